#include "model/engine/sets/prime_implicants.h"

#include "model/engine/diagram/portfolio.h"
#include "model/engine/formula/cone.h"
#include "model/engine/sets/monotone_diagram.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace hz::engine {

namespace {

constexpr std::size_t kFirstNodeLimit = 20'000; // nodes of the first round of diagrams
constexpr std::size_t kNodeLimitGrowth = 2;

/// The implicants of the functions of one diagram, as sets of ranks: 2 r for "not rank r", 2 r + 1 for "rank r".
/// With x on top, those of f are those of f0 f1; and, with x or not x, those of f1 or f0 that are not among them.
/// Source: Coudert, Madre, "Implicit and incremental computation of primes and essential primes", 1992.
class Primes {
public:
    Primes(Bdd& bdd, Zbdd& zbdd, Budget& budget)
        : m_bdd(bdd)
        , m_zbdd(zbdd)
        , m_budget(budget)
        , m_known{ { kTrue, kEmptySet }, { kFalse, kNoSet } }
    {
    }

    std::optional<Family> of(Edge function)
    {
        std::vector<Edge> stack{ function };
        while (!stack.empty()) {
            const Edge edge = stack.back();
            if (!m_budget.spend() || m_bdd.stopped() || m_zbdd.stopped())
                return std::nullopt;
            if (!m_known.contains(edge)) {
                const std::size_t before = stack.size();
                const auto parts = partsOf(edge);
                std::ranges::copy_if(
                    parts, std::back_inserter(stack), [this](Edge part) { return !m_known.contains(part); });
                if (stack.size() > before)
                    continue;
                m_known.emplace(edge, solve(edge, parts));
            }
            stack.pop_back();
        }
        return m_bdd.stopped() || m_zbdd.stopped() ? std::nullopt : std::optional(m_known.at(function));
    }

private:
    std::array<Edge, 3> partsOf(Edge edge)
    {
        const Rank rank = m_bdd.rankOf(edge);
        const Edge low = m_bdd.lowOf(edge, rank);
        const Edge high = m_bdd.highOf(edge, rank);
        return { low, high, m_bdd.conjunction(low, high) };
    }
    Family solve(Edge edge, const std::array<Edge, 3>& parts)
    {
        const Rank rank = m_bdd.rankOf(edge);
        const Family both = m_known.at(parts[2]);
        const Family low = m_zbdd.without(m_known.at(parts[0]), both);
        const Family high = m_zbdd.without(m_known.at(parts[1]), both);
        return m_zbdd.stopped() ? kNoSet : m_zbdd.join(2 * rank + 1, high, m_zbdd.join(2 * rank, low, both));
    }

    Bdd& m_bdd;
    Zbdd& m_zbdd;
    Budget& m_budget;
    std::unordered_map<Edge, Family> m_known;
};

/// Solves modules from the first to the last, each for the signs in which it is needed.
class Finding {
public:
    Finding(const Simplified& function, const Limits& limits, Budget& budget)
        : m_function(function)
        , m_cone(function.formula)
        , m_limits(limits)
        , m_budget(budget)
        , m_families(2 * function.modules.size(), kNoSet)
        , m_wanted(m_families.size(), false)
    {
    }

