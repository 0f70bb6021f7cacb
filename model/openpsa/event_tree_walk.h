#pragma once

#include "model/openpsa/definitions/first_error.h"
#include "model/openpsa/definitions/open_psa_model.h"
#include "model/openpsa/gate_builder.h"
#include "model/openpsa/values/evaluator.h"

#include <map>
#include <utility>
#include <vector>

namespace hz::openpsa {

/// What was collected on one way into a sequence.
struct Way {
    std::vector<const Expression*> expressions{};
    double factor = 1.0; // their product
    engine::Ref formula = engine::Formula::yes();
};

/// Walks the event tree of one initiating event. No recursion: branches and rules may lead on as long as they like,
/// within kMaximumPaths steps for all walks together.
class EventTreeWalk {
public:
    using SequenceKey = std::pair<std::size_t, std::size_t>; // event tree, sequence
    using Ways = std::map<SequenceKey, std::vector<Way>>;

    /// All are kept by reference.
    EventTreeWalk(
        BuiltFormula& built, const OpenPsaModel& model, GateBuilder& builder, Evaluator& evaluator, FirstError& errors)
        : m_built(built)
        , m_model(model)
        , m_builder(builder)
        , m_evaluator(evaluator)
        , m_errors(errors)
    {
    }

    /// Nothing of use after an error.
    [[nodiscard]] Ways run(const InitiatingEvent& event, const GateBuilder::HouseValues& house);

private:
    struct State {
        GateBuilder::HouseValues house;
        Circumstances circumstances;
        Way way;
        std::size_t link = kUnresolved;
    };

    struct Stop {
        std::size_t tree = 0;
        const Branch* branch = nullptr;
        State state;
    };

    void step(Stop stop);
    void follow(const Branch& fork, const Stop& stop);
    void end(std::size_t tree, std::size_t sequence, State state);
    void execute(const std::vector<Instruction>& instructions, const Definition& in, State& state);
    [[nodiscard]] const std::vector<Instruction>* perform(const Instruction& instruction, State& state);
    void collect(const Instruction& instruction, State& state);
    bool mayGoOn();

    BuiltFormula& m_built;
    const OpenPsaModel& m_model;
    GateBuilder& m_builder;
    Evaluator& m_evaluator;
    FirstError& m_errors;
    const InitiatingEvent* m_event = nullptr;
    const Definition* m_in = nullptr; // what holds the instruction that is performed
    std::vector<Stop> m_stops;
    Ways m_ways;
    std::size_t m_steps = 0;
};

} // namespace hz::openpsa
