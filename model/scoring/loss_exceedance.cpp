#include "model/scoring/loss_exceedance.h"

#include "model/scoring/graph/node_formula.h"
#include "model/scoring/letters/risk_matrix.h"
#include "model/scoring/quantities/quantities.h"
#include "model/scoring/recurring_draws.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace hz::scoring {

namespace {

using engine::Stratum;
using engine::Word;

constexpr std::size_t kSamplesInBlock = 64;

/// What each consequence costs, in id order.
struct Costs {
    std::vector<std::vector<double>> byCategory;
    std::vector<bool> reference; // by category
};

Costs costsOf(const domain::Model& model)
{
    const HazardGraph graph = hazardGraphOf(model);
    const SchemeTables scheme = schemeTablesOf(model);
    const Stakes stakes(model, graph, scheme);
    Costs costs;
    costs.byCategory.resize(stakes.categories());
    costs.reference.resize(stakes.categories());
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
        if (graph.nodes[node].kind != domain::NodeKind::Consequence)
            continue;
        for (std::size_t k = 0; k < stakes.categories(); ++k) {
            const Stake& stake = stakes.at(node, k);
            costs.byCategory[k].push_back(stake.magnitude);
            costs.reference[k] = costs.reference[k] || stake.reference;
        }
    }
    return costs;
}

/// The losses of the 64 samples of a block, each added up in the order of the roots.
std::array<double, kSamplesInBlock> lossesIn(const Stratum& stratum, std::uint64_t block, std::span<const double> costs)
{
    std::array<double, kSamplesInBlock> losses{};
    for (std::size_t root = 0; root < costs.size(); ++root) {
        const double cost = costs[root];
        for (Word word = cost != 0.0 ? stratum.words[block * costs.size() + root] : 0; word != 0; word &= word - 1)
            losses[static_cast<std::size_t>(std::countr_zero(word))] += cost;
    }
    return losses;
}

/// The losses of the samples of a stratum, ascending.
std::vector<double> lossesIn(const Stratum& stratum, std::span<const double> costs)
{
    std::vector<double> losses;
    losses.reserve(stratum.blocks * kSamplesInBlock);
    for (std::uint64_t block = 0; block < stratum.blocks; ++block) {
        const auto more = lossesIn(stratum, block, costs);
        losses.insert(losses.end(), more.begin(), more.end());
    }
    std::ranges::sort(losses);
    return losses;
}

/// Adds the samples of one stratum, of which `reached` have the loss, to the chance; its standard error is its variance
/// until all are added.
void addShare(ExceedancePoint& point, double probability, double reached, double samples)
{
    const double share = reached / samples;
    point.probability += probability * share;
    point.standardError += probability * probability * share * (1.0 - share) / samples;
}

double lossOf(const std::vector<LossSamples::Times>& exposure, std::span<const double> costs)
{
    double loss = 0.0;
    for (const auto& [consequence, times] : exposure)
        loss += costs[consequence] * static_cast<double>(times);
    return loss;
}

/// The curve of one category, put together from the strata.
class Assembly {
public:
    Assembly(const LossSamples& samples, const std::vector<double>& costs)
    {
        for (const Stratum& stratum : samples.strata)
            m_parts.push_back({ stratum.probability, lossesIn(stratum, costs) });
        if (samples.exposures.empty())
            return;
        Part part{ 1.0, {} };
        for (const auto& exposure : samples.exposures)
            part.losses.push_back(lossOf(exposure, costs));
        std::ranges::sort(part.losses);
        m_parts.push_back(std::move(part));
    }

    LossCurve curve(std::size_t maximumPoints) const
    {
        LossCurve result;
        double variance = 0.0;
        for (const Part& part : m_parts)
            addMean(part, result.mean, variance);
        result.standardError = std::sqrt(variance);
        std::vector<ExceedancePoint> all;
        for (const double loss : distinctLosses())
            all.push_back(pointAt(loss));
        result.points = thinned(all, maximumPoints);
        return result;
    }

private:
    struct Part {
        double probability = 0.0;
        std::vector<double> losses; // ascending
    };

    static void addMean(const Part& part, double& mean, double& variance)
    {
        const auto n = static_cast<double>(part.losses.size());
        double sum = 0.0;
        for (const double loss : part.losses)
            sum += loss;
        double squares = 0.0;
        for (const double loss : part.losses)
            squares += (loss - sum / n) * (loss - sum / n);
        mean += part.probability * sum / n;
        variance += part.probability * part.probability * squares / (n * (n - 1.0));
    }
    [[nodiscard]] std::vector<double> distinctLosses() const
    {
        std::vector<double> result;
        for (const Part& part : m_parts)
            std::ranges::unique_copy(part.losses, std::back_inserter(result));
        std::ranges::sort(result);
        result.erase(std::ranges::unique(result).begin(), result.end());
        result.erase(result.begin(), std::ranges::upper_bound(result, 0.0));
        return result;
    }
    [[nodiscard]] ExceedancePoint pointAt(double loss) const
    {
        ExceedancePoint point{ loss, 0.0, 0.0 };
        for (const Part& part : m_parts) {
            const auto reached = part.losses.end() - std::ranges::lower_bound(part.losses, loss);
            addShare(point, part.probability, static_cast<double>(reached), static_cast<double>(part.losses.size()));
        }
        point.standardError = std::sqrt(point.standardError);
        return point;
    }
    /// The first and the last point, and of the others those that are a step in the logarithm of the probability or a
    /// step in number away from the one before: so neither the rare nor the many lose their shape.
    static std::vector<ExceedancePoint> thinned(const std::vector<ExceedancePoint>& all, std::size_t most)
    {
        if (all.size() <= std::max<std::size_t>(most, 4))
            return all;
        const double half = static_cast<double>(most) / 2.0 - 1.0;
        const double span = std::log(all.front().probability / all.back().probability);
        std::vector<ExceedancePoint> result;
        double nextFall = 0.0;
        double nextPlace = 0.0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const double fall = std::log(all.front().probability / all[i].probability);
            const auto place = static_cast<double>(i);
            if (i + 1 < all.size() && fall < nextFall && place < nextPlace)
                continue;
            if (fall >= nextFall)
                nextFall = fall + span / half;
            if (place >= nextPlace)
                nextPlace = place + static_cast<double>(all.size()) / half;
            result.push_back(all[i]);
        }
        return result;
    }

    std::vector<Part> m_parts;
};

