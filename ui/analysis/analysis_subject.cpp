#include "ui/analysis/analysis_subject.h"

#include "model/drawing/text.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <set>

namespace hz::ui {

using domain::NodeKind;

AnalysisSubject::AnalysisSubject(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::selectionChanged, this, &AnalysisSubject::followSelection);
    connect(&workspace.document(), &document::Document::changed, this, [this] {
        if (m_node && !m_workspace.model().node(*m_node))
            choose(std::nullopt);
    });
    followSelection();
}

void AnalysisSubject::choose(std::optional<Id> node)
{
    if (node == m_node)
        return;
    m_node = node;
    emit changed();
}

void AnalysisSubject::selectOnly(std::vector<EntityKey> keys)
{
    const QScopedValueRollback guard(m_isSelecting, true);
    m_workspace.select(std::move(keys));
}

void AnalysisSubject::followSelection()
{
    const auto selected = m_workspace.selectedNode();
    if (!m_isSelecting && selected && isWorthFollowing(*selected))
        choose(selected);
}

bool AnalysisSubject::isWorthFollowing(const Id& node) const
{
    const domain::Node* entity = m_workspace.model().node(node);
    if (!entity)
        return false;
    if (!m_node || entity->kind == NodeKind::Hazard || entity->kind == NodeKind::Consequence)
        return true;
    return entity->kind == NodeKind::Cause && isFed(node);
}

bool AnalysisSubject::isFed(const Id& node) const
{
    const auto links = m_workspace.model().links().all();
    return std::ranges::any_of(links, [&](const domain::Link* link) { return link->to == node; });
}

std::vector<const domain::Node*> AnalysisSubject::candidates() const
{
    std::set<Id> fed;
    m_workspace.model().links().forEach([&](const domain::Link& link) { fed.insert(link.to); });
    std::vector<const domain::Node*> found;
    m_workspace.model().nodes().forEach([&](const domain::Node& node) {
        if (node.kind == NodeKind::Hazard || node.kind == NodeKind::Consequence || fed.contains(node.id))
            found.push_back(&node);
    });
    const auto place = [](const domain::Node* node) {
        return node->kind == NodeKind::Hazard ? 0 : node->kind == NodeKind::Consequence ? 1 : 2;
    };
    std::ranges::sort(found, [&](const domain::Node* a, const domain::Node* b) {
        return place(a) != place(b) ? place(a) < place(b) : drawing::codeComesBefore(a->code, b->code);
    });
    return found;
}

} // namespace hz::ui
