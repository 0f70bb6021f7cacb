#pragma once

#include "ui/fields/field_editor.h"

#include <string_view>
#include <vector>

namespace hz::ui {

/// Some fields of all entities of one kind of the scheme, a row each: the ranges of ratings, the bounds of levels.
class SchemeEditor : public QWidget {
    Q_OBJECT

public:
    SchemeEditor(Workspace& workspace, domain::EntityKind kind, const std::vector<std::string_view>& fields,
        QWidget* parent = nullptr);

    void refresh();
    void finish();
    /// Takes back what cannot be committed, and says so.
    void drop();
    void setReadOnly(bool readOnly);

private:
    struct Cell {
        EntityKey entity;
        const domain::Field* field;
        FieldEditor* editor;
    };

    void rebuild();
    void addCell(const EntityKey& entity, const domain::Field& field, int row, int column);

    Workspace& m_workspace;
    domain::EntityKind m_kind;
    std::vector<const domain::Field*> m_fields;
    std::vector<std::pair<Id, QString>> m_names;
    std::vector<Cell> m_cells;
    QWidget* m_body = nullptr;
    bool m_readOnly = false;
};

} // namespace hz::ui
