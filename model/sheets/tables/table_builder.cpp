#include "model/sheets/tables/table_builder.h"

#include "model/domain/spoken_names.h"
#include "model/scoring/worst_consequences.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace hz::sheets {

namespace {

using domain::Entity;
using domain::Field;
using domain::Model;
using domain::Posture;
using domain::Value;
using domain::ValueKind;
using scoring::CategoryRisk;
using scoring::NodeScore;

double widthOf(const Field& field)
{
    switch (field.kind) {
    case ValueKind::LongText:
        return 44.0;
    case ValueKind::Text:
        return field.role == Field::Role::Code ? 9.0 : field.role == Field::Role::Name ? 36.0 : 20.0;
    case ValueKind::TextList:
        return 24.0;
    case ValueKind::Flag:
    case ValueKind::Integer:
    case ValueKind::Number:
        return 10.0;
    default:
        return 14.0;
    }
}

/// Of what is a point; nothing of distributions, frequencies and the like, which are words.
std::optional<double> numberIn(const Value& value)
{
    if (const auto* number = std::get_if<double>(&value))
        return *number;
    if (const auto* whole = std::get_if<qint64>(&value))
        return double(*whole);
    const auto* likelihood = std::get_if<domain::Likelihood>(&value);
    const auto* quantity = likelihood && likelihood->form == domain::Likelihood::Form::Condition
        ? &likelihood->value
        : std::get_if<domain::Quantity>(&value);
    return quantity && quantity->shape == domain::Shape::Point ? std::optional(quantity->a) : std::nullopt;
}

QString labelOf(const Field& field, const Value& value)
{
    for (const domain::Choice& choice : field.choices)
        if (domain::toText(value) == QLatin1String(choice.key))
            return QString::fromUtf8(choice.label);
    return domain::toText(value);
}

const NodeScore* scoreOf(const scoring::RiskResult& result, Posture posture, const Entity& entity)
{
    return result.in(posture).find(domain::idOf(entity));
}

TableCell textCell(const QString& text)
{
    return { text, {}, {} };
}

const domain::RiskLevel* levelAt(const scoring::RiskResult& result, int place)
{
    const auto& levels = result.scheme.levels;
    return place >= 0 && std::size_t(place) < levels.size() ? &levels[std::size_t(place)] : nullptr;
}

/// Any likelihood is possible.
bool isUnknown(const scoring::RiskResult& result, const CategoryRisk& risk)
{
    const int last = int(result.scheme.likelihoods.size()) - 1;
    return last > 0 && risk.worst->likelihood == 0 && risk.best && risk.best->likelihood == last;
}

QString undecided()
{
    return QCoreApplication::translate("Sheet", "not decidable");
}

} // namespace

Reading fileReading(const Model& model)
{
    return { { base::kPlainNotation, domain::Language::English, domain::namesIn(model) } };
}

TableCell cellOf(const Model& model, const Field& field, const Value& value, const Reading& reading)
{
    if (const auto number = numberIn(value); number && std::isfinite(*number))
        return { *number, {}, {} };
    if (const bool* flag = std::get_if<bool>(&value))
        return { *flag, {}, {} };
    if (const QDate* day = std::get_if<QDate>(&value))
        return day->isValid() ? TableCell{ day->startOfDay(Qt::UTC), {}, {} } : TableCell{};
    const QString text =
        field.kind == ValueKind::Choice ? labelOf(field, value) : cellTextOf(model, field, value, reading);
    return text.isEmpty() ? TableCell{} : textCell(text);
}

TableBuilder::TableBuilder(const Model& model, Table table, const std::vector<Entity>& entities, const QString& mark)
    : m_model(model)
    , m_entities(entities)
    , m_reading(fileReading(model))
    , m_table(std::move(table))
{
    m_table.mark = mark;
    m_table.rows.resize(entities.size());
    addColumn({ mark, QCoreApplication::translate("Sheet", "Id"), 12.0, true },
        [](const Entity& entity) { return textCell(domain::toText(domain::idOf(entity))); });
}

void TableBuilder::add(const Field& field)
{
    addColumn({ QLatin1String(field.key), QCoreApplication::translate("Field", field.label), widthOf(field) },
        [&](const Entity& entity) {
            const auto* node = std::get_if<domain::Node>(&entity);
            const bool applies = !node || field.appliesTo(node->kind);
            return applies ? cellOf(m_model, field, field.read(entity), m_reading) : TableCell{};
        });
}

