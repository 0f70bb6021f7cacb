#pragma once

#include "model/scoring/graph/score.h"
#include "model/scoring/kept_evaluations.h"
#include "model/scoring/posture_result.h"

#include <chrono>
#include <unordered_map>

namespace hz::scoring {

/// Scores models one after another. Keeps the answers of their units, and of the last model what its results were put
/// together from, so that an edit of numbers costs what it touches.
class IncrementalScorer {
public:
    IncrementalScorer() = default;
    IncrementalScorer(const IncrementalScorer&) = delete;
    IncrementalScorer& operator=(const IncrementalScorer&) = delete;

    [[nodiscard]] RiskResult score(const domain::Model& model, std::uint64_t revision, const Settings& settings);
    /// The same, of a model that differs in numbers alone from that of the last result, which is given and was not
    /// cut short.
    [[nodiscard]] RiskResult score(const domain::Model& model, std::uint64_t revision, const Settings& settings,
        const NumberEdits& edits, const RiskResult& last);

    /// The same, of a model that is tried: the result does not hold it. It may change, at places that the next call
    /// names among its edits, or go away after it.
    [[nodiscard]] RiskResult tried(
        const domain::Model& model, const Settings& settings, const NumberEdits& edits, const RiskResult& last);

    /// From now on; everything, where nothing is said.
    void ask(const Asked& asked);
    /// See Scorer.
    [[nodiscard]] std::vector<Interval> ways(domain::Posture posture) const;
    /// Whether neither a cancel nor the clock had a part in the last result.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    [[nodiscard]] std::size_t computedUnits() const { return m_computed; }
    [[nodiscard]] std::size_t units() const { return m_basis ? m_basis->analysis.units.size() : 0; }

private:
    struct Kept {
        UnitAnswerPointer answer;
        std::uint64_t lastAsked = 0;
        bool isTrial = false; // good for trials alone
    };
    struct Edited { // of the graph
        std::vector<bool> nodes;
        std::vector<bool> streams;
    };
    using KeptAnswers = std::unordered_map<UnitContent, Kept, ContentHash>;

    void begin();
    [[nodiscard]] static RiskResult blankResult(const domain::Model& model, std::uint64_t revision);
    [[nodiscard]] bool follow(RiskResult& result, const domain::Model& model, const Settings& settings,
        const NumberEdits& edits, const RiskResult& last);
    void finish(RiskResult& result, const Settings& settings);
    [[nodiscard]] bool answerUnits(Analysis& analysis, const Settings& settings);
    [[nodiscard]] bool answerTouched(const Edited& edited, Touched& touched, const Settings& settings);
    [[nodiscard]] std::optional<Touched> touch(
        const domain::Model& model, const NumberEdits& edits, const Settings& settings);
    UnitAnswerPointer answerFor(const Analysis& analysis, const Unit& unit, const Settings& settings);
    [[nodiscard]] double secondsTaken() const;
    void forgetOld();

    KeptAnswers m_kept;
    KeptEvaluations m_evaluations;
    std::uint64_t m_call = 0;
    std::chrono::steady_clock::time_point m_start;
    std::unique_ptr<ScoringBasis> m_basis; // of the last model
    std::vector<PostureAssembly> m_assemblies; // by posture, on that basis; empty: nothing can follow
    Asked m_asked;
    std::size_t m_computed = 0;
    bool m_isTrial = false; // the model at hand
    bool m_isWhole = false;
};

} // namespace hz::scoring
