#include "model/engine/sets/cut_sets.h"

#include "model/engine/sets/failures.h"
#include "model/engine/sets/probable_sets.h"
#include "model/engine/sets/sums_by_order.h"

#include <algorithm>
#include <limits>

namespace hz::engine {

namespace {

constexpr double kFirstShare = 0.75; // of the time, for the way that finds all; the rest is for some of them
constexpr std::size_t kNodesBeforeCut = 640'000; // nodes of diagrams where not all sets are wanted
constexpr double kLessProbable = 0.1; // from one attempt to the next
constexpr double kLeastProbable = 1e-290;
constexpr std::uint64_t kMaxBranches = 1'000'000; // of an attempt at what was not asked for
constexpr std::uint64_t kAnyBranches = std::numeric_limits<std::uint64_t>::max();

Limits withShare(Limits limits, double share)
{
    limits.seconds *= share;
    return limits;
}

Simplified simplified(const Formula& formula, Ref root, const Limits& limits)
{
    SimplifyOptions options;
    options.seconds = std::min(options.seconds, limits.seconds / 4);
    options.cancel = limits.cancel;
    Simplified result = simplify(formula, root, options);
    result.events = formula.variableCount();
    return result;
}

} // namespace

class CutSets::Work {
public:
    Work(const Simplified& function, const CutSetOptions& options);

    [[nodiscard]] std::vector<base::Interval> failures(
        std::span<const double> probabilities, double exactSeconds) const;
    [[nodiscard]] double sumCutOff(std::span<const double> probabilities, Budget& budget) const;
    /// There are no other minimal cut sets.
    [[nodiscard]] bool isAll() const { return completeOrder == kAnyOrder && leastProbability == 0.0; }

    /// Above what rounding may take from sums.
    [[nodiscard]] double margin() const { return 1.0 + 1e-12 + 1e-15 * static_cast<double>(m_modules.events()); }

    CutSetOptions options;
    SetFamily family;
    std::optional<Order> completeOrder;
    double leastProbability = 0.0;
    bool complete = false;
    Methods method = Method::Stopped;

private:
    void find(bool isTrueForNothing);
    void findSets();
    bool findUpTo(Order order, Budget& budget);
    void findByOrder();
    bool findProbable(Budget& budget);
    bool takeProbable(const ProbableSets& found, double least, Budget& budget);
    [[nodiscard]] std::optional<SetFamily> assembled(std::optional<Order> order, Budget& budget);
    std::optional<Family> addModule(std::size_t index, std::optional<Order> order, SetFamily& all, Budget& budget);
    [[nodiscard]] std::vector<Element> elements(std::span<const Variable> variables) const;
    [[nodiscard]] Methods methodUsed() const;

