#include "model/scoring/moment_simulation.h"

#include "model/base/random_stream.h"

#include <algorithm>
#include <cmath>

namespace hz::testing {

using domain::Logic;
using scoring::HazardGraph;
using scoring::kNowhere;
using Draw = HazardGraph::Draw;

namespace {

/// What a node, a link or a control's failure is at a moment; higher includes lower.
enum Level : std::uint8_t {
    Absent,
    There,
    Brought // of a control: it gives way to something brought
};

/// A moment in an exposure that goes from 0 to 1.
struct Moment {
    double time = 0.0;
    std::uint32_t stream = kNowhere; // kNowhere: what stands is asked
};

class Exposure {
public:
    Exposure(const HazardGraph& graph, domain::Posture posture, std::uint64_t seed)
        : m_graph(graph)
        , m_posture(static_cast<std::size_t>(posture))
        , m_random(seed, 0)
        , m_began(graph.streams.size())
        , m_levels(graph.nodes.size())
        , m_linkChance(graph.links.size())
        , m_condition(graph.nodes.size())
        , m_groupCondition(graph.groups.size())
        , m_linkCondition(graph.links.size())
        , m_chanceOf(graph.nodes.size())
        , m_groupChance(graph.groups.size())
        , m_wayOut(graph.nodes.size())
    {
        for (std::uint32_t v = 0; v < graph.nodes.size(); ++v)
            m_order.push_back(v);
        std::ranges::stable_sort(m_order, {}, [&](std::uint32_t v) { return graph.nodes[v].component; });
    }

    /// How often each node comes about in an exposure.
    std::vector<std::uint32_t> live()
    {
        drawConditions();
        std::vector<Moment> moments = drawMoments();
        moments.push_back({ 0.0, kNowhere });
        std::vector<std::uint32_t> counts(m_graph.nodes.size());
        for (const Moment& moment : moments) {
            drawChances(moment);
            spread(moment);
            const Level counted = moment.stream == kNowhere ? There : Brought;
            for (std::size_t v = 0; v < counts.size(); ++v)
                counts[v] += m_levels[v] >= counted ? 1 : 0;
        }
        return counts;
    }

private:
    bool happens(double p) { return m_random.uniform() < p; }
    bool happens(const scoring::Input& p) { return happens(p.range.low); }

    void drawConditions()
    {
        for (std::size_t g = 0; g < m_graph.groups.size(); ++g)
            m_groupCondition[g] = happens(m_graph.groups[g].beta * m_graph.groups[g].likelihood.range.low);
        for (std::size_t v = 0; v < m_graph.nodes.size(); ++v)
            m_condition[v] = happens(ownPart(m_graph.nodes[v]));
        for (std::size_t l = 0; l < m_graph.links.size(); ++l)
            m_linkCondition[l] = happens(m_graph.links[l].chance);
    }

    /// Of a condition, a chance or at an occasion: the own part in a group, whose common part has beta p.
    [[nodiscard]] double ownPart(const HazardGraph::Node& node) const
    {
        const double p = node.own.range.low;
        if (!node.hasOwn || node.group == kNowhere)
            return node.hasOwn ? p : 0.0;
        const double common = m_graph.groups[node.group].beta * p;
        return common < 1.0 ? (p - common) / (1.0 - common) : 0.0;
    }

    /// Of all streams, by time. What began before the exposure is remembered but is no moment of it.
    std::vector<Moment> drawMoments()
    {
        std::vector<Moment> moments;
        for (std::uint32_t s = 0; s < m_graph.streams.size(); ++s) {
            m_began[s].clear();
            const double lasts = lastsOf(s);
            const double mean = m_graph.streams[s].moments.range.low;
            const std::uint32_t count = m_graph.streams[s].isOccasion ? wholeNear(mean) : poisson(mean * (1.0 + lasts));
            for (std::uint32_t i = 0; i < count; ++i) {
                const double time = m_random.uniform() * (1.0 + lasts) - lasts;
                m_began[s].push_back(time);
                if (time >= 0.0)
                    moments.push_back({ time, s });
            }
        }
        std::ranges::sort(moments, {}, &Moment::time);
        return moments;
    }

    [[nodiscard]] double lastsOf(std::uint32_t stream) const
    {
        for (const auto& node : m_graph.nodes)
            if (node.draw == Draw::Stream && node.stream == stream)
                return node.lasts;
        for (const auto& group : m_graph.groups)
            if (group.draw == Draw::Stream && group.stream == stream)
                return group.lasts;
        return 0.0;
    }

