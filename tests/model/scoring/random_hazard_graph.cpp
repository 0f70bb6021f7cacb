#include "model/scoring/random_hazard_graph.h"

#include "model/base/random_stream.h"

#include <algorithm>

namespace hz::testing {

using domain::Logic;
using domain::NodeKind;
using scoring::HazardGraph;
using scoring::Input;
using scoring::kNowhere;

namespace {

using Index = GraphBuilder::Index;
using Own = GraphBuilder::Own;

class Maker {
public:
    Maker(std::uint64_t seed, const GraphKinds& kinds)
        : m_kinds(kinds)
        , m_random(seed, 1)
        , m_draws(kinds.mostDraws)
        , made(seed + 1)
    {
        addOccasions();
        const int nodes = between(3, static_cast<int>(m_kinds.mostNodes));
        for (int i = 0; i < nodes; ++i)
            addNode(i == 0 ? NodeKind::Consequence : kind());
        for (int i = between(nodes, 3 * nodes); i > 0; --i)
            addLink();
        for (int i = between(1, 10); i > 0; --i)
            addGuard();
        addOwnEvents();
        shareChances();
        addGroup();
    }

private:
    int between(int low, int high)
    {
        return low + static_cast<int>(m_random() % static_cast<std::uint64_t>(high - low + 1));
    }
    bool one(int in) { return between(1, in) == 1; }
    Index any(std::size_t of) { return static_cast<Index>(between(0, static_cast<int>(of) - 1)); }

    /// One of twentieths; 0 or 1 where there are draws enough already.
    double probability()
    {
        if (m_draws <= 0 || one(10))
            return one(3) ? 0.0 : 1.0;
        --m_draws;
        return between(1, 19) / 20.0;
    }
    Input number() { return m_kinds.unknowns && one(8) ? Input::unknown() : Input::known(probability()); }

    void addOccasions()
    {
        static constexpr std::array kCounts{ 0.0, 0.5, 1.0, 2.0, 3.0, 4.0, 10.0 };
        if (!m_kinds.occasions)
            return;
        for (int i = between(1, 2); i > 0; --i)
            m_occasions.push_back(made.occasion(m_kinds.fractions && one(4) ? 2.75 : kCounts[any(kCounts.size())]));
    }

    NodeKind kind()
    {
        using enum NodeKind;
        static constexpr std::array kKinds{ Cause, Cause, Cause, Hazard, Hazard, Consequence, Control, Control };
        const NodeKind result = kKinds[any(kKinds.size())];
        return result == Control && !m_kinds.controls ? Cause : result;
    }

    void addNode(NodeKind kind)
    {
        if (kind == NodeKind::Control) {
            const Index control = made.control(0.0, m_kinds.hidden && one(3));
            static constexpr std::array<std::array<bool, 3>, 4> kCredited{ { { false, true, true },
                { false, true, true }, { false, false, true }, { false, false, false } } };
            made.setCredited(control, kCredited[any(kCredited.size())]);
            return;
        }
        const Index node = made.node(kind);
        using enum Logic;
        static constexpr std::array kLogics{ Any, Any, Any, All, All, AtLeast, AtLeast, ExactlyOne };
        Logic logic = kLogics[any(kLogics.size())];
        if (logic == ExactlyOne && !m_kinds.exactlyOne)
            logic = All;
        made.setLogic(node, logic, static_cast<std::uint32_t>(between(1, 3)));
    }

    [[nodiscard]] bool isRefused() const
    {
        const HazardGraph graph = made.graph();
        const auto isLoop = [](bool hasLoop) { return hasLoop; };
        return hasForbiddenLoop(graph) || (!m_kinds.loops && std::ranges::any_of(graph.componentHasLoop, isLoop));
    }

    void addLink()
    {
        const Index from = any(made.nodes());
        const Index to = one(4) ? 0 : any(made.nodes());
        const bool isKnown = std::ranges::any_of(
            made.links(), [&](const HazardGraph::Link& link) { return link.from == from && link.to == to; });
        const bool isControl = made.at(to).isControl();
        if (from == to || isKnown || made.at(from).isControl() || (isControl && !m_kinds.degradations))
            return;
        GraphBuilder::Way way;
        way.negated = m_kinds.negated && one(8);
        if (one(3))
            way.chance = number();
        way.forExposure = m_kinds.forExposure && one(4);
        if (m_kinds.metBy && !m_occasions.empty() && !way.negated && one(4))
            way.metBy = any(m_occasions.size());
        made.link(from, to, way);
        if (isRefused())
            made.removeLastLink();
    }

