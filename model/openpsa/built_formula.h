#pragma once

#include "model/base/interval.h"
#include "model/base/result.h"
#include "model/engine/formula/formula.h"
#include "model/openpsa/definitions/note.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace hz::openpsa {

/// What a variable stands for: a basic event; `level` members of a common cause group failing together; or the
/// choice of one way among several into a sequence, made with a chance that the expressions collected on them give.
struct VariableSource {
    static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

    std::size_t event = kNone;
    std::size_t group = kNone;
    std::uint32_t level = 0;
};

/// A sequence of an event tree as one initiating event reaches it. Its probability, given the initiating event, is
/// `factor` times that of `formula`; its frequency is that times the initiating event's.
struct SequenceRoot {
    std::size_t initiatingEvent = 0;
    std::size_t tree = 0;
    std::size_t sequence = 0; // of the tree
    engine::Ref formula{};
    double factor = 1.0; // at most 1
    std::optional<double> frequency{}; // of the initiating event, where it has one
};

/// In every cut set in which the hypothesis holds, the target stands in place of the sources.
struct Exchange {
    engine::Ref hypothesis{};
    std::vector<engine::Variable> sources{};
    engine::Ref target{};
};

/// A model as the engine takes it. Variables are, in the order of their names (as bytes), all basic events, whether
/// a gate uses them or not; with common cause, the combinations of members ("[A B]") in place of the members; and
/// after all these the choices of ways into sequences. Substitutions are part of every formula here, apart from
/// exchanges, which are left to do (`exchanged`).
struct BuiltFormula {
    engine::Formula formula;
    std::vector<engine::Ref> gates; // by index of the model
    std::vector<std::size_t> tops; // gates that no other gate refers to, in the order of the model
    std::vector<SequenceRoot> sequences; // by initiating event, tree and sequence, in the order of the model
    std::vector<engine::Ref> events; // by index of the basic event
    std::vector<std::string> names; // by variable
    std::vector<base::Interval> probabilities; // by variable; [0, 1] where not known
    std::vector<VariableSource> sources; // by variable
    std::vector<Exchange> exchanges;
    std::vector<Note> notes; // of the model, and what came up while it was built
};

} // namespace hz::openpsa
