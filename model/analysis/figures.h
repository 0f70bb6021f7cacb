#pragma once

#include "model/analysis/recurrence.h"
#include "model/analysis/solution.h"
#include "model/engine/formula/limits.h"
#include "model/engine/sets/cut_sets.h"
#include "model/engine/sets/prime_implicants.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace hz::analysis {

/// What is done about a target, in this order.
enum class Phase { Solving, Importance, Uncertainty, CutSets, PrimeImplicants };

/// What is wanted about every target. The limits hold for each part by itself, so that asking for one part more never
/// changes the answer of another.
struct Request {
    bool probability = false;
    bool importance = false;
    std::uint64_t samples = 0; // of the uncertainty; 0: not wanted
    std::uint64_t seed = 1;
    bool cutSets = false;
    engine::Order maximumOrder = engine::kAnyOrder; // larger cut sets are cut off
    double leastProbability = 0.0; // less probable ones too
    std::size_t listed = 0; // so many of the most probable ones are listed
    bool shares = false; // the part of the probability that each listed one has
    bool primeImplicants = false; // the same limits and number listed
    engine::Limits limits{};
    std::function<void(Phase)> entering{}; // if any: called as each phase begins, on the thread of the question
};

/// What is not among the cut sets, because it was not wanted or a limit came first.
struct CutOff {
    std::optional<engine::Order> order{}; // larger ones
    std::optional<double> probability{}; // less probable ones
    double rest = 0.0; // at least the probability that any of them occurs; infinity: not known
};

/// A minimal cut set with what it says about the target.
struct ListedCutSet {
    std::vector<engine::Variable> events{};
    base::Interval probability{}; // of all of them occurring; of a target that recurs: how often that is expected
    /// Of the target's probability, over all values of the unknown inputs; absent where that is 0, or not asked for.
    std::optional<base::Interval> share{};

    bool operator==(const ListedCutSet&) const = default;
};

/// Minimal cut sets of one target.
struct CutSetFigures {
    engine::BigCount count{};
    std::vector<engine::BigCount> byOrder{}; // entry i: sets of i events
    bool complete = false; // all that were wanted are counted; else the counts are lower bounds
    std::optional<CutOff> cutOff{}; // absent: these are all minimal cut sets that there are
    std::vector<ListedCutSet> list{}; // the most probable first, by the upper end
    double unlisted = 0.0; // at least the probability that any occurs that is not listed; infinity: not known
    engine::Methods method{};
    bool isEmptyHanded = false; // a limit came before anything could be said

    /// Every minimal cut set that there is stands in the list.
    [[nodiscard]] bool isWholeListed() const { return complete && !cutOff && count == engine::BigCount(list.size()); }
};

/// Prime implicants of one target.
struct PrimeImplicantFigures {
    engine::BigCount count{};
    std::vector<engine::BigCount> byOrder{}; // entry i: those of i literals
    bool complete = false; // else a limit came first, and there are none
    std::vector<engine::PrimeImplicant> list{}; // the most probable first
};

/// The answer about one target. Absent: not asked for, or (frequency) nothing initiates.
struct Figures {
    std::optional<engine::Bounded> probability{}; // of at least once
    std::optional<engine::Bounded> occurrences{}; // of a target that recurs
    std::optional<engine::Savings> savings{}; // of simplification, before the probability was worked out
    std::optional<base::Interval> frequency{}; // per unit of time of the subject
    std::optional<CutSetFigures> cutSets{};
    std::optional<PrimeImplicantFigures> primeImplicants{};
    std::optional<std::vector<EventImportance>> importance{};
    std::optional<Uncertainty> uncertainty{}; // of the probability
    std::optional<Uncertainty> spreadOfOccurrences{};

    /// What importance and shares are over; nothing where no probability was asked for.
    [[nodiscard]] base::Interval whole() const
    {
        return occurrences ? occurrences->value : probability ? probability->value : base::Interval{ 0.0, 1.0 };
    }
};

/// Seconds that the parts took, all targets together.
struct Timing {
    double probability = 0.0; // and of solving the target, where it is asked for
    double cutSets = 0.0;
    double primeImplicants = 0.0;
    double importance = 0.0;
    double uncertainty = 0.0;
};

/// Answers a request target by target. The same subject and request give the same figures, unless time ends a part.
class Analysis {
public:
    Analysis(const Subject& subject, Request request);

    /// Of one target; called in any order.
    [[nodiscard]] Figures figuresOf(std::size_t target);
    [[nodiscard]] const Timing& timing() const { return m_timing; }

private:
    void enter(Phase phase) const;
    [[nodiscard]] bool needsSolution() const;
    void solve(const Solution& solution, std::optional<double> frequency, Figures& figures);
    [[nodiscard]] Figures figuresOfRecurring(std::size_t target);
    [[nodiscard]] CutSetFigures scenariosOf(Recurrence& recurrence) const;
    [[nodiscard]] CutSetFigures cutSetsOf(engine::Ref root, const Solution* solution) const;
    void list(std::span<const engine::CutSet> sets, const Solution* solution, CutSetFigures& figures) const;
    [[nodiscard]] PrimeImplicantFigures primeImplicantsOf(engine::Ref root) const;

    const Subject& m_subject;
    Request m_request;
    Timing m_timing;
};

} // namespace hz::analysis
