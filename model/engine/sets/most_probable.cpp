#include "model/engine/sets/set_family.h"

#include <algorithm>
#include <limits>

namespace hz::engine {

namespace {

bool precedes(const CutSet& a, const CutSet& b)
{
    if (a.probability != b.probability)
        return a.probability > b.probability;
    if (a.events.size() != b.events.size())
        return a.events.size() < b.events.size();
    return a.events < b.events;
}

} // namespace

/// Best first: an open branch stands for all sets that begin with its prefix and go on below its node, and then below
/// the nodes that wait until a set of a tested family is chosen. Taking the best branch, one walks down to its best set
/// and opens the branches not taken on the way, so branches are disjoint.
class SetFamily::Search {
public:
    Search(
        const SetFamily& family, std::span<const double> probabilities, std::size_t most, double least, Budget& budget)
        : m_nodes(family.m_nodes)
        , m_probabilities(probabilities)
        , m_most(std::min(most, std::numeric_limits<std::size_t>::max() - kMaxTied))
        , m_least(least)
        , m_budget(budget)
        , m_best(family.greatestByNode(probabilities))
        , m_sums(family.sumsByNode(probabilities))
    {
        if (family.m_root != kNoSet)
            open({ m_best[family.m_root], 1.0, family.m_root });
    }

    Listing run();

private:
    static constexpr std::uint32_t kNothing = 0xFFFFFFFF;
    static constexpr double kRounding = 1e-12; // above what products and sums along a path of events may lose
    static constexpr std::size_t kMaxTied = SetFamily::kMaxTied;

    struct Branch {
        double key = 0.0; // its best set's probability
        double product = 1.0; // of the prefix
        Family node = kNoSet;
        std::uint32_t prefix = kNothing;
        std::uint32_t waiting = kNothing;
    };
    struct Prefix {
        std::uint32_t before = kNothing;
        Variable variable = 0;
    };
    struct Waiting {
        Family node = kNoSet;
        std::uint32_t next = kNothing;
        double best = 1.0; // of this one and all that wait with it
        double sum = 1.0;
    };
    static bool isWorse(const Branch& a, const Branch& b) { return a.key != b.key ? a.key < b.key : a.node > b.node; }

    void open(const Branch& branch);
    void giveUp(const Branch& branch);
    void giveUpTheWorst();
    [[nodiscard]] bool wantsMore() const;
    void cutOffTies();
    [[nodiscard]] double keyOf(const Branch& branch) const;
    [[nodiscard]] bool isWhole(Branch& branch) const;
    [[nodiscard]] Branch with(const Branch& branch);
    Branch step(const Branch& branch);
    void take(Branch branch);
    [[nodiscard]] CutSet cutSet(std::uint32_t prefix) const;

