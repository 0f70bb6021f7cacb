#pragma once

#include "model/scoring/graph/node_formula.h"
#include "model/scoring/graph/result.h"
#include "model/scoring/stream_shares.h"

#include <optional>
#include <vector>

namespace hz::scoring {

/// How the figures of one node come about in one posture, one step deep: from what it does by itself and from the
/// figures of what leads to it, each of which has a derivation of its own. Everything is as the scoring page says.
struct Derivation {
    struct Guard {
        Id control{};
        bool isCredited = false; // else it counts as failed
        bool isHidden = false; // its failure is drawn once for the exposure
        Bounded failure{}; // the probability that it fails
    };
    struct Input {
        Id link{};
        Id from{};
        bool isNegated = false; // active while the source is not there
        Id metBy{}; // the occasion whose every moment meets the source; null: none
        bool isExclusive = false; // of the source's ways out at most one is taken
        bool occurs = false; // else the source stands or not, once for the exposure
        Bounded occurrences{}; // of the source, in the exposure
        Bounded source{}; // the probability of the source
        Interval chance{ 1.0, 1.0 };
        std::vector<Guard> guards{};
        Interval active{}; // source, link and failing guards multiplied out, as if they shared no event
        LetterRange sourceLetter{};
    };
    /// What the node does by itself; of a control: that it fails by itself.
    struct Own {
        domain::Likelihood likelihood{};
        bool isEstimated = false; // from evidence, in place of the typed one
        Interval probability{}; // of the condition, of failing, or at each moment of its stream
        std::optional<Id> group{}; // the common-cause group that has a part in it
        double beta = 0.0;
    };
    struct Category {
        CategoryRisk risk{};
        std::optional<Id> worstConsequence{}; // of a cause or hazard: where its worst cell is
        LetterRange letter{}; // of what comes to that consequence through it; of a consequence its own
        double magnitude = 0.0; // of a consequence, when it has a stake
        Bounded total{}; // loss of the whole model
    };

    NodeScore score{};
    bool isCredited = true; // only a control is ever without credit: it fails for certain
    bool isEliminated = false; // never occurs, by design
    domain::Logic logic = domain::Logic::Any;
    int atLeast = 1;
    std::optional<Own> own{};
    StreamShares shares{}; // where its occurrences come from
    std::vector<Input> inputs{}; // in the order of the links
    std::vector<BasicEvent> shared{}; // on which more than one input, guard or the own event depends
    std::optional<Interval> multiplied{}; // of conditions alone: what the numbers above give when multiplied out, as if
                                          // nothing were shared
    std::vector<Category> categories{}; // in the scheme's order; empty categories say nothing
};

/// Nothing where the result has no such node. Linear in the part of the graph that bears on the node's risk.
[[nodiscard]] std::optional<Derivation> derivationOf(const RiskResult& result, const Id& node, Posture posture);

} // namespace hz::scoring
