#pragma once

#include "model/engine/formula/budget.h"
#include "model/engine/formula/formula.h"

#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace hz::engine {

/// Finds light path sets of a function while its events are decided one by one: sets of events at least one of which
/// must occur, whatever else does, if the function is to be true. An event has occurred, is ruled out, or is open. What
/// is negated is taken for true unless its event has occurred, so path sets hold for functions of any kind.
///
/// Each function below the root, plain or negated, has a cost: at most so heavy is what is needed to keep it false;
/// infinite once it is true, zero once it cannot become true. A decision updates the costs above it and no others.
class PathSets {
public:
    /// `weights`: by variable of the formula, none negative. The root is no constant. The budget must outlive this.
    PathSets(const Formula& formula, Ref root, std::span<const double> weights, Budget& budget);

    void occur(Variable variable);
    void ruleOut(Variable variable) { decide(m_plain[variable], 0.0); }
    /// It is not to be part of path sets, and has not occurred either.
    void setAside(Variable variable) { decide(m_plain[variable], kInfinite); }
    /// It is open again.
    void reopen(Variable variable);

    /// Where undo() leads back to.
    [[nodiscard]] std::size_t mark() const { return m_trail.size(); }
    void undo(std::size_t mark);

    /// Nothing could keep the function false: it is true where exactly those events occur that have, unless some are
    /// set aside.
    [[nodiscard]] bool holds() const { return m_costs.back() == kInfinite; }
    /// Adds the open events of a light path set, where the function does not hold; none when it never will.
    void addLightest(std::vector<Variable>& events);

private:
    using Node = std::uint32_t;
    static constexpr double kInfinite = std::numeric_limits<double>::infinity();
    static constexpr Node kNone = 0xFFFFFFFF;
    static constexpr double kLightest = 1e-300; // an open event weighs something, unlike one that is ruled out

    class Building;
    struct Change {
        Node node = 0;
        double cost = 0.0;
    };

    [[nodiscard]] std::span<const Node> inputsOf(Node node) const
    {
        return std::span(m_inputs).subspan(m_firstInput[node], m_firstInput[node + 1] - m_firstInput[node]);
    }
    /// So many inputs must be false for the gate to be.
    [[nodiscard]] std::size_t neededFalse(Node node) const { return inputsOf(node).size() - m_thresholds[node] + 1; }
    [[nodiscard]] double weightOf(Variable variable) const;
    void decide(Node node, double cost);
    void change(Node node, double cost);
    void propagate(Node from);
    [[nodiscard]] double costOf(Node gate);
    void enterCheapest(Node gate, std::size_t needed);

    Budget& m_budget;
    std::vector<double> m_weights; // by variable
    std::vector<std::uint32_t> m_firstInput; // by node, with one more at the end; inputs come before their gates
    std::vector<Node> m_inputs;
    std::vector<std::uint32_t> m_thresholds; // by node: so many inputs make it true; 0 for an event
    std::vector<Variable> m_variables; // by node that is an event
    std::vector<std::uint32_t> m_firstUser; // by node, with one more at the end
    std::vector<Node> m_users;
    std::vector<Node> m_plain; // by variable; kNone when it does not occur so
    std::vector<Node> m_negated;
    std::vector<double> m_costs; // by node; the root is last
    std::vector<Change> m_trail;
    std::vector<std::uint64_t> m_dirty; // a bit for each node whose inputs have changed
    std::size_t m_lastDirty = 0; // no later word has any
    std::vector<double> m_scratch;
    std::vector<std::uint32_t> m_entered; // by node: the last walk that met it
    std::uint32_t m_walk = 0;
    std::vector<Node> m_stack;
    std::vector<std::pair<double, Node>> m_choices;
};

} // namespace hz::engine
