#pragma once

#include "ui/review/cell_table.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace hz::ui {

/// What people have to say about nodes: those that wait for an answer, or all; one more on the selected node; resolved
/// and opened again. Every entry bears the name of who made it.
class CommentsView : public QWidget {
    Q_OBJECT

public:
    explicit CommentsView(Workspace& workspace, QWidget* parent = nullptr);

    /// How many wait for an answer.
    [[nodiscard]] int openCount() const;

signals:
    void openCountChanged(int count);

private:
    void refresh();
    [[nodiscard]] std::vector<CellColumn<const domain::Comment*>> columns() const;
    void updateButtons();
    void add();
    void toggleResolved();
    void removeSelected();
    [[nodiscard]] const domain::Comment* selected() const;

    Workspace& m_workspace;
    QComboBox* m_which = nullptr;
    QLineEdit* m_text = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_resolve = nullptr;
    QPushButton* m_remove = nullptr;
    QTableView* m_table = nullptr;
    CellTable* m_rows = nullptr;
    std::vector<Id> m_shown; // by row
};

} // namespace hz::ui
