#include "ui/readiness/actions_view.h"

#include "model/readiness/actions.h"
#include "model/wording/dates.h"
#include "model/wording/wording.h"
#include "ui/records/records_view.h"
#include "ui/tables/table_look.h"

#include <QDate>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hz::ui {

using domain::Action;
using domain::Entity;

namespace {

constexpr std::array kFields{ "title", "node", "owner", "due", "status", "cost" };
enum FieldColumn { kTitle, kNode, kOwner, kDue, kStatus, kCost };

QVariant dueText(const Action& action, int role)
{
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!isText || !readiness::isOverdue(action, QDate::currentDate()))
        return {};
    return ActionsView::tr("%1, overdue").arg(wording::day(action.due));
}

/// The code alone: the title of the action says what it is about, and the tip the node's.
QVariant nodeText(const domain::Model& model, const Action& action, int role)
{
    const domain::Node* node = role == Qt::DisplayRole ? model.node(action.node) : nullptr;
    return node && !node->code.isEmpty() ? QVariant(node->code) : QVariant();
}

QVariant dressed(const domain::Model& model, const Entity& record, const domain::Field& field, int role)
{
    const auto& action = std::get<Action>(record);
    const std::string_view key(field.key);
    if (key == "cost" && role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (key == "due")
        return dueText(action, role);
    return key == "node" ? nodeText(model, action, role) : QVariant();
}

QVariant wordsFor(const readiness::ActionReduction& reduction, const scoring::Bounded& removed, int role)
{
    switch (role) {
    case SortRole:
        return removed.value.high;
    case Qt::DisplayRole: {
        const bool isBounded = reduction.isMost && removed.value != base::Interval::point(0.0);
        return (isBounded ? QStringLiteral("≤ ") : QString()) + wording::lossText(removed);
    }
    case CopyRole:
        return exactText(removed.value);
    case Qt::ToolTipRole:
        return reduction.isMost
            ? ActionsView::tr("At most %1: if it succeeds wholly").arg(exactText(removed.value))
            : ActionsView::tr("%1: saved by the planned control in the target posture").arg(exactText(removed.value));
    case HatchedRole:
        return !removed.value.isPoint();
    default:
        return {};
    }
}

QVariant removedData(
    const scoring::ResultPointer& result, std::size_t category, double most, const Entity& record, int role)
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == FigureRole)
        return true;
    const auto lossReduction = result ? readiness::lossReductionOf(*result, std::get<Action>(record)) : std::nullopt;
    if (lossReduction && category < lossReduction->removed.size() && role == ShareRole)
        return most > 0.0 ? lossReduction->removed[category].value.high / most : 0.0;
    if (lossReduction && category < lossReduction->removed.size())
        return wordsFor(*lossReduction, lossReduction->removed[category], role);
    if (role == Qt::ToolTipRole)
        return ActionsView::tr("It is not open, or concerns no node");
    return role == Qt::DisplayRole ? QVariant(QStringLiteral("–")) : QVariant();
}

/// A figure that is cut off is none; what a person made wider stays so.
void growToFigures(QTableView& table)
{
    for (int column = int(kFields.size()); column < table.model()->columnCount(); ++column) {
        const int width = table.columnWidth(column);
        table.resizeColumnToContents(column);
        if (table.columnWidth(column) < width)
            table.setColumnWidth(column, width);
    }
}

} // namespace

ActionsView::ActionsView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("actions"));
    RecordPlan plan{ domain::EntityKind::Action, { kFields.begin(), kFields.end() } };
    plan.dress = [&workspace](const Entity& record, const domain::Field& field, int role) {
        return dressed(workspace.model(), record, field, role);
    };
    plan.empty = tr("No actions yet. Add what is to be done: a control to build, a question to settle. Each shows what "
                    "completing it would take off the risk.");
    plan.prepare = [&workspace](
                       Entity& record) { std::get<Action>(record).node = workspace.selectedNode().value_or(Id()); };
    m_records = new RecordsView(workspace, plan, this);
    m_records->table().setAccessibleName(tr("Actions"));
    m_records->arrange({ { kTitle, 26 }, { kNode, 6 }, { kOwner, 16 }, { kDue, 19 }, { kStatus, 12 }, { kCost, 8 } });
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
    measure(*result);
    if (categories == m_categories)
        m_records->records().refresh();
    else
        showCategories(categories);
    growToFigures(m_records->table());
    sortByDefault();
}

void ActionsView::measure(const scoring::RiskResult& result)
{
    m_most.assign(result.scheme.categories.size(), 0.0);
    m_workspace.model().table<Action>().forEach([&](const Action& action) {
        const auto lossReduction = readiness::lossReductionOf(result, action);
        for (std::size_t k = 0; lossReduction && k < std::min(lossReduction->removed.size(), m_most.size()); ++k)
            m_most[k] = std::max(m_most[k], lossReduction->removed[k].value.high);
    });
}

/// What an action removes is seen first, beside its name; who pays and how much can wait behind a scroll bar.
void ActionsView::showCategories(const QStringList& categories)
{
    std::vector<RecordColumn> columns;
    std::vector<int> order{ kTitle };
    for (qsizetype k = 0; k < categories.size(); ++k) {
        order.push_back(static_cast<int>(kFields.size()) + static_cast<int>(k));
        columns.push_back({ tr("Removes\n%1").arg(categories[k]),
            tr("What completing it takes off the expected loss in the exposure. Of a planned control: what is "
               "saved by it in the target posture. Else at most: what is still to be saved by the control, or "
               "removed by eliminating the node, today."),
            [this, k](const Entity& record, int role) {
                const auto category = static_cast<std::size_t>(k);
                return removedData(m_workspace.result(), category, m_most[category], record, role);
            } });
    }
    m_records->records().setComputed(std::move(columns));
    m_categories = categories;
    QTableView& table = m_records->table();
    for (int column = int(kFields.size()); column < m_records->records().columnCount(); ++column)
        table.setColumnWidth(column, table.horizontalHeader()->sectionSizeHint(column));
    order.insert(order.end(), { kDue, kNode, kStatus });
    m_records->arrange(order);
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
