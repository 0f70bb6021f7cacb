#include "model/engine/sets/set_family.h"

#include <algorithm>
#include <cmath>

namespace hz::engine {

namespace {

__extension__ using Wide = unsigned __int128;
using Number = std::span<std::uint64_t>;
using ConstNumber = std::span<const std::uint64_t>;

/// Numbers of the same length; the sum is known to fit.
void addTo(Number sum, ConstNumber more)
{
    bool carry = false;
    for (std::size_t i = 0; i < sum.size(); ++i) {
        const std::uint64_t one = sum[i] + more[i];
        const std::uint64_t both = one + (carry ? 1 : 0);
        carry = one < more[i] || both < one;
        sum[i] = both;
    }
}

/// Adds a * b, which is known to fit.
void addProduct(Number sum, ConstNumber a, ConstNumber b)
{
    for (std::size_t i = 0; i < sum.size(); ++i) {
        std::uint64_t carry = 0;
        for (std::size_t j = 0; a[i] != 0 && i + j < sum.size(); ++j) {
            const Wide both = static_cast<Wide>(a[i]) * b[j] + sum[i + j] + carry;
            sum[i + j] = static_cast<std::uint64_t>(both);
            carry = static_cast<std::uint64_t>(both >> 64);
        }
    }
}

constexpr std::size_t kBitsPerLimb = 64;

bool isZero(ConstNumber number)
{
    return std::ranges::all_of(number, [](std::uint64_t limb) { return limb == 0; });
}

/// A table of numbers of equal length.
class Numbers {
public:
    Numbers(std::size_t count, std::size_t limbs)
        : m_limbs(limbs)
        , m_all(count * limbs, 0)
    {
    }
    Number operator[](std::size_t i) { return { m_all.data() + i * m_limbs, m_limbs }; }
    void clear() { std::ranges::fill(m_all, 0); }

private:
    std::size_t m_limbs;
    std::vector<std::uint64_t> m_all;
};

} // namespace

/// So that the number of sets of any node fits: each estimated as mantissa * 2^exponent.
std::size_t SetFamily::limbsNeeded() const
{
    struct Estimate {
        double mantissa = 0.0;
        std::int64_t exponent = 0;
    };
    constexpr std::int64_t kTooFarApart = 200;
    std::vector<Estimate> estimates(m_nodes.size());
    estimates[kEmptySet] = { 0.5, 1 };
    std::int64_t most = 0;
    for (std::size_t i = 2; i < m_nodes.size(); ++i) {
        const auto& [test, high, low] = m_nodes[i];
        Estimate more = estimates[high];
        if (!test.isEvent()) {
            more.mantissa *= estimates[test.family()].mantissa;
            more.exponent += estimates[test.family()].exponent;
        }
        Estimate sum = estimates[low];
        if (sum.mantissa == 0.0 || (more.mantissa != 0.0 && more.exponent > sum.exponent))
            std::swap(sum, more);
        if (sum.exponent - more.exponent < kTooFarApart)
            sum.mantissa += std::ldexp(more.mantissa, static_cast<int>(more.exponent - sum.exponent));
        int shift = 0;
        sum.mantissa = std::frexp(sum.mantissa, &shift);
        sum.exponent += shift;
        estimates[i] = sum;
        most = std::max(most, sum.exponent);
    }
    return static_cast<std::size_t>(most + 1) / 64 + 1;
}

/// Of the last family: by Pascal's triangle, which needs one row of it; the nodes are as many as its rows have
/// together.
BigCount SetFamily::choices(Budget& budget) const
{
    const auto& [chosen, events] = m_choice;
    const std::size_t limbs = events / kBitsPerLimb + 1;
    Numbers row(chosen + std::size_t{ 1 }, limbs); // place j: ways to choose j of the events so far
    row[0][0] = 1;
    for (std::size_t i = 1; i <= events; ++i) {
        for (std::size_t j = std::min<std::size_t>(i, chosen); j >= 1 && j + events >= i + chosen; --j) {
            if (!budget.spend())
                return {};
            addTo(row[j], row[j - 1]);
        }
    }
    return BigCount::fromLimbs(row[chosen]);
}

BigCount SetFamily::count(Budget& budget, std::size_t maximumBytes) const
{
    if (m_choice.chosen > 0)
        return choices(budget);
    const std::size_t limbs = limbsNeeded();
    if (m_nodes.size() > maximumBytes / sizeof(std::uint64_t) / limbs)
        return {};
    Numbers numbers(m_nodes.size(), limbs);
    numbers[kEmptySet][0] = 1;
    for (std::size_t i = 2; i < m_nodes.size(); ++i) {
        if (!budget.spend())
            return {};
        const auto& [test, high, low] = m_nodes[i];
        addTo(numbers[i], numbers[low]);
        if (test.isEvent())
            addTo(numbers[i], numbers[high]);
        else
            addProduct(numbers[i], numbers[test.family()], numbers[high]);
    }
    return BigCount::fromLimbs(numbers[m_root]);
}

/// Counts block by block, and within a block order by order: a node of one order more needs the same block's numbers
/// of a few orders less only, as many as the sets of the families that it tests differ by.
class SetFamily::Counting {
public:
    Counting(const SetFamily& family, std::size_t maximumBytes, Budget& budget)
        : m_nodes(family.m_nodes)
        , m_limbs(family.limbsNeeded())
        , m_wanted(family.tested())
        , m_longest(family.longest())
        , m_places(m_nodes.size(), 0)
        , m_mostLimbs(maximumBytes / sizeof(std::uint64_t))
        , m_budget(budget)
    {
        m_wanted[family.m_root] = true;
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            m_places[i] = m_nodeLimit;
            m_nodeLimit += m_wanted[i] ? m_longest[i] + std::size_t{ 1 } : 0;
        }
        m_fits = m_nodeLimit <= m_mostLimbs / m_limbs;
        if (m_fits)
            m_known.resize(m_nodeLimit * m_limbs);
    }

