#include "model/engine/diagram/order.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hz::engine {

namespace {

constexpr double kMaxWeight = 1e300;

std::vector<double> weightsOf(const Wiring& wiring)
{
    std::vector<double> weights(wiring.size(), 0.0);
    for (std::uint32_t place = 0; place < wiring.size(); ++place) {
        const auto operands = wiring.operandsOf(place);
        double weight = operands.empty() ? 1.0 : 0.0;
        for (const Ref operand : operands)
            weight += weights[operand.node()];
        weights[place] = std::min(weight, kMaxWeight);
    }
    return weights;
}

/// Positions of all nodes on a line, those of the events in the order of `start`, a gate's the mean of its operands'.
std::vector<double> startPositions(const Wiring& wiring, const EventOrder& start)
{
    std::vector<double> positions(wiring.size(), 0.0);
    for (std::size_t i = 0; i < start.size(); ++i)
        positions[start[i]] = static_cast<double>(i);
    for (std::uint32_t place = 0; place < wiring.size(); ++place) {
        const auto operands = wiring.operandsOf(place);
        double sum = 0.0;
        for (const Ref operand : operands)
            sum += positions[operand.node()];
        if (!operands.empty())
            positions[place] = sum / static_cast<double>(operands.size());
    }
    return positions;
}

class Forces {
public:
    Forces(const Wiring& wiring, const EventOrder& start)
        : m_wiring(wiring)
        , m_positions(startPositions(wiring, start))
        , m_sums(wiring.size())
        , m_counts(wiring.size())
        , m_order(wiring.size())
    {
        std::iota(m_order.begin(), m_order.end(), 0U);
        placePending();
    }
    /// Every node to the mean of its gates' centres, then to whole positions by rank.
    void round()
    {
        std::ranges::fill(m_sums, 0.0);
        std::ranges::fill(m_counts, 0.0);
        for (std::uint32_t gate = 0; gate < m_wiring.size(); ++gate) {
            const auto operands = m_wiring.operandsOf(gate);
            if (operands.empty())
                continue;
            double sum = m_positions[gate];
            for (const Ref operand : operands)
                sum += m_positions[operand.node()];
            const double centre = sum / static_cast<double>(operands.size() + 1);
            pull(gate, centre);
            for (const Ref operand : operands)
                pull(operand.node(), centre);
        }
        for (std::uint32_t place = 0; place < m_wiring.size(); ++place)
            m_positions[place] = m_counts[place] > 0.0 ? m_sums[place] / m_counts[place] : m_positions[place];
        placePending();
    }
    /// The sum over all gates of the distance between their first and last member.
    [[nodiscard]] double span() const
    {
        double total = 0.0;
        for (std::uint32_t gate = 0; gate < m_wiring.size(); ++gate) {
            double first = m_positions[gate];
            double last = first;
            for (const Ref operand : m_wiring.operandsOf(gate)) {
                first = std::min(first, m_positions[operand.node()]);
                last = std::max(last, m_positions[operand.node()]);
            }
            total += last - first;
        }
        return total;
    }
    [[nodiscard]] EventOrder order() const
    {
        EventOrder events;
        for (const std::uint32_t place : m_order) {
            if (m_wiring.operandsOf(place).empty())
                events.push_back(place);
        }
        return events;
    }

private:
    void pull(std::uint32_t place, double centre)
    {
        m_sums[place] += centre;
        m_counts[place] += 1.0;
    }
    void placePending()
    {
        std::ranges::stable_sort(m_order, {}, [this](std::uint32_t place) { return m_positions[place]; });
        for (std::size_t i = 0; i < m_order.size(); ++i)
            m_positions[m_order[i]] = static_cast<double>(i);
    }

    const Wiring& m_wiring;
    std::vector<double> m_positions;
    std::vector<double> m_sums;
    std::vector<double> m_counts;
    std::vector<std::uint32_t> m_order;
};

} // namespace

EventOrder depthFirst(const Wiring& wiring, Entry entry)
{
    const auto weights = weightsOf(wiring);
    EventOrder result;
    std::vector<bool> seen(wiring.size());
    std::vector<std::uint32_t> stack{ wiring.size() - 1 };
    std::vector<std::uint32_t> operands;
    while (!stack.empty()) {
        const std::uint32_t place = stack.back();
        stack.pop_back();
        if (seen[place])
            continue;
        seen[place] = true;
        operands.clear();
        for (const Ref operand : wiring.operandsOf(place))
            operands.push_back(operand.node());
        if (operands.empty())
            result.push_back(place);
        std::ranges::reverse(operands);
        if (entry != Entry::Given) {
            const double sign = entry == Entry::Light ? -1.0 : 1.0;
            std::ranges::stable_sort(operands, {}, [&](std::uint32_t node) { return sign * weights[node]; });
        }
        stack.insert(stack.end(), operands.begin(), operands.end());
    }
    return result;
}

EventOrder force(const Wiring& wiring, const EventOrder& start, Budget& budget)
{
    const double rounds = 10.0 + 5.0 * std::log2(static_cast<double>(wiring.size()));
    Forces forces(wiring, start);
    double least = forces.span();
    EventOrder best = start;
    int worse = 0;
    for (double i = 0.0; i < rounds && worse < 6; ++i) {
        for (std::uint32_t place = 0; place < wiring.size(); ++place) {
            if (!budget.spend())
                return best;
        }
        forces.round();
        const double span = forces.span();
        ++worse;
        if (span < least) {
            least = span;
            best = forces.order();
            worse = 0;
        }
    }
    return best;
}

} // namespace hz::engine
