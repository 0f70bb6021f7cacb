#include "model/engine/engine_work.h"

#include <algorithm>

namespace hz::engine {

namespace {

constexpr std::size_t kMaxNodesOfFirstOrder = 5'000'000; // beyond, other ways are more likely to get on
constexpr std::size_t kLeastNodes = 10'000; // for a root by itself, after others did not fit
constexpr std::size_t kLess = 8; // times the nodes after each that did not
constexpr base::Interval kAnything{ 0.0, 1.0 };

} // namespace

Engine::Work::Work(const Formula& formula, const Limits& limits)
    : m_formula(formula)
    , m_budget(limits)
    , m_cone(formula)
    , m_nodeLimit(std::min(limits.nodesOf(Bdd::kBytesPerNode), kMaxNodesOfFirstOrder))
    , m_nodesForNew(m_nodeLimit)
    , m_shared(formula, m_cone, m_budget, m_nodeLimit)
    , m_onTop(formula, m_cone, m_budget, std::min(limits.nodesOf(Bdd::kBytesPerNode), kMaxNodesOnTop))
    , m_compiled(formula, m_cone, limits, m_budget)
{
}

void Engine::Work::setProbabilities(std::span<const base::Interval> probabilities)
{
    m_probabilities.assign(probabilities.begin(), probabilities.end());
    m_answers.clear();
    m_bounds.clear();
    if (m_onTop.variables().size() > 1)
        m_onTop.clear();
    m_shared.setProbabilities(m_probabilities);
    m_slopes.clear();
    m_compiled.setProbabilities(m_probabilities);
    m_onTop.setProbabilities(m_probabilities);
    m_budget.refill();
}

void Engine::Work::watch(const base::CancelToken& cancel)
{
    m_budget.watch(cancel);
    m_compiled.watch(cancel);
}

void Engine::Work::settle()
{
    if (m_shared.isSettled() || !m_isWhole)
        return;
    const Budget::Question question(m_budget);
    if (!m_shared.settle(m_asked)) {
        m_isWhole = false;
        m_shared.clear();
    }
}

void Engine::Work::limitSeconds(double seconds)
{
    Budget whole(Limits{ 0, seconds });
    const Budget::Question question(whole);
    m_budget.share(whole);
}

void Engine::Work::noteAsked(Ref root)
{
    if (root.node() >= m_isAsked.size())
        m_isAsked.resize(m_formula.nodeCount(), false);
    if (!m_isAsked[root.node()])
        m_asked.push_back(root.node());
    m_isAsked[root.node()] = true;
}

/// A full diagram is given up once: the root may fit when nothing else is there.
std::optional<Edge> Engine::Work::build(Ref root)
{
    m_isWhole = m_isWhole && (!m_shared.isSettled() || m_shared.isBuilt(root.node()));
    noteAsked(root);
    if (m_tooLarge.contains(root.node()) || (m_budget.stopped() && !m_shared.isBuilt(root.node())))
        return std::nullopt;
    if (const std::size_t count = m_shared.bdd().nodeCount(); count > 1) {
        m_shared.setNodeLimit(std::min(m_nodeLimit, count + m_nodesForNew));
        const auto edge = m_shared.build(root);
        if (edge || !m_shared.bdd().isFull()) {
            m_shared.setNodeLimit(m_nodeLimit);
            return edge;
        }
    }
    return buildAlone(root, m_nodesForNew);
}

/// In a diagram that is empty before, and after if it found too few nodes.
std::optional<Edge> Engine::Work::buildAlone(Ref root, std::size_t nodeLimit)
{
    m_isWhole = m_isWhole && m_shared.bdd().nodeCount() == 1;
    m_shared.clear();
    m_shared.setNodeLimit(nodeLimit);
    const auto edge = m_shared.build(root);
    if (!edge && m_shared.bdd().isFull()) {
        m_isWhole = false;
        m_tooLarge[root.node()] = nodeLimit;
        m_nodesForNew = std::max(std::min(kLeastNodes, m_nodeLimit), m_nodesForNew / kLess);
        m_shared.clear();
    }
    m_shared.setNodeLimit(m_nodeLimit);
    return edge;
}

/// For what resists all else: the node limits that were not tried because others did not fit.
std::optional<Edge> Engine::Work::buildAtLast(Ref root)
{
    const auto tried = m_tooLarge.find(root.node());
    if (tried == m_tooLarge.end() || tried->second >= m_nodeLimit || m_budget.stopped())
        return std::nullopt;
    m_tooLarge.erase(tried);
    return buildAlone(root, m_nodeLimit);
}

Bounded Engine::Work::probability(Ref root)
{
    const Budget::Question question(m_budget);
    auto edge = build(root);
    if (!edge && !m_budget.stopped()) {
        if (const auto answer = m_compiled.probability(root))
            return { tidied(answer->value), true, answer->method };
        edge = buildAtLast(root);
    }
    if (!edge)
        return bounds(root);
    const base::Interval value = tidied(m_shared.values().of(*edge).yes);
    if (!m_shared.values().knows(*edge))
        return bounds(root);
    if (value.isPoint())
        return { value, true, Method::Diagrams };
    const std::uint64_t key = root.code;
    if (const auto known = m_answers.find(key); known != m_answers.end())
        return known->second;
    const auto variables = ambiguous(std::array{ root });
    Bounded answer{ value, true, Method::Diagrams };
    if (!variables.empty()) {
        const auto range = rangeOnTop(root, Formula::no(), variables);
        answer = range ? Bounded{ tidied(*range), true, Method::Diagrams | Method::UnknownsOnTop }
                       : Bounded{ value, false, Method::Bounds };
    }
    return m_answers[key] = answer;
}

Bounded Engine::Work::withoutDiagram(Ref root)
{
    if (!m_budget.stopped()) {
        if (const auto answer = m_compiled.probability(root))
            return { tidied(answer->value), true, answer->method };
    }
    return bounds(root);
}

Bounded Engine::Work::bounds(Ref root)
{
    if (m_budget.cancelled())
        return { kAnything, false, Method::Cancelled };
    extendFrechetBounds(m_formula, m_probabilities, m_bounds);
    const Value& value = m_bounds[root.node()];
    return { tidied(root.negated() ? value.no : value.yes), false, Method::Bounds };
}

Bounded Engine::Work::differenceOfBounds(Ref a, Ref b)
{
    if (m_budget.cancelled())
        return { { -1.0, 1.0 }, false, Method::Cancelled };
    const auto rangeOfRoot = [this](Ref root) {
        const base::Interval wide = bounds(root).value;
        if (!m_shared.isBuilt(root.node()))
            return withoutDiagram(root).value;
        const base::Interval value = m_shared.values().of(*m_shared.build(root)).yes;
        return m_budget.stopped() ? wide : tidied(value);
    };
    return { tidied(rangeOfRoot(a) - rangeOfRoot(b), -1.0, 1.0), false, Method::Bounds };
}

std::vector<Conditional> Engine::Work::conditionals(Ref root)
{
    const Budget::Question question(m_budget);
    std::vector<Conditional> result;
    auto edge = build(root);
    const auto compiled = edge || m_budget.stopped() ? std::nullopt : m_compiled.cofactors(root);
    if (!edge && !compiled)
        edge = buildAtLast(root);
    if (compiled) {
        for (const auto& [variable, given, givenNot] : *compiled)
            result.push_back({ variable, tidied(given), tidied(givenNot) });
    } else if (edge) {
        for (const Cofactors& found : cofactors(root, *edge))
            result.push_back({ m_shared.variableAt(found.rank), tidied(found.given), tidied(found.givenNot) });
    }
    if ((!edge && !compiled) || m_budget.stopped()) {
        result.clear();
        for (const Occurrence& occurrence : m_cone.occurrences(std::array{ root }))
            result.push_back({ occurrence.variable, kAnything, kAnything });
    }
    std::ranges::sort(result, {}, &Conditional::variable);
    return result;
}

std::optional<Slope> Engine::Work::slope(Ref root)
{
    const Budget::Question question(m_budget);
    const auto edge = build(root);
    return edge ? m_slopes.of(*edge) : std::nullopt;
}

std::optional<std::vector<Conditional>> Engine::Work::conditionalSlopes(Ref root)
{
    const Budget::Question question(m_budget);
    const auto edge = build(root);
    if (!edge || !m_slopes.of(*edge))
        return std::nullopt;
    std::vector<Conditional> result;
    for (const Cofactors& found : cofactorSlopes(m_shared, m_slopes, m_budget, *edge))
        result.push_back({ m_shared.variableAt(found.rank), found.given, found.givenNot });
    if (m_budget.stopped())
        return std::nullopt;
    std::ranges::sort(result, {}, &Conditional::variable);
    return result;
}

std::vector<Cofactors> Engine::Work::cofactors(Ref root, Edge edge)
{
    bool monotone = true;
    std::vector<Variable> falling;
    for (const Occurrence& occurrence : m_cone.occurrences(std::array{ root })) {
        if (!isUnknown(occurrence.variable) || !occurrence.negated)
            continue;
        monotone = monotone && !occurrence.plain;
        falling.push_back(occurrence.variable);
    }
    return monotone ? cofactorsOfMonotone(m_shared, m_budget, edge, falling) : cofactorsOfAny(m_shared, m_budget, edge);
}

} // namespace hz::engine
