#include "model/scoring/derivation.h"

#include "model/engine/formula/cone.h"
#include "model/scoring/graph/unit.h"
#include "model/scoring/quantities/quantities.h"
#include "model/scoring/worst_consequences.h"

#include <algorithm>
#include <array>
#include <map>

namespace hz::scoring {

namespace {

using domain::Logic;
using domain::NodeKind;

Interval complementOf(Interval value)
{
    return { 1.0 - value.high, 1.0 - value.low };
}

Interval product(Interval a, Interval b)
{
    return { a.low * b.low, a.high * b.high };
}

/// That at least k of some independent events occur: row i of the recurrence is the chance that i have so far.
double chanceOfAtLeast(const std::vector<double>& chances, std::size_t k)
{
    std::vector<double> exactly(chances.size() + 1, 0.0);
    exactly[0] = 1.0;
    for (const double chance : chances)
        for (std::size_t i = exactly.size(); i-- > 0;)
            exactly[i] = exactly[i] * (1.0 - chance) + (i > 0 ? exactly[i - 1] * chance : 0.0);
    double sum = 0.0;
    for (std::size_t i = k; i < exactly.size(); ++i)
        sum += exactly[i];
    return std::min(sum, 1.0);
}

double chanceOf(Logic logic, std::size_t atLeast, const std::vector<double>& chances)
{
    switch (logic) {
    case Logic::All:
        return chanceOfAtLeast(chances, chances.size());
    case Logic::AtLeast:
        return chanceOfAtLeast(chances, atLeast);
    case Logic::ExactlyOne:
        return chanceOfAtLeast(chances, 1) - chanceOfAtLeast(chances, 2);
    default:
        return chanceOfAtLeast(chances, 1);
    }
}

/// What the graph and the letters of one posture say about one node.
class Explanation {
public:
    Explanation(const RiskResult& result, Posture posture, const Id& node)
        : m_result(result)
        , m_posture(posture)
        , m_graph(hazardGraphOf(result.model))
        , m_index(m_graph.indexOf(node))
    {
    }

    [[nodiscard]] bool isThere() const { return m_index != kNowhere && scoreOf(m_index) != nullptr; }
    [[nodiscard]] Derivation run()
    {
        const HazardGraph::Node& node = m_graph.nodes[m_index];
        m_found.score = *scoreOf(m_index);
        m_found.isCredited = !node.isControl() || node.credited[place()];
        m_found.isEliminated = node.eliminated;
        m_found.logic = node.logic;
        m_found.atLeast = static_cast<int>(node.atLeast);
        if (node.hasOwn)
            m_found.own = own(node);
        m_found.shares = streamSharesOf(m_graph, node.id, m_posture);
        for (const std::uint32_t link : m_graph.linksInto(node))
            m_found.inputs.push_back(input(link));
        sortInputs();
        m_found.shared = shared();
        m_found.multiplied = multiplied();
        addCategories();
        return std::move(m_found);
    }

private:
    [[nodiscard]] std::size_t place() const { return static_cast<std::size_t>(m_posture); }
    [[nodiscard]] const NodeScore* scoreOf(std::uint32_t node) const
    {
        return m_result.in(m_posture).find(m_graph.nodes[node].id);
    }
    [[nodiscard]] Bounded probabilityOf(std::uint32_t node) const
    {
        const NodeScore* score = scoreOf(node);
        return score ? score->probability : Bounded{ { 0.0, 1.0 }, false, {} };
    }
    [[nodiscard]] Bounded occurrencesOf(std::uint32_t node) const
    {
        const NodeScore* score = scoreOf(node);
        return score ? score->occurrences : Bounded{ { 0.0, 1.0 }, false, {} };
    }

    /// As lists of nodes are: by code. The graph has them by their random ids.
    void sortInputs()
    {
        const auto place = [&](const Id& id) {
            const domain::Node* node = m_result.model.node(id);
            return std::pair(node ? node->code : QString(), id);
        };
        std::ranges::stable_sort(m_found.inputs, {}, [&](const auto& input) { return place(input.from); });
        for (Derivation::Input& input : m_found.inputs)
            std::ranges::stable_sort(input.guards, {}, [&](const auto& guard) { return place(guard.control); });
    }

    Derivation::Own own(const HazardGraph::Node& node) const
    {
        Derivation::Own own{ node.likelihood, node.isEstimated, node.own.range, {}, 0.0 };
        if (node.group != kNowhere) {
            own.group = m_graph.groups[node.group].id;
            own.beta = m_graph.groups[node.group].beta;
        }
        return own;
    }

    /// Something below it occurs at moments.
    [[nodiscard]] bool recurs(std::uint32_t node) const { return !unitOf(m_graph, std::array{ node }).streams.empty(); }

    Derivation::Input input(std::uint32_t index) const
    {
        const HazardGraph::Link& link = m_graph.links[index];
        Derivation::Input input;
        input.link = link.id;
        input.from = m_graph.nodes[link.from].id;
        input.isNegated = link.negated;
        input.metBy = link.metBy == kNowhere ? Id{} : m_graph.streams[link.metBy].id;
        input.isExclusive = link.branch != kNowhere;
        input.occurs = recurs(link.from);
        input.occurrences = occurrencesOf(link.from);
        input.source = probabilityOf(link.from);
        input.chance = link.chance.range;
        if (const NodeScore* source = scoreOf(link.from))
            input.sourceLetter = source->used;
        const Interval source = input.source.value;
        input.active = product(link.negated ? complementOf(source) : source, input.chance);
        for (const std::uint32_t control : m_graph.guardsOf(link)) {
            const HazardGraph::Node& guard = m_graph.nodes[control];
            input.guards.push_back({ guard.id, guard.credited[place()], guard.draw == HazardGraph::Draw::Exposure,
                probabilityOf(control) });
            input.active = product(input.active, input.guards.back().failure.value);
        }
        return input;
    }

