#include "support/generator.h"

#include "model/exchange/library.h"
#include "model/scoring/scorer.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <random>

/// New numbers of a hazard graph after an edit, by a scorer that knows the graph before it: all scores in three
/// postures. Reported are quantiles over the edits, which differ: one likelihood, or one link more or less.
namespace {

using namespace hz;
using Clock = std::chrono::steady_clock;

domain::Model generated(std::size_t nodes, double unknown)
{
    return testing::generateProject({ 7, nodes, unknown });
}

domain::Model codex()
{
    auto model = exchange::newProject(QStringLiteral("codex"));
    return model ? std::move(*model) : domain::Model();
}

/// Another number for the likelihood of a cause or control that has one.
class NumberEdits {
public:
    explicit NumberEdits(const domain::Model& model)
    {
        model.nodes().forEach([this](const domain::Node& node) {
            const auto form = node.likelihood.form;
            if (form == domain::Likelihood::Form::Condition || form == domain::Likelihood::Form::PerOccasion)
                m_nodes.push_back(node);
        });
    }
    void apply(domain::Model& model)
    {
        domain::Node& node = m_nodes[m_random() % m_nodes.size()];
        node.likelihood.value = domain::Quantity::point(static_cast<double>(1 + m_random() % 998) / 1000.0);
        model.put(node);
    }

private:
    std::vector<domain::Node> m_nodes;
    std::mt19937_64 m_random{ 3 };
};

/// Another count of the default occasion.
class CountEdits {
public:
    explicit CountEdits(const domain::Model& model)
        : m_uses(*model.table<domain::Occasion>().find(model.project().occasion))
    {
    }
    void apply(domain::Model& model)
    {
        m_uses.count = domain::Quantity::point(static_cast<double>(1000 + m_random() % 100'000));
        model.put(m_uses);
    }

private:
    domain::Occasion m_uses;
    std::mt19937_64 m_random{ 5 };
};

/// Another exposure.
class ExposureEdits {
public:
    explicit ExposureEdits(const domain::Model& model)
        : m_project(model.project())
    {
    }
    void apply(domain::Model& model)
    {
        m_project.exposure.length = static_cast<double>(1 + m_random() % 1000) / 100.0;
        model.put(m_project);
    }

private:
    domain::Project m_project;
    std::mt19937_64 m_random{ 6 };
};

/// Another chance of a link.
class ChanceEdits {
public:
    explicit ChanceEdits(const domain::Model& model)
    {
        model.links().forEach([&](const domain::Link& link) {
            if (link.chance.form == domain::Likelihood::Form::Condition && !model.node(link.from)->exclusive)
                m_links.push_back(link);
        });
    }
    void apply(domain::Model& model)
    {
        domain::Link& link = m_links[m_random() % m_links.size()];
        link.chance = domain::Likelihood::condition(static_cast<double>(1 + m_random() % 998) / 1000.0);
        model.put(link);
    }

private:
    std::vector<domain::Link> m_links;
    std::mt19937_64 m_random{ 7 };
};

/// A link from a cause to a hazard that it does not lead to is put in; and taken out again by the next edit.
class StructureEdits {
public:
    explicit StructureEdits(const domain::Model& model)
    {
        model.nodes().forEach([this](const domain::Node& node) {
            if (node.kind == domain::NodeKind::Cause)
                m_causes.push_back(node.id);
            else if (node.kind == domain::NodeKind::Hazard)
                m_hazards.push_back(node.id);
        });
    }
    void apply(domain::Model& model)
    {
        if (m_isIn) {
            model = m_without;
        } else {
            m_without = model;
            m_link.id = { 1, ++m_count };
            m_link.from = m_causes[m_random() % m_causes.size()];
            m_link.to = m_hazards[m_random() % m_hazards.size()];
            model.put(m_link);
        }
        m_isIn = !m_isIn;
    }

private:
    std::vector<base::Id> m_causes, m_hazards;
    std::mt19937_64 m_random{ 4 };
    domain::Model m_without;
    domain::Link m_link;
    std::uint64_t m_count = 0;
    bool m_isIn = false;
};

double quantile(std::vector<double>& values, double q)
{
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, static_cast<std::size_t>(q * static_cast<double>(values.size())))];
}

template <typename Edits> void score(benchmark::State& state, domain::Model model)
{
    Edits edits(model);
    scoring::Scorer scorer;
    std::uint64_t revision = 1;
    scoring::ResultPointer result = scorer.shared(model, revision);
    std::vector<double> milliseconds;
    std::vector<double> worked; // of the processor: what it takes when nothing else runs
    for (auto _ : state) {
        edits.apply(model);
        const auto start = Clock::now();
        const std::clock_t workStart = std::clock();
        result = scorer.shared(model, ++revision);
        worked.push_back(1000.0 * static_cast<double>(std::clock() - workStart) / CLOCKS_PER_SEC);
        const std::chrono::duration<double> taken = Clock::now() - start;
        state.SetIterationTime(taken.count());
        milliseconds.push_back(1000.0 * taken.count());
    }
    state.counters["nodes"] = static_cast<double>(model.nodes().size());
    state.counters["links"] = static_cast<double>(model.links().size());
    state.counters["p50_ms"] = quantile(milliseconds, 0.5);
    state.counters["p95_ms"] = quantile(milliseconds, 0.95);
    state.counters["p50_processor_ms"] = quantile(worked, 0.5);
}

void number(benchmark::State& state)
{
    score<NumberEdits>(state, generated(static_cast<std::size_t>(state.range(0)), 0.0));
}

void numberAmongUnknowns(benchmark::State& state)
{
    score<NumberEdits>(state, generated(static_cast<std::size_t>(state.range(0)), 0.2));
}

void numberInCodex(benchmark::State& state)
{
    score<NumberEdits>(state, codex());
}

void countInCodex(benchmark::State& state)
{
    score<CountEdits>(state, codex());
}

void exposureInCodex(benchmark::State& state)
{
    score<ExposureEdits>(state, codex());
}

void chanceInCodex(benchmark::State& state)
{
    score<ChanceEdits>(state, codex());
}

void structure(benchmark::State& state)
{
    score<StructureEdits>(state, generated(static_cast<std::size_t>(state.range(0)), 0.0));
}

void structureAmongUnknowns(benchmark::State& state)
{
    score<StructureEdits>(state, generated(static_cast<std::size_t>(state.range(0)), 0.2));
}

void structureInCodex(benchmark::State& state)
{
    score<StructureEdits>(state, codex());
}

BENCHMARK(number)->Arg(300)->Arg(1000)->Arg(10000)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(numberAmongUnknowns)->Arg(300)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(numberInCodex)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(chanceInCodex)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(countInCodex)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(exposureInCodex)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(structure)->Arg(300)->Arg(1000)->Arg(10000)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(structureAmongUnknowns)->Arg(300)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(structureInCodex)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
