#pragma once

#include "model/scoring/graph/hazard_graph.h"
#include "model/scoring/graph/result.h"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace hz::scoring {

/// Which likelihoods are possible, as places in the scheme's levels; the place after the last is "never, as something
/// is eliminated", the one after that "never, whatever is eliminated". So what an elimination rules out is what would
/// occur without it: the k-th most likely of some inputs is just that.
struct LetterSpan {
    int worst = 0;
    int best = 0;

    bool operator==(const LetterSpan&) const = default;
};

/// The likelihood of what the node does on its own; "never" where it does nothing.
[[nodiscard]] LetterSpan ownLettersOf(const HazardGraph::Node& node, const SchemeTables& scheme);

/// The qualitative likelihoods of one posture (scoring page, section 7). Where the page leaves a choice:
/// `exactly one` is taken as `any`, which is cautious; a negated link is unknown; several guards on a link add their
/// steps; a link's conditional probability and a control's degradations do not change letters; a fed node with a
/// likelihood of its own is at least as likely as that; on loops it is the least likely solution.
class Letters {
public:
    Letters(const HazardGraph& graph, const domain::Model& model, const SchemeTables& scheme, domain::Posture posture);

    [[nodiscard]] LetterRange derived(std::uint32_t node) const { return shown(m_derived[node]); }
    [[nodiscard]] LetterRange used(std::uint32_t node) const { return shown(m_used[node]); }
    /// "Eliminated" is the word for what was designed away; what never occurs otherwise is shown as least likely.
    [[nodiscard]] LetterRange shown(LetterSpan span) const;
    [[nodiscard]] std::optional<int> judged(std::uint32_t node) const;
    [[nodiscard]] bool isNever(const LetterSpan& span) const { return span.worst >= m_never; }
    /// By how many places the credited guards of a link lower what comes over it, and what then arrives.
    [[nodiscard]] int stepsOver(std::uint32_t link) const { return m_steps[link]; }
    [[nodiscard]] LetterSpan inputOver(std::uint32_t link) const
    {
        return through(link, m_used[m_graph.links[link].from]);
    }

    /// By node: whether anything said of it here may differ from what was said before, of the same graph but for
    /// likelihoods.
    [[nodiscard]] std::vector<bool> touchedSince(const Letters& before) const;

    /// What one node alone brings about: calls visit(consequence, span) for every consequence that it can reach over
    /// links (not through the degradation of a control). A judged letter on the way replaces the derived one for
    /// whatever alone explains the derived one; the rest keeps its letter, but is not more likely than judged.
    template <typename Visit> void forEachReached(std::uint32_t source, Visit&& visit)
    {
        const Place end = endOfWay({ source, m_used[source] });
        for (const auto& [node, span] : reachedFrom(end))
            visit(node, span);
    }

    /// How many letters were worked out, and how many were looked at for them: what grows with the graph, and how.
    [[nodiscard]] std::uint64_t effort() const { return m_effort; }

private:
    /// What a node is like when a source alone brings it about.
    struct Place {
        std::uint32_t node = 0;
        LetterSpan span{};
        bool operator==(const Place&) const = default;
    };
    struct PlaceHash {
        std::size_t operator()(const Place& place) const noexcept
        {
            const auto ends =
                static_cast<std::uint64_t>(place.span.worst) << 8 ^ static_cast<std::uint64_t>(place.span.best);
            return static_cast<std::size_t>((std::uint64_t{ place.node } << 20 ^ ends) * 0x9E3779B97F4A7C15ULL);
        }
    };
    using Reached = std::vector<Place>; // consequences

    void readSteps(const domain::Model& model);
    void readOwn(const SchemeTables& scheme);
    void propagate();
    struct Links {
        std::vector<std::uint32_t> first; // by node
        std::vector<std::uint32_t> to;
        std::vector<std::uint32_t> links; // that lead there
        [[nodiscard]] std::span<const std::uint32_t> from(std::uint32_t node) const
        {
            return std::span(to).subspan(first[node], first[node + 1] - first[node]);
        }
    };
    enum class WithControls : std::uint8_t { No, Yes };

    [[nodiscard]] Links linksOut(WithControls withControls) const;
    template <typename Renew> void solve(std::span<const std::uint32_t> component, const Links& out, Renew renew);
    template <typename Renew> void solveAll(std::span<const std::uint32_t> nodes, const Links& out, Renew renew);
    void findLeading();
    void findLoopSources();
    [[nodiscard]] std::optional<std::uint32_t> onlyNext(std::uint32_t node) const;
    [[nodiscard]] bool isFedByItsLoop(std::uint32_t node, std::uint32_t except) const;
    [[nodiscard]] Place endOfWay(Place start);
    [[nodiscard]] const Reached& reachedFrom(const Place& start);
    void propagateFrom(const Place& start);
    [[nodiscard]] bool saysTheSame(const Letters& other, std::uint32_t node) const;
    void collectReached(std::uint32_t source);
    [[nodiscard]] LetterSpan derivedAt(std::uint32_t node);
    [[nodiscard]] LetterSpan aloneAt(std::uint32_t node);
    [[nodiscard]] LetterSpan aloneAfter(const Place& here, std::uint32_t to);
    [[nodiscard]] LetterSpan fedByAll(std::uint32_t node);
    [[nodiscard]] LetterSpan judgedOver(std::uint32_t node, LetterSpan alone) const;
    [[nodiscard]] LetterSpan through(std::uint32_t link, LetterSpan from) const;
    [[nodiscard]] LetterSpan joined(const HazardGraph::Node& node);
    [[nodiscard]] int lowered(int place, int steps) const;
    [[nodiscard]] LetterSpan anything() const { return { 0, m_never - 1 }; }
    [[nodiscard]] LetterSpan byDesign() const { return { m_never, m_never }; }
    [[nodiscard]] LetterSpan never() const { return { m_never + 1, m_never + 1 }; }

    const HazardGraph& m_graph;
    std::size_t m_posture;
    int m_never = 1;
    std::vector<int> m_steps; // by link
    std::vector<LetterSpan> m_own; // by node; never() when it has none
    std::vector<int> m_judged; // by node; -1: not judged
    std::vector<LetterSpan> m_derived;
    std::vector<LetterSpan> m_used;
    std::vector<std::uint32_t> m_order; // nodes by component
    Links m_out; // without those into controls
    std::vector<bool> m_leads; // a consequence, or some way leads from it to one
    struct LoopSources {
        std::uint32_t first = kNowhere;
        std::uint32_t second = kNowhere;
    };
    std::vector<LoopSources> m_loopSources; // by node
    std::vector<std::optional<LetterSpan>> m_fed; // by node, once asked for: what all its inputs make together
    std::vector<LetterSpan> m_inputs; // scratch
    std::vector<LetterSpan> m_alone; // valid where m_stamps is m_now
    std::vector<std::uint32_t> m_stamps;
    std::uint32_t m_now = 0;
    std::vector<std::uint32_t> m_reached; // by component
    std::vector<std::uint32_t> m_open; // scratch: nodes of a loop whose letters may change
    std::vector<bool> m_isOpen;
    std::unordered_map<Place, Place, PlaceHash> m_ends; // of ways without a fork
    std::unordered_map<Place, Reached, PlaceHash> m_known;
    std::size_t m_kept = 0; // places in these
    std::uint64_t m_effort = 0;
};

} // namespace hz::scoring
