#pragma once

#include "model/engine/formula/formula.h"
#include "model/engine/formula/limits.h"

#include <cstdint>
#include <vector>

namespace hz::engine {

/// What simplification saved: events and gates below the root, before and after.
struct Savings {
    std::uint32_t eventsBefore = 0;
    std::uint32_t gatesBefore = 0;
    std::uint32_t eventsAfter = 0;
    std::uint32_t gatesAfter = 0;
};

/// An equal function, cut into independent modules. Variables below `events` are the caller's; variable events + i
/// stands for modules[i]. No event, and no module, occurs in more than one module, so each can be solved by itself;
/// a module uses only modules before it.
struct Simplified {
    Formula formula{};
    Variable events = 0;
    std::vector<Ref> modules{};
    Ref top{}; // yes, no, or the last module, possibly negated
    Savings savings{};
};

} // namespace hz::engine
