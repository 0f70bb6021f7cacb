#include "support/generator.h"

#include "model/review/baselines.h"
#include "model/review/difference.h"
#include "model/review/effect.h"
#include "model/review/waterfall.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

/// How long two baselines take to be compared, part by part. Arguments: node counts (default 180 1000 10000).
namespace {

using namespace hz;
using Clock = std::chrono::steady_clock;

template <typename Work> auto timed(const char* name, Work&& work)
{
    const auto start = Clock::now();
    auto made = work();
    std::printf("  %-28s %8.1f ms\n", name, std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    return made;
}

/// Every fiftieth cause another likelihood, every fiftieth title another word, one control failed.
domain::Model edited(domain::Model model)
{
    std::size_t at = 0;
    for (const domain::Node* each : model.nodes().all()) {
        domain::Node node = *each;
        if (++at % 50 == 0)
            node.title += QStringLiteral(" again");
        if (at % 50 == 25 && node.kind == domain::NodeKind::Cause)
            node.likelihood = domain::Likelihood::condition(0.02);
        if (at == 7 && node.kind == domain::NodeKind::Control)
            node.status = domain::ControlStatus::Failed;
        model.put(node);
    }
    return model;
}

domain::Baseline frozen(const domain::Model& model)
{
    const review::BaselineLabel label{ QStringLiteral("Then"), QStringLiteral("Bench"), QDate(2026, 1, 1), {} };
    const auto command = review::freeze(model, scoring::RiskResult{}, label);
    return std::get<domain::Baseline>(*command->changes.changes.front().after);
}

void measure(std::size_t nodes)
{
    const domain::Model first = testing::generateProject({ 1, nodes, 0.0 });
    const domain::Model second = edited(first);
    std::printf("%zu nodes\n", nodes);
    const auto a = timed("freeze", [&] { return frozen(first); });
    const auto b = frozen(second);
    std::printf("  %-28s %8.1f KiB\n", "a baseline", double(a.content.size()) / 1024.0);
    const auto thawed = timed("thaw two", [&] { return std::pair(review::thaw(a), review::thaw(b)); });
    const domain::Model& before = thawed.first.value();
    const domain::Model& after = thawed.second.value();
    const auto changes = timed("difference", [&] { return domain::difference(before, after); });
    const auto rows = timed("difference in words", [&] { return review::describe(changes, before, after); });
    const auto risks =
        timed("score both", [&] { return std::pair(scoring::score(before, 0), scoring::score(after, 0)); });
    timed("effect on the risk", [&] { return review::effectOnRisk(risks.first, risks.second); });
    const auto steps = timed("waterfall", [&] { return review::waterfall(before, after); });
    std::printf("  %zu changes, %zu rows, %zu steps\n", changes.changes.size(), rows.size(), steps.steps.size());
}

} // namespace

int main(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i)
        measure(static_cast<std::size_t>(std::strtoull(argv[i], nullptr, 10)));
    if (argc == 1)
        for (const std::size_t nodes : { 180, 1000, 10000 })
            measure(nodes);
}
