#include "model/commands/guard_order.h"

#include "model/base/codes/entity_errors.h"
#include "model/commands/entity_names.h"
#include "model/domain/code_order.h"

#include <algorithm>
#include <limits>

namespace hz::commands {

namespace {

using domain::Guard;

int saidOrder(const Guard& guard)
{
    return guard.order > 0 ? guard.order : std::numeric_limits<int>::max();
}

/// The guard at this place among the others of its link; those whose number is another one then.
domain::ChangeSet placed(const Model& model, const Guard& guard, std::size_t place)
{
    std::vector<const Guard*> line = guardsInOrder(model, guard.link);
    const auto now = std::ranges::find(line, guard.id, &Guard::id);
    const Guard* moved = *now;
    const auto before = static_cast<std::size_t>(now - line.begin());
    line.erase(now);
    const std::size_t after = std::min(place, line.size());
    domain::ChangeSet changes;
    if (after == before)
        return changes;
    line.insert(line.begin() + static_cast<std::ptrdiff_t>(after), moved);
    for (std::size_t i = 0; i < line.size(); ++i) {
        Guard numbered = *line[i];
        numbered.order = static_cast<int>(i) + 1;
        if (numbered != *line[i])
            changes.changes.push_back({ *line[i], numbered });
    }
    return changes;
}

const Guard* guardMadeBy(const Command& command)
{
    for (const domain::Change& change : command.changes.changes)
        if (!change.before && change.after && domain::kindOf(*change.after) == domain::EntityKind::Guard)
            return &std::get<Guard>(*change.after);
    return nullptr;
}

QString subjectOf(const Model& model, const Guard& guard)
{
    const domain::Node* control = model.node(guard.control);
    const domain::Link* link = model.link(guard.link);
    return control && link ? shortNameOf(model, *control) + u'\n' + shortNameOf(model, *link) : QString();
}

} // namespace

bool actsBefore(const Model& model, const Guard& a, const Guard& b)
{
    if (saidOrder(a) != saidOrder(b))
        return saidOrder(a) < saidOrder(b);
    const domain::Node* first = model.node(a.control);
    const domain::Node* second = model.node(b.control);
    if (first && second && first->code != second->code)
        return domain::codeComesBefore(first->code, second->code);
    return a.id < b.id;
}

std::vector<const Guard*> guardsInOrder(const Model& model, const Id& link)
{
    std::vector<const Guard*> line;
    model.guards().forEach([&](const Guard& guard) {
        if (guard.link == link)
            line.push_back(&guard);
    });
    std::ranges::sort(line, [&](const Guard* a, const Guard* b) { return actsBefore(model, *a, *b); });
    return line;
}

Result<Command> reorderGuard(const Model& model, const Id& guard, std::size_t place, quint64 gesture)
{
    const Guard* moved = model.guards().find(guard);
    if (!moved)
        return Error{ base::EntityError::Unknown, { guard } };
    Command command;
    command.name = { CommandCode::Reorder, 1, subjectOf(model, *moved) };
    command.changes = placed(model, *moved, place);
    command.gesture = gesture;
    return command;
}

Result<Command> guardedAt(const Model& model, Result<Command> guarding, std::size_t place)
{
    if (!guarding)
        return guarding;
    const Guard* made = guardMadeBy(*guarding);
    if (!made)
        return guarding;
    Model grown = model;
    grown.apply(guarding->changes);
    guarding->changes = domain::joined(guarding->changes, placed(grown, *made, place));
    return guarding;
}

Result<Command> moveGuard(const Model& model, const Id& guard, const Id& link, std::size_t place)
{
    const Guard* moved = model.guards().find(guard);
    if (!moved)
        return Error{ base::EntityError::Unknown, { guard } };
    if (moved->link == link)
        return reorderGuard(model, guard, place);
    if (auto error = whyNotGuard(model, moved->control, link))
        return *error;
    Guard elsewhere = *moved;
    elsewhere.link = link;
    elsewhere.order = 0;
    Command command;
    command.name = { CommandCode::Guard, 1, {} };
    command.changes.changes = { { *moved, elsewhere } };
    Model grown = model;
    grown.apply(command.changes);
    command.name.subject = subjectOf(grown, elsewhere);
    command.changes = domain::joined(command.changes, placed(grown, elsewhere, place));
    return command;
}

} // namespace hz::commands
