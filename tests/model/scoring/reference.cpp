#include "model/scoring/reference.h"

#include "model/scoring/one_moment.h"

#include <cassert>
#include <cmath>

namespace hz::testing {

using domain::Logic;
using Draw = HazardGraph::Draw;

namespace {

/// Of an input that is a point.
double valueOf(const scoring::Input& input)
{
    assert(input.range.isPoint() && "the enumeration is of known numbers");
    return input.range.low;
}

/// Section 5: the part of its likelihood that a member of a group has for itself.
double ownPartOf(double p, double beta)
{
    return beta * p < 1.0 ? (1.0 - beta) * p / (1.0 - beta * p) : 0.0;
}

/// One random draw and what may come of it.
struct RandomDraw {
    enum class Of : std::uint8_t { Own, Common, Chance, Way } of = Of::Own;
    std::uint32_t at = 0; // node, group, link; of a way the node
    struct Option {
        double probability = 0.0;
        std::uint32_t value = 0; // 1: it is the case; of a way the link
    };
    std::vector<Option> options;
};

/// What is drawn, and with which probability.
class Draws {
public:
    Draws(const HazardGraph& graph, const OneMoment& moment)
        : m_graph(graph)
        , m_moment(moment)
    {
    }

    /// Once for the exposure.
    [[nodiscard]] std::vector<RandomDraw> ofConditions() const { return drawsOf(kStanding, true); }
    /// At one moment of the stream (or for what stands), beside the conditions.
    [[nodiscard]] std::vector<RandomDraw> ofMoment(std::uint32_t stream) const { return drawsOf(stream, false); }

private:
    [[nodiscard]] std::vector<RandomDraw> drawsOf(std::uint32_t stream, bool conditions) const
    {
        std::vector<RandomDraw> draws;
        const auto add = [&](RandomDraw::Of of, std::uint32_t at, double p) {
            draws.push_back({ of, at, { { 1.0 - p, 0 }, { p, 1 } } });
        };
        for (std::uint32_t g = 0; g < m_graph.groups.size(); ++g)
            if ((m_graph.groups[g].draw == Draw::Exposure) == conditions)
                add(RandomDraw::Of::Common, g, common(m_graph.groups[g], stream));
        for (std::uint32_t v = 0; v < m_graph.nodes.size(); ++v) {
            const HazardGraph::Node& node = m_graph.nodes[v];
            const bool isUnasked = !node.hasOwn || (node.isControl() && !m_moment.isCredited(v));
            if (!isUnasked && (node.draw == Draw::Exposure) == conditions)
                add(RandomDraw::Of::Own, v, own(node, stream));
            if (node.exclusive && !conditions)
                draws.push_back(wayOutOf(v));
        }
        for (std::uint32_t l = 0; l < m_graph.links.size(); ++l) {
            const HazardGraph::Link& link = m_graph.links[l];
            if (!m_graph.nodes[link.from].exclusive && (link.draw == Draw::Exposure) == conditions)
                add(RandomDraw::Of::Chance, l, valueOf(link.chance));
        }
        return draws;
    }

    /// Of a member of a group: its own part.
    [[nodiscard]] double own(const HazardGraph::Node& node, std::uint32_t stream) const
    {
        const double beta = node.group == kNowhere ? 0.0 : m_graph.groups[node.group].beta;
        if (node.draw != Draw::Stream)
            return ownPartOf(valueOf(node.own), beta);
        if (stream == kStanding)
            return 0.0;
        if (stream != node.stream)
            return valueOf(node.there); // of the own part already
        // Moments of a frequency are (1 - beta) f T already.
        return m_graph.streams[stream].isOccasion ? ownPartOf(valueOf(node.own), beta) : valueOf(node.own);
    }

    [[nodiscard]] double common(const HazardGraph::Group& group, std::uint32_t stream) const
    {
        if (group.draw != Draw::Stream)
            return group.beta * valueOf(group.likelihood);
        if (stream == kStanding)
            return 0.0;
        if (stream != group.stream)
            return valueOf(group.there);
        return m_graph.streams[stream].isOccasion ? group.beta * valueOf(group.likelihood) : 1.0;
    }

