#include "model/scoring/outcome_builder.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace hz::scoring {

namespace {

using engine::Edge;
using engine::Rank;

constexpr std::size_t kMaxDiagram = 1'000'000; // nodes of the functions
constexpr std::size_t kMaxBits = std::size_t{ 1 } << 24; // words of all supports
constexpr double kRare = 1e-5; // moments in an exposure that are worth no node
constexpr unsigned kBits = 64;

engine::Limits limitsFrom(engine::Limits limits)
{
    limits.maximumNodes = std::min(limits.maximumNodes, kMaxDiagram);
    return limits;
}

} // namespace

OutcomeBuilder::OutcomeBuilder(const engine::Formula& formula, std::span<const double> probabilities,
    const std::vector<bool>& isOnce, const OutcomeDiagram::Settings& settings)
    : m_settings(settings)
    , m_cone(formula)
    , m_budget(limitsFrom(settings.limits))
    , m_diagram(formula, m_cone, m_budget, limitsFrom(settings.limits).maximumNodes)
{
    for (const double probability : probabilities)
        m_made.m_chances.emplace_back(probability);
    m_made.m_isOnce = isOnce;
}

std::optional<OutcomeDiagram> OutcomeBuilder::build(std::span<const engine::Ref> roots)
{
    const engine::Budget::Question question(m_budget);
    m_diagram.placeAbove(roots, {});
    State state;
    for (std::uint32_t root = 0; root < roots.size(); ++root) {
        const auto edge = m_diagram.build(roots[root]);
        if (!edge)
            return std::nullopt;
        state.emplace_back(*edge, root);
    }
    findGroups();
    findSupports();
    m_made.m_top = outcomeOf(state, m_settings.moments);
    while (!m_open.empty() && m_made.m_nodes.size() < m_settings.maximumNodes) {
        std::ranges::pop_heap(m_open);
        const auto [reach, node] = m_open.back();
        m_open.pop_back();
        if (!m_budget.spendLong())
            return std::nullopt;
        if (m_made.m_nodes[node].isOpen && reach >= kRare)
            expand(node);
    }
    putInOrder();
    weigh();
    keepFunctions();
    return std::move(m_made);
}

/// Ranks that some function depends on together, directly or through others.
void OutcomeBuilder::findGroups()
{
    const engine::Bdd& bdd = m_diagram.bdd();
    std::vector<std::uint32_t> parent(m_diagram.variables().size());
    std::iota(parent.begin(), parent.end(), 0U);
    const auto top = [&](std::uint32_t rank) {
        while (parent[rank] != rank)
            rank = parent[rank] = parent[parent[rank]];
        return rank;
    };
    for (std::uint32_t node = 1; node < bdd.nodeCount(); ++node)
        for (const Edge child : { bdd.node(node).high, bdd.node(node).low })
            if (child > engine::kFalse)
                parent[top(bdd.node(node).rank)] = top(bdd.rankOf(child));
    std::map<std::uint32_t, std::uint32_t> groups;
    std::vector<std::uint32_t> sizes;
    for (std::uint32_t rank = 0; rank < parent.size(); ++rank) {
        const auto group = groups.emplace(top(rank), static_cast<std::uint32_t>(groups.size())).first->second;
        sizes.resize(groups.size());
        m_groups.push_back(group);
        m_places.push_back(sizes[group]++);
    }
    for (const std::uint32_t size : sizes)
        m_words.push_back(size / kBits + 1);
}

/// Where they would take too much, no group is taken apart.
void OutcomeBuilder::findSupports()
{
    const engine::Bdd& bdd = m_diagram.bdd();
    std::size_t words = 0;
    for (std::uint32_t node = 0; node < bdd.nodeCount(); ++node) {
        const std::uint32_t group = m_groups[bdd.node(node).rank];
        m_supports.push_back({ group, words });
        words += m_words[group];
    }
    if (words > kMaxBits) {
        std::ranges::fill(m_words, 0);
        return;
    }
    m_bits.assign(words, 0);
    for (std::uint32_t node = 1; node < bdd.nodeCount(); ++node) {
        const Rank rank = bdd.node(node).rank;
        std::uint64_t* const bits = &m_bits[m_supports[node].at];
        bits[m_places[rank] / kBits] |= std::uint64_t{ 1 } << m_places[rank] % kBits;
        for (const Edge child : { bdd.node(node).high, bdd.node(node).low })
            for (std::size_t word = 0; child > engine::kFalse && word < m_words[m_supports[node].group]; ++word)
                bits[word] |= m_bits[m_supports[child >> 1].at + word];
    }
}

