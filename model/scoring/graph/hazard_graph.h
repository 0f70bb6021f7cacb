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

/// A number that goes into the computation: known, or a range. Where the range stands for a letter or a rating it has
/// a nominal value, by which the nominal letters are found; for a known number that is the number itself.
struct Input {
    Interval range{};
    std::optional<double> nominal{};

    [[nodiscard]] static Input known(double value) { return { Interval::point(value), value }; }
    [[nodiscard]] static Input unknown() { return { { 0.0, 1.0 }, std::nullopt }; }
    bool operator==(const Input&) const = default;
};

/// The parts of a model that decide about occurrence, under dense numbers: nodes and links in id order, the links into
/// a node and the guards of a link in id order too. Pointers live as long as the model that it was made from.
struct HazardGraph {
    /// What a basic event is drawn for (scoring page, section 2).
    enum class Draw : std::uint8_t {
        Exposure, // a condition: once, the same for everything that happens
        Moment, // a chance: anew at every moment, and once for what stands
        Stream // an occurrence: at the moments of its stream
    };

    /// What happens again and again in the exposure: the moments of an occasion, or those of one frequency.
    struct Stream {
        Id id{}; // the occasion; of a frequency the node, or the common-cause group
        bool isOccasion = false;
        Input moments{}; // in the exposure; without an upper end where nobody counts

        bool operator==(const Stream&) const = default;
    };

    struct Node {
        Id id{};
        const domain::Node* entity = nullptr;
        domain::Likelihood likelihood{}; // that of the entity, or of the estimates applied to it
        bool isEstimated = false; // the latter
        domain::NodeKind kind = domain::NodeKind::Cause;
        domain::Logic logic = domain::Logic::Any;
        std::uint32_t atLeast = 1;
        bool eliminated = false; // never of a control: only the control's status says that it does not count
        bool exclusive = false; // of its outgoing links at most one is taken at a moment
        bool hasOwn = false; // may occur on its own
        Draw draw = Draw::Exposure; // of its own event
        std::uint32_t stream = kNowhere; // at whose moments it occurs
        Input own{}; // probability: of the condition, of failing, or at each moment of the stream
        Input there{}; // of an occurrence that lasts: that it is there at another moment; [0, 0] where it does not last
        double lasts = 0.0; // part of the exposure
        std::array<bool, kPostures> credited{};
        std::uint32_t group = kNowhere; // the common-cause group that makes a difference to it
        std::uint32_t component = 0;
        std::uint32_t firstBranch = kNowhere; // of the exclusive ways out, which are consecutive; kNowhere: none
        std::uint32_t firstIn = 0;
        std::uint32_t endIn = 0;

        [[nodiscard]] bool isFed() const { return endIn > firstIn; }
        /// Occurs by more than its own event, so that ruling it out is an event of its own.
        [[nodiscard]] bool isCompound() const
        {
            return isFed() || group != kNowhere || (draw == Draw::Stream && hasOwn);
        }
        [[nodiscard]] bool isControl() const { return kind == domain::NodeKind::Control; }
    };

    struct Link {
        Id id{};
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        bool negated = false;
        Draw draw = Draw::Moment; // of its chance
        std::uint32_t metBy = kNowhere; // the stream of the occasion that meets it
        std::uint32_t branch = kNowhere; // its place in `branches`, where its source's links are exclusive
        Input chance = Input::known(1.0);
        std::uint32_t firstGuard = 0;
        std::uint32_t endGuard = 0;

        /// Whether it brings about is an event of its own.
        [[nodiscard]] bool hasEvent() const { return branch == kNowhere && chance.range != Interval{ 1.0, 1.0 }; }
    };

    /// One of the exclusive ways out of a node, taken with this probability where none of those before it is. Known
    /// chances come first, so that with unknown ones in [0, 1] every way to share the rest comes about.
    struct Branch {
        std::uint32_t link = 0;
        Input taken{};
    };

    /// A common-cause group of two members at least, of which beta is not 0. Its common part is drawn as the members.
    struct Group {
        Id id{};
        double beta = 0.0;
        Draw draw = Draw::Exposure;
        std::uint32_t stream = kNowhere; // at whose moments all members occur: of frequencies one of its own
        Input likelihood{}; // of each member
        Input there{}; // that the common occurrence is there at another moment
        double lasts = 0.0;
    };

    double hours = 8760.0; // of the exposure
    std::vector<Node> nodes;
    std::vector<Link> links;
    std::vector<Stream> streams; // occasions first, then frequencies
    std::vector<Branch> branches;
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

/// The part of a likelihood that a member of a common-cause group has for itself, so that with the common part beta p
/// it keeps its p: (1 - beta) p / (1 - beta p); 0 where beta p is 1.
[[nodiscard]] double ownPart(double likelihood, double beta);
[[nodiscard]] Input ownPart(const Input& likelihood, double beta);

/// What has other numbers: nodes and links another likelihood, occasions another count, the project another exposure.
struct NumberEdits {
    std::vector<Id> nodes{};
    std::vector<Id> links{};
    std::vector<Id> occasions{};
    bool exposure = false;

    [[nodiscard]] bool isEmpty() const { return nodes.empty() && links.empty() && occasions.empty() && !exposure; }
};

/// Makes the graph that of a model that has other numbers at these places, and differs in nothing else that scoring
/// looks at. False where more follows from them than numbers; then the graph is to be thrown away.
[[nodiscard]] bool takeNumbers(HazardGraph& graph, const domain::Model& model, const NumberEdits& edits);

/// The probability that it is the case, or occurs at least once, in the project's exposure. Nothing where it is not one
/// number: unknown, a letter, or per an occasion without a count.
[[nodiscard]] std::optional<double> probabilityInExposure(
    const domain::Likelihood& likelihood, const domain::Model& model);
/// The same where a number of occasions stands in for the occasion's count.
[[nodiscard]] std::optional<double> probabilityInExposure(
    const domain::Likelihood& likelihood, const domain::Exposure& exposure, std::optional<double> occasions);
/// How many there are of the occasion that the likelihood is per.
[[nodiscard]] std::optional<double> occasionsOf(const domain::Likelihood& likelihood, const domain::Model& model);

/// Whether a control of this status counts in the posture (scoring page, section 4).
[[nodiscard]] bool isCredited(domain::ControlStatus status, domain::Posture posture);

} // namespace hz::scoring
