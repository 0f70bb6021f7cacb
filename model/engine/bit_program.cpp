#include "model/engine/bit_program.h"

#include <algorithm>
#include <array>
#include <bit>

namespace hz::engine {

namespace {

Word at(std::span<const Word> words, Ref ref)
{
    return ref.negated() ? ~words[ref.node()] : words[ref.node()];
}

} // namespace

BitProgram::BitProgram(const Formula& formula, std::span<const Ref> roots)
    : m_formula(formula)
    , m_roots(roots.begin(), roots.end())
{
    std::vector<unsigned char> isNeeded(formula.nodeCount());
    for (const Ref root : roots)
        isNeeded[root.node()] = 1;
    for (std::uint32_t node = formula.nodeCount(); node-- > 0;) {
        if (isNeeded[node] == 0)
            continue;
        m_nodes.push_back(node);
        for (const Ref operand : formula.operandsOf(node))
            isNeeded[operand.node()] = 1;
    }
    std::ranges::reverse(m_nodes);
}

void BitProgram::run(std::span<const Word> events, std::span<Word> results, Scratch& scratch) const
{
    scratch.resize(m_formula.nodeCount());
    for (const std::uint32_t node : m_nodes)
        scratch[node] = evaluate(node, events, scratch);
    for (std::size_t i = 0; i < m_roots.size(); ++i)
        results[i] = at(scratch, m_roots[i]);
}

Word BitProgram::evaluate(std::uint32_t node, std::span<const Word> events, std::span<const Word> words) const
{
    const auto operands = m_formula.operandsOf(node);
    Word word = ~Word{ 0 };
    switch (m_formula.operatorOf(node)) {
    case Operator::True:
        return word;
    case Operator::Event: {
        const Variable variable = m_formula.variableOf(node);
        return variable < events.size() ? events[variable] : 0;
    }
    case Operator::And:
        for (const Ref operand : operands)
            word &= at(words, operand);
        return word;
    case Operator::Xor:
        return at(words, operands[0]) ^ at(words, operands[1]);
    case Operator::AtLeast:
        break;
    }
    return atLeast(node, words);
}

/// Counts in binary, a word for each digit, and compares with the threshold from the highest digit on.
Word BitProgram::atLeast(std::uint32_t node, std::span<const Word> words) const
{
    std::array<Word, 32> digits{};
    const auto operands = m_formula.operandsOf(node);
    const auto used = static_cast<std::size_t>(std::bit_width(operands.size()));
    for (const Ref operand : operands) {
        Word carry = at(words, operand);
        for (std::size_t i = 0; i < used && carry != 0; ++i) {
            const Word both = digits[i] & carry;
            digits[i] ^= carry;
            carry = both;
        }
    }
    const std::uint32_t threshold = m_formula.thresholdOf(node);
    Word greater = 0;
    Word equal = ~Word{ 0 };
    for (std::size_t i = used; i-- > 0;) {
        const Word wanted = (threshold >> i & 1U) != 0 ? ~Word{ 0 } : 0;
        greater |= equal & digits[i] & ~wanted;
        equal &= ~(digits[i] ^ wanted);
    }
    return greater | equal;
}

} // namespace hz::engine
