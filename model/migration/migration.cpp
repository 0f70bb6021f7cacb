#include "model/migration/migration.h"

#include "model/migration/former_meaning.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace hz::migration {

namespace {

using namespace domain;

Id derived(const char* role, const Id& from)
{
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray(role) + ' ' + from.text().c_str(), QCryptographicHash::Sha256);
    return { qFromBigEndian<quint64>(hash.constData()), qFromBigEndian<quint64>(hash.constData() + 8) };
}

struct NamedRange {
    const char* name;
    double low;
    double high;
};
constexpr std::array kRanges{ NamedRange{ "weak", 0.3, 1.0 }, NamedRange{ "moderate", 0.03, 0.3 },
    NamedRange{ "strong", 0.003, 0.03 } };

bool isControl(const Node& node)
{
    return node.kind == NodeKind::Control;
}

/// What is the case or not, for the whole exposure; a leaf of which nothing is said is so as well.
bool isCondition(const Node& node, bool isFed)
{
    const auto form = node.likelihood.form;
    return !isControl(node) && !node.eliminated
        && (form == Likelihood::Form::Condition || form == Likelihood::Form::Unknown
            || (form == Likelihood::Form::None && !isFed));
}

class Migration {
public:
    Migration(const Model& model, const FirstEdition& from)
        : m_from(from)
    {
        m_result.model = model;
        m_result.edition = 1;
    }

    Migrated run()
    {
        giveRanges();
        makeDefaultOccasion();
        countInStages();
        findFed();
        forEach<Node>([this](Node& node) { isControl(node) ? readControl(node) : readNode(node); });
        settleGroups();
        meetConditions();
        std::ranges::sort(
            m_result.differences, {}, [](const Difference& one) { return std::pair(one.entity, one.now); });
        return std::move(m_result);
    }

private:
    [[nodiscard]] const Model& model() const { return m_result.model; }
    void tell(Now now, EntityKind kind, const Id& id) { m_result.differences.push_back({ now, { kind, id } }); }

    /// Changes entities of the model one by one.
    template <typename E, typename Edit> void forEach(Edit&& edit)
    {
        const Table<E> before = model().table<E>();
        before.forEach([&](const E& entity) {
            E changed = entity;
            edit(changed);
            if (!(changed == entity))
                m_result.model.put(std::move(changed));
        });
    }

    void giveRanges()
    {
        forEach<ControlRating>([this](ControlRating& rating) {
            rating.low = rating.high = 1.0;
            for (const NamedRange& known : kRanges)
                if (rating.name.compare(QLatin1String(known.name), Qt::CaseInsensitive) == 0) {
                    rating.low = known.low;
                    rating.high = known.high;
                }
            tell(Now::FailsWithin, EntityKind::ControlRating, rating.id);
        });
    }

    [[nodiscard]] bool asksForDefault() const
    {
        bool asks = m_from.demandsInProject().has_value();
        model().nodes().forEach([&](const Node& node) {
            asks = asks || (!isControl(node) && node.likelihood.isPerOccasion() && !m_from.demandsOf(node.id));
        });
        model().table<Stage>().forEach([&](const Stage& stage) {
            asks = asks || m_from.demandsInStage(stage.id) || (stage.users && stage.usesPerDay);
        });
        model().table<Estimate>().forEach([&](const Estimate& estimate) {
            asks = asks || (estimate.applied && estimate.unit == EstimateUnit::Occasion);
        });
        return asks;
    }

    void makeDefaultOccasion()
    {
        if (!asksForDefault())
            return;
        Project project = model().project();
        Occasion occasion;
        occasion.id = derived("occasion", project.id);
        occasion.name = QStringLiteral("demand");
        occasion.plural = QStringLiteral("demands");
        if (const auto demands = m_from.demandsInProject())
            occasion.count = Quantity::point(*demands);
        project.occasion = occasion.id;
        tell(Now::CountsDemands, EntityKind::Occasion, occasion.id);
        m_result.model.put(std::move(occasion));
        m_result.model.put(std::move(project));
    }

    /// What users do stood before what the exposure said.
    void countInStages()
    {
        for (const Stage* stage : model().table<Stage>().all()) {
            const auto demands = m_from.demandsInStage(stage->id);
            if (!demands || (stage->users && stage->usesPerDay))
                continue;
            m_result.model.put(StageOccasion{
                derived("stage", stage->id), stage->id, model().project().occasion, Quantity::point(*demands) });
        }
    }

    void findFed()
    {
        model().links().forEach([&](const Link& link) { m_fed.insert(link.to); });
        model().guards().forEach([&](const Guard& guard) {
            m_guarded.insert(guard.link);
            m_guarding.insert(guard.control);
        });
    }

