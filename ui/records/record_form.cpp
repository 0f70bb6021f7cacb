#include "ui/records/record_form.h"

#include "ui/common/person.h"
#include "ui/fields/field_rows.h"
#include "ui/fields/file_field.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace hz::ui {

using domain::EntityKind;

namespace {

std::vector<const domain::Field*> fieldsFor(EntityKind kind, const std::vector<std::string_view>& hidden)
{
    std::vector<const domain::Field*> fields;
    for (const domain::Field& field : domain::fieldsOf(kind))
        if (field.entry != domain::Field::Entry::Made
            && std::ranges::find(hidden, std::string_view(field.key)) == hidden.end())
            fields.push_back(&field);
    return fields;
}

} // namespace

RecordForm::RecordForm(
    Workspace& workspace, EntityKind kind, const std::vector<std::string_view>& hidden, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_kind(kind)
    , m_rows(new FieldRows(workspace, fieldsFor(kind, hidden), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_rows);
    if (kind == EntityKind::Evidence)
        column->addWidget(m_file = new FileField(workspace, this));
    const bool readOnly = workspace.document().isReadOnly();
    m_rows->setReadOnly(readOnly);
    if (m_file)
        m_file->setReadOnly(readOnly);
    m_rows->setCommand([this](const auto& field, const auto& value) { return commandFor(field, value); });
    connect(&workspace.document(), &document::Document::changed, this, &RecordForm::follow);
    connect(&workspace, &Workspace::finishingEdits, this, &RecordForm::finish);
    edit(std::nullopt);
}

void RecordForm::edit(std::optional<Id> record)
{
    if (record == m_record && record) {
        refresh();
        return;
    }
    finish();
    m_record = record;
    m_rows->bind(record ? std::vector<EntityKey>{ { m_kind, *record } } : std::vector<EntityKey>());
    if (m_file && record)
        m_file->showEvidence(*record);
    refresh();
}

void RecordForm::finish()
{
    m_rows->finish();
}

void RecordForm::nameIt()
{
    if (const domain::Field* name = domain::findField(m_kind, domain::Field::Role::Name))
        if (const auto* editor = m_rows->findChild<QWidget*>(QLatin1String(name->key)))
            if (auto* line = editor->findChild<QLineEdit*>()) {
                line->setFocus(Qt::OtherFocusReason);
                line->selectAll();
            }
}

void RecordForm::follow(const domain::ChangeSet& changes)
{
    const auto& fields = domain::fieldsOf(m_kind);
    const bool choicesTouched = std::ranges::any_of(changes.changes, [&](const domain::Change& change) {
        return std::ranges::any_of(fields, [&](const domain::Field& field) {
            return field.kind == domain::ValueKind::Reference && field.target == change.key().kind;
        });
    });
    if (choicesTouched)
        m_rows->refreshChoices();
    refresh();
}

void RecordForm::refresh()
{
    const auto entity = m_record ? m_workspace.model().find({ m_kind, *m_record }) : std::nullopt;
    m_rows->setVisible(entity.has_value());
    if (m_file)
        m_file->setVisible(entity.has_value());
    if (entity)
        m_rows->refresh({ *entity });
    else
        m_record.reset();
}

base::Result<commands::Command> RecordForm::commandFor(const domain::Field& field, const domain::Value& value) const
{
    const domain::Model& model = m_workspace.model();
    const EntityKey key{ m_kind, m_record.value_or(Id()) };
    const std::string_view name(field.key);
    if (m_kind == EntityKind::Estimate && name == "applied")
        return commands::applyEstimate(model, key.id, std::get<bool>(value));
    if (m_kind == EntityKind::Comment && name == "resolved") {
        const bool isResolved = std::get<bool>(value);
        const QString who = isResolved ? personOrAsk(window()) : QString();
        return commands::setFields(model, key, { { "resolved", value }, { "resolved_by", who } });
    }
    return commands::setField(model, { key }, field.key, value);
}

} // namespace hz::ui
