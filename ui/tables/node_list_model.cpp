#include "ui/tables/node_list_model.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"
#include "ui/tables/score_cells.h"
#include "ui/tables/table_look.h"

#include <algorithm>

namespace hz::ui {

using domain::NodeKind;

namespace {

constexpr std::array kGroupKinds{ NodeKind::Hazard, NodeKind::Cause, NodeKind::Consequence, NodeKind::Control };
constexpr std::size_t kMaxSingleSteps = 64;

int groupOf(NodeKind kind)
{
    return static_cast<int>(std::ranges::find(kGroupKinds, kind) - kGroupKinds.begin());
}

template <typename R> bool rowComesBefore(const R& a, const R& b)
{
    if (drawing::codeComesBefore(a.code, b.code))
        return true;
    return a.code == b.code && a.id < b.id;
}

bool holds(const domain::Node& node, const QString& word)
{
    const auto in = [&word](const QString& text) { return text.contains(word, Qt::CaseInsensitive); };
    return in(node.code) || in(node.title) || in(node.notes) || std::ranges::any_of(node.tags, in);
}

} // namespace

NodeListModel::NodeListModel(Workspace& workspace, QObject* parent)
    : QAbstractItemModel(parent)
    , m_workspace(workspace)
{
    rebuild();
    connect(&workspace.document(), &document::Document::changed, this, &NodeListModel::follow);
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &NodeListModel::refreshFigures);
    connect(&workspace, &Workspace::postureChanged, this, &NodeListModel::refreshFigures);
    connect(&workspace, &Workspace::categoryChanged, this, &NodeListModel::refreshFigures);
}

void NodeListModel::setFilter(const QString& text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    rebuild();
}

int NodeListModel::matchCount() const
{
    int count = 0;
    for (const Rows& rows : m_groups)
        count += static_cast<int>(rows.size());
    return count;
}

bool NodeListModel::matches(const domain::Node& node) const
{
    return std::ranges::all_of(m_words, [&node](const QString& word) { return holds(node, word); });
}

void NodeListModel::rebuild()
{
    beginResetModel();
    for (Rows& rows : m_groups)
        rows.clear();
    m_workspace.model().nodes().forEach([this](const domain::Node& node) {
        if (matches(node))
            m_groups[size_t(groupOf(node.kind))].push_back({ node.id, node.code });
    });
    for (Rows& rows : m_groups)
        std::ranges::sort(rows, rowComesBefore<Row>);
    endResetModel();
}

void NodeListModel::follow(const domain::ChangeSet& changes)
{
    std::vector<const domain::Change*> nodes;
    for (const domain::Change& change : changes.changes)
        if (change.key().kind == domain::EntityKind::Node)
            nodes.push_back(&change);
    if (nodes.empty())
        return;
    if (nodes.size() > kMaxSingleSteps || !m_words.isEmpty()) {
        rebuild();
        return;
    }
    for (const domain::Change* change : nodes) {
        const auto* before = change->before ? &std::get<domain::Node>(*change->before) : nullptr;
        const auto* after = change->after ? &std::get<domain::Node>(*change->after) : nullptr;
        if (before && after && before->code == after->code && before->kind == after->kind) {
            refreshRow(*after);
            continue;
        }
        if (before && after)
            moveRow(*before, *after);
        else if (before)
            removeRow(*before);
        else if (after)
            insertRow(*after);
    }
}

/// Moved and not taken out and put in again: the row keeps its selection.
void NodeListModel::moveRow(const domain::Node& before, const domain::Node& after)
{
    const int fromGroup = groupOf(before.kind);
    const int toGroup = groupOf(after.kind);
    Rows& source = m_groups[size_t(fromGroup)];
    Rows& target = m_groups[size_t(toGroup)];
    const Row former{ before.id, before.code };
    const Row row{ after.id, after.code };
    const auto from = int(std::ranges::lower_bound(source, former, rowComesBefore<Row>) - source.begin());
    const auto to = int(std::ranges::lower_bound(target, row, rowComesBefore<Row>) - target.begin());
    const bool isMoved = fromGroup != toGroup || (to != from && to != from + 1);
    if (isMoved)
        beginMoveRows(groupIndex(fromGroup), from, from, groupIndex(toGroup), to);
    source.erase(source.begin() + from);
    target.insert(target.begin() + (fromGroup == toGroup && to > from ? to - 1 : to), row);
    if (isMoved)
        endMoveRows();
    refreshRow(after);
    for (const int group : { fromGroup, toGroup })
        emit dataChanged(groupIndex(group), groupIndex(group));
}

void NodeListModel::insertRow(const domain::Node& node)
{
    const int group = groupOf(node.kind);
    Rows& rows = m_groups[size_t(group)];
    const Row row{ node.id, node.code };
    const auto place = std::ranges::lower_bound(rows, row, rowComesBefore<Row>);
    const int at = static_cast<int>(place - rows.begin());
    beginInsertRows(groupIndex(group), at, at);
    rows.insert(place, row);
    endInsertRows();
    emit dataChanged(groupIndex(group), groupIndex(group));
}

