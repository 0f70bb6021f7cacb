#include "model/engine/sets/cut_sets.h"

#include "model/engine/sets/failures.h"
#include "model/engine/sets/module_sets.h"
#include "model/engine/sets/sums_by_order.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace hz::engine {

namespace {

constexpr double kFirstShare = 0.75; // of the time, for the way that finds all; the rest is for the lower orders

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

    [[nodiscard]] Variable events() const { return m_modules.events(); }
    /// Above what rounding may take from sums.
    [[nodiscard]] double margin() const { return 1.0 + 1e-12 + 1e-15 * static_cast<double>(m_modules.events()); }

    CutSetOptions options;
    SetFamily family;
    std::optional<Order> completeOrder;
    bool complete = false;
    std::string method = "stopped";

private:
    void find(bool isTrueForNothing);
    bool findUpTo(Order order, Budget& budget);
    void findByOrder();
    std::optional<Family> addModule(std::size_t index, Order order, SetFamily& all, Budget& budget);
    [[nodiscard]] std::vector<Element> elements(std::span<const Variable> variables) const;
    [[nodiscard]] std::string methodUsed() const;

    Budget m_first;
    Budget m_second;
    OrientedModules m_modules;
    std::vector<std::unique_ptr<ModuleSets>> m_sets; // by module; null for one gate
    bool m_isConstant = false; // its only set is the empty one, or there is none
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
        method = "cancelled";
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
    complete = findUpTo(options.maximumOrder, m_first);
    if (!complete)
        findByOrder();
    if (completeOrder == kAnyOrder) {
        for (const auto& sets : m_sets) {
            if (sets)
                sets->forgetDiagram();
        }
    }
}

/// All modules are tried before it gives up: what is found here is there for the lower orders.
bool CutSets::Work::findUpTo(Order order, Budget& budget)
{
    const Budget::Question question(budget);
    SetFamily all;
    bool isFound = true;
    m_families.assign(m_modules.size(), kNoSet);
    for (std::size_t i = 0; i < m_modules.size(); ++i) {
        const auto added = addModule(i, order, all, budget);
        isFound = isFound && added.has_value();
        m_families[i] = added.value_or(kNoSet);
    }
    if (!isFound)
        return false;
    if (order != kAnyOrder) {
        auto some = all.upTo(order, options.limits.nodesOf(Zbdd::kBytesPerNode), budget);
        if (!some)
            return false;
        all = std::move(*some);
    }
    family = std::move(all);
    completeOrder = order;
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

std::optional<Family> CutSets::Work::addModule(std::size_t index, Order order, SetFamily& all, Budget& budget)
{
    const auto& module = m_modules[index];
    const Limits& limits = options.limits;
    if (module.isOneGate) {
        const auto& [atLeast, variables] = module.threshold;
        return all.add(atLeast, elements(variables), limits.nodesOf(Zbdd::kBytesPerNode), budget);
    }
    std::vector<Order> costs;
    for (const Element element : elements(module.variables))
        costs.push_back(element.isEvent() ? 1 : all.shortest(element.family()));
    if (!m_sets[index]->find(order, costs, limits, budget))
        return std::nullopt;
    return all.add(m_sets[index]->family(), elements(module.variables));
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

std::string CutSets::Work::methodUsed() const
{
    bool usedDiagram = false;
    bool usedFormula = false;
    for (const auto& sets : m_sets) {
        usedFormula = usedFormula || (sets && sets->usedFormula());
        usedDiagram = usedDiagram || (sets && !sets->usedFormula());
    }
    const std::string diagram = usedDiagram ? "bdd" : "modules";
    const std::string used = !usedFormula ? diagram : usedDiagram ? "bdd + zbdd" : "zbdd";
    return completeOrder == kAnyOrder ? used : used + ", by order";
}

double CutSets::Work::sumCutOff(std::span<const double> probabilities, Budget& budget) const
{
    if (completeOrder == kAnyOrder)
        return 0.0;
    if (!completeOrder)
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

double CutSets::sumCutOff(const Circuit& circuit, Ref top, std::span<const double> probabilities) const
{
    if (m_work->completeOrder == kAnyOrder)
        return 0.0;
    Budget budget(m_work->options.limits);
    const Budget::Question question(budget);
    const Order order = m_work->completeOrder.value_or(0);
    const SumsByOrder sums = sumsByOrder(circuit, top, probabilities, order, budget);
    const double all =
        m_work->completeOrder ? sums.above : std::accumulate(sums.upTo.begin(), sums.upTo.end(), sums.above);
    return all * m_work->margin();
}

std::vector<double> CutSets::sumsByVariable(std::span<const double> probabilities) const
{
    auto sums = m_work->family.sums(probabilities).rests;
    for (std::size_t i = 0; i < std::min(sums.size(), probabilities.size()); ++i)
        sums[i] *= probabilities[i];
    sums.resize(m_work->events(), 0.0);
    return sums;
}

std::vector<base::Interval> CutSets::failuresByVariable(
    std::span<const double> probabilities, double exactSeconds) const
{
    return m_work->failures(probabilities, exactSeconds);
}

} // namespace hz::engine