std::span<const std::uint64_t> OutcomeBuilder::supportOf(const Entry& entry) const
{
    const Support& support = m_supports[entry.first >> 1];
    const std::size_t words = m_words[support.group];
    return words == 0 ? std::span<const std::uint64_t>() : std::span(m_bits).subspan(support.at, words);
}

bool OutcomeBuilder::haveCommon(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) const
{
    bool have = a.empty();
    for (std::size_t word = 0; word < a.size() && !have; ++word)
        have = (a[word] & b[word]) != 0;
    return have;
}

/// Functions that share a variable, directly or through others, are of one part.
std::vector<OutcomeBuilder::State> OutcomeBuilder::partsOf(State state) const
{
    struct Joined {
        std::vector<std::uint64_t> support;
        State state;
    };
    const auto groupOf = [this](const Entry& entry) { return m_supports[entry.first >> 1].group; };
    std::ranges::stable_sort(state, {}, groupOf);
    std::vector<State> states;
    for (auto from = state.begin(); from != state.end();) {
        const auto to = std::find_if(from, state.end(), [&](const Entry& e) { return groupOf(e) != groupOf(*from); });
        std::vector<Joined> parts;
        for (; from != to; ++from) {
            const auto support = supportOf(*from);
            Joined joined{ { support.begin(), support.end() }, { *from } };
            std::erase_if(parts, [&](const Joined& part) {
                if (!haveCommon(part.support, support))
                    return false;
                for (std::size_t word = 0; word < part.support.size(); ++word)
                    joined.support[word] |= part.support[word];
                joined.state.insert(joined.state.end(), part.state.begin(), part.state.end());
                return true;
            });
            parts.push_back(std::move(joined));
        }
        for (Joined& part : parts) {
            std::ranges::sort(part.state);
            states.push_back(std::move(part.state));
        }
    }
    return states;
}

OutcomeBuilder::Outcome OutcomeBuilder::outcomeOf(const State& state, double reach)
{
    Outcome outcome;
    State open;
    for (const Entry& entry : state) {
        if (entry.first == engine::kTrue)
            outcome.roots.push_back(entry.second);
        else if (entry.first != engine::kFalse)
            open.push_back(entry);
    }
    for (const State& part : partsOf(std::move(open)))
        outcome.parts.push_back({ nodeOf(part, reach) });
    return outcome;
}

std::uint32_t OutcomeBuilder::nodeOf(const State& state, double reach)
{
    auto& nodes = m_made.m_nodes;
    const auto [known, isNew] = m_known.try_emplace(state, static_cast<std::uint32_t>(nodes.size()));
    if (isNew) {
        const Rank rank = rankOf(state);
        const engine::Variable variable = m_diagram.variableAt(rank);
        nodes.push_back({ state, variable, m_made.m_isOnce[variable] });
        m_reached.push_back({ rank });
    }
    const std::uint32_t index = known->second;
    m_reached[index].moments += reach;
    if (nodes[index].isOpen) {
        m_open.emplace_back(m_reached[index].moments, index);
        std::ranges::push_heap(m_open);
    }
    return index;
}

void OutcomeBuilder::expand(std::uint32_t index)
{
    const State state = std::exchange(m_made.m_nodes[index].state, {});
    m_made.m_nodes[index].isOpen = false;
    const auto [rank, moments] = m_reached[index];
    const double p = m_made.m_chances[m_made.m_nodes[index].variable].probability();
    Outcome high = outcomeOf(restricted(state, rank, true), moments * p);
    Outcome low = outcomeOf(restricted(state, rank, false), moments * (1.0 - p));
    m_made.m_nodes[index].high = std::move(high);
    m_made.m_nodes[index].low = std::move(low);
}

