#include "model/engine/simplify/factors.h"

#include <algorithm>
#include <array>
#include <queue>
#include <utility>

namespace hz::engine {

namespace {

/// Looks at one gate at a time. Its alternatives are its operands "not And(..)": the gate, an And of complements, is
/// the complement of their union.
class Factors {
public:
    explicit Factors(Network& network)
        : m_network(network)
    {
    }

    bool pullOut()
    {
        m_work = m_network.order();
        while (!m_work.empty() && !m_network.isCancelled()) {
            const std::uint32_t node = m_work.back();
            m_work.pop_back();
            if (!m_network.isAnd(node) || m_network.useCount(node) == 0)
                continue;
            absorb(node);
            factor(node);
        }
        return m_changed;
    }

private:
    struct Occurrence {
        Ref literal;
        std::uint32_t alternative; // its gate
        bool operator<(const Occurrence& other) const
        {
            return std::pair{ literal, alternative } < std::pair{ other.literal, other.alternative };
        }
    };
    /// All occurrences of one literal, and how many of them there were when last counted.
    struct Candidate {
        std::size_t count;
        std::size_t begin;
        std::size_t end;
        bool operator<(const Candidate& other) const
        {
            return std::pair{ count, other.begin } < std::pair{ other.count, begin };
        }
    };

    [[nodiscard]] bool isAlternative(Ref operand) const { return operand.negated() && m_network.isAnd(operand.node()); }

    void absorb(std::uint32_t node);
    bool absorbBy(std::uint32_t conjunction, std::vector<Ref>& operands);
    bool absorbInto(Ref& alternative);
    void factor(std::uint32_t node);
    std::vector<Candidate> candidates(std::uint32_t node);
    std::size_t count(Candidate candidate) const;
    void extract(Candidate candidate);
    Ref without(std::uint32_t alternative, Ref literal);
    void regroup(std::uint32_t node);

