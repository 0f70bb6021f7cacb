#include "ui/worksheet/frozen_columns.h"

#include "ui/worksheet/filter_header.h"
#include "ui/worksheet/sheet_delegate.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace hz::ui {

FrozenColumns::FrozenColumns(SheetGrid& grid, Workspace& workspace)
    : QTableView(&grid)
    , m_grid(grid)
    , m_heads(new FilterHeader(this))
{
    setObjectName(QStringLiteral("frozen"));
    setHorizontalHeader(m_heads);
    setModel(&grid.sheet());
    setSelectionModel(grid.selectionModel());
    dressTable(*this, workspace);
    setItemDelegate(new SheetDelegate(workspace, this));
    setFocusPolicy(Qt::NoFocus);
    setSelectionMode(grid.selectionMode());
    setEditTriggers(grid.editTriggers());
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_heads->setSectionsMovable(false);
    connect(grid.verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, grid.verticalScrollBar(), &QScrollBar::setValue);
    hide();
}

void FrozenColumns::show(const std::vector<int>& columns)
{
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnHidden(column, std::ranges::find(columns, column) == columns.end());
    int width = 0;
    for (std::size_t place = 0; place < columns.size(); ++place) {
        m_heads->moveSection(m_heads->visualIndex(columns[place]), static_cast<int>(place));
        setColumnWidth(columns[place], m_grid.columnWidth(columns[place]));
        width += m_grid.columnWidth(columns[place]);
    }
    const int frame = m_grid.frameWidth();
    const int heads = m_grid.horizontalHeader()->height();
    setGeometry(frame, frame, width, heads + m_grid.viewport()->height());
    setVisible(width > 0);
    updateGeometries();
    verticalScrollBar()->setValue(m_grid.verticalScrollBar()->value());
    m_heads->placeFilters();
    raise();
}

bool FrozenColumns::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    return QTableView::edit(index, trigger, event);
}

void FrozenColumns::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool hadFocus = editor && editor->hasFocus(); // else somebody has gone elsewhere
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    if (hadFocus)
        m_grid.setFocus();
    m_grid.leaveEditor(hint);
}

void FrozenColumns::mousePressEvent(QMouseEvent* event)
{
    m_grid.setFocus();
    const int row = rowAt(event->pos().y());
    if (event->button() == Qt::LeftButton && m_grid.sheet().groupAt(row))
        m_grid.sheet().toggleGroup(row);
    else
        QTableView::mousePressEvent(event);
}

void FrozenColumns::contextMenuEvent(QContextMenuEvent* event)
{
    emit m_grid.cellMenuWanted(event->globalPos());
}

void FrozenColumns::wheelEvent(QWheelEvent* event)
{
    QCoreApplication::sendEvent(m_grid.viewport(), event);
}

void FrozenColumns::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    paintGroups(*this, m_grid.sheet(), m_grid.m_workspace, true);
    QPainter painter(viewport());
    painter.setPen(m_grid.m_workspace.theme().rule);
    painter.drawLine(viewport()->rect().topRight(), viewport()->rect().bottomRight());
}

void paintGroups(QTableView& view, const WorksheetModel& sheet, const Workspace& workspace, bool withWords)
{
    if (sheet.order().groupColumn < 0)
        return;
    const drawing::Theme& theme = workspace.theme();
    QPainter painter(view.viewport());
    QFont bold = view.font();
    bold.setBold(true);
    painter.setFont(bold);
    const int bottom = view.viewport()->height();
    for (int row = std::max(0, view.rowAt(0)); row < sheet.rowCount(); ++row) {
        const int top = view.rowViewportPosition(row);
        if (top > bottom)
            break;
        const SheetOrder::Row* group = sheet.groupAt(row);
        if (!group)
            continue;
        const QRect band(0, top, view.viewport()->width(), view.rowHeight(row) - 1);
        painter.fillRect(band, theme.raised);
        if (!withWords)
            continue;
        painter.setPen(theme.text);
        const QString mark =
            sheet.order().folded.contains(group->group) ? QStringLiteral("\u25B8 ") : QStringLiteral("\u25BE ");
        painter.drawText(band.adjusted(8, 0, 2000, 0), int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
            mark + WorksheetModel::bandOf(*group));
    }
}

} // namespace hz::ui
