#include "model/engine/sets/sums_by_order.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

namespace hz::engine {

namespace {

constexpr std::size_t kMaxSums = std::size_t{ 1 } << 26;

double probabilityOf(Variable variable, std::span<const double> probabilities)
{
    return variable < probabilities.size() ? probabilities[variable] : 1.0;
}

SumsByOrder ofEvent(double probability, Order order)
{
    if (order == 0)
        return { {}, probability };
    return { { 0.0, probability }, 0.0 };
}

/// Up to an order, of all pairs of sets of two families without common events.
void addProduct(SumsByOrder& sum, const SumsByOrder& a, const SumsByOrder& b, Order order)
{
    const double allOfB = std::accumulate(b.upTo.begin(), b.upTo.end(), b.above);
    sum.above += a.above * allOfB;
    for (std::size_t i = 0; i < a.upTo.size(); ++i) {
        if (a.upTo[i] == 0.0)
            continue;
        sum.above += a.upTo[i] * b.above;
        for (std::size_t j = 0; j < b.upTo.size(); ++j) {
            const double product = a.upTo[i] * b.upTo[j];
            if (i + j > order)
                sum.above += product;
            else if (product > 0.0) {
                sum.upTo.resize(std::max(sum.upTo.size(), i + j + 1), 0.0);
                sum.upTo[i + j] += product;
            }
        }
    }
}

class Summing {
public:
    Summing(const OrientedModules& modules, std::span<const std::unique_ptr<ModuleSets>> diagrams,
        std::span<const double> probabilities, Order order, Budget& budget)
        : m_modules(modules)
        , m_diagrams(diagrams)
        , m_probabilities(probabilities)
        , m_order(order)
        , m_budget(budget)
    {
    }

    SumsByOrder run();

private:
    [[nodiscard]] const SumsByOrder& of(Variable variable);
    std::optional<SumsByOrder> ofGate(const OrientedModules::Threshold& threshold);
    std::optional<SumsByOrder> ofDiagram(const OrientedModules::Module& module, const ModuleSets& sets);

    const OrientedModules& m_modules;
    std::span<const std::unique_ptr<ModuleSets>> m_diagrams;
    std::span<const double> m_probabilities;
    Order m_order;
    Budget& m_budget;
    std::vector<SumsByOrder> m_known; // by module
    SumsByOrder m_event;
};

const SumsByOrder& Summing::of(Variable variable)
{
    if (!m_modules.isEvent(variable))
        return m_known[m_modules.moduleOf(variable)];
    m_event = ofEvent(probabilityOf(variable, m_probabilities), m_order);
    return m_event;
}

/// rows[j]: of the sets of j of the elements so far.
std::optional<SumsByOrder> Summing::ofGate(const OrientedModules::Threshold& threshold)
{
    const std::size_t k = threshold.atLeast;
    std::vector<SumsByOrder> rows(k + 1);
    rows[0] = { { 1.0 }, 0.0 };
    for (std::size_t i = 0; i < threshold.variables.size(); ++i) {
        const SumsByOrder element = of(threshold.variables[i]);
        const std::size_t left = threshold.variables.size() - i - 1;
        for (std::size_t j = std::min(k, i + 1); j >= 1 && j + left >= k; --j) {
            if (!m_budget.spend())
                return std::nullopt;
            addProduct(rows[j], element, rows[j - 1], m_order);
        }
    }
    return rows[k];
}

std::optional<SumsByOrder> Summing::ofDiagram(const OrientedModules::Module& module, const ModuleSets& sets)
{
    if (sets.bdd() == nullptr)
        return std::nullopt;
    const Bdd& bdd = *sets.bdd();
    const Edge top = sets.function();
    PlainArray<std::uint32_t> places; // by edge, of those below the top; 0 for the others
    places.zero(top + std::size_t{ 2 });
    places[top] = 1;
    for (Edge edge = top | 1U; edge > kFalse && m_budget.spend(); --edge) {
        if (places[edge] != 0)
            places[bdd.highOf(edge, bdd.rankOf(edge))] = places[bdd.lowOf(edge, bdd.rankOf(edge))] = 1;
    }
    std::uint32_t count = 0;
    for (Edge edge = 0; edge <= (top | 1U) && m_budget.spend(); ++edge)
        places[edge] = places[edge] != 0 || edge <= kFalse ? count++ : 0;
    std::vector<SumsByOrder> sums(count);
    const bool fits = m_order < kMaxSums / count;
    sums[kTrue] = fits ? SumsByOrder{ { 1.0 }, 0.0 } : SumsByOrder{ {}, 1.0 };
    for (Edge edge = kFalse + 1; edge <= (top | 1U); ++edge) {
        if (!m_budget.spend())
            return std::nullopt;
        if (places[edge] == 0)
            continue;
        const Rank rank = bdd.rankOf(edge);
        SumsByOrder& sum = sums[places[edge]];
        sum = sums[places[bdd.lowOf(edge, rank)]];
        addProduct(sum, of(module.variables[sets.variableAt(rank)]), sums[places[bdd.highOf(edge, rank)]], m_order);
    }
    return sums[places[top]];
}

SumsByOrder Summing::run()
{
    for (std::size_t i = 0; i < m_modules.size(); ++i) {
        const auto& module = m_modules[i];
        auto sums = module.isOneGate ? ofGate(module.threshold) : ofDiagram(module, *m_diagrams[i]);
        if (!sums)
            return { {}, std::numeric_limits<double>::infinity() };
        m_known.push_back(std::move(*sums));
    }
    return m_known.back();
}

} // namespace

SumsByOrder sumsByOrder(const OrientedModules& modules, std::span<const std::unique_ptr<ModuleSets>> diagrams,
    std::span<const double> probabilities, Order order, Budget& budget)
{
    return Summing(modules, diagrams, probabilities, order, budget).run();
}

} // namespace hz::engine
