#include "model/analysis/projects/failure_domains.h"

#include "model/analysis/projects/least_events.h"
#include "model/engine/formula/substitution.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace hz::analysis {

namespace {

using engine::Formula;
using engine::Ref;
using scoring::BasicEvent;
using scoring::HazardGraph;
using Kind = BasicEvent::Kind;

/// What may happen, and what of it counts as an event.
class Question {
public:
    explicit Question(scoring::NodeFormula& built)
        : m_built(built)
        , m_possible(built.formula)
    {
        std::set<Id> happening;
        for (const BasicEvent& event : built.events)
            if (event.kind == Kind::Occurs || event.kind == Kind::CommonCause)
                happening.insert(event.id);
        for (engine::Variable v = 0; v < built.events.size(); ++v) {
            const BasicEvent& event = built.events[v];
            const bool isMoment = event.kind == Kind::Moment;
            // The moment of a frequency is what happens itself, where nothing else stands for that.
            const bool isItself = isMoment && !built.occasions[v] && !happening.contains(event.id);
            m_weights.push_back(counts(event.kind) || isItself ? 1 : 0);
            const double most = isMoment && built.moments[v] ? built.moments[v]->high : built.probabilities[v].high;
            if (most <= 0.0)
                m_possible.set(v, false);
        }
    }

    [[nodiscard]] LeastEvents least(Ref root, const engine::Limits& limits)
    {
        LeastEvents answer;
        const auto found = leastWeight(m_built.formula, m_possible.of(root), m_weights, limits);
        answer.isPossible = found.has_value();
        if (!found)
            return answer;
        answer.low = static_cast<int>(found->low);
        answer.high = static_cast<int>(found->high);
        for (const engine::Variable v : found->variables)
            if (m_weights[v] > 0)
                answer.events.push_back(m_built.events[v]);
        return answer;
    }

private:
    [[nodiscard]] static bool counts(Kind kind)
    {
        return kind != Kind::Moment && kind != Kind::Transmits && kind != Kind::Taken;
    }

    scoring::NodeFormula& m_built;
    engine::Substitution m_possible;
    std::vector<std::uint32_t> m_weights;
};

/// `all` holds what it takes to begin, which is taken off.
LeastEvents beside(LeastEvents all, const LeastEvents& beginning)
{
    all.isPossible = all.isPossible && beginning.isPossible;
    all.low = std::max(0, all.low - beginning.high);
    all.high = std::max(all.low, all.high - beginning.low);
    return all;
}

/// Causes from which a control is degraded, with the least number of links between.
std::map<Id, int> degradersOf(const domain::Model& model, const std::map<Id, std::vector<Id>>& into, const Id& control)
{
    std::map<Id, int> distance;
    std::vector<Id> open{ control };
    for (std::size_t next = 0; next < open.size(); ++next) {
        const Id here = open[next];
        const auto sources = into.find(here);
        if (sources == into.end())
            continue;
        const int farther = next == 0 ? 1 : distance[here] + 1;
        for (const Id& source : sources->second)
            if (source != control && model.node(source) && distance.emplace(source, farther).second)
                open.push_back(source);
    }
    return distance;
}

/// A cause with the controls that it stands behind.
struct Behind {
    std::vector<Id> controls;
    int distance = 0;
};

void addCauses(std::vector<SharedThing>& shared, const domain::Model& model, const std::vector<Id>& controls)
{
    std::map<Id, std::vector<Id>> into, outOf;
    model.links().forEach([&](const domain::Link& link) {
        into[link.to].push_back(link.from);
        outOf[link.from].push_back(link.to);
    });
    std::map<Id, Behind> causes;
    for (const Id& control : controls)
        for (const auto& [cause, distance] : degradersOf(model, into, control)) {
            Behind& behind = causes[cause];
            behind.distance = behind.controls.empty() ? distance : std::min(behind.distance, distance);
            behind.controls.push_back(control);
        }
    for (const auto& [cause, behind] : causes) {
        const bool isNearest = std::ranges::none_of(outOf[cause], [&](const Id& next) {
            const auto nearer = causes.find(next);
            return nearer != causes.end() && nearer->second.controls == behind.controls
                && nearer->second.distance < behind.distance;
        });
        if (behind.controls.size() > 1 && isNearest)
            shared.push_back({ SharedThing::Kind::Cause, cause, {}, behind.controls });
    }
}

template <typename Value, typename Key>
void addEqual(std::vector<SharedThing>& shared, const domain::Model& model, const std::vector<Id>& controls,
    SharedThing::Kind kind, Value valueOf, Key keyOf)
{
    std::map<std::invoke_result_t<Key, decltype(valueOf(domain::Node()))>, SharedThing> things;
    for (const Id& control : controls) {
        const domain::Node* node = model.node(control);
        const auto value = node ? valueOf(*node) : decltype(valueOf(*node))();
        if (value == decltype(valueOf(*node))() || keyOf(value) == decltype(keyOf(value))())
            continue;
        SharedThing& thing = things.emplace(keyOf(value), SharedThing{ kind, {}, {}, {} }).first->second;
        if (thing.controls.empty()) {
            if constexpr (std::is_same_v<decltype(value), const Id>)
                thing.id = value;
            else
                thing.name = value.simplified();
        }
        thing.controls.push_back(control);
    }
    for (auto& [key, thing] : things)
        if (thing.controls.size() > 1)
            shared.push_back(std::move(thing));
}

} // namespace

