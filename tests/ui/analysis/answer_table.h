#pragma once

#include "model/document/analysis_service.h"

#include <QTableView>
#include <QtTest>

/// What the tables of answers show.
namespace hz::testing {

inline QString cell(const QTableView& table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

inline QStringList column(const QTableView& table, int which)
{
    QStringList cells;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        cells << cell(table, row, which);
    return cells;
}

template <typename View> bool waitFor(const View& view)
{
    return QTest::qWaitFor([&] { return view.page().service().latest() && !view.page().service().isStale(); }, 20000);
}

} // namespace hz::testing
