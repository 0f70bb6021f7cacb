#include "ui/review/cell_table.h"

#include "model/drawing/text.h"
#include "ui/tables/table_look.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace hz::ui {

void CellTable::show(CellContent content)
{
    beginResetModel();
    m_content = std::move(content);
    endResetModel();
}

int CellTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_content.lines().size());
}

int CellTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_content.heads().size());
}

QVariant CellTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const CellContent::Line& line = m_content.lines()[static_cast<std::size_t>(index.row())];
    const Cell& cell = line.cells[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return drawing::plainTip(cell.text);
    case Qt::DecorationRole:
        return cell.icon.isNull() ? QVariant() : QVariant(cell.icon);
    case Qt::TextAlignmentRole:
        return cell.isNumber ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    case MarkRole:
        return cell.mark;
    case QuietRole:
        return cell.isQuiet;
    case KeyRole:
        return line.node.isNull() ? QVariant() : QVariant::fromValue(nodeKey(line.node));
    default:
        return {};
    }
}

QVariant CellTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isHead = orientation == Qt::Horizontal && role == Qt::DisplayRole;
    return isHead ? QVariant(m_content.heads().value(section)) : QVariant();
}

void dressCellTable(QTableView& view, Workspace& workspace, const QString& name)
{
    view.setAccessibleName(name);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    dressTable(view, workspace);
    view.horizontalHeader()->setStretchLastSection(true);
    const auto go = [&workspace](const QModelIndex& index) {
        const QVariant key = index.data(KeyRole);
        if (key.isValid() && workspace.model().contains(key.value<EntityKey>()))
            workspace.reveal({ key.value<EntityKey>() });
    };
    QObject::connect(&view, &QTableView::clicked, &view, go);
    QObject::connect(&view, &QTableView::activated, &view, go);
}

void fitColumns(QTableView& view)
{
    constexpr int kNarrowest = 60;
    const int widest = std::clamp(2 * view.viewport()->width() / 5, 150, 260); // so that others are seen beside it
    const QAbstractItemView& items = view; // where the hint is public
    const QHeaderView& heads = *view.horizontalHeader();
    for (int column = 0; column + 1 < view.model()->columnCount(); ++column) {
        const int wanted = std::max(items.sizeHintForColumn(column), heads.sectionSizeHint(column)) + 8;
        view.setColumnWidth(column, std::clamp(wanted, kNarrowest, widest));
    }
}

} // namespace hz::ui
