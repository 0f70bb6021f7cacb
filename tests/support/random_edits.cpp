#include "support/random_edits.h"

#include "model/base/codes/entity_errors.h"
#include "model/commands/drop.h"
#include "model/commands/guard_order.h"
#include "model/commands/outgrown.h"
#include "model/commands/reconnect.h"
#include "model/domain/fields.h"
#include "model/exchange/library.h"
#include "support/random_record.h"

#include <array>

namespace hz::testing {

using namespace domain;

namespace {

const std::array kTexts{ QStringLiteral("Prompt injection"), QStringLiteral("<b>bold</b> & \"quoted\""),
    QStringLiteral("'; DROP TABLE node; --"), QStringLiteral("\u202Eright to left"), QStringLiteral("\U0001F525 fire"),
    QString(10000, u'x'), QString(), QStringLiteral("two\nlines\tand a tab"),
    QString(QChar(u'\0')) + QStringLiteral("after a zero") };
const std::array kTextFields{ "title", "description", "owner", "notes" };
const std::array kLikelihoods{ "", "unknown", "0.01", "0.2 per year", "1e-3 per occasion", "unknown per occasion",
    "12 per year lasting 4 h", "1e-5 per hour, tested every 4380 h", "lognormal(0.01, 3)", "3e-7", "uniform(0.1, 0.2)",
    "0.1234567890123456" };

} // namespace

base::Id RandomEdits::someNode(const Model& model)
{
    const auto nodes = model.nodes().all();
    return nodes.empty() ? base::Id() : nodes[static_cast<std::size_t>(below(nodes.size()))]->id;
}

base::Id RandomEdits::someLink(const Model& model)
{
    const auto links = model.links().all();
    return links.empty() ? base::Id() : links[static_cast<std::size_t>(below(links.size()))]->id;
}

base::Id RandomEdits::someGuard(const Model& model)
{
    const auto guards = model.guards().all();
    return guards.empty() ? Id() : guards[static_cast<std::size_t>(below(guards.size()))]->id;
}

base::Id RandomEdits::someNode(const Model& model, NodeKind kind)
{
    std::vector<Id> nodes;
    model.nodes().forEach([&](const Node& node) {
        if (node.kind == kind)
            nodes.push_back(node.id);
    });
    return nodes.empty() ? Id() : nodes[static_cast<std::size_t>(below(nodes.size()))];
}

RandomEdits::Answer RandomEdits::place(const Model& model)
{
    const auto kind = static_cast<NodeKind>(below(4));
    return commands::placeNode(model, kind, kTexts[static_cast<std::size_t>(below(kTexts.size()))], point());
}

RandomEdits::Answer RandomEdits::placeLinked(const Model& model)
{
    const auto kind = static_cast<NodeKind>(below(4));
    return commands::placeLinkedNode(model, kind, kTexts[0], point(), someNode(model), below(2) == 0);
}

RandomEdits::Answer RandomEdits::placeOnLink(const Model& model)
{
    return commands::placeGuard(model, kTexts[4], point(), someLink(model));
}

RandomEdits::Answer RandomEdits::connectTwo(const Model& model)
{
    return commands::linkNodes(model, someNode(model), someNode(model));
}

RandomEdits::Answer RandomEdits::guardOne(const Model& model)
{
    return commands::guardLink(model, someNode(model), someLink(model));
}

RandomEdits::Answer RandomEdits::leadElsewhere(const Model& model)
{
    const auto end = below(2) == 0 ? commands::LinkEnd::From : commands::LinkEnd::To;
    return commands::reconnectLink(model, someLink(model), end, someNode(model));
}

RandomEdits::Answer RandomEdits::reorder(const Model& model)
{
    return commands::reorderGuard(model, someGuard(model), static_cast<std::size_t>(below(4)), m_gesture);
}

RandomEdits::Answer RandomEdits::takeToAnotherLink(const Model& model)
{
    return commands::moveGuard(model, someGuard(model), someLink(model), static_cast<std::size_t>(below(4)));
}

RandomEdits::Answer RandomEdits::guardAtAPlace(const Model& model)
{
    return commands::guardedAt(model, guardOne(model), static_cast<std::size_t>(below(4)));
}

RandomEdits::Answer RandomEdits::takeFromCauses(const Model& model)
{
    return commands::takeFromCauses(model, someNode(model));
}

RandomEdits::Answer RandomEdits::editText(const Model& model)
{
    const char* field = kTextFields[static_cast<std::size_t>(below(kTextFields.size()))];
    const QString text = kTexts[static_cast<std::size_t>(below(kTexts.size()))];
    return commands::setField(model, { { EntityKind::Node, someNode(model) } }, field, Value(text));
}

RandomEdits::Answer RandomEdits::editValue(const Model& model)
{
    const EntityKey node{ EntityKind::Node, someNode(model) };
    const EntityKey link{ EntityKind::Link, someLink(model) };
    switch (below(8)) {
    case 0:
        return commands::setField(model, { node }, "tags", Value(QStringList{ kTexts[0], kTexts[3] }));
    case 1:
        return commands::setField(model, { node }, "status", Value(QStringLiteral("verified")));
    case 2:
        return commands::setField(model, { link }, "transmits",
            *fromText(ValueKind::LikelihoodValue, QStringLiteral("0.%1").arg(below(99) + 1)));
    case 3:
        return commands::setField(model, { link }, "met_by", Value(someOccasion(model)));
    case 4:
        return commands::setField(model, { node }, "exclusive", Value(below(2) == 0));
    case 5:
        return commands::setField(model, { node }, "hidden", Value(below(2) == 0));
    default:
        const char* text = kLikelihoods[static_cast<std::size_t>(below(kLikelihoods.size()))];
        return commands::setField(
            model, { node }, "likelihood", *fromText(ValueKind::LikelihoodValue, QString::fromLatin1(text)));
    }
}

/// Null for none, as fields have it.
Id RandomEdits::someOccasion(const Model& model)
{
    const auto occasions = model.table<Occasion>().all();
    return occasions.empty() || below(3) == 0 ? Id() : occasions[static_cast<std::size_t>(below(occasions.size()))]->id;
}

/// A record of any kind that hangs on the graph, or an occasion.
RandomEdits::Answer RandomEdits::add(const Model& model)
{
    constexpr int kFirst = static_cast<int>(EntityKind::Evaluation);
    const int drawn = static_cast<int>(below(kEntityKinds - kFirst + 1));
    const auto kind = drawn == kEntityKinds - kFirst ? EntityKind::Occasion : static_cast<EntityKind>(kFirst + drawn);
    return commands::addEntity(model, randomRecord(model, kind, m_random));
}

/// Some fields of one of them as another one has them.
RandomEdits::Answer RandomEdits::editRecord(const Model& model)
{
    std::vector<EntityKey> records;
    model.forEachEntity([&](const auto& entity) {
        if (const EntityKind kind = kindOf(Entity(entity));
            kind >= EntityKind::Evaluation || kind == EntityKind::Occasion)
            records.push_back({ kind, entity.id });
    });
    if (records.empty())
        return base::Error{ base::EntityError::Unknown };
    const EntityKey record = records[static_cast<std::size_t>(below(records.size()))];
    const Entity other = randomRecord(model, record.kind, m_random);
    std::vector<commands::FieldValue> values;
    for (const Field& field : fieldsOf(record.kind))
        if (below(3) == 0)
            values.push_back({ field.key, field.read(other) });
    return commands::setFields(model, record, values);
}

RandomEdits::Answer RandomEdits::apply(const Model& model)
{
    const auto estimates = model.table<Estimate>().all();
    const Id some = estimates.empty() ? Id() : estimates[static_cast<std::size_t>(below(estimates.size()))]->id;
    return commands::applyEstimate(model, some, below(3) != 0);
}

RandomEdits::Answer RandomEdits::impact(const Model& model)
{
    const auto categories = categoriesOf(model);
    const auto severities = severitiesOf(model);
    const Id severity = below(4) == 0 ? Id() : severities[static_cast<std::size_t>(below(severities.size()))].id;
    const auto magnitude = below(2) == 0 ? std::nullopt : std::optional(Quantity::point(below(1000) / 7.0));
    return commands::setImpact(
        model, someNode(model), categories[static_cast<std::size_t>(below(categories.size()))].id, severity, magnitude);
}

std::vector<commands::Position> RandomEdits::somePositions(const Model& model)
{
    const Id first = someNode(model);
    const Id second = someNode(model);
    std::vector<commands::Position> positions{ { first, point() } };
    if (second != first)
        positions.push_back({ second, point() });
    return positions;
}

RandomEdits::Answer RandomEdits::move(const Model& model)
{
    if (below(3) == 0)
        ++m_gesture;
    return commands::moveNodes(model, somePositions(model), m_gesture);
}

RandomEdits::Answer RandomEdits::arrange(const Model& model)
{
    return commands::applyLayout(model, somePositions(model));
}

/// The factor of a common-cause group, or a node into it; now and then the whole group goes.
RandomEdits::Answer RandomEdits::editGroup(const Model& model)
{
    const auto groups = model.commonCauses().all();
    const EntityKey some{ EntityKind::CommonCauseGroup,
        groups.empty() ? Id() : groups[static_cast<std::size_t>(below(groups.size()))]->id };
    switch (below(3)) {
    case 0:
        return commands::setField(model, { some }, "beta", Value(below(101) / 100.0));
    case 1:
        return commands::setField(model, { { EntityKind::Node, someNode(model) } }, "common_cause", Value(some.id));
    default:
        return commands::removeEntities(model, { some });
    }
}

/// A node with one that is as likely, where there is one.
RandomEdits::Answer RandomEdits::group(const Model& model)
{
    const Id first = someNode(model);
    Id second;
    const Node* node = model.node(first);
    model.nodes().forEach([&](const Node& other) {
        if (node && other.id != first && other.likelihood == node->likelihood)
            second = other.id;
    });
    return commands::groupCommonCause(model, { first, second }, kTexts[2], below(101) / 100.0);
}

RandomEdits::Answer RandomEdits::remove(const Model& model)
{
    if (below(2) == 0)
        return commands::removeEntities(model, { { EntityKind::Link, someLink(model) } });
    return commands::removeEntities(model, { { EntityKind::Node, someNode(model) } });
}

RandomEdits::Answer RandomEdits::copyAndPaste(const Model& model)
{
    return commands::paste(model, commands::fragmentOf(model, { someNode(model), someNode(model) }), point());
}

RandomEdits::Answer RandomEdits::copyOnLink(const Model& model)
{
    const Model control = commands::fragmentOf(model, { someNode(model, NodeKind::Control) });
    return commands::pasteOnLink(model, control, point(), someLink(model));
}

RandomEdits::Answer RandomEdits::copyLinked(const Model& model)
{
    const Model fragment = commands::fragmentOf(model, { someNode(model) });
    return commands::pasteLinked(model, fragment, point(), someNode(model), below(2) == 0);
}

RandomEdits::Answer RandomEdits::changeScheme(const Model& model)
{
    const QStringList names = exchange::schemeNames();
    return commands::replaceScheme(model, *exchange::scheme(names[below(static_cast<std::size_t>(names.size()))]));
}

/// To a state that is not far away, as by a revert: without one of the nodes.
RandomEdits::Answer RandomEdits::goBack(const Model& model)
{
    const auto removed = commands::removeEntities(model, { { EntityKind::Node, someNode(model) } });
    if (!removed)
        return removed.error();
    Model other = model;
    other.apply(removed->changes);
    return commands::replaceAll(model, other);
}

const std::vector<RandomEdits::Maker>& RandomEdits::makers()
{
    static const std::vector<Maker> kMakers{
        { "placeNode", 30, &RandomEdits::place },
        { "placeLinkedNode", 6, &RandomEdits::placeLinked },
        { "placeGuard", 3, &RandomEdits::placeOnLink },
        { "linkNodes", 36, &RandomEdits::connectTwo },
        { "guardLink", 12, &RandomEdits::guardOne },
        { "guardedAt", 6, &RandomEdits::guardAtAPlace },
        { "reorderGuard", 6, &RandomEdits::reorder },
        { "moveGuard", 6, &RandomEdits::takeToAnotherLink },
        { "reconnectLink", 6, &RandomEdits::leadElsewhere },
        { "takeFromCauses", 3, &RandomEdits::takeFromCauses },
        { "addEntity", 12, &RandomEdits::add },
        { "setField", 12, &RandomEdits::editText },
        { "setField", 12, &RandomEdits::editValue },
        { "setField", 9, &RandomEdits::editGroup },
        { "setFields", 6, &RandomEdits::editRecord },
        { "applyEstimate", 6, &RandomEdits::apply },
        { "setImpact", 12, &RandomEdits::impact },
        { "groupCommonCause", 6, &RandomEdits::group },
        { "moveNodes", 18, &RandomEdits::move },
        { "applyLayout", 6, &RandomEdits::arrange },
        { "removeEntities", 6, &RandomEdits::remove },
        { "paste", 6, &RandomEdits::copyAndPaste },
        { "pasteOnLink", 3, &RandomEdits::copyOnLink },
        { "pasteLinked", 3, &RandomEdits::copyLinked },
        { "replaceScheme", 1, &RandomEdits::changeScheme },
        { "replaceAll", 1, &RandomEdits::goBack },
    };
    return kMakers;
}

const RandomEdits::Maker& RandomEdits::someMaker()
{
    int total = 0;
    for (const Maker& maker : makers())
        total += maker.weight;
    int left = below(static_cast<std::size_t>(total));
    for (const Maker& maker : makers())
        if ((left -= maker.weight) < 0)
            return maker;
    return makers().front();
}

commands::Command RandomEdits::next(const Model& model)
{
    for (int attempt = 0; attempt < 200; ++attempt) {
        const Maker& maker = someMaker();
        auto command = (this->*maker.make)(model);
        if (command && !command->changes.isEmpty()) {
            m_made.insert(maker.command);
            return std::move(*command);
        }
    }
    return *commands::placeNode(model, NodeKind::Cause, QStringLiteral("fallback"), point());
}

Model emptyProject()
{
    return *exchange::newProject(QStringLiteral("empty"));
}

Model drawnProject(quint32 seed, int edits)
{
    Model model = emptyProject();
    RandomEdits random(seed);
    for (int i = 0; i < edits; ++i)
        model.apply(random.next(model).changes);
    return model;
}

} // namespace hz::testing
