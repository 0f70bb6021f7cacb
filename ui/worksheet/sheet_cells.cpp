#include "ui/worksheet/sheet_cells.h"

#include "model/drawing/text.h"
#include "model/wording/fill.h"
#include "model/wording/wording.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>

namespace hz::ui {

using domain::Entity;
using domain::EntityKind;
using domain::Value;
using domain::ValueKind;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SheetCells)
};

} // namespace

SheetCells::SheetCells(const Workspace& workspace, const GraphNames& names)
    : m_workspace(workspace)
    , m_names(names)
{
    readNames();
}

void SheetCells::readNames()
{
    m_reading.speech = wording::speech(&m_workspace.model());
}

QVariant SheetCells::data(const SheetColumn& column, const Entity& record, int role) const
{
    if (role == SortRole)
        return sortKey(column, record);
    if (role == NumberRole)
        return number(column, record);
    return column.field ? fieldData(column, record, role) : column.shown(record, role);
}

Value SheetCells::valueIn(const SheetColumn& column, const Entity& record) const
{
    if (!column.isOfImpact())
        return column.field->read(record);
    return column.field->read(Entity(m_names.impactOf(domain::idOf(record), column.category)));
}

QVariant SheetCells::fieldData(const SheetColumn& column, const Entity& record, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return shownText(column, valueIn(column, record));
    case Qt::EditRole:
    case CopyRole:
        return sheets::cellTextOf(m_workspace.model(), *column.field, valueIn(column, record), m_reading);
    case Qt::ToolTipRole:
        return drawing::plainTip(shownText(column, valueIn(column, record)));
    case Qt::TextAlignmentRole:
        return column.head.isOfFigures ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    default:
        return {};
    }
}

/// What is referred to goes by its whole name, and what is not so says nothing.
QString SheetCells::shownText(const SheetColumn& column, const Value& value) const
{
    if (const auto* id = std::get_if<Id>(&value))
        return id->isNull() ? QString() : drawing::oneLine(wording::nameOfEntity(*id, &m_workspace.model()), 120);
    if (const bool* flag = std::get_if<bool>(&value))
        return *flag ? Words::tr("yes") : QString();
    return sheets::cellTextOf(m_workspace.model(), *column.field, value, m_reading);
}

QVariant SheetCells::sortKey(const SheetColumn& column, const Entity& record) const
{
    if (!column.field) {
        const QVariant key = column.shown(record, SortRole);
        if (key.isValid())
            return key;
        const QString text = column.shown(record, Qt::DisplayRole).toString();
        return text.isEmpty() || text == QStringLiteral("\u2013") ? QVariant() : QVariant(text);
    }
    const Value value = valueIn(column, record);
    if (column.field->kind == ValueKind::Choice) {
        const auto& choices = column.field->choices;
        const auto at = std::ranges::find(choices, std::get<QString>(value),
            [](const domain::Choice& choice) { return QString::fromLatin1(choice.key); });
        return double(at - choices.begin());
    }
    if (const auto* day = std::get_if<QDate>(&value))
        return day->isValid() ? QVariant(*day) : QVariant();
    if (const QVariant known = number(column, record); known.isValid())
        return known;
    const QString text = shownText(column, value);
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant SheetCells::number(const SheetColumn& column, const Entity& record) const
{
    if (!column.field) {
        bool isNumber = false;
        const double value = QLocale::c().toDouble(column.shown(record, CopyRole).toString(), &isNumber);
        return isNumber ? QVariant(value) : QVariant();
    }
    const Value value = valueIn(column, record);
    if (const auto* number = std::get_if<double>(&value))
        return *number;
    if (const auto* number = std::get_if<qint64>(&value))
        return double(*number);
    if (const auto* quantity = std::get_if<domain::Quantity>(&value))
        return quantity->mean();
    return {};
}

QStringList SheetCells::suggestions(const SheetColumn& column, const std::vector<SheetRecords::Record>& used) const
{
    const domain::Field& field = *column.field;
    QStringList words;
    if (field.kind == ValueKind::Flag)
        return { Words::tr("yes"), Words::tr("no") };
    for (const domain::Choice& choice : field.choices)
        words << wording::label(choice);
    if (field.kind == ValueKind::Reference || field.target != EntityKind::Project)
        m_workspace.model().forEachEntity([&](const auto& typed) {
            const Entity entity(typed);
            if (domain::kindOf(entity) == field.target)
                words << sheets::handleOf(m_workspace.model(), entity);
        });
    if (field.suggestsUsed)
        for (const auto& record : used)
            words << shownText(column, valueIn(column, *record));
    words.removeDuplicates();
    words.removeAll(QString());
    return words;
}

} // namespace hz::ui
