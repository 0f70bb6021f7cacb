#pragma once

#include "model/base/interval.h"
#include "model/engine/circuit/circuit.h"
#include "model/engine/formula/limits.h"
#include "model/engine/sets/set_family.h"
#include "model/engine/simplify/simplify.h"

#include <memory>
#include <optional>

namespace hz::engine {

struct CutSetOptions {
    Order maximumOrder = kAnyOrder; // sets of more events are cut off
    Limits limits{}; // nodes of each diagram; seconds of the construction, and of each question after it
    /// By variable, within [0, 1]; one that is missing counts as 1. Where they are given, sets that a limit keeps away
    /// are the less probable ones, and bounded; else those of more events.
    std::vector<double> probabilities{};
    double leastProbability = 0.0; // less probable sets may be missing, if that makes it easier
};

/// The minimal cut sets of one root: the minimal sets of basic events whose occurrence, all others absent, makes the
/// root true. Found once and kept as a diagram, so that numbers of sets beyond any list are no danger. A root that is
/// true with no event has the empty set; one that never is true has none. The modules of the function are solved each
/// by itself, and their sets are not multiplied out. Deterministic, unless time ends it.
///
/// When a limit ends the work, complete() is false and what is there is sound: every set is a minimal cut set, none has
/// more than completeOrder() events, and all of these are there that are not less probable than leastProbability(). So
/// counts are lower bounds.
class CutSets {
public:
    CutSets(const Formula& formula, Ref root, const CutSetOptions& options = {});
    explicit CutSets(const Simplified& simplified, const CutSetOptions& options = {});
    ~CutSets();
    CutSets(CutSets&&) noexcept;
    CutSets& operator=(CutSets&&) noexcept;

    /// All minimal cut sets up to the maximum order are there, but perhaps less probable ones than those wanted.
    [[nodiscard]] bool complete() const;
    /// Sets of more events are missing; kAnyOrder says that none is for that, nothing that not even the order 0 could
    /// be done.
    [[nodiscard]] std::optional<Order> completeOrder() const;
    /// Some less probable sets are missing, at the probabilities of the options; 0 when none is for that.
    [[nodiscard]] double leastProbability() const;
    /// How they were found: by modules when one gate at a time was enough; else by diagrams of the other modules, by a
    /// search for sets straight from the formula, or both; by order or by probability when they were cut off. Stopped
    /// or cancelled when there are none.
    [[nodiscard]] Methods method() const;

    /// How many there are; a lower bound unless complete. 0 when time ends it.
    [[nodiscard]] BigCount count() const;
    /// Entry i: how many sets of i events there are, up to the greatest order. `exact` also says that complete().
    [[nodiscard]] SetFamily::Counts countsByOrder() const;

    /// At least the probability that any of the minimal cut sets occurs that are not there; with leastProbability() 0
    /// and a maximum order that a diagram met, even the sum of their products. 0 when there are no others; infinity
    /// when nothing is known, as of sets that were cut off at other probabilities. Probabilities as below.
    [[nodiscard]] double sumCutOff(std::span<const double> probabilities) const;

    struct Listing {
        std::vector<CutSet> sets; // the most probable first; then the smaller, then by their events
        /// At least the probability that any of the minimal cut sets occurs that are not listed, whatever cut them off:
        /// the number, the probability, the order or a limit. The sum of the products of those that are there, and
        /// sumCutOff() of the others. Up to underflow below 1e-300. Infinity when nothing is known.
        double rest = 0.0;
        bool complete = false; // no limit kept a set away that belongs into the list
    };
    /// The sets of at least this probability, the most probable ones of them if there are more than `most`; of equally
    /// probable ones those that the order of the listing puts first (SetFamily::kMaxTied). Probabilities are by
    /// variable, within [0, 1]; one that is missing counts as 1.
    [[nodiscard]] Listing mostProbable(
        std::span<const double> probabilities, std::size_t most, double leastProbability = 0.0) const;

    /// By variable: an interval that holds, up to rounding, the probability that some minimal cut set with it has
    /// occurred whole: the Fussell-Vesely importance times P(root). Bounds cost about as much as the probability: in a
    /// module of one gate they meet, else they are what follows from P(root | event), the Birnbaum importance and the
    /// sum over the sets. For so many seconds, variables in modules of more gates are made points one by one. 0 for a
    /// variable that is in no set.
    [[nodiscard]] std::vector<base::Interval> failuresByVariable(
        std::span<const double> probabilities, double exactSeconds = 1.0) const;

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

} // namespace hz::engine