void NodeListModel::removeRow(const domain::Node& node)
{
    const int group = groupOf(node.kind);
    Rows& rows = m_groups[size_t(group)];
    const auto place = std::ranges::lower_bound(rows, Row{ node.id, node.code }, rowComesBefore<Row>);
    if (place == rows.end() || place->id != node.id)
        return;
    const int at = static_cast<int>(place - rows.begin());
    beginRemoveRows(groupIndex(group), at, at);
    rows.erase(place);
    endRemoveRows();
    emit dataChanged(groupIndex(group), groupIndex(group));
}

void NodeListModel::refreshRow(const domain::Node& node)
{
    if (const QModelIndex at = indexOf(node.id); at.isValid())
        emit dataChanged(at, at.siblingAtColumn(kColumns - 1));
}

void NodeListModel::refreshFigures()
{
    for (int group = 0; group < 4; ++group)
        if (const int rows = int(m_groups[size_t(group)].size()); rows > 0)
            emit dataChanged(index(0, TitleColumn, groupIndex(group)), index(rows - 1, TitleColumn, groupIndex(group)));
}

QModelIndex NodeListModel::indexOf(const Id& id) const
{
    const domain::Node* node = m_workspace.model().node(id);
    if (!node)
        return {};
    const int group = groupOf(node->kind);
    const Rows& rows = m_groups[size_t(group)];
    const auto place = std::ranges::lower_bound(rows, Row{ id, node->code }, rowComesBefore<Row>);
    if (place == rows.end() || place->id != id)
        return {};
    return createIndex(static_cast<int>(place - rows.begin()), 0, quintptr(group + 1));
}

QModelIndexList NodeListModel::indexesOf(const std::vector<EntityKey>& keys) const
{
    QModelIndexList found;
    for (const EntityKey& key : keys)
        if (key.kind == domain::EntityKind::Node)
            if (const QModelIndex at = indexOf(key.id); at.isValid())
                found << at;
    return found;
}

QModelIndex NodeListModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex NodeListModel::parent(const QModelIndex& child) const
{
    return child.isValid() && child.internalId() > 0 ? groupIndex(static_cast<int>(child.internalId()) - 1)
                                                     : QModelIndex();
}

int NodeListModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() > 0 || parent.column() > 0)
        return 0;
    return static_cast<int>(m_groups[size_t(parent.row())].size());
}

int NodeListModel::columnCount(const QModelIndex&) const
{
    return kColumns;
}

Qt::ItemFlags NodeListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.internalId() == 0)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant NodeListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0)
        return groupData(index.row(), index.column(), role);
    const Rows& rows = m_groups[size_t(index.internalId() - 1)];
    const domain::Node* node = m_workspace.model().node(rows[size_t(index.row())].id);
    return node ? nodeData(*node, index.column(), role) : QVariant();
}

QVariant NodeListModel::groupData(int group, int column, int role) const
{
    if (column != CodeColumn)
        return {};
    if (role == HeadingRole)
        return true;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const auto count = m_groups[size_t(group)].size();
    switch (kGroupKinds[size_t(group)]) {
    case NodeKind::Hazard:
        return tr("Hazards  %1").arg(count);
    case NodeKind::Cause:
        return tr("Causes  %1").arg(count);
    case NodeKind::Consequence:
        return tr("Consequences  %1").arg(count);
    case NodeKind::Control:
        break;
    }
    return tr("Controls  %1").arg(count);
}

QVariant NodeListModel::nodeData(const domain::Node& node, int column, int role) const
{
    if (role == KeyRole)
        return QVariant::fromValue(nodeKey(node.id));
    if (role == Qt::ToolTipRole)
        return drawing::plainTip(tipOf(node));
    if (role == Qt::AccessibleTextRole)
        return wording::accessibleName(node, m_workspace.result().get(), m_workspace.posture());
    if (role == Qt::DisplayRole)
        return column == CodeColumn ? node.code : node.title;
    if (role == QuietRole)
        return column == CodeColumn;
    return column == TitleColumn ? trailingData(node, role) : QVariant();
}

/// What stands at the end of the title: the status of a control, the risk of everything else.
QVariant NodeListModel::trailingData(const domain::Node& node, int role) const
{
    const bool isControl = node.kind == NodeKind::Control;
    if (role == TrailingRole && isControl)
        return wording::label(domain::controlStatusChoices(), static_cast<int>(node.status));
    if (role != TrailingMarkRole || isControl)
        return {};
    const auto result = m_workspace.result();
    const auto* score = result ? result->in(m_workspace.posture()).find(node.id) : nullptr;
    if (!score)
        return {};
    return QVariant::fromValue(drawing::riskMark(*score, *result, m_workspace.posture(), m_workspace.category()));
}

/// The name in full, and how often it comes about.
QString NodeListModel::tipOf(const domain::Node& node) const
{
    const QString name = wording::nameOf(node);
    const auto result = m_workspace.result();
    const auto* score = result ? result->in(m_workspace.posture()).find(node.id) : nullptr;
    return score ? name + u'\n' + scoreLines(*score, *result) : name;
}

} // namespace hz::ui
