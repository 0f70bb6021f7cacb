#include "model/readiness/loss_question.h"

#include "model/scoring/loss_exceedance.h"
#include "model/scoring/quantities.h"
#include "model/scoring/risk_matrix.h"

#include <algorithm>
#include <array>
#include <bit>

namespace hz::readiness {

namespace {

using engine::Formula;
using engine::Ref;

constexpr std::uint64_t kKeptFor = 64; // calls for which a function that nobody asks for is kept
constexpr std::size_t kMostSumNodes = 20'000;
constexpr double kStandardErrors = 3.0; // a simulated chance is taken as certain to lie so far around
constexpr std::uint64_t kWorlds = 131'072;

struct Amount {
    Ref root;
    double amount = 0.0;
};

/// Losses of the category by consequence; those without any are left out.
struct Stakes {
    std::vector<Id> consequences;
    std::vector<double> amounts;
};

Stakes stakesOf(const Model& model, std::size_t category)
{
    const scoring::HazardGraph graph = scoring::hazardGraphOf(model);
    const scoring::Stakes stakes(model, graph, scoring::schemeTablesOf(model));
    Stakes found;
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
        if (const double amount = stakes.at(node, category).magnitude; amount != 0.0) {
            found.consequences.push_back(graph.nodes[node].id);
            found.amounts.push_back(amount);
        }
    }
    return found;
}

/// Equal content: the same function, whatever the probabilities are.
std::vector<std::uint64_t> contentOf(const scoring::NodeFormula& built, const Stakes& stakes, double limit)
{
    std::vector<std::uint64_t> content;
    const engine::Formula& formula = built.formula;
    for (std::uint32_t node = 0; node < formula.nodeCount(); ++node) {
        const bool isEvent = formula.operatorOf(node) == engine::Operator::Event;
        const bool isThreshold = formula.operatorOf(node) == engine::Operator::AtLeast;
        content.push_back(static_cast<std::uint64_t>(formula.operatorOf(node)));
        content.push_back(isEvent ? formula.variableOf(node) : isThreshold ? formula.thresholdOf(node) : 0);
        content.push_back(formula.operandsOf(node).size());
        for (const Ref operand : formula.operandsOf(node))
            content.push_back(operand.code);
    }
    for (std::size_t i = 0; i < built.roots.size(); ++i) {
        content.push_back(built.roots[i].code);
        content.push_back(std::bit_cast<std::uint64_t>(stakes.amounts[i]));
    }
    content.push_back(std::bit_cast<std::uint64_t>(limit));
    return content;
}

/// From the curve of simulated losses.
LossChance simulated(const Model& model, const LossQuestion& question, bool unknownsOccur, const Settings& settings)
{
    scoring::ExceedanceSettings how;
    how.worlds = kWorlds;
    how.seed = settings.seed;
    how.unknownsOccur = unknownsOccur;
    how.maximumPoints = kWorlds;
    how.maximumNodes = settings.maximumNodes;
    how.seconds = settings.seconds;
    how.cancel = settings.cancel;
    const scoring::LossExceedance answer = scoring::lossExceedance(model, question.posture, how);
    LossChance chance{ { 0.0, 1.0 }, 0.0, false };
    if (!answer.complete || answer.curves.empty() || (answer.unknowns && !answer.monotone))
        return chance;
    const auto& points = answer.curves[question.category].points;
    const auto above = std::ranges::upper_bound(points, question.limit, {}, &scoring::ExceedancePoint::loss);
    const double probability = above == points.end() ? 0.0 : above->probability;
    chance.standardError = above == points.end() ? 0.0 : above->standardError;
    const double margin = kStandardErrors * chance.standardError;
    chance.value = { std::max(0.0, probability - margin), std::min(1.0, probability + margin) };
    return chance;
}

} // namespace