    void readControl(Node& node)
    {
        Likelihood& own = node.likelihood;
        if (own.form == Likelihood::Form::Frequency) {
            const double times = *frequencyPerHour(own) * model().project().exposure.hours();
            own = Likelihood::condition(-std::expm1(-times));
            node.hidden = true;
            return tell(Now::StaysFailed, EntityKind::Node, node.id);
        }
        if (own.isPerOccasion())
            own.form = Likelihood::Form::Condition;
        // One that only what degrades it made fail still does not by itself.
        if (own.isNone() && node.rating.isNull() && m_fed.contains(node.id))
            own = Likelihood::condition(0.0);
        if (m_guarding.contains(node.id))
            tell(Now::AskedAnew, EntityKind::Node, node.id);
    }

    void readNode(Node& node)
    {
        if (!node.likelihood.isPerOccasion())
            return;
        const auto demands = m_from.demandsOf(node.id);
        const bool isOwn = demands && demands != m_from.demandsInProject();
        if (isOwn)
            node.likelihood.occasion = ownOccasion(node, *demands);
        tell(isOwn ? Now::AtOwnOccasion : Now::AtOccasions, EntityKind::Node, node.id);
    }

    /// Of the members of a common-cause group it is one, as they occur at the same moments.
    Id ownOccasion(const Node& node, double demands)
    {
        const Id of = node.commonCause.isNull() ? node.id : node.commonCause;
        Occasion occasion;
        occasion.id = derived("occasion", of);
        if (model().contains({ EntityKind::Occasion, occasion.id }))
            return occasion.id;
        occasion.position = static_cast<int>(model().table<Occasion>().size());
        occasion.name = node.title.simplified().isEmpty() ? node.code : node.title.simplified();
        occasion.count = Quantity::point(demands);
        const Id id = occasion.id;
        m_result.model.put(std::move(occasion));
        return id;
    }

    /// Members are of one kind: controls stay failed where the others are conditions, and leave the others where those
    /// occur.
    void settleGroups()
    {
        std::map<Id, Likelihood> others;
        model().nodes().forEach([&](const Node& node) {
            if (!node.commonCause.isNull() && !isControl(node))
                others.emplace(node.commonCause, node.likelihood);
        });
        forEach<Node>([&](Node& node) {
            const auto other = isControl(node) ? others.find(node.commonCause) : others.end();
            if (other == others.end())
                return;
            const bool isEqual = other->second == node.likelihood;
            tell(isEqual ? Now::StaysFailed : Now::OutOfGroup, EntityKind::Node, node.id);
            if (isEqual)
                node.hidden = true;
            else
                node.commonCause = {};
        });
    }

    /// From which nodes a way goes on that carries a control or a chance.
    [[nodiscard]] std::set<Id> carrying() const
    {
        std::multimap<Id, Id> into;
        std::vector<Id> open;
        model().links().forEach([&](const Link& link) {
            if (isControl(*model().node(link.to)))
                return;
            into.emplace(link.to, link.from);
            if (carries(link))
                open.push_back(link.from);
        });
        std::set<Id> found(open.begin(), open.end());
        while (!open.empty()) {
            const Id node = open.back();
            open.pop_back();
            const auto [begin, end] = into.equal_range(node);
            for (auto at = begin; at != end; ++at)
                if (found.insert(at->second).second)
                    open.push_back(at->second);
        }
        return found;
    }

    [[nodiscard]] bool carries(const Link& link) const
    {
        return m_guarded.contains(link.id) || link.chance != Likelihood::condition(1.0);
    }

    void meetConditions()
    {
        const Occasion* occasion = model().table<Occasion>().find(model().project().occasion);
        if (!occasion || !occasion->count)
            return;
        const std::set<Id> carryOn = carrying();
        forEach<Link>([&](Link& link) {
            const Node& from = *model().node(link.from);
            const bool isMet = !link.negated && !isControl(*model().node(link.to))
                && isCondition(from, m_fed.contains(from.id)) && (carries(link) || carryOn.contains(link.to));
            if (!isMet)
                return;
            link.metBy = model().project().occasion;
            tell(Now::Met, EntityKind::Link, link.id);
        });
    }

    const FirstEdition& m_from;
    Migrated m_result;
    std::set<Id> m_fed;
    std::set<Id> m_guarded; // links
    std::set<Id> m_guarding; // controls
};

/// A model that breaks the rules is for them to judge: nothing may be asked of links that lead nowhere.
bool isWhole(const Model& model)
{
    bool whole = model.table<Project>().size() == 1;
    model.links().forEach([&](const Link& link) { whole = whole && model.node(link.from) && model.node(link.to); });
    return whole;
}

} // namespace

Migrated migrated(const Model& model, const FirstEdition& from)
{
    if (!isWhole(model))
        return Migrated{ model, 1 };
    Migrated result = Migration(model, from).run();
    result.then = meantThen(model, from);
    return result;
}

} // namespace hz::migration
