#pragma once

#include "model/sheets/cell_value.h"
#include "ui/tables/table_look.h"
#include "ui/worksheet/sheet_columns.h"
#include "ui/worksheet/sheet_records.h"

namespace hz::ui {

/// Beside PanelRole.
enum SheetRole {
    NumberRole = SortRole + 100, // double: what adds up; invalid where a cell holds no number
    SuggestionsRole, // QStringList: what may be typed
    DraftRole // bool: of the row below all, into which something new is typed
};

/// What the cell of a column says of a record.
class SheetCells {
public:
    SheetCells(const Workspace& workspace, const GraphNames& names);

    /// Occasions or levels may have other names.
    void readNames();
    /// How texts are read and written.
    [[nodiscard]] const sheets::Reading& reading() const { return m_reading; }
    /// In a role of Qt, PanelRole or SheetRole but for the suggestions.
    [[nodiscard]] QVariant data(const SheetColumn& column, const domain::Entity& record, int role) const;
    /// What may be typed; `used` are the records of the table.
    [[nodiscard]] QStringList suggestions(
        const SheetColumn& column, const std::vector<SheetRecords::Record>& used) const;

private:
    [[nodiscard]] domain::Value valueIn(const SheetColumn& column, const domain::Entity& record) const;
    [[nodiscard]] QVariant fieldData(const SheetColumn& column, const domain::Entity& record, int role) const;
    [[nodiscard]] QVariant sortKey(const SheetColumn& column, const domain::Entity& record) const;
    [[nodiscard]] QVariant number(const SheetColumn& column, const domain::Entity& record) const;
    [[nodiscard]] QString shownText(const SheetColumn& column, const domain::Value& value) const;

    const Workspace& m_workspace;
    const GraphNames& m_names;
    sheets::Reading m_reading;
};

} // namespace hz::ui
