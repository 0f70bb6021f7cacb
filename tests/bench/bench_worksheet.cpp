#include "model/document/document.h"
#include "support/scheme.h"
#include "ui/worksheet/worksheet_view.h"

#include <QApplication>
#include <QScrollBar>
#include <QTest>

#include <benchmark/benchmark.h>

#include <memory>

/// The worksheet with 10,000 hazards: its first show, a filter as one types, sorting, and scrolling.
namespace {

using namespace hz;

constexpr int kRows = 10'000;

/// One project for all, with words that a filter finds in a third, a ninth ... of the rows.
ui::Workspace& project()
{
    static const auto workspace = [] {
        testing::Ids ids{ 11 };
        domain::Model model;
        testing::putScheme(model, ids);
        for (int i = 0; i < kRows; ++i) {
            domain::Node node;
            node.id = ids.next();
            node.kind = domain::NodeKind::Hazard;
            node.code = QStringLiteral("H%1").arg(i + 1, 2, 10, QLatin1Char('0'));
            node.title = QStringLiteral("HumanEval/%1 %2 of the valve")
                             .arg(i * 7919 % kRows)
                             .arg(i % 3 == 0 ? QStringLiteral("leak") : QStringLiteral("fire"));
            node.hazardSource = i % 2 == 0 ? QStringLiteral("Software") : QStringLiteral("Human");
            model.put(node);
        }
        auto document = document::Document::create(model);
        if (!document)
            qFatal("no document");
        return std::make_unique<ui::Workspace>(std::move(*document));
    }();
    return *workspace;
}

std::unique_ptr<ui::WorksheetView> shownView()
{
    auto view = std::make_unique<ui::WorksheetView>(project());
    view->resize(1440, 900);
    view->show();
    QCoreApplication::processEvents();
    return view;
}

void firstShow(benchmark::State& state)
{
    project();
    for (auto each : state) {
        static_cast<void>(each);
        benchmark::DoNotOptimize(shownView());
    }
}
BENCHMARK(firstShow)->Unit(benchmark::kMillisecond);

void filterKey(benchmark::State& state)
{
    const auto view = shownView();
    const int title = view->sheet().columnOf(QStringLiteral("title"));
    const QString words = QStringLiteral("leak 12");
    qsizetype length = 0;
    for (auto each : state) {
        static_cast<void>(each);
        length = length % words.size() + 1;
        view->sheet().setFilter(title, words.left(length));
        view->grid().viewport()->repaint();
    }
}
BENCHMARK(filterKey)->Unit(benchmark::kMillisecond);

void sortNaturally(benchmark::State& state)
{
    const auto view = shownView();
    const int title = view->sheet().columnOf(QStringLiteral("title"));
    auto order = Qt::AscendingOrder;
    for (auto each : state) {
        static_cast<void>(each);
        view->sheet().sort(title, order);
        order = order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    }
}
BENCHMARK(sortNaturally)->Unit(benchmark::kMillisecond);

void scrollFrame(benchmark::State& state)
{
    const auto view = shownView();
    QScrollBar& bar = *view->grid().verticalScrollBar();
    for (auto each : state) {
        static_cast<void>(each);
        bar.setValue((bar.value() + 97) % std::max(1, bar.maximum()));
        view->grid().viewport()->repaint();
    }
}
BENCHMARK(scrollFrame)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    project().document().discardWorkingCopy();
    return 0;
}
