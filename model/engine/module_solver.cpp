#include "model/engine/module_solver.h"

#include "model/engine/circuit/gate.h"
#include "model/engine/diagram/emission.h"
#include "model/engine/modules_by_elimination.h"
#include "model/engine/search/solve_by_search.h"

#include <algorithm>
#include <array>
#include <limits>

namespace hz::engine {

namespace {

constexpr std::size_t kFirstNodeLimit = 20'000; // nodes of the first round of diagrams
constexpr std::size_t kNodeLimitGrowth = 2;
constexpr std::size_t kNodeLimitGrowthAlone = 8; // throwing nodes away in each round takes longer than making more
constexpr std::size_t kNodesBeforeSearch = 640'000;
constexpr std::size_t kNodesToSift = 10'000;
constexpr double kNearlyDone = 0.9; // share of gates from which on diagrams go on first
constexpr std::uint64_t kFirstDecisions = 30'000'000;
constexpr std::uint32_t kOrders = 24;
constexpr std::uint64_t kShortDecisions = 20'000; // where elimination comes next
constexpr std::uint32_t kShortOrders = 6;
constexpr double kEliminationShare = 0.8; // of the time that is left
constexpr std::uint64_t kAnyDecisions = std::numeric_limits<std::uint64_t>::max();

} // namespace

ModuleSolver::ModuleSolver(
    const Simplified& simplified, Circuit& circuit, const Limits& limits, std::span<const ProbabilityPair> pairs)
    : m_simplified(simplified)
    , m_circuit(circuit)
    , m_limits(limits)
    , m_budget(limits)
    , m_question(m_budget)
    , m_cone(simplified.formula)
    , m_functions(simplified.events + simplified.modules.size(), kNowhere)
    , m_atRest(m_functions.size(), 0)
    , m_pairs(pairs.begin(), pairs.end())
    , m_isEliminating(!pairs.empty())
{
    m_pairs.resize(m_functions.size());
}

Methods ModuleSolver::methods() const
{
    const Methods diagrams = m_usedDiagram ? Methods(Method::Diagrams) : Methods();
    return m_usedSearch ? diagrams | Method::Search : diagrams;
}

ModuleSolver::Solved ModuleSolver::solveNext()
{
    const Ref root = m_simplified.modules[m_next];
    const auto variable = static_cast<Variable>(m_simplified.events + m_next);
    ++m_next;
    Solved solved;
    if (!m_budget.cancelled() && !solveGate(root, solved))
        solved = solveByMethods(root);
    if (!solved.isComplete)
        solved.function = m_circuit.event(variable);
    m_functions[variable] = solved.function;
    m_pairs[variable] = solved.eliminated.value_or(ProbabilityPair{});
    m_isEliminating = m_isEliminating && (solved.isComplete || solved.eliminated);
    return solved;
}

/// What the variable stands for.
Ref ModuleSolver::functionOf(Variable variable)
{
    if (m_functions[variable] == kNowhere)
        m_functions[variable] = m_circuit.event(variable);
    return m_functions[variable];
}

bool ModuleSolver::solveGate(Ref root, Solved& solved)
{
    const Formula& formula = m_simplified.formula;
    const auto isGate = [&](Ref operand) { return formula.operatorOf(operand.node()) != Operator::Event; };
    const auto operands = formula.operandsOf(root.node());
    if (std::ranges::any_of(operands, isGate))
        return false;
    m_operands.clear();
    for (const Ref operand : operands) {
        const Ref function = functionOf(formula.variableOf(operand.node()));
        m_operands.push_back(operand.negated() ? !function : function);
    }
    const std::uint32_t k = formula.thresholdOf(root.node());
    const Operator op = formula.operatorOf(root.node());
    solved.function = op == Operator::Event ? functionOf(k) : addGate(m_circuit, op, k, m_operands);
    solved.function = root.negated() ? !solved.function : solved.function;
    solved.isComplete = true;
    return true;
}

ModuleSolver::Solved ModuleSolver::solveByMethods(Ref root)
{
    const Wiring wiring = m_cone.wiring(root);
    const auto gates = static_cast<double>(wiring.size() - wiring.events.size());
    const std::size_t limit = m_limits.nodesOf(Bdd::kBytesPerNode);
    Portfolio portfolio(m_simplified.formula, wiring, m_budget);
    std::size_t nodeLimit = 0;
    bool isDone = growDiagrams(portfolio, nodeLimit, std::min(limit, kNodesBeforeSearch));
    Solved solved;
    if (!isDone && portfolio.mostGates() < kNearlyDone * gates) {
        isDone = portfolio.trySifting(std::min(limit, kNodesToSift));
        solved = isDone ? solved : eliminateOrSolve(root);
    }
    if (solved.eliminated)
        return solved;
    isDone = isDone || (!solved.isComplete && growDiagrams(portfolio, nodeLimit, limit));
    if (isDone) {
        m_usedDiagram = true;
        const Ref function = emitDiagram(portfolio.done(), wiring);
        return { root.negated() ? !function : function, true };
    }
    if (solved.isComplete || solved.isOutOfNodes || m_budget.stopped())
        return solved;
    return search(root, kAnyDecisions, kOrders);
}

/// Where probabilities are given, only what a short search can do is solved.
ModuleSolver::Solved ModuleSolver::eliminateOrSolve(Ref root)
{
    if (m_isEliminating) {
        Solved solved = search(root, kShortDecisions, kShortOrders);
        if (solved.isComplete)
            return solved;
        learnPairs(root);
        Limits limits = m_limits;
        limits.seconds = kEliminationShare * m_budget.secondsLeft();
        solved.eliminated = solveModulesByElimination(m_simplified.formula, root, m_pairs, limits);
        if (solved.eliminated)
            return solved;
    }
    return search(root, kFirstDecisions, kOrders);
}

/// Of the modules below it.
void ModuleSolver::learnPairs(Ref root)
{
    const std::vector<ProbabilityPair> pairs = pairsOf(m_circuit, m_pairs);
    for (const Occurrence& below : m_cone.occurrences(std::array{ root })) {
        if (below.variable >= m_simplified.events)
            m_pairs[below.variable] = at(pairs, m_functions[below.variable]);
    }
}

/// Round after round, each with more nodes than the last, until one had all that the limit allows.
bool ModuleSolver::growDiagrams(Portfolio& portfolio, std::size_t& nodeLimit, std::size_t limit)
{
    while (nodeLimit < limit && !m_budget.stopped()) {
        const std::size_t growth = portfolio.hasOneLeft() ? kNodeLimitGrowthAlone : kNodeLimitGrowth;
        nodeLimit = std::min(limit, std::max(kFirstNodeLimit, nodeLimit * growth));
        if (portfolio.tryWith(nodeLimit, m_limits.nodesOf(Bdd::kBytesPerNode)))
            return true;
    }
    return false;
}

Ref ModuleSolver::emitDiagram(const Construction& done, const Wiring& wiring)
{
    std::vector<Ref> functions{ Formula::yes() };
    for (auto place = done.order().rbegin(); place != done.order().rend(); ++place)
        functions.push_back(functionOf(m_simplified.formula.variableOf(wiring.nodes[*place])));
    return emit(done.bdd(), done.root(), functions, m_circuit);
}

ModuleSolver::Solved ModuleSolver::search(Ref root, std::uint64_t decisions, std::uint32_t orders)
{
    for (const Occurrence& occurrence : m_cone.occurrences(std::array{ root }))
        static_cast<void>(functionOf(occurrence.variable));
    lookAtRest();
    SearchOptions options;
    options.limits = m_limits;
    options.limits.seconds = m_budget.secondsLeft();
    options.limits.maximumNodes = m_limits.nodesOf(Bdd::kBytesPerNode) * (Bdd::kBytesPerNode / sizeof(Circuit::Node));
    options.maximumDecisions = decisions;
    options.orders = orders;
    options.atRest = m_atRest;
    const SearchResult found = solveBySearch(m_simplified.formula, root, m_circuit, m_functions, leaf(), options);
    m_usedSearch = m_usedSearch || found.isComplete;
    const bool isOutOfNodes = !found.isComplete && found.decisions < decisions;
    return { found.top, found.isComplete, found.isComplete ? Formula::yes() : found.top, isOutOfNodes };
}

/// Modules come before those that use them, so each is looked at once.
void ModuleSolver::lookAtRest()
{
    for (; m_restKnown < m_next; ++m_restKnown) {
        const Ref root = m_simplified.modules[m_restKnown];
        const bool holds = holdsFor(m_simplified.formula, m_cone.wiring(root), m_atRest) != root.negated();
        m_atRest[m_simplified.events + m_restKnown] = holds ? 1 : 0;
    }
}

} // namespace hz::engine
