#pragma once

#include "model/base/cancel.h"
#include "model/scoring/letters/letters.h"
#include "model/scoring/letters/risk_matrix.h"
#include "model/scoring/quantities/quantities.h"
#include "model/scoring/ranking.h"

namespace hz::scoring {

/// What the results of all postures are put together from.
struct ScoringBasis {
    ScoringBasis(const domain::Model& model, Analysis found);

    SchemeTables scheme;
    Analysis analysis;
    RiskMatrix matrix;
    Stakes stakes;
};

/// What an edit of numbers may have changed.
struct Touched {
    std::vector<bool> numbers; // by node: what the answers of units say of it
    bool letters = false; // the letters of some nodes
};

/// Puts the result of one posture together, from the quantitative answers and the letters; and again after an edit of
/// numbers, for which it looks at what the edit touched and takes all else from the result before.
class PostureAssembly {
public:
    /// The basis outlives the assembly, which follows it when its numbers change.
    PostureAssembly(const ScoringBasis& basis, domain::Posture posture);

    /// Not whole when cancelled; then nothing can follow from it.
    [[nodiscard]] PostureResult first(const domain::Model& model, const base::CancelToken& cancel);
    /// `before` is what the last call made; the same as first(), bit for bit.
    [[nodiscard]] PostureResult next(const domain::Model& model, const Touched& touched, const PostureResult& before,
        const base::CancelToken& cancel);

private:
    using Places = std::vector<std::uint32_t>;
    class Draft;

    [[nodiscard]] NodeScore scoreOf(std::uint32_t node);
    void scoreConsequence(std::uint32_t node, NodeScore& score);
    void scoreEffects(std::uint32_t node, NodeScore& score);
    void setRounding(std::uint32_t node, std::size_t category, double rounding);
    void nameRisk(CategoryRisk& risk) const;
    [[nodiscard]] bool bearsOn(std::size_t category, const std::vector<bool>& touched) const;
    [[nodiscard]] std::optional<Bounded> weightedTotal() const;
    [[nodiscard]] PostureResult finished(Draft& draft, const std::vector<bool>& touched, const PostureResult* before);
    [[nodiscard]] PostureResult assembled(
        const std::vector<bool>& touched, const PostureResult* before, const base::CancelToken& cancel);

    const ScoringBasis& m_basis;
    const HazardGraph& m_graph;
    domain::Posture m_posture;
    std::size_t m_categories;
    Quantities m_quantities;
    std::optional<Letters> m_letters;
    std::array<Places, 4> m_ofKind; // nodes by kind
    std::vector<bool> m_ranked; // quantitatively, by node and category
    std::vector<double> m_roundings; // of the amounts that it ranks by
    bool m_hasOtherRoundings = false; // than the result before
    Ranks m_ranks;
};

} // namespace hz::scoring
