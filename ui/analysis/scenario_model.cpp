#include "ui/analysis/scenario_model.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"
#include "ui/analysis/answer_words.h"
#include "ui/analysis/event_names.h"
#include "ui/common/search_words.h"
#include "ui/tables/table_cells.h"
#include "ui/tables/table_look.h"

#include <algorithm>
#include <numeric>

namespace hz::ui {

namespace {

struct Head {
    const char* name; // both translatable
    const char* tip;
};

constexpr Head kHeads[]{
    { QT_TRANSLATE_NOOP("hz::ui::ScenarioModel", "#"),
        QT_TRANSLATE_NOOP(
            "hz::ui::ScenarioModel", "Rank by expected number; where it is an interval, by its upper end") },
    { QT_TRANSLATE_NOOP("hz::ui::ScenarioModel", "Events"),
        QT_TRANSLATE_NOOP(
            "hz::ui::ScenarioModel", "The events that together bring the node about, all others absent") },
    { QT_TRANSLATE_NOOP("hz::ui::ScenarioModel", "Order"),
        QT_TRANSLATE_NOOP("hz::ui::ScenarioModel", "How many events it takes") },
    { QT_TRANSLATE_NOOP("hz::ui::ScenarioModel", "Expected"),
        QT_TRANSLATE_NOOP("hz::ui::ScenarioModel",
            "How often all of them are expected together in the exposure; of conditions alone, the probability") },
    { QT_TRANSLATE_NOOP("hz::ui::ScenarioModel", "Share"),
        QT_TRANSLATE_NOOP("hz::ui::ScenarioModel",
            "Of how often the node occurs. Scenarios can occur together, so shares may add up to more than 100 %") },
};
static_assert(std::size(kHeads) == ScenarioModel::kColumns);

const std::vector<analysis::ListedCutSet>& listOf(const document::AnalysisPointer& analysis)
{
    static const std::vector<analysis::ListedCutSet> none;
    return analysis && analysis->node.figures.cutSets ? analysis->node.figures.cutSets->list : none;
}

} // namespace

ScenarioModel::ScenarioModel(const document::AnalysisService& service, QObject* parent)
    : QAbstractTableModel(parent)
    , m_service(service)
{
    refresh();
}

void ScenarioModel::refresh()
{
    beginResetModel();
    m_analysis = m_service.latest();
    readEntries();
    arrange();
    endResetModel();
}

void ScenarioModel::readEntries()
{
    m_entries.clear();
    int rank = 0;
    for (const analysis::ListedCutSet& scenario : listOf(m_analysis)) {
        std::vector<scoring::BasicEvent> events;
        for (const engine::Variable event : scenario.events)
            events.push_back(m_analysis->node.events[event]);
        Entry entry{ ++rank, inOrder(std::move(events), m_analysis->model), {}, {} };
        for (const scoring::BasicEvent& event : entry.events)
            entry.names << wording::eventName(event, m_analysis->model);
        entry.text = entry.names.isEmpty() ? tr("Nothing at all: it occurs in any case")
                                           : entry.names.join(QStringLiteral("  +  "));
        m_entries.push_back(std::move(entry));
    }
}

void ScenarioModel::setOrder(int order)
{
    m_order = order;
    select();
}

void ScenarioModel::setWords(const QString& text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    select();
}

void ScenarioModel::select()
{
    beginResetModel();
    arrange();
    endResetModel();
}

void ScenarioModel::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_direction = order;
    select();
}

void ScenarioModel::arrange()
{
    m_rows.clear();
    for (std::size_t entry = 0; entry < m_entries.size(); ++entry)
        if (passes(entry))
            m_rows.push_back(entry);
    std::ranges::stable_sort(m_rows, [this](std::size_t a, std::size_t b) {
        const int order = compare(a, b);
        return m_direction == Qt::AscendingOrder ? order < 0 : order > 0;
    });
}

bool ScenarioModel::passes(std::size_t entry) const
{
    const Entry& candidate = m_entries[entry];
    if (m_order > 0 && static_cast<int>(candidate.events.size()) != m_order)
        return false;
    return holdsAll(candidate.text, m_words);
}

int ScenarioModel::compare(std::size_t a, std::size_t b) const
{
    const auto three = [](const auto& left, const auto& right) { return left < right ? -1 : right < left ? 1 : 0; };
    const auto share = [this](std::size_t entry) {
        const auto& value = listOf(m_analysis)[entry].share;
        return value ? value->high : -1.0;
    };
    switch (m_column) {
    case EventsColumn:
        return QString::compare(m_entries[a].text, m_entries[b].text, Qt::CaseInsensitive);
    case OrderColumn:
        return three(m_entries[a].events.size(), m_entries[b].events.size());
    case ExpectedColumn:
        return three(listOf(m_analysis)[a].probability.high, listOf(m_analysis)[b].probability.high);
    case ShareColumn:
        return three(share(a), share(b));
    default:
        break;
    }
    return three(a, b);
}

const analysis::ListedCutSet& ScenarioModel::scenarioAt(int row) const
{
    return listOf(m_analysis)[m_rows[size_t(row)]];
}

int ScenarioModel::rowOf(const std::vector<scoring::BasicEvent>& events) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](std::size_t entry) { return m_entries[entry].events == events; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ScenarioModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ScenarioModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant ScenarioModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry& entry = entryAt(index.row());
    const analysis::ListedCutSet& scenario = scenarioAt(index.row());
    switch (role) {
    case StaleRole:
        return m_service.isStale();
    case Qt::DisplayRole:
        return textOf(entry, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == EventsColumn ? QVariant(entry.names.join(QStringLiteral(", "))) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == EventsColumn ? drawing::plainTip(entry.names.join(u'\n'))
                                              : exactTextOf(entry, index.column());
    case CopyRole:
        return exactTextOf(entry, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == EventsColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case HatchedRole:
        return (index.column() == ExpectedColumn && !scenario.probability.isPoint())
            || (index.column() == ShareColumn && scenario.share && !scenario.share->isPoint());
    default:
        return {};
    }
}

QVariant ScenarioModel::textOf(const Entry& entry, int column) const
{
    const analysis::ListedCutSet& scenario = listOf(m_analysis)[size_t(entry.rank - 1)];
    switch (column) {
    case RankColumn:
        return entry.rank;
    case OrderColumn:
        return static_cast<int>(entry.events.size());
    case ExpectedColumn:
        return isOverNumber(*m_analysis) ? wording::occurrencesText({ scenario.probability, true, {} })
                                         : wording::probabilityText({ scenario.probability, true, {} });
    case ShareColumn:
        return wording::shareText(scenario.share);
    default:
        return entry.text;
    }
}

QString ScenarioModel::exactTextOf(const Entry& entry, int column) const
{
    const analysis::ListedCutSet& scenario = listOf(m_analysis)[size_t(entry.rank - 1)];
    if (column == ExpectedColumn)
        return exactText(scenario.probability);
    if (column == ShareColumn)
        return scenario.share ? exactText(*scenario.share) : QString();
    return column == EventsColumn ? entry.names.join(QStringLiteral(" + ")) : textOf(entry, column).toString();
}

QVariant ScenarioModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    return headCell({ tr(kHeads[section].name), tr(kHeads[section].tip), section != EventsColumn }, role);
}

} // namespace hz::ui