    Network& m_network;
    std::vector<std::uint32_t> m_work;
    std::vector<unsigned char> m_literals; // by code: an operand of the gate
    std::vector<unsigned char> m_isFree; // by alternative: may be changed, and was not yet
    std::vector<Occurrence> m_occurrences;
    std::vector<std::uint32_t> m_extracted; // alternatives that are to leave the gate, ascending in the end
    std::vector<Ref> m_factored; // and what comes for them
    bool m_changed = false;
};

/// Drops what the other operands of the gate make needless.
void Factors::absorb(std::uint32_t node)
{
    m_literals.resize(2 * std::size_t{ m_network.nodeCount() }, 0);
    std::vector<Ref> operands;
    for (const auto& slot : m_network.operandsOf(node)) {
        operands.push_back(slot.operand);
        m_literals[slot.operand.code] = 1;
    }
    bool changed = false;
    for (std::size_t i = 0; i < operands.size(); ++i) {
        if (isAlternative(operands[i]))
            changed = absorbInto(operands[i]) || changed;
        else if (m_network.isAnd(operands[i].node()))
            changed = absorbBy(operands[i].node(), operands) || changed;
    }
    for (const auto& slot : m_network.operandsOf(node))
        m_literals[slot.operand.code] = 0;
    if (changed)
        m_network.rewrite(node, Operator::And, 0, operands);
    m_changed = m_changed || changed;
}

/// What a conjunction among the operands contains need not be said again.
bool Factors::absorbBy(std::uint32_t conjunction, std::vector<Ref>& operands)
{
    bool found = false;
    for (const auto& slot : m_network.operandsOf(conjunction)) {
        if (m_literals[slot.operand.code] == 0)
            continue;
        std::ranges::replace(operands, slot.operand, Formula::yes());
        found = true;
    }
    return found;
}

/// Uses that all other operands of the gate are true. True when the operand must be another one.
bool Factors::absorbInto(Ref& alternative)
{
    const std::uint32_t gate = alternative.node();
    const auto operands = m_network.operandsOf(gate);
    const auto holds = [&](const Network::Slot& slot) { return m_literals[slot.operand.code] != 0; };
    const auto fails = [&](const Network::Slot& slot) { return m_literals[(!slot.operand).code] != 0; };
    if (std::ranges::any_of(operands, fails)) {
        alternative = Formula::yes();
        return true;
    }
    std::vector<Ref> left;
    for (const auto& slot : operands) {
        if (!holds(slot))
            left.push_back(slot.operand);
    }
    if (left.size() == operands.size() || (m_network.useCount(gate) > 1 && left.size() > 1))
        return false;
    if (left.size() > 1) {
        m_network.rewrite(gate, Operator::And, 0, left);
        m_changed = true;
        return false;
    }
    alternative = left.empty() ? Formula::no() : !left.front();
    return true;
}

void Factors::factor(std::uint32_t node)
{
    const auto first = candidates(node);
    std::priority_queue<Candidate> queue({}, first);
    while (!queue.empty()) {
        Candidate best = queue.top();
        queue.pop();
        const std::size_t now = count(best);
        if (now == best.count)
            extract(best);
        else if (now > 1) {
            best.count = now;
            queue.push(best);
        }
    }
    regroup(node);
}

std::vector<Factors::Candidate> Factors::candidates(std::uint32_t node)
{
    m_isFree.resize(m_network.nodeCount(), 0);
    m_occurrences.clear();
    for (const auto& alternative : m_network.operandsOf(node)) {
        const std::uint32_t gate = alternative.operand.node();
        if (!isAlternative(alternative.operand) || m_network.useCount(gate) > 1)
            continue;
        m_isFree[gate] = 1;
        for (const auto& slot : m_network.operandsOf(gate))
            m_occurrences.push_back({ slot.operand, gate });
    }
    std::ranges::sort(m_occurrences, std::less{});
    std::vector<Candidate> result;
    for (std::size_t i = 0; i < m_occurrences.size();) {
        std::size_t end = i + 1;
        while (end < m_occurrences.size() && m_occurrences[end].literal == m_occurrences[i].literal)
            ++end;
        if (end - i > 1)
            result.push_back({ end - i, i, end });
        i = end;
    }
    return result;
}

/// How many of a literal's alternatives are operands of the gate still.
std::size_t Factors::count(Candidate candidate) const
{
    std::size_t result = 0;
    for (std::size_t i = candidate.begin; i < candidate.end; ++i)
        result += m_isFree[m_occurrences[i].alternative];
    return result;
}

/// Alternatives a and b, a and c become the one alternative "a and (b or c)".
void Factors::extract(Candidate candidate)
{
    const Ref literal = m_occurrences[candidate.begin].literal;
    std::vector<Ref> rests;
    for (std::size_t i = candidate.begin; i < candidate.end; ++i) {
        const std::uint32_t alternative = m_occurrences[i].alternative;
        if (m_isFree[alternative] == 0)
            continue;
        m_isFree[alternative] = 0;
        m_extracted.push_back(alternative);
        rests.push_back(!without(alternative, literal));
    }
    const Ref none = m_network.addAnd(rests);
    m_factored.push_back(!m_network.addAnd(std::array{ literal, !none }));
    m_work.push_back(none.node());
}

/// What is left of an alternative, which need not keep its function, when a factor is taken out.
Ref Factors::without(std::uint32_t alternative, Ref literal)
{
    std::vector<Ref> left;
    for (const auto& slot : m_network.operandsOf(alternative)) {
        if (slot.operand != literal)
            left.push_back(slot.operand);
    }
    if (left.size() == 1)
        return left.front();
    m_network.rewrite(alternative, Operator::And, 0, left);
    return Ref{ alternative << 1 };
}

/// Puts what was factored in the place of what it was made of.
void Factors::regroup(std::uint32_t node)
{
    for (const Occurrence& occurrence : m_occurrences)
        m_isFree[occurrence.alternative] = 0;
    if (m_extracted.empty())
        return;
    std::ranges::sort(m_extracted);
    for (const auto& slot : m_network.operandsOf(node)) {
        if (!std::ranges::binary_search(m_extracted, slot.operand.node()))
            m_factored.push_back(slot.operand);
    }
    m_network.rewrite(node, Operator::And, 0, m_factored);
    m_extracted.clear();
    m_factored.clear();
    m_changed = true;
}

} // namespace

bool pullOutFactors(Network& network)
{
    return Factors(network).pullOut();
}

} // namespace hz::engine
