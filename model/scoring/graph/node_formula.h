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

/// A basic event of the hazard graph (scoring page, sections 1 to 3).
struct BasicEvent {
    enum class Kind : std::uint8_t {
        Occurs, // own: the node's condition holds, or it occurs at a moment of its occasion
        IsThere, // an occurrence of the node that lasts is there at a moment of another stream
        Fails, // ownFailure: the control fails on its own
        Transmits, // the link's source, unstopped, brings about its target
        Taken, // the link is the one of the exclusive ways that is taken, where none before it is
        CommonCause, // all members of a common-cause group occur or fail at once
        CommonIsThere, // an occurrence of all members is there
        Moment // it is a moment of the stream: of an occasion, or of the frequency of a node or group
    };
    Kind kind = Kind::Occurs;
    Id id{}; // the node; of Transmits, Taken: the link; of CommonCause: the group; of Moment: what the stream is of

    bool operator==(const BasicEvent&) const = default;
};

inline constexpr std::size_t kNoGroup = std::numeric_limits<std::size_t>::max();

/// What makes nodes occur in one posture, for an engine. Variables are basic events; what the posture makes certain
/// (a control without credit fails) is a constant and no event. A node stands, or is brought about at a moment of one
/// stream: a set of events with two moments never comes about.
struct NodeFormula {
    struct Root {
        engine::Ref standing{}; // with conditions alone; of a control: it fails so
        engine::Ref brought{}; // at the moment that is certain; of a control: it gives way
        engine::Ref now{};
    };

    engine::Formula formula{};
    std::vector<Root> roots{}; // as asked for
    std::vector<BasicEvent> events{}; // by variable
    std::vector<Interval> probabilities{}; // by variable; [0, 1] where not known; 0 of moments
    std::vector<std::optional<Interval>> moments{}; // by variable: how many there are in the exposure, of Moment
    std::vector<bool> conditions{}; // by variable: drawn once for the exposure
    std::vector<bool> occasions{}; // by variable: the moments are those of an occasion, not of a frequency
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