engine::SimulationOptions optionsFrom(const ExceedanceSettings& settings)
{
    engine::SimulationOptions options;
    options.samples = settings.samples;
    options.seed = settings.seed;
    options.limits = { settings.maximumNodes, settings.seconds, settings.cancel };
    options.blocks = { settings.threads, settings.seconds, settings.cancel };
    return options;
}

} // namespace

LossSamples drawLossSamples(const domain::Model& model, domain::Posture posture, const ExceedanceSettings& settings)
{
    LossSamples samples;
    model.nodes().forEach([&](const domain::Node& node) {
        if (node.kind == domain::NodeKind::Consequence)
            samples.consequences.push_back(node.id);
    });
    const HazardGraph graph = hazardGraphOf(model);
    const NodeFormula formula = nodeFormula(graph, samples.consequences, posture);
    samples.monotone = formula.monotone;
    const auto end = [&](Interval input) {
        samples.unknowns = samples.unknowns || !input.isPoint();
        return settings.unknownsOccur ? input.high : input.low;
    };
    std::vector<double> probabilities;
    std::vector<double> moments;
    for (std::size_t v = 0; v < formula.events.size(); ++v) {
        probabilities.push_back(end(formula.probabilities[v]));
        moments.push_back(formula.moments[v] ? end(*formula.moments[v]) : 0.0);
    }
    std::vector<engine::Ref> standing;
    bool recurs = false;
    for (const NodeFormula::Root& root : formula.roots) {
        standing.push_back(root.standing);
        recurs = recurs || root.brought != engine::Formula::no();
    }
    if (recurs) {
        const bool isEndless = std::ranges::any_of(moments, [](double count) { return std::isinf(count); });
        RecurringDraws draws(graph, formula, std::move(probabilities), std::move(moments), settings);
        samples.complete = draws.run(samples.exposures) && !settings.cancel.isCancelled();
        samples.meetsAfresh = draws.meetsAfresh();
        samples.endless = isEndless && !samples.complete && !settings.cancel.isCancelled();
        return samples;
    }
    engine::Simulated simulated = engine::simulate(formula.formula, standing, probabilities, optionsFrom(settings));
    samples.stratified = simulated.stratified;
    samples.complete = simulated.complete && !settings.cancel.isCancelled();
    samples.strata = std::move(simulated.strata);
    return samples;
}

ExceedancePoint chanceAbove(const LossSamples& samples, std::span<const double> costs, double limit)
{
    ExceedancePoint point{ limit, 0.0, 0.0 };
    for (const Stratum& stratum : samples.strata) {
        std::uint64_t above = 0;
        for (std::uint64_t block = 0; block < stratum.blocks; ++block)
            above += static_cast<std::uint64_t>(
                std::ranges::count_if(lossesIn(stratum, block, costs), [limit](double loss) { return loss > limit; }));
        addShare(point, stratum.probability, static_cast<double>(above),
            static_cast<double>(stratum.blocks * kSamplesInBlock));
    }
    if (!samples.exposures.empty()) {
        const auto above = std::ranges::count_if(
            samples.exposures, [&](const auto& exposure) { return lossOf(exposure, costs) > limit; });
        addShare(point, 1.0, static_cast<double>(above), static_cast<double>(samples.exposures.size()));
    }
    point.standardError = std::sqrt(point.standardError);
    return point;
}

LossExceedance lossExceedance(const domain::Model& model, domain::Posture posture, const ExceedanceSettings& settings)
{
    const Costs costs = costsOf(model);
    const LossSamples samples = drawLossSamples(model, posture, settings);
    LossExceedance result;
    result.seed = settings.seed;
    result.monotone = samples.monotone;
    result.unknowns = samples.unknowns;
    result.stratified = samples.stratified;
    result.meetsAfresh = samples.meetsAfresh;
    result.endless = samples.endless;
    result.complete = samples.complete;
    for (const Stratum& stratum : samples.strata)
        result.samples += stratum.blocks * kSamplesInBlock;
    result.samples += samples.exposures.size();
    for (std::size_t k = 0; k < costs.byCategory.size() && result.complete; ++k) {
        result.curves.push_back(Assembly(samples, costs.byCategory[k]).curve(settings.maximumPoints));
        result.curves.back().referenceMagnitude = costs.reference[k];
    }
    return result;
}

} // namespace hz::scoring
