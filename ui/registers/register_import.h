#pragma once

#include "model/sheets/register.h"
#include "ui/common/workspace.h"

namespace hz::ui {

/// A register on its way in: which sheet of a file, which row has the names of the columns, and what they mean. Each
/// choice proposes the next; mappings of former files with such columns are remembered.
class RegisterImport {
public:
    RegisterImport(const Workspace& workspace, sheets::Workbook workbook, QString fileName);

    [[nodiscard]] const sheets::Workbook& workbook() const { return m_workbook; }
    [[nodiscard]] const QString& fileName() const { return m_fileName; }
    [[nodiscard]] const sheets::Sheet& sheet() const { return m_workbook.sheets[m_sheet]; }
    [[nodiscard]] std::size_t sheetNumber() const { return m_sheet; }
    void chooseSheet(std::size_t sheet);
    [[nodiscard]] const sheets::Head& head() const { return m_head; }
    void chooseHead(std::size_t row);

    [[nodiscard]] const sheets::RegisterMapping& mapping() const { return m_mapping; }
    /// Another meaning of a column; a scale is proposed where it needs one.
    void setColumn(std::size_t column, sheets::Holds holds, const domain::Field* field);
    void setLevel(std::size_t column, std::size_t entry, const base::Id& level);
    void alignScale(std::size_t column, sheets::WorstIs worst);
    /// All but the columns.
    void setOptions(const sheets::RegisterMapping& options);
    /// Cells of scales that are not said yet.
    [[nodiscard]] std::size_t unsaidCells() const;
    /// What the first filled cells of a column say.
    [[nodiscard]] QString samplesOf(std::size_t column) const;

    [[nodiscard]] base::Status check() const;
    [[nodiscard]] sheets::Plan plan() const;
    /// What its rows are called in the file.
    [[nodiscard]] std::vector<int> rowNumbers() const;
    void remember() const;

private:
    void propose();

    const Workspace& m_workspace;
    sheets::Workbook m_workbook;
    QString m_fileName;
    std::size_t m_sheet = 0;
    sheets::Head m_head;
    sheets::RegisterMapping m_mapping;
};

} // namespace hz::ui
