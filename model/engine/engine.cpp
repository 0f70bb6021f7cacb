#include "model/engine/engine.h"

#include "model/engine/compiled_roots.h"
#include "model/engine/diagram/bounds.h"
#include "model/engine/diagram/conditionals.h"
#include "model/engine/diagram/diagram.h"
#include "model/engine/formula/intervals.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace hz::engine {

namespace {

constexpr std::size_t kMaxNodesOnTop = 2'000'000; // one non-monotone root must not use up the time of all others
constexpr std::size_t kMaxNodesOfFirstOrder = 5'000'000; // beyond, other ways are more likely to get on
constexpr std::size_t kLeastNodes = 10'000; // for a root by itself, after others did not fit
constexpr std::size_t kLess = 8; // times the nodes after each that did not
constexpr base::Interval kAnything{ 0.0, 1.0 };

} // namespace

class Engine::Work {
public:
    Work(const Formula& formula, const Limits& limits)
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

    void setProbabilities(std::span<const base::Interval> probabilities);
    void settle();
    void limitSeconds(double seconds);
    Bounded probability(Ref root);
    Bounded difference(Ref a, Ref b);
    std::vector<Conditional> conditionals(Ref root);
    void setRates(std::span<const std::optional<double>> byVariable) { m_slopes.setRates(byVariable); }
    std::optional<Slope> slope(Ref root);
    std::optional<std::vector<Conditional>> conditionalSlopes(Ref root);
    void watch(const base::CancelToken& cancel);
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    [[nodiscard]] bool isCancelled() const { return m_budget.cancelled(); }
    [[nodiscard]] std::size_t nodesMade() const { return m_shared.bdd().madeCount(); }

private:
    /// A function above zero and one below: what is asked is P(plus) - P(minus).
    struct Pair {
        Edge plus = kFalse;
        Edge minus = kFalse;
        bool operator==(const Pair&) const = default;
    };
    struct PairHash {
        std::size_t operator()(const Pair& pair) const
        {
            return std::hash<std::uint64_t>{}(std::uint64_t{ pair.plus } << 32 | pair.minus);
        }
    };
    using PairValues = std::unordered_map<Pair, base::Interval, PairHash>;

    std::optional<Edge> build(Ref root);
    void noteAsked(Ref root);
    std::optional<Edge> buildAlone(Ref root, std::size_t nodeLimit);
    std::optional<Edge> buildAtLast(Ref root);
    std::optional<Pair> pairOf(Diagram& diagram, std::optional<Edge> a, std::optional<Edge> b);
    base::Interval rangeOf(Diagram& diagram, Pair pair);
    std::optional<base::Interval> rangeOnTop(Ref a, Ref b, std::span<const Variable> variables);
    bool enterPair(const Pair& pair, PairValues& known, std::vector<Pair>& stack);
    std::vector<Variable> ambiguous(std::span<const Ref> roots);
    Bounded withoutDiagram(Ref root);
    Bounded bounds(Ref root);
    Bounded differenceOfBounds(Ref a, Ref b);
    Bounded computedDifference(Ref a, Ref b);
    std::vector<Cofactors> cofactors(Ref root, Edge edge);
    [[nodiscard]] bool isUnknown(Variable variable) const
    {
        return variable >= m_probabilities.size() || !m_probabilities[variable].isPoint();
    }

    const Formula& m_formula;
    Budget m_budget;
    Cone m_cone;
    std::size_t m_nodeLimit = 0; // nodes for the first diagram
    std::size_t m_nodesForNew = 0; // less after roots that did not fit: others of one formula are like them
    Diagram m_shared;
    Slopes m_slopes{ m_shared, m_budget };
    std::vector<std::uint32_t> m_asked; // formula nodes that a question was about, each once
    std::vector<bool> m_isAsked; // by formula node
    bool m_isWhole = true; // nothing was thrown away that had been built
    Diagram m_onTop; // built for one question
    CompiledRoots m_compiled; // what found too few nodes in the first
    std::vector<base::Interval> m_probabilities;
    std::unordered_map<std::uint32_t, std::size_t> m_tooLarge; // formula nodes, by the node limit that was too low
    std::vector<Value> m_bounds; // by formula node, of the first ones
    std::unordered_map<std::uint64_t, Bounded> m_answers; // to the questions that the diagram does not remember
};

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

Bounded Engine::Work::difference(Ref a, Ref b)
{
    const Budget::Question question(m_budget);
    const std::uint64_t key = (std::uint64_t{ b.code } + 1) << 32 | a.code;
    if (const auto known = m_answers.find(key); known != m_answers.end())
        return known->second;
    const Bounded answer = computedDifference(a, b);
    if (!m_budget.stopped())
        m_answers[key] = answer;
    return answer;
}

