#include "model/base/codes/exchange_errors.h"
#include "model/wording/error_texts.h"
#include "model/wording/sentences.h"

#include <QCoreApplication>

#include <array>

namespace hz::wording {

namespace {

using base::ExportError;
using base::ImportError;
using base::LibraryError;
using base::SheetError;
using base::TwinError;

constexpr std::array kTwin{
    Sentence{ TwinError::BadId,
        QT_TRANSLATE_NOOP("Error", "“{detail}” is no id. Ids have 26 characters: digits and the letters a to v.") },
    Sentence{ TwinError::BadValue,
        QT_TRANSLATE_NOOP("Error", "The value is not one that this field takes ({detail}). Correct it.") },
    Sentence{
        TwinError::DuplicateField, QT_TRANSLATE_NOOP("Error", "The field “{detail}” is given twice. Remove one.") },
    Sentence{ TwinError::DuplicateId,
        QT_TRANSLATE_NOOP("Error", "The id {detail} occurs twice in this section. Remove one of the two.") },
    Sentence{
        TwinError::DuplicateSection, QT_TRANSLATE_NOOP("Error", "The section “{detail}” occurs twice. Join the two.") },
    Sentence{ TwinError::MissingFormat,
        QT_TRANSLATE_NOOP("Error",
            "This is no Graphazard project as JSON: “format” is not “graphazard.twin/2”. Projects are read (.hazard), "
            "their JSON (.json) and, for analysis, Open-PSA models (.xml).") },
    Sentence{
        TwinError::MissingId, QT_TRANSLATE_NOOP("Error", "The {detail} has no id. Give it one of 26 characters.") },
    Sentence{ TwinError::NewerFormat,
        QT_TRANSLATE_NOOP("Error",
            "The file was written by a newer version of Graphazard ({detail}). Update Graphazard to read it.") },
    Sentence{ TwinError::NotJson,
        QT_TRANSLATE_NOOP("Error", "This is not JSON ({detail}). Correct the text at this place.") },
    Sentence{ TwinError::NotUtf8, QT_TRANSLATE_NOOP("Error", "The text is not UTF-8. Save it in that encoding.") },
    Sentence{ TwinError::TextTooLong,
        QT_TRANSLATE_NOOP("Error", "The text of “{detail}” is longer than 4 MiB. Shorten it.") },
    Sentence{ TwinError::TooDeep,
        QT_TRANSLATE_NOOP("Error", "Lists and objects are nested deeper than a project has them. Correct it.") },
    Sentence{ TwinError::TooLarge, QT_TRANSLATE_NOOP("Error", "The file is larger than {detail}. Split the project.") },
    Sentence{ TwinError::UnknownField,
        QT_TRANSLATE_NOOP("Error",
            "There is no field “{detail}” here. Nothing was read, so that nothing is lost: correct the name.") },
    Sentence{ TwinError::UnknownSection,
        QT_TRANSLATE_NOOP(
            "Error", "There is no section “{detail}”. Nothing was read, so that nothing is lost: correct the name.") },
    Sentence{ TwinError::WrongType,
        QT_TRANSLATE_NOOP("Error",
            "What stands at “{detail}” is of the wrong type. Give what the manual shows: text in quotes, a number, "
            "true or false, a list or an object.") },
};
static_assert(base::isWhole(kTwin));

constexpr std::array kLibrary{
    Sentence{ LibraryError::UnknownScheme, QT_TRANSLATE_NOOP("Error", "There is no scheme “{detail}”.") },
    Sentence{ LibraryError::UnknownTemplate,
        QT_TRANSLATE_NOOP("Error", "There is no template “{detail}”. “graphazard new --help” lists them.") },
};
static_assert(base::isWhole(kLibrary));

constexpr std::array kSheet{
    Sentence{ SheetError::AmbiguousName,
        QT_TRANSLATE_NOOP("Error", "Several are called “{detail}”. Write the code of the one that is meant.") },
    Sentence{ SheetError::Damaged,
        QT_TRANSLATE_NOOP("Error",
            "The workbook is damaged and cannot be read ({detail}). Open it in a spreadsheet program and save it "
            "again.") },
    Sentence{ SheetError::Encrypted,
        QT_TRANSLATE_NOOP("Error", "The workbook is protected by a password. Save it without one.") },
    Sentence{ SheetError::NoCategory,
        QT_TRANSLATE_NOOP("Error", "The severities are of no category. Choose the one that the register is about.") },
    Sentence{ SheetError::NoName,
        QT_TRANSLATE_NOOP("Error",
            "The row names no hazard: no title, code or id. Fill one in, or let such rows go on with the hazard "
            "above.") },
    Sentence{ SheetError::NoNameColumn,
        QT_TRANSLATE_NOOP("Error", "No column names the hazards. Say which one holds their titles or codes.") },
    Sentence{ SheetError::NoResult,
        QT_TRANSLATE_NOOP("Error",
            "The formula was saved without a result. Open the file in a spreadsheet program and save it again.") },
    Sentence{ SheetError::NoSheet, QT_TRANSLATE_NOOP("Error", "The workbook holds no sheet with cells.") },
    Sentence{ SheetError::NoSuchChoice,
        QT_TRANSLATE_NOOP("Error", "“{detail1}” is none of the choices of this column. Write one of: {detail2}.") },
    Sentence{ SheetError::NoSuchEntity,
        QT_TRANSLATE_NOOP("Error",
            "Nothing that this column can name is called “{detail}”. Write a code or a name that the project has.") },
    Sentence{ SheetError::NotAWorkbook,
        QT_TRANSLATE_NOOP(
            "Error", "This is no workbook of Excel 2007 or later (.xlsx). Save it in that format, or as CSV.") },
    Sentence{ SheetError::NotAddedHere,
        QT_TRANSLATE_NOOP("Error",
            "Nothing is added to this table from cells. Make it in its own form, then its row can be changed here.") },
    Sentence{ SheetError::NotOnScale,
        QT_TRANSLATE_NOOP("Error", "“{detail}” is not on the scale yet. Say which level it stands for.") },
    Sentence{ SheetError::NotOurs,
        QT_TRANSLATE_NOOP("Error",
            "No sheet holds a table that Graphazard wrote: there are no ids. Bring it in as a register (in the studio: "
            "File, Import, Spreadsheet or Register), where you say what its columns are.") },
    Sentence{ SheetError::NotText,
        QT_TRANSLATE_NOOP("Error", "This is no text. Save the table as CSV in UTF-8, or as a workbook (.xlsx).") },
    Sentence{
        SheetError::NotTyped, QT_TRANSLATE_NOOP("Error", "What this column holds cannot be typed. Leave it out.") },
    Sentence{ SheetError::NotUtf8,
        QT_TRANSLATE_NOOP("Error", "The text is not UTF-8 (line {detail}). Save it in that encoding.") },
    Sentence{ SheetError::NothingToGuard,
        QT_TRANSLATE_NOOP(
            "Error", "The row names nothing that this control could stand between. Name a cause or a consequence.") },
    Sentence{ SheetError::NothingToRate,
        QT_TRANSLATE_NOOP("Error",
            "The row has no consequence that could bear this severity. Name one, or let the import make it.") },
    Sentence{ SheetError::OpenQuote,
        QT_TRANSLATE_NOOP("Error",
            "The quotation mark of line {detail} is never closed. Close it, or double it where it is part of the "
            "text.") },
    Sentence{ SheetError::OtherKind,
        QT_TRANSLATE_NOOP("Error", "“{detail}” is something of another kind. Correct the code.") },
    Sentence{ SheetError::RoleTwice,
        QT_TRANSLATE_NOOP("Error", "Two columns are said to be the same (the second is “{detail}”). Leave one out.") },
    Sentence{ SheetError::SameRowTwice,
        QT_TRANSLATE_NOOP("Error",
            "Two rows say different things of {first}, and the first is taken. Join them, or empty the id of the one "
            "that is new.") },
    Sentence{ SheetError::SeveralCauses,
        QT_TRANSLATE_NOOP("Error",
            "The row names several causes and one likelihood, so it is not known whose. Give each cause its own.") },
    Sentence{ SheetError::SeverityAfter,
        QT_TRANSLATE_NOOP("Error",
            "A consequence has one severity, and this one differs from that before. Draw the milder outcome as a "
            "consequence of its own, or keep the column as words.") },
    Sentence{ SheetError::TooLarge,
        QT_TRANSLATE_NOOP(
            "Error", "The table is larger than what is read at once (2 million cells, 256 MiB unpacked). Divide it.") },
};
static_assert(base::isWhole(kSheet));

constexpr std::array kImport{
    Sentence{ ImportError::NeedsProject,
        QT_TRANSLATE_NOOP("Error",
            "These are tables, and a project has more than they hold. Bring them into the project that they are of: "
            "“graphazard import FILE --into MODEL -o MODEL”.") },
    Sentence{ ImportError::NotReadable,
        QT_TRANSLATE_NOOP("Error",
            "An import makes what can be read again. Use one of the endings {detail}, and “graphazard export” for the "
            "others.") },
};
static_assert(base::isWhole(kImport));

constexpr std::array kExport{
    Sentence{ ExportError::NoTables,
        QT_TRANSLATE_NOOP(
            "Error", "A single table is written in {detail} only. Use one of these endings, or no table.") },
    Sentence{ ExportError::UnknownFormat,
        QT_TRANSLATE_NOOP(
            "Error", "The ending is that of no format that this program writes. Use one of {detail}, or --format.") },
};
static_assert(base::isWhole(kExport));

} // namespace

const char* textOf(TwinError code)
{
    return base::rowOf(kTwin, code).text;
}

const char* textOf(LibraryError code)
{
    return base::rowOf(kLibrary, code).text;
}

const char* textOf(SheetError code)
{
    return base::rowOf(kSheet, code).text;
}

const char* textOf(ImportError code)
{
    return base::rowOf(kImport, code).text;
}

const char* textOf(ExportError code)
{
    return base::rowOf(kExport, code).text;
}

} // namespace hz::wording
