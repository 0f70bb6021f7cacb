#include "model/report/attributes.h"

#include "model/report/cells.h"
#include "model/report/words.h"

#include "model/domain/fields.h"
#include "model/review/difference.h"
#include "model/wording/wording.h"

#include <algorithm>

namespace hz::report {

namespace {

using domain::EntityKind;
using domain::Field;
using domain::Node;

bool standsElsewhere(const Field& field)
{
    return field.bearsOnRisk || field.role == Field::Role::Code || field.role == Field::Role::Name
        || field.role == Field::Role::Description;
}

/// Empty where the field holds what it does while nothing has been entered.
QString textOf(const domain::Model& model, const Field& field, const Node& node)
{
    static const domain::Entity blank = domain::blankEntity(EntityKind::Node, {});
    const domain::Value value = field.read(node);
    if (value == field.read(blank))
        return {};
    QString text = review::shownValue(model, field, value);
    if (field.kind == domain::ValueKind::TextList && QByteArray("references") != field.key)
        text.replace(u'\n', QStringLiteral(", "));
    return text;
}

} // namespace

Facts attributesOf(const domain::Model& model, const Node& node)
{
    Facts facts;
    for (const Field& field : domain::fieldsOf(EntityKind::Node))
        if (field.appliesTo(node.kind) && !standsElsewhere(field))
            if (const QString text = textOf(model, field, node); !text.isEmpty())
                facts.rows.emplace_back(wording::label(field), text);
    return facts;
}

TableBlock measuresTable(const domain::Model& model, const std::vector<const Node*>& controls)
{
    std::vector<const Field*> fields;
    for (const Field& field : domain::fieldsOf(EntityKind::Node)) {
        const auto isFilled = [&](const Node* control) { return !textOf(model, field, *control).isEmpty(); };
        if (field.section == Field::Section::Control && !field.bearsOnRisk && std::ranges::any_of(controls, isFilled))
            fields.push_back(&field);
    }
    TableBlock table;
    if (fields.empty())
        return table;
    table.columns = { { Report::tr("Control"), 3.1 } };
    for (const Field* field : fields)
        table.columns.push_back({ wording::label(*field), 1.8 });
    for (const Node* control : controls) {
        std::vector<TableCell> row{ textCell(shortName(*control)) };
        for (const Field* field : fields)
            row.push_back(textCell(textOf(model, *field, *control)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace hz::report