    /// At most one link is taken; none with what is left of 1.
    [[nodiscard]] RandomDraw wayOutOf(std::uint32_t v) const
    {
        RandomDraw draw{ RandomDraw::Of::Way, v, {} };
        double rest = 1.0;
        for (std::uint32_t l = 0; l < m_graph.links.size(); ++l)
            if (m_graph.links[l].from == v) {
                draw.options.push_back({ valueOf(m_graph.links[l].chance), l });
                rest -= draw.options.back().probability;
            }
        assert(rest > -1e-12 && "chances of exclusive links add up to at most 1");
        draw.options.push_back({ rest > 1e-12 ? rest : 0.0, kNowhere });
        return draw;
    }

    const HazardGraph& m_graph;
    const OneMoment& m_moment;
};

/// Sums over all outcomes.
class Enumeration {
public:
    Enumeration(const HazardGraph& graph, const Asked& asked)
        : m_graph(graph)
        , m_moment(graph, asked)
        , m_draws(graph, m_moment)
        , m_answers(graph.nodes.size())
    {
        for (NodeAnswer& answer : m_answers)
            answer.brought.resize(graph.streams.size());
    }

    std::vector<NodeAnswer> answers()
    {
        visit(m_draws.ofConditions(), 1.0, [this](double weight) { addUnderConditions(weight); });
        for (NodeAnswer& answer : m_answers) {
            answer.occurrences = answer.standing;
            for (std::uint32_t s = 0; s < m_graph.streams.size(); ++s)
                answer.occurrences += momentsOf(s) * answer.brought[s];
        }
        return m_answers;
    }

private:
    [[nodiscard]] double momentsOf(std::uint32_t stream) const { return valueOf(m_graph.streams[stream].moments); }

    /// Every way that the draws can come out, with its probability.
    void visit(std::span<const RandomDraw> draws, double weight, const auto& what)
    {
        if (draws.empty())
            return what(weight);
        const RandomDraw& first = draws.front();
        for (const RandomDraw::Option& option : first.options)
            if (option.probability > 0.0) {
                set(first, option.value);
                visit(draws.subspan(1), weight * option.probability, what);
            }
    }

    void set(const RandomDraw& draw, std::uint32_t value)
    {
        switch (draw.of) {
        case RandomDraw::Of::Own:
            m_moment.drawn.own[draw.at] = static_cast<char>(value);
            break;
        case RandomDraw::Of::Common:
            m_moment.drawn.common[draw.at] = static_cast<char>(value);
            break;
        case RandomDraw::Of::Chance:
            m_moment.drawn.chance[draw.at] = static_cast<char>(value);
            break;
        case RandomDraw::Of::Way:
            m_moment.drawn.way[draw.at] = value;
            break;
        }
    }

    /// By node: P(standing | conditions), or P(brought_s | conditions).
    std::vector<double> probabilitiesAt(std::uint32_t stream)
    {
        std::vector<double> sums(m_graph.nodes.size());
        visit(m_draws.ofMoment(stream), 1.0, [&](double weight) {
            m_moment.solve(stream);
            for (std::uint32_t v = 0; v < sums.size(); ++v)
                if (m_moment.isReached(v) && (stream == kStanding ? m_moment.now(v) : m_moment.brought(v)))
                    sums[v] += weight;
        });
        return sums;
    }

    /// The logarithm of z_s: that no moment of the stream brings it about.
    [[nodiscard]] double logNone(std::uint32_t stream, double g) const
    {
        const double m = momentsOf(stream);
        if (m == 0.0 || g == 0.0)
            return 0.0;
        if (!m_graph.streams[stream].isOccasion)
            return -m * g;
        return m < 1.0 ? std::log1p(-m * g) : m * std::log1p(-std::min(g, 1.0));
    }

    void addUnderConditions(double weight)
    {
        std::vector<double> none(m_graph.nodes.size()); // logarithms
        const std::vector<double> standing = probabilitiesAt(kStanding);
        for (std::uint32_t v = 0; v < none.size(); ++v) {
            m_answers[v].standing += weight * standing[v];
            none[v] = std::log1p(-std::min(standing[v], 1.0));
        }
        for (std::uint32_t s = 0; s < m_graph.streams.size(); ++s) {
            const std::vector<double> brought = probabilitiesAt(s);
            for (std::uint32_t v = 0; v < none.size(); ++v) {
                m_answers[v].brought[s] += weight * brought[v];
                none[v] += logNone(s, brought[v]);
            }
        }
        for (std::uint32_t v = 0; v < none.size(); ++v)
            m_answers[v].probability -= weight * std::expm1(none[v]);
    }

