#pragma once

#include "model/engine/diagram/construction.h"

#include <limits>
#include <memory>

namespace hz::engine {

/// Tries to build one diagram under several orders. No measure of an order tells beforehand how large the diagram gets,
/// but how many gates are built at some node limit tells a lot: so all start with few nodes, and in each round
/// those that came far go on with more. Those of a round are built in two threads, where there are two processors; it
/// is the first in sequence that is done which counts. So node limits alone decide what is tried and what is found.
class Portfolio {
public:
    /// `threads`: at most so many; 0 = as many as there are processors. More than two are of little use.
    Portfolio(const Formula& formula, const Wiring& wiring, Budget& budget, unsigned threads = 0);
    ~Portfolio();
    Portfolio(const Portfolio&) = delete;
    Portfolio& operator=(const Portfolio&) = delete;

    /// One more round, with at most that many nodes in each diagram, and `all` in those that went on before; true when
    /// one is done.
    bool tryWith(std::size_t nodes, std::size_t all = std::numeric_limits<std::size_t>::max());
    /// One order more, which is sifted whenever that many nodes are not enough; true when it is done, false when that
    /// does not help any more. Sifting takes much longer than building: this is for what has too few nodes otherwise.
    bool trySifting(std::size_t nodes);
    /// Of the one that came furthest.
    [[nodiscard]] std::uint32_t mostGates() const;
    /// Whether all others fell behind.
    [[nodiscard]] bool hasOneLeft() const { return m_candidates.size() == 1; }
    /// The one that is done.
    [[nodiscard]] const Construction& done() const;

private:
    struct Start;
    struct Candidate;
    using Candidates = std::vector<std::unique_ptr<Candidate>>;

    void add(Start start);
    bool round(std::size_t nodes);
    void narrow(std::size_t nodes, std::size_t all);

    const Formula& m_formula;
    const Wiring& m_wiring;
    Budget& m_budget;
    unsigned m_threads;
    Candidates m_candidates; // best first
};

} // namespace hz::engine
