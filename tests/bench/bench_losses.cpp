#include "support/generator.h"

#include "model/exchange/library.h"
#include "model/scoring/loss_exceedance.h"

#include <benchmark/benchmark.h>

/// Loss exceedance by simulation: of the Codex sample, in which 365,000 uses a year bring things about, and of made-up
/// projects. Target: 10,000 exposures of Codex within 2 s of one processor.
namespace {

using namespace hz;

void run(benchmark::State& state, const domain::Model& model, domain::Posture posture)
{
    scoring::ExceedanceSettings settings;
    settings.samples = static_cast<std::uint64_t>(state.range(0));
    settings.steps = 1e12;
    settings.threads = 1;
    std::uint64_t samples = 0;
    for (auto _ : state) {
        const auto losses = scoring::lossExceedance(model, posture, settings);
        samples = losses.complete ? losses.samples : 0;
    }
    state.counters["exposures"] = static_cast<double>(samples);
}

void codex(benchmark::State& state, domain::Posture posture)
{
    const auto model = exchange::newProject(QStringLiteral("codex"));
    run(state, model ? *model : domain::Model(), posture);
}
BENCHMARK_CAPTURE(codex, inherent, domain::Posture::Inherent)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(codex, current, domain::Posture::Current)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(codex, target, domain::Posture::Target)->Arg(10'000)->Unit(benchmark::kMillisecond);

void generated(benchmark::State& state, std::size_t nodes)
{
    run(state, testing::generateProject({ 7, nodes, 0.0 }), domain::Posture::Current);
}
BENCHMARK_CAPTURE(generated, 1000, 1000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(generated, 10000, 10'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
