#include "model/engine/sets/set_family.h"

#include <algorithm>
#include <cmath>

namespace hz::engine {

namespace {

/// Adds numbers of the same length; the sum is known to fit.
void add(std::span<std::uint64_t> sum, std::span<const std::uint64_t> more)
{
    bool carry = false;
    for (std::size_t i = 0; i < sum.size(); ++i) {
        const std::uint64_t one = sum[i] + more[i];
        const std::uint64_t both = one + (carry ? 1 : 0);
        carry = one < more[i] || both < one;
        sum[i] = both;
    }
}

/// A table of numbers of equal length.
class Numbers {
public:
    Numbers(std::size_t count, std::size_t limbs)
        : m_limbs(limbs)
        , m_all(count * limbs, 0)
    {
    }
    std::span<std::uint64_t> operator[](std::size_t i) { return { m_all.data() + i * m_limbs, m_limbs }; }
    void clear() { std::ranges::fill(m_all, 0); }

private:
    std::size_t m_limbs;
    std::vector<std::uint64_t> m_all;
};

double probabilityOf(Variable variable, std::span<const double> probabilities)
{
    return variable < probabilities.size() ? probabilities[variable] : 1.0;
}

bool precedes(const CutSet& a, const CutSet& b)
{
    if (a.probability != b.probability)
        return a.probability > b.probability;
    if (a.events.size() != b.events.size())
        return a.events.size() < b.events.size();
    return a.events < b.events;
}

} // namespace

/// Best first: an open branch stands for all sets that begin with its prefix and go on below its node. Taking the best
/// branch, one walks down to its best set and opens the branches not taken on the way, so branches are disjoint.
class SetFamily::Search {
public:
    Search(
        const SetFamily& family, std::span<const double> probabilities, std::size_t most, double least, Budget& budget)
        : m_nodes(family.m_nodes)
        , m_probabilities(probabilities)
        , m_most(most)
        , m_least(least)
        , m_budget(budget)
        , m_best(m_nodes.size(), 0.0)
        , m_sums(m_nodes.size(), 0.0)
    {
        weigh();
        if (family.m_root != kNoSet)
            open({ m_best[family.m_root], 1.0, family.m_root, kNoPrefix });
    }

    Listing run();

private:
    static constexpr std::uint32_t kNoPrefix = 0xFFFFFFFF;
    static constexpr double kRounding = 1e-12; // above what products and sums along a path of events may lose

    struct Branch {
        double key = 0.0; // its best set's probability
        double product = 1.0; // of the prefix
        Family node = kNoSet;
        std::uint32_t prefix = kNoPrefix;
    };
    struct Prefix {
        std::uint32_t before = kNoPrefix;
        Variable variable = 0;
    };
    static bool isWorse(const Branch& a, const Branch& b) { return a.key != b.key ? a.key < b.key : a.node > b.node; }

