#include "model/review/difference.h"

#include "model/domain/typed_value.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

namespace hz::review {

namespace {

using namespace domain;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Difference)
};

/// Where a row leads: the node itself, or the one that the entity hangs on.
struct NodeOf {
    const Model& model;

    Id operator()(const Node& node) const { return node.id; }
    Id operator()(const Placement& placement) const { return placement.id; }
    Id operator()(const Link& link) const { return link.to; }
    Id operator()(const Guard& guard) const { return guard.control; }
    Id operator()(const Impact& impact) const { return impact.consequence; }
    Id operator()(const Acceptance& acceptance) const { return acceptance.hazard; }
    template <typename E> Id operator()(const E& entity) const
    {
        if constexpr (requires { entity.node; })
            return entity.node;
        else
            return {};
    }
};

} // namespace

Happened happenedIn(const Change& change)
{
    if (!change.before)
        return Happened::Added;
    return change.after ? Happened::Changed : Happened::Removed;
}

QString label(Happened what)
{
    return what == Happened::Added  ? Words::tr("added")
        : what == Happened::Removed ? Words::tr("removed")
                                    : Words::tr("changed");
}

std::vector<FieldChange> fieldChanges(const Change& change)
{
    std::vector<FieldChange> fields;
    const auto kind = change.key().kind;
    const Entity blank = blankEntity(kind, change.key().id);
    for (const Field& field : fieldsOf(kind)) {
        FieldChange one{ &field, field.read(change.before ? *change.before : blank),
            field.read(change.after ? *change.after : blank) };
        if (one.before != one.after)
            fields.push_back(std::move(one));
    }
    return fields;
}

QString shownValue(const Model& model, const Field& field, const Value& value)
{
    if (const auto* id = std::get_if<Id>(&value)) {
        const auto entity = model.find({ field.target, *id });
        return entity ? nameOf(model, *entity) : toText(value);
    }
    if (const auto* bytes = std::get_if<QByteArray>(&value))
        return bytes->isEmpty() ? QString() : Words::tr("%1 bytes").arg(bytes->size());
    if (field.kind == ValueKind::Choice)
        for (const Choice& choice : field.choices)
            if (const auto* key = std::get_if<QString>(&value); key && *key == QLatin1String(choice.key))
                return wording::label(choice);
    if (const auto* likelihood = std::get_if<Likelihood>(&value))
        return wording::likelihoodText(*likelihood, model);
    const bool isNumber = std::holds_alternative<double>(value) || std::holds_alternative<Quantity>(value)
        || std::holds_alternative<Exposure>(value);
    return isNumber ? shownText(value, wording::speech(&model)) : toText(value);
}

std::vector<DifferenceRow> describe(const ChangeSet& changes, const Model& before, const Model& after)
{
    std::vector<DifferenceRow> rows;
    for (const Change& change : changes.changes) {
        const Model& model = change.after ? after : before;
        const Entity& entity = change.after ? *change.after : *change.before;
        DifferenceRow row{ change.key(), happenedIn(change), wording::label(kindChoice(change.key().kind)),
            nameOf(model, entity), {}, {}, {}, std::visit(NodeOf{ model }, entity) };
        if (row.what != Happened::Changed) {
            rows.push_back(std::move(row));
            continue;
        }
        for (const FieldChange& one : fieldChanges(change)) {
            row.field = wording::label(*one.field);
            row.before = shownValue(before, *one.field, one.before);
            row.after = shownValue(after, *one.field, one.after);
            rows.push_back(row);
        }
    }
    return rows;
}

} // namespace hz::review
