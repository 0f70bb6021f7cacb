#include "model/scoring/letters/letters.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace hz::scoring {

namespace {

constexpr std::size_t kMaxKept = std::size_t{ 1 } << 22; // places

/// The first level whose lower bound the probability reaches; the last where none is.
int bandOf(double probability, const std::vector<domain::LikelihoodLevel>& levels)
{
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (probability >= levels[i].lowerBound)
            return static_cast<int>(i);
    }
    return std::max(0, static_cast<int>(levels.size()) - 1);
}

bool needsOthers(const HazardGraph::Node& node)
{
    return node.logic == domain::Logic::All || node.logic == domain::Logic::AtLeast;
}

int neverOf(const SchemeTables& scheme)
{
    return std::max(1, static_cast<int>(scheme.likelihoods.size()));
}

} // namespace

LetterSpan ownLettersOf(const HazardGraph::Node& node, const SchemeTables& scheme)
{
    const int never = neverOf(scheme);
    if (node.eliminated)
        return { never, never };
    if (!node.hasOwn)
        return { never + 1, never + 1 };
    if (!node.own.isPoint())
        return { 0, never - 1 };
    const int band = bandOf(node.own.low, scheme.likelihoods);
    return { band, band };
}

Letters::Letters(
    const HazardGraph& graph, const domain::Model& model, const SchemeTables& scheme, domain::Posture posture)
    : m_graph(graph)
    , m_posture(static_cast<std::size_t>(posture))
    , m_never(neverOf(scheme))
    , m_derived(graph.nodes.size(), never())
    , m_used(m_derived)
    , m_order(graph.nodes.size())
    , m_alone(graph.nodes.size())
    , m_stamps(graph.nodes.size(), 0)
    , m_isOpen(graph.nodes.size(), false)
{
    readSteps(model);
    readOwn(scheme);
    std::iota(m_order.begin(), m_order.end(), 0U);
    std::ranges::stable_sort(m_order, {}, [&](std::uint32_t i) { return graph.nodes[i].component; });
    propagate();
    m_out = linksOut(WithControls::No);
    findLeading();
    findLoopSources();
}

Letters::Links Letters::linksOut(WithControls withControls) const
{
    const auto counts = [&](const HazardGraph::Link& link) {
        return withControls == WithControls::Yes || !m_graph.nodes[link.to].isControl();
    };
    Links out{ std::vector<std::uint32_t>(m_graph.nodes.size() + 1, 0), {}, {} };
    for (const auto& link : m_graph.links)
        out.first[link.from + 1] += counts(link) ? 1 : 0;
    std::partial_sum(out.first.begin(), out.first.end(), out.first.begin());
    out.to.resize(out.first.back());
    out.links.resize(out.first.back());
    auto next = out.first;
    for (std::uint32_t index = 0; index < m_graph.links.size(); ++index) {
        const HazardGraph::Link& link = m_graph.links[index];
        if (!counts(link))
            continue;
        const std::uint32_t place = next[link.from]++;
        out.to[place] = link.to;
        out.links[place] = index;
    }
    return out;
}

void Letters::findLeading()
{
    m_leads.assign(m_graph.nodes.size(), false);
    std::vector<std::uint32_t> open;
    const auto enter = [&](std::uint32_t node) {
        if (!m_leads[node])
            open.push_back(node);
        m_leads[node] = true;
    };
    for (std::uint32_t node = 0; node < m_graph.nodes.size(); ++node)
        if (m_graph.nodes[node].kind == domain::NodeKind::Consequence)
            enter(node);
    for (std::size_t next = 0; next < open.size(); ++next) {
        const HazardGraph::Node& node = m_graph.nodes[open[next]];
        if (node.isControl())
            continue;
        for (const std::uint32_t link : m_graph.linksInto(node))
            enter(m_graph.links[link].from);
    }
}