    Budget m_first;
    Budget m_second;
    OrientedModules m_modules;
    std::vector<std::unique_ptr<ModuleSets>> m_sets; // by module; null for one gate
    bool m_isConstant = false; // its only set is the empty one, or there is none
    std::optional<double> m_rest; // at the probabilities of the options, where they cut sets off
    bool m_searchesByOrder = true; // where diagrams have too few nodes
    std::vector<Family> m_families; // by module, in the family that is being made
};

CutSets::Work::Work(const Simplified& function, const CutSetOptions& wanted)
    : options(wanted)
    , m_first(withShare(wanted.limits, kFirstShare))
    , m_second(withShare(wanted.limits, 1.0 - kFirstShare))
    , m_modules(function)
{
    for (std::size_t i = 0; i < m_modules.size(); ++i)
        m_sets.push_back(m_modules[i].isOneGate ? nullptr : std::make_unique<ModuleSets>(m_modules[i]));
    const Ref top = function.top;
    if (!function.cancelled) {
        find(m_modules.size() == 0 ? top == Formula::yes()
                                   : (top != function.modules.back()) != m_modules[m_modules.size() - 1].isFlipped);
    }
    if (completeOrder)
        method = methodUsed();
    else if (function.cancelled || m_first.cancelled())
        method = Method::Cancelled;
}

/// The empty set is in no need of any other; a constant that is not true has no sets.
void CutSets::Work::find(bool isTrueForNothing)
{
    if (isTrueForNothing || m_modules.size() == 0) {
        family.addConstant(isTrueForNothing);
        complete = m_isConstant = true;
        completeOrder = kAnyOrder;
        return;
    }
    if (options.maximumOrder >= m_modules.events())
        options.maximumOrder = kAnyOrder;
    findSets();
    if (isAll() || m_rest) {
        for (const auto& sets : m_sets) {
            if (sets)
                sets->forgetDiagram();
        }
    }
}

/// Where not all sets are wanted, large diagrams come last.
void CutSets::Work::findSets()
{
    const Limits limits = options.limits;
    const bool canCut = !options.probabilities.empty();
    const bool wantsSome = canCut && (options.leastProbability > 0.0 || options.maximumOrder != kAnyOrder);
    if (wantsSome)
        options.limits.maximumNodes = std::min(limits.maximumNodes, kNodesBeforeCut);
    m_searchesByOrder = !canCut;
    complete = findUpTo(options.maximumOrder, m_first);
    if (!complete && canCut && options.maximumOrder != kAnyOrder)
        static_cast<void>(findUpTo(kAnyOrder, m_first)); // of the modules that can
    options.limits = limits;
    if (!complete && canCut)
        complete = findProbable(wantsSome ? m_first : m_second);
    if (!complete && wantsSome)
        complete = findUpTo(options.maximumOrder, m_first);
    m_searchesByOrder = true;
    if (!complete && !completeOrder)
        findByOrder();
}

bool CutSets::Work::findUpTo(Order order, Budget& budget)
{
    const Budget::Question question(budget);
    auto all = assembled(order, budget);
    if (all && order != kAnyOrder)
        all = all->upTo(order, options.limits.nodesOf(Zbdd::kBytesPerNode), budget);
    if (!all)
        return false;
    family = std::move(*all);
    completeOrder = order;
    leastProbability = 0.0;
    m_rest.reset();
    return true;
}

/// What could not be done at once: as far as the limits allow.
void CutSets::Work::findByOrder()
{
    const Order last = std::min(options.maximumOrder, m_modules.events());
    Order order = 0;
    while (order <= last && findUpTo(order, m_second))
        ++order;
    complete = order > last;
    if (order > m_modules.events())
        completeOrder = kAnyOrder;
}

/// Less and less probable ones, until those that are wanted are there or a limit ends it. True when they are.
bool CutSets::Work::findProbable(Budget& budget)
{
    const Budget::Question question(budget);
    const double wanted = options.leastProbability;
    ProbableSets probable(m_modules, m_sets, options.probabilities, options.limits, budget);
    if (wanted == 0.0 && options.maximumOrder != kAnyOrder
        && probable.find({ 0.0, options.maximumOrder }, kMaxBranches))
        return takeProbable(probable, 0.0, budget);
    double least = std::max(wanted, kLessProbable * probable.greatest());
    while (least > kLeastProbable
        && probable.find({ least, options.maximumOrder }, wanted > 0.0 ? kAnyBranches : kMaxBranches)
        && takeProbable(probable, least, budget)) {
        if (leastProbability <= wanted)
            return true;
        least = std::max(wanted, kLessProbable * least);
    }
    return false;
}

bool CutSets::Work::takeProbable(const ProbableSets& found, double least, Budget& budget)
{
    auto all = assembled(std::nullopt, budget);
    double rest = found.rest();
    if (all && options.maximumOrder != kAnyOrder) {
        const double sum = all->sums(options.probabilities).whole;
        all = all->upTo(options.maximumOrder, options.limits.nodesOf(Zbdd::kBytesPerNode), budget);
        const double sumOfSome = all ? all->sums(options.probabilities).whole : 0.0;
        rest += std::max(0.0, sum - sumOfSome) + (margin() - 1.0) * sum;
    }
    if (!all)
        return false;
    family = std::move(*all);
    completeOrder = options.maximumOrder;
    leastProbability = found.isAll() ? 0.0 : least;
    m_rest = rest;
    return true;
}

/// The families of all modules, one upon the other: as they are, or found up to an order. All modules are tried before
/// it gives up, for what is found is there for other attempts.
std::optional<SetFamily> CutSets::Work::assembled(std::optional<Order> order, Budget& budget)
{
    SetFamily all;
    bool isFound = true;
    m_families.assign(m_modules.size(), kNoSet);
    for (std::size_t i = 0; i < m_modules.size(); ++i) {
        const auto added = addModule(i, order, all, budget);
        isFound = isFound && added.has_value();
        m_families[i] = added.value_or(kNoSet);
    }
    return isFound ? std::optional(std::move(all)) : std::nullopt;
}

std::optional<Family> CutSets::Work::addModule(
    std::size_t index, std::optional<Order> order, SetFamily& all, Budget& budget)
{
    const auto& module = m_modules[index];
    const Limits& limits = options.limits;
    if (module.isOneGate) {
        const auto& [atLeast, variables] = module.threshold;
        return all.add(atLeast, elements(variables), limits.nodesOf(Zbdd::kBytesPerNode), budget);
    }
    ModuleSets& sets = *m_sets[index];
    std::vector<Order> costs;
    for (const Element element : elements(module.variables))
        costs.push_back(element.isEvent() ? 1 : all.shortest(element.family()));
    if (order && !sets.find(*order, costs, limits, budget)
        && (!m_searchesByOrder || !sets.searchUpTo(*order, costs, limits, budget)))
        return std::nullopt;
    return all.add(sets.family(), elements(module.variables));
}

std::vector<Element> CutSets::Work::elements(std::span<const Variable> variables) const
{
    std::vector<Element> result;
    for (const Variable variable : variables) {
        result.push_back(m_modules.isEvent(variable) ? Element::event(variable)
                                                     : Element::setOf(m_families[m_modules.moduleOf(variable)]));
    }
    return result;
}

Methods CutSets::Work::methodUsed() const
{
    bool usedDiagram = false;
    bool usedSearch = false;
    for (const auto& sets : m_sets) {
        usedSearch = usedSearch || (sets && sets->usedSearch());
        usedDiagram = usedDiagram || (sets && !sets->usedSearch());
    }
    Methods used;
    if (usedDiagram)
        used = used | Method::Diagrams;
    if (usedSearch)
        used = used | Method::Search;
    if (used.isEmpty())
        used = Method::Modules;
    if (completeOrder != kAnyOrder)
        used = used | Method::ByOrder;
    return leastProbability == 0.0 ? used : used | Method::ByProbability;
}

double CutSets::Work::sumCutOff(std::span<const double> probabilities, Budget& budget) const
{
    if (isAll())
        return 0.0;
    const bool isAsCutOff = m_rest && std::ranges::equal(probabilities, options.probabilities);
    if (isAsCutOff)
        return margin() * *m_rest;
    if (!completeOrder || leastProbability > 0.0)
        return std::numeric_limits<double>::infinity();
    return margin() * sumsByOrder(m_modules, m_sets, probabilities, *completeOrder, budget).above;
}

std::vector<base::Interval> CutSets::Work::failures(std::span<const double> probabilities, double exactSeconds) const
{
    if (m_isConstant)
        return std::vector<base::Interval>(m_modules.events());
    if (m_modules.size() == 0)
        return std::vector<base::Interval>(m_modules.events(), { 0.0, 1.0 });
    return engine::failuresByVariable(m_modules, m_sets, probabilities, options.limits, exactSeconds);
}

CutSets::CutSets(const Formula& formula, Ref root, const CutSetOptions& options)
    : CutSets(simplified(formula, root, options.limits), options)
{
}

CutSets::CutSets(const Simplified& function, const CutSetOptions& options)
    : m_work(std::make_unique<Work>(function, options))
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

double CutSets::leastProbability() const
{
    return m_work->leastProbability;
}

Methods CutSets::method() const
{
    return m_work->method;
}

BigCount CutSets::count() const
{
    Budget budget(m_work->options.limits);
    const Budget::Question question(budget);
    return m_work->family.count(budget, m_work->options.limits.maximumBytes);
}

SetFamily::Counts CutSets::countsByOrder() const
{
    Budget budget(m_work->options.limits);
    const Budget::Question question(budget);
    auto counts = m_work->family.countsByOrder(budget, m_work->options.limits.maximumBytes);
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

std::vector<base::Interval> CutSets::failuresByVariable(
    std::span<const double> probabilities, double exactSeconds) const
{
    return m_work->failures(probabilities, exactSeconds);
}

} // namespace hz::engine
