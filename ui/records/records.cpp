#include "ui/records/records.h"

#include "model/domain/choices.h"
#include "model/domain/typed_value.h"
#include "model/drawing/text.h"
#include "model/evidence/estimates.h"
#include "model/wording/fill.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hz::ui {

using domain::Entity;
using domain::EntityKind;
using domain::Field;
using domain::Value;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Records)
};

void set(Entity& record, Field::Role role, const Value& value)
{
    for (const Field& field : domain::fieldsOf(domain::kindOf(record)))
        if (field.role == role)
            field.write(record, value);
}

QString textOf(const domain::Model& model, const Entity& record, const char* key)
{
    const Field* field = domain::findField(domain::kindOf(record), key);
    return field ? cellText(model, *field, record) : QString();
}

/// Where the counts of a new estimate are most likely to come from.
void setSource(const domain::Model& model, Entity& record, const Id& node)
{
    auto* estimate = std::get_if<domain::Estimate>(&record);
    if (estimate == nullptr)
        return;
    const domain::Evaluation* newest = nullptr;
    model.table<domain::Evaluation>().forEach([&](const domain::Evaluation& evaluation) {
        if (!evaluation.results.isEmpty() && (newest == nullptr || evaluation.date > newest->date))
            newest = &evaluation;
    });
    const domain::Node* entity = model.node(node);
    if (newest != nullptr)
        estimate->evaluation = newest->id;
    if (entity != nullptr && entity->kind == domain::NodeKind::Control)
        estimate->source = domain::EstimateSource::Tests;
    else if (newest == nullptr)
        estimate->source = domain::EstimateSource::Incidents;
}

/// After those that are there, where there is an order.
void setLast(const domain::Model& model, Entity& record)
{
    const Field* position = domain::findField(domain::kindOf(record), Field::Role::Order);
    const auto others = position ? recordsOf(model, domain::kindOf(record)) : std::vector<Entity>();
    if (!others.empty())
        position->write(record, std::get<qint64>(position->read(others.back())) + 1);
}

/// What most projects count first are uses; a name that is there already would say nothing.
void setOccasionName(const domain::Model& model, Entity& record)
{
    auto* occasion = std::get_if<domain::Occasion>(&record);
    if (occasion == nullptr)
        return;
    const bool isFirst = domain::occasionsOf(model).empty();
    occasion->name = isFirst ? Words::tr("use", "an occasion") : Words::tr("new occasion");
    occasion->plural = isFirst ? Words::tr("uses", "occasions") : QString();
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return drawing::oneLine(parts.join(QStringLiteral(" \u00b7 ")), 200);
}

QString estimateSummary(const domain::Model& model, const domain::Estimate& estimate)
{
    const auto posterior = evidence::posteriorOf(model, estimate);
    const QString figure = posterior ? wording::numberText(posterior->summary.mean) : Words::tr("not computed");
    return joined({ wording::label(domain::estimateSourceChoices(), static_cast<int>(estimate.source)), figure,
        estimate.applied ? Words::tr("used in scoring") : Words::tr("not used") });
}

QString incidentSummary(const domain::Incident& incident)
{
    const QString many = incident.count == 1 ? QString() : Words::tr("%1 times").arg(incident.count);
    return joined({ domain::toText(incident.date), incident.title, many,
        incident.nearMiss ? Words::tr("near miss") : QString() });
}

QString occasionSummary(const domain::Model& model, const domain::Occasion& occasion)
{
    const bool isDefault = model.project().occasion == occasion.id;
    const QString count = occasion.count
        ? wording::occasionsText(base::Interval::point(occasion.count->mean()), occasion)
        : Words::tr("how many is not said");
    return joined({ occasion.name, count, isDefault ? Words::tr("the default") : QString() });
}

QString commentSummary(const domain::Comment& comment)
{
    return joined(
        { comment.author, comment.resolved ? Words::tr("resolved") : QString(), drawing::oneLine(comment.text, 80) });
}

} // namespace

