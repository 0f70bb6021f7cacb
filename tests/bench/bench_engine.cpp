#include "model/engine/compile.h"
#include "model/openpsa/reader/open_psa_reader.h"
#include "model/openpsa/to_formula.h"
#include "support/aralia.h"

#include <benchmark/benchmark.h>

#include <QDir>

#include <algorithm>
#include <memory>
#include <random>
#include <span>
#include <string>
#include <vector>

/// The time from a formula to a circuit that answers questions: for made-up fault trees, in which each event occurs
/// once, with the growth from size to size, and for the published models where they are at hand.
namespace {

using namespace hz;

struct Model {
    engine::Formula formula{};
    engine::Ref top{};
    std::vector<engine::ProbabilityPair> pairs{};
};

/// Two to five operands to a gate; two gates in five are and, two are or, one is at least two.
engine::Ref gate(engine::Formula& formula, std::span<const engine::Ref> operands, std::mt19937& random)
{
    if (operands.size() == 1)
        return operands.front();
    switch (random() % 5) {
    case 0:
    case 1:
        return formula.all(operands);
    case 2:
    case 3:
        return formula.any(operands);
    default:
        return formula.atLeast(2, operands);
    }
}

Model tree(engine::Variable events)
{
    std::mt19937 random(1);
    Model model;
    std::vector<engine::Ref> level;
    for (engine::Variable i = 0; i < events; ++i)
        level.push_back(model.formula.variable(i));
    while (level.size() > 1) {
        std::vector<engine::Ref> next;
        for (std::span<const engine::Ref> left(level); !left.empty();) {
            const std::size_t count = std::min<std::size_t>(2 + random() % 4, left.size());
            next.push_back(gate(model.formula, left.first(count), random));
            left = left.subspan(count);
        }
        level = std::move(next);
    }
    model.top = level.front();
    model.pairs.assign(events, { 0.01, 0.99 });
    return model;
}

std::shared_ptr<Model> read(const QString& path)
{
    const auto read = openpsa::readOpenPsa(testing::contentOf(path).toStdString(), path.toStdString());
    if (!read)
        return nullptr;
    const auto built = openpsa::toFormula(read.value());
    if (!built || built.value().tops.empty())
        return nullptr;
    auto model = std::make_shared<Model>();
    model->formula = built.value().formula;
    model->top = built.value().gates[built.value().tops.front()];
    for (const base::Interval& probability : built.value().probabilities)
        model->pairs.push_back({ probability.high, 1.0 - probability.high });
    return model;
}

void compileModel(benchmark::State& state, const Model& model)
{
    std::uint32_t nodes = 0;
    bool isExact = false;
    for (auto _ : state) {
        const engine::Compiled compiled = engine::compile(model.formula, model.top, {});
        nodes = compiled.circuit.nodeCount();
        isExact = compiled.isExact();
    }
    state.counters["nodes"] = nodes;
    state.counters["exact"] = isExact ? 1.0 : 0.0;
}

void compileTree(benchmark::State& state)
{
    compileModel(state, tree(static_cast<engine::Variable>(state.range(0))));
    state.SetComplexityN(state.range(0));
}

/// One answer of what is compiled.
void askTree(benchmark::State& state)
{
    const Model model = tree(static_cast<engine::Variable>(state.range(0)));
    const engine::Compiled compiled = engine::compile(model.formula, model.top, {});
    for (auto _ : state)
        benchmark::DoNotOptimize(engine::probability(compiled, model.pairs).value.low);
    state.SetComplexityN(state.range(0));
}

void addPublished(const QString& folder)
{
    for (const QString& name : QDir(folder).entryList({ QStringLiteral("*.xml") }, QDir::Files, QDir::Name)) {
        const auto model = read(QDir(folder).filePath(name));
        if (model != nullptr)
            benchmark::RegisterBenchmark(("compile/" + name.toStdString()).c_str(), [model](benchmark::State& state) {
                compileModel(state, *model);
            })->Unit(benchmark::kMillisecond);
    }
}

constexpr int kFewestEvents = 1'000;
constexpr int kMaxEvents = 1'000'000;

BENCHMARK(compileTree)
    ->RangeMultiplier(10)
    ->Range(kFewestEvents, kMaxEvents)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(askTree)
    ->RangeMultiplier(10)
    ->Range(kFewestEvents, kMaxEvents)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    if (qEnvironmentVariableIsSet("GRAPHAZARD_DATA"))
        addPublished(hz::testing::araliaFolder());
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
