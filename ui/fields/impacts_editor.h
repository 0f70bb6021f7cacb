#pragma once

#include "ui/fields/field_editor.h"

#include <vector>

class QGridLayout;

namespace hz::ui {

/// What consequences cost: a row per category with severity and magnitude. An edit is one command on all of them.
class ImpactsEditor : public QWidget {
    Q_OBJECT

public:
    ImpactsEditor(Workspace& workspace, QWidget* parent);

    void bind(const std::vector<EntityKey>& consequences);
    void refresh();
    void finish();
    /// Takes back what cannot be committed, and says so.
    void drop();
    void setReadOnly(bool readOnly);

private:
    struct Row {
        Id category;
        FieldEditor* severity;
        FieldEditor* magnitude;
    };
    struct Held {
        std::optional<domain::Value> severity;
        std::optional<domain::Value> magnitude;
    };

    void rebuild();
    void addRow(const domain::Category& category);
    [[nodiscard]] QString hint(const Held& values) const;
    [[nodiscard]] Held held(const Id& category) const;
    [[nodiscard]] base::Result<commands::Command> command(
        const Id& category, bool isSeverity, const domain::Value& value) const;

    Workspace& m_workspace;
    std::vector<EntityKey> m_keys;
    std::vector<Row> m_rows;
    std::vector<domain::Category> m_categories;
    QWidget* m_body = nullptr;
    bool m_readOnly = false;
};

} // namespace hz::ui
