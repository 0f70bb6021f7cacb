#pragma once

#include "ui/common/workspace.h"

#include <QTableView>

class QMenu;

namespace hz::ui {

class WorksheetModel;

/// The framework's worksheet with a spreadsheet's manners: type to edit, Enter goes down, Tab to the right, Ctrl+C
/// copies as tab-separated text, Delete empties a cell; which columns are on show is chosen in the menu of the heads.
class WorksheetView : public QTableView {
    Q_OBJECT

public:
    explicit WorksheetView(Workspace& workspace, QWidget* parent = nullptr);

    /// The probability never stands without the expected number: the two come and go together.
    void setColumnShown(int column, bool shown);
    /// What is offered to be shown or not.
    void fillColumnMenu(QMenu& menu);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void setWidths();
    void addColumnChoice();
    void keepChoice() const;
    void followSelection();
    void empty();
    void go(int rows);

    Workspace& m_workspace;
    WorksheetModel* m_sheet;
    bool m_isArriving = false;
};

} // namespace hz::ui
