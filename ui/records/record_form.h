#pragma once

#include "model/domain/fields.h"
#include "ui/common/workspace.h"

#include <QWidget>

#include <optional>
#include <string_view>
#include <vector>

class QLabel;

namespace hz::ui {

class FieldRows;
class FileField;

/// All fields of one record, from the description of its kind. Each edit is one undo step; a record that goes leaves
/// the form empty. What belongs together is set together: who resolves a comment, and that one estimate at most is
/// used for a node.
class RecordForm : public QWidget {
    Q_OBJECT

public:
    /// `hidden`: fields that the place says by itself, such as the node in a list of one node's records.
    RecordForm(Workspace& workspace, domain::EntityKind kind, const std::vector<std::string_view>& hidden,
        QWidget* parent = nullptr);

    /// Commits what was being typed for the former record, then shows this one; nothing: none.
    void edit(std::optional<Id> record);
    [[nodiscard]] std::optional<Id> record() const { return m_record; }
    void finish();
    /// Puts the cursor where the record is named.
    void nameIt();

private:
    void follow(const domain::ChangeSet& changes);
    void refresh();
    [[nodiscard]] base::Result<commands::Command> commandFor(
        const domain::Field& field, const domain::Value& value) const;

    Workspace& m_workspace;
    domain::EntityKind m_kind;
    std::optional<Id> m_record;
    FieldRows* m_rows;
    FileField* m_file = nullptr;
};

} // namespace hz::ui
