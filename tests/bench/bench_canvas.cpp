#include "model/drawing/picture.h"
#include "model/layout/layout.h"
#include "support/generator.h"
#include "ui/canvas/canvas_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QWheelEvent>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <ctime>

using namespace hz;

/// Frame times of the canvas with 10,000 nodes: one frame is one wheel event and the repaint that it causes. Counters
/// are milliseconds of the GUI thread's own processor time, so that a busy machine does not blur them.
namespace {

constexpr std::size_t kNodes = 10'000;

double processorMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

struct Stage {
    std::unique_ptr<ui::Workspace> workspace;
    std::unique_ptr<ui::CanvasView> view;
    ui::Camera whole;

    static Stage& only()
    {
        static Stage stage;
        return stage;
    }
    void settle() const
    {
        QTest::qWait(120);
        while (!view->isSharp() || workspace->scoring().isStale())
            QTest::qWait(5);
    }
    double frame(QPoint pixels, QPoint angle, Qt::KeyboardModifiers modifiers) const
    {
        const double before = processorMilliseconds();
        QWheelEvent event({ 800, 500 }, { 800, 500 }, pixels, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.get(), &event);
        view->repaint();
        return processorMilliseconds() - before;
    }

private:
    Stage()
    {
        auto document = document::Document::create(testing::generateProject({ 1, kNodes, 0.0 }));
        workspace = std::make_unique<ui::Workspace>(std::move(*document));
        view = std::make_unique<ui::CanvasView>(*workspace);
        view->resize(1600, 1000);
        view->show();
        settle();
        whole = view->camera();
    }
};

void report(benchmark::State& state, std::vector<double> frames)
{
    std::sort(frames.begin(), frames.end());
    state.counters["median_ms"] = frames[frames.size() / 2];
    state.counters["p95_ms"] = frames[frames.size() * 95 / 100];
    state.counters["max_ms"] = frames.back();
}

/// Argument: zoom in thousandths; 0 is the whole graph in view.
void pan(benchmark::State& state)
{
    const Stage& stage = Stage::only();
    const double scale = state.range(0) == 0 ? stage.whole.scale : double(state.range(0)) / 1000.0;
    stage.view->viewport().setCamera(stage.whole.zoomedAt({ 800, 500 }, scale));
    stage.settle();
    std::vector<double> frames;
    for ([[maybe_unused]] auto step : state) {
        const auto i = frames.size();
        frames.push_back(stage.frame({ i % 40 < 20 ? 24 : -30, i % 20 < 10 ? -18 : 22 }, {}, {}));
    }
    report(state, std::move(frames));
}
BENCHMARK(pan)->Arg(0)->Arg(30)->Arg(80)->Arg(150)->Arg(300)->Arg(500)->Arg(1000)->Arg(2000)->Iterations(200);

void zoom(benchmark::State& state)
{
    const Stage& stage = Stage::only();
    stage.view->viewport().setCamera(stage.whole);
    stage.settle();
    std::vector<double> frames;
    for ([[maybe_unused]] auto step : state)
        frames.push_back(stage.frame({}, { 0, frames.size() % 60 < 30 ? 120 : -120 }, Qt::ControlModifier));
    report(state, std::move(frames));
}
BENCHMARK(zoom)->Iterations(240);

/// As automatic layout sets it.
domain::Model laidOut(std::size_t nodes)
{
    domain::Model model = testing::generateProject({ 1, nodes, 0.0 });
    const auto sizeOf = [](const domain::Node& node) {
        const QRectF box = drawing::shapeOf(node, {}).box;
        return layout::Size{ box.width(), box.height(), -box.top() };
    };
    for (const auto& position : layout::arrange(model, sizeOf))
        model.put(domain::Placement{ position.node, position.at.x, position.at.y, false });
    return model;
}

/// The ways of all links, marks on them included. Argument: nodes.
void routing(benchmark::State& state)
{
    const drawing::Picture drafted(laidOut(std::size_t(state.range(0))));
    for ([[maybe_unused]] auto step : state) {
        drawing::Picture picture;
        picture.reset(drafted.model());
        picture.findWays();
        benchmark::DoNotOptimize(picture.bounds());
    }
}
BENCHMARK(routing)->Arg(300)->Arg(10'000)->Unit(benchmark::kMillisecond);

/// A node with 50 links among 10,000 that are laid out, dragged by the mouse: a frame is one move and its repaint.
void dragHub(benchmark::State& state)
{
    domain::Model model = laidOut(kNodes);
    const domain::Node hub = *model.nodes().all().front();
    const domain::Placement at = *model.placements().find(hub.id);
    std::vector<std::pair<double, base::Id>> near;
    model.placements().forEach([&](const domain::Placement& other) {
        near.emplace_back(std::hypot(other.x - at.x, other.y - at.y), other.id);
    });
    std::ranges::sort(near);
    for (std::size_t i = 1; i <= 50; ++i) {
        domain::Link link;
        link.id = base::Id::random();
        link.from = hub.id;
        link.to = near[i].second;
        model.put(link);
    }
    ui::Workspace workspace(*document::Document::create(model));
    ui::CanvasView view(workspace);
    view.resize(1600, 1000);
    view.show();
    QTest::qWait(200);
    while (view.findsWays() || !view.isSharp())
        QTest::qWait(20);
    view.viewport().setCamera(ui::Camera{ 0.5, {} }.centredOn({ at.x, at.y }, view.size()));
    while (!view.isSharp())
        QTest::qWait(5);
    const QPoint start(800, 500);
    QTest::mousePress(&view, Qt::LeftButton, {}, start);
    std::vector<double> frames;
    for ([[maybe_unused]] auto step : state) {
        const double before = processorMilliseconds();
        const int i = int(frames.size());
        const QPoint place = start + QPoint(4 * (i % 60) - 120, 3 * (i % 44) - 66);
        QMouseEvent move(
            QEvent::MouseMove, place, view.mapToGlobal(place), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&view, &move);
        view.repaint();
        frames.push_back(processorMilliseconds() - before);
    }
    QTest::keyClick(&view, Qt::Key_Escape);
    report(state, std::move(frames));
    workspace.document().discardWorkingCopy();
}
BENCHMARK(dragHub)->Iterations(200);

/// Opening: from the model in memory to the first frame.
void firstPaint(benchmark::State& state)
{
    const Stage& stage = Stage::only();
    for ([[maybe_unused]] auto step : state) {
        ui::CanvasView view(*stage.workspace);
        view.resize(1600, 1000);
        view.grab();
    }
}
BENCHMARK(firstPaint)->Unit(benchmark::kMillisecond);

} // namespace

int main(int count, char** arguments)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(count, arguments);
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    Stage::only().workspace->document().discardWorkingCopy();
    return 0;
}
