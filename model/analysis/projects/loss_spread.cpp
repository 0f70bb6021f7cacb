#include "model/analysis/projects/loss_spread.h"

#include "model/analysis/projects/project_subject.h"
#include "model/analysis/projects/quantity_distribution.h"
#include "model/analysis/recurrence_spread.h"
#include "model/sampling/independent_events.h"
#include "model/scoring/letters/risk_matrix.h"
#include "model/scoring/quantities/quantities.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hz::analysis {

namespace {

constexpr std::uint64_t kOfMagnitudes = 0x6D61676E69747564; // another stream than that of the inputs
constexpr double kCountable = 1e100; // more is without an end

/// What one consequence costs in one category, sample by sample.
std::vector<double> magnitudesOf(
    const domain::Impact& impact, const scoring::SchemeTables& scheme, std::size_t samples, std::uint64_t seed)
{
    const scoring::Stake stake = scoring::stakeOf(impact, scheme);
    std::vector<double> values(samples, stake.magnitude);
    if (stake.reference || !impact.magnitude || impact.magnitude->shape == domain::Shape::Point)
        return values;
    const auto fill = sampling::independentEvents({ distributionOf(*impact.magnitude) }, seed)();
    std::array<engine::Lanes, 1> lanes{};
    for (std::size_t i = 0; i < samples; ++i) {
        if (i % engine::kLanes == 0)
            fill(i / engine::kLanes, lanes);
        values[i] = lanes.front().values[i % engine::kLanes];
    }
    return values;
}

/// N by sample, of each node; nothing of one that is not solved.
std::vector<std::optional<std::vector<double>>> numbersOf(const domain::Model& model, std::span<const base::Id> nodes,
    domain::Posture posture, std::uint64_t samples, std::uint64_t seed, engine::Limits limits)
{
    const ProjectSubject asked = subjectOfNodes(model, nodes, posture);
    const std::vector<base::Interval> values = valuesOf(asked.subject);
    limits.seconds /= static_cast<double>(std::max<std::size_t>(1, nodes.size()));
    std::vector<std::optional<std::vector<double>>> numbers;
    for (const Subject::Target& target : asked.subject.targets) {
        engine::Formula formula = asked.subject.formula;
        const std::vector<Way> ways = waysOf(asked.subject, target, formula);
        numbers.push_back(ways.empty()
                ? std::vector<double>(samples, 0.0)
                : RecurrenceSpread(asked.subject, std::move(formula), ways, values, limits).numbersIn(samples, seed));
    }
    return numbers;
}

} // namespace

std::vector<Uncertainty> lossSpreadOf(const domain::Model& model, domain::Posture posture, std::uint64_t samples,
    std::uint64_t seed, const engine::Limits& limits)
{
    const scoring::SchemeTables scheme = scoring::schemeTablesOf(model);
    std::vector<base::Id> consequences;
    model.nodes().forEach([&](const domain::Node& node) {
        if (node.kind == domain::NodeKind::Consequence)
            consequences.push_back(node.id);
    });
    const auto numbers = numbersOf(model, consequences, posture, samples, seed, limits);
    std::vector<std::vector<double>> losses(scheme.categories.size(), std::vector<double>(samples, 0.0));
    std::vector<Uncertainty> result(losses.size());
    std::uint64_t impacts = 0;
    model.impacts().forEach([&](const domain::Impact& impact) {
        const auto node = std::ranges::find(consequences, impact.consequence);
        const auto category = std::ranges::find(scheme.categories, impact.category, &domain::Category::id);
        ++impacts;
        if (node == consequences.end() || category == scheme.categories.end())
            return;
        const auto k = static_cast<std::size_t>(category - scheme.categories.begin());
        const auto& times = numbers[static_cast<std::size_t>(node - consequences.begin())];
        if (!times)
            return void(result[k].missing = Uncertainty::Missing::Unsolved);
        losses[k].resize(std::min(losses[k].size(), times->size()));
        const auto magnitudes = magnitudesOf(impact, scheme, losses[k].size(), seed ^ (kOfMagnitudes + impacts));
        for (std::size_t i = 0; i < losses[k].size(); ++i)
            losses[k][i] += (*times)[i] == 0.0 ? 0.0 : (*times)[i] * magnitudes[i];
    });
    for (std::size_t k = 0; k < losses.size(); ++k) {
        const auto isEndless = [](double loss) { return std::abs(loss) > kCountable; };
        if (std::ranges::any_of(losses[k], isEndless))
            result[k].missing = Uncertainty::Missing::Unsolved;
        if (result[k].missing == Uncertainty::Missing::Nothing)
            summarize(result[k], std::move(losses[k]));
    }
    return result;
}

} // namespace hz::analysis