void Letters::readSteps(const domain::Model& model)
{
    std::unordered_map<Id, int> stepsOfRating;
    for (const auto& rating : domain::controlRatingsOf(model))
        stepsOfRating[rating.id] = rating.high <= 0.03 ? 3 : rating.high <= 0.3 ? 2 : rating.high < 1.0 || rating.low < 1.0 ? 1 : 0;
    for (const auto& link : m_graph.links) {
        int steps = 0;
        for (const std::uint32_t control : m_graph.guardsOf(link)) {
            const auto& node = m_graph.nodes[control];
            const auto rated = stepsOfRating.find(node.entity->rating);
            if (node.credited[m_posture] && rated != stepsOfRating.end())
                steps = std::min(m_never, steps + std::min(m_never, rated->second));
        }
        m_steps.push_back(steps);
    }
}

void Letters::readOwn(const SchemeTables& scheme)
{
    for (const auto& node : m_graph.nodes) {
        const auto level = std::ranges::find(scheme.likelihoods, node.entity->judged, &domain::LikelihoodLevel::id);
        m_judged.push_back(level == scheme.likelihoods.end() || node.entity->judged.isNull()
                ? -1
                : static_cast<int>(level - scheme.likelihoods.begin()));
        m_own.push_back(ownLettersOf(node, scheme));
    }
}

/// From "never" up: the functions are monotone and the places few, so this ends, and always in the same letters. Each
/// letter is asked for again only when one of those changed that it follows from.
template <typename Renew> void Letters::solve(std::span<const std::uint32_t> component, const Links& out, Renew renew)
{
    if (!m_graph.componentHasLoop[m_graph.nodes[component.front()].component]) {
        for (const std::uint32_t node : component)
            renew(node);
        return;
    }
    m_open.assign(component.begin(), component.end());
    for (const std::uint32_t node : component)
        m_isOpen[node] = true;
    for (std::size_t next = 0; next < m_open.size(); ++next) {
        const std::uint32_t node = m_open[next];
        m_isOpen[node] = false;
        if (!renew(node))
            continue;
        for (const std::uint32_t to : out.from(node)) {
            if (m_graph.nodes[to].component != m_graph.nodes[node].component || m_isOpen[to])
                continue;
            m_isOpen[to] = true;
            m_open.push_back(to);
        }
    }
}

template <typename Renew> void Letters::solveAll(std::span<const std::uint32_t> nodes, const Links& out, Renew renew)
{
    const auto componentOf = [this](std::uint32_t node) { return m_graph.nodes[node].component; };
    while (!nodes.empty()) {
        std::size_t count = 1;
        while (count < nodes.size() && componentOf(nodes[count]) == componentOf(nodes.front()))
            ++count;
        solve(nodes.first(count), out, renew);
        nodes = nodes.subspan(count);
    }
}

void Letters::propagate()
{
    solveAll(m_order, linksOut(WithControls::Yes), [this](std::uint32_t node) {
        const LetterSpan span = derivedAt(node);
        const bool replaced = m_judged[node] >= 0 && !m_graph.nodes[node].eliminated;
        const LetterSpan used = replaced ? LetterSpan{ m_judged[node], m_judged[node] } : span;
        const bool changed = span != m_derived[node] || used != m_used[node];
        m_derived[node] = span;
        m_used[node] = used;
        return changed;
    });
}

LetterSpan Letters::derivedAt(std::uint32_t index)
{
    const HazardGraph::Node& node = m_graph.nodes[index];
    if (node.eliminated)
        return byDesign();
    m_inputs.clear();
    for (const std::uint32_t link : m_graph.linksInto(node))
        m_inputs.push_back(through(link, m_used[m_graph.links[link].from]));
    const LetterSpan fed = joined(node);
    return { std::min(fed.worst, m_own[index].worst), std::min(fed.best, m_own[index].best) };
}

LetterSpan Letters::through(std::uint32_t link, LetterSpan from) const
{
    if (m_graph.links[link].negated)
        from = anything();
    return { lowered(from.worst, m_steps[link]), lowered(from.best, m_steps[link]) };
}

int Letters::lowered(int place, int steps) const
{
    return place >= m_never ? place : std::min(place + steps, m_never - 1);
}