    /// The events below each source and guard, those of the links and the node's own, counted.
    [[nodiscard]] std::vector<BasicEvent> shared() const
    {
        std::map<Id, int> inputs; // sources and guards, and how often they stand here
        for (const Derivation::Input& input : m_found.inputs) {
            ++inputs[input.from];
            for (const Derivation::Guard& guard : input.guards)
                ++inputs[guard.control];
        }
        std::vector<Id> ids;
        for (const auto& [id, count] : inputs)
            ids.push_back(id);
        const NodeFormula formula = nodeFormula(m_graph, ids, m_posture);
        engine::Cone cone(formula.formula);
        std::vector<int> uses(formula.events.size(), 0);
        for (std::size_t i = 0; i < ids.size(); ++i)
            for (const engine::Occurrence& below :
                cone.occurrences(std::array{ formula.roots[i].now, formula.roots[i].brought }))
                uses[below.variable] += inputs[ids[i]];
        std::vector<BasicEvent> shared;
        for (std::size_t i = 0; i < uses.size(); ++i)
            if (formula.events[i].kind != BasicEvent::Kind::Moment && uses[i] + (isOwn(formula.events[i]) ? 1 : 0) > 1)
                shared.push_back(formula.events[i]);
        return shared;
    }

    [[nodiscard]] bool isOwn(const BasicEvent& event) const
    {
        if (event.kind == BasicEvent::Kind::Transmits || event.kind == BasicEvent::Kind::Taken)
            return std::ranges::find(m_found.inputs, event.id, &Derivation::Input::link) != m_found.inputs.end();
        if (event.kind == BasicEvent::Kind::CommonCause || event.kind == BasicEvent::Kind::CommonIsThere)
            return m_found.own && m_found.own->group == event.id;
        return m_found.own && event.id == m_found.score.id;
    }

    /// End by end, which is right for what rises in every input.
    [[nodiscard]] std::optional<Interval> multiplied() const
    {
        const auto isMixed = [this](const Derivation::Input& input) {
            return !input.metBy.isNull() || input.isExclusive || input.occurs
                || std::ranges::any_of(input.guards,
                    [this](const Derivation::Guard& guard) { return recurs(m_graph.indexOf(guard.control)); });
        };
        if (!m_found.isCredited || m_found.isEliminated || m_found.inputs.empty() || !m_found.shares.streams.empty()
            || std::ranges::any_of(m_found.inputs, isMixed))
            return std::nullopt;
        const auto isPoint = [](const Derivation::Input& input) { return input.active.isPoint(); };
        if (m_found.logic == Logic::ExactlyOne && !std::ranges::all_of(m_found.inputs, isPoint))
            return std::nullopt;
        return Interval{ multipliedAt(&Interval::low), multipliedAt(&Interval::high) };
    }

    [[nodiscard]] double multipliedAt(double Interval::*end) const
    {
        std::vector<double> chances;
        for (const Derivation::Input& input : m_found.inputs)
            chances.push_back(input.active.*end);
        const double fed = chanceOf(m_found.logic, static_cast<std::size_t>(m_found.atLeast), chances);
        const double own = m_found.own ? m_found.own->probability.*end : 0.0;
        return fed + own - fed * own;
    }

    void addCategories()
    {
        const auto& losses = m_result.in(m_posture).losses;
        for (std::size_t k = 0; k < m_result.scheme.categories.size(); ++k)
            m_found.categories.push_back({ m_found.score.categories[k], {}, m_found.score.used, 0.0, losses[k] });
        const NodeKind kind = m_found.score.kind;
        if (kind == NodeKind::Consequence)
            addMagnitudes();
        else if (kind != NodeKind::Control)
            addWorstConsequences();
    }

    void addMagnitudes()
    {
        m_result.model.impacts().forEach([&](const domain::Impact& impact) {
            if (impact.consequence == m_found.score.id)
                if (const auto category = categoryOf(impact))
                    m_found.categories[*category].magnitude = stakeOf(impact, m_result.scheme).magnitude;
        });
    }

    [[nodiscard]] std::optional<std::size_t> categoryOf(const domain::Impact& impact) const
    {
        const auto& categories = m_result.scheme.categories;
        const auto found = std::ranges::find(categories, impact.category, &domain::Category::id);
        return found == categories.end() ? std::nullopt
                                         : std::optional(static_cast<std::size_t>(found - categories.begin()));
    }

    void addWorstConsequences()
    {
        const WorstConsequences worst(m_result);
        for (std::size_t k = 0; k < m_found.categories.size(); ++k)
            if (const auto found = worst.of(m_found.score, k)) {
                m_found.categories[k].worstConsequence = found->consequence;
                m_found.categories[k].letter = found->letter;
            }
    }

    const RiskResult& m_result;
    Posture m_posture;
    HazardGraph m_graph;
    std::uint32_t m_index;
    Derivation m_found;
};

} // namespace

std::optional<Derivation> derivationOf(const RiskResult& result, const Id& node, Posture posture)
{
    Explanation explanation(result, posture, node);
    return explanation.isThere() ? std::optional(explanation.run()) : std::nullopt;
}

} // namespace hz::scoring
