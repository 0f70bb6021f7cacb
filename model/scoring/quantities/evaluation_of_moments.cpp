#include "model/scoring/quantities/evaluation.h"

#include <algorithm>

namespace hz::scoring {

namespace {

using engine::Conditional;

constexpr double kEndless = 1e300; // moments, in place of an infinite number

} // namespace

/// With nothing that occurs.
std::vector<Evaluation::Found> Evaluation::findStanding(const Values& values, const Weigh& weigh)
{
    const auto inLoops = unit().streams.empty() ? m_loops.ask(values.inputs, secondsLeft())
                                                : std::vector<std::optional<Interval>>(unit().nodes.size());
    set(values.inputs);
    // Consequences first: their order of variables is the one that everything below can live with.
    for (std::size_t c = 0; c < unit().consequences.size(); ++c) {
        if (weigh)
            weigh(c, m_engine->conditionals(m_standingOf[c]), Interval::point(1.0));
        else if (!m_asked.effects)
            (void)m_engine->probability(m_standingOf[c]);
    }
    std::vector<Found> found(m_roots.size());
    for (std::size_t i = 0; i < m_roots.size(); ++i) {
        const auto inLoop = m_roots[i].local != kNowhere ? inLoops[m_roots[i].local] : std::nullopt;
        const Bounded standing = inLoop ? Bounded{ *inLoop, true, {} } : m_engine->probability(m_roots[i].standing);
        found[i].standing = found[i].occurrences = standing.value;
        found[i].isExact = standing.exact;
    }
    return found;
}

void Evaluation::set(const std::vector<Interval>& inputs)
{
    m_engine->limitSeconds(secondsLeft());
    m_engine->setProbabilities(inputs);
}

/// What the moments of the streams bring about. A control fails at a moment at which nothing brought degrades it.
void Evaluation::addMoments(std::vector<Found>& found, const Values& values, const Weigh& weigh)
{
    if (unit().streams.empty())
        return;
    if (m_hasThere)
        for (std::size_t i = 0; i < m_roots.size(); ++i)
            if (m_roots[i].isControl)
                found[i].occurrences = m_engine->probability(m_roots[i].now).value;
    std::vector<std::uint32_t> frequencies;
    for (std::uint32_t s = 0; s < unit().streams.size(); ++s) {
        if (isOccasion(s))
            addStreams(found, values, { s }, weigh);
        else
            frequencies.push_back(s);
    }
    if (!frequencies.empty())
        addStreams(found, values, frequencies, weigh);
}

/// Those of several at once as one slope, where everything is known; else one after the other.
void Evaluation::addStreams(
    std::vector<Found>& found, const Values& values, const std::vector<std::uint32_t>& streams, const Weigh& weigh)
{
    const auto isKnown = [&](std::uint32_t s) { return values.moments[s].isPoint(); };
    const bool isOne = streams.size() == 1;
    if ((isOne || std::ranges::all_of(streams, isKnown)) && addSlopes(found, values, streams, weigh))
        return;
    for (const std::uint32_t s : streams)
        addStream(found, values, s, weigh);
    set(values.inputs);
}

bool Evaluation::addSlopes(
    std::vector<Found>& found, const Values& values, const std::vector<std::uint32_t>& streams, const Weigh& weigh)
{
    const bool isOne = streams.size() == 1;
    std::vector<std::optional<double>> rates(m_compiled.symbols.size());
    for (const std::uint32_t s : streams)
        rates[m_selectors[s]] = isOne ? 1.0 : std::min(values.moments[s].low, kEndless);
    m_engine->setRates(rates);
    const Interval moments = isOne ? values.moments[streams.front()] : Interval::point(1.0);
    std::vector<std::vector<Conditional>> effects;
    for (std::size_t c = 0; weigh && c < unit().consequences.size(); ++c) {
        auto slopes = m_engine->conditionalSlopes(m_compiled.brought[unit().consequences[c]]);
        if (!slopes)
            return false;
        effects.push_back(std::move(*slopes));
    }
    std::vector<Interval> brought;
    for (const Root& root : m_roots) {
        const auto slope = m_engine->slope(root.brought);
        if (!slope)
            return false;
        brought.push_back(Interval::point(std::max(0.0, slope->value)));
    }
    for (std::size_t c = 0; c < effects.size(); ++c)
        weigh(c, effects[c], moments);
    const bool ofOccasion = isOccasion(streams.front());
    for (std::size_t i = 0; i < m_roots.size(); ++i)
        add(found[i], m_roots[i], brought[i], moments, ofOccasion);
    return true;
}

void Evaluation::addStream(std::vector<Found>& found, const Values& values, std::uint32_t stream, const Weigh& weigh)
{
    std::vector<Interval> inputs = values.inputs;
    inputs[m_selectors[stream]] = Interval::point(1.0);
    set(inputs);
    const Interval moments = values.moments[stream];
    for (std::size_t c = 0; weigh && c < unit().consequences.size(); ++c)
        weigh(c, m_engine->conditionals(m_compiled.brought[unit().consequences[c]]), moments);
    for (std::size_t i = 0; i < m_roots.size(); ++i) {
        const Bounded brought = m_engine->probability(m_roots[i].brought);
        // Intervals of several streams may be added where all take their ends at the same inputs.
        const bool addsUp = brought.value.isPoint() || m_compiled.monotone || m_rises[i];
        found[i].isExact = found[i].isExact && brought.exact && addsUp;
        add(found[i], m_roots[i], brought.value, moments, isOccasion(stream));
    }
}

void Evaluation::add(Found& found, const Root& root, Interval brought, Interval moments, bool isOccasion)
{
    if (root.isControl)
        return;
    const Interval more = productOf(moments, brought);
    found.occurrences = countedSum(found.occurrences, more);
    found.logNone = found.logNone
        + Interval{ logMissed(isOccasion, moments.high, brought.high),
              logMissed(isOccasion, moments.low, brought.low) };
}

} // namespace hz::scoring
