#include "ui/fields/field_rows.h"

#include "model/wording/wording.h"
#include "ui/common/tip.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <array>

namespace hz::ui {

namespace {

constexpr int kLabelWidth = 104;

/// A field that matters only when another one of the same entity has a certain value.
struct Dependency {
    std::string_view field;
    std::string_view on;
    bool (*matters)(const domain::Value& value);
};

bool isNamed(const domain::Value& value)
{
    const Id* id = std::get_if<Id>(&value);
    return id && !id->isNull();
}
bool isSet(const domain::Value& value)
{
    const bool* flag = std::get_if<bool>(&value);
    return flag && *flag;
}
bool isAtLeast(const domain::Value& value)
{
    const QString* key = std::get_if<QString>(&value);
    return key && *key == QLatin1String("at-least");
}
bool isOfEvaluation(const domain::Value& value)
{
    const QString* key = std::get_if<QString>(&value);
    return key && *key == QLatin1String("evaluation");
}
bool isOfIncidents(const domain::Value& value)
{
    const QString* key = std::get_if<QString>(&value);
    return key && *key == QLatin1String("incidents");
}
bool isOfTries(const domain::Value& value)
{
    return !isOfIncidents(value);
}
bool isOneOf(const domain::Value& value, std::initializer_list<const char*> keys)
{
    const QString* key = std::get_if<QString>(&value);
    return key && std::ranges::any_of(keys, [key](const char* each) { return *key == QLatin1String(each); });
}
bool asksCategory(const domain::Value& value)
{
    return isOneOf(value, { "residual-level", "independent-controls", "loss-quantile" });
}
bool asksPosture(const domain::Value& value)
{
    return asksCategory(value) || isOneOf(value, { "evidence-age", "monitored-misuse" });
}
bool asksLevel(const domain::Value& value)
{
    return isOneOf(value, { "residual-level", "independent-controls" });
}
bool asksCount(const domain::Value& value)
{
    return isOneOf(value, { "independent-controls", "open-actions" });
}
bool asksDays(const domain::Value& value)
{
    return isOneOf(value, { "evidence-age", "review-age" });
}
bool asksLimit(const domain::Value& value)
{
    return isOneOf(value, { "loss-quantile", "robustness" });
}
bool asksQuantile(const domain::Value& value)
{
    return isOneOf(value, { "loss-quantile" });
}
bool asksRoles(const domain::Value& value)
{
    return isOneOf(value, { "sign-offs" });
}
bool asksGroup(const domain::Value& value)
{
    return isOneOf(value, { "checklist" });
}
bool asksTags(const domain::Value& value)
{
    return isOneOf(value, { "monitored-misuse" });
}

constexpr std::array kDependencies{ Dependency{ "at_least", "logic", isAtLeast },
    Dependency{ "judged_by", "judged", isNamed }, Dependency{ "judged_why", "judged", isNamed },
    Dependency{ "eliminated_why", "eliminated", isSet }, Dependency{ "resolved_by", "resolved", isSet },
    // Of an estimate; other kinds have no field "source" of that kind, or none of these.
    Dependency{ "evaluation", "source", isOfEvaluation }, Dependency{ "tasks", "source", isOfEvaluation },
    Dependency{ "outcome", "source", isOfEvaluation }, Dependency{ "attempts", "source", isOfTries },
    Dependency{ "unit", "source", isOfTries }, Dependency{ "observed", "source", isOfIncidents },
    // Of a criterion.
    Dependency{ "posture", "kind", asksPosture }, Dependency{ "category", "kind", asksCategory },
    Dependency{ "level", "kind", asksLevel }, Dependency{ "count", "kind", asksCount },
    Dependency{ "days", "kind", asksDays }, Dependency{ "limit", "kind", asksLimit },
    Dependency{ "quantile", "kind", asksQuantile }, Dependency{ "roles", "kind", asksRoles },
    Dependency{ "group", "kind", asksGroup }, Dependency{ "tag", "kind", asksTags },
    Dependency{ "control_tag", "kind", asksTags } };

/// What the project says of itself and no form may change: the scheme is the one whose tables are in use.
bool isFixed(const domain::Field& field)
{
    const std::string_view key(field.key);
    return key == "scheme" || key == "scheme_source";
}

bool holdsSomething(const domain::Value& value)
{
    const QString* text = std::get_if<QString>(&value);
    return text && !text->isEmpty();
}

bool isRelevant(const domain::Field& field, const std::vector<domain::Entity>& entities)
{
    const auto found = std::ranges::find(kDependencies, std::string_view(field.key), &Dependency::field);
    if (found == kDependencies.end())
        return true;
    return std::ranges::any_of(entities, [&](const domain::Entity& entity) {
        const domain::Field* on = domain::findField(domain::kindOf(entity), found->on);
        return !on || found->matters(on->read(entity))
            || (field.kind != domain::ValueKind::Integer && field.kind != domain::ValueKind::Choice
                && holdsSomething(field.read(entity)));
    });
}

} // namespace

std::optional<domain::Value> commonValue(const domain::Field& field, const std::vector<domain::Entity>& entities)
{
    if (entities.empty())
        return domain::Value();
    domain::Value first = field.read(entities.front());
    for (const domain::Entity& entity : entities)
        if (!(field.read(entity) == first))
            return std::nullopt;
    return first;
}

FieldRows::FieldRows(Workspace& workspace, const std::vector<const domain::Field*>& fields, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnMinimumWidth(0, kLabelWidth);
    grid->setColumnStretch(1, 1);
    for (const domain::Field* field : fields)
        addRow(*field, static_cast<int>(m_rows.size()));
}

void FieldRows::addRow(const domain::Field& field, int at)
{
    auto* label = new QLabel(wording::label(field), this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMaximumWidth(kLabelWidth);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(0, 4, 0, 0);
    FieldEditor* editor = makeFieldEditor(field, m_workspace, this);
    editor->setObjectName(QString::fromLatin1(field.key));
    const QString help = wording::help(field);
    setTip(*label, help);
    setTip(*editor, help);
    editor->setWhatsThis(help); // what F1 shows
    label->setBuddy(editor);
    editor->setReadOnly(isFixed(field));
    editor->setCheck([this, &field](const domain::Value& value) { return reasonAgainst(field, value); });
    connect(
        editor, &FieldEditor::committed, this, [this, &field](const domain::Value& value) { commit(field, value); });
    auto* grid = static_cast<QGridLayout*>(layout());
    grid->addWidget(label, at, 0, Qt::AlignTop);
    grid->addWidget(editor, at, 1);
    m_rows.push_back({ &field, label, editor });
}

void FieldRows::bind(const std::vector<EntityKey>& keys)
{
    finish();
    drop();
    m_keys = keys;
}

void FieldRows::drop()
{
    for (const Row& row : m_rows)
        dropTyped(*row.editor, *row.field, m_workspace);
}

void FieldRows::finish()
{
    for (const Row& row : m_rows)
        if (row.editor->isEditing())
            row.editor->finish();
}

void FieldRows::refresh(const std::vector<domain::Entity>& entities)
{
    for (const Row& row : m_rows)
        if (row.editor->isEditing())
            row.editor->judge(); // another field may have been what stood against it
        else
            row.editor->showValue(commonValue(*row.field, entities));
    showRelevant(entities);
}

void FieldRows::showRelevant(const std::vector<domain::Entity>& entities)
{
    for (const Row& row : m_rows) {
        const bool wanted = row.editor->isEditing() || isRelevant(*row.field, entities);
        row.label->setVisible(wanted);
        row.editor->setVisible(wanted);
    }
}

void FieldRows::refreshChoices()
{
    for (const Row& row : m_rows)
        row.editor->refreshChoices(m_workspace.model());
}

void FieldRows::setReadOnly(bool readOnly)
{
    for (const Row& row : m_rows)
        row.editor->setReadOnly(readOnly || isFixed(*row.field));
}

QString FieldRows::reasonAgainst(const domain::Field& field, const domain::Value& value) const
{
    const auto command = commandFor(field, value);
    return command ? QString() : wording::sentence(command.error(), &m_workspace.model());
}

void FieldRows::commit(const domain::Field& field, const domain::Value& value)
{
    m_workspace.run(commandFor(field, value));
}

base::Result<commands::Command> FieldRows::commandFor(const domain::Field& field, const domain::Value& value) const
{
    return m_command ? m_command(field, value) : commands::setField(m_workspace.model(), m_keys, field.key, value);
}

} // namespace hz::ui
