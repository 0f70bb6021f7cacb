#pragma once

#include "model/scoring/random_graph.h"

#include "model/commands/commands.h"

/// Random hazard graphs in which some nodes share a common cause, often one whose likelihood is not known.
namespace hz::testing {

inline std::vector<base::Id> possibleMembers(const domain::Model& model, domain::NodeKind kind)
{
    std::vector<base::Id> found;
    model.nodes().forEach([&](const domain::Node& node) {
        bool isFed = false;
        model.links().forEach([&](const domain::Link& link) { isFed = isFed || link.to == node.id; });
        if (node.kind == kind && !node.eliminated && !isFed)
            found.push_back(node.id);
    });
    return found;
}

/// The same with the nodes of one kind in a group; nothing where there are not two.
inline std::optional<domain::Model> withGroup(
    domain::Model model, domain::NodeKind kind, const domain::Likelihood& likelihood, double beta)
{
    const std::vector<base::Id> members = possibleMembers(model, kind);
    if (members.size() < 2)
        return std::nullopt;
    for (const base::Id& id : members) {
        domain::Node node = *model.node(id);
        node.likelihood = likelihood;
        model.put(node);
    }
    auto command = commands::groupCommonCause(model, members, QStringLiteral("shared"), beta);
    if (!command)
        return std::nullopt;
    model.apply(command->changes);
    return model;
}

/// Nothing where the seed gives no valid graph with a group.
inline std::optional<domain::Model> groupedGraph(std::uint64_t seed)
{
    const RandomGraph random(seed, { .occurrences = seed % 2 == 0 });
    const auto likelihood = seed % 4 == 0 ? domain::Likelihood::condition(0.25) : domain::Likelihood::unknown();
    const auto kind = seed % 3 == 0 ? domain::NodeKind::Control : domain::NodeKind::Cause;
    auto model = withGroup(random.model, kind, likelihood, 0.125 * static_cast<double>(1 + seed % 6));
    return model && commands::validate(*model).empty() ? model : std::nullopt;
}

} // namespace hz::testing
