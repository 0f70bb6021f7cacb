#pragma once

#include "model/base/id.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace hz::ui {

/// A table with a record in each row. Rows that only change places take selection, cursor and an open editor with them:
/// a view knows its editor by the index, and what is typed into a cell may well move its row.
class OrderedTable : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

protected:
    /// `replace` puts the rows `after` in place of the rows `before`, which are told by their records.
    void replaceRows(
        const std::vector<base::Id>& before, const std::vector<base::Id>& after, const std::function<void()>& replace);

private:
    void moveRows(
        const std::vector<base::Id>& before, const std::vector<base::Id>& after, const std::function<void()>& replace);
};

} // namespace hz::ui
