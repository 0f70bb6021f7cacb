#include "model/engine/simplify/forcing.h"

#include "model/engine/formula/stamped.h"
#include "model/engine/simplify/implications.h"
#include "model/engine/simplify/tidy.h"

#include <array>

namespace hz::engine {

namespace {

class Forcing {
public:
    Forcing(Network& network, Budget& budget)
        : m_network(network)
        , m_budget(budget)
        , m_implications(network, budget)
    {
    }

    bool pullUp()
    {
        bool changed = false;
        for (const std::uint32_t node : m_network.order()) {
            while (m_network.useCount(node) > 1 && !m_budget.stopped() && pullUp(node))
                changed = true;
        }
        return changed;
    }

private:
    bool pullUp(std::uint32_t node)
    {
        const Ref plain{ node << 1 };
        if (!pullUp(plain) && !pullUp(!plain))
            return false;
        tidy(m_network);
        m_implications.cover();
        return true;
    }

    bool pullUp(Ref literal)
    {
        m_implications.retract();
        if (!m_implications.assume(literal)) {
            m_implications.retract();
            m_network.replace(literal.node(), literal.negated() ? Formula::yes() : Formula::no());
            return true;
        }
        if (!plan(literal))
            return false;
        rewrite(literal);
        return true;
    }

    bool plan(Ref literal);
    void rewrite(Ref literal);
    [[nodiscard]] bool isForced(std::uint32_t node) const
    {
        return node != Network::kOutput && m_implications.isKnown(node);
    }
    bool isExposed(std::uint32_t node);
    bool isBarrier(std::uint32_t node);
    bool stays(const Network::Slot& use);
    void touch(std::uint32_t node);
    void follow(std::uint32_t node);
    void pin(Ref gate, Ref literal);

    enum class Touch : std::uint8_t { Anchored, Changed };
    struct Step {
        std::uint32_t node;
        std::uint32_t use; // to look at next
    };

    Network& m_network;
    Budget& m_budget;
    Implications m_implications;
    Stamped<bool> m_exposed; // by node that is not forced: reaches the output by such nodes alone
    std::vector<Step> m_path;
    Stamped<Touch> m_touched;
    std::vector<std::uint32_t> m_changed; // gates that may change, to be followed
    std::vector<std::uint32_t> m_removed; // slots in which the literal may be false
    std::vector<Ref> m_pinned; // gates that then must be kept at their values
};

/// Finds the uses that can go, and the gates that must be told of the literal instead.
bool Forcing::plan(Ref literal)
{
    m_exposed.clear();
    m_exposed.cover(m_network.nodeCount());
    m_exposed.set(Network::kOutput, true);
    m_touched.clear();
    m_touched.cover(m_network.nodeCount());
    m_removed.clear();
    m_pinned.clear();
    for (std::uint32_t use = m_network.firstUse(literal.node()); use != Network::kNone;
         use = m_network.slot(use).next) {
        if (!stays(m_network.slot(use)))
            m_removed.push_back(use);
    }
    m_changed.clear();
    for (const std::uint32_t use : m_removed)
        touch(m_network.slot(use).owner);
    while (!m_changed.empty() && m_pinned.size() < m_removed.size()) {
        const std::uint32_t node = m_changed.back();
        m_changed.pop_back();
        follow(node);
    }
    return m_pinned.size() < m_removed.size();
}

/// Whether a use of the literal is needed where it is: as what forces a gate, or because nothing is forced above it.
bool Forcing::stays(const Network::Slot& use)
{
    if (!isForced(use.owner))
        return isExposed(use.owner);
    const bool controls = m_network.isAnd(use.owner) && !m_implications.holds(use.operand);
    if (!controls || !isBarrier(use.owner))
        return false;
    m_touched.set(use.owner, Touch::Anchored);
    return true;
}

void Forcing::touch(std::uint32_t node)
{
    if (m_touched.has(node))
        return;
    m_touched.set(node, Touch::Changed);
    m_changed.push_back(node);
}

/// Goes on to the users of a gate whose value may change, unless it is to be pinned.
void Forcing::follow(std::uint32_t node)
{
    if (isForced(node) && isBarrier(node)) {
        const Ref gate{ node << 1 };
        m_pinned.push_back(m_implications.holds(gate) ? gate : !gate);
        return;
    }
    for (std::uint32_t use = m_network.firstUse(node); use != Network::kNone; use = m_network.slot(use).next)
        touch(m_network.slot(use).owner);
}

/// Whether a forced gate is seen by the output without another forced gate between.
bool Forcing::isBarrier(std::uint32_t node)
{
    for (std::uint32_t use = m_network.firstUse(node); use != Network::kNone; use = m_network.slot(use).next) {
        const std::uint32_t owner = m_network.slot(use).owner;
        if (owner == Network::kOutput || (!isForced(owner) && isExposed(owner)))
            return true;
    }
    return false;
}

bool Forcing::isExposed(std::uint32_t node)
{
    if (m_exposed.has(node))
        return m_exposed.at(node);
    m_path.assign(1, { node, m_network.firstUse(node) });
    while (!m_path.empty()) {
        Step& step = m_path.back();
        if (step.use == Network::kNone) {
            m_exposed.set(step.node, false);
            m_path.pop_back();
            continue;
        }
        const std::uint32_t owner = m_network.slot(step.use).owner;
        step.use = m_network.slot(step.use).next;
        if (isForced(owner) || (m_exposed.has(owner) && !m_exposed.at(owner)))
            continue;
        if (!m_exposed.has(owner)) {
            m_path.push_back({ owner, m_network.firstUse(owner) });
            continue;
        }
        for (const Step& below : m_path)
            m_exposed.set(below.node, true);
        return true;
    }
    return false;
}

void Forcing::rewrite(Ref literal)
{
    m_implications.retract();
    for (const std::uint32_t use : m_removed)
        m_network.change(use, m_network.slot(use).operand == literal ? Formula::no() : Formula::yes());
    for (const Ref gate : m_pinned)
        pin(gate, literal);
}

/// Makes a gate have the given value when the literal holds.
void Forcing::pin(Ref gate, Ref literal)
{
    const std::uint32_t node = gate.node();
    if (gate.negated() && m_network.isAnd(node))
        return m_network.append(node, !literal);
    std::vector<Ref> operands;
    for (const auto& slot : m_network.operandsOf(node))
        operands.push_back(slot.operand);
    const Ref copy = m_network.add(m_network.operatorOf(node), m_network.thresholdOf(node), operands);
    const Ref other = m_network.addAnd(std::array{ gate.negated() ? copy : !copy, !literal });
    m_network.replace(node, gate.negated() ? other : !other);
}

} // namespace

bool pullUpForced(Network& network, Budget& budget)
{
    return Forcing(network, budget).pullUp();
}

} // namespace hz::engine
