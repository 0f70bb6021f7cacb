#pragma once

#include "model/engine/circuit/circuit.h"
#include "model/engine/search/component_cache.h"
#include "model/engine/search/decision_order.h"

namespace hz::engine {

/// Decides one wire after the other, each way, and solves the components that what is left falls into by themselves;
/// each only once. What it did, read backwards, is a circuit for "the root has this value": a decided event is a
/// choice, a decided gate a sum of two functions that exclude each other, and components are joined.
///
/// Works in pieces: advance() goes on where it stopped.
class Search {
public:
    /// `leaf`: the variable of the trace's event for all that is not explored. The variable of an event is its own.
    Search(const Equations& equations, const DecisionOrder& order, bool value, Variable leaf, Budget& budget);

    /// Until so many decisions were made in all, or so many bytes taken; or the budget ends. True when it is done.
    bool advance(std::uint64_t decisions, std::size_t bytes);

    [[nodiscard]] bool isDone() const { return m_isDone; }
    [[nodiscard]] std::uint64_t decisions() const { return m_decisions; }
    [[nodiscard]] std::size_t bytes() const;
    /// How much of the tree of decisions is explored, from 0 to 1, where each decision halves it.
    [[nodiscard]] double progress() const { return m_progress; }
    [[nodiscard]] const Circuit& trace() const { return m_trace; }
    /// The function in the trace; when not done, with the leaf for what is not explored, and then no search goes on.
    [[nodiscard]] Ref finish();

private:
    using Range = Components::Range;

    struct Frame {
        Wire wire = 0; // that is decided
        bool value = true; // the one that is tried now
        std::uint32_t entry = 0; // of the cache
        Range members{};
        std::size_t trailMark = 0; // where the branch begins
        std::size_t memberMark = 0;
        std::size_t partMark = 0; // later ones are to do
        Ref whenTrue{}; // the function, once the other value is tried
        Ref product{}; // of what is known of the branch
        double share = 0.0; // of the tree of decisions
        double shareLeft = 0.0; // for the parts of the branch
        double weightLeft = 0.0; // of them
    };

    void openBranch();
    void endBranch();
    void takeUp();
    void dropParts();
    [[nodiscard]] Wire chosenFrom(Range part) const;
    [[nodiscard]] Ref eventOf(Wire event);
    [[nodiscard]] Ref joined(const Frame& frame, Ref whenFalse);

    const Equations& m_equations;
    const DecisionOrder& m_order;
    Budget& m_budget;
    Assignment m_assignment;
    Components m_components;
    ComponentCache m_cache;
    Circuit m_trace;
    Variable m_leaf;
    std::vector<Ref> m_events; // by wire, in the trace
    std::vector<Wire> m_members; // of the components in work
    std::vector<Range> m_parts; // of the branches in work
    std::vector<Frame> m_frames; // the first one gives the root its value
    std::uint64_t m_decisions = 0;
    double m_progress = 0.0;
    bool m_isDone = false;
};

} // namespace hz::engine
