#include "model/analysis/projects/project_sampler.h"

#include "model/analysis/projects/quantity_distribution.h"
#include "model/sampling/evidence.h"
#include "model/sampling/independent_events.h"
#include "model/scoring/graph/hazard_graph.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>

namespace hz::analysis {

namespace {

using domain::Likelihood;
using domain::Quantity;
using sampling::Distribution;
using scoring::BasicEvent;

/// The numbers that are drawn, each for one truth: of a node, a link, a group (members have one likelihood by
/// definition) or an occasion.
class Drawn {
public:
    Drawn(const domain::Model& model, const std::vector<BasicEvent>& events)
        : m_model(model)
        , m_hours(model.project().exposure.hours())
    {
        model.nodes().forEach([&](const domain::Node& node) {
            if (!node.commonCause.isNull())
                m_ofGroups[node.commonCause] = node.likelihood;
        });
        for (const BasicEvent& event : events)
            if (event.kind == Kind::CommonCause || event.kind == Kind::CommonIsThere
                || (event.kind == Kind::Moment && m_ofGroups.contains(event.id)))
                m_shared.insert(event.id);
        for (const BasicEvent& event : events)
            m_rules.push_back(ruleFor(event));
    }

    [[nodiscard]] const std::vector<Distribution>& distributions() const { return m_distributions; }

    /// By variable, of what was drawn.
    void convert(std::span<const engine::Lanes> drawn, std::span<engine::Lanes> events) const
    {
        for (std::size_t v = 0; v < events.size(); ++v)
            for (std::size_t lane = 0; lane < engine::kLanes; ++lane)
                events[v].values[lane] = v < m_rules.size() ? m_rules[v](drawn, lane) : 1.0;
    }

private:
    using Kind = BasicEvent::Kind;
    using Rule = std::function<double(std::span<const engine::Lanes>, std::size_t lane)>;

    std::size_t placeOf(const base::Id& owner, const Quantity& quantity)
    {
        const auto [place, isNew] = m_places.emplace(owner, m_distributions.size());
        if (isNew)
            m_distributions.push_back(distributionOf(quantity));
        return place->second;
    }

    Rule ruleFor(const BasicEvent& event)
    {
        if (event.kind == Kind::Taken)
            return takenRule(event.id);
        if (event.kind == Kind::Transmits)
            return plainRule(placeOf(event.id, m_model.link(event.id)->chance.value));
        const domain::Node* node = m_model.node(event.id);
        const auto group = m_ofGroups.find(event.id);
        if (!node && group == m_ofGroups.end()) {
            const domain::Occasion* occasion = m_model.table<domain::Occasion>().find(event.id);
            return plainRule(placeOf(event.id, occasion && occasion->count ? *occasion->count : Quantity::point(0.0)));
        }
        const base::Id owner = node && !node->commonCause.isNull() ? node->commonCause : event.id;
        const Likelihood likelihood = node && owner == event.id ? node->likelihood : m_ofGroups.at(owner);
        const double beta = m_shared.contains(owner) ? m_model.commonCauses().find(owner)->beta : 0.0;
        return likelihoodRule(event.kind, likelihood, placeOf(owner, likelihood.value), beta, !node);
    }

    [[nodiscard]] Rule likelihoodRule(
        Kind kind, const Likelihood& likelihood, std::size_t place, double beta, bool isCommon) const
    {
        const double part = isCommon ? beta : 1.0 - beta;
        const double unit = domain::hoursIn(likelihood.unit);
        if (kind == Kind::Moment)
            return
                [=, hours = m_hours](auto drawn, auto lane) { return part * drawn[place].values[lane] / unit * hours; };
        if (kind == Kind::IsThere || kind == Kind::CommonIsThere)
            return [=, lasts = likelihood.lasts.value_or(0.0)](
                       auto drawn, auto lane) { return -std::expm1(-part * drawn[place].values[lane] / unit * lasts); };
        if (likelihood.form == Likelihood::Form::Frequency)
            return [](auto, auto) { return 1.0; }; // at each of its moments
        const double interval = likelihood.testInterval;
        const bool isTested = likelihood.form == Likelihood::Form::Tested;
        return [=](auto drawn, auto lane) {
            const double value = drawn[place].values[lane];
            const double p = isTested ? domain::testedProbability(value / unit, interval) : value;
            return isCommon ? beta * p : beta > 0.0 ? scoring::ownPart(std::clamp(p, 0.0, 1.0), beta) : p;
        };
    }

    static Rule plainRule(std::size_t place)
    {
        return [place](auto drawn, auto lane) { return drawn[place].values[lane]; };
    }

    /// Where none before it is taken; more than 1 together are scaled down.
    Rule takenRule(const base::Id& id)
    {
        const base::Id from = m_model.link(id)->from;
        std::vector<std::size_t> places;
        std::vector<const domain::Link*> ways;
        m_model.links().forEach([&](const domain::Link& link) {
            if (link.from == from)
                ways.push_back(&link);
        });
        std::ranges::stable_sort(ways, {}, [](const domain::Link* link) { return link->chance.isUnknown(); });
        std::size_t self = 0;
        for (const domain::Link* way : ways) {
            if (way->id == id)
                self = places.size();
            places.push_back(placeOf(way->id, way->chance.value));
        }
        return [places, self](auto drawn, auto lane) {
            double sum = 0.0;
            double before = 0.0;
            for (std::size_t i = 0; i < places.size(); ++i) {
                const double p = std::max(0.0, drawn[places[i]].values[lane]);
                before += i < self ? p : 0.0;
                sum += p;
            }
            const double whole = std::max(1.0, sum);
            const double rest = 1.0 - before / whole;
            const double p = std::max(0.0, drawn[places[self]].values[lane]) / whole;
            return rest > 0.0 ? std::min(1.0, p / rest) : 0.0;
        };
    }

    const domain::Model m_model; // copies are cheap
    double m_hours;
    std::map<base::Id, Likelihood> m_ofGroups;
    std::set<base::Id> m_shared; // groups that have a common part among the events
    std::map<base::Id, std::size_t> m_places;
    std::vector<Distribution> m_distributions;
    std::vector<Rule> m_rules; // by variable
};

} // namespace

Sampler samplerOf(const domain::Model& model, const std::vector<BasicEvent>& events)
{
    const auto drawn = std::make_shared<const Drawn>(model, events);
    return [drawn](std::uint64_t seed) -> std::function<engine::FillBlock()> {
        return [drawn, make = sampling::independentEvents(drawn->distributions(), seed)]() -> engine::FillBlock {
            std::vector<engine::Lanes> numbers(drawn->distributions().size());
            return [drawn, fill = make(), numbers](std::uint64_t block, std::span<engine::Lanes> lanes) mutable {
                fill(block, numbers);
                drawn->convert(numbers, lanes);
            };
        };
    };
}

} // namespace hz::analysis
