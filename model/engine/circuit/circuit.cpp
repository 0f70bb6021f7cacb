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

Ref Circuit::either(Ref a, Ref b)
{
    assert(std::max(a.node(), b.node()) < nodeCount() && "operands come first");
    if (a == Formula::no() || b == Formula::yes())
        return b;
    if (b == Formula::no() || a == Formula::yes())
        return a;
    if (a == !b)
        return Formula::yes();
    const Ref made{ nodeCount() * 2 };
    m_nodes.push_back({ Formula::yes(), a, b });
    return made;
}

} // namespace hz::engine
