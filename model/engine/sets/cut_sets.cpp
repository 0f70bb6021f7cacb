#include "model/engine/sets/cut_sets.h"

#include "model/engine/diagram/diagram.h"
#include "model/engine/sets/minimal_solutions.h"
#include "model/engine/sets/monotone_sets.h"

#include <algorithm>
#include <array>

namespace hz::engine {

namespace {

constexpr double kFirstShare = 0.75; // of the time, for the way that finds all; the rest is for the lower orders

Limits withShare(Limits limits, double share)
{
    limits.seconds *= share;
    return limits;
}

/// Each variable occurs with one sign only.
bool isUnate(std::span<const Occurrence> occurrences)
{
    return std::ranges::none_of(occurrences, [](const Occurrence& o) { return o.plain && o.negated; });
}

bool isMonotone(std::span<const Occurrence> occurrences)
{
    return std::ranges::none_of(occurrences, &Occurrence::negated);
}

} // namespace

class CutSets::Work {
public:
    Work(const Formula& formula, Ref root, const CutSetOptions& options);

    [[nodiscard]] double sumCutOff(std::span<const double> probabilities, Budget& budget) const;

    CutSetOptions options;
    SetFamily family;
    std::optional<Order> completeOrder;
    bool complete = false;
    std::string method = "stopped";

private:
    void fromDiagram(Edge function, bool monotone);
    void fromFormula(const Formula& formula, Ref root);
    template <typename Find> bool attempt(Order order, std::span<const Variable> variables, Budget& budget, Find find);
    template <typename Find> void byOrder(std::span<const Variable> variables, Find find);

