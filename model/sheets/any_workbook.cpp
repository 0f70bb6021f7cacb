#include "model/sheets/any_workbook.h"

#include "model/sheets/delimited.h"
#include "model/sheets/xlsx_reader.h"

namespace hz::sheets {

base::Result<Workbook> readWorkbook(const QByteArray& bytes, const QString& name, const SheetLimits& limits)
{
    if (bytes.startsWith("PK\x03\x04"))
        return readXlsx(bytes, limits);
    auto sheet = readDelimitedFile(bytes, limits);
    if (!sheet)
        return sheet.error();
    sheet->name = name;
    return Workbook{ { std::move(*sheet) } };
}

} // namespace hz::sheets
