#include "ui/tables/ordered_table.h"

#include <algorithm>
#include <map>

namespace hz::ui {

namespace {

bool isSameSet(std::vector<base::Id> a, std::vector<base::Id> b)
{
    std::ranges::sort(a);
    std::ranges::sort(b);
    return a == b;
}

} // namespace

void OrderedTable::replaceRows(
    const std::vector<base::Id>& before, const std::vector<base::Id>& after, const std::function<void()>& replace)
{
    if (!isSameSet(before, after)) {
        beginResetModel();
        replace();
        endResetModel();
        return;
    }
    if (before == after)
        replace();
    else
        moveRows(before, after, replace);
    if (!after.empty() && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void OrderedTable::moveRows(
    const std::vector<base::Id>& before, const std::vector<base::Id>& after, const std::function<void()>& replace)
{
    std::map<base::Id, int> rows;
    for (const base::Id& id : after)
        rows.emplace(id, static_cast<int>(rows.size()));
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList former = persistentIndexList();
    replace();
    for (const QModelIndex& each : former)
        changePersistentIndex(each, index(rows.at(before[size_t(each.row())]), each.column()));
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace hz::ui
