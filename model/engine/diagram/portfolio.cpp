#include "model/engine/diagram/portfolio.h"

#include <algorithm>

namespace hz::engine {

namespace {

constexpr std::size_t kCandidates = 6;
constexpr std::size_t kFewest = 2; // candidates that are in every round

} // namespace

Portfolio::Portfolio(const Formula& formula, const Wiring& wiring, Budget& budget)
    : m_formula(formula)
    , m_wiring(wiring)
    , m_budget(budget)
{
}

bool Portfolio::tryWith(std::size_t nodes)
{
    const std::size_t count = m_isFirstRound ? kCandidates : std::max(kFewest, m_candidates.size() / 2);
    std::ranges::stable_sort(m_candidates, std::greater{}, &Candidate::gates);
    m_candidates.resize(count);
    for (std::size_t i = 0; i < count && !m_budget.stopped(); ++i) {
        if (m_isFirstRound)
            makeCandidate(i);
        if (run(m_candidates[i], nodes)) {
            std::swap(m_candidates[0], m_candidates[i]);
            return true;
        }
    }
    m_isFirstRound = false;
    return false;
}

/// Each depth-first walk, and FORCE from there. Made when needed: most modules are done by the first.
void Portfolio::makeCandidate(std::size_t index)
{
    static constexpr Entry kEntries[] = { Entry::Light, Entry::Heavy, Entry::Given };
    m_candidates[index].order = index % 2 == 0 ? depthFirst(m_wiring, kEntries[index / 2])
                                               : force(m_wiring, m_candidates[index - 1].order, m_budget);
}

bool Portfolio::run(Candidate& candidate, std::size_t nodes)
{
    m_bdd.emplace(m_budget, nodes);
    const Constructed constructed = construct(*m_bdd, m_formula, m_wiring, candidate.order, m_budget);
    candidate.gates = constructed.gates;
    if (constructed.root)
        m_root = *constructed.root;
    else
        m_bdd.reset();
    return constructed.root.has_value();
}

} // namespace hz::engine