    void weigh();
    void open(const Branch& branch);
    void giveUp(const Branch& branch) { m_listing.rest += branch.product * m_sums[branch.node]; }
    void giveUpTheWorst();
    Branch step(Branch branch);
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
    std::vector<Prefix> m_prefixes;
    Listing m_listing;
};

void SetFamily::Search::weigh()
{
    m_best[kEmptySet] = m_sums[kEmptySet] = 1.0;
    for (std::size_t i = 2; i < m_nodes.size(); ++i) {
        const auto& [variable, high, low] = m_nodes[i];
        const double p = probabilityOf(variable, m_probabilities);
        m_best[i] = std::max(p * m_best[high], m_best[low]);
        m_sums[i] = p * m_sums[high] + m_sums[low];
    }
}

void SetFamily::Search::open(const Branch& branch)
{
    if (branch.key < m_least * (1.0 - kRounding)) {
        giveUp(branch);
        return;
    }
    m_open.push_back(branch);
    std::ranges::push_heap(m_open, isWorse);
}

SetFamily::Listing SetFamily::Search::run()
{
    while (!m_open.empty() && m_listing.sets.size() < m_most && m_budget.spend()) {
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
    if (m_listing.rest > 0.0)
        m_listing.rest *= 1.0 + kRounding * std::max(1.0, 1e-3 * static_cast<double>(m_nodes.size()));
    return std::move(m_listing);
}

/// Each open branch has a set at least as probable as any of the branches worse than it.
void SetFamily::Search::giveUpTheWorst()
{
    const std::size_t useful = m_most - m_listing.sets.size();
    if (m_open.size() / 4 < std::max<std::size_t>(useful, 1024))
        return;
    const auto end = m_open.begin() + static_cast<std::ptrdiff_t>(useful);
    std::ranges::nth_element(m_open, end, [](const Branch& a, const Branch& b) { return isWorse(b, a); });
    std::for_each(end, m_open.end(), [this](const Branch& branch) { giveUp(branch); });
    m_open.erase(end, m_open.end());
    std::ranges::make_heap(m_open, isWorse);
}

void SetFamily::Search::take(Branch branch)
{
    while (branch.node != kEmptySet) {
        if (!m_budget.spend()) {
            giveUp(branch);
            return;
        }
        branch = step(branch);
    }
    CutSet set = cutSet(branch.prefix);
    if (set.probability >= m_least)
        m_listing.sets.push_back(std::move(set));
    else
        giveUp(branch);
}

/// Goes on where the best set is; the other side becomes a branch of its own.
SetFamily::Search::Branch SetFamily::Search::step(Branch branch)
{
    const auto& [variable, high, low] = m_nodes[branch.node];
    const double product = branch.product * probabilityOf(variable, m_probabilities);
    const Branch without{ branch.product * m_best[low], branch.product, low, branch.prefix };
    m_prefixes.push_back({ branch.prefix, variable });
    const Branch with{ product * m_best[high], product, high, static_cast<std::uint32_t>(m_prefixes.size() - 1) };
    if (low == kNoSet)
        return with;
    const bool goesHigh = with.key >= without.key;
    open(goesHigh ? without : with);
    return goesHigh ? with : without;
}

CutSet SetFamily::Search::cutSet(std::uint32_t prefix) const
{
    CutSet set;
    for (; prefix != kNoPrefix; prefix = m_prefixes[prefix].before)
        set.events.push_back(m_prefixes[prefix].variable);
    std::ranges::sort(set.events);
    set.probability = 1.0;
    for (const Variable variable : set.events)
        set.probability *= probabilityOf(variable, m_probabilities);
    return set;
}

SetFamily::SetFamily(const Zbdd& zbdd, Family root, std::span<const Variable> variableAtRank)
{
    std::vector<Family> renamed(root + std::size_t{ 1 }, kNoSet);
    std::vector<bool> reached(root + std::size_t{ 1 }, false);
    reached[root] = true;
    for (Family i = root; i > kEmptySet; --i) {
        if (reached[i])
            reached[zbdd.node(i).high] = reached[zbdd.node(i).low] = true;
    }
    if (root >= kEmptySet)
        renamed[kEmptySet] = kEmptySet;
    for (Family i = 2; i <= root; ++i) {
        if (!reached[i])
            continue;
        const Zbdd::Node& n = zbdd.node(i);
        renamed[i] = static_cast<Family>(m_nodes.size());
        m_nodes.push_back({ variableAtRank[n.rank], renamed[n.high], renamed[n.low] });
    }
    m_root = renamed[root];
}

std::vector<Order> SetFamily::longest() const
{
    std::vector<Order> result(m_nodes.size(), 0);
    for (std::size_t i = 2; i < m_nodes.size(); ++i)
        result[i] = std::max(result[m_nodes[i].high] + 1, result[m_nodes[i].low]);
    return result;
}

/// So that the number of sets of any node fits.
std::size_t SetFamily::limbsNeeded() const
{
    constexpr int kUnit = 1 << 20; // a number is mantissa * 2^exponent, the mantissa below 2
    std::vector<double> mantissas(m_nodes.size(), 0.0);
    std::vector<int> exponents(m_nodes.size(), -kUnit);
    mantissas[kEmptySet] = 1.0;
    exponents[kEmptySet] = 0;
    int most = 0;
    for (std::size_t i = 2; i < m_nodes.size(); ++i) {
        const auto& [variable, high, low] = m_nodes[i];
        const int base = std::max(exponents[high], exponents[low]);
        int more = 0;
        mantissas[i] = std::frexp(
            std::ldexp(mantissas[high], exponents[high] - base) + std::ldexp(mantissas[low], exponents[low] - base),
            &more);
        exponents[i] = base + more;
        most = std::max(most, exponents[i]);
    }
    return static_cast<std::size_t>(most + 1) / 64 + 1;
}

BigCount SetFamily::count(Budget& budget) const
{
    const std::size_t limbs = limbsNeeded();
    Numbers numbers(m_nodes.size(), limbs);
    numbers[kEmptySet][0] = 1;
    for (std::size_t i = 2; i < m_nodes.size(); ++i) {
        if (!budget.spend())
            return {};
        add(numbers[i], numbers[m_nodes[i].high]);
        add(numbers[i], numbers[m_nodes[i].low]);
    }
    return BigCount::fromLimbs(numbers[m_root]);
}

SetFamily::Counts SetFamily::countsByOrder(Budget& budget) const
{
    const std::size_t limbs = limbsNeeded();
    Counts result;
    Numbers shorter(m_nodes.size(), limbs); // sets of one element less
    Numbers now(m_nodes.size(), limbs);
    now[kEmptySet][0] = 1;
    const Order greatest = longest()[m_root];
    for (Order order = 0; m_root != kNoSet && order <= greatest; ++order) {
        for (std::size_t i = 2; i < m_nodes.size(); ++i) {
            if (!budget.spend()) {
                result.exact = false;
                return result;
            }
            add(now[i], shorter[m_nodes[i].high]);
            add(now[i], now[m_nodes[i].low]);
        }
        result.byOrder.push_back(BigCount::fromLimbs(now[m_root]));
        std::swap(shorter, now);
        now.clear();
    }
    return result;
}

SetFamily::Listing SetFamily::mostProbable(
    std::span<const double> probabilities, std::size_t most, double least, Budget& budget) const
{
    return Search(*this, probabilities, most, least, budget).run();
}

} // namespace hz::engine
