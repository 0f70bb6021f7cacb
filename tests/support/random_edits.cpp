#include "support/random_edits.h"

#include "model/exchange/library.h"

#include <array>

namespace hz::support {

using namespace domain;

namespace {

const std::array kTexts{ QStringLiteral("Prompt injection"), QStringLiteral("<b>bold</b> & \"quoted\""),
    QStringLiteral("'; DROP TABLE node; --"), QStringLiteral("\u202Eright to left"), QStringLiteral("\U0001F525 fire"),
    QString(10000, u'x'), QString(), QStringLiteral("two\nlines\tand a tab"),
    QString(QChar(u'\0')) + QStringLiteral("after a zero") };
const std::array kTextFields{ "title", "description", "owner", "notes" };
const std::array kLikelihoods{ "", "unknown", "0.01", "0.2 per year", "1e-3 per demand x 200", "lognormal(0.01, 3)",
    "3e-7", "uniform(0.1, 0.2)", "0.1234567890123456" };

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

RandomEdits::Answer RandomEdits::place(const Model& model)
{
    const auto kind = static_cast<NodeKind>(below(4));
    return commands::placeNode(model, kind, kTexts[static_cast<std::size_t>(below(kTexts.size()))], point());
}

RandomEdits::Answer RandomEdits::connectTwo(const Model& model)
{
    return commands::linkNodes(model, someNode(model), someNode(model));
}

RandomEdits::Answer RandomEdits::guardOne(const Model& model)
{
    return commands::guardLink(model, someNode(model), someLink(model));
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
    switch (below(4)) {
    case 0:
        return commands::setField(model, { node }, "tags", Value(QStringList{ kTexts[0], kTexts[3] }));
    case 1:
        return commands::setField(model, { node }, "status", Value(QStringLiteral("verified")));
    case 2:
        return commands::setField(model, { { EntityKind::Link, someLink(model) } }, "transmits",
            *fromText(ValueKind::LikelihoodValue, QStringLiteral("0.%1").arg(below(99) + 1)));
    default:
        const char* text = kLikelihoods[static_cast<std::size_t>(below(kLikelihoods.size()))];
        return commands::setField(
            model, { node }, "likelihood", *fromText(ValueKind::LikelihoodValue, QString::fromLatin1(text)));
    }
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

RandomEdits::Answer RandomEdits::move(const Model& model)
{
    if (below(3) == 0)
        ++m_gesture;
    const Id first = someNode(model);
    const Id second = someNode(model);
    std::vector<commands::Position> positions{ { first, point() } };
    if (second != first)
        positions.push_back({ second, point() });
    if (below(4) == 0)
        return commands::applyLayout(model, positions);
    return commands::moveNodes(model, positions, m_gesture);
}

RandomEdits::Answer RandomEdits::group(const Model& model)
{
    const auto groups = model.commonCauses().all();
    const Id first = someNode(model);
    const EntityKey some{ EntityKind::CommonCauseGroup,
        groups.empty() ? Id() : groups[static_cast<std::size_t>(below(groups.size()))]->id };
    switch (below(groups.empty() ? 1 : 4)) {
    case 1:
        return commands::setField(model, { some }, "beta", Value(below(101) / 100.0));
    case 2:
        return commands::setField(model, { { EntityKind::Node, first } }, "common_cause", Value(some.id));
    case 3:
        return commands::removeEntities(model, { some });
    default:
        return groupWithEqual(model, first);
    }
}

/// With a node that is as likely, where there is one.
RandomEdits::Answer RandomEdits::groupWithEqual(const Model& model, const Id& first)
{
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

RandomEdits::Answer RandomEdits::tryOne(const Model& model)
{
    switch (below(13)) {
    case 12:
        return group(model);
    case 0:
    case 1:
        return place(model);
    case 2:
    case 3:
        return connectTwo(model);
    case 4:
        return guardOne(model);
    case 5:
        return editText(model);
    case 6:
        return editValue(model);
    case 7:
        return impact(model);
    case 8:
    case 9:
        return move(model);
    case 10:
        return below(3) == 0 ? remove(model) : place(model);
    default:
        return below(3) == 0 ? copyAndPaste(model) : connectTwo(model);
    }
}

commands::Command RandomEdits::next(const Model& model)
{
    for (int attempt = 0; attempt < 200; ++attempt) {
        auto command = tryOne(model);
        if (command && !command->changes.isEmpty())
            return std::move(*command);
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

} // namespace hz::support
