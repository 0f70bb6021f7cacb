#include "ui/worksheet/find_bar.h"

#include "ui/common/icons.h"
#include "ui/common/tip.h"
#include "ui/tables/score_labels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace hz::ui {

FindBar::FindBar(SheetGrid& grid, QWidget* parent)
    : QWidget(parent)
    , m_grid(grid)
    , m_wanted(new QLineEdit(this))
    , m_other(new QLineEdit(this))
    , m_case(new QCheckBox(tr("Case"), this))
    , m_count(new PlainLabel(QString(), this))
    , m_next(new QPushButton(tr("Next"), this))
    , m_replace(new QPushButton(tr("Replace All"), this))
{
    setObjectName(QStringLiteral("find"));
    m_wanted->setObjectName(QStringLiteral("wanted"));
    m_other->setObjectName(QStringLiteral("other"));
    m_replace->setObjectName(QStringLiteral("replaceAll"));
    m_wanted->setPlaceholderText(tr("Find in the cells"));
    m_other->setPlaceholderText(tr("Replace by"));
    m_wanted->setAccessibleName(tr("Find in the cells"));
    m_other->setAccessibleName(tr("Replace by"));
    setTip(*m_case, tr("Capitals and small letters differ"));
    auto* leave = new QToolButton(this);
    leave->setIcon(themeIcon(QStringLiteral("window-close")));
    leave->setAutoRaise(true);
    leave->setAccessibleName(tr("Close"));
    setTip(*leave, tr("Close (Esc)"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(8, 4, 8, 4);
    for (QWidget* each : std::initializer_list<QWidget*>{ m_wanted, m_other, m_case, m_next, m_replace })
        line->addWidget(each);
    line->addWidget(m_count, 1);
    line->addWidget(leave);
    connect(leave, &QToolButton::clicked, this, &FindBar::close);
    connect(m_wanted, &QLineEdit::textChanged, this, &FindBar::count);
    connect(m_case, &QCheckBox::toggled, this, &FindBar::count);
    connect(m_wanted, &QLineEdit::returnPressed, this, [this] { goNext(); });
    connect(m_next, &QPushButton::clicked, this, [this] { goNext(); });
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(&grid.sheet(), &WorksheetModel::rowsChosen, this, &FindBar::count);
    connect(&grid.sheet(), &QAbstractItemModel::dataChanged, this, &FindBar::count);
    hide();
}

void FindBar::open()
{
    show();
    m_wanted->setFocus();
    m_wanted->selectAll();
    count();
}

void FindBar::close()
{
    hide();
    m_grid.setFocus();
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

Qt::CaseSensitivity FindBar::sensitivity() const
{
    return m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
}

/// In fields and names, not in figures. What can be replaced is what would be typed.
std::vector<FindBar::Find> FindBar::finds() const
{
    std::vector<Find> found;
    const QString wanted = m_wanted->text(), folded = wanted.toCaseFolded();
    if (wanted.isEmpty())
        return found;
    const WorksheetModel& sheet = m_grid.sheet();
    auto columns = m_grid.visibleColumns();
    std::erase_if(columns, [&sheet](int column) { return sheet.columns()[std::size_t(column)].isOfResult; });
    for (int row = 0; row < sheet.rowCount(); ++row)
        for (const int column : columns) {
            if (!sheet.holds(row, column, folded))
                continue;
            const QModelIndex cell = sheet.index(row, column);
            const bool isMeant = !m_case->isChecked() || cell.data().toString().contains(wanted);
            if (isMeant)
                found.push_back({ cell,
                    sheet.columns()[std::size_t(column)].field
                        && cell.data(Qt::EditRole).toString().contains(wanted, sensitivity()) });
        }
    return found;
}

void FindBar::count()
{
    if (isHidden())
        return;
    const auto found = finds();
    const auto written = static_cast<int>(std::ranges::count_if(found, &Find::isWritten));
    m_next->setEnabled(!found.empty());
    m_replace->setEnabled(written > 0);
    m_replace->setText(written > 0 ? tr("Replace All (%1)").arg(written) : tr("Replace All"));
    m_count->setText(m_wanted->text().isEmpty() ? QString() : tr("%n cells", nullptr, static_cast<int>(found.size())));
}

void FindBar::goNext()
{
    const auto found = finds();
    if (found.empty())
        return;
    const QHeaderView& heads = *m_grid.horizontalHeader();
    const auto placeOf = [&heads](const QModelIndex& cell) {
        return std::pair(cell.row(), heads.visualIndex(cell.column()));
    };
    const auto here = placeOf(m_grid.currentIndex());
    const auto next = std::ranges::find_if(found, [&](const Find& find) { return placeOf(find.cell) > here; });
    m_grid.setCurrentIndex(next == found.end() ? found.front().cell : next->cell);
}

void FindBar::replaceAll()
{
    std::vector<std::pair<QModelIndex, QString>> cells;
    for (const Find& find : finds())
        if (find.isWritten) {
            QString text = find.cell.data(Qt::EditRole).toString();
            cells.emplace_back(find.cell, text.replace(m_wanted->text(), m_other->text(), sensitivity()));
        }
    if (!cells.empty())
        m_grid.editing().write(cells);
}

} // namespace hz::ui
