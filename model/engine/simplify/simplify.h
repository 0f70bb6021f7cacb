#pragma once

#include "model/base/cancel.h"
#include "model/engine/formula/formula.h"

#include <cstdint>
#include <vector>

namespace hz::engine {

/// What simplification saved. Before: events and gates below the root. After: the same of what is left to solve, where
/// a module that is made of gates over distinct events only (one pass gives its probability) counts as one event.
struct Savings {
    std::uint32_t eventsBefore = 0;
    std::uint32_t gatesBefore = 0;
    std::uint32_t eventsAfter = 0;
    std::uint32_t gatesAfter = 0;
};

/// An equal function, cut into independent modules. Variables below `events` are the caller's; variable events + i
/// stands for modules[i]. No event, and no module, occurs in more than one module, so each can be solved by itself;
/// a module uses only modules before it. Modules are as small as can be: each is one gate over distinct variables
/// (possibly with negations), or the function has no smaller part that could be cut off, other than those that are.
///
/// An event that occurs in no module does not matter to the function at all: its importance is 0. (Not the other way
/// round: an event that is left may turn out not to matter.)
struct Simplified {
    Formula formula{};
    Variable events = 0;
    std::vector<Ref> modules{};
    Ref top{}; // yes, no, or the last module, possibly negated
    Savings savings{};
    bool cancelled = false; // then nothing else is said
};

/// How much work simplification may do; each includes those before it.
enum class Effort : std::uint8_t {
    Structure, // what can be seen at once; about linear time
    Implication, // and what follows from the value of one function; about linear per shared function
    Redundancy, // and functions that are equal, and wires on which nothing depends; dear, so bounded by seconds
};

struct SimplifyOptions {
    Effort effort = Effort::Implication;
    double seconds = 10.0; // for what is more than Structure; what was found until then is kept
    base::CancelToken cancel{};
};

/// Simplifies the function of the root. The result is the same Boolean function of the caller's events, whether
/// monotone or not. A module may be simplified again, with more effort: simplify(s.formula, s.modules[i], ...) counts
/// its own modules from s.formula.variableCount() on.
[[nodiscard]] Simplified simplify(const Formula& formula, Ref root, const SimplifyOptions& options = {});

} // namespace hz::engine
