#pragma once

#include "model/base/interval.h"
#include "model/domain/model.h"
#include "model/engine/formula/formula.h"

#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hz::scoring {

using base::Id;
using base::Interval;

struct HazardGraph;

/// A basic event of the hazard graph (scoring page, section 1).
struct BasicEvent {
    enum class Kind : std::uint8_t {
        Occurs, // own: the cause, hazard or consequence occurs on its own
        Fails, // ownFailure: the control fails on its own
        Transmits, // the link's source, unstopped, brings about its target
        CommonCause // all members of a common-cause group occur or fail at once
    };
    Kind kind = Kind::Occurs;
    Id id{}; // the node; of Transmits: the link; of CommonCause: the group

    bool operator==(const BasicEvent&) const = default;
};

inline constexpr std::size_t kNoGroup = std::numeric_limits<std::size_t>::max();

/// What makes nodes occur in one posture, for an engine. Variables are basic events; what the posture makes certain
/// (a control without credit fails) is a constant and no event.
struct NodeFormula {
    engine::Formula formula{};
    std::vector<engine::Ref> roots{}; // as asked for: the node occurs; the control fails
    std::vector<BasicEvent> events{}; // by variable
    std::vector<Interval> probabilities{}; // by variable, per exposure; [0, 1] where not known
    std::vector<std::optional<double>> frequencies{}; // by variable, per exposure unit, of causes that initiate
    std::vector<std::size_t> groups{}; // by variable: the common-cause group whose likelihood it shares; kNoGroup
    bool monotone = true; // the roots rise in every variable
};

/// One formula for all these nodes, which shares what they share. Nodes that the model does not have never occur. The
/// model is valid (commands::validate finds nothing). Takes no account of limits: it is linear in the part of the graph
/// that leads to the nodes, but for loops, which are unrolled once per vertex that breaks them.
[[nodiscard]] NodeFormula nodeFormula(const domain::Model& model, std::span<const Id> nodes, domain::Posture posture);

/// The same of a graph that is there already.
[[nodiscard]] NodeFormula nodeFormula(const HazardGraph& graph, std::span<const Id> nodes, domain::Posture posture);

/// The name of an event in files and on the command line: the code of the node, "C01->H01" for a link. An id stands in
/// where a code is empty or of more than one node, and follows a link that has others beside it.
[[nodiscard]] std::vector<std::string> eventNames(const domain::Model& model, std::span<const BasicEvent> events);

} // namespace hz::scoring
