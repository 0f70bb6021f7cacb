#include "model/scoring/graph/inputs.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hz::scoring {

namespace {

using domain::Likelihood;
using Draw = HazardGraph::Draw;

constexpr double kTopOfFrequencies = 10.0; // the top band of frequencies ends at so many times its lower end

/// Of [low, high]: the number in the middle of its decades; of a range from 0 the upper end over the root of 10.
double geometricMiddle(Interval range)
{
    return range.low > 0.0 ? std::sqrt(range.low * range.high) : range.high / std::sqrt(10.0);
}

Input ranged(Interval range)
{
    return { range, range.isPoint() ? range.low : geometricMiddle(range) };
}

/// A mean that is not a number tells nothing.
Input probabilityOf(double p)
{
    return p >= 0.0 && p <= 1.0 ? Input::known(p) : Input::unknown();
}

} // namespace

Inputs::Inputs(HazardGraph& graph, const domain::Model& model)
    : m_graph(graph)
    , m_model(model)
    , m_levels(domain::likelihoodLevelsOf(model))
    , m_isPerYear(model.project().bandMeasure == domain::BandMeasure::PerYear)
{
}

void Inputs::addOccasions()
{
    m_graph.hours = m_model.project().exposure.hours();
    for (const domain::Occasion* occasion : m_model.table<domain::Occasion>().all())
        m_graph.streams.push_back({ occasion->id, true, countOf(*occasion) });
}

std::uint32_t Inputs::occasion(const Id& id) const
{
    const Id& wanted = id.isNull() ? m_model.project().occasion : id;
    for (std::uint32_t i = 0; i < m_graph.streams.size() && m_graph.streams[i].isOccasion; ++i)
        if (m_graph.streams[i].id == wanted)
            return i;
    return kNowhere;
}

void Inputs::read(HazardGraph::Node& node)
{
    const Likelihood& own = node.likelihood;
    const std::uint32_t known = node.stream;
    node.hasOwn = !own.isNone() || !node.isFed() || node.isControl();
    node.stream = kNowhere;
    node.there = Input::known(0.0);
    node.lasts = 0.0;
    node.draw = node.isControl() && !node.entity->hidden ? Draw::Moment : Draw::Exposure;
    if (node.isControl())
        node.own = own.isNone() ? ratingOf(*node.entity) : probability(own);
    else if (node.eliminated)
        node.own = Input::known(0.0);
    else if (!occurs(own))
        node.own = probability(own);
    else if (own.isPerOccasion())
        readPerOccasion(node);
    else
        readFrequency(node, known);
}
bool Inputs::readAgain(HazardGraph::Node& node)
{
    const HazardGraph::Node before = node;
    const std::size_t streams = m_graph.streams.size();
    node.likelihood = node.entity->likelihood;
    read(node);
    return isOfOneShape(node, before) && m_graph.streams.size() == streams;
}
bool Inputs::isOfOneShape(const HazardGraph::Node& a, const HazardGraph::Node& b)
{
    return a.hasOwn == b.hasOwn && a.draw == b.draw && a.stream == b.stream && a.group == b.group
        && (a.lasts > 0.0) == (b.lasts > 0.0);
}

Input Inputs::countOf(const domain::Occasion& occasion)
{
    const double count = occasion.count ? occasion.count->mean() : -1.0;
    if (count >= 0.0) // no number at all is no count
        return Input::known(count);
    return { { 0.0, std::numeric_limits<double>::infinity() }, std::nullopt };
}

Input Inputs::chance(const domain::Link& link) const
{
    return link.chance.isNone() ? Input::known(1.0) : probability(link.chance);
}

/// In a scheme per year a letter always does.
bool Inputs::occurs(const Likelihood& own) const
{
    return own.occurs() || (own.isLetter() && m_isPerYear);
}

