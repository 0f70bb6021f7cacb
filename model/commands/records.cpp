#include "model/base/codes/entity_errors.h"
#include "model/commands/commands.h"
#include "model/commands/entity_names.h"
#include "model/commands/limits.h"
#include "model/commands/rules.h"
#include "model/domain/fields.h"

#include <algorithm>

namespace hz::commands {

using namespace domain;

namespace {

/// Whether two nodes have one likelihood: they are the same, or members of one common-cause group.
bool shareLikelihood(const Model& model, const Id& a, const Id& b)
{
    const Node* first = model.node(a);
    const Node* second = model.node(b);
    return a == b
        || (first != nullptr && second != nullptr && !first->commonCause.isNull()
            && first->commonCause == second->commonCause);
}

void change(ChangeSet& changes, const Estimate& before, bool applied)
{
    if (before.applied == applied)
        return;
    Estimate after = before;
    after.applied = applied;
    changes.changes.push_back({ before, after });
}

} // namespace

Result<Command> setFields(const Model& model, const EntityKey& entity, const std::vector<FieldValue>& values)
{
    const auto before = model.find(entity);
    if (!before || values.empty())
        return Error{ base::EntityError::Unknown, { entity.id } };
    Entity after = *before;
    for (const auto& [key, value] : values) {
        const Field* field = findField(entity.kind, key);
        if (field == nullptr)
            return Error{ base::FieldError::Unknown, { entity.id }, key };
        if (!field->write(after, value))
            return Error{ base::FieldError::BadValue, { entity.id }, key };
    }
    if (auto error = whyNotValue(model, after))
        return *error;
    if (auto error = countedTwice(model, after))
        return *error;
    if (auto error = whyTooLarge(model, after))
        return *error;
    Command command;
    const auto differs = [&](const FieldValue& one) {
        const Field* field = findField(entity.kind, one.field);
        return !(field->read(*before) == field->read(after));
    };
    const auto changed = std::ranges::count_if(values, differs);
    const auto first = std::ranges::find_if(values, differs);
    command.name = editOf(entity.kind, changed == 1 ? first->field : "");
    command.name.subject += u'\n' + shortNameOf(model, after);
    if (after != *before)
        command.changes.changes.push_back({ before, after });
    return command;
}

Result<Command> applyEstimate(const Model& model, const Id& estimate, bool applied)
{
    const Estimate* wanted = model.table<Estimate>().find(estimate);
    if (wanted == nullptr)
        return Error{ base::EntityError::Unknown, { estimate } };
    Command command;
    command.name = editOf(EntityKind::Estimate, "applied");
    command.name.subject += u'\n' + shortNameOf(model, *wanted);
    model.table<Estimate>().forEach([&](const Estimate& other) {
        if (other.id == estimate)
            change(command.changes, other, applied);
        else if (applied && shareLikelihood(model, other.node, wanted->node))
            change(command.changes, other, false);
    });
    return command;
}

} // namespace hz::commands
