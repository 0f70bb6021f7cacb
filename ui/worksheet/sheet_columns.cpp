#include "ui/worksheet/sheet_columns.h"

#include "model/wording/wording.h"
#include "ui/worksheet/computed_columns.h"

#include <QCoreApplication>

#include <algorithm>

namespace hz::ui {

namespace {

using Code = SheetTable::Code;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SheetColumns)
};

/// Some are called as in the framework.
QString headOf(const SheetTable& table, const domain::Field& field)
{
    const QLatin1String key(field.key);
    if (table.code == Code::Hazards && key == QLatin1String("code"))
        return Words::tr("ID");
    if (table.code == Code::Hazards && key == QLatin1String("title"))
        return Words::tr("Hazard Description");
    if (table.code == Code::Controls && key == QLatin1String("likelihood"))
        return Words::tr("Fails with");
    if (table.code == Code::Situations && key == QLatin1String("from"))
        return Words::tr("Hazardous situation");
    if (table.code == Code::Situations && key == QLatin1String("transmits"))
        return Words::tr("P2, chance of the harm");
    if (table.code == Code::Situations && key == QLatin1String("to"))
        return Words::tr("Harm");
    return wording::label(field);
}

int charactersOf(const domain::Field& field)
{
    using domain::ValueKind;
    if (field.role == domain::Field::Role::Code)
        return 8;
    if (field.role == domain::Field::Role::Name)
        return 40;
    switch (field.kind) {
    case ValueKind::LongText:
    case ValueKind::Reference:
        return 30;
    case ValueKind::Flag:
        return 10;
    case ValueKind::Date:
    case ValueKind::Integer:
    case ValueKind::Number:
    case ValueKind::OptionalNumber:
        return 14;
    default:
        return 20;
    }
}

SheetColumn columnOf(const SheetTable& table, const domain::Field& field)
{
    SheetColumn column;
    column.key = QString::fromLatin1(field.key);
    column.head = { headOf(table, field), wording::help(field) };
    using domain::ValueKind;
    column.head.isOfFigures =
        field.kind == ValueKind::Integer || field.kind == ValueKind::Number || field.kind == ValueKind::OptionalNumber;
    column.field = &field;
    column.characters = charactersOf(field);
    return column;
}

bool isColumn(const SheetTable& table, const domain::Field& field)
{
    if (field.entry != domain::Field::Entry::Typed)
        return false;
    if (!table.isOfNodes())
        return true;
    return field.appliesTo(table.nodeKind) && field.key != std::string_view("kind");
}

/// Those of the framework in its order, then the others in theirs.
std::vector<const domain::Field*> fieldsOf(const SheetTable& table)
{
    std::vector<const domain::Field*> fields;
    for (const domain::Field& field : domain::fieldsOf(table.kind))
        if (isColumn(table, field))
            fields.push_back(&field);
    std::ranges::stable_sort(fields, [](const domain::Field* a, const domain::Field* b) {
        const auto place = [](const domain::Field* field) { return field->worksheet > 0 ? field->worksheet : 1000; };
        return place(a) < place(b);
    });
    return fields;
}

std::vector<SheetColumn> impactColumns(const domain::Model& model)
{
    std::vector<SheetColumn> columns;
    for (const domain::Category& category : domain::categoriesOf(model))
        for (const char* key : { "severity", "magnitude" }) {
            const domain::Field* field = domain::findField(domain::EntityKind::Impact, key);
            SheetColumn column;
            column.key = QStringLiteral("%1.%2").arg(QLatin1String(key), category.letter);
            column.head = { QStringLiteral("%1 %2").arg(category.letter, wording::label(*field)),
                QStringLiteral("%1: %2").arg(category.name, wording::help(*field)) };
            column.field = field;
            column.category = category.id;
            column.characters = 16;
            columns.push_back(std::move(column));
        }
    return columns;
}

