#include "ui/analysis/importance_model.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"
#include "ui/analysis/event_names.h"
#include "ui/common/search_words.h"
#include "ui/tables/table_cells.h"
#include "ui/tables/table_look.h"

#include <algorithm>
#include <cmath>

namespace hz::ui {

ImportanceModel::ImportanceModel(const document::AnalysisService& service, QObject* parent)
    : QAbstractTableModel(parent)
    , m_service(service)
{
    refresh();
}

void ImportanceModel::refresh()
{
    beginResetModel();
    m_analysis = m_service.latest();
    m_entries.clear();
    if (m_analysis) {
        readEntries();
        std::ranges::stable_sort(m_entries,
            [this](const Entry& a, const Entry& b) { return comesBefore(a.event, b.event, m_analysis->model); });
    }
    arrange();
    endResetModel();
}

void ImportanceModel::readEntries()
{
    const auto& rows = m_analysis->node.figures.importance;
    if (!rows)
        return;
    for (const analysis::EventImportance& row : *rows) {
        const scoring::BasicEvent& event = m_analysis->node.events[row.event];
        m_entries.push_back({ &row, event, wording::eventName(event, m_analysis->model) });
    }
}

void ImportanceModel::setWords(const QString& text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    select();
}

void ImportanceModel::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_direction = order;
    select();
}

void ImportanceModel::select()
{
    beginResetModel();
    arrange();
    endResetModel();
}

/// Intervals by their upper ends; what is not defined stands last, whatever the order.
void ImportanceModel::arrange()
{
    m_rows.clear();
    for (const Entry& entry : m_entries)
        if (passes(entry))
            m_rows.push_back(&entry);
    if (m_column == EventColumn) {
        if (m_direction == Qt::DescendingOrder)
            std::ranges::reverse(m_rows);
        return;
    }
    std::ranges::stable_sort(m_rows, [this](const Entry* a, const Entry* b) {
        const auto left = valueOf(*a, m_column);
        const auto right = valueOf(*b, m_column);
        if (!left || !right)
            return left && !right;
        return m_direction == Qt::AscendingOrder ? left->high < right->high : left->high > right->high;
    });
}

bool ImportanceModel::passes(const Entry& entry) const
{
    return holdsAll(entry.name, m_words);
}

QModelIndexList ImportanceModel::indexesOf(const std::vector<EntityKey>& keys) const
{
    QModelIndexList found;
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (std::ranges::find(keys, keyOf(m_rows[row]->event)) != keys.end())
            found << index(static_cast<int>(row), 0);
    return found;
}

int ImportanceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportanceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

/// It has a number in place of a probability.
bool ImportanceModel::isMoment(const Entry& entry) const
{
    const auto& moments = m_analysis->node.moments;
    return entry.importance->event < moments.size() && moments[entry.importance->event].has_value();
}

std::optional<base::Interval> ImportanceModel::valueOf(const Entry& entry, int column) const
{
    const engine::Variable event = entry.importance->event;
    if (column == LikelihoodColumn)
        return isMoment(entry) ? m_analysis->node.moments[event] : m_analysis->node.probabilities[event];
    return analysis::valueOf(
        *entry.importance, static_cast<engine::Measure>(column - kFirstMeasure), m_analysis->node.figures.whole());
}

QVariant ImportanceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry& entry = *m_rows[size_t(index.row())];
    const bool isName = index.column() == EventColumn;
    switch (role) {
    case KeyRole:
        return QVariant::fromValue(keyOf(entry.event));
    case StaleRole:
        return m_service.isStale();
    case Qt::DisplayRole:
        return textOf(entry, index.column());
    case Qt::ToolTipRole:
        return isName ? drawing::plainTip(entry.name) : exactTextOf(entry, index.column());
    case CopyRole:
        return exactTextOf(entry, index.column());
    case Qt::TextAlignmentRole:
        return int((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case HatchedRole: {
        const auto value = isName ? std::nullopt : valueOf(entry, index.column());
        return value && !value->isPoint();
    }
    default:
        return {};
    }
}

QString ImportanceModel::textOf(const Entry& entry, int column) const
{
    if (column == EventColumn)
        return entry.name;
    if (column == LikelihoodColumn && isMoment(entry)) {
        const base::Interval moments = *valueOf(entry, column);
        return std::isinf(moments.high) ? tr("not counted")
                                        : tr("%1 times").arg(wording::occurrencesText({ moments, true, {} }));
    }
    if (column == LikelihoodColumn)
        return wording::probabilityText({ *valueOf(entry, column), true, {} });
    return wording::measureText(valueOf(entry, column));
}

QString ImportanceModel::exactTextOf(const Entry& entry, int column) const
{
    if (column == EventColumn)
        return entry.name;
    const auto value = valueOf(entry, column);
    return value ? exactText(*value) : tr("not defined");
}

QVariant ImportanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    if (section == EventColumn)
        return headCell({ tr("Event"), tr("Every basic event that the node depends on") }, role);
    if (section == LikelihoodColumn)
        return headCell(
            { tr("Likelihood"),
                tr("Of a condition, that it is the case; of a chance, that it falls so when it is asked; of "
                   "a stream, how many moments it has in the exposure"),
                true },
            role);
    const auto measure = static_cast<engine::Measure>(section - kFirstMeasure);
    return headCell({ wording::measureName(measure), wording::measureHelp(measure), true }, role);
}

} // namespace hz::ui
