#pragma once

#include "model/engine/diagram/construction.h"

namespace hz::engine {

/// Tries to build one diagram under several orders. No measure of an order tells beforehand how large the diagram gets,
/// but how many gates are built when some room is full tells a lot: so all start with little room, and in each round
/// those that came further get more. Node limits alone decide what is tried and in which sequence.
class Portfolio {
public:
    Portfolio(const Formula& formula, const Wiring& wiring, Budget& budget);

    /// One more round, with at most that many nodes in each diagram; true when one is done.
    bool tryWith(std::size_t nodes);

    /// Of the diagram that is done.
    [[nodiscard]] const Bdd& bdd() const { return *m_bdd; }
    [[nodiscard]] Edge root() const { return m_root; }
    [[nodiscard]] const EventOrder& order() const { return m_candidates.front().order; }

private:
    struct Candidate {
        EventOrder order{};
        std::uint32_t gates = 0; // that it built in the last round
    };

    void makeCandidate(std::size_t index);
    bool run(Candidate& candidate, std::size_t nodes);

    const Formula& m_formula;
    const Wiring& m_wiring;
    Budget& m_budget;
    std::vector<Candidate> m_candidates;
    std::optional<Bdd> m_bdd;
    Edge m_root = kFalse;
    bool m_isFirstRound = true;
};

} // namespace hz::engine
