#include "model/commands/commands.h"

#include "model/base/codes/entity_errors.h"
#include "model/commands/entity_names.h"
#include "model/commands/rules.h"

#include <map>

namespace hz::commands {

using namespace domain;

namespace {

Result<Command> moved(const Model& model, const std::vector<Position>& positions, bool keepPinned)
{
    // A node named twice goes to the last place; a change set holds one change an entity.
    std::map<Id, Point> places;
    for (const Position& position : positions)
        places[position.node] = position.at;
    Command command;
    for (const auto& [node, at] : places) {
        if (!model.node(node))
            return Error{ base::EntityError::Unknown, { node } };
        const Placement* before = model.placements().find(node);
        if (keepPinned && before && before->pinned)
            continue;
        Placement changed = before ? *before : Placement{ node, 0.0, 0.0, false };
        changed.x = at.x;
        changed.y = at.y;
        if (auto error = whyNotValue(model, changed))
            return *error;
        if (!before || !(*before == changed))
            command.changes.changes.push_back(
                { before ? std::optional<Entity>(*before) : std::nullopt, Entity(changed) });
    }
    return command;
}

} // namespace

Result<Command> moveNodes(const Model& model, const std::vector<Position>& positions, quint64 gesture)
{
    auto command = moved(model, positions, false);
    if (command) {
        command->name = { CommandCode::Move, static_cast<int>(positions.size()),
            positions.empty() ? QString() : shortNameOf(model, *model.node(positions.front().node)) };
        command->gesture = gesture;
    }
    return command;
}

Result<Command> applyLayout(const Model& model, const std::vector<Position>& positions)
{
    auto command = moved(model, positions, true);
    if (command)
        command->name = { CommandCode::Layout, static_cast<int>(positions.size()), {} };
    return command;
}

} // namespace hz::commands
