#pragma once

#include "ui/common/workspace.h"

#include <QTableView>

namespace hz::ui {

class WorksheetModel;

/// The framework's worksheet with a spreadsheet's manners: type to edit, Enter goes down, Tab to the right, Ctrl+C
/// copies as tab-separated text, Delete empties a cell.
class WorksheetView : public QTableView {
    Q_OBJECT

public:
    explicit WorksheetView(Workspace& workspace, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void setWidths();
    void followSelection();
    void empty();
    void go(int rows);

    Workspace& m_workspace;
    WorksheetModel* m_sheet;
    bool m_isArriving = false;
};

} // namespace hz::ui
