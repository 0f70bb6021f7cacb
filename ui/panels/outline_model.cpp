#include "ui/panels/outline_model.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"
#include "ui/common/icons.h"
#include "ui/tables/table_look.h"

#include <algorithm>

namespace hz::ui {

using domain::EntityKind;

struct OutlineModel::Item {
    OutlinePlace place;
    Item* above = nullptr;
    int row = 0;
    bool isMade = false; // what is below it
    bool endsLoop = false;
    std::vector<std::unique_ptr<Item>> below{};
};

OutlineModel::OutlineModel(Workspace& workspace, QObject* parent)
    : QAbstractItemModel(parent)
    , m_workspace(workspace)
{
    rebuild();
    connect(&workspace.document(), &document::Document::changed, this, &OutlineModel::follow);
    connect(&workspace, &Workspace::themeChanged, this, [this] { tellChanged(*m_top, {}); });
}

OutlineModel::~OutlineModel() = default;

void OutlineModel::rebuild()
{
    beginResetModel();
    m_tree = std::make_unique<OutlineTree>(m_workspace.model());
    m_top = std::make_unique<Item>();
    endResetModel();
}

/// Words change in place; what changes the tree, or the order of it, builds it anew.
void OutlineModel::follow(const domain::ChangeSet& changes)
{
    std::vector<Id> nodes;
    for (const domain::Change& change : changes.changes) {
        const EntityKind kind = change.key().kind;
        if (kind == EntityKind::Link || kind == EntityKind::Guard)
            return rebuild();
        if (kind != EntityKind::Node)
            continue;
        const auto* before = change.before ? &std::get<domain::Node>(*change.before) : nullptr;
        const auto* after = change.after ? &std::get<domain::Node>(*change.after) : nullptr;
        if (!before || !after || before->code != after->code || before->kind != after->kind)
            return rebuild();
        nodes.push_back(after->id);
    }
    if (!nodes.empty())
        tellChanged(*m_top, nodes);
}

/// None named: all.
void OutlineModel::tellChanged(Item& item, const std::vector<Id>& nodes)
{
    for (const auto& each : item.below) {
        if (nodes.empty() || std::ranges::find(nodes, each->place.node) != nodes.end())
            emit dataChanged(indexOf(*each), indexOf(*each));
        tellChanged(*each, nodes);
    }
}

OutlineModel::Item& OutlineModel::itemAt(const QModelIndex& index) const
{
    return index.isValid() ? *static_cast<Item*>(index.internalPointer()) : *m_top;
}

QModelIndex OutlineModel::indexOf(const Item& item) const
{
    return item.above ? createIndex(item.row, 0, const_cast<Item*>(&item)) : QModelIndex();
}

void OutlineModel::make(Item& item) const
{
    if (item.isMade || item.endsLoop)
        return;
    item.isMade = true;
    for (const OutlinePlace& place : item.above ? m_tree->below(item.place) : m_tree->roots()) {
        auto made = std::make_unique<Item>();
        made->place = place;
        made->above = &item;
        made->row = int(item.below.size());
        for (const Item* each = &item; each->above; each = each->above)
            made->endsLoop |= each->place.node == place.node;
        item.below.push_back(std::move(made));
    }
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    return indexOf(*itemAt(parent).below[std::size_t(row)]);
}

QModelIndex OutlineModel::parent(const QModelIndex& index) const
{
    return index.isValid() ? indexOf(*itemAt(index).above) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    Item& item = itemAt(parent);
    make(item);
    return int(item.below.size());
}

int OutlineModel::columnCount(const QModelIndex&) const
{
    return 1;
}

OutlinePlace OutlineModel::placeAt(const QModelIndex& index) const
{
    return itemAt(index).place;
}

bool OutlineModel::endsLoop(const QModelIndex& index) const
{
    return itemAt(index).endsLoop;
}

OutlineModel::Path OutlineModel::pathOf(const QModelIndex& index) const
{
    Path path;
    for (const Item* item = &itemAt(index); item->above; item = item->above)
        path.push_back(item->place);
    std::ranges::reverse(path);
    return path;
}

QModelIndex OutlineModel::indexAt(const Path& path) const
{
    Item* item = m_top.get();
    for (const OutlinePlace& place : path) {
        make(*item);
        const auto found = std::ranges::find(item->below, place, [](const auto& each) { return each->place; });
        if (found == item->below.end())
            return {};
        item = found->get();
    }
    return indexOf(*item);
}

void OutlineModel::collect(Item& item, const Id& node, QModelIndexList& found) const
{
    for (const auto& each : item.below) {
        if (each->place.node == node)
            found << indexOf(*each);
        collect(*each, node, found);
    }
}

QModelIndexList OutlineModel::indexesOf(const std::vector<EntityKey>& keys) const
{
    QModelIndexList all;
    for (const EntityKey& key : keys) {
        if (key.kind != EntityKind::Node)
            continue;
        QModelIndexList found;
        collect(*m_top, key.id, found);
        if (found.isEmpty())
            found << indexAt(m_tree->pathTo(key.id));
        all << found;
    }
    all.removeAll(QModelIndex());
    return all;
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const OutlinePlace& place = itemAt(index).place;
    const domain::Node* node = m_workspace.model().node(place.node);
    if (!node)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return drawing::oneLine(node->code + QStringLiteral("  ") + node->title);
    case Qt::EditRole:
        return node->title;
    case Qt::DecorationRole:
        return kindIcon(node->kind, m_workspace.theme());
    case Qt::AccessibleTextRole:
        return spokenText(index);
    case Qt::ToolTipRole:
        return drawing::plainTip(spokenText(index));
    case KeyRole:
        return QVariant::fromValue(EntityKey{ EntityKind::Node, node->id });
    case TrailingRole:
        return trailingText(index);
    default:
        return {};
    }
}

QString OutlineModel::trailingText(const QModelIndex& index) const
{
    const Item& item = itemAt(index);
    if (item.endsLoop)
        return tr("↺ loop");
    const int places = m_tree->placesOf(item.place);
    return places > 1 ? QStringLiteral("⧉ %1").arg(places) : QString();
}

/// What the place means, for those who hear it.
QString OutlineModel::spokenText(const QModelIndex& index) const
{
    const Item& item = itemAt(index);
    const domain::Model& model = m_workspace.model();
    const auto result = m_workspace.result();
    QStringList parts{ wording::accessibleName(*model.node(item.place.node), result.get(), m_workspace.posture()) };
    const auto* above = item.above && item.above->above ? model.node(item.above->place.node) : nullptr;
    if (above && item.place.role == OutlineRole::Cause)
        parts << tr("leads to %1").arg(above->code);
    else if (above && item.place.role == OutlineRole::Consequence)
        parts << tr("follows from %1").arg(above->code);
    else if (above)
        parts << tr("guards the line of %1").arg(above->code);
    if (item.endsLoop)
        parts << tr("the loop is closed here");
    else if (const int places = m_tree->placesOf(item.place); places > 1)
        parts << tr("stands in %1 places").arg(places);
    return parts.join(QStringLiteral(", "));
}

bool OutlineModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const domain::Node* node = index.isValid() ? m_workspace.model().node(itemAt(index).place.node) : nullptr;
    if (role != Qt::EditRole || !node)
        return false;
    const QString title = value.toString();
    if (title == node->title)
        return true;
    return m_workspace.run(commands::setField(m_workspace.model(), { { EntityKind::Node, node->id } }, "title", title));
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable : Qt::NoItemFlags;
}

} // namespace hz::ui
