#include "model/scoring/reference.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace hz::testing {

using domain::Logic;
using scoring::HazardGraph;
using scoring::kNowhere;
using Draw = HazardGraph::Draw;

namespace {

/// Standing is asked as if it were the moment of no stream at all.
constexpr std::uint32_t kStanding = kNowhere;

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

/// reaches[u][v]: v is u, or can depend on it over links and guards.
std::vector<std::vector<bool>> dependence(const HazardGraph& graph)
{
    const std::size_t n = graph.nodes.size();
    std::vector<std::vector<bool>> reaches(n, std::vector<bool>(n, false));
    for (std::size_t v = 0; v < n; ++v)
        reaches[v][v] = true;
    for (const HazardGraph::Link& link : graph.links) {
        reaches[link.from][link.to] = true;
        for (const std::uint32_t control : graph.guardsOf(link))
            reaches[control][link.to] = true;
    }
    for (std::size_t k = 0; k < n; ++k)
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j)
                reaches[i][j] = reaches[i][j] || (reaches[i][k] && reaches[k][j]);
    return reaches;
}

/// Loops and single nodes, each after all that it depends on.
std::vector<std::vector<std::uint32_t>> inOrder(const HazardGraph& graph)
{
    const auto reaches = dependence(graph);
    std::vector<std::uint32_t> rest(graph.nodes.size());
    for (std::uint32_t v = 0; v < rest.size(); ++v)
        rest[v] = v;
    const auto ancestors = [&](std::uint32_t v) {
        return std::ranges::count_if(reaches, [v](const auto& row) { return bool(row[v]); });
    };
    std::ranges::stable_sort(rest, {}, ancestors);
    std::vector<std::vector<std::uint32_t>> order;
    while (!rest.empty()) {
        const std::uint32_t first = rest.front();
        const auto isWithFirst = [&](std::uint32_t v) { return reaches[first][v] && reaches[v][first]; };
        order.emplace_back();
        std::ranges::copy_if(rest, std::back_inserter(order.back()), isWithFirst);
        std::erase_if(rest, isWithFirst);
    }
    return order;
}

/// How everything that is random came out.
struct Drawn {
    std::vector<char> own; // by node: its own event is the case, is there, occurs; a control's own failure
    std::vector<char> common; // by group: likewise, of all members
    std::vector<char> chance; // by link: of one that is not exclusive, that it brings about
    std::vector<std::uint32_t> way; // by node with exclusive ways out: the link that is taken; kNowhere: none
};

/// Section 3: what holds at one moment of a stream.
class Moment {
public:
    Moment(const HazardGraph& graph, const Asked& asked)
        : m_graph(graph)
        , m_asked(asked)
        , m_order(inOrder(graph))
        , drawn{ std::vector<char>(graph.nodes.size()), std::vector<char>(graph.groups.size()),
            std::vector<char>(graph.links.size(), 1), std::vector<std::uint32_t>(graph.nodes.size(), kNowhere) }
    {
    }

    /// Least solutions of now and brought, both together, from what was drawn.
    void solve(std::uint32_t stream)
    {
        m_stream = stream;
        m_now.assign(m_graph.nodes.size(), 0);
        m_brought.assign(m_graph.nodes.size(), 0);
        m_linkActive.assign(m_graph.links.size(), 0);
        m_linkBrought.assign(m_graph.links.size(), 0);
        for (const auto& loop : m_order)
            for (bool hasChanged = true; hasChanged;) {
                hasChanged = false;
                for (const std::uint32_t v : loop)
                    hasChanged = update(v) || hasChanged;
            }
        if (m_asked.through != kNowhere)
            followFrom(m_asked.through);
    }

    [[nodiscard]] bool now(std::uint32_t v) const { return m_now[v] != 0; }
    [[nodiscard]] bool brought(std::uint32_t v) const { return m_brought[v] != 0; }
    /// Section 8: a chain of active links leads from the node asked for to this one. Without such a node: always.
    [[nodiscard]] bool isReached(std::uint32_t v) const { return m_asked.through == kNowhere || m_reached[v] != 0; }

    [[nodiscard]] bool isCredited(std::uint32_t control) const
    {
        return m_graph.nodes[control].credited[static_cast<std::size_t>(m_asked.posture)]
            && m_asked.forCertain != control;
    }

private:
    [[nodiscard]] bool isNever(std::uint32_t v) const { return m_asked.never == v || m_graph.nodes[v].eliminated; }

