#include "app/cli/files/model_file.h"
#include "app/cli/json.h"
#include "app/cli/verbs.h"
#include "model/domain/fields.h"
#include "model/wording/wording.h"

namespace hz::cli {

namespace {

using domain::Change;
using domain::Entity;
using domain::EntityKind;
using domain::Model;
using domain::Value;

struct FieldChange {
    const domain::Field* field;
    Value before;
    Value after;
};

std::vector<FieldChange> fieldChanges(const Change& change)
{
    std::vector<FieldChange> fields;
    const auto kind = change.key().kind;
    const Entity blank = domain::blankEntity(kind, change.key().id);
    for (const domain::Field& field : domain::fieldsOf(kind)) {
        FieldChange one{ &field, field.read(change.before ? *change.before : blank),
            field.read(change.after ? *change.after : blank) };
        if (one.before != one.after)
            fields.push_back(std::move(one));
    }
    return fields;
}

const char* wordFor(const Change& change)
{
    if (!change.before)
        return "added";
    return change.after ? "changed" : "removed";
}

QString nodeName(const Model& model, const base::Id& id)
{
    const domain::Node* node = model.node(id);
    return node ? wording::nameOf(*node) : QString::fromStdString(id.text());
}

struct NameOf {
    const Model& model;
    const base::Id& id;

    QString operator()(const domain::Node& node) const { return wording::nameOf(node); }
    QString operator()(const domain::Link& link) const
    {
        return nodeName(model, link.from) + QStringLiteral(" → ") + nodeName(model, link.to);
    }
    QString operator()(const domain::Guard& guard) const
    {
        const domain::Link* link = model.link(guard.link);
        return nodeName(model, guard.control) + (link ? QStringLiteral(" on ") + (*this)(*link) : QString());
    }
    QString operator()(const domain::Impact& impact) const
    {
        const auto* category = model.table<domain::Category>().find(impact.category);
        return nodeName(model, impact.consequence) + (category ? QStringLiteral(", ") + category->name : QString());
    }
    QString operator()(const domain::Placement&) const { return nodeName(model, id); }
    QString operator()(const domain::Project& project) const { return project.title; }
    template <typename E> QString operator()(const E& entity) const
    {
        if constexpr (requires { entity.name; })
            return entity.name;
        else
            return QString::fromStdString(id.text());
    }
};

QString nameIn(const Model& from, const Model& to, const Change& change)
{
    const base::Id id = change.key().id;
    return std::visit(NameOf{ change.after ? to : from, id }, change.after ? *change.after : *change.before);
}

/// References are shown as the entity that they name.
QString shown(const Model& model, const domain::Field& field, const Value& value)
{
    const auto* id = std::get_if<base::Id>(&value);
    if (!id)
        return domain::toText(value);
    const auto entity = model.find({ field.target, *id });
    return entity ? std::visit(NameOf{ model, *id }, *entity) : domain::toText(value);
}

QString asText(const Model& from, const Model& to, const domain::ChangeSet& set)
{
    QString text;
    for (const Change& change : set.changes) {
        const QChar sign(!change.before ? u'+' : !change.after ? u'-' : u'~');
        text += sign + QStringLiteral(" ") + QLatin1String(domain::kindKey(change.key().kind)) + u' '
            + oneLine(nameIn(from, to, change)) + u'\n';
        if (!change.before || !change.after)
            continue;
        for (const FieldChange& one : fieldChanges(change))
            text += QStringLiteral("    %1: “%2” → “%3”\n")
                        .arg(wording::label(*one.field), oneLine(shown(from, *one.field, one.before)),
                            oneLine(shown(to, *one.field, one.after)));
    }
    return text;
}

QByteArray asJson(const DiffOptions& options, const Model& from, const Model& to, const domain::ChangeSet& set)
{
    Json json("graphazard.difference/1");
    json.key("from").text(options.from);
    json.key("to").text(options.to);
    json.key("changes").openList();
    for (const Change& change : set.changes) {
        json.open();
        json.key("kind").text(domain::kindKey(change.key().kind));
        json.key("id").id(change.key().id);
        json.key("name").text(nameIn(from, to, change));
        json.key("change").text(wordFor(change));
        json.key("fields").openList();
        for (const FieldChange& one : fieldChanges(change)) {
            json.open();
            json.key("field").text(one.field->key);
            json.key("before").textOrNull(change.before ? domain::toText(one.before) : QString());
            json.key("after").textOrNull(change.after ? domain::toText(one.after) : QString());
            json.close();
        }
        json.closeList();
        json.close();
    }
    json.closeList();
    return json.finished();
}

} // namespace

Status runDiff(const DiffOptions& options)
{
    const auto from = readModel(options.from);
    if (!from)
        return refuse(from.error());
    const auto to = readModel(options.to);
    if (!to)
        return refuse(to.error());
    const domain::ChangeSet set = domain::difference(*from, *to);
    options.json ? print(asJson(options, *from, *to, set)) : print(asText(*from, *to, set));
    return set.isEmpty() ? Done : AnswerIsNo;
}

} // namespace hz::cli
