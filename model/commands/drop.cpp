#include "model/commands/drop.h"

namespace hz::commands {

namespace {

template <typename Join> Result<Command> pastedAnd(const Model& model, const Model& fragment, Point at, Join join)
{
    auto command = paste(model, fragment, at);
    if (!command)
        return command;
    Model grown = model;
    grown.apply(command->changes);
    const Result<Command> joining = join(grown, command->created.front().id);
    if (!joining)
        return joining.error();
    const auto& more = joining->changes.changes;
    command->changes.changes.insert(command->changes.changes.end(), more.begin(), more.end());
    return command;
}

} // namespace

Result<Command> pasteOnLink(const Model& model, const Model& control, Point at, Id link)
{
    return pastedAnd(model, control, at, [&](const Model& grown, Id pasted) { return guardLink(grown, pasted, link); });
}

Result<Command> pasteLinked(const Model& model, const Model& fragment, Point at, Id neighbour, bool newIsTarget)
{
    return pastedAnd(model, fragment, at, [&](const Model& grown, Id pasted) {
        return newIsTarget ? linkNodes(grown, neighbour, pasted) : linkNodes(grown, pasted, neighbour);
    });
}

} // namespace hz::commands
