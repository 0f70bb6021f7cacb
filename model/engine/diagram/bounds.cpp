#include "model/engine/diagram/bounds.h"

#include <algorithm>

namespace hz::engine {

namespace {

using Values = std::vector<Value>;

/// The complement's interval is carried along, since 1 - p would lose a small p.
Value conjunction(const Values& operands)
{
    double lowestHigh = 1.0;
    double highestNoLow = 0.0;
    double noHighSum = 0.0;
    for (const Value& v : operands) {
        lowestHigh = std::min(lowestHigh, v.yes.high);
        highestNoLow = std::max(highestNoLow, v.no.low);
        noHighSum += v.no.high;
    }
    return { { std::max(0.0, 1.0 - noHighSum), lowestHigh }, { highestNoLow, std::min(1.0, noHighSum) } };
}

/// The mean number of operands that occur lies between k * P and (k - 1) + (n - k + 1) * P.
double atLeastHigh(double k, double highSum)
{
    return std::min(1.0, highSum / k);
}

Value atLeast(std::uint32_t k, const Values& operands)
{
    double high = 0.0;
    double noHigh = 0.0;
    for (const Value& v : operands) {
        high += v.yes.high;
        noHigh += v.no.high;
    }
    const double yes = atLeastHigh(k, high);
    const double no = atLeastHigh(static_cast<double>(operands.size()) - k + 1.0, noHigh);
    return { { std::max(0.0, 1.0 - no), yes }, { std::max(0.0, 1.0 - yes), no } };
}

/// P(a) - P(b) <= P(a xor b) <= P(a) + P(b); the complement is the exclusive or of a and not b.
base::Interval exclusiveOr(const Value& a, const Value& b)
{
    const double low = std::max({ 0.0, a.yes.low - b.yes.high, b.yes.low - a.yes.high });
    return { low, std::min({ 1.0, a.yes.high + b.yes.high, a.no.high + b.no.high }) };
}

Value combined(const Formula& formula, std::uint32_t node, const Values& operands)
{
    switch (formula.operatorOf(node)) {
    case Operator::And:
        return conjunction(operands);
    case Operator::AtLeast:
        return atLeast(formula.thresholdOf(node), operands);
    case Operator::Xor:
        return { exclusiveOr(operands[0], operands[1]), exclusiveOr(operands[0], !operands[1]) };
    case Operator::True:
    case Operator::Event:
        break;
    }
    return { base::Interval::point(1.0), base::Interval::point(0.0) };
}

Value ofEvent(Variable variable, std::span<const base::Interval> probabilities)
{
    const base::Interval p = variable < probabilities.size() ? probabilities[variable] : base::Interval{ 0, 1 };
    return { p, { 1.0 - p.high, 1.0 - p.low } };
}

} // namespace

Value frechetBounds(const Formula& formula, Cone& cone, Ref root, std::span<const base::Interval> probabilities)
{
    const auto nodes = cone.nodes(root);
    Values values(nodes.size());
    const auto valueOf = [&](Ref ref) {
        const auto at = std::ranges::lower_bound(nodes, ref.node()) - nodes.begin();
        const Value& value = values[static_cast<std::size_t>(at)];
        return ref.negated() ? !value : value;
    };
    Values operands;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (formula.operatorOf(nodes[i]) == Operator::Event) {
            values[i] = ofEvent(formula.variableOf(nodes[i]), probabilities);
            continue;
        }
        operands.clear();
        for (const Ref operand : formula.operandsOf(nodes[i]))
            operands.push_back(valueOf(operand));
        values[i] = combined(formula, nodes[i], operands);
    }
    return valueOf(root);
}

void extendFrechetBounds(const Formula& formula, std::span<const base::Interval> probabilities, Values& values)
{
    Values operands;
    for (auto node = static_cast<std::uint32_t>(values.size()); node < formula.nodeCount(); ++node) {
        if (formula.operatorOf(node) == Operator::Event) {
            values.push_back(ofEvent(formula.variableOf(node), probabilities));
            continue;
        }
        operands.clear();
        for (const Ref operand : formula.operandsOf(node))
            operands.push_back(operand.negated() ? !values[operand.node()] : values[operand.node()]);
        values.push_back(combined(formula, node, operands));
    }
}

} // namespace hz::engine
