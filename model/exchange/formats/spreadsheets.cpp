#include "model/exchange/formats/spreadsheets.h"

#include "model/exchange/formats/files.h"
#include "model/sheets/any_workbook.h"
#include "model/store/file_name.h"

#include <QFileInfo>

namespace hz::exchange {

base::Result<sheets::Workbook> readSpreadsheet(const QString& path)
{
    const auto file = openModelFile(path);
    if (!file)
        return file.error();
    const qint64 most = sheets::SheetLimits{}.unpackedBytes;
    auto workbook = sheets::readWorkbook(file->file->read(most + 1), QFileInfo(path).completeBaseName());
    if (workbook)
        return workbook;
    base::Error error = workbook.error();
    error.place = store::shownName(path);
    return error;
}

} // namespace hz::exchange
