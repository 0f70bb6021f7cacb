#include "ui/review/baseline_model.h"

#include "model/drawing/text.h"
#include "model/review/baselines.h"
#include "model/wording/dates.h"
#include "ui/tables/table_look.h"

#include <algorithm>

namespace hz::ui {

namespace {

bool concernsBaselines(const domain::ChangeSet& changes)
{
    return std::ranges::any_of(changes.changes,
        [](const domain::Change& change) { return change.key().kind == domain::EntityKind::Baseline; });
}

struct ColumnPlan {
    const char* head; // translatable
    QString (*text)(const domain::Baseline& baseline);
};

constexpr ColumnPlan kColumnPlans[]{
    { QT_TRANSLATE_NOOP("hz::ui::BaselineModel", "Baseline"), [](const auto& baseline) { return baseline.name; } },
    { QT_TRANSLATE_NOOP("hz::ui::BaselineModel", "Date"),
        [](const auto& baseline) { return wording::day(baseline.date); } },
    { QT_TRANSLATE_NOOP("hz::ui::BaselineModel", "Person"), [](const auto& baseline) { return baseline.person; } },
    { QT_TRANSLATE_NOOP("hz::ui::BaselineModel", "Notes"), [](const auto& baseline) { return baseline.notes; } },
};
static_assert(std::size(kColumnPlans) == BaselineModel::Columns);

} // namespace

BaselineModel::BaselineModel(Workspace& workspace, QObject* parent)
    : OrderedTable(parent)
    , m_workspace(workspace)
{
    refresh();
    connect(&workspace.document(), &document::Document::changed, this, [this](const domain::ChangeSet& changes) {
        if (concernsBaselines(changes))
            refresh();
    });
}

/// The same baselines keep their rows, so that a selection survives a new name.
void BaselineModel::refresh()
{
    auto baselines = review::baselinesOf(m_workspace.model());
    std::ranges::reverse(baselines);
    const auto idsOf = [](const std::vector<domain::Baseline>& of) {
        std::vector<Id> ids;
        std::ranges::transform(of, std::back_inserter(ids), &domain::Baseline::id);
        return ids;
    };
    replaceRows(idsOf(m_baselines), idsOf(baselines), [&] { m_baselines = std::move(baselines); });
}

QString BaselineModel::nameOf(const Id& id) const
{
    const auto* baseline = m_workspace.model().table<domain::Baseline>().find(id);
    return baseline ? baseline->name : QString();
}

int BaselineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_baselines.size());
}

int BaselineModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QVariant BaselineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const domain::Baseline& baseline = m_baselines[static_cast<std::size_t>(index.row())];
    if (role == QuietRole)
        return index.column() != NameColumn;
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    const QString text = kColumnPlans[index.column()].text(baseline);
    return role == Qt::ToolTipRole ? drawing::plainTip(text) : text;
}

QVariant BaselineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= Columns)
        return {};
    return tr(kColumnPlans[section].head);
}

Qt::ItemFlags BaselineModel::flags(const QModelIndex& index) const
{
    const bool isEditable =
        (index.column() == NameColumn || index.column() == NotesColumn) && !m_workspace.document().isReadOnly();
    return OrderedTable::flags(index) | (isEditable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool BaselineModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || value.toString() == index.data(Qt::EditRole).toString())
        return false;
    const Id id = idAt(index.row());
    const domain::Model& model = m_workspace.model();
    return index.column() == NameColumn
        ? m_workspace.run(review::renameBaseline(model, id, value.toString()))
        : m_workspace.run(commands::setField(
            model, { { domain::EntityKind::Baseline, id } }, "notes", domain::Value(value.toString())));
}

} // namespace hz::ui
