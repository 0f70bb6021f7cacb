#include "model/openpsa/exchange.h"
#include "model/base/codes/openpsa_errors.h"

#include "model/engine/formula/cone.h"
#include "model/engine/sets/cut_sets.h"

#include <algorithm>
#include <array>
#include <set>

namespace hz::openpsa {

namespace {

using engine::Formula;
using engine::Operator;
using engine::Ref;
using engine::Variable;

using Events = std::set<Variable>;

/// Whether a formula holds where some events have occurred, and no others.
class Condition {
public:
    Condition(const Formula& formula, Ref root);
    [[nodiscard]] bool holds(const Events& events);

private:
    [[nodiscard]] bool value(Ref ref) const { return m_values[ref.node()] != ref.negated(); }
    [[nodiscard]] bool computed(std::uint32_t node, const Events& events) const;

    const Formula& m_formula;
    Ref m_root;
    std::vector<std::uint32_t> m_nodes; // operands before what uses them
    std::vector<bool> m_values; // by node
};

Condition::Condition(const Formula& formula, Ref root)
    : m_formula(formula)
    , m_root(root)
    , m_values(formula.nodeCount(), false)
{
    std::vector<std::uint32_t> open{ root.node() };
    std::set<std::uint32_t> seen;
    while (!open.empty()) {
        const std::uint32_t node = open.back();
        open.pop_back();
        if (seen.insert(node).second)
            for (const Ref operand : formula.operandsOf(node))
                open.push_back(operand.node());
    }
    m_nodes.assign(seen.begin(), seen.end());
}

bool Condition::holds(const Events& events)
{
    for (const std::uint32_t node : m_nodes)
        m_values[node] = computed(node, events);
    return value(m_root);
}

bool Condition::computed(std::uint32_t node, const Events& events) const
{
    const auto operands = m_formula.operandsOf(node);
    const auto count = std::ranges::count_if(operands, [&](Ref operand) { return value(operand); });
    switch (m_formula.operatorOf(node)) {
    case Operator::True:
        return true;
    case Operator::Event:
        return events.contains(m_formula.variableOf(node));
    case Operator::And:
        return count == static_cast<std::ptrdiff_t>(operands.size());
    case Operator::AtLeast:
        return count >= static_cast<std::ptrdiff_t>(m_formula.thresholdOf(node));
    case Operator::Xor:
        break;
    }
    return count % 2 == 1;
}

/// One cut set after all exchanges.
Ref exchangedSet(
    Formula& formula, Events events, const std::vector<Exchange>& exchanges, std::vector<Condition>& conditions)
{
    std::vector<Ref> parts;
    for (std::size_t i = 0; i < exchanges.size(); ++i) {
        const bool isConcerned =
            std::ranges::any_of(exchanges[i].sources, [&](Variable source) { return events.contains(source); });
        if (!isConcerned || !conditions[i].holds(events))
            continue;
        for (const Variable source : exchanges[i].sources)
            events.erase(source);
        const Ref target = exchanges[i].target;
        if (formula.operatorOf(target.node()) == Operator::Event && !target.negated())
            events.insert(formula.variableOf(target.node()));
        else
            parts.push_back(target);
    }
    for (const Variable event : events)
        parts.push_back(formula.variable(event));
    return formula.all(parts);
}

} // namespace

std::vector<Exchange> exchangesOf(
    const OpenPsaModel& model, GateBuilder& builder, const Settings& settings, BuiltFormula& built, FirstError& errors)
{
    std::vector<Exchange> exchanges;
    for (const Substitution& substitution : model.substitutions) {
        if (substitution.sources.empty())
            continue;
        Exchange exchange{ builder.build(substitution.hypothesis, settings), {},
            builder.build(substitution.target, settings) };
        for (const FormulaNode& source : substitution.sources) {
            const Ref variable = builder.build(source, settings);
            if (built.formula.operatorOf(variable.node()) != Operator::Event || variable.negated())
                errors.refuse(base::OpenPsaError::ExchangeSource, source.name, substitution.file, source.line);
            else
                exchange.sources.push_back(built.formula.variableOf(variable.node()));
        }
        exchanges.push_back(std::move(exchange));
    }
    return exchanges;
}

base::Result<Ref> exchanged(Formula& formula, Ref root, const std::vector<Exchange>& exchanges,
    std::span<const base::Interval> probabilities, const std::string& name)
{
    if (exchanges.empty())
        return root;
    if (std::ranges::any_of(engine::Cone(formula).occurrences(std::array{ root }), &engine::Occurrence::negated))
        return base::Error{ base::OpenPsaError::ExchangeNegation, {}, name };
    std::vector<double> greatest;
    for (const base::Interval& probability : probabilities)
        greatest.push_back(probability.high);
    const engine::CutSets sets(formula, root);
    const auto listing = sets.mostProbable(greatest, kMaximumExchangedSets + 1);
    if (!sets.complete() || !listing.complete || listing.sets.size() > kMaximumExchangedSets)
        return base::Error{ base::OpenPsaError::ExchangeTooLarge, {}, name };
    std::vector<Condition> conditions;
    for (const Exchange& exchange : exchanges)
        conditions.emplace_back(formula, exchange.hypothesis);
    std::vector<Ref> changed;
    for (const engine::CutSet& set : listing.sets)
        changed.push_back(exchangedSet(formula, { set.events.begin(), set.events.end() }, exchanges, conditions));
    return formula.any(changed);
}

} // namespace hz::openpsa
