#include "model/engine/sets/minimal_solutions.h"

namespace hz::engine {

namespace {

constexpr std::size_t kMaxParts = std::size_t{ 1 } << 28;

/// A bit for each of so many things.
class Marks {
public:
    explicit Marks(std::size_t size) { m_words.zero(size / 64 + 1); }
    [[nodiscard]] bool has(std::size_t i) const { return (m_words[i / 64] >> (i % 64) & 1U) != 0; }
    void set(std::size_t i) { m_words[i / 64] |= std::uint64_t{ 1 } << (i % 64); }

private:
    PlainArray<std::uint64_t> m_words;
};

/// A part is a function and what its sets may still cost. Children have smaller edges than their parents, so wanting
/// goes down and answering up.
class Solving {
public:
    Solving(const Bdd& bdd, Edge function, bool monotone, std::size_t layers, Zbdd& zbdd, Budget& budget)
        : m_bdd(bdd)
        , m_function(function)
        , m_monotone(monotone)
        , m_layers(layers)
        , m_zbdd(zbdd)
        , m_budget(budget)
        , m_wanted((function + std::size_t{ 2 }) * layers)
    {
        m_families.zero((function + std::size_t{ 2 }) * layers);
    }

    std::optional<Family> solve();

private:
    static constexpr std::size_t kTooDear = ~std::size_t{ 0 };

    [[nodiscard]] std::size_t high(Edge edge, std::size_t left) const;
    [[nodiscard]] std::size_t low(Edge edge, std::size_t left) const
    {
        return m_bdd.lowOf(edge, m_bdd.rankOf(edge)) * m_layers + left;
    }
    bool want();
    Family answer(Edge edge, std::size_t left);

    const Bdd& m_bdd;
    Edge m_function;
    bool m_monotone;
    std::size_t m_layers;
    Zbdd& m_zbdd;
    Budget& m_budget;
    Marks m_wanted; // by part: edge * layers + left
    PlainArray<Family> m_families; // by part
};

std::size_t Solving::high(Edge edge, std::size_t left) const
{
    const Rank rank = m_bdd.rankOf(edge);
    const std::size_t cost = m_layers == 1 ? 0 : m_zbdd.costOf(rank);
    return cost > left ? kTooDear : m_bdd.highOf(edge, rank) * m_layers + left - cost;
}

bool Solving::want()
{
    m_wanted.set(m_function * m_layers + m_layers - 1);
    for (std::size_t part = (m_function + std::size_t{ 1 }) * m_layers; part-- > (kFalse + 1) * m_layers;) {
        if (!m_budget.spend())
            return false;
        if (!m_wanted.has(part))
            continue;
        const auto edge = static_cast<Edge>(part / m_layers);
        m_wanted.set(low(edge, part % m_layers));
        if (const std::size_t above = high(edge, part % m_layers); above != kTooDear)
            m_wanted.set(above);
    }
    return true;
}

Family Solving::answer(Edge edge, std::size_t left)
{
    const Rank rank = m_bdd.rankOf(edge);
    const std::size_t above = high(edge, left);
    const Family without = m_families[low(edge, left)];
    Family with = above == kTooDear ? kNoSet : m_families[above];
    with = m_monotone ? m_zbdd.outside(with, m_bdd.lowOf(edge, rank)) : m_zbdd.without(with, without);
    return m_zbdd.stopped() ? kNoSet : m_zbdd.join(rank, with, without);
}

std::optional<Family> Solving::solve()
{
    if (!want())
        return std::nullopt;
    for (std::size_t left = 0; left < m_layers; ++left)
        m_families[kTrue * m_layers + left] = kEmptySet;
    const std::size_t root = m_function * m_layers + m_layers - 1;
    for (std::size_t part = (kFalse + 1) * m_layers; part <= root; ++part) {
        if (!m_budget.spend())
            return std::nullopt;
        if (!m_wanted.has(part))
            continue;
        m_families[part] = answer(static_cast<Edge>(part / m_layers), part % m_layers);
        if (m_zbdd.stopped())
            return std::nullopt;
    }
    return m_families[root];
}

} // namespace

std::optional<Family> minimalSolutions(
    const Bdd& bdd, Edge function, bool monotone, Order order, Zbdd& zbdd, Budget& budget)
{
    if (function <= kFalse)
        return function == kTrue ? kEmptySet : kNoSet;
    const std::size_t layers = order == kAnyOrder ? 1 : std::size_t{ order } + 1;
    if (layers > 1 && layers > kMaxParts / (function + std::size_t{ 2 })) {
        const auto all = minimalSolutions(bdd, function, monotone, kAnyOrder, zbdd, budget);
        const Family some = all ? zbdd.upTo(*all, order) : kNoSet;
        return zbdd.stopped() ? std::nullopt : std::optional(some);
    }
    return Solving(bdd, function, monotone, layers, zbdd, budget).solve();
}

} // namespace hz::engine
