#include "model/engine/circuit/gaps.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace hz::engine {

namespace {

constexpr double kFarApart = 0x1p-6; // a plain difference loses that share of its digits at most

bool isFar(double gap, ProbabilityPair a, ProbabilityPair b)
{
    return std::abs(gap) >= kFarApart * std::min(a.yes + b.yes, a.no + b.no);
}

} // namespace

Gaps::Gaps(const Circuit& circuit, std::span<const ProbabilityPair> pairs, Budget& budget)
    : m_circuit(circuit)
    , m_pairs(pairs)
    , m_budget(budget)
    , m_nodeLimit(std::size_t{ 4 } * pairs.size() + 100'000)
{
    m_known.resize(std::bit_ceil(std::clamp<std::size_t>(2 * pairs.size(), 1U << 10, 1U << 22)));
    findRanks();
}

Gaps::Known& Gaps::knownAt(Ref a, Ref b)
{
    const std::uint64_t hash = (std::uint64_t{ a.code } << 32 | b.code) * 0x9E3779B97F4A7C15ULL;
    return m_known[hash >> 32 & (m_known.size() - 1)];
}

/// Numbers the tests so that a choice's test comes before the tests of what it chooses from; tests on a loop of such
/// demands come last, in index order.
void Gaps::findRanks()
{
    const auto count = static_cast<std::uint32_t>(m_pairs.size());
    std::vector<std::uint32_t> demands(count); // of each test: choices that want another test before it
    std::vector<std::uint32_t> first(count + 1);
    const auto forAllDemands = [&](auto&& visit) {
        for (std::uint32_t i = 1; i < count; ++i) {
            const Circuit::Node& node = m_circuit.node(i);
            if (m_circuit.isEvent(i) || m_circuit.isSum(i))
                continue;
            for (const Ref child : { node.high, node.low }) {
                if (child.node() != 0 && !m_circuit.isSum(child.node()) && testOf(child) != node.test.node())
                    visit(node.test.node(), testOf(child));
            }
        }
    };
    forAllDemands([&](std::uint32_t before, std::uint32_t after) {
        ++demands[after];
        ++first[before + 1];
    });
    for (std::uint32_t i = 0; i < count; ++i)
        first[i + 1] += first[i];
    std::vector<std::uint32_t> followers(first[count]);
    std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
    forAllDemands([&](std::uint32_t before, std::uint32_t after) { followers[next[before]++] = after; });

    m_ranks.assign(count, 0);
    std::vector<std::uint32_t> ready;
    std::uint32_t rank = count;
    for (std::uint32_t i = count; i-- > 1;) {
        if (demands[i] == 0)
            ready.push_back(i);
    }
    while (!ready.empty()) {
        const std::uint32_t test = ready.back();
        ready.pop_back();
        m_ranks[test] = rank--;
        for (std::uint32_t i = first[test]; i < first[test + 1]; ++i) {
            if (--demands[followers[i]] == 0)
                ready.push_back(followers[i]);
        }
    }
}

bool Gaps::resolveDirectly(Ref a, Ref b, double& gap) const
{
    if (a == b) {
        gap = 0.0;
        return true;
    }
    const ProbabilityPair pairA = at(m_pairs, a);
    const ProbabilityPair pairB = at(m_pairs, b);
    gap = plainGap(pairA, pairB);
    return a.node() == 0 || b.node() == 0 || a == !b || m_circuit.isSum(a.node()) || m_circuit.isSum(b.node())
        || isFar(gap, pairA, pairB);
}

Gaps::Split Gaps::splitOf(Ref a, Ref b) const
{
    const auto partsOf = [this](Ref ref, std::uint32_t test) -> std::pair<Ref, Ref> {
        if (ref.node() == test) // the test itself: certain where it holds
            return ref.negated() ? std::pair{ Formula::no(), Formula::yes() }
                                 : std::pair{ Formula::yes(), Formula::no() };
        if (testOf(ref) != test)
            return { ref, ref };
        const Circuit::Node& node = m_circuit.node(ref.node());
        Ref high = node.high;
        Ref low = node.low;
        if (node.test.negated())
            std::swap(high, low);
        return ref.negated() ? std::pair{ !high, !low } : std::pair{ high, low };
    };
    std::uint32_t test = testOf(a);
    if (a.node() == testOf(b) || (b.node() != test && m_ranks[testOf(b)] > m_ranks[test]))
        test = testOf(b);
    const auto [highA, lowA] = partsOf(a, test);
    const auto [highB, lowB] = partsOf(b, test);
    return { Ref{ test * 2 }, highA, lowA, highB, lowB };
}

double Gaps::between(Ref a, Ref b)
{
    double result = 0.0;
    const auto enter = [&](Ref left, Ref right) { // true: the result is known
        if (resolveDirectly(left, right, result))
            return true;
        if (const Known& known = knownAt(left, right); known.a == left && known.b == right) {
            result = known.gap;
            return true;
        }
        if (m_nodeLimit == 0 || !m_budget.spend())
            return true;
        --m_nodeLimit;
        m_frames.push_back({ left, right, splitOf(left, right) });
        return false;
    };
    m_frames.clear();
    bool known = enter(a, b);
    while (!m_frames.empty()) {
        Frame& frame = m_frames.back();
        if (!known) {
            known = enter(frame.split.highA, frame.split.highB);
            continue;
        }
        if (!frame.hasHigh) {
            frame.high = result;
            frame.hasHigh = true;
            known = enter(frame.split.lowA, frame.split.lowB);
            continue;
        }
        const ProbabilityPair test = at(m_pairs, frame.split.test);
        result = test.yes * frame.high + test.no * result;
        knownAt(frame.a, frame.b) = { frame.a, frame.b, result };
        m_frames.pop_back();
    }
    return result;
}

} // namespace hz::engine
