#pragma once

#include "model/base/result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

class QMimeData;

namespace hz::ui {

/// Cells as they are on the clipboard, row by row.
struct CopiedCells {
    QStringList heads{}; // empty: without
    std::vector<QStringList> texts{}; // what is read back
};

/// As tab-separated text and as a table for spreadsheets, both one line a row and without formulas; and whole, with
/// line breaks, for this program.
[[nodiscard]] std::unique_ptr<QMimeData> cellsData(const CopiedCells& cells);
[[nodiscard]] bool holdsCells(const QMimeData& data);
/// The cells of whatever program. Codes: those of sheets::readDelimited.
[[nodiscard]] base::Result<std::vector<QStringList>> cellsIn(const QMimeData& data);

} // namespace hz::ui
