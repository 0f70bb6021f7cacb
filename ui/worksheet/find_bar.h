#pragma once

#include "ui/worksheet/sheet_grid.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hz::ui {

/// Finds text in the cells on show and puts other text in its place, all at once as one step: how many cells that are
/// is said before.
class FindBar : public QWidget {
    Q_OBJECT

public:
    FindBar(SheetGrid& grid, QWidget* parent);

    void open();
    void close();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Find {
        QModelIndex cell;
        bool isWritten = false;
    };

    void count();
    void goNext();
    void replaceAll();
    [[nodiscard]] std::vector<Find> finds() const;
    [[nodiscard]] Qt::CaseSensitivity sensitivity() const;

    SheetGrid& m_grid;
    QLineEdit* m_wanted;
    QLineEdit* m_other;
    QCheckBox* m_case;
    QLabel* m_count;
    QPushButton* m_next;
    QPushButton* m_replace;
};

} // namespace hz::ui
