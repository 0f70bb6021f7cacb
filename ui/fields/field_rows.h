#pragma once

#include "ui/fields/field_editor.h"

#include <string_view>
#include <vector>

class QLabel;

namespace hz::ui {

/// Rows of label and editor for some fields of one kind of entity, bound to the entities that are edited together.
/// Each edit is one command on all of them.
class FieldRows : public QWidget {
    Q_OBJECT

public:
    /// What an edit does; setField on all bound entities unless it is set.
    using CommandFor =
        std::function<base::Result<commands::Command>(const domain::Field& field, const domain::Value& value)>;

    FieldRows(Workspace& workspace, const std::vector<const domain::Field*>& fields, QWidget* parent);

    void setCommand(CommandFor command) { m_command = std::move(command); }

    /// Commits what was being typed for the former entities, then edits these.
    void bind(const std::vector<EntityKey>& keys);
    /// Shows the values of the bound entities; an editor in use keeps what is typed in it.
    void refresh(const std::vector<domain::Entity>& entities);
    /// What is to be known of the value of a field, below it; nothing happens where it has no row here.
    void setNote(std::string_view field, const QString& note);
    /// What stands, quietly, in a field that holds nothing; as setNote.
    void setHint(std::string_view field, const QString& hint);
    void refreshChoices();
    void finish();
    /// Takes back what cannot be committed, and says so.
    void drop();
    void setReadOnly(bool readOnly);

private:
    struct Row {
        const domain::Field* field;
        QLabel* label;
        FieldEditor* editor;
    };

    void addRow(const domain::Field& field, int at);
    void commit(const domain::Field& field, const domain::Value& value);
    [[nodiscard]] QString reasonAgainst(const domain::Field& field, const domain::Value& value) const;
    [[nodiscard]] base::Result<commands::Command> commandFor(
        const domain::Field& field, const domain::Value& value) const;
    void showRelevant(const std::vector<domain::Entity>& entities);

    Workspace& m_workspace;
    CommandFor m_command;
    std::vector<EntityKey> m_keys;
    std::vector<Row> m_rows;
};

/// The value that all entities share, or nothing.
[[nodiscard]] std::optional<domain::Value> commonValue(
    const domain::Field& field, const std::vector<domain::Entity>& entities);

} // namespace hz::ui
