#include "support/generator.h"

#include "model/exchange/library.h"
#include "model/readiness/evaluator.h"

#include <benchmark/benchmark.h>

#include <random>

/// The gates of the Codex sample after an edit of one likelihood, by an evaluator that knows the graph before it: all
/// four verdicts, and the flip points of all four stages. Targets: 50 ms and 500 ms. The same of a generated project of
/// some size with three stages (verdicts of 1,000 nodes: 2 s), and a gate that asks how robust its verdict is.
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

/// With three stages that differ in their exposure, and the criteria that numbers bear on.
domain::Model generated(std::size_t nodes)
{
    domain::Model model = testing::generateProject({ 7, nodes, 0.0, 0.2 });
    std::uint64_t next = 1;
    for (int position = 0; position < 3; ++position) {
        domain::Stage stage;
        stage.id = { 0x57A6E, next++ };
        stage.name = QString::number(position);
        stage.position = position;
        stage.exposure = model.project().exposure;
        stage.exposure.length *= position + 1;
        model.put(stage);
        const auto put = [&](domain::CriterionKind kind, double limit) {
            domain::Criterion criterion;
            criterion.id = { 0x57A6E, next++ };
            criterion.stage = stage.id;
            criterion.kind = kind;
            criterion.level = domain::riskLevelsOf(model).front().name;
            criterion.limit = limit;
            criterion.position = static_cast<int>(next);
            criterion.blocking = kind == domain::CriterionKind::ResidualLevel;
            model.put(criterion);
        };
        put(domain::CriterionKind::ResidualLevel, 0.0);
        put(domain::CriterionKind::Occurrences, 100.0);
        put(domain::CriterionKind::ExpectedLoss, 1000.0);
    }
    return model;
}

void verdictsOfGenerated(benchmark::State& state)
{
    domain::Model model = generated(static_cast<std::size_t>(state.range(0)));
    readiness::Evaluator evaluator;
    std::mt19937_64 random{ 3 };
    benchmark::DoNotOptimize(evaluator.evaluateAll(model, kToday));
    for (auto _ : state) {
        edit(model, random);
        benchmark::DoNotOptimize(evaluator.evaluateAll(model, kToday));
    }
}
BENCHMARK(verdictsOfGenerated)->Arg(300)->Arg(1000)->Unit(benchmark::kMillisecond);

void verdictsOfGeneratedAtFirst(benchmark::State& state)
{
    const domain::Model model = generated(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(readiness::evaluateAll(model, kToday));
}
BENCHMARK(verdictsOfGeneratedAtFirst)->Arg(300)->Arg(1000)->Unit(benchmark::kMillisecond);

void flipPointsOfGenerated(benchmark::State& state)
{
    const domain::Model model = generated(static_cast<std::size_t>(state.range(0)));
    std::size_t found = 0;
    for (auto _ : state)
        found += readiness::flipPointsOf(model, readiness::stagesOf(model).front(), kToday).points.size();
    state.counters["points"] = benchmark::Counter(static_cast<double>(found), benchmark::Counter::kAvgIterations);
}
BENCHMARK(flipPointsOfGenerated)->Arg(300)->Arg(1000)->Unit(benchmark::kMillisecond)->Iterations(1);

/// One stage of Codex, of which every number that is known is uncertain by a factor of about two.
void robustnessOfCodex(benchmark::State& state)
{
    domain::Model model = decidedByInputs();
    const domain::Stage stage = readiness::stagesOf(model).back();
    std::vector<domain::Node> nodes;
    model.nodes().forEach([&](const domain::Node& node) { nodes.push_back(node); });
    for (domain::Node& node : nodes) {
        const double mean = node.likelihood.value.mean();
        const bool isNumber = node.likelihood.form == domain::Likelihood::Form::Condition
            || node.likelihood.form == domain::Likelihood::Form::PerOccasion;
        if (!isNumber || mean <= 0.0 || mean > 0.5)
            continue;
        node.likelihood.value = { domain::Shape::Uniform, 0.5 * mean, 1.5 * mean, 0.0 };
        model.put(node);
    }
    domain::Criterion criterion;
    criterion.id = { 0x57A6E, 99 };
    criterion.stage = stage.id;
    criterion.kind = domain::CriterionKind::Robustness;
    criterion.limit = 0.9;
    model.put(criterion);
    for (auto _ : state)
        benchmark::DoNotOptimize(readiness::evaluate(model, stage, kToday));
}
BENCHMARK(robustnessOfCodex)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace

BENCHMARK_MAIN();
