#pragma once

#include "model/engine/engine.h"
#include "model/engine/formula/substitution.h"
#include "model/scoring/quantities/at_least_once.h"
#include "model/scoring/quantities/conditions_first.h"
#include "model/scoring/quantities/loop_answers.h"
#include "model/scoring/quantities/unit_answer.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

namespace hz::scoring {

/// Finds the answer of one unit: what stands and what the moments of the streams bring about (evaluation_of_moments),
/// and how probable it is that anything does (evaluation_of_probabilities), posture by posture. What it builds for that
/// depends on the unit's shape alone, so it can be asked about every unit of that shape, in any graph; its answers do
/// not depend on what it was asked before.
class Evaluation {
public:
    /// The graph and the unit are read again by run() only.
    Evaluation(const HazardGraph& graph, const Unit& unit, const engine::Limits& limits, std::size_t mostUnknowns,
        const Asked& asked);
    Evaluation(const Evaluation&) = delete;
    Evaluation& operator=(const Evaluation&) = delete;

    /// Of a unit of the same shape (shapeOf), within limits of which time and cancel may differ. For a trial its
    /// diagrams stay as they are whatever is certain: then the last digits may depend on what was asked before.
    [[nodiscard]] UnitAnswer run(
        const HazardGraph& graph, const Unit& unit, const engine::Limits& limits, bool isTrial = false);
    /// No limit was met so far. Else what it says may depend on what it was asked before.
    [[nodiscard]] bool isWhole() const;
    /// Of all diagrams: what keeping it costs.
    [[nodiscard]] std::size_t nodesMade() const;

private:
    using Ref = engine::Ref;
    /// Values of the inputs: a probability by symbol, a number of moments by stream of the unit.
    struct Values {
        std::vector<Interval> inputs;
        std::vector<Interval> moments;
    };
    /// What is asked for of a node, or of a consequence through a hazard.
    struct Root {
        Ref now{};
        Ref brought{};
        bool isControl = false;
        std::uint32_t local = kNowhere; // the node, if it is asked for
        Ref standing{}; // of now
    };
    /// What is found for a root at one choice of ends.
    struct Found {
        Interval standing{};
        Interval occurrences{};
        Interval logNone{}; // of the probability that no moment brings it about, given what is drawn once
        bool isExact = true;
    };
    /// Takes the effects of events on a consequence, which count so many times.
    using Weigh = std::function<void(std::size_t c, const std::vector<engine::Conditional>& effects, Interval times)>;
    using Certain = std::vector<std::optional<bool>>; // by symbol: the value that it has whatever the posture
    using Nominal = std::pair<std::optional<double>, std::optional<double>>; // occurrences, probability

    std::uint32_t rootFor(Root root);
    [[nodiscard]] engine::Substitution withoutMoments();
    [[nodiscard]] const HazardGraph& graph() const { return *m_graph; }
    [[nodiscard]] const Unit& unit() const { return *m_unit; }
    [[nodiscard]] bool isOccasion(std::uint32_t stream) const
    {
        return graph().streams[unit().streams[stream]].isOccasion;
    }
    void watch(const HazardGraph& graph, const Unit& unit, const engine::Limits& limits);
    void settle();
    [[nodiscard]] const HazardGraph::Node& node(std::uint32_t local) const
    {
        return graph().nodes[unit().nodes[local]];
    }
    [[nodiscard]] bool followsHazards() const;
    [[nodiscard]] bool speaksForNode(const Symbol& symbol) const;
    [[nodiscard]] std::uint32_t& pairAt(std::size_t consequence, std::uint32_t local);
    void findPairs();
    void evaluatePosture(std::size_t posture);
    [[nodiscard]] std::optional<std::size_t> alikeBefore(std::size_t posture) const;
    [[nodiscard]] std::vector<Input> inputsOf(std::size_t posture) const;
    [[nodiscard]] Values valuesOf(std::size_t posture) const;
    void findUnknowns(PostureAnswer& answer, const Values& values) const;
    [[nodiscard]] bool fits(std::size_t unknowns) const;
    void allocate(PostureAnswer& answer) const;
    [[nodiscard]] double secondsLeft() const;
    void evaluateColumn(PostureAnswer& answer, std::size_t column, const Values& values);
    [[nodiscard]] double roundingOf(const engine::Conditional& found, double factor) const;
    void weigh(PostureAnswer& answer, std::size_t column, std::size_t c,
        const std::vector<engine::Conditional>& effects, const Values& values, Interval moments);

