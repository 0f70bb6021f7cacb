#include "model/commands/outgrown.h"

namespace hz::commands {

namespace {

bool mayBeOutgrown(const domain::Node& node)
{
    return node.kind != domain::NodeKind::Control && node.likelihood.isUnknown() && !node.eliminated;
}

} // namespace

std::set<Id> outgrownNodes(const Model& model)
{
    std::set<Id> unknown, outgrown;
    model.nodes().forEach([&](const domain::Node& node) {
        if (mayBeOutgrown(node))
            unknown.insert(node.id);
    });
    if (!unknown.empty())
        model.links().forEach([&](const domain::Link& link) {
            if (unknown.contains(link.to))
                outgrown.insert(link.to);
        });
    return outgrown;
}

bool isOutgrown(const Model& model, const Id& node)
{
    const domain::Node* found = model.node(node);
    if (!found || !mayBeOutgrown(*found))
        return false;
    bool isFed = false;
    model.links().forEach([&](const domain::Link& link) { isFed = isFed || link.to == node; });
    return isFed;
}

Result<Command> takeFromCauses(const Model& model, const Id& node)
{
    return setField(model, { { domain::EntityKind::Node, node } }, "likelihood", domain::Likelihood{});
}

} // namespace hz::commands