std::optional<Ref> sumExceeds(engine::Formula& formula, std::span<const Ref> roots, std::span<const double> amounts,
    double limit, std::size_t maximumNodes)
{
    // A negative amount is a gain: its absence costs as much more than the gain itself.
    std::vector<Amount> items;
    for (std::size_t i = 0; i < roots.size(); ++i) {
        if (amounts[i] > 0.0)
            items.push_back({ roots[i], amounts[i] });
        if (amounts[i] < 0.0) {
            items.push_back({ !roots[i], -amounts[i] });
            limit -= amounts[i];
        }
    }
    std::ranges::stable_sort(items, std::ranges::greater(), &Amount::amount);
    std::vector<double> rest(items.size() + 1, 0.0); // what can still be added from here
    for (std::size_t i = items.size(); i-- > 0;)
        rest[i] = rest[i + 1] + items[i].amount;
    // Layer by layer down: which amounts may still be wanted there. Then up again: the functions.
    std::vector<std::map<double, Ref>> layers(items.size() + 1);
    layers[0][limit] = Formula::no();
    std::size_t made = 0;
    const auto isOpen = [&](std::size_t layer, double wanted) { return wanted >= 0.0 && rest[layer] > wanted; };
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (const auto& [wanted, unused] : layers[i]) {
            if (!isOpen(i, wanted))
                continue;
            layers[i + 1].emplace(wanted, Formula::no());
            layers[i + 1].emplace(wanted - items[i].amount, Formula::no());
        }
        if ((made += layers[i + 1].size()) > maximumNodes)
            return std::nullopt;
    }
    for (std::size_t i = items.size() + 1; i-- > 0;) {
        for (auto& [wanted, function] : layers[i]) {
            if (!isOpen(i, wanted)) {
                function = wanted < 0.0 ? Formula::yes() : Formula::no();
                continue;
            }
            const Ref with = layers[i + 1].at(wanted - items[i].amount);
            const Ref taken = formula.all(std::array{ items[i].root, with });
            function = formula.any(std::array{ taken, layers[i + 1].at(wanted) });
        }
    }
    return layers[0].begin()->second;
}

LossFunction* LossDesk::solve(const Model& model, const LossQuestion& question, const Settings& settings)
{
    ++m_call;
    forgetOld();
    const Stakes stakes = stakesOf(model, question.category);
    scoring::NodeFormula built = scoring::nodeFormula(model, stakes.consequences, question.posture);
    Content content = contentOf(built, stakes, question.limit);
    auto known = m_kept.find(content);
    if (known == m_kept.end()) {
        const auto root = sumExceeds(built.formula, built.roots, stakes.amounts, question.limit, kMostSumNodes);
        auto function = std::make_unique<LossFunction>();
        function->formula = std::move(built);
        if (root) {
            function->formula.roots = { *root };
            const engine::Limits limits{ settings.maximumNodes, settings.seconds, settings.cancel };
            function->engine = std::make_unique<engine::Engine>(function->formula.formula, limits);
        }
        known = m_kept.emplace(std::move(content), Kept{ std::move(function), m_call }).first;
    } else if (known->second.function) {
        known->second.function->formula.events = std::move(built.events);
        known->second.function->formula.probabilities = std::move(built.probabilities);
    }
    known->second.lastAsked = m_call;
    LossFunction* function = known->second.function.get();
    if (!function || !function->engine)
        return nullptr;
    function->engine->setProbabilities(function->formula.probabilities);
    const engine::Answer answer = function->engine->probability(function->formula.roots.front());
    function->chance = { answer.value, 0.0, answer.exact };
    if (settings.cancel.isCancelled() || function->engine->isCancelled())
        m_kept.erase(known);
    else if (!answer.exact)
        known->second.function.reset();
    else
        return function;
    return nullptr;
}

LossChance LossDesk::chanceOf(const Model& model, const LossQuestion& question, const Settings& settings)
{
    if (const LossFunction* function = solve(model, question, settings))
        return function->chance;
    if (settings.cancel.isCancelled())
        return { { 0.0, 1.0 }, 0.0, false };
    const LossChance high = simulated(model, question, true, settings);
    const LossChance low = simulated(model, question, false, settings);
    return { base::hull(low.value, high.value), std::max(low.standardError, high.standardError), false };
}

void LossDesk::forgetOld()
{
    std::erase_if(m_kept, [this](const auto& kept) { return kept.second.lastAsked + kKeptFor < m_call; });
}

} // namespace hz::readiness
