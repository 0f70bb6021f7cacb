#pragma once

#include "model/engine/circuit/circuit.h"
#include "model/engine/circuit/probability_pair.h"
#include "model/engine/diagram/portfolio.h"
#include "model/engine/formula/cone.h"
#include "model/engine/simplify/simplify.h"

#include <optional>
#include <span>

namespace hz::engine {

/// Solves the modules of a simplified formula one after the other, each into the same circuit. A module of one gate
/// needs no method. Others get diagrams first, as most are small ones; when those grow and are far from done, a search;
/// then what is left of the limits. Numbers of nodes and decisions alone say who is next; time only ends it all.
class ModuleSolver {
public:
    /// `pairs`: of the caller's events, by variable, if what resists is to be eliminated there.
    ModuleSolver(const Simplified& simplified, Circuit& circuit, const Limits& limits,
        std::span<const ProbabilityPair> pairs = {});

    /// The next module.
    struct Solved {
        Ref function{}; // in the circuit
        bool isComplete = false;
        Ref trace{}; // where a search began in vain: the module as far as it came, the leaf at each open end; else yes
        bool isOutOfNodes = false; // that search, or out of time: more decisions would not help it
        std::optional<ProbabilityPair> eliminated{}; // of a module that is not complete: at the probabilities
    };
    [[nodiscard]] Solved solveNext();
    /// What modules and events are in the circuit, by variable; kNowhere when it was not needed.
    [[nodiscard]] const std::vector<Ref>& functions() const { return m_functions; }
    /// Stands for what a search did not explore, each time for another function.
    [[nodiscard]] Variable leaf() const { return static_cast<Variable>(m_functions.size()); }
    /// Diagrams, search or both; empty when no module needed any.
    [[nodiscard]] Methods methods() const;
    [[nodiscard]] bool isCancelled() const { return m_budget.cancelled(); }

    static constexpr Ref kNowhere{ 0xFFFFFFFF };

private:
    Ref functionOf(Variable variable);
    bool solveGate(Ref root, Solved& solved);
    Solved solveByMethods(Ref root);
    bool growDiagrams(Portfolio& portfolio, std::size_t& nodeLimit, std::size_t limit);
    Ref emitDiagram(const Construction& done, const Wiring& wiring);
    Solved search(Ref root, std::uint64_t decisions, std::uint32_t orders);
    Solved eliminateOrSolve(Ref root);
    void learnPairs(Ref root);
    void lookAtRest();

    const Simplified& m_simplified;
    Circuit& m_circuit;
    Limits m_limits;
    Budget m_budget;
    Budget::Question m_question;
    Cone m_cone;
    std::vector<Ref> m_functions;
    std::vector<unsigned char> m_atRest; // by variable: whether it is true when nothing happens
    std::vector<Ref> m_operands;
    std::vector<ProbabilityPair>
        m_pairs; // by variable; of modules where they are eliminated, or known for one that is being eliminated
    bool m_isEliminating = false; // probabilities were given, and no module is open but those that are eliminated
    std::size_t m_next = 0;
    std::size_t m_restKnown = 0; // modules whose entry in m_atRest is right
    bool m_usedDiagram = false;
    bool m_usedSearch = false;
};

} // namespace hz::engine