    [[nodiscard]] bool fits() const { return m_fits; }

    /// How many orders it came to, from 0.
    Order countBlock(std::size_t begin, std::size_t end);
    [[nodiscard]] ConstNumber known(Family root, Order order) const
    {
        return { m_known.data() + (m_places[root] + order) * m_limbs, m_limbs };
    }

private:
    bool countOrder(std::size_t begin, std::size_t end, Order order, std::vector<Numbers>& window);

    const std::vector<Node>& m_nodes;
    std::size_t m_limbs;
    std::vector<bool> m_wanted; // later blocks, or the question, ask for its numbers
    std::vector<Order> m_longest;
    std::vector<std::size_t> m_places; // of the wanted ones in m_known
    std::vector<std::uint64_t> m_known; // numbers of sets by order
    std::size_t m_nodeLimit = 0;
    std::size_t m_mostLimbs;
    bool m_fits = true; // so far
    Budget& m_budget;
};

Order SetFamily::Counting::countBlock(std::size_t begin, std::size_t end)
{
    Order greatest = 0;
    Order reach = 1;
    for (std::size_t i = begin; i < end; ++i) {
        greatest = std::max(greatest, m_longest[i]);
        if (!m_nodes[i].test.isEvent())
            reach = std::max(reach, m_longest[m_nodes[i].test.family()]);
    }
    // The two constants and the block's nodes; in turn for the order, and for those before it.
    const std::size_t width = std::min(reach, greatest) + std::size_t{ 1 };
    const std::size_t count = end - begin + 2;
    m_fits = m_fits && m_nodeLimit <= m_mostLimbs / m_limbs - std::min(m_mostLimbs / m_limbs, width * count);
    if (!m_fits)
        return 0;
    std::vector<Numbers> window;
    for (std::size_t i = 0; i < width; ++i)
        window.emplace_back(count, m_limbs);
    Order order = 0;
    while (order <= greatest && countOrder(begin, end, order, window))
        ++order;
    return order;
}

bool SetFamily::Counting::countOrder(std::size_t begin, std::size_t end, Order order, std::vector<Numbers>& window)
{
    const auto at = [&](Order before) -> Numbers& { return window[(order - before) % window.size()]; };
    const auto place = [begin](Family family) { return family <= kEmptySet ? family : family - begin + 2; };
    Numbers& now = at(0);
    now.clear();
    now[kEmptySet][0] = order == 0 ? 1 : 0;
    for (std::size_t i = begin; i < end; ++i) {
        const auto& [test, high, low] = m_nodes[i];
        const Number sum = now[place(static_cast<Family>(i))];
        addTo(sum, now[place(low)]);
        const Order most = std::min(order, test.isEvent() ? 1 : m_longest[test.family()]);
        for (Order added = 1; added <= most && m_budget.spend(); ++added) {
            if (test.isEvent())
                addTo(sum, at(added)[place(high)]);
            else if (!isZero(known(test.family(), added)))
                addProduct(sum, known(test.family(), added), at(added)[place(high)]);
        }
        if (!m_budget.spend())
            return false;
        if (m_wanted[i] && order <= m_longest[i])
            std::ranges::copy(sum, m_known.begin() + static_cast<std::ptrdiff_t>((m_places[i] + order) * m_limbs));
    }
    return true;
}

SetFamily::Counts SetFamily::countsByOrder(Budget& budget, std::size_t maximumBytes) const
{
    Counts result;
    if (m_root <= kEmptySet) {
        if (m_root == kEmptySet)
            result.byOrder.push_back(1);
        return result;
    }
    if (m_choice.chosen > 0) {
        const BigCount all = choices(budget);
        result.exact = !budget.stopped();
        result.byOrder.resize(m_choice.chosen + std::size_t{ 1 });
        result.byOrder.back() = all;
        return result;
    }
    Counting counting(*this, maximumBytes, budget);
    const Order orders = longest()[m_root] + 1;
    Order counted = 0;
    for (std::size_t i = 0; i < m_blocks.size(); ++i)
        counted = counting.countBlock(m_blocks[i], i + 1 < m_blocks.size() ? m_blocks[i + 1] : m_nodes.size());
    result.exact = !budget.stopped() && counting.fits();
    if (!counting.fits())
        return result;
    for (Order order = 0; order < std::min(counted, orders); ++order)
        result.byOrder.push_back(BigCount::fromLimbs(counting.known(m_root, order)));
    return result;
}

} // namespace hz::engine
