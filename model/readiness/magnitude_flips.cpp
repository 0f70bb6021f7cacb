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

struct LossCriterion {
    std::size_t place = 0; // among the stage's criteria
    LossQuestion question;
    std::unique_ptr<LossTrials> trials{}; // made when first asked for
};

class MagnitudeSearch {
public:
    MagnitudeSearch(StageCase& stage, const std::vector<CriterionResult>& results, Verdict now)
        : m_stage(stage)
        , m_results(results)
        , m_now(now)
    {
        for (std::size_t i = 0; i < stage.criteria().size(); ++i)
            if (const auto question = stage.lossQuestionOf(stage.criteria()[i]))
                m_criteria.push_back({ i, *question, nullptr });
    }

    void run(FlipPoints& found)
    {
        if (!canChange())
            return;
        for (const Impact* impact : m_stage.scored().impacts().all()) {
            if (m_stage.settings().cancel.isCancelled())
                break;
            search(*impact, found.points);
        }
        found.isComplete = found.isComplete && m_isComplete;
    }

private:
    /// Whether the criteria about losses decide anything.
    [[nodiscard]] bool canChange() const
    {
        std::vector<std::size_t> places;
        for (const LossCriterion& criterion : m_criteria)
            places.push_back(criterion.place);
        return decide(places, m_results);
    }

    /// Nothing for an impact that costs nothing known.
    [[nodiscard]] std::optional<double> numberOf(const Impact& impact) const
    {
        const scoring::Stake stake = scoring::stakeOf(impact, m_stage.tables().scheme);
        return stake.known ? std::optional(stake.magnitude) : std::nullopt;
    }

    /// Beyond the greatest limit the consequence alone exceeds each: nothing changes any more.
    [[nodiscard]] std::optional<double> greatestLimit(const Impact& impact) const
    {
        std::optional<double> greatest;
        for (const LossCriterion& criterion : m_criteria)
            if (m_stage.tables().scheme.categories[criterion.question.category].id == impact.category)
                greatest = std::max(greatest.value_or(0.0), criterion.question.limit);
        return greatest;
    }

    void search(const Impact& impact, std::vector<FlipPoint>& points)
    {
        const auto now = numberOf(impact);
        const auto limit = greatestLimit(impact);
        if (!now || !limit)
            return;
        const double beyond = 2.0 * std::max({ *limit, *now, 1.0 });
        for (const bool above : { true, false })
            if (const auto found = changeBetween(impact, *now, above ? beyond : 0.0))
                points.push_back({ FlipPoint::Input::Magnitude, impact.id, *now, found->first, above, found->second });
    }

    /// The value nearest to `same` from which on the verdict is another, and that verdict.
    std::optional<std::pair<double, Verdict>> changeBetween(const Impact& impact, double same, double other)
    {
        auto then = verdictAt(impact, other);
        if (!then || *then == m_now)
            return std::nullopt;
        while (std::abs(other - same) > kPrecision * std::max(std::abs(other), std::abs(same))) {
            const double middle = 0.5 * (same + other);
            if (middle == same || middle == other)
                break;
            const auto verdict = verdictAt(impact, middle);
            if (!verdict)
                return std::nullopt;
            if (*verdict == m_now) {
                same = middle;
            } else {
                other = middle;
                then = verdict;
            }
        }
        return std::pair(other, *then);
    }

    std::optional<Verdict> verdictAt(const Impact& impact, double value)
    {
        RiskAnswers answers = m_stage.answers();
        auto results = m_results;
        for (LossCriterion& loss : m_criteria) {
            const Criterion& criterion = m_stage.criteria()[loss.place];
            if (m_stage.tables().scheme.categories[loss.question.category].id != impact.category)
                continue;
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

    LossTrials& trialsOf(LossCriterion& loss)
    {
        if (!loss.trials) {
            const bool isExact = m_stage.answers().losses.at(m_stage.criteria()[loss.place].id).isExact;
            loss.trials = std::make_unique<LossTrials>(
                m_stage.scored(), loss.question, isExact, m_stage.scorer(), m_stage.settings());
        }
        return *loss.trials;
    }

    StageCase& m_stage;
    const std::vector<CriterionResult>& m_results;
    Verdict m_now;
    std::vector<LossCriterion> m_criteria;
    bool m_isComplete = true;
};

} // namespace

void addMagnitudeFlips(StageCase& stage, const std::vector<CriterionResult>& results, Verdict now, FlipPoints& found)
{
    MagnitudeSearch(stage, results, now).run(found);
}

} // namespace hz::readiness
