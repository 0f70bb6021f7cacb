#pragma once

#include "model/readiness/loss_question.h"

namespace hz::readiness {

/// Answers one question about losses for other amounts of single consequences, the likelihoods staying as they are.
/// What does not depend on the amounts is solved, or drawn, once.
class LossTrials {
public:
    /// The model as it is scored; `isExact`: by the exact method, else in the samples of the scorer, the same for every
    /// amount.
    LossTrials(
        const Model& model, const LossQuestion& question, bool isExact, LossScorer& scorer, const Settings& settings);

    LossTrials(const LossTrials&) = delete;
    LossTrials& operator=(const LossTrials&) = delete;

    /// The chance when the consequence costs so much. Nothing where the exact method gives up.
    [[nodiscard]] std::optional<LossChance> chance(const Id& consequence, double amount);

private:
    [[nodiscard]] std::optional<LossChance> solved(std::span<const double> amounts);

    LossQuestion m_question;
    std::vector<Id> m_consequences;
    std::vector<double> m_amounts; // by consequence
    scoring::NodeFormula m_formula; // grows with each sum
    std::unique_ptr<engine::Engine> m_engine; // null: samples answer
    LossScorer::Samples m_samples;
};

} // namespace hz::readiness
