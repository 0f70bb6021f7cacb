#include "model/exchange/library.h"
#include "model/readiness/evaluator.h"

#include <benchmark/benchmark.h>

#include <random>

/// The gates of the Codex sample after an edit of one likelihood, by an evaluator that knows the graph before it: all
/// four verdicts, and the flip points of all four stages. Targets: 50 ms and 500 ms.
namespace {

using namespace hz;

const QDate kToday(2026, 11, 1);

domain::Model codex()
{
    auto model = exchange::newProject(QStringLiteral("codex"));
    return model ? std::move(*model) : domain::Model();
}

/// Another number for the likelihood of some node that has one as a probability.
void edit(domain::Model& model, std::mt19937_64& random)
{
    std::vector<domain::Node> nodes;
    model.nodes().forEach([&](const domain::Node& node) {
        if (node.likelihood.form == domain::Likelihood::Form::Condition)
            nodes.push_back(node);
    });
    domain::Node& node = nodes[random() % nodes.size()];
    node.likelihood = domain::Likelihood::condition(static_cast<double>(1 + random() % 998) / 1000.0);
    model.put(node);
}

void verdictsAfterAnEdit(benchmark::State& state)
{
    domain::Model model = codex();
    readiness::Evaluator evaluator;
    std::mt19937_64 random{ 3 };
    benchmark::DoNotOptimize(evaluator.evaluateAll(model, kToday));
    for (auto _ : state) {
        edit(model, random);
        benchmark::DoNotOptimize(evaluator.evaluateAll(model, kToday));
    }
}
BENCHMARK(verdictsAfterAnEdit)->Unit(benchmark::kMillisecond);

void verdictsAtFirst(benchmark::State& state)
{
    const domain::Model model = codex();
    for (auto _ : state)
        benchmark::DoNotOptimize(readiness::evaluateAll(model, kToday));
}
BENCHMARK(verdictsAtFirst)->Unit(benchmark::kMillisecond);

/// Without the criteria that no input moves. An edit makes every sign-off stale, which alone would decide, and then
/// there would be nothing to search for.
domain::Model decidedByInputs()
{
    domain::Model model = codex();
    domain::ChangeSet removed;
    model.table<domain::Criterion>().forEach([&](const domain::Criterion& criterion) {
        using Kind = domain::CriterionKind;
        const bool isMoved = criterion.kind == Kind::ResidualLevel || criterion.kind == Kind::IndependentControls
            || criterion.kind == Kind::LossQuantile || criterion.kind == Kind::Robustness;
        if (!isMoved)
            removed.changes.push_back({ criterion, std::nullopt });
    });
    model.apply(removed);
    return model;
}

void flipPointsAfterAnEdit(benchmark::State& state)
{
    domain::Model model = decidedByInputs();
    std::size_t found = 0;
    readiness::Evaluator evaluator;
    std::mt19937_64 random{ 3 };
    for (auto _ : state) {
        edit(model, random);
        auto stages = evaluator.judgeAll(model, kToday);
        for (readiness::JudgedStage& stage : stages)
            found += stage.flipPoints().points.size();
    }
    state.counters["points"] = benchmark::Counter(static_cast<double>(found), benchmark::Counter::kAvgIterations);
}
BENCHMARK(flipPointsAfterAnEdit)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
