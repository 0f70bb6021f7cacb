#pragma once

#include "model/base/id.h"

/// For tests: what fails with the ids of one run fails with them again.
namespace hz::base {

/// From now on Id::random() answers what follows from the seed, in the order of the calls, on every machine. For whole
/// programs of tests, before any other thread asks; never for what people use, for two of them would make equal ids.
void seedIds(std::uint64_t seed);

/// As Id::random(), but from the system's randomness even where ids come from a seed: for names of files and for
/// secrets, which must differ from run to run. Thread-safe.
[[nodiscard]] Id unseededId();

} // namespace hz::base
