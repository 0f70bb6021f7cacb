#pragma once

#include "model/domain/fields.h"
#include "ui/common/workspace.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;

namespace hz::ui {

/// Edits one field of one or of several entities of a kind. Shows a value, or that there are several; `committed` is
/// emitted when the person has finished (Enter, focus out, a choice made) and the value differs from what was shown.
/// `check` answers with the reason, in words, why a value would be refused; such a value is never committed, stays
/// visible with its reason below it, and goes with Escape or revert().
/// What is typed can be undone in the field as long as it waits to be committed. From then on it is a step of the
/// project: Undo and Redo in the field are the project's, and leaving the field makes no other step.
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    using Check = std::function<QString(const domain::Value&)>;

    explicit FieldEditor(QWidget* parent);

    /// Nothing: the entities have several values.
    void showValue(const std::optional<domain::Value>& value);
    [[nodiscard]] bool isEditing() const { return m_editing; }
    void setCheck(Check check) { m_check = std::move(check); }
    void setReadOnly(bool readOnly);
    /// What is to be known of the value, below it; empty: nothing.
    void setNote(const QString& note);
    /// What stands, quietly, where nothing has been entered.
    virtual void setHint(const QString&) { }
    virtual void revert();
    /// Commits what has been typed so far, if it is good.
    virtual void finish() { }
    /// Says anew what stands against what has been typed so far.
    virtual void judge() { }
    /// Why what is typed is not taken; empty: nothing stands against it.
    [[nodiscard]] QString reason() const;
    /// Takes back what was typed last and not committed; false: there is nothing, so that the project may undo.
    bool undoTyping();
    bool redoTyping();
    /// The entities of a reference, or other things of the model that the editor offers, may have changed.
    virtual void refreshChoices(const domain::Model&) { }

signals:
    void committed(const hz::domain::Value& value);

protected:
    virtual void display(const std::optional<domain::Value>& value) = 0;
    virtual void setEditable(bool editable) = 0;
    /// The history of the text in the field, where it has one: a step of it, if there is one.
    virtual bool stepBack() { return false; }
    virtual bool stepForward() { return false; }
    [[nodiscard]] virtual bool canStepForward() const { return false; }

    [[nodiscard]] const std::optional<domain::Value>& shown() const { return m_shown; }
    [[nodiscard]] QString reasonAgainst(const domain::Value& value) const;
    void setEditing(bool editing) { m_editing = editing; }
    /// Emits committed() for a good value, shows the reason for a bad one.
    void submit(const domain::Value& value);
    void showReason(const QString& reason);
    [[nodiscard]] bool hasReason() const;
    /// Whether the event is Undo or Redo, and has been seen to.
    [[nodiscard]] bool answerUndo(QEvent& event);
    void addBody(QWidget* body);

private:
    std::optional<domain::Value> m_shown;
    Check m_check;
    QLabel* m_reason = nullptr;
    QLabel* m_note = nullptr; // made when there is one
    bool m_editing = false;
};

/// Takes back what is typed and cannot be committed, and says so: whoever goes elsewhere must not believe that it was
/// taken.
void dropTyped(FieldEditor& editor, const domain::Field& field, Workspace& workspace);

/// The editor for a field's kind of value.
[[nodiscard]] FieldEditor* makeFieldEditor(const domain::Field& field, Workspace& workspace, QWidget* parent);

} // namespace hz::ui
