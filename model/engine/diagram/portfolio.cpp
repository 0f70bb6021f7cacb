#include "model/engine/diagram/portfolio.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <optional>
#include <system_error>
#include <thread>

namespace hz::engine {

/// An order: a walk, or FORCE from there.
struct Portfolio::Start {
    Entry walk = Entry::Light;
    bool isForced = false;
};

namespace {

constexpr std::size_t kAlone = 10'000; // nodes for the first by itself
constexpr std::size_t kMaxKept = 3;
constexpr std::size_t kLarger = 50'000; // nodes from which on only two go on, one for each thread
constexpr std::size_t kDear = 100'000; // nodes from which on only those go on that are not far behind the best
constexpr double kNotFar = 0.75;
constexpr std::size_t kDearer = 200'000; // nodes from which on they must be near it
constexpr double kNear = 0.9;
constexpr int kMaxSiftings = 8;
constexpr std::size_t kLarge = 4'000'000; // nodes from which on the memory is for one alone
constexpr unsigned kMaxThreads = 2;

} // namespace

/// With a budget of its own, so that it can be built in any thread, and be withdrawn while it is. The order is made
/// with the first nodes.
struct Portfolio::Candidate {
    /// This one is tried by itself.
    static constexpr Start kFirst{ Entry::Light, false };
    /// In the sequence of their first round: FORCE often leads to a small diagram.
    static constexpr Start kOthers[] = { { Entry::Given, true }, { Entry::Heavy, true }, { Entry::Light, true },
        { Entry::Heavy, false }, { Entry::Given, false } };

    const Formula& formula;
    const Wiring& wiring;
    Start start;
    base::CancelToken withdrawn{};
    Budget budget;
    std::optional<Construction> construction{};