    std::uint32_t wholeNear(double count)
    {
        const double whole = std::floor(count);
        return static_cast<std::uint32_t>(whole) + (happens(count - whole) ? 1 : 0);
    }

    /// By counting how many exponential gaps fit.
    std::uint32_t poisson(double mean)
    {
        std::uint32_t count = 0;
        for (double at = -std::log1p(-m_random.uniform()); at < mean; at -= std::log1p(-m_random.uniform()))
            ++count;
        return count;
    }

    void drawChances(const Moment& moment)
    {
        for (std::size_t g = 0; g < m_graph.groups.size(); ++g) {
            const auto& group = m_graph.groups[g];
            m_groupChance[g] = group.draw == Draw::Exposure ? m_groupCondition[g]
                : group.draw == Draw::Moment                ? happens(group.beta * group.likelihood.range.low)
                                             : isThere(group, moment, group.beta * group.likelihood.range.low);
        }
        for (std::uint32_t v = 0; v < m_graph.nodes.size(); ++v) {
            const auto& node = m_graph.nodes[v];
            m_chanceOf[v] = !node.hasOwn      ? false
                : node.draw == Draw::Exposure ? bool(m_condition[v])
                : node.draw == Draw::Moment   ? happens(ownPart(node))
                                              : isThere(node, moment, ownPart(node));
            if (node.exclusive)
                m_wayOut[v] = drawWay(v);
        }
    }

    /// Of an occurrence, or of a group of them: it occurs at this moment, or one that began earlier still lasts.
    template <typename Thing> bool isThere(const Thing& thing, const Moment& moment, double q)
    {
        if (moment.stream == kNowhere)
            return false;
        if (thing.stream == moment.stream)
            return !m_graph.streams[thing.stream].isOccasion || happens(q);
        return std::ranges::any_of(m_began[thing.stream],
            [&](double began) { return began <= moment.time && moment.time < began + thing.lasts; });
    }

    std::uint32_t drawWay(std::uint32_t from)
    {
        double left = m_random.uniform();
        for (std::uint32_t l = 0; l < m_graph.links.size(); ++l) {
            if (m_graph.links[l].from != from)
                continue;
            left -= m_graph.links[l].chance.range.low;
            if (left < 0.0)
                return l;
        }
        return kNowhere;
    }

    /// From nothing, until nothing changes; what is deeper in the graph later.
    void spread(const Moment& moment)
    {
        for (std::size_t l = 0; l < m_graph.links.size(); ++l)
            m_linkChance[l] = !m_graph.nodes[m_graph.links[l].from].exclusive
                && (m_graph.links[l].draw == Draw::Exposure ? bool(m_linkCondition[l])
                                                            : happens(m_graph.links[l].chance));
        std::ranges::fill(m_levels, Absent);
        for (auto first = m_order.begin(); first != m_order.end();) {
            const auto component = m_graph.nodes[*first].component;
            const auto last = std::find_if(
                first, m_order.end(), [&](std::uint32_t v) { return m_graph.nodes[v].component != component; });
            bool isStill = false;
            while (!isStill) {
                isStill = true;
                for (auto v = first; v != last; ++v)
                    isStill = settle(*v, moment) && isStill;
            }
            first = last;
        }
    }

    /// True when it is as it was.
    bool settle(std::uint32_t v, const Moment& moment)
    {
        const auto& node = m_graph.nodes[v];
        if (node.eliminated)
            return true;
        const Level before = m_levels[v];
        m_levels[v] = std::max(ownLevel(v, moment), node.isControl() ? degraded(v, moment) : fed(v, moment));
        return m_levels[v] == before;
    }

    [[nodiscard]] Level ownLevel(std::uint32_t v, const Moment& moment) const
    {
        const auto& node = m_graph.nodes[v];
        const bool byGroup = node.group != kNowhere && m_groupChance[node.group];
        if (!m_chanceOf[v] && !byGroup)
            return Absent;
        const bool occurs = node.draw == Draw::Stream
            && ((m_chanceOf[v] && node.stream == moment.stream)
                || (byGroup && m_graph.groups[node.group].stream == moment.stream));
        return occurs ? Brought : There;
    }

