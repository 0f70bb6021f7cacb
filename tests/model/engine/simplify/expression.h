#pragma once

#include "model/engine/simplify/network.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Functions as text: "a & (b | !c)", "2/(a, b, c)" for at least two, "a ^ b". Events are small letters.
namespace hz::engine::text {

class Parser {
public:
    Parser(Formula& formula, std::string_view text)
        : m_formula(formula)
        , m_text(text)
    {
    }

    Ref any()
    {
        std::vector<Ref> operands{ all() };
        while (take('|'))
            operands.push_back(all());
        return m_formula.any(operands);
    }

private:
    Ref all()
    {
        std::vector<Ref> operands{ either() };
        while (take('&'))
            operands.push_back(either());
        return m_formula.all(operands);
    }

    Ref either()
    {
        const Ref first = single();
        return take('^') ? m_formula.exclusiveOr(first, single()) : first;
    }

    Ref single()
    {
        if (take('!'))
            return !single();
        if (take('('))
            return closed(any());
        const char next = take();
        if (next > '9')
            return m_formula.variable(static_cast<Variable>(next - 'a'));
        take('/');
        take('(');
        std::vector<Ref> operands{ any() };
        while (take(','))
            operands.push_back(any());
        return closed(m_formula.atLeast(static_cast<std::uint32_t>(next - '0'), operands));
    }

    Ref closed(Ref inner)
    {
        take(')');
        return inner;
    }

    char take()
    {
        while (m_text[m_next] == ' ')
            ++m_next;
        return m_text[m_next++];
    }

    bool take(char expected)
    {
        while (m_next < m_text.size() && m_text[m_next] == ' ')
            ++m_next;
        const bool found = m_next < m_text.size() && m_text[m_next] == expected;
        m_next += found ? 1 : 0;
        return found;
    }

    Formula& m_formula;
    std::string_view m_text;
    std::size_t m_next = 0;
};

inline Ref parse(Formula& formula, std::string_view text)
{
    return Parser(formula, text).any();
}

inline Network network(std::string_view text)
{
    Formula formula;
    const Ref root = parse(formula, text);
    return { formula, root };
}

inline std::string joined(std::vector<std::string> parts, const char* between)
{
    std::ranges::sort(parts, {}, [](const std::string& part) {
        return std::pair{ part.find('(') != std::string::npos, part };
    });
    std::string result = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i)
        result += between + parts[i];
    return result;
}

/// The 27th is A.
inline char letter(Variable variable)
{
    return static_cast<char>(variable < 26 ? 'a' + variable : 'A' + variable - 26);
}

/// Operands in alphabetical order, then inner gates, in parentheses; a shared gate as often as it is used.
inline std::string of(const Network& network, Ref ref, bool isInner = true)
{
    const std::uint32_t node = ref.node();
    const Operator op = network.operatorOf(node);
    const bool isUnion = op == Operator::And && ref.negated();
    const std::string sign = ref.negated() && !isUnion ? "!" : "";
    std::vector<std::string> operands;
    for (const auto& slot : network.operandsOf(node))
        operands.push_back(of(network, isUnion ? !slot.operand : slot.operand, op != Operator::AtLeast));
    switch (op) {
    case Operator::True:
        return ref.negated() ? "no" : "yes";
    case Operator::Event:
        return sign + letter(network.variableOf(node));
    case Operator::AtLeast:
        return sign + std::to_string(network.thresholdOf(node)) + "/(" + joined(operands, ", ") + ")";
    default:
        break;
    }
    const std::string inner = joined(operands, op == Operator::Xor ? " ^ " : isUnion ? " | " : " & ");
    return isInner || !sign.empty() ? sign + "(" + inner + ")" : inner;
}

inline std::string of(const Network& network)
{
    return of(network, network.root(), false);
}

} // namespace hz::engine::text
