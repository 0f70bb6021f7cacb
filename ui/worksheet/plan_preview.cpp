#include "ui/worksheet/plan_preview.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"
#include "ui/common/icons.h"
#include "ui/tables/score_labels.h"
#include "ui/tables/table_look.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace hz::ui {

using sheets::PlannedCell;
using sheets::PlannedRow;

namespace {

constexpr int kOwnColumns = 2; // number and fate of the row

bool isRefusedIn(const PlannedRow& row)
{
    return row.why || std::ranges::any_of(row.cells, [](const PlannedCell& cell) { return cell.why.has_value(); });
}

} // namespace

PlanModel::PlanModel(const Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
}

void PlanModel::show(sheets::Plan plan, QStringList heads, std::vector<int> numbers)
{
    m_plan = std::move(plan);
    m_heads = std::move(heads);
    m_numbers = std::move(numbers);
    choose();
}

void PlanModel::setRefusedOnly(bool refused)
{
    m_refusedOnly = refused;
    choose();
}

void PlanModel::choose()
{
    beginResetModel();
    m_rows.clear();
    for (std::size_t i = 0; i < m_plan.rows.size(); ++i)
        if (m_plan.rows[i].fate != PlannedRow::Fate::Empty && (!m_refusedOnly || isRefusedIn(m_plan.rows[i])))
            m_rows.push_back(i);
    endResetModel();
}

int PlanModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlanModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_heads.size()) + kOwnColumns;
}

QString PlanModel::fateOf(const PlannedRow& row) const
{
    switch (row.fate) {
    case PlannedRow::Fate::Created:
        return tr("New");
    case PlannedRow::Fate::Changed:
        return tr("Changed");
    case PlannedRow::Fate::Refused:
        return tr("Refused");
    default:
        return tr("Same");
    }
}

QString PlanModel::reasonsIn(const PlannedRow& row) const
{
    QStringList reasons;
    if (row.why)
        reasons << wording::sentence(*row.why, &m_workspace.model());
    for (const PlannedCell& cell : row.cells)
        if (cell.why)
            reasons << wording::sentence(*cell.why, &m_workspace.model());
    return reasons.join(u'\n');
}

QVariant PlanModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const std::size_t number = m_rows[std::size_t(index.row())];
    const PlannedRow& row = m_plan.rows[number];
    if (index.column() >= kOwnColumns) {
        const auto column = std::size_t(index.column() - kOwnColumns);
        return column < row.cells.size() ? cellData(row, row.cells[column], role) : QVariant();
    }
    if (role == Qt::ToolTipRole)
        return isRefusedIn(row) ? drawing::plainTip(reasonsIn(row)) : QVariant();
    if (role == HatchedRole)
        return index.column() == 1 && row.fate == PlannedRow::Fate::Refused;
    if (role == HeadingRole)
        return index.column() == 1 && row.fate != PlannedRow::Fate::Same;
    if (role != Qt::DisplayRole)
        return role == QuietRole ? QVariant(true) : QVariant();
    if (index.column() == 0)
        return number < m_numbers.size() ? m_numbers[number] : static_cast<int>(number) + 1;
    return row.why ? QStringLiteral("%1: %2").arg(fateOf(row), drawing::oneLine(reasonsIn(row))) : fateOf(row);
}

