#include "ui/worksheet/selection_sums.h"

#include "model/wording/wording.h"
#include "ui/worksheet/worksheet_model.h"

#include <algorithm>

namespace hz::ui {

namespace {

constexpr qsizetype kMostCells = 100'000; // beyond which they are only counted

} // namespace

QString sumsOf(const QModelIndexList& cells)
{
    if (cells.size() > kMostCells)
        return WorksheetModel::tr("%n cells", nullptr, static_cast<int>(cells.size()));
    int filled = 0, numbers = 0;
    double sum = 0.0, least = 0.0, most = 0.0;
    for (const QModelIndex& cell : cells) {
        if (cell.data(DraftRole).toBool())
            continue;
        filled += cell.data(Qt::DisplayRole).toString().isEmpty() ? 0 : 1;
        const QVariant number = cell.data(NumberRole);
        if (!number.isValid())
            continue;
        const double value = number.toDouble();
        least = numbers == 0 ? value : std::min(least, value);
        most = numbers == 0 ? value : std::max(most, value);
        sum += value;
        ++numbers;
    }
    if (cells.size() < 2)
        return {};
    QStringList parts{ WorksheetModel::tr("%n filled cells", nullptr, filled) };
    if (numbers > 0)
        parts << WorksheetModel::tr("sum %1").arg(wording::numberText(sum))
              << WorksheetModel::tr("mean %1").arg(wording::numberText(sum / numbers))
              << WorksheetModel::tr("%1 to %2").arg(wording::numberText(least), wording::numberText(most));
    return parts.join(QStringLiteral(" \u00b7 "));
}

} // namespace hz::ui
