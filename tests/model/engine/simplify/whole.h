#pragma once

#include "model/engine/formula/cone.h"
#include "model/engine/simplify/simplify.h"

#include <set>
#include <vector>

namespace hz::engine::brute {

inline Ref signedLike(Ref ref, Ref sign)
{
    return sign.negated() ? !ref : ref;
}

/// The function of a simplified formula over the caller's events, in another formula: modules are put in the place of
/// the variables that stand for them.
inline Ref whole(const Simplified& simplified, Formula& target)
{
    const Formula& source = simplified.formula;
    std::vector<Ref> images(source.nodeCount(), Formula::yes());
    std::vector<Ref> modules;
    const auto imageOf = [&](Ref ref) { return signedLike(images[ref.node()], ref); };
    const auto fill = [&](std::uint32_t node) {
        std::vector<Ref> operands;
        for (const Ref operand : source.operandsOf(node))
            operands.push_back(imageOf(operand));
        switch (source.operatorOf(node)) {
        case Operator::True:
            return Formula::yes();
        case Operator::Event: {
            const Variable variable = source.variableOf(node);
            return variable < simplified.events ? target.variable(variable) : modules.at(variable - simplified.events);
        }
        case Operator::And:
            return target.all(operands);
        case Operator::AtLeast:
            return target.atLeast(source.thresholdOf(node), operands);
        case Operator::Xor:
            break;
        }
        return target.exclusiveOr(operands[0], operands[1]);
    };
    for (const Ref module : simplified.modules) {
        Cone cone(source);
        for (const std::uint32_t node : cone.nodes(module))
            images[node] = fill(node);
        modules.push_back(imageOf(module));
    }
    if (modules.empty())
        return simplified.top;
    return simplified.top == simplified.modules.back() ? modules.back() : !modules.back();
}

/// Whether no variable occurs in two modules, and each module uses only those before it.
inline bool areIndependent(const Simplified& simplified)
{
    std::set<Variable> used;
    Cone cone(simplified.formula);
    for (std::size_t i = 0; i < simplified.modules.size(); ++i) {
        const std::vector<Ref> module{ simplified.modules[i] };
        for (const Occurrence& occurrence : cone.occurrences(module)) {
            const bool isLater = occurrence.variable >= simplified.events + i;
            if (isLater || !used.insert(occurrence.variable).second)
                return false;
        }
    }
    return true;
}

} // namespace hz::engine::brute
