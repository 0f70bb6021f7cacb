#pragma once

#include "model/drawing/risk_mark.h"

#include <QVariant>

#include <vector>

class QAbstractItemModel;
class QTableView;

namespace hz::ui {

/// The head of a column.
struct ColumnHead {
    QString words{};
    QString tip{}; // plain text; empty: none
    bool isOfFigures = false; // and stands at their right end
};

/// What item models answer for a head.
[[nodiscard]] QVariant headCell(const ColumnHead& head, int role);
/// "2B, High"
[[nodiscard]] QString markWords(const drawing::RiskMark& mark);
/// And for a cell that is a mark of risk.
[[nodiscard]] QVariant markCell(const drawing::RiskMark& mark, int role);

/// The heads of columns as a line for the clipboard, tab-separated.
[[nodiscard]] QString headLine(const QAbstractItemModel& model, const std::vector<int>& columns);
/// All of a table but its hidden columns as lines for the clipboard, heads first.
[[nodiscard]] QString wholeTabSeparated(const QTableView& table);

} // namespace hz::ui