    void addGuard()
    {
        std::vector<Index> controls;
        for (Index v = 0; v < made.nodes(); ++v)
            if (made.at(v).isControl())
                controls.push_back(v);
        if (controls.empty() || made.links().empty())
            return;
        const Index control = controls[any(controls.size())];
        const Index link = any(made.links().size());
        if (made.links()[link].to == control || std::ranges::count(made.way(link).guards, control) > 0)
            return;
        made.guard(link, control);
        if (isRefused())
            made.removeLastGuard(link);
    }

    void addOwnEvents()
    {
        for (Index v = 0; v < made.nodes(); ++v) {
            const auto& links = made.links();
            const bool isFed = std::ranges::any_of(links, [v](const HazardGraph::Link& link) { return link.to == v; });
            if (made.at(v).isControl())
                made.setOwn(v, { Own::Is::Condition, number() });
            else if (!isFed || one(4))
                made.setOwn(v, ownEvent());
            if (m_kinds.eliminated && v > 0 && !made.at(v).isControl() && one(20))
                made.eliminate(v);
        }
    }

    Own ownEvent()
    {
        switch (between(0, 4)) {
        case 0:
            if (m_kinds.occasions)
                return GraphBuilder::perOccasion(probability(), any(m_occasions.size()));
            break;
        case 1:
        case 2:
            if (m_kinds.frequencies)
                return frequency();
            break;
        default:
            break;
        }
        if (m_kinds.conditions)
            return { Own::Is::Condition, number() };
        return m_kinds.frequencies || m_occasions.empty()
            ? frequency()
            : GraphBuilder::perOccasion(probability(), any(m_occasions.size()));
    }

    Own frequency()
    {
        static constexpr std::array kLasting{ 0.05, 0.25, 1.0, 2.5 };
        const bool lasts = m_kinds.lasting && one(2);
        m_draws -= lasts ? 1 : 0; // at the moments of others
        return GraphBuilder::frequency(between(1, 12) / 4.0, lasts ? kLasting[any(kLasting.size())] : 0.0);
    }

    /// Makes the ways out of some nodes exclusive; the chances that they had are scaled down together.
    void shareChances()
    {
        if (!m_kinds.exclusive || !one(2))
            return;
        const Index from = any(made.nodes());
        std::vector<Index> out;
        for (Index l = 0; l < made.links().size(); ++l)
            if (made.links()[l].from == from)
                out.push_back(l);
        const auto isNegated = [&](Index l) { return made.links()[l].negated; };
        if (out.empty() || std::ranges::any_of(out, isNegated))
            return;
        const int shares = static_cast<int>(out.size()) + between(0, 1); // of the last one may be left: none is taken
        std::vector<int> parts;
        int sum = 0;
        for (int i = 0; i < shares; ++i)
            sum += parts.emplace_back(between(1, 4));
        for (std::size_t i = 0; i < out.size(); ++i) {
            const bool isUnknown = m_kinds.unknowns && one(4);
            made.setChance(out[i], isUnknown ? Input::unknown() : Input::known(parts[i] / static_cast<double>(sum)));
        }
        made.setExclusive(from);
        m_draws -= 2;
    }

    /// Of two or three nodes that can have the same own event.
    void addGroup()
    {
        if (!m_kinds.groups || !one(2))
            return;
        for (int attempt = 0; attempt < 10; ++attempt)
            if (const std::vector<Index> members = membersWith(any(made.nodes())); members.size() > 1) {
                for (const Index member : members)
                    made.setOwn(member, made.own(members.front()));
                return made.group(members, one(6) ? 1.0 : between(1, 9) / 10.0);
            }
    }

    [[nodiscard]] std::vector<Index> membersWith(Index first) const
    {
        std::vector<Index> members;
        for (Index v = first; v < made.nodes() && members.size() < 3; ++v)
            if (hasSameKind(first, v) && made.own(v).is != Own::Is::None)
                members.push_back(v);
        return members;
    }

    [[nodiscard]] bool hasSameKind(Index a, Index b) const
    {
        const Own& first = made.own(a);
        const Own& second = made.own(b);
        return made.at(a).isControl() == made.at(b).isControl() && made.at(a).draw == made.at(b).draw
            && !made.at(b).eliminated && first.is == second.is && first.occasion == second.occasion;
    }

    GraphKinds m_kinds;
    base::RandomStream m_random;
    int m_draws;
    std::vector<Index> m_occasions;

public:
    GraphBuilder made;
};

} // namespace

GraphBuilder randomGraphBuilder(std::uint64_t seed, const GraphKinds& kinds)
{
    return Maker(seed, kinds).made;
}

HazardGraph randomHazardGraph(std::uint64_t seed, const GraphKinds& kinds)
{
    return randomGraphBuilder(seed, kinds).graph();
}

} // namespace hz::testing
