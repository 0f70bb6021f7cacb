#include "ui/fields/scheme_editor.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"
#include "ui/common/tip.h"
#include "ui/fields/choice_editors.h"
#include "ui/tables/score_labels.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace hz::ui {

SchemeEditor::SchemeEditor(
    Workspace& workspace, domain::EntityKind kind, const std::vector<std::string_view>& fields, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_kind(kind)
{
    for (const std::string_view key : fields)
        m_fields.push_back(domain::findField(kind, key));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    refresh();
}

void SchemeEditor::rebuild()
{
    delete m_body;
    m_cells.clear();
    m_body = new QWidget(this);
    auto* grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    int column = 1;
    for (const domain::Field* field : m_fields) {
        auto* head = new PlainLabel(wording::label(*field), m_body);
        head->setForegroundRole(QPalette::PlaceholderText);
        grid->setColumnStretch(column, 1);
        grid->addWidget(head, 0, column++);
    }
    int row = 1;
    for (const auto& [id, name] : m_names) {
        auto* label = new PlainLabel(drawing::oneLine(name, 40), m_body);
        label->setContentsMargins(0, 4, 0, 0);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        column = 1;
        for (const domain::Field* field : m_fields)
            addCell({ m_kind, id }, *field, row, column++);
        ++row;
    }
    layout()->addWidget(m_body);
}

void SchemeEditor::addCell(const EntityKey& entity, const domain::Field& field, int row, int column)
{
    FieldEditor* editor = makeFieldEditor(field, m_workspace, m_body);
    editor->setObjectName(QStringLiteral("%1-%2").arg(QString::fromLatin1(field.key)).arg(row - 1));
    setTip(*editor, wording::help(field));
    editor->setWhatsThis(wording::help(field));
    editor->setReadOnly(m_readOnly);
    editor->setCheck([this, entity, &field](const domain::Value& value) {
        const auto made = commands::setField(m_workspace.model(), { entity }, field.key, value);
        return made ? QString() : wording::sentence(made.error(), &m_workspace.model());
    });
    connect(editor, &FieldEditor::committed, this, [this, entity, &field](const domain::Value& value) {
        m_workspace.run(commands::setField(m_workspace.model(), { entity }, field.key, value));
    });
    static_cast<QGridLayout*>(m_body->layout())->addWidget(editor, row, column, Qt::AlignTop);
    m_cells.push_back({ entity, &field, editor });
}

void SchemeEditor::refresh()
{
    if (auto names = choicesOf(m_workspace.model(), m_kind); m_body == nullptr || names != m_names) {
        m_names = std::move(names);
        rebuild();
    }
    for (const Cell& cell : m_cells)
        if (cell.editor->isEditing())
            cell.editor->judge();
        else if (const auto entity = m_workspace.model().find(cell.entity))
            cell.editor->showValue(cell.field->read(*entity));
}

void SchemeEditor::finish()
{
    for (const Cell& cell : m_cells)
        if (cell.editor->isEditing())
            cell.editor->finish();
}

void SchemeEditor::drop()
{
    for (const Cell& cell : m_cells)
        dropTyped(*cell.editor, *cell.field, m_workspace);
}

void SchemeEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Cell& cell : m_cells)
        cell.editor->setReadOnly(readOnly);
}

} // namespace hz::ui