void TableBuilder::addImpact(const Field& field, const domain::Category& category)
{
    const QString name = QStringLiteral("%1: %2").arg(category.name, QCoreApplication::translate("Field", field.label));
    std::map<domain::Id, domain::Impact> byConsequence;
    m_model.impacts().forEach([&](const domain::Impact& impact) {
        if (impact.category == category.id)
            byConsequence.emplace(impact.consequence, impact);
    });
    addColumn({ impactKey(field, category.id), name, widthOf(field) }, [&](const Entity& entity) {
        const auto found = byConsequence.find(domain::idOf(entity));
        const bool isRated = found != byConsequence.end();
        return isRated ? cellOf(m_model, field, field.read(found->second), m_reading) : TableCell{};
    });
}

void TableBuilder::add(const QString& name, double width, const Content& content)
{
    addColumn({ {}, name, width }, content);
}

void TableBuilder::addColumn(TableColumn column, const Content& content)
{
    m_table.columns.push_back(std::move(column));
    for (std::size_t row = 0; row < m_entities.size(); ++row)
        m_table.rows[row].push_back(content(m_entities[row]));
}

/// Of all categories the one with the worst level; what cannot occur comes after what can.
const CategoryRisk* ScoreCells::riskOf(const NodeScore& score, std::optional<std::size_t> category) const
{
    if (category)
        return *category < score.categories.size() ? &score.categories[*category] : nullptr;
    const auto place = [&](const CategoryRisk& risk) {
        const auto levels = int(m_result.scheme.levels.size());
        return risk.worst ? risk.worst->level : risk.eliminated ? levels : levels + 1;
    };
    const auto worst = std::ranges::min_element(score.categories, {}, place);
    return worst == score.categories.end() ? nullptr : &*worst;
}

TableBuilder::Content ScoreCells::code(Posture posture, std::optional<std::size_t> category) const
{
    return [this, posture, category](const Entity& entity) {
        const NodeScore* score = scoreOf(m_result, posture, entity);
        const CategoryRisk* risk = score ? riskOf(*score, category) : nullptr;
        if (!risk || (!risk->worst && !risk->eliminated))
            return TableCell{};
        if (risk->worst && !scoring::isRiskDecidable(*score, m_result.in(posture)))
            return textCell(QString::number(risk->worst->severity) + u'?'); // all that is known
        const domain::RiskLevel* level = risk->worst ? levelAt(m_result, risk->worst->level) : nullptr;
        return level && !isUnknown(m_result, *risk) ? TableCell{ risk->code, level->colour, level->textColour }
                                                    : textCell(risk->code);
    };
}

TableBuilder::Content ScoreCells::level(Posture posture) const
{
    return [this, posture](const Entity& entity) {
        const NodeScore* score = scoreOf(m_result, posture, entity);
        const CategoryRisk* risk = score ? riskOf(*score, std::nullopt) : nullptr;
        const domain::RiskLevel* worst = risk && risk->worst ? levelAt(m_result, risk->worst->level) : nullptr;
        if (!worst)
            return TableCell{};
        if (!scoring::isRiskDecidable(*score, m_result.in(posture)))
            return textCell(undecided());
        const domain::RiskLevel* best = risk->best ? levelAt(m_result, risk->best->level) : worst;
        const bool isOne = !best || best->id == worst->id;
        return textCell(
            isOne ? worst->name : QCoreApplication::translate("Sheet", "%1 to %2").arg(worst->name, best->name));
    };
}

TableBuilder::Content ScoreCells::rank(std::size_t category) const
{
    return [this, category](const Entity& entity) {
        const NodeScore* score = scoreOf(m_result, Posture::Current, entity);
        const CategoryRisk* risk = score ? riskOf(*score, category) : nullptr;
        return risk && risk->rankQuantitative > 0 ? TableCell{ double(risk->rankQuantitative), {}, {} } : TableCell{};
    };
}

TableBuilder::Content ScoreCells::figure(Posture posture, const Figure& figure, End end) const
{
    return [this, posture, figure, end](const Entity& entity) {
        const NodeScore* score = scoreOf(m_result, posture, entity);
        const scoring::Bounded* bounded = score ? figure(*score) : nullptr;
        if (!bounded)
            return TableCell{};
        if (!score->isDecidable)
            return textCell(undecided());
        const double number = end == End::Low ? bounded->value.low : bounded->value.high;
        if (std::isfinite(number))
            return TableCell{ number, {}, {} };
        return textCell(QCoreApplication::translate("Sheet", "no upper end"));
    };
}

} // namespace hz::sheets
