#include "model/commands/drop.h"

namespace hz::commands {

Result<Command> pasteOnLink(const Model& model, const Model& control, Point at, Id link)
{
    auto command = paste(model, control, at);
    if (!command)
        return command;
    Model grown = model;
    grown.apply(command->changes);
    const auto guard = guardLink(grown, command->created.front().id, link);
    if (!guard)
        return guard.error();
    const auto& more = guard->changes.changes;
    command->changes.changes.insert(command->changes.changes.end(), more.begin(), more.end());
    return command;
}

} // namespace hz::commands
