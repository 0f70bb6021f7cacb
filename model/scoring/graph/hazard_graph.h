#pragma once

#include "model/base/interval.h"
#include "model/domain/model.h"
#include "model/graph/digraph.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hz::scoring {

using base::Id;
using base::Interval;

inline constexpr std::size_t kPostures = 3;
inline constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

/// The parts of a model that decide about occurrence, under dense numbers: nodes and links in id order, the links into
/// a node and the guards of a link in id order too. Pointers live as long as the model that it was made from.
struct HazardGraph {
    struct Node {
        Id id{};
        const domain::Node* entity = nullptr;
        domain::Likelihood likelihood{}; // that of the entity, or of the estimates applied to it
        bool isEstimated = false; // the latter
        domain::NodeKind kind = domain::NodeKind::Cause;
        domain::Logic logic = domain::Logic::Any;
        std::uint32_t atLeast = 1;
        bool eliminated = false; // never of a control: only the control's status says that it does not count
        bool hasOwn = false; // may occur on its own
        Interval own{}; // [0, 1] when unknown
        std::optional<double> frequency{}; // per exposure unit, of a node that may initiate
        std::array<bool, kPostures> credited{};
        std::uint32_t group = kNowhere; // the common-cause group that makes a difference to it
        std::uint32_t component = 0;
        std::uint32_t firstIn = 0;
        std::uint32_t endIn = 0;

        [[nodiscard]] bool isFed() const { return endIn > firstIn; }
        /// Occurs by more than its own event, so that ruling it out is an event of its own.
        [[nodiscard]] bool isCompound() const { return isFed() || group != kNowhere; }
        [[nodiscard]] bool isControl() const { return kind == domain::NodeKind::Control; }
    };
    struct Link {
        Id id{};
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        bool negated = false;
        Interval transmits{ 1.0, 1.0 };
        std::uint32_t firstGuard = 0;
        std::uint32_t endGuard = 0;

        /// Whether it transmits is an event of its own.
        [[nodiscard]] bool hasEvent() const { return transmits != Interval{ 1.0, 1.0 }; }
    };

    /// A common-cause group of two members at least, of which beta is not 0.
    struct Group {
        Id id{};
        double beta = 0.0;
        Interval likelihood{}; // of each member
        std::optional<double> frequency{}; // of the common event, per exposure unit, where a member may initiate
    };

    std::vector<Node> nodes;
    std::vector<Link> links;
    std::vector<Group> groups; // in id order
    std::vector<std::uint32_t> into; // links by node
    std::vector<std::uint32_t> guards; // controls by link
    std::vector<bool> componentHasLoop;

    [[nodiscard]] std::span<const std::uint32_t> linksInto(const Node& node) const
    {
        return std::span(into).subspan(node.firstIn, node.endIn - node.firstIn);
    }
    [[nodiscard]] std::span<const std::uint32_t> guardsOf(const Link& link) const
    {
        return std::span(guards).subspan(link.firstGuard, link.endGuard - link.firstGuard);
    }
    /// kNowhere when there is no such node.
    [[nodiscard]] std::uint32_t indexOf(const Id& id) const;
};

/// Applied estimates stand in for typed likelihoods (evidence::effective). Links and guards that lead nowhere are left
/// out (a valid model has none).
[[nodiscard]] HazardGraph hazardGraphOf(const domain::Model& model);

/// Nodes and links that have another likelihood.
struct LikelihoodEdits {
    std::vector<Id> nodes;
    std::vector<Id> links;

    [[nodiscard]] bool isEmpty() const { return nodes.empty() && links.empty(); }
};

/// Makes the graph that of a model that has other likelihoods at these places, and nothing else that scoring looks at.
/// False where more follows from them than numbers; then the graph is to be thrown away.
[[nodiscard]] bool takeLikelihoods(HazardGraph& graph, const domain::Model& model, const LikelihoodEdits& edits);

/// The probability that it is the case, or occurs at least once, in the project's exposure. Nothing where it is not one
/// number: unknown, a letter, or per an occasion without a count.
[[nodiscard]] std::optional<double> probabilityInExposure(
    const domain::Likelihood& likelihood, const domain::Model& model);
/// The same where a number of occasions stands in for the occasion's count.
[[nodiscard]] std::optional<double> probabilityInExposure(
    const domain::Likelihood& likelihood, const domain::Exposure& exposure, std::optional<double> occasions);
/// How many there are of the occasion that the likelihood is per.
[[nodiscard]] std::optional<double> occasionsOf(const domain::Likelihood& likelihood, const domain::Model& model);

/// Whether a control of this status counts in the posture (scoring page, section 2).
[[nodiscard]] bool isCredited(domain::ControlStatus status, domain::Posture posture);

} // namespace hz::scoring
