#include "model/evidence/digest.h"

#include "model/domain/fields.h"
#include "model/domain/value.h"
#include "model/evidence/estimates.h"
#include "model/graph/digraph.h"

#include <QCryptographicHash>

#include <algorithm>
#include <set>
#include <string_view>

namespace hz::evidence {

namespace {

using domain::Entity;
using domain::EntityKind;
using domain::Field;

/// Each part with its length before it, so that no two texts run together.
class Digest {
public:
    template <typename Wanted> void add(const Entity& entity, Wanted wanted)
    {
        part(domain::kindKey(domain::kindOf(entity)));
        // A project that was begun from this one, or copied under an id of its own, says the same.
        if (domain::kindOf(entity) != EntityKind::Project)
            part(QByteArray::fromStdString(domain::idOf(entity).text()));
        for (const Field& field : domain::fieldsOf(domain::kindOf(entity)))
            if (wanted(field)) {
                part(field.key);
                part(domain::toText(field.read(entity)).toUtf8());
            }
    }
    void part(const QByteArray& bytes)
    {
        m_hash.addData(QByteArray::number(bytes.size()) + ':');
        m_hash.addData(bytes);
    }
    [[nodiscard]] QString text() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    QCryptographicHash m_hash{ QCryptographicHash::Sha256 };
};

bool isScheme(EntityKind kind)
{
    return kind == EntityKind::Category || kind == EntityKind::SeverityLevel || kind == EntityKind::LikelihoodLevel
        || kind == EntityKind::RiskLevel || kind == EntityKind::MatrixCell || kind == EntityKind::ControlRating;
}

/// What of a node bears on numbers, letters and levels.
bool bearsOnRisk(std::string_view key)
{
    constexpr std::string_view kKeys[] = { "kind", "logic", "at_least", "likelihood", "common_cause", "judged",
        "eliminated", "status", "rating" };
    return std::ranges::find(kKeys, key) != std::end(kKeys);
}

/// The nodes by dense number, and how one leads to another: over links, and as a control over the link that it guards.
struct Ways {
    explicit Ways(const domain::Model& model)
        : nodes(model.nodes().all())
    {
        links.vertexCount = all.vertexCount = static_cast<std::uint32_t>(nodes.size());
        model.links().forEach([&](const domain::Link& link) {
            links.edges.push_back({ numberOf(link.from), numberOf(link.to) });
        });
        all.edges = links.edges;
        model.guards().forEach([&](const domain::Guard& guard) {
            if (const domain::Link* link = model.link(guard.link))
                all.edges.push_back({ numberOf(guard.control), numberOf(link->to) });
        });
    }
    [[nodiscard]] std::uint32_t numberOf(const Id& id) const
    {
        const auto at = std::ranges::lower_bound(nodes, id, {}, [](const domain::Node* node) { return node->id; });
        return static_cast<std::uint32_t>(at - nodes.begin());
    }

    std::vector<const domain::Node*> nodes; // in id order
    graph::Digraph links;
    graph::Digraph all;
};

/// Which nodes bear on the hazard; and those of them all of whose links in count.
struct Bearing {
    std::set<Id> nodes;
    std::set<Id> whole;
};

bool asksForOthers(const domain::Node& node)
{
    return node.logic != domain::Logic::Any || !node.judged.isNull();
}

Bearing bearingOn(const domain::Model& model, const Id& hazard)
{
    const Ways ways(model);
    Bearing result;
    std::vector<std::uint32_t> ends{ ways.numberOf(hazard) };
    const auto after = graph::reachableFrom(ways.links, ends);
    for (const std::uint32_t number : after) {
        result.nodes.insert(ways.nodes[number]->id);
        if (asksForOthers(*ways.nodes[number]))
            ends.push_back(number);
    }
    model.guards().forEach([&](const domain::Guard& guard) {
        const domain::Link* link = model.link(guard.link);
        if (link != nullptr && result.nodes.contains(link->from) && result.nodes.contains(link->to))
            ends.push_back(ways.numberOf(guard.control));
    });
    for (const std::uint32_t number : graph::reaching(ways.all, ends)) {
        result.nodes.insert(ways.nodes[number]->id);
        result.whole.insert(ways.nodes[number]->id);
    }
    return result;
}

void addNodes(Digest& digest, const domain::Model& model, const Bearing& bearing, const Id& hazard)
{
    model.nodes().forEach([&](const domain::Node& node) {
        if (!bearing.nodes.contains(node.id))
            return;
        const bool isItself = node.id == hazard;
        digest.add(node, [isItself](const Field& field) {
            const std::string_view key(field.key);
            return bearsOnRisk(key) || (isItself && (key == "title" || key == "description"));
        });
    });
}

void addWays(Digest& digest, const domain::Model& model, const Bearing& bearing)
{
    const auto isMeaning = [](const Field& field) { return std::string_view(field.key) != "notes"; };
    std::set<Id> links;
    model.links().forEach([&](const domain::Link& link) {
        if (!bearing.nodes.contains(link.to) || !(bearing.nodes.contains(link.from) || bearing.whole.contains(link.to)))
            return;
        links.insert(link.id);
        digest.add(link, isMeaning);
    });
    model.guards().forEach([&](const domain::Guard& guard) {
        if (links.contains(guard.link))
            digest.add(guard, isMeaning);
    });
    model.impacts().forEach([&](const domain::Impact& impact) {
        if (bearing.nodes.contains(impact.consequence))
            digest.add(impact, isMeaning);
    });
    std::set<Id> groups;
    model.nodes().forEach([&](const domain::Node& node) {
        if (bearing.nodes.contains(node.id) && !node.commonCause.isNull())
            groups.insert(node.commonCause);
    });
    model.commonCauses().forEach([&](const domain::CommonCauseGroup& group) {
        if (groups.contains(group.id))
            digest.add(group, [](const Field& field) { return std::string_view(field.key) == "beta"; });
    });
}

void addFrame(Digest& digest, const domain::Model& model)
{
    digest.add(model.project(), [](const Field& field) { return std::string_view(field.key) == "exposure"; });
    model.forEachEntity([&](const auto& entity) {
        const Entity some = entity;
        if (isScheme(domain::kindOf(some)))
            digest.add(some, [](const Field&) { return true; });
    });
}

bool isSaidAboutIt(EntityKind kind)
{
    return kind == EntityKind::Baseline || kind == EntityKind::SignOff || kind == EntityKind::Acceptance
        || kind == EntityKind::Comment || kind == EntityKind::Placement;
}

} // namespace

QString digestOf(const domain::Model& model, const Id& hazard)
{
    if (model.node(hazard) == nullptr)
        return {};
    const domain::Model scored = effective(model);
    const Bearing bearing = bearingOn(scored, hazard);
    Digest digest;
    addFrame(digest, scored);
    addNodes(digest, scored, bearing, hazard);
    addWays(digest, scored, bearing);
    return digest.text();
}

QString digestOf(const domain::Model& model)
{
    Digest digest;
    model.forEachTable([&](const auto& table) {
        table.forEach([&](const auto& entity) {
            const Entity some = entity;
            if (!isSaidAboutIt(domain::kindOf(some)))
                digest.add(some, [](const Field&) { return true; });
        });
    });
    return digest.text();
}

} // namespace hz::evidence
