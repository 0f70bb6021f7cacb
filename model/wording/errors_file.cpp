#include "model/base/codes/file_errors.h"
#include "model/wording/error_texts.h"
#include "model/wording/sentences.h"

#include <QCoreApplication>

#include <array>

namespace hz::wording {

namespace {

using base::ContentError;
using base::FileError;
using base::RecoveryError;

constexpr std::array kFile{
    Sentence{ FileError::CannotKeep,
        QT_TRANSLATE_NOOP("Error",
            "Replacing this file would lose {traits}. Nothing was written: save under another name, or ask its owner "
            "to save it.") },
    Sentence{ FileError::ChangedUnderneath,
        QT_TRANSLATE_NOOP("Error",
            "Another program changed this file since it was opened. Nothing was written: save under another name, then "
            "compare the two.") },
    Sentence{ FileError::Damaged,
        QT_TRANSLATE_NOOP("Error",
            "The file is damaged: {damage} It was left as it is: open a backup, or a recovered copy from the welcome "
            "page.") },
    Sentence{
        FileError::Empty, QT_TRANSLATE_NOOP("Error", "The file is empty. Open a backup, or begin a new project.") },
    Sentence{ FileError::Exists,
        QT_TRANSLATE_NOOP("Error",
            "There is such a file already, and it was left as it is. Choose another name, or allow replacing it "
            "(--force).") },
    Sentence{ FileError::Failed,
        QT_TRANSLATE_NOOP("Error",
            "The file could not be read or written: {detail}. Nothing was changed: save under another name or try "
            "again.") },
    Sentence{ FileError::Gone,
        QT_TRANSLATE_NOOP("Error",
            "This file was deleted or moved since it was opened. Nothing was written: save the project again with Save "
            "As, under this name or another.") },
    Sentence{ FileError::InUse,
        QT_TRANSLATE_NOOP("Error", "The file is open elsewhere ({detail}). Close it there, or work on a copy.") },
    Sentence{ FileError::IsDirectory, QT_TRANSLATE_NOOP("Error", "This is a folder, not a file. Name a file.") },
    Sentence{ FileError::IsInput,
        QT_TRANSLATE_NOOP(
            "Error", "This file is read for what is to be written, and was left as it is. Choose another name.") },
    Sentence{ FileError::Newer,
        QT_TRANSLATE_NOOP("Error",
            "The file was written by a newer version of Graphazard (its version and the newest known here: {detail}). "
            "Update Graphazard to open it.") },
    Sentence{ FileError::NoName, QT_TRANSLATE_NOOP("Error", "The name of a file is empty. Give one.") },
    Sentence{ FileError::NoPermission,
        QT_TRANSLATE_NOOP("Error", "You may not read or write this file. Ask its owner, or choose another place.") },
    Sentence{ FileError::NoSpace,
        QT_TRANSLATE_NOOP("Error",
            "There is no space left on the disk; the file was left as it was. Make space, or save elsewhere.") },
    Sentence{ FileError::NoTarget,
        QT_TRANSLATE_NOOP("Error", "The project was never saved and has no file yet. Choose where to save it.") },
    Sentence{ FileError::NotAFile,
        QT_TRANSLATE_NOOP("Error", "This is a device, a pipe or the like, not a file. Name a file.") },
    Sentence{ FileError::NotAProject,
        QT_TRANSLATE_NOOP(
            "Error", "This is no Graphazard project. Choose a .hazard file, or import the JSON of one (.json).") },
    Sentence{ FileError::NotFound, QT_TRANSLATE_NOOP("Error", "There is no such file or folder. Check the name.") },
    Sentence{ FileError::NotSettled,
        QT_TRANSLATE_NOOP("Error",
            "The file was written, but the disk does not say that it will stay ({detail}). Write it again, or "
            "elsewhere.") },
    Sentence{ FileError::OtherKind,
        QT_TRANSLATE_NOOP("Error",
            "There is a file of another kind, and it was left as it is. Choose another name, or remove that file "
            "first.") },
    Sentence{ FileError::OwnTarget,
        QT_TRANSLATE_NOOP(
            "Error", "This is the file of the open project itself, which keeps its history. Choose another name.") },
    Sentence{ FileError::ReadOnly,
        QT_TRANSLATE_NOOP("Error", "The project is open for reading only. Save it under another name.") },
    Sentence{ FileError::TooLarge,
        QT_TRANSLATE_NOOP("Error", "The file is larger than a project can be ({detail}). Split the project.") },
    Sentence{ FileError::TooManyOpen,
        QT_TRANSLATE_NOOP("Error",
            "The system opens no more files for this program. Close some windows or other programs, then try again.") },
    Sentence{ FileError::UnknownEnding,
        QT_TRANSLATE_NOOP("Error", "The name does not say what to make. End it with one of {detail}.") },
};
static_assert(base::isWhole(kFile));

constexpr std::array kContent{
    Sentence{ ContentError::Answer,
        QT_TRANSLATE_NOOP("Error", "This is an answer of Graphazard itself ({detail}), not what it was made from.") },
    Sentence{ ContentError::Archive, QT_TRANSLATE_NOOP("Error", "This is a packed file ({detail}). Unpack it first.") },
    Sentence{ ContentError::Binary, QT_TRANSLATE_NOOP("Error", "These bytes are no text and of no form known here.") },
    Sentence{ ContentError::Conflict,
        QT_TRANSLATE_NOOP("Error",
            "There are conflict markers of git here: two versions met and were not joined. Resolve them first: keep "
            "one side, or join both, and remove the lines with <<<<<<<, ======= and >>>>>>>.") },
    Sentence{ ContentError::CutJson,
        QT_TRANSLATE_NOOP("Error",
            "The file ends within its JSON: it was cut off, by an interrupted download for example. Fetch or write it "
            "again.") },
    Sentence{ ContentError::CutXml,
        QT_TRANSLATE_NOOP("Error",
            "The file ends within its XML, inside <{detail}>: it was cut off, by an interrupted download for example. "
            "Fetch or write it again.") },
    Sentence{ ContentError::CycloneDx, QT_TRANSLATE_NOOP("Error", "This is a list of components (CycloneDX).") },
    Sentence{ ContentError::Database, QT_TRANSLATE_NOOP("Error", "This is a SQLite database of another program.") },
    Sentence{ ContentError::Document, QT_TRANSLATE_NOOP("Error", "This is a document of an office program.") },
    Sentence{ ContentError::Empty, QT_TRANSLATE_NOOP("Error", "The file is empty. Fetch or write it again.") },
    Sentence{
        ContentError::Gzip, QT_TRANSLATE_NOOP("Error", "This is a packed file (gzip). Unpack it first: gunzip.") },
    Sentence{ ContentError::Image, QT_TRANSLATE_NOOP("Error", "This is a picture ({detail}).") },
    Sentence{ ContentError::Inspect,
        QT_TRANSLATE_NOOP("Error", "This is a log of Inspect, the results of an evaluation (graphazard evaluate).") },
    Sentence{ ContentError::JsonLines, QT_TRANSLATE_NOOP("Error", "These are lines of JSON, as results come in.") },
    Sentence{ ContentError::LfsPointer,
        QT_TRANSLATE_NOOP("Error",
            "This is a Git LFS pointer, which only stands for the file. Fetch the file itself: git lfs pull.") },
    Sentence{ ContentError::OpenPsa, QT_TRANSLATE_NOOP("Error", "This is an Open-PSA model (graphazard analyze).") },
    Sentence{ ContentError::OpenThreatModel, QT_TRANSLATE_NOOP("Error", "This is an Open Threat Model (OTM).") },
    Sentence{ ContentError::OtherEncoding,
        QT_TRANSLATE_NOOP("Error",
            "There are bytes here that are no UTF-8: the text is in an older encoding, windows-1252 or Shift_JIS for "
            "example. Save it as UTF-8.") },
    Sentence{ ContentError::OtherJson, QT_TRANSLATE_NOOP("Error", "This is JSON of a form that is not known here.") },
    Sentence{ ContentError::OtherXml,
        QT_TRANSLATE_NOOP("Error", "This is XML of another kind: its outermost element is <{detail}>.") },
    Sentence{ ContentError::PortableDocument, QT_TRANSLATE_NOOP("Error", "This is a PDF document.") },
    Sentence{ ContentError::Project, QT_TRANSLATE_NOOP("Error", "This is a project of Graphazard.") },
    Sentence{ ContentError::Sarif,
        QT_TRANSLATE_NOOP("Error", "These are the findings of a program that checks programs (SARIF).") },
    Sentence{ ContentError::Spdx, QT_TRANSLATE_NOOP("Error", "This is a list of components (SPDX).") },
    Sentence{ ContentError::Spreadsheet, QT_TRANSLATE_NOOP("Error", "This is a spreadsheet of an office program.") },
    Sentence{ ContentError::Table, QT_TRANSLATE_NOOP("Error", "This is a table (CSV).") },
    Sentence{ ContentError::Text, QT_TRANSLATE_NOOP("Error", "This is plain text.") },
    Sentence{
        ContentError::ThreatDragon, QT_TRANSLATE_NOOP("Error", "This is a threat model of OWASP Threat Dragon.") },
    Sentence{ ContentError::Twin, QT_TRANSLATE_NOOP("Error", "This is a Graphazard project as JSON.") },
    Sentence{ ContentError::Utf16,
        QT_TRANSLATE_NOOP("Error", "The text is in UTF-16, which is not read here. Save it as UTF-8.") },
    Sentence{ ContentError::Utf32,
        QT_TRANSLATE_NOOP("Error", "The text is in UTF-32, which is not read here. Save it as UTF-8.") },
    Sentence{ ContentError::WebPage,
        QT_TRANSLATE_NOOP(
            "Error", "This is a web page (HTML), perhaps one that says why there is no file. Fetch the file itself.") },
    Sentence{ ContentError::Zip,
        QT_TRANSLATE_NOOP("Error", "This is an archive (ZIP). Unpack it first, and give the file that is in it.") },
};
static_assert(base::isWhole(kContent));

constexpr std::array kRecovery{
    Sentence{ RecoveryError::Aside,
        QT_TRANSLATE_NOOP("Error",
            "This recovery copy is damaged or was not made by this program. It was put aside unread: throw it away, or "
            "keep the file for whoever can mend it.") },
    Sentence{ RecoveryError::OpenFolder,
        QT_TRANSLATE_NOOP("Error",
            "This folder for recovery copies belongs to somebody else or may be written by others, so nothing in it is "
            "read. Remove it, or make it yours alone (chmod 700).") },
};
static_assert(base::isWhole(kRecovery));

} // namespace

const char* textOf(FileError code)
{
    return base::rowOf(kFile, code).text;
}

const char* textOf(ContentError code)
{
    return base::rowOf(kContent, code).text;
}

const char* textOf(RecoveryError code)
{
    return base::rowOf(kRecovery, code).text;
}

} // namespace hz::wording
