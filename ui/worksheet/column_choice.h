#pragma once

#include "ui/worksheet/sheet_grid.h"

class QMenu;

namespace hz::ui {

/// Which columns of a grid are on show, in which order, and how many of them stay in sight: remembered by table, and
/// chosen from sets, those that come with the program and those that somebody has named.
class ColumnChoice : public QObject {
    Q_OBJECT

public:
    ColumnChoice(SheetGrid& grid, QObject* parent);

    /// As it was left in the present table.
    void restore();
    [[nodiscard]] QStringList shown() const;
    /// These, in this order.
    void show(const QStringList& keys);
    /// The probability never stands without the expected number: the two come and go together.
    void setShown(int column, bool shown);
    void setFrozen(int columns);
    /// The name of the set that is on show; empty: none.
    [[nodiscard]] QString setName() const;

    void fillColumnMenu(QMenu& menu);
    void fillSetMenu(QMenu& menu);

signals:
    void changed();

private:
    struct NamedSet {
        QString name;
        QStringList keys;
        bool isOwn = false;
    };

    [[nodiscard]] std::vector<NamedSet> sets() const;
    [[nodiscard]] QString settingOf(const char* what) const;
    [[nodiscard]] bool isFixed(int column) const;
    void nameSet();
    void keep();

    SheetGrid& m_grid;
    bool m_isRestoring = false;
};

} // namespace hz::ui
