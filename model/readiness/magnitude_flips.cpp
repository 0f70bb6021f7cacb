#include "model/readiness/magnitude_flips.h"

#include "model/readiness/loss_trials.h"
#include "model/scoring/quantities/quantities.h"

#include <algorithm>
#include <cmath>

namespace hz::readiness {

namespace {

using domain::Criterion;
using domain::Impact;

constexpr double kPrecision = 1e-12; // relative, of the value where the verdict changes

/// A criterion about losses, which magnitudes bear on.
struct LossCriterion {
    std::size_t place = 0; // among the stage's criteria
    LossQuestion question;
    std::unique_ptr<LossTrials> trials{}; // made when first asked for
};

/// Answers for the impacts of one case. What a trial needs is made once for all of them.
class MagnitudeTrials {
public:
    explicit MagnitudeTrials(const JudgedCase& judged)
        : m_judged(judged)
        , m_stage(judged.stage)
    {
        for (std::size_t i = 0; i < m_stage.criteria().size(); ++i)
            if (const auto question = m_stage.lossQuestionOf(m_stage.criteria()[i]))
                m_criteria.push_back({ i, *question, nullptr });
    }

    [[nodiscard]] StageCase& stage() const { return m_stage; }
    [[nodiscard]] Verdict now() const { return m_judged.verdict; }
    /// No trial was too hard.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

    /// Of the criteria about losses of the impact's category; nothing where there is none.
    [[nodiscard]] std::optional<double> greatestLimit(const Impact& impact) const
    {
        std::optional<double> greatest;
        for (const LossCriterion& loss : m_criteria)
            if (isAbout(loss, impact))
                greatest = std::max(greatest.value_or(0.0), loss.question.limit);
        return greatest;
    }

    std::optional<Verdict> verdictAt(const Impact& impact, double value)
    {
        RiskAnswers answers = m_stage.answers();
        auto results = m_judged.results;
        for (LossCriterion& loss : m_criteria) {
            if (!isAbout(loss, impact))
                continue;
            const Criterion& criterion = m_stage.criteria()[loss.place];
            const auto chance = trialsOf(loss).chance(impact.consequence, value);
            if (!chance) {
                m_isComplete = false;
                return std::nullopt;
            }
            answers.losses[criterion.id] = *chance;
            results[loss.place] = judge(criterion, m_stage, answers);
        }
        return verdictOf(results);
    }

private:
    [[nodiscard]] bool isAbout(const LossCriterion& loss, const Impact& impact) const
    {
        return m_stage.tables().scheme.categories[loss.question.category].id == impact.category;
    }

    LossTrials& trialsOf(LossCriterion& loss)
    {
        if (!loss.trials) {
            const bool isExact = m_stage.answers().losses.at(m_stage.criteria()[loss.place].id).isExact;
            loss.trials = std::make_unique<LossTrials>(
                m_stage.scored(), loss.question, isExact, m_stage.scorer(), m_stage.settings());
        }
        return *loss.trials;
    }

    const JudgedCase& m_judged;
    StageCase& m_stage;
    std::vector<LossCriterion> m_criteria;
    bool m_isComplete = true;
};

class Magnitude : public TriedInput {
public:
    Magnitude(MagnitudeTrials& trials, const Impact& impact, double given, double limit)
        : m_trials(trials)
        , m_impact(impact)
        , m_given(given)
        , m_end(2.0 * std::max({ limit, given, 1.0 }))
    {
    }

    [[nodiscard]] std::optional<double> now() const override { return m_given; }
    /// Beyond the greatest limit the consequence alone exceeds each: nothing changes any more.
    [[nodiscard]] double end() const override { return m_end; }
    [[nodiscard]] std::vector<double> edges() override
    {
        std::vector<double> found;
        for (const double far : { 0.0, m_end })
            if (const auto edge = changeTowards(far))
                found.push_back(*edge);
        return found;
    }
    [[nodiscard]] std::optional<Verdict> verdictAt(double value) override
    {
        return m_trials.verdictAt(m_impact, value);
    }
    [[nodiscard]] std::optional<FlipPoint> pointAt(double value, bool isAbove, Verdict then) const override
    {
        return FlipPoint{ FlipPoint::Input::Magnitude, m_impact.id, m_given, value, isAbove, then };
    }

private:
    [[nodiscard]] std::optional<bool> isOther(double value)
    {
        const auto then = verdictAt(value);
        return then ? std::optional(*then != m_trials.now()) : std::nullopt;
    }
    std::optional<double> changeTowards(double far)
    {
        if (!isOther(far).value_or(false))
            return std::nullopt;
        return narrowed(m_given, far, kPrecision, [this](double value) { return isOther(value); });
    }

    MagnitudeTrials& m_trials;
    const Impact& m_impact;
    double m_given;
    double m_end;
};

} // namespace

void addMagnitudeFlips(const JudgedCase& judged, FlipPoints& found)
{
    StageCase& stage = judged.stage;
    if (!judged.canTurn([&](const Criterion& criterion) { return stage.lossQuestionOf(criterion).has_value(); }))
        return;
    MagnitudeTrials trials(judged);
    for (const Impact* impact : stage.scored().impacts().all()) {
        if (stage.settings().cancel.isCancelled())
            break;
        const scoring::Stake stake = scoring::stakeOf(*impact, stage.tables().scheme);
        const auto limit = trials.greatestLimit(*impact);
        if (!stake.known || !limit)
            continue;
        Magnitude magnitude(trials, *impact, stake.magnitude, *limit);
        addFlips(magnitude, judged.verdict, found.points);
    }
    found.isComplete = found.isComplete && trials.isComplete();
}

} // namespace hz::readiness
