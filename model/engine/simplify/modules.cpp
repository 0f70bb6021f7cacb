#include "model/engine/simplify/modules.h"

#include "model/engine/simplify/dominators.h"

#include <algorithm>
#include <numeric>

namespace hz::engine {

namespace {

/// Which parts of the network are used from one place only. A node's parts are the nodes that it dominates at once,
/// grouped by what they have in common below; a group is closed when nothing below it is used from outside it.
class Parts {
public:
    Parts(const Network& network, const std::vector<std::uint32_t>& order, const Dominators& dominators)
        : m_dominators(dominators)
        , m_highest(network.nodeCount(), Network::kNone)
        , m_groups(network.nodeCount())
        , m_highestOfGroup(network.nodeCount())
    {
        std::iota(m_groups.begin(), m_groups.end(), 0U);
        for (const std::uint32_t node : order)
            m_highest[node] = dominators.depthOf(node);
        for (const std::uint32_t node : order) {
            if (!network.isCancelled())
                look(network, node);
        }
        m_highestOfGroup = m_highest;
        for (const std::uint32_t node : order) {
            std::uint32_t& highest = m_highestOfGroup[groupOf(node)];
            highest = std::min(highest, m_highest[node]);
        }
    }

    [[nodiscard]] bool isModule(std::uint32_t node) const { return m_highest[node] >= m_dominators.depthOf(node); }
    /// Whether the group of an operand is used by this gate alone.
    [[nodiscard]] bool isClosed(std::uint32_t gate, std::uint32_t operand)
    {
        return m_dominators.dominatorOf(operand) == gate
            && m_highestOfGroup[groupOf(operand)] >= m_dominators.depthOf(gate);
    }
    std::uint32_t groupOf(std::uint32_t node)
    {
        while (m_groups[node] != node)
            node = m_groups[node] = m_groups[m_groups[node]];
        return node;
    }

private:
    /// All that is dominated by the node was looked at before.
    void look(const Network& network, std::uint32_t node)
    {
        for (const auto& slot : network.operandsOf(node)) {
            const std::uint32_t used = slot.operand.node();
            const std::uint32_t dominator = m_dominators.dominatorOf(used);
            m_highest[node] = std::min(m_highest[node], m_dominators.depthOf(dominator));
            if (dominator != node)
                join(m_dominators.ancestorAt(node, m_dominators.depthOf(used)), used);
        }
        std::uint32_t& above = m_highest[m_dominators.dominatorOf(node)];
        above = std::min(above, m_highest[node]);
    }

    /// The smaller number stands for the group.
    void join(std::uint32_t a, std::uint32_t b)
    {
        a = groupOf(a);
        b = groupOf(b);
        m_groups[std::max(a, b)] = std::min(a, b);
    }

    const Dominators& m_dominators;
    std::vector<std::uint32_t> m_highest; // by node: least depth of a dominator of what is used at or below it
    std::vector<std::uint32_t> m_groups; // union-find
    std::vector<std::uint32_t> m_highestOfGroup;
};

class Cutting {
public:
    Cutting(const Network& network, Variable events)
        : m_network(network)
        , m_order(network.order())
        , m_dominators(network, m_order)
        , m_parts(network, m_order, m_dominators)
        , m_images(network.nodeCount())
    {
        m_result.events = events;
    }

    Simplified cut()
    {
        for (const std::uint32_t node : m_order) {
            if (!m_network.isCancelled())
                m_images[node] = imageOf(node);
        }
        const Ref root = m_network.root();
        if (m_network.operatorOf(root.node()) == Operator::Event)
            m_result.modules.push_back(m_images[root.node()]);
        m_result.top = root;
        if (!m_result.modules.empty())
            m_result.top = signedLike(m_result.modules.back(), root);
        return std::move(m_result);
    }

private:
    static Ref signedLike(Ref ref, Ref sign) { return sign.negated() ? !ref : ref; }

    Ref imageOf(std::uint32_t node)
    {
        if (m_network.operatorOf(node) == Operator::Event)
            return m_result.formula.variable(m_network.variableOf(node));
        m_operands.clear();
        if (m_network.isAnd(node))
            collectGroups(node);
        else
            collect(node);
        const Ref image = gateLike(node);
        return m_parts.isModule(node) ? moduleOf(image) : image;
    }

    void collect(std::uint32_t node)
    {
        for (const auto& slot : m_network.operandsOf(node))
            m_operands.push_back(signedLike(m_images[slot.operand.node()], slot.operand));
    }

    /// The operands, where those of a closed group are one module, and all closed groups are one again.
    void collectGroups(std::uint32_t node)
    {
        sortByGroup(node);
        std::vector<Ref> open;
        std::vector<Ref> closed;
        for (std::size_t i = 0; i < m_members.size();) {
            std::size_t end = i;
            m_operands.clear();
            for (; end < m_members.size() && m_members[end].group == m_members[i].group; ++end)
                m_operands.push_back(signedLike(m_images[m_members[end].operand.node()], m_members[end].operand));
            const bool isAll = end - i == m_members.size();
            if (m_members[i].group == Network::kNone || isAll)
                open = m_operands;
            else
                closed.push_back(end - i == 1 ? m_operands.front() : moduleOf(m_result.formula.all(m_operands)));
            i = end;
        }
        const bool together = !open.empty() && closed.size() > 1;
        if (together)
            open.push_back(moduleOf(m_result.formula.all(closed)));
        else
            open.insert(open.end(), closed.begin(), closed.end());
        m_operands = std::move(open);
    }

    void sortByGroup(std::uint32_t node)
    {
        m_members.clear();
        for (const auto& slot : m_network.operandsOf(node)) {
            const std::uint32_t used = slot.operand.node();
            const bool isClosed = m_parts.isClosed(node, used);
            m_members.push_back({ isClosed ? m_parts.groupOf(used) : Network::kNone, slot.operand });
        }
        std::ranges::sort(m_members, {}, [](const Member& m) { return std::pair{ m.group, m.operand }; });
    }

    Ref gateLike(std::uint32_t node)
    {
        switch (m_network.operatorOf(node)) {
        case Operator::AtLeast:
            return m_result.formula.atLeast(m_network.thresholdOf(node), m_operands);
        case Operator::Xor:
            return m_result.formula.exclusiveOr(m_operands[0], m_operands[1]);
        default:
            return m_result.formula.all(m_operands);
        }
    }

    Ref moduleOf(Ref function)
    {
        m_result.modules.push_back(function);
        return m_result.formula.variable(m_result.events + static_cast<Variable>(m_result.modules.size()) - 1);
    }

    struct Member {
        std::uint32_t group = Network::kNone;
        Ref operand{};
    };

    const Network& m_network;
    std::vector<std::uint32_t> m_order;
    Dominators m_dominators;
    Parts m_parts;
    std::vector<Ref> m_images; // by node
    std::vector<Ref> m_operands;
    std::vector<Member> m_members;
    Simplified m_result;
};

} // namespace

Simplified cutIntoModules(const Network& network, Variable events)
{
    return Cutting(network, events).cut();
}

} // namespace hz::engine
