#include "model/engine/diagram/valuation.h"

#include <algorithm>

namespace hz::engine {

namespace {

double mixAt(double probability, double high, double low)
{
    return probability * high + (1.0 - probability) * low;
}

base::Interval mixEnds(base::Interval p, base::Interval high, base::Interval low)
{
    const base::Interval first{ mixAt(p.low, high.low, low.low), mixAt(p.low, high.high, low.high) };
    if (p.isPoint())
        return first;
    return base::hull(first, { mixAt(p.high, high.low, low.low), mixAt(p.high, high.high, low.high) });
}

} // namespace

Value mix(base::Interval probability, const Value& high, const Value& low)
{
    if (probability.isPoint() && high.yes.isPoint() && low.yes.isPoint() && high.no.isPoint() && low.no.isPoint())
        return { base::Interval::point(mixAt(probability.low, high.yes.low, low.yes.low)),
            base::Interval::point(mixAt(probability.low, high.no.low, low.no.low)) };
    return { mixEnds(probability, high.yes, low.yes), mixEnds(probability, high.no, low.no) };
}

Valuation::Valuation(const Bdd& bdd, Budget& budget)
    : m_bdd(bdd)
    , m_budget(budget)
{
    clear();
}

void Valuation::clear()
{
    m_probabilities.clear();
    m_isSettled = false;
    forget();
}

void Valuation::settle()
{
    m_isSettled = true;
    forget();
}

void Valuation::forget()
{
    m_values.clear();
    m_swept = 0;
}

void Valuation::setProbability(Rank rank, base::Interval probability)
{
    if (rank >= m_probabilities.size())
        m_probabilities.resize(rank + std::size_t{ 1 }, { 0.0, 1.0 });
    else if (m_probabilities[rank] != probability)
        forget();
    m_probabilities[rank] = probability;
}

bool Valuation::knows(Edge edge) const
{
    return (edge >> 1) < m_values.size() && m_values.has(edge >> 1);
}

Value Valuation::of(Edge edge)
{
    if (knows(edge))
        return known(edge);
    m_values.cover(m_bdd.nodeCount());
    m_values.set(0, { base::Interval::point(1.0), base::Interval::point(0.0) });
    if (m_isSettled)
        return sweep() ? known(edge) : Value{};
    m_stack.push_back(edge >> 1);
    while (!m_stack.empty()) {
        const std::uint32_t index = m_stack.back();
        if (!m_budget.spend()) {
            m_stack.clear();
            return {};
        }
        if (!m_values.has(index))
            evaluate(index);
        if (m_values.has(index))
            m_stack.pop_back();
    }
    return known(edge);
}

/// Children come before their parents.
bool Valuation::sweep()
{
    while (m_swept + 1 < m_bdd.nodeCount()) {
        if (!m_budget.spend())
            return false;
        const Bdd::Node& node = m_bdd.node(++m_swept);
        m_values.set(m_swept, mix(m_probabilities[node.rank], known(node.high), known(node.low)));
    }
    return true;
}

/// Sets the node's value, or asks for its children first.
void Valuation::evaluate(std::uint32_t index)
{
    const Bdd::Node& node = m_bdd.node(index);
    const bool ready = m_values.has(node.high >> 1) && m_values.has(node.low >> 1);
    if (ready) {
        m_values.set(index, mix(m_probabilities[node.rank], known(node.high), known(node.low)));
        return;
    }
    if (!m_values.has(node.high >> 1))
        m_stack.push_back(node.high >> 1);
    if (!m_values.has(node.low >> 1))
        m_stack.push_back(node.low >> 1);
}

} // namespace hz::engine
