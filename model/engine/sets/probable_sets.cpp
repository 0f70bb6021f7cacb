#include "model/engine/sets/probable_sets.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hz::engine {

namespace {

constexpr double kMargin = 1.0 + 1e-9; // above what sums and products over families may lose
constexpr Order kMaxCost = 1000; // greater ones count as this one

/// A sum of costs as a product: the least of them is the greatest of these.
double asChance(Order cost)
{
    return std::exp2(-static_cast<double>(std::min(cost, kMaxCost)));
}

Order asCost(double chance)
{
    return chance > 0.0 ? static_cast<Order>(std::min<double>(-std::log2(chance), kMaxCost)) : kMaxCost;
}

std::vector<double> asChances(std::span<const Order> costs)
{
    std::vector<double> result;
    for (const Order cost : costs)
        result.push_back(asChance(cost));
    return result;
}

double at(const std::vector<double>& values, std::size_t place)
{
    return place < values.size() ? values[place] : 0.0;
}

} // namespace

ProbableSets::ProbableSets(const OrientedModules& modules, std::span<const std::unique_ptr<ModuleSets>> sets,
    std::span<const double> probabilities, const Limits& limits, Budget& budget)
    : m_modules(modules)
    , m_sets(sets)
    , m_probabilities(probabilities)
    , m_limits(limits)
    , m_budget(budget)
{
    for (std::size_t i = 0; i < modules.size() && !budget.stopped(); ++i) {
        const auto below = variablesOf(i);
        const auto isOpen = [this](Variable variable) {
            return !m_modules.isEvent(variable) && m_isOpen[m_modules.moduleOf(variable)];
        };
        m_isOpen.push_back(lacksSets(i) || std::ranges::any_of(below, isOpen));
        learnBounds(i);
    }
}

double ProbableSets::greatest() const
{
    return m_budget.stopped() ? 1.0 : m_bounds.back().greatest;
}

bool ProbableSets::isAll() const
{
    return std::ranges::all_of(m_sets, [](const auto& sets) { return !sets || sets->isComplete(); });
}

std::span<const Variable> ProbableSets::variablesOf(std::size_t module) const
{
    const auto& found = m_modules[module];
    return found.isOneGate ? found.threshold.variables : found.variables;
}

SetBounds ProbableSets::boundsOf(Variable variable) const
{
    if (!m_modules.isEvent(variable))
        return m_bounds[m_modules.moduleOf(variable)];
    const double p = variable < m_probabilities.size() ? m_probabilities[variable] : 1.0;
    return { p, p, 1 };
}

ElementWeights ProbableSets::weightsOf(std::size_t module) const
{
    ElementWeights weights;
    for (const Variable variable : variablesOf(module)) {
        const SetBounds bounds = boundsOf(variable);
        weights.greatest.push_back(bounds.greatest);
        weights.chances.push_back(bounds.chance);
        weights.costs.push_back(bounds.smallest);
    }
    return weights;
}

/// In the module's own variables, in the order of variablesOf(); empty when the nodes run out.
SetFamily ProbableSets::familyOf(std::size_t module)
{
    const auto& found = m_modules[module];
    if (!found.isOneGate)
        return m_sets[module]->family();
    std::vector<Element> elements;
    for (Variable own = 0; own < found.threshold.variables.size(); ++own)
        elements.push_back(Element::event(own));
    SetFamily family;
    static_cast<void>(family.add(found.threshold.atLeast, elements, m_limits.nodesOf(Zbdd::kBytesPerNode), m_budget));
    return family;
}

void ProbableSets::learnBounds(std::size_t module)
{
    const ElementWeights weights = weightsOf(module);
    const auto& found = m_modules[module];
    if (lacksSets(module)) {
        m_bounds.push_back(SetSearch(found.formula, found.root, weights).bounds(m_budget));
    } else {
        const SetFamily family = familyOf(module);
        m_bounds.push_back({ std::min(1.0, kMargin * family.greatest(weights.greatest).whole),
            std::min(1.0, kMargin * family.sums(weights.chances).whole),
            asCost(family.greatest(asChances(weights.costs)).whole) });
    }
}

/// What sets of the modules below stand with, where these are used.
void ProbableSets::lookAround(std::size_t module, const Around& here)
{
    const auto variables = variablesOf(module);
    const ElementWeights weights = weightsOf(module);
    const SetFamily family = familyOf(module);
    const auto greatest = family.greatest(weights.greatest).rests;
    const auto chances = family.sums(weights.chances).rests;
    const auto smallest = family.greatest(asChances(weights.costs)).rests;
    for (std::size_t own = 0; own < variables.size(); ++own) {
        if (m_modules.isEvent(variables[own]))
            continue;
        m_around[m_modules.moduleOf(variables[own])] = { kMargin * here.greatest * at(greatest, own),
            std::min(1.0, kMargin * here.chance * at(chances, own)), here.smallest + asCost(at(smallest, own)) };
    }
}

bool ProbableSets::search(std::size_t module, const SetCutOff& cutOff, std::uint64_t branches)
{
    const Around& here = m_around[module];
    if (here.smallest > cutOff.order)
        return m_sets[module]->search(weightsOf(module), { 0.0, 0 }, branches, m_limits, m_budget);
    const Order order = cutOff.order == kAnyOrder ? kAnyOrder : cutOff.order - here.smallest;
    const double least = here.greatest > 0.0 ? cutOff.least / here.greatest : std::numeric_limits<double>::infinity();
    return m_sets[module]->search(weightsOf(module), { least, order }, branches, m_limits, m_budget);
}

bool ProbableSets::find(const SetCutOff& cutOff, std::uint64_t branches)
{
    m_rest = 0.0;
    m_around.assign(m_modules.size(), {});
    if (m_budget.stopped())
        return false;
    m_around.back() = { 1.0, 1.0, 0 };
    for (std::size_t i = m_modules.size(); i-- > 0;) {
        if (!m_isOpen[i])
            continue;
        if (lacksSets(i)) {
            if (!search(i, cutOff, branches))
                return false;
            m_rest += kMargin * m_around[i].chance * m_sets[i]->rest();
        }
        lookAround(i, m_around[i]);
    }
    return !m_budget.stopped();
}

} // namespace hz::engine