/// The k-th most likely of the inputs, end by end.
LetterSpan Letters::joined(const HazardGraph::Node& node)
{
    ++m_effort;
    std::size_t k = 1;
    if (node.logic == domain::Logic::All)
        k = m_inputs.size();
    else if (node.logic == domain::Logic::AtLeast)
        k = node.atLeast;
    if (k == 0 || k > m_inputs.size())
        return never();
    const auto kth = m_inputs.begin() + static_cast<std::ptrdiff_t>(k - 1);
    std::ranges::nth_element(m_inputs, kth, {}, &LetterSpan::worst);
    const int worst = kth->worst;
    std::ranges::nth_element(m_inputs, kth, {}, &LetterSpan::best);
    return { worst, kth->best };
}

std::optional<int> Letters::judged(std::uint32_t node) const
{
    return m_judged[node] < 0 ? std::nullopt : std::optional(m_judged[node]);
}

LetterRange Letters::shown(LetterSpan span) const
{
    if (!isNever(span))
        return { span.worst, span.best, false };
    return { m_never - 1, m_never - 1, span.worst == m_never };
}

bool Letters::saysTheSame(const Letters& other, std::uint32_t node) const
{
    return m_derived[node] == other.m_derived[node] && m_used[node] == other.m_used[node];
}

/// Who differs, who is fed by one that does, and whoever leads to any of these.
std::vector<bool> Letters::touchedSince(const Letters& before) const
{
    std::vector<bool> touched(m_graph.nodes.size(), false);
    std::vector<std::uint32_t> open;
    const auto touch = [&](std::uint32_t node) {
        if (!touched[node])
            open.push_back(node);
        touched[node] = true;
    };
    for (std::uint32_t node = 0; node < m_graph.nodes.size(); ++node) {
        if (saysTheSame(before, node))
            continue;
        touch(node);
        for (const std::uint32_t to : m_out.from(node))
            touch(to);
    }
    for (std::size_t next = 0; next < open.size(); ++next)
        if (const HazardGraph::Node& node = m_graph.nodes[open[next]]; !node.isControl())
            for (const std::uint32_t link : m_graph.linksInto(node))
                touch(m_graph.links[link].from);
    return touched;
}

/// The only node that a source here can go on to on its way to consequences, where nothing comes back to that but
/// through here.
std::optional<std::uint32_t> Letters::onlyNext(std::uint32_t node) const
{
    std::optional<std::uint32_t> found;
    for (const std::uint32_t to : m_out.from(node)) {
        if (!m_leads[to] || found == to)
            continue;
        if (found)
            return std::nullopt;
        found = to;
    }
    return found && found != node && !isFedByItsLoop(*found, node) ? found : std::nullopt;
}

/// By another of its loops than `except`.
bool Letters::isFedByItsLoop(std::uint32_t index, std::uint32_t except) const
{
    const LoopSources& sources = m_loopSources[index];
    return (sources.first != kNowhere && sources.first != except) || sources.second != kNowhere;
}

/// The first two nodes that feed each from its own component.
void Letters::findLoopSources()
{
    m_loopSources.resize(m_graph.nodes.size());
    for (const auto& link : m_graph.links) {
        LoopSources& sources = m_loopSources[link.to];
        if (m_graph.nodes[link.from].component != m_graph.nodes[link.to].component)
            continue;
        if (sources.first == kNowhere)
            sources.first = link.from;
        else if (sources.first != link.from)
            sources.second = link.from;
    }
}

/// Where the way forks or comes to a consequence. All that a source does there it does through this node; so the ways
/// of many sources are walked once.
Letters::Place Letters::endOfWay(Place here)
{
    std::vector<Place> way;
    for (auto known = m_ends.find(here); known == m_ends.end(); known = m_ends.find(here)) {
        const bool isConsequence = m_graph.nodes[here.node].kind == domain::NodeKind::Consequence;
        const auto next = isConsequence ? std::nullopt : onlyNext(here.node);
        if (!next)
            break;
        way.push_back(here);
        here = { *next, aloneAfter(here, *next) };
    }
    if (const auto known = m_ends.find(here); known != m_ends.end())
        here = known->second;
    for (const Place& passed : way)
        m_ends.emplace(passed, here);
    return here;
}

