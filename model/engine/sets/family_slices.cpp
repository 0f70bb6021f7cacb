#include "model/engine/sets/set_family.h"

#include <algorithm>
#include <unordered_map>

namespace hz::engine {

/// A tested family is cut into slices, the sets of exactly so many events each; a node that tests it becomes a chain of
/// nodes that test its slices. Blocks stay apart, and within one the slices are made from the smaller order up.
class SetFamily::Slicing {
public:
    Slicing(const SetFamily& family, std::size_t maximumNodes, Budget& budget)
        : m_family(family)
        , m_nodes(family.m_nodes)
        , m_longest(family.longest())
        , m_maximumNodes(maximumNodes)
        , m_budget(budget)
    {
    }

    std::optional<SetFamily> upTo(Order order);

private:
    /// Sets of a family of at most, or of exactly, so many events.
    struct Part {
        Family family = kNoSet;
        Order left = 0;
        bool exactly = false;
        bool operator==(const Part&) const = default;
    };
    struct Hash {
        std::size_t operator()(const Part& part) const
        {
            return (part.family * std::size_t{ 2 } + (part.exactly ? 1 : 0)) * 0x9E3779B97F4A7C15ULL
                ^ part.left * 0xC2B2AE3D27D4EB4FULL;
        }
    };

    bool make(Part root);
    bool askFor(const Part& part);
    Family build(const Part& part);
    [[nodiscard]] std::optional<Family> known(const Part& part) const;

    const SetFamily& m_family;
    const std::vector<Node>& m_nodes;
    std::vector<Order> m_longest;
    std::size_t m_maximumNodes;
    Budget& m_budget;
    SetFamily m_result;
    std::unordered_map<Part, Family, Hash> m_known;
    std::vector<Part> m_stack;
};

std::optional<Family> SetFamily::Slicing::known(const Part& part) const
{
    if (part.family == kNoSet)
        return kNoSet;
    if (part.family == kEmptySet)
        return !part.exactly || part.left == 0 ? kEmptySet : kNoSet;
    if (part.exactly && part.left > m_longest[part.family])
        return kNoSet;
    const auto found = m_known.find(part);
    return found == m_known.end() ? std::nullopt : std::optional(found->second);
}

/// What the part needs and is not there yet goes onto the stack.
bool SetFamily::Slicing::askFor(const Part& part)
{
    const std::size_t before = m_stack.size();
    const auto& [test, high, low] = m_nodes[part.family];
    const auto ask = [this](const Part& wanted) {
        if (!known(wanted))
            m_stack.push_back(wanted);
    };
    ask({ low, part.left, part.exactly });
    const Order most = std::min(part.left, test.isEvent() ? 1 : m_longest[test.family()]);
    for (Order added = 1; added <= most; ++added)
        ask({ high, part.left - added, part.exactly });
    return m_stack.size() > before;
}

Family SetFamily::Slicing::build(const Part& part)
{
    const auto& [test, high, low] = m_nodes[part.family];
    Family result = *known({ low, part.left, part.exactly });
    const Order most = std::min(part.left, test.isEvent() ? 1 : m_longest[test.family()]);
    for (Order added = 1; added <= most; ++added) {
        const Family above = *known({ high, part.left - added, part.exactly });
        const Element slice = test.isEvent() ? test : Element::setOf(*known({ test.family(), added, true }));
        result = m_result.append(slice, above, result);
    }
    return result;
}

bool SetFamily::Slicing::make(Part root)
{
    m_stack.assign(1, root);
    while (!m_stack.empty()) {
        if (!m_budget.spend() || m_result.m_nodes.size() > m_maximumNodes)
            return false;
        const Part part = m_stack.back();
        if (!known(part)) {
            if (askFor(part))
                continue;
            m_known.emplace(part, build(part));
        }
        m_stack.pop_back();
    }
    return true;
}

std::optional<SetFamily> SetFamily::Slicing::upTo(Order order)
{
    const auto tested = m_family.tested();
    for (const Family begin : m_family.m_blocks) {
        m_result.m_blocks.push_back(static_cast<Family>(m_result.m_nodes.size()));
        const auto next = std::ranges::upper_bound(m_family.m_blocks, begin);
        const Family end = next == m_family.m_blocks.end() ? static_cast<Family>(m_nodes.size()) : *next;
        for (Family root = begin; root < end; ++root) {
            for (Order left = 1; tested[root] && left <= std::min(order, m_longest[root]); ++left) {
                if (!make({ root, left, true }))
                    return std::nullopt;
            }
        }
    }
    if (!make({ m_family.m_root, order, false }))
        return std::nullopt;
    m_result.m_root = *known({ m_family.m_root, order, false });
    return std::move(m_result);
}

std::optional<SetFamily> SetFamily::upTo(Order order, std::size_t maximumNodes, Budget& budget) const
{
    return Slicing(*this, maximumNodes, budget).upTo(order);
}

} // namespace hz::engine
