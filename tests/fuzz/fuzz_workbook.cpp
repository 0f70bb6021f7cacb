#include "fuzz/entry.h"

#include "model/sheets/any_workbook.h"
#include "model/sheets/own_tables.h"
#include "model/sheets/register.h"
#include "model/sheets/xlsx_parts.h"

#include "model/sheets/packed.h"
#include "support/scheme.h"

#include <cstdlib>

using namespace hz;

namespace {

const domain::Model& model()
{
    static const domain::Model made = [] {
        domain::Model empty;
        testing::Ids ids(11);
        testing::putScheme(empty, ids);
        return empty;
    }();
    return made;
}

void mustStaySound(const commands::Command& command)
{
    domain::Model after = model();
    after.apply(command.changes);
    if (!commands::validate(after).empty())
        std::abort();
}

void bringIn(const sheets::Sheet& sheet)
{
    const auto head = sheets::headOf(sheet);
    if (!head)
        return;
    auto mapping = sheets::proposedMapping(model(), sheet, *head);
    mapping.category = domain::categoriesOf(model()).front().id;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i)
        if (sheets::hasScale(mapping.columns[i].holds))
            sheets::alignScale(mapping.columns[i].scale, model(), mapping.columns[i].holds, sheets::WorstIs::Highest,
                sheets::endsOf(sheet, *head, i));
    mustStaySound(sheets::planOf(model(), sheet, *head, mapping, {}).command);
}

void readParts(const QByteArray& xml, const sheets::SheetLimits& limits)
{
    std::size_t cells = 0;
    const std::vector<QString> strings{ QStringLiteral("a") };
    const std::vector<bool> isDate{ false, true };
    (void)sheets::readRelations(xml, QStringLiteral("xl/"));
    (void)sheets::readWorkbookPart(xml);
    (void)sheets::readSharedStrings(xml);
    (void)sheets::readDateStyles(xml);
    (void)sheets::readRows(xml, { strings, isDate, false, limits }, cells);
}

} // namespace

/// Whatever the bytes are: tables that can be brought into a project and leave it sound, or an error.
int fuzzOne(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    sheets::SheetLimits limits;
    limits.cells = 20'000;
    limits.unpackedBytes = 1 << 20;
    if (bytes.startsWith('<')) {
        readParts(bytes, limits);
        return 0;
    }
    const auto workbook = sheets::readWorkbook(bytes, QStringLiteral("in"), limits);
    if (!workbook)
        return 0;
    for (const sheets::Sheet& sheet : workbook->sheets)
        bringIn(sheet);
    if (const auto own = sheets::planOfOwn(model(), *workbook, {}))
        mustStaySound(own->command);
    return 0;
}

std::vector<std::string> fuzzSeeds()
{
    const QByteArray book = workbookOf("<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>Cause</t></is></c></row>"
                                       "<row><c t=\"str\"><f>A1</f><v>Fire</v></c><c><v>46037</v></c></row>",
        "<si><t>Hazard</t></si>", {}, "<xf numFmtId=\"14\"/>");
    return {
        book.toStdString(),
        "<row r=\"1\"><c r=\"B1\" t=\"s\"><v>0</v></c><c s=\"1\"><v>46037.5</v></c><c t=\"b\"><v>1</v></c></row>",
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs><xf "
        "numFmtId=\"164\"/></cellXfs></styleSheet>",
        "Register\n\nID;Hazard;Cause;Effect;Severity "
        "(1-5);Likelihood;Controls\nR1;Fire;\"Sparks\nRags\";Burns;5;B;Hose; "
        "Pump\nR2;Flood;;Damp;3;C;\n;;Rain;;;;\n",
        "graphazard:node:hazard,code,title,owner\r\n,H01,Fire,Ann\r\n,H02,'=Flood,\r\n",
        "graphazard:link,from,to,transmits\r\n,H01,S01,0.5\r\n",
    };
}
