#include "model/engine/search/search.h"

#include <algorithm>

namespace hz::engine {

namespace {

/// How much of the work is expected in a component: the greater, the more than in proportion.
double weightOf(Components::Range part)
{
    const auto size = static_cast<double>(part.size());
    return size * size * size;
}

} // namespace

Search::Search(const Equations& equations, const DecisionOrder& order, bool value, Variable leaf, Budget& budget)
    : m_equations(equations)
    , m_order(order)
    , m_budget(budget)
    , m_assignment(equations)
    , m_components(equations, m_assignment)
    , m_cache(equations, m_assignment)
    , m_leaf(leaf)
    , m_events(equations.count())
    , m_members(equations.count())
{
    for (Wire wire = 0; wire < equations.count(); ++wire)
        m_members[wire] = wire;
    Frame& whole = m_frames.emplace_back();
    whole.wire = equations.count() - 1;
    whole.value = value;
    whole.members = { 0, m_members.size() };
    whole.share = 2.0; // there is no other branch
    openBranch();
}

bool Search::advance(std::uint64_t decisions, std::size_t bytes)
{
    while (!m_isDone && m_decisions < decisions && this->bytes() <= bytes && m_budget.spend()) {
        if (m_frames.back().product == Formula::no())
            dropParts();
        if (m_parts.size() > m_frames.back().partMark)
            takeUp();
        else
            endBranch();
    }
    return m_isDone;
}

std::size_t Search::bytes() const
{
    return m_cache.bytes() + m_trace.nodeCount() * sizeof(Circuit::Node);
}

Ref Search::finish()
{
    const Ref leaf = m_isDone ? Formula::yes() : m_trace.event(m_leaf);
    while (!m_isDone) {
        Frame& frame = m_frames.back();
        if (m_parts.size() > frame.partMark)
            frame.product = m_trace.both(frame.product, leaf);
        m_parts.resize(frame.partMark);
        if (m_frames.size() == 1) {
            m_isDone = true;
            break;
        }
        if (frame.value) {
            frame.whenTrue = frame.product;
            frame.product = leaf;
        }
        const Ref function = joined(frame, frame.product);
        m_frames.pop_back();
        m_frames.back().product = m_trace.both(function, m_frames.back().product);
    }
    return m_frames.front().product;
}

/// Gives the frame's wire its value and cuts what is left of the component.
void Search::openBranch()
{
    Frame& frame = m_frames.back();
    frame.trailMark = m_assignment.trail().size();
    frame.memberMark = m_members.size();
    frame.partMark = m_parts.size();
    frame.shareLeft = frame.share / 2.0;
    frame.weightLeft = 0.0;
    frame.product = m_assignment.decide(frame.wire, frame.value) ? Formula::yes() : Formula::no();
    if (frame.product == Formula::no())
        return;
    const bool isDecision = m_frames.size() > 1;
    const auto& trail = m_assignment.trail();
    for (std::size_t i = frame.trailMark + (isDecision ? 1 : 0); i < trail.size(); ++i) {
        if (!m_equations.isEvent(trail[i]))
            continue;
        const Ref event = eventOf(trail[i]);
        frame.product = m_trace.both(m_assignment.holds(trail[i]) ? event : !event, frame.product);
    }
    m_components.split(m_members, frame.members, m_parts, m_budget);
    for (std::size_t i = frame.partMark; i < m_parts.size(); ++i)
        frame.weightLeft += weightOf(m_parts[i]);
}

/// The branch's parts are all known.
void Search::endBranch()
{
    Frame& frame = m_frames.back();
    m_progress += frame.shareLeft;
    m_assignment.undo(frame.trailMark);
    m_members.resize(frame.memberMark);
    if (m_frames.size() == 1) {
        m_isDone = true;
        return;
    }
    if (frame.value) {
        frame.whenTrue = frame.product;
        frame.value = false;
        openBranch();
        return;
    }
    const Ref function = joined(frame, frame.product);
    m_cache.remember(frame.entry, function, m_budget);
    m_frames.pop_back();
    m_frames.back().product = m_trace.both(function, m_frames.back().product);
}

/// Looks the next part up, or begins with it.
void Search::takeUp()
{
    Frame& frame = m_frames.back();
    const Range part = m_parts.back();
    m_parts.pop_back();
    const double weight = weightOf(part);
    const double share = frame.shareLeft * std::min(1.0, weight / frame.weightLeft);
    frame.shareLeft -= share;
    frame.weightLeft -= weight;
    if (const auto known = m_cache.find(std::span(m_members).subspan(part.first, part.size()))) {
        frame.product = m_trace.both(*known, frame.product);
        m_progress += share;
        return;
    }
    Frame& below = m_frames.emplace_back();
    below.entry = m_cache.reserve();
    below.wire = chosenFrom(part);
    below.members = part;
    below.share = share;
    ++m_decisions;
    openBranch();
}

/// Something times nothing is nothing.
void Search::dropParts()
{
    m_parts.resize(m_frames.back().partMark);
}

Wire Search::chosenFrom(Range part) const
{
    Wire chosen = m_equations.count();
    for (std::size_t i = part.first; i < part.last; ++i) {
        const Wire wire = m_members[i];
        if (m_assignment.isOpen(wire) && (chosen == m_equations.count() || m_order.ranks[wire] > m_order.ranks[chosen]))
            chosen = wire;
    }
    return chosen;
}

Ref Search::eventOf(Wire event)
{
    Ref& made = m_events[event];
    if (made == Formula::yes())
        made = m_trace.event(m_equations.variableOf(event));
    return made;
}

Ref Search::joined(const Frame& frame, Ref whenFalse)
{
    if (!m_equations.isEvent(frame.wire))
        return m_trace.either(frame.whenTrue, whenFalse);
    return m_trace.choice(eventOf(frame.wire), frame.whenTrue, whenFalse);
}

} // namespace hz::engine
