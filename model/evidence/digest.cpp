#include "model/evidence/digest.h"

#include "model/domain/fields.h"
#include "model/domain/value.h"
#include "model/evidence/digest_version_1.h"
#include "model/evidence/estimates.h"
#include "model/graph/digraph.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string_view>

namespace hz::evidence {

namespace {

using domain::Entity;
using domain::EntityKind;
using domain::Field;

/// What is taken of an entity: all of it, what bears on risk, or that and what it says that it is.
enum class Scope : std::uint8_t { Whole, Risk, RiskAndTitle };

bool isTitle(const Field& field)
{
    return field.role == Field::Role::Name || field.role == Field::Role::Description;
}

bool isWanted(const Field& field, Scope scope)
{
    return scope == Scope::Whole || field.bearsOnRisk || (scope == Scope::RiskAndTitle && isTitle(field));
}

/// What digests take of a kind.
struct DigestFields {
    struct Known {
        const Field* field;
        bool isBearing;
    };
    struct Other {
        const Field* field;
        domain::Value blank; // what it holds while nothing has been entered
    };
    std::vector<Known> known; // to version 1, which takes them whatever they hold
    std::vector<Other> later; // than version 1
    std::vector<Other> all; // by key, whatever their order elsewhere; as those before
};

DigestFields digestFieldsOf(EntityKind kind)
{
    DigestFields made;
    const KnownToVersion1& version1 = knownToVersion1(kind);
    for (const std::string_view key : version1.fields)
        if (const Field* field = domain::findField(kind, key))
            made.known.push_back({ field, std::ranges::find(version1.bearing, key) != version1.bearing.end() });
    const Entity blank = domain::blankEntity(kind, {});
    for (const Field& field : domain::fieldsOf(kind))
        made.all.push_back({ &field, field.read(blank) });
    std::ranges::sort(made.all, {}, [](const DigestFields::Other& one) { return std::string_view(one.field->key); });
    std::ranges::copy_if(made.all, std::back_inserter(made.later), [&](const DigestFields::Other& one) {
        return std::ranges::find(made.known, one.field, &DigestFields::Known::field) == made.known.end();
    });
    return made;
}

const DigestFields& described(EntityKind kind)
{
    static const auto all = [] {
        std::array<DigestFields, domain::kEntityKinds> made;
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i] = digestFieldsOf(static_cast<EntityKind>(i));
        return made;
    }();
    return all[static_cast<std::size_t>(kind)];
}

/// Each part with its length before it, so that no two texts run together.
class Digest {
public:
    explicit Digest(int version)
        : m_version(version)
    {
    }
    void add(const Entity& entity, Scope scope)
    {
        const EntityKind kind = domain::kindOf(entity);
        part(domain::kindKey(kind));
        // A project that was begun from this one, or copied under an id of its own, says the same.
        if (kind != EntityKind::Project)
            part(QByteArray::fromStdString(domain::idOf(entity).text()));
        const DigestFields& fields = described(kind);
        if (m_version == 1)
            for (const auto& [field, isBearing] : fields.known)
                if (scope == Scope::Whole || isBearing || (scope == Scope::RiskAndTitle && isTitle(*field)))
                    add(*field, field->read(entity));
        for (const auto& [field, blank] : m_version == 1 ? fields.later : fields.all)
            if (isWanted(*field, scope))
                if (const domain::Value value = field->read(entity); value != blank)
                    add(*field, value);
        if (m_version > 1)
            part({}); // no key is empty: here the next entity begins
    }
    [[nodiscard]] QString text() const
    {
        const QString hash = QString::fromLatin1(m_hash.result().toHex());
        return m_version == 1 ? hash : QString::number(m_version) + u':' + hash;
    }

private:
    void add(const Field& field, const domain::Value& value)
    {
        part(field.key);
        part(domain::toText(value).toUtf8());
    }
    void part(const QByteArray& bytes)
    {
        m_hash.addData(QByteArray::number(bytes.size()) + ':');
        m_hash.addData(bytes);
    }

    int m_version;
    QCryptographicHash m_hash{ QCryptographicHash::Sha256 };
};

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
        digest.add(node, node.id == hazard ? Scope::RiskAndTitle : Scope::Risk);
    });
}

void addWays(Digest& digest, const domain::Model& model, const Bearing& bearing)
{
    std::set<Id> links;
    model.links().forEach([&](const domain::Link& link) {
        if (!bearing.nodes.contains(link.to) || !(bearing.nodes.contains(link.from) || bearing.whole.contains(link.to)))
            return;
        links.insert(link.id);
        digest.add(link, Scope::Risk);
    });
    model.guards().forEach([&](const domain::Guard& guard) {
        if (links.contains(guard.link))
            digest.add(guard, Scope::Risk);
    });
    model.impacts().forEach([&](const domain::Impact& impact) {
        if (bearing.nodes.contains(impact.consequence))
            digest.add(impact, Scope::Risk);
    });
    std::set<Id> groups;
    model.nodes().forEach([&](const domain::Node& node) {
        if (bearing.nodes.contains(node.id) && !node.commonCause.isNull())
            groups.insert(node.commonCause);
    });
    model.commonCauses().forEach([&](const domain::CommonCauseGroup& group) {
        if (groups.contains(group.id))
            digest.add(group, Scope::Risk);
    });
}

void addFrame(Digest& digest, const domain::Model& model)
{
    digest.add(model.project(), Scope::Risk);
    model.forEachEntity([&](const auto& entity) {
        const Entity some = entity;
        const domain::KindOfEntity& kind = domain::kindDescription(domain::kindOf(some));
        if (kind.group == domain::KindOfEntity::Group::Scheme && kind.bearsOnRisk())
            digest.add(some, Scope::Risk);
    });
}

bool isKnown(int version)
{
    return version >= 1 && version <= kDigestVersion;
}

} // namespace

QString digestOf(const domain::Model& model, const Id& hazard, int version)
{
    if (model.node(hazard) == nullptr || !isKnown(version))
        return {};
    const domain::Model scored = effective(model);
    const Bearing bearing = bearingOn(scored, hazard);
    Digest digest(version);
    addFrame(digest, scored);
    addNodes(digest, scored, bearing, hazard);
    addWays(digest, scored, bearing);
    return digest.text();
}

QString digestOf(const domain::Model& model, int version)
{
    if (!isKnown(version))
        return {};
    Digest digest(version);
    model.forEachTable([&](const auto& table) {
        table.forEach([&](const auto& entity) {
            const Entity some = entity;
            if (!domain::kindDescription(domain::kindOf(some)).isAside)
                digest.add(some, Scope::Whole);
        });
    });
    return digest.text();
}

int digestVersionOf(const QString& written)
{
    const qsizetype colon = written.indexOf(u':');
    if (colon < 0)
        return written.isEmpty() ? 0 : 1;
    for (int version = 2; version <= kDigestVersion; ++version)
        if (QStringView(written).left(colon) == QString::number(version))
            return version;
    return 0;
}

} // namespace hz::evidence