    /// ownCondition(v) or ownLasting(v) or ownOccurrence(v); of a control ownFailure(c).
    [[nodiscard]] bool hasOwn(std::uint32_t v) const
    {
        const HazardGraph::Node& node = m_graph.nodes[v];
        return drawn.own[v] != 0 || (node.group != kNowhere && drawn.common[node.group] != 0);
    }
    [[nodiscard]] bool ownOccurrence(std::uint32_t v) const
    {
        const HazardGraph::Node& node = m_graph.nodes[v];
        if (node.draw != Draw::Stream || m_stream == kStanding)
            return false;
        return (drawn.own[v] != 0 && node.stream == m_stream)
            || (node.group != kNowhere && drawn.common[node.group] != 0
                && m_graph.groups[node.group].stream == m_stream);
    }
    [[nodiscard]] bool isTaken(std::uint32_t l) const
    {
        const HazardGraph::Link& link = m_graph.links[l];
        return m_graph.nodes[link.from].exclusive ? drawn.way[link.from] == l : drawn.chance[l] != 0;
    }
    [[nodiscard]] bool isMetNow(const HazardGraph::Link& link) const
    {
        return link.metBy != kNowhere && link.metBy == m_stream;
    }

    [[nodiscard]] bool active(std::uint32_t l) const
    {
        const HazardGraph::Link& link = m_graph.links[l];
        const auto fails = [&](std::uint32_t control) { return !isCredited(control) || now(control); };
        return now(link.from) != link.negated && isTaken(l) && std::ranges::all_of(m_graph.guardsOf(link), fails)
            && (link.metBy == kNowhere || isMetNow(link) || brought(link.from));
    }
    [[nodiscard]] bool broughtOver(std::uint32_t l) const
    {
        const HazardGraph::Link& link = m_graph.links[l];
        const auto yields = [&](std::uint32_t control) { return isCredited(control) && givesWay(control); };
        return m_linkActive[l] != 0
            && ((brought(link.from) && !link.negated) || isMetNow(link)
                || std::ranges::any_of(m_graph.guardsOf(link), yields));
    }
    [[nodiscard]] bool givesWay(std::uint32_t control) const
    {
        const auto links = m_graph.linksInto(m_graph.nodes[control]);
        const auto isBrought = [&](std::uint32_t l) { return m_linkBrought[l] != 0; };
        const auto isThereAnyway = [&](std::uint32_t l) { return m_linkActive[l] != 0 && m_linkBrought[l] == 0; };
        return !isNever(control) && std::ranges::any_of(links, isBrought) && !hasOwn(control)
            && std::ranges::none_of(links, isThereAnyway);
    }

    [[nodiscard]] bool logic(const HazardGraph::Node& node) const
    {
        const auto links = m_graph.linksInto(node);
        const auto isActive = [&](std::uint32_t l) { return m_linkActive[l] != 0; };
        const auto count = static_cast<std::size_t>(std::ranges::count_if(links, isActive));
        if (links.empty())
            return false;
        switch (node.isControl() ? Logic::Any : node.logic) {
        case Logic::Any:
            return count > 0;
        case Logic::All:
            return count == links.size();
        case Logic::AtLeast:
            return count >= node.atLeast;
        case Logic::ExactlyOne:
            return count == 1;
        }
        return false;
    }

    /// True when anything became true.
    bool update(std::uint32_t v)
    {
        const HazardGraph::Node& node = m_graph.nodes[v];
        bool someBrought = false;
        for (const std::uint32_t l : m_graph.linksInto(node)) {
            m_linkActive[l] = active(l) ? 1 : 0;
            m_linkBrought[l] = broughtOver(l) ? 1 : 0;
            someBrought = someBrought || m_linkBrought[l] != 0;
        }
        const bool holds = logic(node);
        const char now = !isNever(v) && (hasOwn(v) || holds) ? 1 : 0;
        const char brought = !isNever(v) && (ownOccurrence(v) || (holds && someBrought)) ? 1 : 0;
        const bool hasChanged = now != m_now[v] || brought != m_brought[v];
        m_now[v] = now;
        m_brought[v] = brought;
        return hasChanged;
    }

    /// Over active links that are not negated, and from a control that is degraded over the links that it guards.
    void followFrom(std::uint32_t h)
    {
        m_reached.assign(m_graph.nodes.size(), 0);
        m_reached[h] = m_now[h];
        for (bool hasChanged = true; hasChanged;) {
            hasChanged = false;
            for (std::uint32_t l = 0; l < m_graph.links.size(); ++l) {
                const HazardGraph::Link& link = m_graph.links[l];
                const auto leads = [&](std::uint32_t control) {
                    return isCredited(control) && m_reached[control] != 0;
                };
                if (m_linkActive[l] == 0 || m_reached[link.to] != 0)
                    continue;
                if ((m_reached[link.from] != 0 && !link.negated) || std::ranges::any_of(m_graph.guardsOf(link), leads))
                    m_reached[link.to] = hasChanged = true;
            }
        }
    }

    const HazardGraph& m_graph;
    Asked m_asked;
    std::vector<std::vector<std::uint32_t>> m_order;
    std::uint32_t m_stream = kStanding;
    std::vector<char> m_now;
    std::vector<char> m_brought;
    std::vector<char> m_linkActive;
    std::vector<char> m_linkBrought;
    std::vector<char> m_reached;

public:
    Drawn drawn;
};

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
    Draws(const HazardGraph& graph, const Moment& moment)
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
    const Moment& m_moment;
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
    Moment m_moment;
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
    const Moment moment(graph, { .posture = posture });
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
