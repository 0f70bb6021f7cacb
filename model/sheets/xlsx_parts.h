#pragma once

#include "model/base/result.h"
#include "model/sheets/workbook.h"

#include <QByteArray>
#include <QHash>
#include <QXmlStreamReader>

/// The parts of an Office Open XML workbook (ECMA-376, part 1, chapter 18). Elements go by their local names, so that
/// the transitional and the strict form are read alike.
namespace hz::sheets {

/// Where the parts of a workbook are, by the id of their relation.
struct Relation {
    QString type; // the last word of it: "worksheet", "sharedStrings", "styles"
    QString target; // within the package
};
[[nodiscard]] base::Result<QHash<QString, Relation>> readRelations(const QByteArray& xml, const QString& folder);

struct SheetEntry {
    QString name;
    QString relation;
    bool isHidden = false;
};
struct WorkbookPart {
    std::vector<SheetEntry> sheets;
    bool countsFrom1904 = false;
};
[[nodiscard]] base::Result<WorkbookPart> readWorkbookPart(const QByteArray& xml);

[[nodiscard]] base::Result<std::vector<QString>> readSharedStrings(const QByteArray& xml);

/// By the number of a cell's style: whether its number is a moment.
[[nodiscard]] base::Result<std::vector<bool>> readDateStyles(const QByteArray& xml);
/// Whether a number with this format is shown as a day or a time of day.
[[nodiscard]] bool isDateFormat(const QString& format);
/// The moment that a spreadsheet's number stands for; invalid out of its range.
[[nodiscard]] QDateTime momentOf(double serial, bool countsFrom1904);

struct SheetContext {
    const std::vector<QString>& strings;
    const std::vector<bool>& isDate;
    bool countsFrom1904 = false;
    SheetLimits limits{};
};
/// The rows of a sheet; `cells` counts on over all sheets of a workbook.
[[nodiscard]] base::Result<std::vector<std::vector<Cell>>> readRows(
    const QByteArray& xml, const SheetContext& context, std::size_t& cells);

} // namespace hz::sheets