    [[nodiscard]] std::vector<Found> findStanding(const Values& values, const Weigh& weigh);
    void set(const std::vector<Interval>& inputs);
    void addMoments(std::vector<Found>& found, const Values& values, const Weigh& weigh);
    void addStreams(
        std::vector<Found>& found, const Values& values, const std::vector<std::uint32_t>& streams, const Weigh& weigh);
    [[nodiscard]] bool addSlopes(
        std::vector<Found>& found, const Values& values, const std::vector<std::uint32_t>& streams, const Weigh& weigh);
    void addStream(std::vector<Found>& found, const Values& values, std::uint32_t stream, const Weigh& weigh);
    static void add(Found& found, const Root& root, Interval brought, Interval moments, bool isOccasion);

    void findProbabilities(PostureAnswer& answer, const Values& values);
    enum class DrawnOnce : std::uint8_t { Nothing, Condition, Lasting };
    [[nodiscard]] std::vector<DrawnOnce> findDrawnOnce(const Values& values) const;
    [[nodiscard]] ConditionsFirst& conditionsFirst();
    [[nodiscard]] ConditionsFirst& conditionsFirstOfTrials();
    std::optional<ConditionsFirst>& makeConditionsFirst(std::optional<ConditionsFirst>& place, const Certain& certain);
    [[nodiscard]] Certain certainInputs() const;
    [[nodiscard]] std::vector<std::optional<Interval>> withConditionsFirst(
        const std::vector<std::size_t>& roots, const Values& values);
    [[nodiscard]] static bool isKnown(const Values& values);
    void findRising(const Values& values);
    void findFalling();
    [[nodiscard]] Bounded closed(std::size_t root, const Found& found, const Values& values) const;
    void findNominals(PostureAnswer& answer, std::size_t posture);
    [[nodiscard]] static Nominal numbersOf(const Found& found, Interval probability);

    const HazardGraph* m_graph; // of this run
    const Unit* m_unit;
    engine::Limits m_limits;
    CompiledUnit m_compiled;
    engine::Substitution m_standing; // no moment, and nothing that lasts is there
    std::vector<Ref> m_standingOf; // by consequence
    std::chrono::steady_clock::time_point m_end;
    std::unique_ptr<engine::Engine> m_engine;
    LoopAnswers m_loops;
    std::size_t m_mostUnknowns;
    Asked m_asked;
    std::vector<Root> m_roots;
    std::map<std::tuple<Ref, Ref, bool>, std::uint32_t> m_places; // of roots
    std::vector<bool> m_rises; // by root, in this posture: in every input that is a range
    std::vector<std::vector<engine::Variable>> m_falling; // by root: those that it may fall in; empty: not yet asked
    std::vector<std::uint32_t> m_rootOfNode; // that is answered for
    std::vector<std::uint32_t> m_rootOfWay; // through a hazard
    std::array<std::vector<Input>, kPostures> m_inputs; // by posture, then symbol
    std::optional<AtLeastOnce> m_atLeastOnce; // once something needs it in this run
    std::optional<Certain> m_certain; // in all postures of this run
    std::optional<ConditionsFirst> m_conditionsFirst; // once something needs it, of all roots
    Certain m_certainOfFirst; // for which that was made
    std::optional<ConditionsFirst> m_conditionsOfTrials; // where nothing is taken for certain
    bool m_isTrial = false; // this run
    std::vector<engine::Variable> m_selectors; // by stream of the unit
    bool m_hasThere = false;
    std::vector<double> m_rounding; // by pair, in this column
    std::vector<Found> m_found; // by root, of the last column
    std::vector<std::uint32_t> m_pairOf; // by local node, then consequence
    bool m_hasRun = false;
    UnitAnswer m_blank; // without what differs from run to run
    UnitAnswer m_answer;
};

[[nodiscard]] inline bool isThere(const Symbol& symbol)
{
    return symbol.kind == Symbol::Kind::There || symbol.kind == Symbol::Kind::CommonThere;
}

/// 0 where one of them is: also of what is endless.
[[nodiscard]] Interval productOf(Interval a, Interval b);
/// Where opposite ends are endless nothing is known; what is more than can be counted is endless.
[[nodiscard]] Interval countedSum(Interval a, Interval b);

} // namespace hz::scoring
