#pragma once

#include "model/readiness/judge.h"
#include "model/readiness/limited.h"
#include "model/readiness/loss_trials.h"
#include "model/readiness/numbers.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace hz::readiness {

/// A case on its day, judged as things are, and again for other values of single numbers.
class Trials {
public:
    /// `judged`: the criteria of the case, as things are.
    Trials(StageCase& stage, std::vector<CriterionResult> judged);

    [[nodiscard]] StageCase& stage() const { return m_stage; }
    [[nodiscard]] Verdict now() const { return m_verdict; }
    /// No trial was too hard.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }
    /// Whether the verdict depends on criteria that a number bears on, all others being as they are.
    [[nodiscard]] bool canTurn() const;
    /// More of the number never makes less occur.
    [[nodiscard]] bool isRising(const Number& number) const;

    [[nodiscard]] Verdict verdictAt(const Number& number, double value);
    /// When all of these are 0 at once.
    [[nodiscard]] Verdict verdictWithout(std::span<const Number* const> numbers);
    /// When an impact has this magnitude. Nothing where it cannot be told.
    [[nodiscard]] std::optional<Verdict> verdictAt(const domain::Impact& impact, double magnitude);
    /// At the value that was tried last.
    [[nodiscard]] std::vector<Limited> limited() const { return limitedIn(m_stage, m_tried); }
    /// Of the criteria that a magnitude in the category bears on; nothing where there is none.
    [[nodiscard]] std::optional<double> greatestLimit(const Id& category) const;

private:
    [[nodiscard]] bool concerns(const domain::Criterion& criterion, const Id& category) const;
    [[nodiscard]] Verdict verdictOf(RiskAnswers answers);
    [[nodiscard]] bool dependsOnDraws(const std::vector<CriterionResult>& results) const;
    [[nodiscard]] std::optional<LossChance> chanceAt(
        const domain::Criterion& criterion, const domain::Impact& impact, double magnitude);

    void give(std::span<const Number* const> numbers, double value);
    void answerRisk(RiskAnswers& answers);
    [[nodiscard]] Verdict verdictOfModel();

    StageCase& m_stage;
    Model m_model; // as it is scored, with the value that is tried
    std::vector<Number> m_given; // whose value is tried
    scoring::NumberEdits m_edits; // since the risk was answered last
    bool m_isFollowing = false; // the answer that the scorer gave last was for that model but for these edits
    std::vector<CriterionResult> m_results;
    Verdict m_verdict = Verdict::NotDecidable;
    RiskAnswers m_tried; // last
    std::map<Id, std::unique_ptr<LossTrials>> m_losses; // by criterion, made when first asked for
    bool m_isComplete = true;
    std::set<Id> m_falling; // nodes, links, occasions and groups of which more may make less occur
};

} // namespace hz::readiness