void append(std::vector<SheetColumn>& columns, std::vector<SheetColumn> more)
{
    std::ranges::move(more, std::back_inserter(columns));
}

} // namespace

std::vector<SheetColumn> columnsOf(const SheetTable& table, const ColumnSources& sources)
{
    std::vector<SheetColumn> columns;
    const auto fields = fieldsOf(table);
    for (const domain::Field* field : fields)
        if (table.code != Code::Hazards || field->worksheet > 0)
            columns.push_back(columnOf(table, *field));
    if (table.code == Code::Consequences) { // what they are there for stands beside their names
        auto impacts = impactColumns(sources.workspace.model());
        const auto name = std::ranges::find_if(
            columns, [](const SheetColumn& column) { return column.field->role == domain::Field::Role::Name; });
        columns.insert(name == columns.end() ? name : name + 1, std::make_move_iterator(impacts.begin()),
            std::make_move_iterator(impacts.end()));
    }
    append(columns, computedColumns(table, sources));
    if (table.code == Code::Hazards) // behind the framework's thirteen
        for (const domain::Field* field : fields)
            if (field->worksheet == 0)
                columns.push_back(columnOf(table, *field));
    return columns;
}

const std::vector<ShippedSet>& shippedSets()
{
    static const std::vector<ShippedSet> sets{
        { "framework", QT_TRANSLATE_NOOP("ColumnSet", "Framework"), Code::Hazards,
            { "code", "hazard_source", "title", "trigger_event", "domains", "agents", "vectors",
                "protected_characteristics", "assets", "effects", "hri", "mitigations", "hri_post", "expected",
                "frequency", "probability" } },
        { "mil_std_882e", QT_TRANSLATE_NOOP("ColumnSet", "MIL-STD-882E hazard tracking"), Code::Hazards,
            { "code", "title", "description", "hazard_source", "causes", "effects", "*before", "mitigations",
                "verification", "*after", "*target", "owner", "references", "notes" } },
        { "p1_p2", QT_TRANSLATE_NOOP("ColumnSet", "P1 and P2"), Code::Situations,
            { "hazard", "sequence", "from", "to", "p1", "transmits", "severity", "controls", "residual" } },
    };
    return sets;
}

namespace {

/// "*before" stands for "before.T", "before.S" and so on.
bool isMeant(const QString& key, QLatin1String wanted)
{
    return wanted.startsWith(u'*') ? key.startsWith(QString(wanted.mid(1)) + u'.') : key == wanted;
}

} // namespace

QStringList columnsOf(const ShippedSet& set, const std::vector<SheetColumn>& columns)
{
    QStringList keys;
    for (const char* wanted : set.columns)
        for (const SheetColumn& column : columns)
            if (isMeant(column.key, QLatin1String(wanted)))
                keys << column.key;
    return keys;
}

/// All fields of a kind that has no set; of what is computed the risk in each category as it is.
QStringList firstColumns(const SheetTable& table, const std::vector<SheetColumn>& columns)
{
    for (const ShippedSet& set : shippedSets())
        if (set.table == table.code)
            return columnsOf(set, columns);
    static const QStringList rare{ QStringLiteral("at_least"), QStringLiteral("exclusive"),
        QStringLiteral("common_cause"), QStringLiteral("judged_by"), QStringLiteral("judged_why"),
        QStringLiteral("eliminated"), QStringLiteral("eliminated_why"), QStringLiteral("frequency"),
        QStringLiteral("per_occasion"), QStringLiteral("references"), QStringLiteral("tags"),
        QStringLiteral("for_exposure"), QStringLiteral("checklist_item") };
    QStringList keys;
    for (const SheetColumn& column : columns) {
        const QString family = column.key.section(u'.', 0, 0);
        const bool isAside = column.key.contains(u'.') && !column.field && family != u"after";
        if (!isAside && !rare.contains(column.key))
            keys << column.key;
    }
    return keys;
}

} // namespace hz::ui
