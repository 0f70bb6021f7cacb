#include "model/engine/module_solver.h"

#include "model/engine/circuit/gate.h"
#include "model/engine/diagram/emission.h"
#include "model/engine/search/solve_by_search.h"
#include "model/engine/settle.h"

#include <algorithm>
#include <array>
#include <limits>

namespace hz::engine {

namespace {

constexpr std::size_t kFirstRoom = 20'000; // nodes of the first round of diagrams
constexpr std::size_t kRoomGrowth = 2;
constexpr std::size_t kRoomGrowthAlone = 8; // throwing nodes away in each round takes longer than making more
constexpr std::size_t kRoomBeforeSearch = 640'000;
constexpr std::size_t kRoomToSift = 10'000;
constexpr double kNearlyDone = 0.9; // share of gates from which on diagrams go on first
constexpr std::uint64_t kFirstDecisions = 30'000'000;
constexpr std::uint32_t kOrders = 24;
constexpr std::uint64_t kShortDecisions = 20'000; // where settling comes next
constexpr std::uint32_t kShortOrders = 6;
constexpr double kSettlingShare = 0.8; // of the time that is left
constexpr std::uint64_t kAnyDecisions = std::numeric_limits<std::uint64_t>::max();

} // namespace

ModuleSolver::ModuleSolver(
    const Simplified& simplified, Circuit& circuit, const Limits& limits, std::span<const Odds> odds)
    : m_simplified(simplified)
    , m_circuit(circuit)
    , m_limits(limits)
    , m_budget(limits)
    , m_question(m_budget)
    , m_cone(simplified.formula)
    , m_functions(simplified.events + simplified.modules.size(), kNowhere)
    , m_atRest(m_functions.size(), 0)
    , m_odds(odds.begin(), odds.end())
    , m_isSettling(!odds.empty())
{
    m_odds.resize(m_functions.size());
}

std::string ModuleSolver::methods() const
{
    if (m_usedDiagram && m_usedSearch)
        return "bdd + search";
    return m_usedDiagram ? "bdd" : m_usedSearch ? "search" : "";
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
    m_odds[variable] = solved.settled.value_or(Odds{});
    m_isSettling = m_isSettling && (solved.isComplete || solved.settled);
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
    std::size_t room = 0;
    bool isDone = growDiagrams(portfolio, room, std::min(limit, kRoomBeforeSearch));
    Solved solved;
    if (!isDone && portfolio.mostGates() < kNearlyDone * gates) {
        isDone = portfolio.trySifting(std::min(limit, kRoomToSift));
        solved = isDone ? solved : settleOrSolve(root);
    }
    if (solved.settled)
        return solved;
    isDone = isDone || (!solved.isComplete && growDiagrams(portfolio, room, limit));
    if (isDone) {
        m_usedDiagram = true;
        const Ref function = emitDiagram(portfolio.done(), wiring);
        return { root.negated() ? !function : function, true };
    }
    if (solved.isComplete || solved.isOutOfRoom || m_budget.stopped())
        return solved;
    return search(root, kAnyDecisions, kOrders);
}

/// Where odds are given, only what a short search can do is solved.
ModuleSolver::Solved ModuleSolver::settleOrSolve(Ref root)
{
    if (m_isSettling) {
        Solved solved = search(root, kShortDecisions, kShortOrders);
        if (solved.isComplete)
            return solved;
        learnOdds(root);
        Limits limits = m_limits;
        limits.seconds = kSettlingShare * m_budget.secondsLeft();
        solved.settled = settle(m_simplified.formula, root, m_odds, limits);
        if (solved.settled)
            return solved;
    }
    return search(root, kFirstDecisions, kOrders);
}

/// Of the modules below it.
void ModuleSolver::learnOdds(Ref root)
{
    const std::vector<Odds> odds = oddsOf(m_circuit, m_odds);
    for (const Occurrence& below : m_cone.occurrences(std::array{ root })) {
        if (below.variable >= m_simplified.events)
            m_odds[below.variable] = at(odds, m_functions[below.variable]);
    }
}

/// Round after round, each with more room than the last, until one had all that the limit allows.
bool ModuleSolver::growDiagrams(Portfolio& portfolio, std::size_t& room, std::size_t limit)
{
    while (room < limit && !m_budget.stopped()) {
        const std::size_t growth = portfolio.hasOneLeft() ? kRoomGrowthAlone : kRoomGrowth;
        room = std::min(limit, std::max(kFirstRoom, room * growth));
        if (portfolio.tryWith(room, m_limits.nodesOf(Bdd::kBytesPerNode)))
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
    const bool isOutOfRoom = !found.isComplete && found.decisions < decisions;
    return { found.top, found.isComplete, found.isComplete ? Formula::yes() : found.top, isOutOfRoom };
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
