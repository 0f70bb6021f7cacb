#include "ui/readiness/actions_view.h"

#include "model/readiness/actions.h"
#include "model/wording/wording.h"
#include "ui/panels/records_view.h"
#include "ui/panels/table_look.h"

#include <QDate>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace hz::ui {

using domain::Action;
using domain::Entity;

namespace {

constexpr std::array kFields{ "title", "node", "owner", "due", "status", "cost" };

QVariant dueText(const Entity& record, const domain::Field& field, int role)
{
    if (std::string_view(field.key) == "cost" && role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    const auto& action = std::get<Action>(record);
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (std::string_view(field.key) != "due" || !isText || !readiness::isOverdue(action, QDate::currentDate()))
        return {};
    return ActionsView::tr("%1, overdue").arg(action.due.toString(Qt::ISODate));
}

QVariant wordsFor(const readiness::ActionWorth& worth, const scoring::Bounded& removed, int role)
{
    switch (role) {
    case SortRole:
        return removed.value.high;
    case Qt::DisplayRole: {
        const bool isBounded = worth.isMost && removed.value != base::Interval::point(0.0);
        return (isBounded ? QStringLiteral("≤ ") : QString()) + wording::lossText(removed);
    }
    case CopyRole:
        return exactText(removed.value);
    case Qt::ToolTipRole:
        return worth.isMost
            ? ActionsView::tr("At most %1: if it succeeds wholly").arg(exactText(removed.value))
            : ActionsView::tr("%1: what the planned control saves in the target posture").arg(exactText(removed.value));
    case HatchedRole:
        return !removed.value.isPoint();
    default:
        return {};
    }
}

QVariant removedData(const scoring::ResultPointer& result, std::size_t category, const Entity& record, int role)
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == FigureRole)
        return true;
    const auto worth = result ? readiness::worthOf(*result, std::get<Action>(record)) : std::nullopt;
    if (worth && category < worth->removed.size())
        return wordsFor(*worth, worth->removed[category], role);
    if (role == Qt::ToolTipRole)
        return ActionsView::tr("It is not open, or concerns no node");
    return role == Qt::DisplayRole ? QVariant(QStringLiteral("–")) : QVariant();
}

} // namespace

ActionsView::ActionsView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("actions"));
    RecordPlan plan{ domain::EntityKind::Action, { kFields.begin(), kFields.end() } };
    plan.dress = dueText;
    plan.prepare = [&workspace](
                       Entity& record) { std::get<Action>(record).node = workspace.selectedNode().value_or(Id()); };
    m_records = new RecordsView(workspace, plan, this);
    QTableView& table = m_records->table();
    table.setAccessibleName(tr("Actions"));
    constexpr std::array kWidths{ 24, 20, 12, 20, 12, 8 }; // characters
    for (std::size_t i = 0; i < kWidths.size(); ++i)
        table.setColumnWidth(static_cast<int>(i), kWidths[i] * fontMetrics().averageCharWidth() + 8);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_records);
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &ActionsView::showResult);
    showResult();
}

void ActionsView::showResult()
{
    const auto result = m_workspace.result();
    if (!result)
        return;
    QStringList categories;
    for (const domain::Category& category : result->scheme.categories)
        categories.append(category.name);
    if (categories == m_categories)
        m_records->records().refresh();
    else {
        std::vector<RecordColumn> columns;
        for (qsizetype k = 0; k < categories.size(); ++k)
            columns.push_back({ tr("Removes: %1").arg(categories[k]),
                tr("What completing it takes off the expected loss in the exposure. Of a planned control: what it "
                   "saves in the target posture. Else at most: what perfecting the control, or eliminating the node, "
                   "would save today."),
                [this, k](const Entity& record, int role) {
                    return removedData(m_workspace.result(), static_cast<std::size_t>(k), record, role);
                } });
        m_records->records().setComputed(std::move(columns));
        m_categories = categories;
        QTableView& table = m_records->table();
        for (int column = int(kFields.size()); column < m_records->records().columnCount(); ++column)
            table.setColumnWidth(column, table.horizontalHeader()->sectionSizeHint(column));
    }
    sortByDefault();
}

void ActionsView::sortByDefault()
{
    QTableView& table = m_records->table();
    const auto worst = readiness::worstCategory(*m_workspace.result());
    const bool isByDefault = table.horizontalHeader()->sortIndicatorSection() == m_default;
    const int column = worst ? static_cast<int>(kFields.size() + *worst) : -1;
    if (!isByDefault || column == m_default)
        return;
    m_default = column;
    table.sortByColumn(column, Qt::DescendingOrder);
}

} // namespace hz::ui