    const HazardGraph& m_graph;
    OneMoment m_moment;
    Draws m_draws;
    std::vector<NodeAnswer> m_answers;
};

} // namespace

std::vector<NodeAnswer> enumerated(const HazardGraph& graph, const Asked& asked)
{
    return Enumeration(graph, asked).answers();
}

double worthOf(const HazardGraph& graph, domain::Posture posture, std::uint32_t x, std::uint32_t c)
{
    const double asIs = enumerated(graph, { .posture = posture })[c].occurrences;
    if (graph.nodes[x].isControl())
        return enumerated(graph, { .posture = posture, .forCertain = x })[c].occurrences - asIs;
    return asIs - enumerated(graph, { .posture = posture, .never = x })[c].occurrences;
}

double offerOf(const HazardGraph& graph, domain::Posture posture, std::uint32_t control, std::uint32_t c)
{
    return enumerated(graph, { .posture = posture })[c].occurrences
        - enumerated(graph, { .posture = posture, .never = control })[c].occurrences;
}

std::vector<bool> lastsBelow(const HazardGraph& graph)
{
    const auto reaches = dependence(graph);
    std::vector<bool> lasts(graph.nodes.size(), false);
    for (std::size_t u = 0; u < graph.nodes.size(); ++u)
        for (std::size_t v = 0; v < graph.nodes.size(); ++v)
            lasts[v] = lasts[v] || (reaches[u][v] && graph.nodes[u].lasts > 0.0);
    return lasts;
}

std::vector<bool> isMonotoneBelow(const HazardGraph& graph, domain::Posture posture)
{
    const auto reaches = dependence(graph);
    const auto hasBelow = [&](std::uint32_t v, const auto& wanted) {
        for (std::uint32_t u = 0; u < graph.nodes.size(); ++u)
            if (reaches[u][v] && wanted(u))
                return true;
        return false;
    };
    const auto occurs = [&](std::uint32_t u) {
        const auto isMet = [&](std::uint32_t l) { return graph.links[l].metBy != kNowhere; };
        return (graph.nodes[u].hasOwn && graph.nodes[u].draw == Draw::Stream)
            || std::ranges::any_of(graph.linksInto(graph.nodes[u]), isMet);
    };
    const auto standsOrLasts = [&](std::uint32_t u) {
        const HazardGraph::Node& node = graph.nodes[u];
        return !node.isControl() && node.hasOwn && (node.draw == Draw::Exposure || node.lasts > 0.0);
    };
    const auto isBad = [&](const HazardGraph::Link& link) {
        return link.negated || std::ranges::any_of(graph.guardsOf(link), [&](std::uint32_t control) {
            return graph.nodes[control].credited[static_cast<std::size_t>(posture)] && hasBelow(control, occurs)
                && hasBelow(link.from, standsOrLasts);
        });
    };
    std::vector<bool> isMonotone(graph.nodes.size(), true);
    for (std::uint32_t v = 0; v < graph.nodes.size(); ++v)
        isMonotone[v] = !hasBelow(v, [&](std::uint32_t u) {
            const HazardGraph::Node& node = graph.nodes[u];
            return (node.isFed() && !node.isControl() && node.logic == Logic::ExactlyOne)
                || std::ranges::any_of(graph.linksInto(node), [&](std::uint32_t l) { return isBad(graph.links[l]); });
        });
    return isMonotone;
}

double outcomesOf(const HazardGraph& graph, domain::Posture posture)
{
    const OneMoment moment(graph, { .posture = posture });
    const Draws draws(graph, moment);
    const auto ways = [](const std::vector<RandomDraw>& all) {
        double product = 1.0;
        for (const RandomDraw& draw : all)
            product *= static_cast<double>(
                std::ranges::count_if(draw.options, [](const auto& option) { return option.probability > 0.0; }));
        return product;
    };
    double most = ways(draws.ofMoment(kStanding));
    for (std::uint32_t s = 0; s < graph.streams.size(); ++s)
        most = std::max(most, ways(draws.ofMoment(s)));
    return ways(draws.ofConditions()) * most;
}

} // namespace hz::testing
