#pragma once

#include "model/readiness/flip.h"
#include "model/readiness/gate.h"

#include <memory>

namespace hz::readiness {

/// Judges one revision after another and keeps what did not change: while only likelihoods change, the functions that
/// say how losses add up are solved already. Results are those of evaluateAll(). Not thread-safe.
class Evaluator {
public:
    Evaluator();
    ~Evaluator();
    Evaluator(const Evaluator&) = delete;
    Evaluator& operator=(const Evaluator&) = delete;

    [[nodiscard]] GateResult evaluate(
        const Model& model, const domain::Stage& stage, const QDate& today, const Settings& settings = {});
    [[nodiscard]] ReleasePlan evaluateAll(const Model& model, const QDate& today, const Settings& settings = {});
    /// See flipPointsOf().
    [[nodiscard]] FlipPoints flipPointsOf(
        const Model& model, const domain::Stage& stage, const QDate& today, const Settings& settings = {});

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace hz::readiness
