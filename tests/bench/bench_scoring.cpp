#include "support/generator.h"

#include "model/exchange/library.h"
#include "model/scoring/scorer.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>

/// How long an edit takes until its new rankings are there: a scorer that has scored the project before gets it with
/// the likelihood of one cause or control changed, again and again. Arguments: node counts of generated projects.
namespace {

using namespace hz;
using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double quantile(std::vector<double> values, double q)
{
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, static_cast<std::size_t>(q * static_cast<double>(values.size())))];
}

void measure(const char* name, domain::Model model)
{
    std::vector<double> fresh;
    for (int i = 0; i < 3; ++i) {
        const auto start = Clock::now();
        const auto result = scoring::score(model, 1);
        fresh.push_back(millisecondsSince(start));
    }
    scoring::Scorer scorer;
    scoring::ResultPointer latest = scorer.shared(model, 1);
    std::mt19937_64 random(3);
    const auto all = model.nodes().all();
    std::vector<domain::Node> causes;
    for (const auto* node : all) {
        if (node->kind == domain::NodeKind::Cause || node->kind == domain::NodeKind::Control)
            causes.push_back(*node);
    }
    std::vector<double> edits;
    std::vector<double> work; // time of the processor: what the edit takes when nothing else runs
    for (std::uint64_t i = 0; i < 100; ++i) {
        domain::Node& cause = causes[random() % causes.size()];
        cause.likelihood = domain::Likelihood::condition(static_cast<double>(random() % 1000) / 1000.0);
        model.put(cause);
        const auto start = Clock::now();
        const std::clock_t workStart = std::clock();
        latest = scorer.shared(model, i + 2);
        edits.push_back(millisecondsSince(start));
        work.push_back(1000.0 * static_cast<double>(std::clock() - workStart) / CLOCKS_PER_SEC);
    }
    const auto start = Clock::now();
    const auto found = scoring::findings(*latest);
    const double findingTime = millisecondsSince(start);
    std::printf("%-18s %6zu nodes %6zu links: fresh %8.2f ms; edit p50 %7.2f p95 %7.2f max %7.2f ms, "
                "processor p95 %7.2f ms; %zu findings %6.2f ms; exact %d\n",
        name, model.nodes().size(), model.links().size(), quantile(fresh, 0.5), quantile(edits, 0.5),
        quantile(edits, 0.95), quantile(edits, 1.0), quantile(work, 0.95), found.size(), findingTime,
        latest->exact ? 1 : 0);
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<std::size_t> sizes;
    for (int i = 1; i < argc; ++i)
        sizes.push_back(static_cast<std::size_t>(std::atol(argv[i])));
    if (sizes.empty())
        sizes = { 1000, 10000 };
    if (const auto codex = exchange::newProject(QStringLiteral("codex")))
        measure("codex", codex.value());
    for (const std::size_t size : sizes) {
        measure("generated", hz::testing::generateProject({ 7, size, 0.0 }));
        measure("a fifth unknown", hz::testing::generateProject({ 7, size, 0.2 }));
    }
    return 0;
}
