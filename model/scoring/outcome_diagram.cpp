#include "model/scoring/outcome_diagram.h"

#include "model/scoring/outcome_builder.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace hz::scoring {

namespace {

constexpr double kMaxWalked = 1e6; // moments of one draw that are followed one by one
constexpr unsigned kBits = 64;

} // namespace

/// One draw.
struct OutcomeDiagram::Pass {
    const std::vector<bool>& once;
    std::span<double> times;
    base::RandomStream& random;
    Scratch& scratch;
    std::uint64_t steps = 0;
};

std::optional<OutcomeDiagram> OutcomeDiagram::of(const engine::Formula& formula, std::span<const engine::Ref> roots,
    std::span<const double> probabilities, const std::vector<bool>& isOnce, const Settings& settings)
{
    return OutcomeBuilder(formula, probabilities, isOnce, settings).build(roots);
}

std::optional<std::uint64_t> OutcomeDiagram::draw(double moments, const std::vector<bool>& once,
    std::span<double> times, base::RandomStream& random, Scratch& scratch) const
{
    scratch.counts.resize(m_nodes.size());
    scratch.waiting.resize(m_nodes.size() / kBits + 1);
    Pass pass{ once, times, random, scratch };
    enter(m_top, moments, pass);
    double walked = 0.0;
    for (std::size_t word = 0; word < scratch.waiting.size(); ++word) {
        while (scratch.waiting[word] != 0) {
            const auto node = word * kBits + static_cast<std::size_t>(std::countr_zero(scratch.waiting[word]));
            scratch.waiting[word] &= scratch.waiting[word] - 1;
            const double count = std::exchange(scratch.counts[node], 0.0);
            walked += m_nodes[node].isOpen ? count : 0.0;
            if (walked <= kMaxWalked)
                leave(m_nodes[node], count, pass);
        }
    }
    return walked <= kMaxWalked ? std::optional(pass.steps) : std::nullopt;
}

void OutcomeDiagram::add(std::uint32_t node, double moments, Pass& pass) const
{
    if (moments == 0.0)
        return;
    pass.scratch.counts[node] += moments;
    pass.scratch.waiting[node / kBits] |= std::uint64_t{ 1 } << node % kBits;
}

/// Any moments.
void OutcomeDiagram::enter(const Outcome& outcome, double moments, Pass& pass) const
{
    for (const std::uint32_t root : outcome.roots)
        pass.times[root] += moments;
    for (const Part& part : outcome.parts)
        add(part.node, part.any.draw(moments, pass.random), pass);
    pass.steps += outcome.parts.size();
}

/// Moments that are to be followed: what comes about at once, or some part of what is left.
void OutcomeDiagram::follow(const Outcome& outcome, double moments, Pass& pass) const
{
    if (moments == 0.0)
        return;
    if (!outcome.roots.empty())
        return enter(outcome, moments, pass);
    double free = 0.0; // of which a part is followed already
    for (const Part& part : outcome.parts) {
        const double first = part.first.draw(moments, pass.random);
        add(part.node, first + part.any.draw(free, pass.random), pass);
        free += first;
        moments -= first;
    }
    pass.steps += outcome.parts.size();
}

void OutcomeDiagram::leave(const Node& node, double moments, Pass& pass) const
{
    ++pass.steps;
    if (node.isOpen) {
        for (double i = 0.0; i < moments; ++i)
            walk(node, pass);
    } else if (node.isOnce) {
        enter(pass.once[node.variable] ? node.high : node.low, moments, pass);
    } else {
        const double with = node.with.draw(moments, pass.random);
        follow(node.high, with, pass);
        follow(node.low, moments - with, pass);
    }
}

/// One moment, by itself.
void OutcomeDiagram::walk(const Node& node, Pass& pass) const
{
    constexpr std::uint32_t kTrue = 0;
    constexpr std::uint32_t kFalse = 1;
    const auto rankOf = [this](const Entry& entry) { return m_functions[entry.first >> 1].rank; };
    State& state = pass.scratch.state;
    state = node.state;
    while (!state.empty()) {
        const Function& next = m_functions[std::ranges::max(state, {}, rankOf).first >> 1];
        const bool value =
            m_isOnce[next.variable] ? pass.once[next.variable] : m_chances[next.variable].draw(1.0, pass.random) > 0.0;
        const auto isDecided = [&](Entry& entry) {
            const Function& function = m_functions[entry.first >> 1];
            if (function.rank == next.rank)
                entry.first = (value ? function.high : function.low) ^ (entry.first & 1U);
            pass.times[entry.second] += entry.first == kTrue ? 1.0 : 0.0;
            return entry.first == kTrue || entry.first == kFalse;
        };
        std::erase_if(state, isDecided);
        ++pass.steps;
    }
}

} // namespace hz::scoring
