#pragma once

#include <string>

namespace hz::testing {

/// What fails, and how far it has come. Empty call: nothing.
struct FaultPlan {
    std::string call;
    int which = 0;
    std::string folder;
    std::string mark;
    int seen = 0;
    bool isHit = false;
};

[[nodiscard]] FaultPlan& faultPlan();

} // namespace hz::testing
