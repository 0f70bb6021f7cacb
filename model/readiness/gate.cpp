#include "model/readiness/gate.h"

#include <algorithm>
#include <set>

namespace hz::readiness {

namespace {

constexpr double kHoursInDay = 24.0;

template <typename E> std::vector<E> inOrder(std::vector<E> entities)
{
    std::ranges::stable_sort(entities, {}, [](const E& e) { return std::pair(e.position, e.id); });
    return entities;
}

} // namespace

std::optional<domain::Quantity> countAt(
    const Model& model, const domain::Stage& stage, const domain::Occasion& occasion)
{
    std::optional<domain::Quantity> said;
    model.table<domain::StageOccasion>().forEach([&](const domain::StageOccasion& each) {
        if (each.stage == stage.id && each.occasion == occasion.id)
            said = each.count;
    });
    if (said)
        return said;
    if (occasion.id == model.project().occasion)
        return stage.users && stage.usesPerDay ? std::optional(
                   domain::Quantity::point(*stage.users * *stage.usesPerDay * stage.exposure.hours() / kHoursInDay))
                                               : std::nullopt;
    const double factor = stage.exposure.hours() / model.project().exposure.hours();
    return occasion.count ? std::optional(domain::scaled(*occasion.count, factor)) : std::nullopt;
}

Model modelAt(const Model& model, const domain::Stage& stage)
{
    Model result = model;
    model.table<domain::Occasion>().forEach([&](const domain::Occasion& occasion) {
        domain::Occasion counted = occasion;
        counted.count = countAt(model, stage, occasion);
        result.put(std::move(counted));
    });
    domain::Project project = model.project();
    project.exposure = stage.exposure;
    result.put(std::move(project));
    return result;
}

std::vector<domain::Stage> stagesOf(const Model& model)
{
    std::vector<domain::Stage> stages;
    model.table<domain::Stage>().forEach([&](const domain::Stage& stage) { stages.push_back(stage); });
    return inOrder(std::move(stages));
}

std::vector<domain::Criterion> criteriaOf(const Model& model, const Id& stage)
{
    std::vector<domain::Criterion> criteria;
    model.table<domain::Criterion>().forEach([&](const domain::Criterion& criterion) {
        if (criterion.stage == stage)
            criteria.push_back(criterion);
    });
    return inOrder(std::move(criteria));
}

Verdict verdictOf(const std::vector<CriterionResult>& criteria)
{
    const auto any = [&](bool blocking, Outcome outcome) {
        return std::ranges::any_of(criteria,
            [&](const CriterionResult& result) { return result.isBlocking == blocking && result.outcome == outcome; });
    };
    if (any(true, Outcome::Failed))
        return Verdict::NoGo;
    if (criteria.empty() || any(true, Outcome::Unknown))
        return Verdict::NotDecidable;
    const bool isConditional =
        std::ranges::any_of(criteria, [](const CriterionResult& result) { return result.outcome != Outcome::Met; });
    return isConditional ? Verdict::GoWithConditions : Verdict::Go;
}

bool decide(std::span<const std::size_t> places, std::vector<CriterionResult> criteria)
{
    std::set<Verdict> verdicts;
    for (const Outcome outcome : { Outcome::Met, Outcome::Failed, Outcome::Unknown, Outcome::Conditional }) {
        for (const std::size_t place : places)
            criteria[place].outcome = outcome;
        verdicts.insert(verdictOf(criteria));
    }
    return verdicts.size() > 1;
}

} // namespace hz::readiness
