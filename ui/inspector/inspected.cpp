#include "ui/inspector/inspected.h"

#include "model/domain/choices.h"
#include "model/drawing/text.h"
#include "model/wording/wording.h"
#include "ui/inspector/inspector_panel.h"

namespace hz::ui {

using domain::EntityKind;
using domain::Field;
using domain::NodeKind;

namespace {

/// References to nodes and links are shown as relations, with a jump, not as a field.
bool isEditedAsField(const domain::Field& field)
{
    return field.kind != domain::ValueKind::Reference
        || (field.target != EntityKind::Node && field.target != EntityKind::Link);
}

bool appliesToAll(const domain::Field& field, unsigned nodeKinds)
{
    return (field.nodeKinds & nodeKinds) == nodeKinds;
}

QString codeOf(const domain::Model& model, const Id& id)
{
    const domain::Node* node = model.node(id);
    return node ? drawing::oneLine(node->code, 12) : QString();
}

Heading headingOfGuard(const domain::Model& model, const domain::Guard& guard)
{
    const QString control = codeOf(model, guard.control);
    const domain::Link* stopped = model.link(guard.link);
    return { InspectorPanel::tr("Guard"),
        stopped ? InspectorPanel::tr("%1 stops %2 \u2192 %3")
                      .arg(control, codeOf(model, stopped->from), codeOf(model, stopped->to))
                : control };
}

} // namespace

std::vector<const domain::Field*> fieldsFor(EntityKind kind, unsigned nodeKinds, Field::Section section)
{
    std::vector<const domain::Field*> fields;
    for (const domain::Field& field : domain::fieldsOf(kind)) {
        const bool isHere = field.section == section && isEditedAsField(field);
        if (isHere && (kind != EntityKind::Node || appliesToAll(field, nodeKinds)))
            fields.push_back(&field);
    }
    return fields;
}

bool isInspected(EntityKind kind)
{
    return kind == EntityKind::Node || kind == EntityKind::Link || kind == EntityKind::Guard;
}

QString severalWords(EntityKind kind, unsigned nodeKinds, int count)
{
    if (kind == EntityKind::Link)
        return InspectorPanel::tr("%n links", nullptr, count);
    if (kind == EntityKind::Guard)
        return InspectorPanel::tr("%n guards", nullptr, count);
    switch (nodeKinds) {
    case 1U << unsigned(NodeKind::Cause):
        return InspectorPanel::tr("%n causes", nullptr, count);
    case 1U << unsigned(NodeKind::Hazard):
        return InspectorPanel::tr("%n hazards", nullptr, count);
    case 1U << unsigned(NodeKind::Consequence):
        return InspectorPanel::tr("%n consequences", nullptr, count);
    case 1U << unsigned(NodeKind::Control):
        return InspectorPanel::tr("%n controls", nullptr, count);
    default:
        return InspectorPanel::tr("%n nodes", nullptr, count);
    }
}

Heading headingOf(const domain::Model& model, const domain::Entity& shown)
{
    if (const auto* node = std::get_if<domain::Node>(&shown))
        return { wording::label(domain::nodeKindChoices(), static_cast<int>(node->kind)),
            drawing::oneLine(wording::nameOf(*node), 200) };
    if (const auto* link = std::get_if<domain::Link>(&shown))
        return { InspectorPanel::tr("Link"),
            codeOf(model, link->from) + QStringLiteral(" \u2192 ") + codeOf(model, link->to) };
    if (const auto* guard = std::get_if<domain::Guard>(&shown))
        return headingOfGuard(model, *guard);
    return { InspectorPanel::tr("Nothing selected"), drawing::oneLine(model.project().title, 200) };
}

} // namespace hz::ui
