#include "ui/fields/field_rows.h"

#include "model/wording/wording.h"
#include "ui/common/tip.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace hz::ui {

namespace {

constexpr int kLabelWidth = 104;

bool isGiven(const domain::Field& field)
{
    return field.entry == domain::Field::Entry::Given;
}

bool holdsSomething(const domain::Value& value)
{
    const QString* text = std::get_if<QString>(&value);
    return text && !text->isEmpty();
}

bool isRelevant(const domain::Field& field, const std::vector<domain::Entity>& entities)
{
    return !field.matters || std::ranges::any_of(entities, [&](const domain::Entity& entity) {
        return field.mattersTo(entity)
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
    editor->setReadOnly(isGiven(field));
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

void FieldRows::setNote(std::string_view field, const QString& note)
{
    for (const Row& row : m_rows)
        if (row.field->key == field)
            row.editor->setNote(note);
}

void FieldRows::setHint(std::string_view field, const QString& hint)
{
    for (const Row& row : m_rows)
        if (row.field->key == field)
            row.editor->setHint(hint);
}

void FieldRows::refreshChoices()
{
    for (const Row& row : m_rows)
        row.editor->refreshChoices(m_workspace.model());
}

void FieldRows::setReadOnly(bool readOnly)
{
    for (const Row& row : m_rows)
        row.editor->setReadOnly(readOnly || isGiven(*row.field));
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
