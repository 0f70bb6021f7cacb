#include "model/drawing/bow_tie_painter.h"
#include "model/exchange/library.h"
#include "model/scoring/graph/score.h"
#include "support/generator.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>

using namespace hz;

/// A bow-tie from nothing: who stands beside whom in the whole model, what lines act like, the layout, and one paint at
/// 100 %. Of Codex the dearest hazard of all.
namespace {

std::vector<base::Id> hazardsOf(const domain::Model& model)
{
    std::vector<base::Id> hazards;
    model.nodes().forEach([&](const domain::Node& node) {
        if (node.kind == domain::NodeKind::Hazard)
            hazards.push_back(node.id);
    });
    return hazards;
}

drawing::Picture pictureOf(const domain::Model& model)
{
    drawing::Picture picture(model);
    const auto result = std::make_shared<const scoring::RiskResult>(scoring::score(model, 1, {}));
    picture.setDisplay({ drawing::Theme::of(drawing::Theme::Mode::Light), result, domain::Posture::Current, {} });
    return picture;
}

void drawOnce(const drawing::Picture& picture, const base::Id& hazard, int depth)
{
    static QImage page(3000, 3000, QImage::Format_RGB32);
    const drawing::BowTieGround ground(picture);
    const drawing::BowTieDrawing drawing(ground, hazard, layout::BowTieOptions{ depth });
    QPainter painter(&page);
    painter.translate(-drawing.bounds().topLeft());
    drawing::paintBowTie(painter, drawing, 1.0, drawing.bounds());
}

void codex(benchmark::State& state)
{
    const domain::Model model = *exchange::newProject(QStringLiteral("codex"));
    const drawing::Picture picture = pictureOf(model);
    const auto hazards = hazardsOf(model);
    double worst = 0.0;
    for (auto _ : state)
        for (const base::Id& hazard : hazards) {
            const auto before = std::chrono::steady_clock::now();
            drawOnce(picture, hazard, int(state.range(0)));
            const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - before;
            worst = std::max(worst, took.count());
        }
    state.counters["worst_ms"] = worst;
    state.counters["hazards"] = double(hazards.size());
}
BENCHMARK(codex)->Arg(1)->Arg(2)->Arg(20)->Unit(benchmark::kMillisecond);

void tenThousandNodes(benchmark::State& state)
{
    const domain::Model model = testing::generateProject({ 1, 10'000 });
    const drawing::Picture picture(model);
    const base::Id hazard = hazardsOf(model).front();
    for (auto _ : state)
        drawOnce(picture, hazard, 2);
}
BENCHMARK(tenThousandNodes)->Unit(benchmark::kMillisecond);

} // namespace

int main(int count, char** arguments)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(count, arguments);
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
