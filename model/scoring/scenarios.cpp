#include "model/scoring/scenarios.h"

#include "model/engine/engine.h"
#include "model/engine/sets/cut_sets.h"
#include "model/scoring/corners.h"

#include <algorithm>

namespace hz::scoring {

namespace {

constexpr std::size_t kMostTabulated = 6;

Interval clampedQuotient(double low, double high)
{
    return { std::clamp(low, 0.0, 1.0), std::clamp(high, 0.0, 1.0) };
}

class Listing {
public:
    Listing(const domain::Model& model, const Id& node, Posture posture, const ScenarioSettings& settings)
        : m_settings(settings)
        , m_formula(nodeFormula(model, std::span(&node, 1), posture))
        , m_engine(m_formula.formula, settings.limits)
    {
    }

    Scenarios run()
    {
        m_engine.setProbabilities(m_formula.probabilities);
        const engine::Answer top = m_engine.probability(root());
        m_result.probability = { top.value, top.exact, top.method };
        findTops();
        list();
        m_result.isCancelled = m_settings.limits.cancel.isCancelled();
        return std::move(m_result);
    }

private:
    [[nodiscard]] engine::Ref root() const { return m_formula.roots.front(); }

    void findTops()
    {
        Corners corners(m_formula.probabilities, kMostTabulated);
        if (!m_result.probability.exact || !corners.isTabulated())
            return;
        for (std::size_t corner = 0; corner < corners.count(); ++corner) {
            m_engine.setProbabilities(corners.at(corner));
            m_tops.push_back(m_engine.probability(root()).value);
        }
        m_corners = std::move(corners);
    }

    void list()
    {
        const engine::CutSets sets(m_formula.formula, root(), { engine::kAnyOrder, m_settings.limits });
        const auto counts = sets.countsByOrder();
        m_result.byOrder = counts.byOrder;
        m_result.isCounted = counts.exact;
        for (const engine::BigCount& each : counts.byOrder)
            m_result.count += each;
        std::vector<double> highest;
        for (const Interval& probability : m_formula.probabilities)
            highest.push_back(probability.high);
        auto listing = sets.mostProbable(highest, m_settings.mostListed);
        m_result.rest = listing.rest;
        for (const engine::CutSet& set : listing.sets)
            m_result.list.push_back(scenarioOf(set));
        m_result.isComplete = counts.exact && m_result.count == engine::BigCount(m_result.list.size());
    }

    [[nodiscard]] Scenario scenarioOf(const engine::CutSet& set)
    {
        Scenario scenario{ {}, productOf(set, m_formula.probabilities), shareOf(set) };
        for (const engine::Variable variable : set.events)
            scenario.events.push_back(m_formula.events[variable]);
        return scenario;
    }

    [[nodiscard]] static Interval productOf(const engine::CutSet& set, std::span<const Interval> probabilities)
    {
        Interval product = Interval::point(1.0);
        for (const engine::Variable variable : set.events)
            product = { product.low * probabilities[variable].low, product.high * probabilities[variable].high };
        return product;
    }

    [[nodiscard]] std::optional<Interval> shareOf(const engine::CutSet& set)
    {
        const Interval top = m_result.probability.value;
        if (top.high <= 0.0)
            return std::nullopt;
        if (!m_corners) {
            const Interval product = productOf(set, m_formula.probabilities);
            return clampedQuotient(product.low / top.high, top.low > 0.0 ? product.high / top.low : 1.0);
        }
        Hull share;
        for (std::size_t corner = 0; corner < m_tops.size(); ++corner) {
            const Interval at = m_tops[corner];
            const double product = productOf(set, m_corners->at(corner)).high;
            if (at.high <= 0.0)
                continue; // the set is as impossible there, and the share what it is nearby
            share.add(std::clamp(product / at.high, 0.0, 1.0));
            share.add(at.low > 0.0 ? std::clamp(product / at.low, 0.0, 1.0) : 1.0);
        }
        return share.valueOr({ 0.0, 1.0 });
    }

    const ScenarioSettings& m_settings;
    NodeFormula m_formula;
    engine::Engine m_engine;
    std::optional<Corners> m_corners; // absent: too many unknowns, or too hard
    std::vector<Interval> m_tops; // probability of the node by corner
    Scenarios m_result;
};

} // namespace

Scenarios scenariosOf(const domain::Model& model, const Id& node, Posture posture, const ScenarioSettings& settings)
{
    return Listing(model, node, posture, settings).run();
}

} // namespace hz::scoring
