#include "model/commands/reconnect.h"

#include "model/base/codes/graph_errors.h"
#include "model/base/codes/graph_errors.h"
#include "model/commands/entity_names.h"
#include "model/commands/loops.h"
#include "model/commands/rules.h"

namespace hz::commands {

namespace {

domain::Link moved(domain::Link link, LinkEnd end, Id node)
{
    (end == LinkEnd::From ? link.from : link.to) = node;
    return link;
}

bool isTaken(const Model& model, const domain::Link& wanted)
{
    bool found = false;
    model.links().forEach([&](const domain::Link& link) {
        found = found || (link.id != wanted.id && link.from == wanted.from && link.to == wanted.to);
    });
    return found;
}

/// What stands against a guard of the link where the link runs now.
std::optional<Error> whyNotGuards(const Model& model, Id link)
{
    std::optional<Error> error;
    model.guards().forEach([&](const domain::Guard& guard) {
        if (guard.link == link && !error)
            error = whyNotValue(model, guard);
    });
    return error;
}

} // namespace

std::optional<Error> whyNotReconnect(const Model& model, Id link, LinkEnd end, Id node)
{
    const domain::Link* before = model.link(link);
    if (!before || !model.node(node))
        return Error{ base::LinkError::UnknownNode, { link, node } };
    const domain::Link after = moved(*before, end, node);
    if (after == *before)
        return std::nullopt;
    if (auto error = whyNotValue(model, after))
        return error;
    if (isTaken(model, after))
        return Error{ base::LinkError::Exists, { after.from, after.to } };
    Model attempt = model;
    attempt.put(after);
    if (auto error = whyNotGuards(attempt, link))
        return error;
    if (auto error = exceedingBranches(attempt))
        return error;
    return forbiddenLoop(attempt);
}

Result<Command> reconnectLink(const Model& model, Id link, LinkEnd end, Id node)
{
    if (auto error = whyNotReconnect(model, link, end, node))
        return *error;
    const domain::Link before = *model.link(link);
    const domain::Link after = moved(before, end, node);
    Command command;
    command.name = { CommandCode::Reconnect, 1, shortNameOf(model, before) + u'\n' + shortNameOf(model, after) };
    if (!(after == before))
        command.changes.changes = { { domain::Entity(before), domain::Entity(after) } };
    return command;
}

} // namespace hz::commands
