#include "model/engine/circuit/derivatives.h"

#include "model/engine/circuit/gaps.h"
#include "model/engine/circuit/restrictions.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace hz::engine {

namespace {

constexpr double kRounding = 0x1p-53;
constexpr double kTolerance = 0x1p-44; // relative; the errors of the probabilities themselves come on top
constexpr double kSmallShare = 0x1p-6; // of P(top), below which a restriction is computed by itself
constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// How the top changes with a node: by plain - negated, both sums of numbers that are not negative, up to an error
/// of `blur` roundings.
struct Flow {
    double plain = 0.0;
    double negated = 0.0;
    double blur = 0.0;

    [[nodiscard]] double net() const { return plain - negated; }
    [[nodiscard]] bool isPrecise() const { return blur * kRounding <= kTolerance * std::abs(net()); }
    void add(const Flow& other, double factor, bool swapped)
    {
        plain += factor * (swapped ? other.negated : other.plain);
        negated += factor * (swapped ? other.plain : other.negated);
        blur += factor * other.blur;
    }
};

class Descent {
public:
    Descent(const Circuit& circuit, Ref top, std::span<const ProbabilityPair> events, Budget& budget)
        : m_circuit(circuit)
        , m_top(top)
        , m_events(events)
        , m_budget(budget)
        , m_pairs(pairsOf(circuit, events))
        , m_eventNodes(circuit.variableCount(), kNone)
        , m_isRepeated(circuit.variableCount())
    {
    }

    Effects run()
    {
        descend();
        findEvents();
        if (!isPrecise()) {
            m_first = m_flows;
            m_gaps.emplace(m_circuit, std::span(m_pairs).first(m_top.node() + 1), m_budget);
            descend();
        }
        Effects effects{ at(m_pairs, m_top), {}, true };
        effects.byVariable.assign(m_circuit.variableCount(), { effects.top.yes, effects.top.yes, 0.0 });
        for (Variable variable = 0; variable < m_circuit.variableCount(); ++variable) {
            if (m_eventNodes[variable] != kNone)
                effects.byVariable[variable] = effectOf(variable);
        }
        effects.complete = !m_budget.stopped();
        return effects;
    }

private:
    void descend()
    {
        m_flows.assign(m_top.node() + 1, {});
        m_flows[m_top.node()].add({ 1.0, 0.0, 0.0 }, 1.0, m_top.negated());
        for (std::uint32_t i = m_top.node(); i > 0 && m_budget.spend(); --i) {
            if (!m_circuit.isEvent(i) && (m_flows[i].plain != 0.0 || m_flows[i].negated != 0.0))
                pass(i);
        }
    }

    void pass(std::uint32_t index)
    {
        const Flow flow = m_flows[index];
        const Circuit::Node& node = m_circuit.node(index);
        if (m_circuit.isSum(index)) {
            m_flows[node.high.node()].add(flow, 1.0, node.high.negated());
            m_flows[node.low.node()].add(flow, 1.0, node.low.negated());
            return;
        }
        const ProbabilityPair test = at(m_pairs, node.test);
        const ProbabilityPair high = at(m_pairs, node.high);
        const ProbabilityPair low = at(m_pairs, node.low);
        m_flows[node.high.node()].add(flow, test.yes, node.high.negated());
        m_flows[node.low.node()].add(flow, test.no, node.low.negated());

        double gap = plainGap(high, low);
        double blur = (flow.plain + flow.negated) * std::min(high.yes + low.yes, high.no + low.no);
        if (m_gaps && isNeeded(node, blur)) {
            gap = m_gaps->between(node.high, node.low);
            blur = 0.0;
        }
        Flow& below = m_flows[node.test.node()];
        below.add(flow, std::abs(gap), node.test.negated() != (gap < 0.0));
        below.blur += node.high.node() == 0 || node.low.node() == 0 ? 0.0 : blur;
    }

    /// Whether the rounding of a plain difference would be felt in what the first descent found.
    [[nodiscard]] bool isNeeded(const Circuit::Node& node, double blur) const
    {
        return !Flow{ m_first[node.test.node()].net(), 0.0, blur }.isPrecise();
    }

    void findEvents()
    {
        for (std::uint32_t i = 1; i <= m_top.node(); ++i) {
            const Flow& flow = m_flows[i];
            if (!m_circuit.isEvent(i) || (flow.plain == 0.0 && flow.negated == 0.0 && flow.blur == 0.0))
                continue;
            std::uint32_t& node = m_eventNodes[m_circuit.variableOf(i)];
            m_isRepeated[m_circuit.variableOf(i)] = node != kNone;
            node = i;
        }
    }

    [[nodiscard]] bool isPrecise() const
    {
        return std::ranges::all_of(
            m_eventNodes, [this](std::uint32_t node) { return node == kNone || m_flows[node].isPrecise(); });
    }

    [[nodiscard]] Effect effectOf(Variable variable)
    {
        const std::uint32_t node = m_eventNodes[variable];
        const ProbabilityPair pair = m_pairs[node];
        const double top = at(m_pairs, m_top).yes;
        if (m_isRepeated[variable])
            return effectOfRepeated(variable);
        Effect effect{ 0.0, 0.0, m_flows[node].net() };
        effect.given = std::clamp(top + pair.no * effect.derivative, 0.0, 1.0);
        effect.givenNot = std::clamp(top - pair.yes * effect.derivative, 0.0, 1.0);
        const double smaller = effect.derivative > 0.0 ? effect.givenNot : effect.given;
        return smaller < kSmallShare * top ? preciseEffect(node) : effect;
    }

    /// One of the two is much smaller than the other, so the difference is as precise as they are.
    [[nodiscard]] Effect preciseEffect(std::uint32_t node)
    {
        if (!m_restrictions)
            m_restrictions.emplace(m_circuit, m_top.node(), m_pairs, m_budget);
        const Restriction restriction = m_restrictions->of(node);
        const double given = m_top.negated() ? restriction.one.no : restriction.one.yes;
        const double givenNot = m_top.negated() ? restriction.zero.no : restriction.zero.yes;
        return { given, givenNot, given - givenNot };
    }

    /// An event that stands in the circuit more than once: two passes of its own.
    [[nodiscard]] Effect effectOfRepeated(Variable variable)
    {
        std::vector<ProbabilityPair> events(m_events.begin(), m_events.end());
        events.resize(std::max<std::size_t>(events.size(), variable + std::size_t{ 1 }));
        events[variable] = { 1.0, 0.0 };
        const ProbabilityPair given = at(pairsOf(m_circuit, events), m_top);
        events[variable] = { 0.0, 1.0 };
        const ProbabilityPair givenNot = at(pairsOf(m_circuit, events), m_top);
        return { given.yes, givenNot.yes, plainGap(given, givenNot) };
    }

    const Circuit& m_circuit;
    Ref m_top;
    std::span<const ProbabilityPair> m_events;
    Budget& m_budget;
    std::vector<ProbabilityPair> m_pairs;
    std::vector<Flow> m_flows; // by node
    std::vector<Flow> m_first; // of the first descent, when there is a second
    std::vector<std::uint32_t> m_eventNodes; // by variable
    std::vector<unsigned char> m_isRepeated;
    std::optional<Gaps> m_gaps;
    std::optional<Restrictions> m_restrictions;
};

} // namespace

Effects effectsOf(const Circuit& circuit, Ref top, std::span<const ProbabilityPair> events, Budget& budget)
{
    return Descent(circuit, top, events, budget).run();
}

} // namespace hz::engine