    Candidate(const Formula& ofFormula, const Wiring& ofWiring, Start from, const Budget& whole)
        : formula(ofFormula)
        , wiring(ofWiring)
        , start(from)
        , budget(whole, withdrawn)
    {
    }
    bool run(std::size_t nodes)
    {
        const Budget::Question question(budget);
        if (!construction)
            construction.emplace(formula, wiring, order(), budget);
        return construction->run(nodes);
    }
    EventOrder order()
    {
        const EventOrder walk = depthFirst(wiring, start.walk);
        return start.isForced ? force(wiring, walk, budget) : walk;
    }
    [[nodiscard]] std::uint32_t gates() const { return construction ? construction->gates() : 0; }
    /// Among equals: in the sequence of the walks, each before FORCE from there.
    [[nodiscard]] unsigned rank() const { return 2 * static_cast<unsigned>(start.walk) + (start.isForced ? 1 : 0); }
};

namespace {

/// The candidates of one round, each to be run once, by one thread or several.
template <typename Candidates> class Round {
public:
    Round(Candidates& candidates, std::size_t nodes)
        : m_candidates(candidates)
        , m_nodes(nodes)
        , m_first(candidates.size())
    {
    }
    /// In sequence, until there is none left that comes before one that is done.
    void work() noexcept
    {
        try {
            for (std::size_t i = m_next++; i < m_first; i = m_next++) {
                if (m_candidates[i]->run(m_nodes))
                    finish(i);
            }
        } catch (...) {
            fail();
        }
    }
    /// The first that is done, or their number; once all work ended.
    [[nodiscard]] std::size_t first() const
    {
        if (m_failure)
            std::rethrow_exception(m_failure);
        return m_first;
    }

private:
    /// Those after it are of no use any more.
    void finish(std::size_t done)
    {
        std::size_t first = m_first;
        while (done < first && !m_first.compare_exchange_weak(first, done)) { }
        for (std::size_t i = done + 1; i < m_candidates.size(); ++i)
            m_candidates[i]->withdrawn.cancel();
    }
    void fail() noexcept
    {
        if (!m_hasFailed.exchange(true))
            m_failure = std::current_exception();
        m_first = 0;
    }

    Candidates& m_candidates;
    std::size_t m_nodes;
    std::atomic<std::size_t> m_next{ 0 };
    std::atomic<std::size_t> m_first;
    std::atomic<bool> m_hasFailed{ false };
    std::exception_ptr m_failure;
};

/// None where the system has no thread to give: then the caller does it all.
template <typename Work> std::jthread helping(Work& work)
{
    try {
        return std::jthread([&work] { work.work(); });
    } catch (const std::system_error&) {
        return {};
    }
}

} // namespace

Portfolio::Portfolio(const Formula& formula, const Wiring& wiring, Budget& budget, unsigned threads)
    : m_formula(formula)
    , m_wiring(wiring)
    , m_budget(budget)
    , m_threads(std::min(threads == 0 ? std::thread::hardware_concurrency() : threads, kMaxThreads))
{
}

Portfolio::~Portfolio() = default;

const Construction& Portfolio::done() const
{
    return *m_candidates.front()->construction;
}

/// Most wirings are done by the first order.
bool Portfolio::tryWith(std::size_t nodes, std::size_t all)
{
    if (!m_candidates.empty()) {
        narrow(nodes, all);
        return round(nodes);
    }
    add(Candidate::kFirst);
    if (round(std::min(nodes, kAlone)))
        return true;
    for (const Start start : Candidate::kOthers)
        add(start);
    std::ranges::rotate(m_candidates, m_candidates.begin() + 1);
    return round(nodes);
}

void Portfolio::add(Start start)
{
    m_candidates.push_back(std::make_unique<Candidate>(m_formula, m_wiring, start, m_budget));
}

/// Goes on as long as sifting frees most of the nodes, or leads to more gates.
bool Portfolio::trySifting(std::size_t nodes)
{
    auto made = std::make_unique<Candidate>(m_formula, m_wiring, Candidate::kFirst, m_budget);
    made->budget.share(m_budget);
    const Budget::Question question(made->budget);
    Construction& sifted = made->construction.emplace(m_formula, m_wiring, made->order(), made->budget);
    std::size_t least = nodes;
    std::uint32_t gates = 0;
    bool helps = true;
    for (int i = 0; i < kMaxSiftings && helps && !made->budget.stopped(); ++i) {
        if (sifted.run(nodes)) {
            m_candidates.insert(m_candidates.begin(), std::move(made));
            return true;
        }
        sifted.reorder();
        helps = sifted.bdd().nodeCount() < nodes / 2 && (sifted.gates() > gates || sifted.bdd().nodeCount() < least);
        least = sifted.bdd().nodeCount();
        gates = sifted.gates();
    }
    return false;
}

std::uint32_t Portfolio::mostGates() const
{
    std::uint32_t most = 0;
    for (const auto& candidate : m_candidates)
        most = std::max(most, candidate->gates());
    return most;
}

/// Builds each a bit further; true when one is done, which is then the first.
bool Portfolio::round(std::size_t nodes)
{
    for (auto& candidate : m_candidates)
        candidate->budget.share(m_budget);
    Round work(m_candidates, nodes);
    {
        std::jthread second;
        if (m_threads > 1 && m_candidates.size() > 1)
            second = helping(work);
        work.work();
    }
    static_cast<void>(m_budget.spendLong());
    const std::size_t first = work.first();
    if (first == m_candidates.size())
        return false;
    std::swap(m_candidates.front(), m_candidates[first]);
    return true;
}

/// Gives up the candidates that fell behind, and those for which there is too few nodes beside the best.
void Portfolio::narrow(std::size_t nodes, std::size_t all)
{
    std::ranges::sort(m_candidates, [](const auto& one, const auto& other) {
        return one->gates() != other->gates() ? one->gates() > other->gates() : one->rank() < other->rank();
    });
    const std::size_t kept = nodes < kLarger ? kMaxKept : nodes < kLarge ? 2 : 1;
    m_candidates.resize(std::min({ m_candidates.size(), kept, std::max<std::size_t>(1, all / nodes) }));
    const double share = nodes < kDear ? 0.0 : nodes < kDearer ? kNotFar : kNear;
    const double least = share * m_candidates.front()->gates();
    std::erase_if(m_candidates, [least](const auto& candidate) { return candidate->gates() < least; });
}

} // namespace hz::engine