engine::Limits quickLimits()
{
    engine::Limits limits;
    limits.maximumNodes = 100'000; // some ten milliseconds
    return limits;
}

FailureDomains::FailureDomains(const domain::Model& model, domain::Posture posture, const engine::Limits& limits)
    : m_model(model)
    , m_graph(scoring::hazardGraphOf(model))
    , m_posture(posture)
    , m_limits(limits)
{
}

FailureDomain FailureDomains::of(const Id& link) const
{
    FailureDomain domain;
    const auto at = std::ranges::lower_bound(m_graph.links, link, {}, &HazardGraph::Link::id);
    if (at == m_graph.links.end() || at->id != link) {
        domain.beside.isPossible = false;
        return domain;
    }
    std::vector<Id> nodes{ m_graph.nodes[at->from].id };
    for (const std::uint32_t control : m_graph.guardsOf(*at))
        nodes.push_back(m_graph.nodes[control].id);
    domain.barriers = nodes.size() - 1;
    scoring::NodeFormula built = scoring::nodeFormula(m_graph, nodes, m_posture);
    const Ref source = at->negated ? !built.roots.front().now : built.roots.front().now;
    std::vector<Ref> open{ source };
    for (std::size_t i = 1; i < built.roots.size(); ++i)
        open.push_back(built.roots[i].now);
    const Ref through = at->chance.range.high > 0.0 ? built.formula.all(open) : Formula::no();
    Question question(built);
    domain.beside = beside(question.least(through, m_limits), question.least(source, m_limits));
    return domain;
}

LeastEvents FailureDomains::leastEventsOf(const Id& node) const
{
    scoring::NodeFormula built = scoring::nodeFormula(m_graph, std::array{ node }, m_posture);
    Question question(built);
    return question.least(built.roots.front().now, m_limits);
}

std::vector<SharedThing> sharedBy(const domain::Model& model, std::span<const Id> controls)
{
    std::vector<Id> each;
    for (const Id& control : controls)
        if (std::ranges::find(each, control) == each.end())
            each.push_back(control);
    std::vector<SharedThing> shared;
    if (each.size() < 2)
        return shared;
    using enum SharedThing::Kind;
    const auto itself = [](const Id& id) { return id; };
    const auto spelled = [](const QString& text) { return text.simplified().toCaseFolded(); };
    addCauses(shared, model, each);
    addEqual(
        shared, model, each, CommonCause, [](const domain::Node& node) { return node.commonCause; }, itself);
    addEqual(
        shared, model, each, System, [](const domain::Node& node) { return node.system; }, spelled);
    addEqual(
        shared, model, each, Supplier, [](const domain::Node& node) { return node.supplier; }, spelled);
    addEqual(
        shared, model, each, Owner, [](const domain::Node& node) { return node.owner; }, spelled);
    addEqual(
        shared, model, each, BaseModel, [](const domain::Node& node) { return node.baseModel; }, spelled);
    return shared;
}

} // namespace hz::analysis
