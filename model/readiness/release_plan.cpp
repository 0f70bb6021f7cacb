#include "model/readiness/release_plan.h"
#include "model/base/codes/decision_errors.h"

#include "model/readiness/gate.h"
#include "model/readiness/roles.h"

#include <algorithm>

namespace hz::readiness {

namespace {

using commands::Command;
using domain::ChecklistItem;
using domain::Criterion;
using domain::Model;
using domain::Stage;

template <typename E> int nextPosition(const Model& model)
{
    int next = 0;
    model.table<E>().forEach([&](const E& entity) { next = std::max(next, entity.position + 1); });
    return next;
}

void put(Command& command, const domain::Entity& entity)
{
    command.changes.changes.push_back({ std::nullopt, entity });
    command.created.push_back(domain::keyOf(entity));
}

void putStage(Command& command, const Model& plan, const Stage& shipped, int position)
{
    Stage stage = shipped;
    stage.id = base::Id::random();
    stage.position = position;
    put(command, stage);
    for (Criterion criterion : criteriaOf(plan, shipped.id)) {
        criterion.id = base::Id::random();
        criterion.stage = stage.id;
        put(command, criterion);
    }
}

std::vector<ChecklistItem> itemsOf(const Model& model)
{
    std::vector<ChecklistItem> items;
    model.table<ChecklistItem>().forEach([&](const ChecklistItem& item) { items.push_back(item); });
    std::ranges::stable_sort(items, {}, &ChecklistItem::position);
    return items;
}

} // namespace

base::Result<Command> addReleasePlan(const Model& model, const Model& plan)
{
    Command command;
    const auto known = stagesOf(model);
    int position = nextPosition<Stage>(model);
    for (const Stage& stage : stagesOf(plan)) {
        const auto isSame = [&](const Stage& other) { return isSameName(other.name, stage.name); };
        if (std::ranges::none_of(known, isSame))
            putStage(command, plan, stage, position++);
    }
    const auto items = itemsOf(model);
    position = nextPosition<ChecklistItem>(model);
    for (ChecklistItem item : itemsOf(plan)) {
        const auto isSame = [&](const ChecklistItem& other) {
            return isSameName(other.group, item.group) && isSameName(other.title, item.title);
        };
        if (std::ranges::any_of(items, isSame))
            continue;
        item.id = base::Id::random();
        item.position = position++;
        put(command, item);
    }
    if (command.changes.isEmpty())
        return base::Error{ base::PlanError::NothingToAdd };
    command.name = { commands::CommandCode::ReleasePlan, 1, {} };
    return command;
}

} // namespace hz::readiness
