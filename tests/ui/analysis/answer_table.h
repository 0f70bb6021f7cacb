#pragma once

#include "model/document/analysis_service.h"
#include "ui/analysis/analysis_page.h"
#include "ui/analysis/analysis_subject.h"
#include "ui/analysis/importance_view.h"
#include "ui/analysis/scenarios_view.h"
#include "ui/panels/bench.h"

#include <QTableView>
#include <QtTest>

/// Views of answers and what their tables show.
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

/// A bench with a view of the answers about its subject.
template <typename View> struct ViewBench : Bench {
    ui::AnalysisSubject subject{ *workspace };
    View view{ *workspace, subject };
};

/// The same with both views, in sight.
struct BothViews : Bench {
    ui::AnalysisSubject subject{ *workspace };
    ui::ScenariosView scenarios{ *workspace, subject };
    ui::ImportanceView importance{ *workspace, subject };

    BothViews()
    {
        scenarios.show();
        importance.show();
    }
    /// Both tell of that node.
    [[nodiscard]] bool answer(const Id& node)
    {
        workspace->select({ key(node) });
        return waitFor(scenarios) && waitFor(importance);
    }
};

} // namespace hz::testing
