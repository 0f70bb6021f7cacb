#pragma once

#include "model/base/cancel.h"
#include "model/domain/years.h"
#include "model/scoring/graph/meetings.h"
#include "model/scoring/letters/bands.h"
#include "model/scoring/letters/risk_matrix.h"
#include "model/scoring/quantities/quantities.h"
#include "model/scoring/ranking.h"

namespace hz::scoring {

/// What the results of all postures are put together from.
struct ScoringBasis {
    ScoringBasis(const domain::Model& model, Analysis found);

    /// Of the exposure, as the graph has it now.
    [[nodiscard]] double years() const { return domain::yearsIn(analysis.graph.hours); }

    SchemeTables scheme;
    Analysis analysis;
    RiskMatrix matrix;
    Stakes stakes;
    Bands bands;
    bool perYear = false; // bands measure occurrences per year, not the probability of at least one
    Meetings meetings;
};

/// What an edit of numbers may have changed, by node.
using Touched = std::vector<bool>;

/// Puts the result of one posture together, from the quantitative answers and the letters; and again after an edit of
/// numbers, for which it looks at what the edit touched and takes all else from the result before.
class PostureAssembly {
public:
    /// The basis outlives the assembly, which follows it when its numbers change. Without effects there is nothing to
    /// rank by: no ranks, and agreements that say nothing.
    PostureAssembly(const ScoringBasis& basis, domain::Posture posture, bool hasEffects);

    /// Not whole when cancelled; then nothing can follow from it.
    [[nodiscard]] PostureResult first(const domain::Model& model, const base::CancelToken& cancel);
    /// `before` is what the last call made; the same as first(), bit for bit.
    [[nodiscard]] PostureResult next(const domain::Model& model, const Touched& touched, const PostureResult& before,
        const base::CancelToken& cancel);

    /// What comes through each hazard to each consequence, as it is now: the number that its letter is found by.
    [[nodiscard]] std::vector<Interval> ways() const;

private:
    using Places = std::vector<std::uint32_t>;
    class Draft;

    [[nodiscard]] NodeScore scoreOf(std::uint32_t node);
    [[nodiscard]] Interval banded(const Interval& occurrences, const Interval& probability) const;
    [[nodiscard]] LetterRange lettersOf(
        const Interval& occurrences, const Interval& probability, const Quantities::Nominal& nominal) const;
    [[nodiscard]] std::optional<int> judgedOf(std::uint32_t node) const;
    void scoreConsequence(std::uint32_t node, NodeScore& score);
    void scoreEffects(std::uint32_t node, NodeScore& score);
    void setRounding(std::uint32_t node, std::size_t category, double rounding);
    void nameRisk(CategoryRisk& risk) const;
    void rank(Draft& draft);
    [[nodiscard]] std::vector<Agreement> agreements(Draft& draft, const PostureResult* before) const;
    [[nodiscard]] bool bearsOn(std::size_t category, const std::vector<bool>& touched) const;
    [[nodiscard]] std::optional<Bounded> weightedTotal() const;
    [[nodiscard]] PostureResult finished(Draft& draft, const std::vector<bool>& touched, const PostureResult* before);
    [[nodiscard]] PostureResult assembled(
        const std::vector<bool>& touched, const PostureResult* before, const base::CancelToken& cancel);

    const ScoringBasis& m_basis;
    const HazardGraph& m_graph;
    domain::Posture m_posture;
    bool m_hasEffects;
    std::size_t m_categories;
    Quantities m_quantities;
    std::array<Places, 4> m_ofKind; // nodes by kind
    std::vector<bool> m_ranked; // quantitatively, by node and category
    std::vector<double> m_roundings; // of the amounts that it ranks by
    bool m_hasOtherRoundings = false; // than the result before
    Ranks m_ranks;
};

} // namespace hz::scoring
