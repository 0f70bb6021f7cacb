#pragma once

#include "ui/registers/register_import.h"

#include <QAbstractTableModel>
#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;
class QTableView;

namespace hz::ui {

/// Which sheet of the file, and which of its rows has the names of the columns: a click on it says so too.
class SheetPage : public QWidget {
    Q_OBJECT

public:
    SheetPage(Workspace& workspace, RegisterImport& import, QWidget* parent);

    void refresh();

private:
    class Rows;

    RegisterImport& m_import;
    QComboBox* m_sheets;
    QSpinBox* m_head;
    QLabel* m_remark;
    Rows* m_rows;
    QTableView* m_table;
};

} // namespace hz::ui
