#pragma once

#include "model/readiness/flip.h"
#include "model/readiness/gate.h"

#include <memory>
#include <vector>

namespace hz::readiness {

/// A stage that was judged, and can say where its verdict turns: what both need is computed once.
class JudgedStage {
public:
    JudgedStage(std::unique_ptr<StageCase> stage, const QDate& today);
    JudgedStage(JudgedStage&&) noexcept;
    ~JudgedStage();

    [[nodiscard]] const GateResult& result() const { return m_result; }
    /// See flipPointsOf().
    [[nodiscard]] FlipPoints flipPoints();

private:
    std::unique_ptr<StageCase> m_stage;
    QDate m_today;
    GateResult m_result;
};

/// Judges one revision after another and keeps what did not change: while only likelihoods change, the functions that
/// say how losses add up are solved already. Results are those of evaluateAll(). Not thread-safe.
class Evaluator {
public:
    Evaluator();
    ~Evaluator();
    Evaluator(const Evaluator&) = delete;
    Evaluator& operator=(const Evaluator&) = delete;

    /// The model and the evaluator outlive what is judged.
    [[nodiscard]] JudgedStage judge(
        const Model& model, const domain::Stage& stage, const QDate& today, const Settings& settings = {});
    /// Every stage of the plan, in their order; up to the first that is cancelled.
    [[nodiscard]] std::vector<JudgedStage> judgeAll(
        const Model& model, const QDate& today, const Settings& settings = {});
    [[nodiscard]] GateResult evaluate(
        const Model& model, const domain::Stage& stage, const QDate& today, const Settings& settings = {});
    [[nodiscard]] ReleasePlan evaluateAll(const Model& model, const QDate& today, const Settings& settings = {});

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

/// Of all stages of a plan.
[[nodiscard]] ReleasePlan planOf(const std::vector<JudgedStage>& stages);

} // namespace hz::readiness