Input Inputs::probability(const Likelihood& likelihood) const
{
    switch (likelihood.form) {
    case Likelihood::Form::Condition:
    case Likelihood::Form::PerOccasion:
        return probabilityOf(likelihood.value.mean());
    case Likelihood::Form::Tested:
        return probabilityOf(domain::testedProbability(
            likelihood.value.mean() / domain::hoursIn(likelihood.unit), likelihood.testInterval));
    case Likelihood::Form::Letter: {
        const auto band = m_isPerYear ? std::nullopt : bandOf(likelihood.level);
        return band ? ranged({ std::min(1.0, band->low), std::min(1.0, band->high) }) : Input::unknown();
    }
    default:
        return Input::unknown();
    }
}

Input Inputs::ratingOf(const domain::Node& control) const
{
    const domain::ControlRating* rating = m_model.table<domain::ControlRating>().find(control.rating);
    return rating != nullptr ? ranged({ rating->low, rating->high }) : Input::known(1.0);
}

/// Of what the scheme's bands measure.
std::optional<Interval> Inputs::bandOf(const Id& level) const
{
    for (std::size_t i = 0; i < m_levels.size(); ++i) {
        if (m_levels[i].id != level)
            continue;
        const double low = m_levels[i].lowerBound;
        const double top = m_isPerYear ? low * kTopOfFrequencies : 1.0;
        return Interval{ low, std::max(low, i == 0 ? top : m_levels[i - 1].lowerBound) };
    }
    return std::nullopt;
}

void Inputs::readPerOccasion(HazardGraph::Node& node)
{
    node.draw = Draw::Stream;
    node.stream = occasion(node.likelihood.occasion);
    if (node.stream == kNowhere)
        node.stream = uncounted(); // of a project that has no such occasion
    node.own = probability(node.likelihood);
}

/// `known`: the stream that it had, if any.
void Inputs::readFrequency(HazardGraph::Node& node, std::uint32_t known)
{
    node.draw = Draw::Stream;
    node.own = Input::known(1.0);
    const Input perHour = frequencyOf(node.likelihood);
    const Input moments = mapped(perHour, [this](double f) { return f * m_graph.hours; });
    if (known != kNowhere && !m_graph.streams[known].isOccasion) {
        node.stream = known;
        m_graph.streams[known].moments = moments;
    } else {
        node.stream = static_cast<std::uint32_t>(m_graph.streams.size());
        m_graph.streams.push_back({ node.id, false, moments });
    }
    const auto lasts = node.likelihood.lasts;
    if (!lasts || !(*lasts > 0.0))
        return;
    node.lasts = *lasts / m_graph.hours;
    node.there = mapped(perHour, [&](double f) { return -std::expm1(-f * *lasts); });
}

/// Per hour.
Input Inputs::frequencyOf(const Likelihood& likelihood) const
{
    if (const auto known = domain::frequencyPerHour(likelihood); known && std::isfinite(*known))
        return Input::known(*known);
    const auto band = likelihood.isLetter() ? bandOf(likelihood.level) : std::nullopt;
    if (!band)
        return { { 0.0, std::numeric_limits<double>::infinity() }, std::nullopt };
    if (m_isPerYear)
        return mapped(ranged(*band), [](double f) { return f / domain::hoursIn(domain::TimeUnit::Year); });
    // Of a probability in the exposure; that of the top band ends at ten times its lower end as a frequency.
    const double low = -std::log1p(-band->low);
    const double high = band->high < 1.0 ? -std::log1p(-band->high) : kTopOfFrequencies * low;
    return mapped(ranged({ low, high }), [this](double times) { return times / m_graph.hours; });
}

std::uint32_t Inputs::uncounted()
{
    for (std::uint32_t i = 0; i < m_graph.streams.size(); ++i)
        if (m_graph.streams[i].id.isNull())
            return i;
    m_graph.streams.push_back({ Id{}, true, { { 0.0, std::numeric_limits<double>::infinity() }, std::nullopt } });
    return static_cast<std::uint32_t>(m_graph.streams.size() - 1);
}

} // namespace hz::scoring
