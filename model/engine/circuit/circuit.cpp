#include "model/engine/circuit/circuit.h"

#include <algorithm>
#include <cassert>

namespace hz::engine {

Circuit::Circuit()
    : m_nodes(1)
{
}

Ref Circuit::event(Variable variable)
{
    const Ref made{ nodeCount() * 2 };
    m_nodes.push_back({ made, Ref{ variable }, Formula::no() });
    m_variableCount = std::max(m_variableCount, variable + 1);
    return made;
}

Ref Circuit::choice(Ref test, Ref high, Ref low)
{
    assert(std::max({ test.node(), high.node(), low.node() }) < nodeCount() && "operands come first");
    if (high == low || test == Formula::yes())
        return high;
    if (test == Formula::no())
        return low;
    if (high == Formula::yes() && low == Formula::no())
        return test;
    if (high == Formula::no() && low == Formula::yes())
        return !test;
    const Ref made{ nodeCount() * 2 };
    m_nodes.push_back({ test, high, low });
    return made;
}

} // namespace hz::engine