Bounded Engine::Work::computedDifference(Ref a, Ref b)
{
    // Building b may have emptied a full diagram, so a is asked for again.
    const bool possible = build(a) && build(b);
    const auto pair = possible ? pairOf(m_shared, m_shared.build(a), m_shared.build(b)) : std::nullopt;
    if (!pair && !m_budget.stopped()) {
        if (const auto answer = m_compiled.difference(a, b))
            return { tidied(answer->value, -1.0, 1.0), true, answer->method };
    }
    if (!pair)
        return differenceOfBounds(a, b);
    const base::Interval range = tidied(rangeOf(m_shared, *pair), -1.0, 1.0);
    if (m_budget.stopped())
        return differenceOfBounds(a, b);
    if (range.isPoint())
        return { range, true, Method::Diagrams };
    const auto variables = ambiguous(std::array{ a, !b });
    if (variables.empty())
        return { range, true, Method::Diagrams };
    if (const auto tight = rangeOnTop(a, b, variables))
        return { tidied(*tight, -1.0, 1.0), true, Method::Diagrams | Method::UnknownsOnTop };
    return { intersection(range, differenceOfBounds(a, b).value), false, Method::Bounds };
}

/// (a and not b, b and not a).
std::optional<Engine::Work::Pair> Engine::Work::pairOf(Diagram& diagram, std::optional<Edge> a, std::optional<Edge> b)
{
    if (!a || !b)
        return std::nullopt;
    Bdd& bdd = diagram.bdd();
    const Pair pair{ bdd.conjunction(*a, *b ^ 1U), bdd.conjunction(*a ^ 1U, *b) };
    return bdd.stopped() ? std::nullopt : std::optional(pair);
}

base::Interval Engine::Work::rangeOf(Diagram& diagram, Pair pair)
{
    return diagram.values().of(pair.plus).yes - diagram.values().of(pair.minus).yes;
}

/// The range of P(a) - P(b) with these variables on top: there every path is one choice of their values, so the
/// extremes are those over the paths.
std::optional<base::Interval> Engine::Work::rangeOnTop(Ref a, Ref b, std::span<const Variable> variables)
{
    m_onTop.clear();
    m_onTop.placeOnTop(std::array{ a, b }, variables);
    const auto edgeOfA = m_onTop.build(a);
    const auto root = pairOf(m_onTop, edgeOfA, m_onTop.build(b));
    if (!root)
        return std::nullopt;
    PairValues known;
    std::vector<Pair> stack{ *root };
    while (!stack.empty()) {
        if (!m_budget.spend() || known.size() > kMaxNodesOnTop)
            return std::nullopt;
        const Pair pair = stack.back();
        if (enterPair(pair, known, stack))
            stack.pop_back();
    }
    return m_budget.stopped() ? std::nullopt : std::optional(known.at(*root));
}

/// True when the pair's range is known; else its children have been put on the stack.
bool Engine::Work::enterPair(const Pair& pair, PairValues& known, std::vector<Pair>& stack)
{
    if (known.contains(pair))
        return true;
    const Bdd& bdd = m_onTop.bdd();
    const Rank rank = std::max(bdd.rankOf(pair.plus), bdd.rankOf(pair.minus));
    if (rank <= m_onTop.topFloor()) {
        known.emplace(pair, rangeOf(m_onTop, pair));
        return true;
    }
    const Pair high{ bdd.highOf(pair.plus, rank), bdd.highOf(pair.minus, rank) };
    const Pair low{ bdd.lowOf(pair.plus, rank), bdd.lowOf(pair.minus, rank) };
    const auto highRange = known.find(high);
    const auto lowRange = known.find(low);
    if (highRange != known.end() && lowRange != known.end()) {
        known.emplace(pair, base::hull(highRange->second, lowRange->second));
        return true;
    }
    stack.push_back(high);
    stack.push_back(low);
    return false;
}

/// The unknown variables in which the roots together may not be monotone.
std::vector<Variable> Engine::Work::ambiguous(std::span<const Ref> roots)
{
    std::vector<Variable> result;
    for (const Occurrence& occurrence : m_cone.occurrences(roots)) {
        if (occurrence.plain && occurrence.negated && isUnknown(occurrence.variable))
            result.push_back(occurrence.variable);
    }
    return result;
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

Engine::Engine(const Formula& formula, Limits limits)
    : m_work(std::make_unique<Work>(formula, limits))
{
}

Engine::~Engine() = default;

void Engine::setProbabilities(std::span<const base::Interval> probabilities)
{
    m_work->setProbabilities(probabilities);
}

void Engine::limitSeconds(double seconds)
{
    m_work->limitSeconds(seconds);
}

Bounded Engine::probability(Ref root)
{
    return m_work->probability(root);
}

Bounded Engine::difference(Ref a, Ref b)
{
    return m_work->difference(a, b);
}

std::vector<Conditional> Engine::conditionals(Ref root)
{
    return m_work->conditionals(root);
}

void Engine::setRates(std::span<const std::optional<double>> byVariable)
{
    m_work->setRates(byVariable);
}

std::optional<Slope> Engine::slope(Ref root)
{
    return m_work->slope(root);
}

std::optional<std::vector<Conditional>> Engine::conditionalSlopes(Ref root)
{
    return m_work->conditionalSlopes(root);
}

void Engine::settle()
{
    m_work->settle();
}

void Engine::watch(const base::CancelToken& cancel)
{
    m_work->watch(cancel);
}

bool Engine::isWhole() const
{
    return m_work->isWhole();
}

bool Engine::isCancelled() const
{
    return m_work->isCancelled();
}

std::size_t Engine::nodesMade() const
{
    return m_work->nodesMade();
}

} // namespace hz::engine
