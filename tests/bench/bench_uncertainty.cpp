#include "model/engine/compile.h"
#include "model/engine/uncertainty.h"
#include "model/openpsa/reader/open_psa_reader.h"
#include "model/openpsa/to_formula.h"
#include "model/sampling/evidence.h"
#include "model/sampling/independent_events.h"

#include <benchmark/benchmark.h>

#include <QDir>
#include <QFile>

#include <array>
#include <memory>
#include <string>
#include <vector>

/// Samples a second of fault trees with a lognormal of error factor 3 on each event. The models are the Open-PSA files
/// of the folder that GRAPHAZARD_MODELS names; without it, three voting gates over ten events.
namespace {

using namespace hz;

struct Model {
    engine::Compiled compiled;
    std::vector<sampling::Distribution> distributions;
};

sampling::Distribution around(double mean)
{
    const auto lognormal = sampling::lognormalByErrorFactor(mean, 3.0);
    return lognormal ? sampling::Distribution(*lognormal) : sampling::Point{ mean };
}

std::shared_ptr<Model> read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    const auto model = openpsa::readOpenPsa(file.readAll().toStdString(), path.toStdString());
    if (!model)
        return nullptr;
    const auto built = openpsa::toFormula(model.value());
    if (!built || built.value().tops.empty())
        return nullptr;
    auto result = std::make_shared<Model>();
    const engine::Ref top = built.value().gates[built.value().tops.front()];
    result->compiled = engine::compile(built.value().formula, top, {});
    for (const base::Interval& probability : built.value().probabilities)
        result->distributions.push_back(around(probability.high));
    return result->compiled.isExact() ? result : nullptr;
}

std::shared_ptr<Model> madeUp(std::uint32_t threshold)
{
    engine::Formula formula;
    std::vector<engine::Ref> events;
    auto result = std::make_shared<Model>();
    for (engine::Variable i = 0; i < 10; ++i) {
        events.push_back(formula.variable(i));
        result->distributions.push_back(around(0.01));
    }
    result->compiled = engine::compile(formula, formula.atLeast(threshold, events), {});
    return result;
}

void run(benchmark::State& state, const Model& model)
{
    engine::SamplingOptions options;
    options.samples = static_cast<std::uint64_t>(state.range(0));
    for (auto _ : state) {
        const auto samples = engine::sample(model.compiled.circuit, std::array{ model.compiled.top },
            sampling::independentEvents(model.distributions, 1), options);
        benchmark::DoNotOptimize(samples.values.front().data());
    }
    state.counters["nodes"] = model.compiled.circuit.nodeCount();
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void add(const std::string& name, const std::shared_ptr<Model>& model)
{
    if (model != nullptr)
        benchmark::RegisterBenchmark(name.c_str(), [model](benchmark::State& state) { run(state, *model); })
            ->Arg(model->compiled.circuit.nodeCount() > 100'000 ? 1'000 : 100'000)
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime()
            ->MeasureProcessCPUTime();
}

} // namespace

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    const QString folder = qEnvironmentVariable("GRAPHAZARD_MODELS");
    for (const std::uint32_t threshold : { 2U, 5U, 8U })
        add("made-up/" + std::to_string(threshold) + "-of-10", folder.isEmpty() ? madeUp(threshold) : nullptr);
    if (!folder.isEmpty()) {
        for (const QString& name : QDir(folder).entryList({ QStringLiteral("*.xml") }, QDir::Files, QDir::Name))
            add(name.toStdString(), read(QDir(folder).filePath(name)));
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