    const std::vector<Node>& m_nodes;
    std::span<const double> m_probabilities;
    std::size_t m_most;
    double m_least;
    Budget& m_budget;
    std::vector<double> m_best; // by node: the greatest probability of a set
    std::vector<double> m_sums; // by node: the sum over its sets
    std::vector<Branch> m_open; // a heap
    double m_last = std::numeric_limits<double>::infinity(); // the least of the first so many
    std::vector<Prefix> m_prefixes;
    std::vector<Waiting> m_waiting;
    Listing m_listing;
};

void SetFamily::Search::open(const Branch& branch)
{
    if (branch.key < m_least * (1.0 - kRounding)) {
        giveUp(branch);
        return;
    }
    m_open.push_back(branch);
    std::ranges::push_heap(m_open, isWorse);
}

void SetFamily::Search::giveUp(const Branch& branch)
{
    const double after = branch.waiting == kNothing ? 1.0 : m_waiting[branch.waiting].sum;
    m_listing.rest += branch.product * m_sums[branch.node] * after;
}

double SetFamily::Search::keyOf(const Branch& branch) const
{
    const double after = branch.waiting == kNothing ? 1.0 : m_waiting[branch.waiting].best;
    return branch.product * m_best[branch.node] * after;
}

SetFamily::Listing SetFamily::Search::run()
{
    while (!m_open.empty() && wantsMore() && m_budget.spend()) {
        std::ranges::pop_heap(m_open, isWorse);
        const Branch best = m_open.back();
        m_open.pop_back();
        take(best);
        giveUpTheWorst();
    }
    m_listing.exhausted = m_budget.stopped() && m_listing.sets.size() < m_most;
    for (const Branch& branch : m_open)
        giveUp(branch);
    std::ranges::sort(m_listing.sets, precedes);
    cutOffTies();
    if (m_listing.rest > 0.0)
        m_listing.rest *= 1.0 + kRounding * std::max(1.0, 1e-3 * static_cast<double>(m_nodes.size()));
    return std::move(m_listing);
}

/// The list is not full, or a set as probable as its last one may be left: which of these is listed is for the sets to
/// say, not for the diagram.
bool SetFamily::Search::wantsMore() const
{
    const std::size_t found = m_listing.sets.size();
    return found < m_most || (found < m_most + kMaxTied && m_open.front().key >= m_last * (1.0 - kRounding));
}

void SetFamily::Search::cutOffTies()
{
    for (; m_listing.sets.size() > m_most; m_listing.sets.pop_back())
        m_listing.rest += m_listing.sets.back().probability;
}

/// Each open branch has a set at least as probable as any of the branches worse than it.
void SetFamily::Search::giveUpTheWorst()
{
    const std::size_t useful = m_most + kMaxTied - m_listing.sets.size();
    if (m_open.size() / 4 < useful)
        return;
    const auto end = m_open.begin() + static_cast<std::ptrdiff_t>(useful);
    std::ranges::nth_element(m_open, end, [](const Branch& a, const Branch& b) { return isWorse(b, a); });
    std::for_each(end, m_open.end(), [this](const Branch& branch) { giveUp(branch); });
    m_open.erase(end, m_open.end());
    std::ranges::make_heap(m_open, isWorse);
}

/// Nothing is left to choose; else the branch goes on where a node waits, if it has come to an end.
bool SetFamily::Search::isWhole(Branch& branch) const
{
    while (branch.node == kEmptySet && branch.waiting != kNothing) {
        branch.node = m_waiting[branch.waiting].node;
        branch.waiting = m_waiting[branch.waiting].next;
    }
    return branch.node == kEmptySet;
}

void SetFamily::Search::take(Branch branch)
{
    while (!isWhole(branch)) {
        if (!m_budget.spend()) {
            giveUp(branch);
            return;
        }
        branch = step(branch);
    }
    CutSet set = cutSet(branch.prefix);
    if (set.probability < m_least) {
        giveUp(branch);
        return;
    }
    if (m_listing.sets.size() < m_most)
        m_last = std::min(m_last, set.probability);
    m_listing.sets.push_back(std::move(set));
}

/// The sets with the event of the branch's node, or with a set of its family.
SetFamily::Search::Branch SetFamily::Search::with(const Branch& branch)
{
    const auto& [test, high, low] = m_nodes[branch.node];
    Branch result = branch;
    if (test.isEvent()) {
        m_prefixes.push_back({ branch.prefix, test.variable() });
        result.prefix = static_cast<std::uint32_t>(m_prefixes.size() - 1);
        result.product *= probabilityOf(test.variable(), m_probabilities);
        result.node = high;
    } else {
        const Waiting after = branch.waiting == kNothing ? Waiting{} : m_waiting[branch.waiting];
        m_waiting.push_back({ high, branch.waiting, m_best[high] * after.best, m_sums[high] * after.sum });
        result.waiting = static_cast<std::uint32_t>(m_waiting.size() - 1);
        result.node = test.family();
    }
    result.key = keyOf(result);
    return result;
}

/// Goes on where the best set is; the other side becomes a branch of its own.
SetFamily::Search::Branch SetFamily::Search::step(const Branch& branch)
{
    const Branch taken = with(branch);
    Branch without = branch;
    without.node = m_nodes[branch.node].low;
    if (without.node == kNoSet)
        return taken;
    without.key = keyOf(without);
    const bool goesOn = taken.key >= without.key;
    open(goesOn ? without : taken);
    return goesOn ? taken : without;
}

CutSet SetFamily::Search::cutSet(std::uint32_t prefix) const
{
    CutSet set;
    for (; prefix != kNothing; prefix = m_prefixes[prefix].before)
        set.events.push_back(m_prefixes[prefix].variable);
    std::ranges::sort(set.events);
    set.probability = 1.0;
    for (const Variable variable : set.events)
        set.probability *= probabilityOf(variable, m_probabilities);
    return set;
}

SetFamily::Listing SetFamily::mostProbable(
    std::span<const double> probabilities, std::size_t most, double least, Budget& budget) const
{
    return Search(*this, probabilities, most, least, budget).run();
}

} // namespace hz::engine