const Letters::Reached& Letters::reachedFrom(const Place& start)
{
    if (const auto known = m_known.find(start); known != m_known.end())
        return known->second;
    if (m_kept > kMaxKept) {
        m_known.clear();
        m_kept = 0;
    }
    propagateFrom(start);
    Reached reached;
    for (const std::uint32_t node : m_reached)
        if (m_graph.nodes[node].kind == domain::NodeKind::Consequence)
            reached.push_back({ node, m_alone[node] });
    m_kept += reached.size() + 1;
    return m_known.emplace(start, std::move(reached)).first->second;
}

void Letters::collectReached(std::uint32_t source)
{
    ++m_now;
    m_reached.assign(1, source);
    m_stamps[source] = m_now;
    for (std::size_t next = 0; next < m_reached.size(); ++next) {
        const std::uint32_t node = m_reached[next];
        for (const std::uint32_t to : m_out.from(node)) {
            if (m_stamps[to] == m_now || !m_leads[to])
                continue;
            m_stamps[to] = m_now;
            m_reached.push_back(to);
        }
    }
    std::ranges::sort(m_reached, [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(m_graph.nodes[a].component, a) < std::pair(m_graph.nodes[b].component, b);
    });
}

void Letters::propagateFrom(const Place& start)
{
    collectReached(start.node);
    for (const std::uint32_t node : m_reached)
        m_alone[node] = never();
    m_alone[start.node] = start.span;
    solveAll(m_reached, m_out, [&](std::uint32_t node) {
        if (node == start.node || m_stamps[node] != m_now)
            return false;
        const LetterSpan span = aloneAt(node);
        const bool changed = span != m_alone[node];
        m_alone[node] = span;
        return changed;
    });
}

/// Of a node that one alone leads to, without a look at all the others that may lead there too.
LetterSpan Letters::aloneAfter(const Place& here, std::uint32_t to)
{
    const HazardGraph::Node& node = m_graph.nodes[to];
    if (node.eliminated)
        return byDesign();
    if (!needsOthers(node)) {
        m_inputs.clear();
        for (std::uint32_t place = m_out.first[here.node]; place < m_out.first[here.node + 1]; ++place)
            if (m_out.to[place] == to)
                m_inputs.push_back(through(m_out.links[place], here.span));
        m_effort += m_inputs.size();
        return judgedOver(to, joined(node));
    }
    if (here.span == m_used[here.node])
        return judgedOver(to, fedByAll(to));
    ++m_now;
    m_stamps[here.node] = m_now;
    m_alone[here.node] = here.span;
    return aloneAt(to);
}

LetterSpan Letters::fedByAll(std::uint32_t index)
{
    if (m_fed.empty())
        m_fed.resize(m_graph.nodes.size());
    if (!m_fed[index]) {
        const HazardGraph::Node& node = m_graph.nodes[index];
        m_inputs.clear();
        for (const std::uint32_t link : m_graph.linksInto(node))
            m_inputs.push_back(through(link, m_used[m_graph.links[link].from]));
        m_effort += m_inputs.size();
        m_fed[index] = joined(node);
    }
    return *m_fed[index];
}

LetterSpan Letters::aloneAt(std::uint32_t index)
{
    const HazardGraph::Node& node = m_graph.nodes[index];
    if (node.eliminated)
        return byDesign();
    m_inputs.clear();
    const auto links = m_graph.linksInto(node);
    m_effort += links.size();
    for (const std::uint32_t link : links) {
        const std::uint32_t from = m_graph.links[link].from;
        if (m_stamps[from] == m_now)
            m_inputs.push_back(through(link, m_alone[from]));
        else if (needsOthers(node))
            m_inputs.push_back(through(link, m_used[from]));
    }
    return judgedOver(index, joined(node));
}

LetterSpan Letters::judgedOver(std::uint32_t node, LetterSpan alone) const
{
    const int judged = m_judged[node];
    if (judged < 0)
        return alone;
    const auto end = [&](int own, int derived) {
        return std::min(own, m_never) <= derived ? judged : std::max(own, judged);
    };
    const auto [worst, best] =
        std::minmax({ end(alone.worst, m_derived[node].worst), end(alone.best, m_derived[node].best) });
    return { worst, best };
}

} // namespace hz::scoring
