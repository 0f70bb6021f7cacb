#pragma once

#include "model/drawing/risk_mark.h"
#include "ui/common/node_key.h"
#include "ui/common/workspace.h"

#include <QStyledItemDelegate>

class QAbstractItemView;
class QTableView;
class QTreeView;

namespace hz::ui {

/// What the item models of the panels say beyond Qt's own roles; TableDelegate paints it.
enum PanelRole {
    KeyRole = Qt::UserRole + 1, // EntityKey: what the row is about
    MarkRole, // drawing::RiskMark: painted as a chip
    FigureRole, // bool: comes from the result, fades while that is stale
    StaleRole, // bool: is out of date by itself, and fades
    HatchedRole, // bool: bounded or unknown, hatched behind the text
    QuietRole, // bool: secondary text
    HeadingRole, // bool: a group's name
    TrailingMarkRole, // drawing::RiskMark: a chip at the right end, fading while stale
    TrailingRole, // short secondary text at the right end
    ShareRole, // double, 0 to 1: of the most in its column, as a quiet bar behind the text
    CopyRole, // what goes to the clipboard, where that is more than is shown
    SortRole // what rows are ordered by: number, date or text; invalid: last, in whatever order
};

inline constexpr int kRowHeight = 28;

/// Paints rows of 28 px with a faint rule and no grid; texts on one line and always as plain text.
class TableDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    TableDelegate(Workspace& workspace, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    Workspace& m_workspace;
};

/// The look that all tables and lists share, kept up to date with theme and staleness.
void dressView(QAbstractItemView& view, Workspace& workspace);
void dressTable(QTableView& table, Workspace& workspace);
void dressTree(QTreeView& tree, Workspace& workspace);

/// An interval, or the number it is, with full precision.
[[nodiscard]] QString exactText(base::Interval value);
/// What a cell gives to the clipboard: one line, no tabs.
[[nodiscard]] QString copyText(const QModelIndex& index);
/// The selected cells (or rows) as tab-separated text, heads first when everything is selected.
[[nodiscard]] QString tabSeparated(const QAbstractItemView& view);
/// Ctrl+C copies tabSeparated(). Of tables, dressTable() has seen to it; asking twice makes no second action.
void addCopyAction(QAbstractItemView& view);

[[nodiscard]] QColor mixed(const QColor& a, const QColor& b, double share);

} // namespace hz::ui
