#pragma once

#include "model/readiness/gate.h"
#include "model/scoring/quantities/quantities.h"

#include <vector>

namespace hz::readiness {

/// The risk levels that are possible, as places among the scheme's levels (0 the worst); -1: no risk in the category.
struct LevelSpan {
    int worst = -1;
    int best = -1;
    bool isKnown = true; // it is a span because letters and ratings are ranges, not because something is unknown

    bool operator==(const LevelSpan&) const = default;
};

/// Whether a risk is no worse than the worst level that is tolerated: a range of letters and ratings is judged by its
/// worst; where something is unknown, what may be tolerated is not decided.
[[nodiscard]] Outcome withinTolerance(const LevelSpan& span, int tolerated);

/// What a model says apart from numbers, laid out for asking about levels again and again. Holds pointers into the
/// model, which must live as long.
struct LevelTables {
    explicit LevelTables(const domain::Model& of);

    const domain::Model& model;
    scoring::SchemeTables scheme;
    std::vector<int> worstLevels; // of each severity, whatever the likelihood; -1: the matrix has no cell of it
    scoring::HazardGraph graph;
    scoring::Stakes stakes;
    std::vector<std::uint32_t> inOrder; // nodes of the graph, in the order of their codes
    std::vector<std::uint32_t> hazards; // likewise
    std::vector<std::uint32_t> consequences; // likewise
};

/// The risk level of each hazard in each category in one posture, as in scoring::CategoryRisk.
class HazardLevels {
public:
    HazardLevels(const LevelTables& tables, const scoring::PostureResult& result);

    /// By place in LevelTables::hazards. Of what is not decidable, up to the worst that its consequences may be.
    [[nodiscard]] LevelSpan at(std::size_t hazard, std::size_t category) const
    {
        return m_spans[hazard * m_categories + category];
    }
    /// It bears a severity in some category, or cannot occur by design.
    [[nodiscard]] bool isRated(std::size_t hazard) const { return m_hazards[hazard].isRated; }
    /// Nothing that asks for two moments at once has a part in it, or in what follows from it.
    [[nodiscard]] bool isDecidable(std::size_t hazard) const { return m_hazards[hazard].isDecidable; }
    /// What follows from it and comes about at occasions that nobody counts; null: nothing.
    [[nodiscard]] const base::Id& uncounted(std::size_t hazard) const { return m_hazards[hazard].uncounted; }

    /// Whatever the levels are, they say nothing for certain about it.
    [[nodiscard]] bool isOpen(std::size_t hazard) const { return !isDecidable(hazard) || !uncounted(hazard).isNull(); }

private:
    struct Hazard {
        bool isRated = false;
        bool isDecidable = true;
        base::Id uncounted{};
    };

    void look(std::size_t hazard, const scoring::NodeScore& score, const LevelTables& tables,
        const scoring::PostureResult& result);
    void widen(std::size_t hazard, const scoring::NodeScore& score, const LevelTables& tables);

    std::size_t m_categories;
    std::vector<LevelSpan> m_spans;
    std::vector<Hazard> m_hazards;
};

} // namespace hz::readiness
