#include "model/readiness/limited.h"

#include "model/readiness/judge.h"

#include <array>
#include <cmath>
#include <set>

namespace hz::readiness {

namespace {

using base::Interval;
using domain::Criterion;
using domain::CriterionKind;

class Collection {
public:
    Collection(const StageCase& stage, const RiskAnswers& answers)
        : m_stage(stage)
        , m_answers(answers)
    {
    }

    std::vector<Limited> all() &&
    {
        std::set<domain::Posture> levels;
        for (const Criterion& criterion : m_stage.criteria()) {
            if (depends(criterion, { Dependency::Levels }) && levels.insert(criterion.posture).second)
                addLevels(criterion.posture);
            if (depends(criterion, { Dependency::Expected }))
                addExpected(criterion);
            if (const auto chance = m_answers.losses.find(criterion.id); chance != m_answers.losses.end())
                add(chance->second.value, 1.0 - criterion.quantile);
        }
        return std::move(m_limited);
    }

private:
    void add(Interval number, double limit)
    {
        m_limited.push_back({ number.low, limit });
        m_limited.push_back({ number.high, limit });
    }
    void addLevels(domain::Posture posture)
    {
        const bool isPerYear = m_stage.scored().project().bandMeasure == domain::BandMeasure::PerYear;
        // Of a probability, how often it would be expected.
        const auto scaled = [&](double number) { return isPerYear ? number : -std::log1p(-number); };
        for (const Interval& way : m_stage.ways(posture))
            for (const domain::LikelihoodLevel& level : m_stage.tables().scheme.likelihoods)
                if (level.lowerBound > 0.0)
                    add({ scaled(way.low), scaled(way.high) }, scaled(level.lowerBound));
    }
    void addExpected(const Criterion& criterion)
    {
        const auto& posture = m_answers.result->in(criterion.posture);
        if (criterion.kind == CriterionKind::ExpectedLoss && criterion.limit)
            for (const std::size_t k : m_stage.categoriesOf(criterion))
                add(posture.losses[k].value, *criterion.limit);
        if (criterion.kind != CriterionKind::ExpectedLoss)
            for (const Expected& expected : expectedOf(criterion, m_stage, m_answers))
                add(expected.number, expected.limit);
    }

    const StageCase& m_stage;
    const RiskAnswers& m_answers;
    std::vector<Limited> m_limited;
};

} // namespace

std::vector<Limited> limitedIn(const StageCase& stage, const RiskAnswers& answers)
{
    if (answers.result && answers.result->cancelled)
        return {};
    return Collection(stage, answers).all();
}

} // namespace hz::readiness