    /// All but the last are parts of the last.
    std::optional<SetFamily> run()
    {
        const bool isNegated = m_function.top != m_function.modules.back();
        m_wanted[m_wanted.size() - (isNegated ? 1 : 2)] = true;
        for (std::size_t i = m_function.modules.size(); i-- > 0;)
            want(i);
        for (std::size_t i = 0; i < m_function.modules.size(); ++i) {
            if (!solve(i))
                return std::nullopt;
        }
        return std::move(m_result);
    }

private:
    void want(std::size_t module)
    {
        for (const auto& [variable, plain, negated] : m_cone.occurrences(std::array{ m_function.modules[module] })) {
            if (variable < m_function.events)
                continue;
            const std::size_t part = variable - m_function.events;
            for (const std::size_t sign : { 0U, 1U }) {
                const bool isWanted = m_wanted[2 * module + sign];
                m_wanted[2 * part + sign] = m_wanted[2 * part + sign] || (isWanted && plain);
                m_wanted[2 * part + 1 - sign] = m_wanted[2 * part + 1 - sign] || (isWanted && negated);
            }
        }
    }
    bool solve(std::size_t module)
    {
        const Ref root = m_function.modules[module];
        const Wiring wiring = m_cone.wiring(root);
        Portfolio portfolio(m_function.formula, wiring, m_budget);
        const std::size_t most = m_limits.nodesOf(Bdd::kBytesPerNode);
        for (std::size_t nodeLimit = std::min(kFirstNodeLimit, most); !portfolio.tryWith(nodeLimit, most);
             nodeLimit = std::min(nodeLimit * kNodeLimitGrowth, most)) {
            if (nodeLimit == most || m_budget.stopped())
                return false;
        }
        const Construction& done = portfolio.done();
        Bdd bdd(m_budget, most);
        const auto edge = copied(done.bdd(), done.root() ^ (root.negated() ? 1U : 0U), bdd, m_budget);
        return edge && addSigns(module, bdd, *edge, elements(wiring, done.order()));
    }
    bool addSigns(std::size_t module, Bdd& bdd, Edge edge, std::span<const Element> elementAtRank)
    {
        Zbdd zbdd(m_budget, m_limits.nodesOf(Zbdd::kBytesPerNode));
        Primes primes(bdd, zbdd, m_budget);
        for (const std::uint32_t sign : { 0U, 1U }) {
            if (!m_wanted[2 * module + sign])
                continue;
            const auto found = primes.of(edge ^ sign);
            if (!found)
                return false;
            m_families[2 * module + sign] = m_result.add(zbdd, *found, elementAtRank);
        }
        return true;
    }
    /// By rank of the implicants: two for each variable.
    [[nodiscard]] std::vector<Element> elements(const Wiring& wiring, const EventOrder& order) const
    {
        std::vector<Element> result(2, Element::event(0));
        for (auto place = order.rbegin(); place != order.rend(); ++place) {
            const Variable variable = m_function.formula.variableOf(wiring.nodes[*place]);
            for (const std::uint32_t sign : { 1U, 0U }) {
                result.push_back(variable < m_function.events
                        ? Element::event(2 * variable + sign)
                        : Element::setOf(m_families[2 * (variable - m_function.events) + sign]));
            }
        }
        return result;
    }

    const Simplified& m_function;
    Cone m_cone;
    const Limits& m_limits;
    Budget& m_budget;
    std::vector<Family> m_families; // by module and sign
    std::vector<bool> m_wanted;
    SetFamily m_result;
};

} // namespace

PrimeImplicants::PrimeImplicants(const Formula& formula, Ref root, const CutSetOptions& options)
    : m_options(options)
{
    SimplifyOptions simplifying;
    simplifying.seconds = std::min(simplifying.seconds, options.limits.seconds / 4);
    simplifying.cancel = options.limits.cancel;
    const Simplified function = simplify(formula, root, simplifying);
    if (function.cancelled)
        return;
    m_complete = function.top.node() == 0;
    m_family.addConstant(function.top == Formula::yes());
    if (m_complete)
        return;
    Budget budget(options.limits);
    const Budget::Question question(budget);
    auto found = Finding(function, options.limits, budget).run();
    if (found && options.maximumOrder < 2 * function.events)
        found = found->upTo(options.maximumOrder, options.limits.nodesOf(Zbdd::kBytesPerNode), budget);
    m_complete = found.has_value();
    if (found)
        m_family = std::move(*found);
}

BigCount PrimeImplicants::count() const
{
    Budget budget(m_options.limits);
    const Budget::Question question(budget);
    return m_family.count(budget);
}

SetFamily::Counts PrimeImplicants::countsByOrder() const
{
    Budget budget(m_options.limits);
    const Budget::Question question(budget);
    auto counts = m_family.countsByOrder(budget);
    counts.exact = counts.exact && m_complete;
    return counts;
}

PrimeImplicants::Listing PrimeImplicants::mostProbable(
    std::span<const double> probabilities, std::size_t most, double leastProbability) const
{
    Budget budget(m_options.limits);
    const Budget::Question question(budget);
    std::vector<double> byLiteral;
    for (const double p : probabilities) {
        byLiteral.push_back(p);
        byLiteral.push_back(1.0 - p);
    }
    const auto found = m_family.mostProbable(byLiteral, most, leastProbability, budget);
    Listing result;
    result.complete = m_complete && !found.exhausted;
    for (const CutSet& set : found.sets) {
        result.implicants.push_back({ {}, set.probability });
        for (const Variable literal : set.events)
            result.implicants.back().literals.push_back({ literal / 2, literal % 2 != 0 });
    }
    return result;
}

} // namespace hz::engine