    Budget m_first;
    Budget m_second;
    Cone m_cone;
    std::optional<Diagram> m_diagram; // kept as long as sets may be cut off
    Edge m_function = kFalse;
    std::vector<Variable> m_variables; // by rank of the diagram
};

CutSets::Work::Work(const Formula& formula, Ref root, const CutSetOptions& wanted)
    : options(wanted)
    , m_first(withShare(wanted.limits, kFirstShare))
    , m_second(withShare(wanted.limits, 1.0 - kFirstShare))
    , m_cone(formula)
{
    const auto occurrences = m_cone.occurrences(std::array{ root });
    if (options.maximumOrder >= occurrences.size())
        options.maximumOrder = kAnyOrder;
    m_diagram.emplace(formula, m_cone, m_first, options.limits.maximumNodes);
    std::optional<Edge> function;
    {
        const Budget::Question question(m_first);
        function = m_diagram->build(root);
    }
    if (function)
        fromDiagram(*function, isMonotone(occurrences));
    else {
        m_diagram.reset();
        if (isUnate(occurrences))
            fromFormula(formula, root);
    }
    if (completeOrder == kAnyOrder)
        m_diagram.reset();
    if (!completeOrder && m_first.cancelled())
        method = "cancelled";
}

/// One way to find the sets of an order; true when it came to an end.
template <typename Find>
bool CutSets::Work::attempt(Order order, std::span<const Variable> variables, Budget& budget, Find find)
{
    const Budget::Question question(budget);
    Zbdd zbdd(budget, options.limits.maximumNodes, m_diagram ? &m_diagram->bdd() : nullptr);
    const std::optional<Family> found = find(order, zbdd, budget);
    if (!found)
        return false;
    family = SetFamily(zbdd, *found, variables);
    completeOrder = order;
    return true;
}

/// What could not be done at once: order by order, as far as the limits allow.
template <typename Find> void CutSets::Work::byOrder(std::span<const Variable> variables, Find find)
{
    const auto last = std::min(options.maximumOrder, static_cast<Order>(variables.size() - 1));
    Order order = 0;
    while (order <= last && attempt(order, variables, m_second, find))
        ++order;
    complete = order > last;
    if (order >= variables.size())
        completeOrder = kAnyOrder;
}

void CutSets::Work::fromDiagram(Edge function, bool monotone)
{
    m_function = function;
    m_variables.push_back(0);
    for (Rank rank = 1; rank <= m_diagram->bdd().rankOf(function); ++rank)
        m_variables.push_back(m_diagram->variableAt(rank));
    const auto find = [this, monotone](Order order, Zbdd& zbdd, Budget& budget) {
        return minimalSolutions(m_diagram->bdd(), m_function, monotone, order, zbdd, budget);
    };
    complete = attempt(options.maximumOrder, m_variables, m_first, find);
    if (!complete)
        byOrder(m_variables, find);
    if (completeOrder)
        method = complete && options.maximumOrder == kAnyOrder ? "bdd" : "bdd, by order";
}

void CutSets::Work::fromFormula(const Formula& formula, Ref root)
{
    Stamped<std::uint32_t> nothingBuilt;
    nothingBuilt.cover(formula.nodeCount());
    const auto ordered = m_cone.order(std::array{ root }, nothingBuilt);
    const auto nodes = m_cone.nodes(root);
    std::vector<Variable> variables{ 0 };
    std::vector<Rank> ranks(formula.variableCount(), 0);
    for (auto node = ordered.rbegin(); node != ordered.rend(); ++node) {
        ranks[formula.variableOf(*node)] = static_cast<Rank>(variables.size());
        variables.push_back(formula.variableOf(*node));
    }
    byOrder(variables, [&](Order order, Zbdd& zbdd, Budget& budget) {
        return monotoneSets(formula, root, nodes, ranks, order, zbdd, budget);
    });
    if (completeOrder)
        method = "zbdd, by order";
}

double CutSets::Work::sumCutOff(std::span<const double> probabilities, Budget& budget) const
{
    if (completeOrder == kAnyOrder)
        return 0.0;
    if (!completeOrder || !m_diagram)
        return std::numeric_limits<double>::infinity();
    std::vector<double> byRank;
    for (const Variable variable : m_variables)
        byRank.push_back(variable < probabilities.size() ? probabilities[variable] : 1.0);
    return sumAbove(m_diagram->bdd(), m_function, *completeOrder, byRank, budget);
}

CutSets::CutSets(const Formula& formula, Ref root, const CutSetOptions& options)
    : m_work(std::make_unique<Work>(formula, root, options))
{
}

CutSets::~CutSets() = default;
CutSets::CutSets(CutSets&&) noexcept = default;
CutSets& CutSets::operator=(CutSets&&) noexcept = default;

bool CutSets::complete() const
{
    return m_work->complete;
}

std::optional<Order> CutSets::completeOrder() const
{
    return m_work->completeOrder;
}

std::string CutSets::method() const
{
    return m_work->method;
}

std::size_t CutSets::nodeCount() const
{
    return m_work->family.nodeCount();
}

BigCount CutSets::count() const
{
    Budget budget(m_work->options.limits);
    const Budget::Question question(budget);
    return m_work->family.count(budget);
}

SetFamily::Counts CutSets::countsByOrder() const
{
    Budget budget(m_work->options.limits);
    const Budget::Question question(budget);
    auto counts = m_work->family.countsByOrder(budget);
    counts.exact = counts.exact && m_work->complete;
    return counts;
}

double CutSets::sumCutOff(std::span<const double> probabilities) const
{
    Budget budget(m_work->options.limits);
    const Budget::Question question(budget);
    return m_work->sumCutOff(probabilities, budget);
}

CutSets::Listing CutSets::mostProbable(
    std::span<const double> probabilities, std::size_t most, double leastProbability) const
{
    Budget budget(m_work->options.limits);
    const Budget::Question question(budget);
    auto found = m_work->family.mostProbable(probabilities, most, leastProbability, budget);
    Listing result;
    result.sets = std::move(found.sets);
    result.rest = found.rest + m_work->sumCutOff(probabilities, budget);
    result.complete = m_work->complete && !found.exhausted;
    return result;
}

} // namespace hz::engine