/// "before -> after" where something is replaced; a refused one as it was written, with the reason.
QVariant PlanModel::cellData(const PlannedRow& row, const PlannedCell& cell, int role) const
{
    const bool isRefused = cell.fate == PlannedCell::Fate::Refused;
    const bool isNews = cell.fate == PlannedCell::Fate::Changed;
    switch (role) {
    case Qt::DisplayRole:
        if (isRefused)
            return QStringLiteral("\u2716 %1 \u2013 %2")
                .arg(cell.after, cell.why ? wording::sentence(*cell.why, &m_workspace.model()) : QString());
        if (isNews && !cell.before.isEmpty())
            return QStringLiteral("%1 \u2192 %2").arg(cell.before, cell.after.isEmpty() ? tr("(empty)") : cell.after);
        return cell.after;
    case Qt::ToolTipRole:
        return drawing::plainTip(cell.why ? wording::sentence(*cell.why, &m_workspace.model()) : cell.after);
    case HatchedRole:
        return isRefused;
    case HeadingRole:
        return isNews && row.fate == PlannedRow::Fate::Changed;
    case QuietRole:
        return !isNews && !isRefused;
    default:
        return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Row");
    return section == 1 ? tr("What happens") : m_heads.value(section - kOwnColumns);
}

QString summaryOf(const sheets::Plan& plan)
{
    QStringList parts;
    const auto add = [&parts](std::size_t count, const QString& words) {
        if (count > 0)
            parts << words;
    };
    const auto created = plan.countOf(PlannedRow::Fate::Created);
    const auto changed = plan.countOf(PlannedRow::Fate::Changed);
    const auto cells = plan.countOf(PlannedCell::Fate::Refused);
    const auto rows = plan.countOf(PlannedRow::Fate::Refused);
    add(created, PlanModel::tr("%n new rows", nullptr, static_cast<int>(created)));
    add(changed, PlanModel::tr("%n changed rows", nullptr, static_cast<int>(changed)));
    add(rows, PlanModel::tr("%n refused rows", nullptr, static_cast<int>(rows)));
    add(cells, PlanModel::tr("%n refused cells", nullptr, static_cast<int>(cells)));
    return parts.isEmpty() ? PlanModel::tr("Nothing changes") : parts.join(QStringLiteral(", "));
}

PlanPreview::PlanPreview(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_model(new PlanModel(workspace, this))
    , m_table(new QTableView(this))
    , m_summary(new PlainLabel(QString(), this))
    , m_refused(new QPushButton(tr("Refused only"), this))
    , m_accept(new QPushButton(themeIcon(QStringLiteral("dialog-ok-apply")), tr("Paste"), this))
    , m_reject(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("preview"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    dressTable(*m_table, workspace);
    m_table->setAccessibleName(tr("What will happen"));
    m_table->setColumnWidth(0, 7 * fontMetrics().averageCharWidth());
    m_refused->setCheckable(true);
    m_summary->setWordWrap(true);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_reject->setObjectName(QStringLiteral("reject"));
    auto* line = new QHBoxLayout;
    line->setContentsMargins(8, 8, 8, 8);
    line->addWidget(m_summary, 1);
    line->addWidget(m_refused);
    line->addWidget(m_reject);
    line->addWidget(m_accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_table, 1);
    connect(m_refused, &QPushButton::toggled, m_model, &PlanModel::setRefusedOnly);
    connect(m_accept, &QPushButton::clicked, this, &PlanPreview::accepted);
    connect(m_reject, &QPushButton::clicked, this, &PlanPreview::rejected);
}

void PlanPreview::show(
    const sheets::Plan& plan, const QStringList& heads, const QString& remark, const std::vector<int>& numbers)
{
    const bool hasRefusals =
        plan.countOf(PlannedCell::Fate::Refused) > 0 || plan.countOf(PlannedRow::Fate::Refused) > 0;
    m_refused->setChecked(false);
    m_refused->setVisible(hasRefusals);
    m_model->show(plan, heads, numbers);
    m_summary->setText(remark.isEmpty() ? summaryOf(plan) : summaryOf(plan) + QStringLiteral(". ") + remark);
    m_accept->setEnabled(!plan.command.changes.isEmpty());
    const int letter = fontMetrics().averageCharWidth();
    const int wide = heads.size() <= 4 ? 60 : 30; // letters
    for (int column = 1; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, (column == 1 ? 16 : wide) * letter);
}

void PlanPreview::setVerb(const QString& verb)
{
    m_accept->setText(verb);
}

void PlanPreview::setButtonsShown(bool shown)
{
    m_accept->setVisible(shown);
    m_reject->setVisible(shown);
}

void PlanPreview::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        emit rejected();
    else if (isEnter && m_accept->isEnabled() && m_accept->isVisible())
        emit accepted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace hz::ui