Rank OutcomeBuilder::rankOf(const State& state) const
{
    Rank rank = 0;
    for (const Entry& entry : state)
        rank = std::max(rank, m_diagram.bdd().rankOf(entry.first));
    return rank;
}

OutcomeBuilder::State OutcomeBuilder::restricted(const State& state, Rank rank, bool value) const
{
    const engine::Bdd& bdd = m_diagram.bdd();
    State result;
    for (const auto& [edge, root] : state)
        result.emplace_back(value ? bdd.highOf(edge, rank) : bdd.lowOf(edge, rank), root);
    std::ranges::sort(result);
    return result;
}

/// Downwards: ranks fall from a node to what it leads to.
void OutcomeBuilder::putInOrder()
{
    std::vector<std::uint32_t> order(m_made.m_nodes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(
        order, std::ranges::greater(), [this](std::uint32_t node) { return m_reached[node].rank; });
    std::vector<std::uint32_t> places(order.size());
    std::vector<Node> nodes;
    for (std::uint32_t place = 0; place < order.size(); ++place) {
        places[order[place]] = place;
        nodes.push_back(std::move(m_made.m_nodes[order[place]]));
    }
    m_made.m_nodes = std::move(nodes);
    const auto renumber = [&](Outcome& outcome) {
        for (OutcomeDiagram::Part& part : outcome.parts)
            part.node = places[part.node];
    };
    renumber(m_made.m_top);
    for (Node& node : m_made.m_nodes) {
        renumber(node.high);
        renumber(node.low);
    }
}

/// What is drawn once is not known here: all moments that meet it are followed.
void OutcomeBuilder::weigh()
{
    for (std::size_t i = m_made.m_nodes.size(); i-- > 0;) {
        Node& node = m_made.m_nodes[i];
        weigh(node.high);
        weigh(node.low);
        if (node.isOnce || node.isOpen)
            continue;
        const double p = m_made.m_chances[node.variable].probability();
        const double high = p * node.high.likely;
        node.likely = high + (1.0 - p) * node.low.likely;
        node.with = sampling::Binomial(node.likely > 0.0 ? high / node.likely : 0.0);
    }
    weigh(m_made.m_top);
}

void OutcomeBuilder::weigh(Outcome& outcome) const
{
    double rest = 0.0;
    for (std::size_t i = outcome.parts.size(); i-- > 0;) {
        OutcomeDiagram::Part& part = outcome.parts[i];
        const double any = m_made.m_nodes[part.node].likely;
        rest = any + rest - any * rest;
        part.any = sampling::Binomial(any);
        part.first = sampling::Binomial(rest > 0.0 ? any / rest : 0.0);
    }
    outcome.likely = outcome.roots.empty() ? rest : 1.0;
}

/// Of open nodes, with what is below.
void OutcomeBuilder::keepFunctions()
{
    const engine::Bdd& bdd = m_diagram.bdd();
    std::vector<bool> isKept(bdd.nodeCount());
    for (const Node& node : m_made.m_nodes)
        for (const Entry& entry : node.state)
            isKept[entry.first >> 1] = true;
    for (std::size_t node = isKept.size(); node-- > 1;)
        if (isKept[node])
            for (const Edge child :
                { bdd.node(static_cast<std::uint32_t>(node)).high, bdd.node(static_cast<std::uint32_t>(node)).low })
                isKept[child >> 1] = true;
    std::vector<std::uint32_t> places(isKept.size(), 0);
    const auto moved = [&](Edge edge) { return places[edge >> 1] << 1 | (edge & 1U); };
    m_made.m_functions.assign(1, {});
    for (std::uint32_t node = 1; node < isKept.size(); ++node) {
        if (!isKept[node])
            continue;
        const engine::Bdd::Node& from = bdd.node(node);
        places[node] = static_cast<std::uint32_t>(m_made.m_functions.size());
        m_made.m_functions.push_back({ from.rank, m_diagram.variableAt(from.rank), moved(from.high), moved(from.low) });
    }
    for (Node& node : m_made.m_nodes)
        for (Entry& entry : node.state)
            entry.first = moved(entry.first);
}

} // namespace hz::scoring
