#pragma once

#include "model/scoring/hazard_graph.h"
#include "model/scoring/result.h"

#include <vector>

namespace hz::scoring {

/// Which likelihoods are possible, as places in the scheme's levels; the place after the last is "never".
struct LetterSpan {
    int worst = 0;
    int best = 0;

    bool operator==(const LetterSpan&) const = default;
};

/// The likelihood of what the node does on its own; the place after the last where it does nothing.
[[nodiscard]] LetterSpan ownLettersOf(const HazardGraph::Node& node, const SchemeTables& scheme);

/// The qualitative likelihoods of one posture (scoring page, section 7). Where the page leaves a choice:
/// `exactly one` is taken as `any`, which is cautious; a negated link is unknown; several guards on a link add their
/// steps; a link's conditional probability and a control's degradations do not change letters; a fed node with a
/// likelihood of its own is at least as likely as that; on loops it is the least likely solution.
class Letters {
public:
    Letters(const HazardGraph& graph, const domain::Model& model, const SchemeTables& scheme, domain::Posture posture);

    [[nodiscard]] LetterRange derived(std::uint32_t node) const { return shown(node, m_derived[node]); }
    [[nodiscard]] LetterRange used(std::uint32_t node) const { return shown(node, m_used[node]); }
    [[nodiscard]] std::optional<int> judged(std::uint32_t node) const;
    [[nodiscard]] bool isNever(const LetterSpan& span) const { return span.worst >= m_never; }
    [[nodiscard]] LetterSpan spanOf(std::uint32_t node) const { return m_used[node]; }
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
        propagateFrom(source);
        for (const std::uint32_t node : m_reached) {
            if (m_graph.nodes[node].kind == domain::NodeKind::Consequence)
                visit(node, m_alone[node]);
        }
    }

private:
    void readSteps(const domain::Model& model);
    void readOwn(const SchemeTables& scheme);
    void propagate();
    void propagateFrom(std::uint32_t source);
    [[nodiscard]] bool saysTheSame(const Letters& other, std::uint32_t node) const;
    void collectReached(std::uint32_t source);
    void solveAlone(std::size_t from, std::size_t to, std::uint32_t source);
    [[nodiscard]] LetterSpan derivedAt(std::uint32_t node);
    [[nodiscard]] LetterSpan aloneAt(std::uint32_t node);
    [[nodiscard]] LetterSpan judgedOver(std::uint32_t node, LetterSpan alone) const;
    [[nodiscard]] LetterSpan through(std::uint32_t link, LetterSpan from) const;
    [[nodiscard]] LetterSpan joined(const HazardGraph::Node& node);
    [[nodiscard]] int lowered(int place, int steps) const;
    [[nodiscard]] LetterRange shown(std::uint32_t node, LetterSpan span) const;
    [[nodiscard]] LetterSpan anything() const { return { 0, m_never - 1 }; }
    [[nodiscard]] LetterSpan never() const { return { m_never, m_never }; }

    const HazardGraph& m_graph;
    std::size_t m_posture;
    int m_never = 1;
    std::vector<int> m_steps; // by link
    std::vector<LetterSpan> m_own; // by node; never() when it has none
    std::vector<int> m_judged; // by node; -1: not judged
    std::vector<LetterSpan> m_derived;
    std::vector<LetterSpan> m_used;
    std::vector<bool> m_byDesign; // never because something was eliminated
    std::vector<std::uint32_t> m_order; // nodes by component
    std::vector<std::uint32_t> m_firstOut; // links out of nodes, without those into controls
    std::vector<std::uint32_t> m_out;
    std::vector<LetterSpan> m_inputs; // scratch
    std::vector<LetterSpan> m_alone; // valid where m_stamps is m_now
    std::vector<std::uint32_t> m_stamps;
    std::uint32_t m_now = 0;
    std::vector<std::uint32_t> m_reached; // by component
};

} // namespace hz::scoring
