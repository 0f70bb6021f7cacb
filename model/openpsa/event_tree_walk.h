#pragma once

#include "model/openpsa/definitions/first_error.h"
#include "model/openpsa/definitions/open_psa_model.h"
#include "model/openpsa/gate_builder.h"
#include "model/openpsa/values/evaluator.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hz::openpsa {

/// What was collected on one way into a sequence, behind its initiating event.
struct Way {
    using Collected = std::pair<const Expression*, double>;

    std::vector<Collected> expressions{}; // with their values
    double factor = 1.0; // their product: a probability
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
    [[nodiscard]] Ways run(const InitiatingEvent& event, const Settings& settings);
    /// What the initiating event of the last walk collects itself: how often it occurs.
    [[nodiscard]] std::optional<double> frequency() const { return m_frequency; }

private:
    struct State {
        Settings settings;
        Circumstances circumstances;
        Way way;
        std::vector<std::pair<std::size_t, std::size_t>> forks{}; // event tree and functional event of each
        std::size_t link = kUnresolved;
        bool isStarting = false; // what is collected is the frequency of the initiating event
        bool mayLink = false;
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
    void set(const Instruction& instruction, State& state);
    [[nodiscard]] double probability(const Instruction& instruction, const std::string& what);
    void refuse(base::ErrorCode code, const std::string& detail, int line);
    bool mayGoOn();

    BuiltFormula& m_built;
    const OpenPsaModel& m_model;
    GateBuilder& m_builder;
    Evaluator& m_evaluator;
    FirstError& m_errors;
    const InitiatingEvent* m_event = nullptr;
    const Definition* m_in = nullptr; // what holds the instruction that is performed
    std::optional<double> m_frequency;
    std::vector<Stop> m_stops;
    Ways m_ways;
    std::size_t m_steps = 0;
};

} // namespace hz::openpsa