std::optional<domain::EntityKey> recordKey(const domain::Model& model, const Id& id)
{
    using Group = domain::KindOfEntity::Group;
    for (int i = 0; i < domain::kEntityKinds; ++i) {
        const auto kind = static_cast<EntityKind>(i);
        const Group group = domain::kindDescription(kind).group;
        if ((group == Group::Evidence || group == Group::Records) && model.contains({ kind, id }))
            return domain::EntityKey{ kind, id };
    }
    return std::nullopt;
}

Id nodeOf(const Entity& record)
{
    const Field* field = domain::findField(domain::kindOf(record), Field::Role::Subject);
    return field ? std::get<Id>(field->read(record)) : Id();
}

Entity freshRecord(
    const domain::Model& model, EntityKind kind, const Id& node, const QString& person, const QDate& today)
{
    Entity record = domain::blankEntity(kind, Id::random());
    set(record, Field::Role::Subject, node);
    set(record, Field::Role::Day, today);
    set(record, Field::Role::Maker, person);
    setLast(model, record);
    if (auto* evidence = std::get_if<domain::Evidence>(&record))
        evidence->outcome = domain::EvidenceOutcome::Inconclusive; // an empty record verifies nothing
    setSource(model, record, node);
    setOccasionName(model, record);
    return record;
}

QString summaryOf(const domain::Model& model, const Entity& record)
{
    if (const auto* estimate = std::get_if<domain::Estimate>(&record))
        return estimateSummary(model, *estimate);
    if (const auto* incident = std::get_if<domain::Incident>(&record))
        return incidentSummary(*incident);
    if (const auto* comment = std::get_if<domain::Comment>(&record))
        return commentSummary(*comment);
    if (const auto* occasion = std::get_if<domain::Occasion>(&record))
        return occasionSummary(model, *occasion);
    const QString title = textOf(model, record, "title");
    const QString name = title.isEmpty() ? Words::tr("untitled") : title;
    if (std::holds_alternative<domain::Evidence>(record))
        return joined({ textOf(model, record, "kind"), name, textOf(model, record, "outcome") });
    return joined(
        { name, textOf(model, record, "owner"), textOf(model, record, "due"), textOf(model, record, "status") });
}

QString cellText(const domain::Model& model, const Field& field, const Entity& record)
{
    const Value value = field.read(record);
    switch (field.kind) {
    case domain::ValueKind::Choice:
        for (const domain::Choice& choice : field.choices)
            if (std::get<QString>(value) == QLatin1String(choice.key))
                return wording::label(choice);
        return {};
    case domain::ValueKind::Reference: {
        const Id id = std::get<Id>(value);
        return id.isNull() ? QString() : drawing::oneLine(wording::nameOfEntity(id, &model), 120);
    }
    case domain::ValueKind::Flag:
        return std::get<bool>(value) ? Words::tr("yes") : QString();
    case domain::ValueKind::Bytes:
        return std::get<QByteArray>(value).isEmpty() ? QString() : Words::tr("embedded");
    default:
        return drawing::oneLine(domain::shownText(value, wording::speech(&model)), 200);
    }
}

std::vector<Entity> recordsOf(const domain::Model& model, EntityKind kind)
{
    std::vector<Entity> found;
    model.forEachTable([&](const auto& table) {
        using E = std::remove_cvref_t<decltype(*table.all().front())>;
        if (domain::kindOf(Entity(E{})) == kind)
            table.forEach([&](const E& record) { found.emplace_back(record); });
    });
    const Field* position = domain::findField(kind, Field::Role::Order);
    const Field* date = domain::findField(kind, Field::Role::Day);
    std::ranges::stable_sort(found, [&](const Entity& a, const Entity& b) {
        if (position)
            return std::get<qint64>(position->read(a)) < std::get<qint64>(position->read(b));
        return date && std::get<QDate>(date->read(a)) > std::get<QDate>(date->read(b));
    });
    return found;
}

} // namespace hz::ui
