#include "ui/fields/field_editor.h"
#include "model/base/codes/entity_errors.h"

#include "model/wording/wording.h"
#include "ui/fields/choice_editors.h"
#include "ui/fields/date_editor.h"
#include "ui/fields/line_editor.h"
#include "ui/fields/text_editors.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace hz::ui {

namespace {

const QKeySequence kOtherRedo(Qt::CTRL | Qt::Key_Y);

/// What the nodes of the project hold in the field, each once.
QStringList usedIn(const domain::Model& model, const domain::Field& field)
{
    QStringList words;
    model.nodes().forEach([&](const domain::Node& node) {
        if (const QString text = domain::toText(field.read(node)); field.appliesTo(node.kind) && !text.isEmpty())
            words << text;
    });
    words.removeDuplicates();
    words.sort(Qt::CaseInsensitive);
    return words;
}

} // namespace

FieldEditor::FieldEditor(QWidget* parent)
    : QWidget(parent)
    , m_reason(new QLabel(this))
{
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_reason);
}

void FieldEditor::addBody(QWidget* body)
{
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, body);
    setFocusProxy(body);
}

void FieldEditor::showValue(const std::optional<domain::Value>& value)
{
    m_shown = value;
    m_editing = false;
    showReason({});
    display(value);
}

void FieldEditor::revert()
{
    showValue(std::optional(m_shown));
}

void FieldEditor::setReadOnly(bool readOnly)
{
    setEditable(!readOnly);
}

QString FieldEditor::reasonAgainst(const domain::Value& value) const
{
    return m_check ? m_check(value) : QString();
}

void FieldEditor::submit(const domain::Value& value)
{
    if (m_shown && *m_shown == value) {
        revert();
        return;
    }
    const QString reason = reasonAgainst(value);
    showReason(reason);
    if (!reason.isEmpty())
        return;
    m_editing = false;
    emit committed(value);
}

bool FieldEditor::undoTyping()
{
    if (!m_editing)
        return false;
    if (!stepBack())
        revert();
    return true;
}

bool FieldEditor::redoTyping()
{
    return stepForward() || m_editing;
}

/// What is not the field's own is left to the shortcuts of the window; where they have nothing to do, nothing is done.
bool FieldEditor::answerUndo(QEvent& event)
{
    if (event.type() != QEvent::ShortcutOverride && event.type() != QEvent::KeyPress)
        return false;
    auto& key = static_cast<QKeyEvent&>(event);
    const bool isUndo = key.matches(QKeySequence::Undo);
    const bool isRedo = key.matches(QKeySequence::Redo) || QKeySequence(key.keyCombination()) == kOtherRedo;
    if (!isUndo && !isRedo)
        return false;
    const bool isOwn = m_editing || (isRedo && canStepForward());
    key.setAccepted(isOwn);
    if (isOwn && key.type() == QEvent::KeyPress)
        isUndo ? undoTyping() : redoTyping();
    return true;
}

QString FieldEditor::reason() const
{
    return m_reason->text();
}

bool FieldEditor::hasReason() const
{
    return !m_reason->isHidden();
}

void FieldEditor::setNote(const QString& note)
{
    if (!m_note && note.isEmpty())
        return;
    if (!m_note) {
        m_note = new QLabel(this);
        m_note->setObjectName(QStringLiteral("note"));
        m_note->setTextFormat(Qt::PlainText);
        m_note->setWordWrap(true);
        m_note->setForegroundRole(QPalette::PlaceholderText);
        layout()->addWidget(m_note);
    }
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void FieldEditor::showReason(const QString& reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

void dropTyped(FieldEditor& editor, const domain::Field& field, Workspace& workspace)
{
    if (!editor.isEditing())
        return;
    const QString reason = editor.reason();
    editor.revert();
    if (!reason.isEmpty())
        emit workspace.refused({ base::FieldError::Left, {}, (wording::label(field) + u'\n' + reason).toStdString() });
}

FieldEditor* makeFieldEditor(const domain::Field& field, Workspace& workspace, QWidget* parent)
{
    using domain::ValueKind;
    if (NameEditor::edits(field))
        return new NameEditor(field, workspace, parent);
    switch (field.kind) {
    case ValueKind::Flag:
        return new FlagEditor(field, parent);
    case ValueKind::Choice:
        return new ChoiceEditor(field, parent);
    case ValueKind::Reference:
        return new ReferenceEditor(field, workspace, parent);
    case ValueKind::LongText:
        return new LongTextEditor(parent);
    case ValueKind::TextList:
        return new ListEditor(field, parent);
    case ValueKind::Date:
        return new DateEditor(field, workspace, parent);
    case ValueKind::Text:
    case ValueKind::Integer:
    case ValueKind::Number:
    case ValueKind::OptionalNumber:
    case ValueKind::LikelihoodValue:
    case ValueKind::OptionalQuantity:
    case ValueKind::Exposure:
    case ValueKind::Bytes:
        break;
    }
    auto* line = new LineEditor(field, workspace, parent);
    if (field.suggestsUsed)
        line->suggest([&workspace, &field] { return usedIn(workspace.model(), field); });
    return line;
}

} // namespace hz::ui
