#include "ui/worksheet/graph_names.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"

#include <algorithm>

namespace hz::ui {

namespace {

const QString kJoint = QStringLiteral("; ");

} // namespace

void GraphNames::gather() const
{
    if (m_isGathered)
        return;
    for (Neighbours* each : { &m_causes, &m_effects, &m_mitigations, &m_guards, &m_guarded })
        each->clear();
    m_impacts.clear();
    const domain::Model& model = m_workspace.model();
    model.links().forEach([&](const domain::Link& link) {
        m_causes[link.to].push_back(link.from);
        const domain::Node* to = model.node(link.to);
        if (to && to->kind == domain::NodeKind::Consequence)
            m_effects[link.from].push_back(link.to);
    });
    model.guards().forEach([&](const domain::Guard& guard) {
        const domain::Link* link = model.link(guard.link);
        if (!link)
            return;
        m_mitigations[link->from].push_back(guard.control);
        m_mitigations[link->to].push_back(guard.control);
        m_guards[link->id].push_back(guard.control);
        m_guarded[guard.control].push_back(link->id);
    });
    model.impacts().forEach([this](const domain::Impact& impact) { m_impacts[impact.consequence].push_back(impact); });
    m_isGathered = true;
}

std::vector<const domain::Node*> GraphNames::nodesIn(const Neighbours& neighbours, const Id& id) const
{
    std::vector<const domain::Node*> nodes;
    const auto found = neighbours.find(id);
    if (found == neighbours.end())
        return nodes;
    for (const Id& each : found->second)
        if (const domain::Node* node = m_workspace.model().node(each))
            nodes.push_back(node);
    std::ranges::sort(nodes, [](const auto* a, const auto* b) {
        return drawing::codeComesBefore(a->code, b->code) || (a->code == b->code && a->id < b->id);
    });
    const auto repeated = std::ranges::unique(nodes);
    nodes.erase(repeated.begin(), repeated.end());
    return nodes;
}

QString GraphNames::namesIn(const Neighbours& neighbours, const Id& id) const
{
    QStringList names;
    for (const domain::Node* node : nodesIn(neighbours, id))
        names << drawing::oneLine(wording::nameOf(*node), 100);
    return names.join(kJoint);
}

QString GraphNames::causesOf(const Id& node) const
{
    gather();
    return namesIn(m_causes, node);
}

QString GraphNames::effectsOf(const Id& node) const
{
    gather();
    return namesIn(m_effects, node);
}

QString GraphNames::mitigationsOf(const Id& node) const
{
    gather();
    return namesIn(m_mitigations, node);
}

QString GraphNames::verificationsOf(const Id& node) const
{
    gather();
    QStringList names;
    for (const domain::Node* control : nodesIn(m_mitigations, node))
        names << QStringLiteral("%1 (%2)").arg(drawing::oneLine(wording::nameOf(*control), 100),
            wording::label(domain::controlStatusChoices(), static_cast<int>(control->status)));
    return names.join(kJoint);
}

QString GraphNames::guardsOf(const Id& link) const
{
    gather();
    return namesIn(m_guards, link);
}

QString GraphNames::guardedBy(const Id& control) const
{
    gather();
    const domain::Model& model = m_workspace.model();
    QStringList names;
    const auto found = m_guarded.find(control);
    if (found == m_guarded.end())
        return {};
    for (const Id& each : found->second)
        if (const domain::Link* link = model.link(each)) {
            const domain::Node* from = model.node(link->from);
            const domain::Node* to = model.node(link->to);
            if (from && to)
                names << QStringLiteral("%1 \u2192 %2").arg(from->code, to->code);
        }
    std::ranges::sort(names, drawing::codeComesBefore);
    return names.join(kJoint);
}

domain::Impact GraphNames::impactOf(const Id& consequence, const Id& category) const
{
    gather();
    domain::Impact blank;
    blank.consequence = consequence;
    blank.category = category;
    const auto found = m_impacts.find(consequence);
    if (found == m_impacts.end())
        return blank;
    const auto impact = std::ranges::find(found->second, category, &domain::Impact::category);
    return impact == found->second.end() ? blank : *impact;
}

} // namespace hz::ui