    /// A control gives way where it would have worked but for something brought.
    [[nodiscard]] Level degraded(std::uint32_t control, const Moment& moment)
    {
        bool byBrought = false;
        bool anyway = ownLevel(control, moment) != Absent;
        for (const std::uint32_t l : m_graph.linksInto(m_graph.nodes[control])) {
            const Level level = over(m_graph.links[l], l, moment);
            byBrought = byBrought || level == Brought;
            anyway = anyway || level == There;
        }
        return anyway ? There : byBrought ? Brought : Absent;
    }

    [[nodiscard]] Level fed(std::uint32_t v, const Moment& moment)
    {
        const auto& node = m_graph.nodes[v];
        std::uint32_t links = 0;
        std::uint32_t active = 0;
        Level highest = Absent;
        for (const std::uint32_t l : m_graph.linksInto(node)) {
            const Level level = over(m_graph.links[l], l, moment);
            ++links;
            active += level != Absent ? 1 : 0;
            highest = std::max(highest, level);
        }
        const bool holds = node.logic == Logic::Any ? active > 0
            : node.logic == Logic::All              ? active == links && links > 0
            : node.logic == Logic::AtLeast          ? active >= node.atLeast && links > 0
                                                    : active == 1;
        return holds ? highest : Absent;
    }

    [[nodiscard]] Level over(const HazardGraph::Link& link, std::uint32_t l, const Moment& moment) const
    {
        const Level from = m_levels[link.from];
        const bool isTaken = m_graph.nodes[link.from].exclusive ? m_wayOut[link.from] == l : bool(m_linkChance[l]);
        if (!isTaken || (from == Absent) != link.negated)
            return Absent;
        Level level = link.negated ? There : from;
        if (link.metBy != kNowhere) {
            if (link.metBy == moment.stream)
                level = Brought;
            else if (level != Brought)
                return Absent; // nobody comes by
        }
        for (const std::uint32_t control : m_graph.guardsOf(link)) {
            if (!m_graph.nodes[control].credited[m_posture])
                continue;
            if (m_levels[control] == Absent)
                return Absent;
            level = std::max(level, m_levels[control]);
        }
        return level;
    }

    const HazardGraph& m_graph;
    std::size_t m_posture;
    base::RandomStream m_random;
    std::vector<std::uint32_t> m_order; // nodes, by component
    std::vector<std::vector<double>> m_began; // by stream
    std::vector<Level> m_levels;
    std::vector<bool> m_linkChance;
    std::vector<bool> m_condition;
    std::vector<bool> m_groupCondition;
    std::vector<bool> m_linkCondition;
    std::vector<bool> m_chanceOf; // by node: its own event is the case now
    std::vector<bool> m_groupChance;
    std::vector<std::uint32_t> m_wayOut;
};

/// Running sums of a quantity that is a whole number, 0 or above.
struct Sums {
    double sum = 0.0;
    double squares = 0.0;

    void add(double value)
    {
        sum += value;
        squares += value * value;
    }
    [[nodiscard]] Estimated estimated(std::size_t n) const
    {
        const double count = static_cast<double>(n);
        const double mean = sum / count;
        const double variance = std::max(0.0, squares / count - mean * mean) * count / (count - 1.0);
        return { mean, std::sqrt(variance / count) };
    }
};

} // namespace

std::vector<std::vector<std::uint32_t>> livedThrough(
    const HazardGraph& graph, domain::Posture posture, std::size_t exposures, std::uint64_t seed)
{
    Exposure exposure(graph, posture, seed);
    std::vector<std::vector<std::uint32_t>> counts;
    for (std::size_t i = 0; i < exposures; ++i)
        counts.push_back(exposure.live());
    return counts;
}

std::vector<NodeSimulation> simulated(
    const HazardGraph& graph, domain::Posture posture, std::size_t exposures, std::uint64_t seed)
{
    Exposure exposure(graph, posture, seed);
    std::vector<Sums> occurrences(graph.nodes.size());
    std::vector<Sums> some(graph.nodes.size());
    for (std::size_t i = 0; i < exposures; ++i) {
        const std::vector<std::uint32_t> counts = exposure.live();
        for (std::size_t v = 0; v < counts.size(); ++v) {
            occurrences[v].add(counts[v]);
            some[v].add(counts[v] > 0 ? 1.0 : 0.0);
        }
    }
    std::vector<NodeSimulation> result(graph.nodes.size());
    for (std::size_t v = 0; v < result.size(); ++v)
        if (!graph.nodes[v].isControl())
            result[v] = { occurrences[v].estimated(exposures), some[v].estimated(exposures) };
    return result;
}

} // namespace hz::testing
