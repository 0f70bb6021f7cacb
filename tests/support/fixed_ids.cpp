#include "model/base/id_seed.h"

#include <cstdlib>

namespace {

/// Every test has the same ids on every run; GRAPHAZARD_TEST_SEED has others.
const bool isSeeded = [] {
    constexpr unsigned long long kSeed = 11;
    const char* wanted = std::getenv("GRAPHAZARD_TEST_SEED");
    hz::base::seedIds(wanted ? std::strtoull(wanted, nullptr, 10) : kSeed);
    return true;
}();

} // namespace
