#include "model/readiness/loss_question.h"

#include "model/scoring/graph/same_meaning.h"
#include "model/scoring/letters/risk_matrix.h"
#include "model/scoring/quantities/quantities.h"

#include <algorithm>
#include <array>
#include <bit>

namespace hz::readiness {

namespace {

using engine::Formula;
using engine::Ref;

constexpr std::uint64_t kKeptFor = 64; // calls for which a function that nobody asks for is kept
constexpr double kStandardErrors = 3.0; // a simulated chance is taken as certain to lie so far around
constexpr std::uint64_t kSamples = 131'072;
constexpr double kSteps = 1.5e7; // of what happens again and again: some tenths of a second
constexpr std::size_t kMaxDrawn = 4; // of which samples are kept

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
        content.push_back(built.roots[i].standing.code);
        content.push_back(std::bit_cast<std::uint64_t>(stakes.amounts[i]));
    }
    content.push_back(std::bit_cast<std::uint64_t>(limit));
    return content;
}

/// At one end of the unknown inputs.
LossChance chanceIn(const scoring::LossSamples& samples, std::span<const double> costs, double limit)
{
    const scoring::ExceedancePoint above = scoring::chanceAbove(samples, costs, limit);
    const double margin = kStandardErrors * above.standardError;
    return { { std::max(0.0, above.probability - margin), std::min(1.0, above.probability + margin) },
        above.standardError, false };
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

bool recurs(const scoring::NodeFormula& formula)
{
    return std::ranges::any_of(formula.roots, [](const auto& root) { return root.brought != Formula::no(); });
}

std::vector<Ref> standingOf(const scoring::NodeFormula& formula)
{
    std::vector<Ref> roots;
    for (const auto& root : formula.roots)
        roots.push_back(root.standing);
    return roots;
}

LossFunction* LossScorer::solve(const Model& model, const LossQuestion& question, const Settings& settings)
{
    ++m_call;
    forgetOld();
    const Stakes stakes = stakesOf(model, question.category);
    scoring::NodeFormula built = scoring::nodeFormula(model, stakes.consequences, question.posture);
    if (recurs(built))
        return nullptr; // a loss is then no sum of what occurs or not
    Content content = contentOf(built, stakes, question.limit);
    auto known = m_kept.find(content);
    if (known == m_kept.end()) {
        const auto root = sumExceeds(built.formula, standingOf(built), stakes.amounts, question.limit);
        auto function = std::make_unique<LossFunction>();
        function->formula = std::move(built);
        if (root) {
            function->formula.roots = { { *root, Formula::no(), *root } };
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
    const engine::Bounded answer = function->engine->probability(function->formula.roots.front().now);
    function->chance = { answer.value, 0.0, answer.exact };
    if (settings.cancel.isCancelled() || function->engine->isCancelled())
        m_kept.erase(known);
    else if (!answer.exact)
        known->second.function.reset();
    else
        return function;
    return nullptr;
}

LossChance LossScorer::chanceOf(const Model& model, const LossQuestion& question, const Settings& settings)
{
    if (const LossFunction* function = solve(model, question, settings))
        return function->chance;
    if (settings.cancel.isCancelled())
        return { { 0.0, 1.0 }, 0.0, false };
    const Samples samples = samplesOf(model, question.posture, settings);
    const Stakes stakes = stakesOf(model, question.category);
    std::vector<double> costs;
    for (const Id& consequence : samples[0]->consequences) {
        const auto at = std::ranges::lower_bound(stakes.consequences, consequence);
        const bool isThere = at != stakes.consequences.end() && *at == consequence;
        costs.push_back(isThere ? stakes.amounts[static_cast<std::size_t>(at - stakes.consequences.begin())] : 0.0);
    }
    return chanceIn(samples, costs, question.limit);
}

LossScorer::Samples LossScorer::samplesOf(const Model& model, domain::Posture posture, const Settings& settings)
{
    const auto isIt = [&](const Drawn& drawn) {
        return drawn.posture == posture && drawn.seed == settings.seed && scoring::meanTheSame(drawn.model, model);
    };
    if (const auto known = std::ranges::find_if(m_drawn, isIt); known != m_drawn.end())
        return known->samples;
    scoring::ExceedanceSettings how;
    how.samples = kSamples;
    how.steps = kSteps;
    how.seed = settings.seed;
    how.maximumNodes = settings.maximumNodes;
    how.seconds = settings.seconds;
    how.cancel = settings.cancel;
    Samples samples;
    samples[1] = std::make_shared<const scoring::LossSamples>(scoring::drawLossSamples(model, posture, how));
    how.unknownsOccur = false;
    samples[0] = samples[1]->unknowns
        ? std::make_shared<const scoring::LossSamples>(scoring::drawLossSamples(model, posture, how))
        : samples[1];
    if (!samples[0]->complete || !samples[1]->complete)
        return samples;
    m_drawn.push_front({ model, posture, settings.seed, samples });
    if (m_drawn.size() > kMaxDrawn)
        m_drawn.pop_back();
    return samples;
}

LossChance chanceIn(const LossScorer::Samples& samples, std::span<const double> costs, double limit)
{
    const bool tells =
        std::ranges::all_of(samples, [](const auto& at) { return at->complete && (!at->unknowns || at->monotone); });
    if (!tells)
        return { { 0.0, 1.0 }, 0.0, false };
    const LossChance low = chanceIn(*samples[0], costs, limit);
    if (samples[0] == samples[1])
        return low;
    const LossChance high = chanceIn(*samples[1], costs, limit);
    return { base::hull(low.value, high.value), std::max(low.standardError, high.standardError), false };
}

void LossScorer::forgetOld()
{
    std::erase_if(m_kept, [this](const auto& kept) { return kept.second.lastAsked + kKeptFor < m_call; });
}

} // namespace hz::readiness
