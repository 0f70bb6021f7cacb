#include "model/engine/search/solve_by_search.h"

#include "model/engine/search/search.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace hz::engine {

namespace {

constexpr std::uint64_t kFirstTrial = 5'000; // decisions
constexpr std::uint64_t kMoreEachRound = 3; // so many times the decisions, for a third of the searches

/// A search and the order that it follows.
struct Candidate {
    DecisionOrder order;
    Search search;

    Candidate(const Equations& equations, std::uint32_t seed, bool value, Variable leaf, Budget& budget)
        : order(decisionOrder(equations, seed, budget))
        , search(equations, order, value, leaf, budget)
    {
    }
    Candidate(const Candidate&) = delete;
    Candidate& operator=(const Candidate&) = delete;
};

/// Lets many searches begin and those go on that get on best: seeds differ tenfold, and it shows early.
class Contest {
public:
    Contest(const Equations& equations, bool value, Variable leaf, const SearchOptions& options)
        : m_equations(equations)
        , m_value(value)
        , m_leaf(leaf)
        , m_options(options)
        , m_budget(options.limits)
        , m_question(m_budget)
        , m_bytes(std::min(options.limits.maximumBytes, options.limits.maximumNodes * sizeof(Circuit::Node)))
    {
    }

    Search& run()
    {
        std::uint64_t decisions = kFirstTrial;
        enter(decisions);
        while (!isOver(decisions) && m_candidates.size() < m_options.orders)
            enter(decisions);
        while (!isOver(decisions)) {
            keepBest();
            decisions = m_candidates.size() == 1 ? m_options.maximumDecisions : decisions * kMoreEachRound;
            for (std::size_t i = 0; i < m_candidates.size() && !isOver(decisions); ++i)
                advance(*m_candidates[i], decisions);
        }
        return best();
    }

private:
    void enter(std::uint64_t decisions)
    {
        const auto seed = m_options.seed + static_cast<std::uint32_t>(m_candidates.size());
        m_candidates.push_back(std::make_unique<Candidate>(m_equations, seed, m_value, m_leaf, m_budget));
        advance(*m_candidates.back(), decisions);
    }
    void advance(Candidate& candidate, std::uint64_t decisions)
    {
        candidate.search.advance(std::min(decisions, m_options.maximumDecisions), m_bytes);
        m_isFull = m_isFull || candidate.search.bytes() > m_bytes;
    }
    /// Whether nobody may go on, or need.
    [[nodiscard]] bool isOver(std::uint64_t decisions) const
    {
        return m_budget.stopped() || m_isFull || best().isDone()
            || (decisions >= m_options.maximumDecisions && best().decisions() >= m_options.maximumDecisions);
    }
    void keepBest()
    {
        std::ranges::stable_sort(m_candidates, std::ranges::greater{}, &Contest::progressOf);
        m_candidates.resize((m_candidates.size() + kMoreEachRound - 1) / kMoreEachRound);
    }
    [[nodiscard]] Search& best() const
    {
        return (*std::ranges::max_element(m_candidates, {}, &Contest::progressOf))->search;
    }
    static double progressOf(const std::unique_ptr<Candidate>& candidate)
    {
        return candidate->search.isDone() ? 2.0 : candidate->search.progress();
    }

    const Equations& m_equations;
    bool m_value;
    Variable m_leaf;
    const SearchOptions& m_options;
    Budget m_budget;
    Budget::Question m_question;
    std::size_t m_bytes;
    std::vector<std::unique_ptr<Candidate>> m_candidates;
    bool m_isFull = false;
};

/// Copies what is below the root of a trace, with the caller's functions for its events.
Ref copied(const Circuit& trace, Ref root, Circuit& circuit, std::span<const Ref> events, Variable leaf)
{
    std::vector<unsigned char> isNeeded(root.node() + std::size_t{ 1 });
    isNeeded[root.node()] = 1;
    for (std::uint32_t i = root.node(); i > 0; --i) {
        if (isNeeded[i] == 0 || trace.isEvent(i))
            continue;
        for (const Ref operand : { trace.node(i).test, trace.node(i).high, trace.node(i).low })
            isNeeded[operand.node()] = 1;
    }
    std::vector<Ref> copies(root.node() + std::size_t{ 1 });
    const auto copyOf = [&](Ref ref) { return ref.negated() ? !copies[ref.node()] : copies[ref.node()]; };
    for (std::uint32_t i = 1; i <= root.node(); ++i) {
        if (isNeeded[i] == 0)
            continue;
        const Circuit::Node& node = trace.node(i);
        if (trace.isEvent(i))
            copies[i] = trace.variableOf(i) == leaf ? circuit.event(leaf) : events[trace.variableOf(i)];
        else if (trace.isSum(i))
            copies[i] = circuit.either(copyOf(node.high), copyOf(node.low));
        else
            copies[i] = circuit.choice(copyOf(node.test), copyOf(node.high), copyOf(node.low));
    }
    return copyOf(root);
}

} // namespace

SearchResult solveBySearch(const Formula& formula, Ref root, Circuit& circuit, std::span<const Ref> events,
    Variable leaf, const SearchOptions& options)
{
    if (root.node() == 0)
        return { root, true, root == Formula::yes(), 0 };
    const Equations equations(formula, root.node());
    // The value that the root has when nothing happens is the likely one: the other's probability is computed, so that
    // a small result is the sum of small terms.
    const bool value = !equations.holdsAt(options.atRest);
    Contest contest(equations, value, leaf, options);
    Search& search = contest.run();
    SearchResult result{ {}, search.isDone(), value == root.negated(), search.decisions() };
    if (options.limits.cancel.isCancelled()) { // nobody waits for what was found
        result.isComplete = false;
        result.top = circuit.event(leaf);
        return result;
    }
    const Ref found = search.finish();
    const Ref copy = copied(search.trace(), found, circuit, events, leaf);
    result.top = value == root.negated() ? !copy : copy;
    return result;
}

} // namespace hz::engine
