#pragma once

#include "model/base/codes/error_code.h"

/// Errors about files, whatever is in them, and what is in them instead of what was wanted. Worded in
/// model/wording/errors_file.cpp.
namespace hz::base {

enum class FileError : std::uint8_t {
    CannotKeep,
    ChangedUnderneath,
    Damaged,
    Empty,
    Exists,
    Failed,
    Gone,
    InUse,
    IsDirectory,
    IsInput,
    Newer,
    NoName,
    NoPermission,
    NoSpace,
    NoTarget,
    NotAFile,
    NotAProject,
    NotFound,
    NotSettled,
    OtherKind,
    OwnTarget,
    ReadOnly,
    TooLarge,
    TooManyOpen,
    UnknownEnding,
};

template <>
inline constexpr std::array kKeys<FileError>{
    Keyed{ FileError::CannotKeep, "file.cannot-keep" },
    Keyed{ FileError::ChangedUnderneath, "file.changed-underneath" },
    Keyed{ FileError::Damaged, "file.damaged" },
    Keyed{ FileError::Empty, "file.empty" },
    Keyed{ FileError::Exists, "file.exists" },
    Keyed{ FileError::Failed, "file.failed" },
    Keyed{ FileError::Gone, "file.gone" },
    Keyed{ FileError::InUse, "file.in-use" },
    Keyed{ FileError::IsDirectory, "file.is-directory" },
    Keyed{ FileError::IsInput, "file.is-input" },
    Keyed{ FileError::Newer, "file.newer" },
    Keyed{ FileError::NoName, "file.no-name" },
    Keyed{ FileError::NoPermission, "file.no-permission" },
    Keyed{ FileError::NoSpace, "file.no-space" },
    Keyed{ FileError::NoTarget, "file.no-target" },
    Keyed{ FileError::NotAFile, "file.not-a-file" },
    Keyed{ FileError::NotAProject, "file.not-a-project" },
    Keyed{ FileError::NotFound, "file.not-found" },
    Keyed{ FileError::NotSettled, "file.not-settled" },
    Keyed{ FileError::OtherKind, "file.other-kind" },
    Keyed{ FileError::OwnTarget, "file.own-target" },
    Keyed{ FileError::ReadOnly, "file.read-only" },
    Keyed{ FileError::TooLarge, "file.too-large" },
    Keyed{ FileError::TooManyOpen, "file.too-many-open" },
    Keyed{ FileError::UnknownEnding, "file.unknown-ending" },
};

/// What is wrong with a file that is damaged. The first line of the error's detail has the key, further lines what it
/// is about; another detail has the words of the database. Worded in model/wording/damages.cpp.
enum class Damage : std::uint8_t {
    BrokenRule, // key and detail of the rule's error
    Cell, // kind, field, what it holds
    History, // number of the entry
    Journal,
    NotOwn,
    Seal,
    Session,
    TooLong,
    Truncated,
    Version, // which one it says
};

template <>
inline constexpr std::array kKeys<Damage>{
    Keyed{ Damage::BrokenRule, "broken-rule" },
    Keyed{ Damage::Cell, "cell" },
    Keyed{ Damage::History, "history" },
    Keyed{ Damage::Journal, "journal" },
    Keyed{ Damage::NotOwn, "not-own" },
    Keyed{ Damage::Seal, "seal" },
    Keyed{ Damage::Session, "session" },
    Keyed{ Damage::TooLong, "too-long" },
    Keyed{ Damage::Truncated, "truncated" },
    Keyed{ Damage::Version, "version" },
};

enum class ContentError : std::uint8_t {
    Answer,
    Archive,
    Binary,
    Conflict,
    CutJson,
    CutXml,
    CycloneDx,
    Database,
    Document,
    Empty,
    Gzip,
    Image,
    Inspect,
    JsonLines,
    LfsPointer,
    OpenPsa,
    OpenThreatModel,
    OtherEncoding,
    OtherJson,
    OtherXml,
    PortableDocument,
    Project,
    Sarif,
    Spdx,
    Spreadsheet,
    Table,
    Text,
    ThreatDragon,
    Twin,
    Utf16,
    Utf32,
    WebPage,
    Zip,
};

template <>
inline constexpr std::array kKeys<ContentError>{
    Keyed{ ContentError::Answer, "content.answer" },
    Keyed{ ContentError::Archive, "content.archive" },
    Keyed{ ContentError::Binary, "content.binary" },
    Keyed{ ContentError::Conflict, "content.conflict" },
    Keyed{ ContentError::CutJson, "content.cut-json" },
    Keyed{ ContentError::CutXml, "content.cut-xml" },
    Keyed{ ContentError::CycloneDx, "content.cyclone-dx" },
    Keyed{ ContentError::Database, "content.database" },
    Keyed{ ContentError::Document, "content.document" },
    Keyed{ ContentError::Empty, "content.empty" },
    Keyed{ ContentError::Gzip, "content.gzip" },
    Keyed{ ContentError::Image, "content.image" },
    Keyed{ ContentError::Inspect, "content.inspect" },
    Keyed{ ContentError::JsonLines, "content.json-lines" },
    Keyed{ ContentError::LfsPointer, "content.lfs-pointer" },
    Keyed{ ContentError::OpenPsa, "content.open-psa" },
    Keyed{ ContentError::OpenThreatModel, "content.open-threat-model" },
    Keyed{ ContentError::OtherEncoding, "content.other-encoding" },
    Keyed{ ContentError::OtherJson, "content.other-json" },
    Keyed{ ContentError::OtherXml, "content.other-xml" },
    Keyed{ ContentError::PortableDocument, "content.portable-document" },
    Keyed{ ContentError::Project, "content.project" },
    Keyed{ ContentError::Sarif, "content.sarif" },
    Keyed{ ContentError::Spdx, "content.spdx" },
    Keyed{ ContentError::Spreadsheet, "content.spreadsheet" },
    Keyed{ ContentError::Table, "content.table" },
    Keyed{ ContentError::Text, "content.text" },
    Keyed{ ContentError::ThreatDragon, "content.threat-dragon" },
    Keyed{ ContentError::Twin, "content.twin" },
    Keyed{ ContentError::Utf16, "content.utf-16" },
    Keyed{ ContentError::Utf32, "content.utf-32" },
    Keyed{ ContentError::WebPage, "content.web-page" },
    Keyed{ ContentError::Zip, "content.zip" },
};

enum class RecoveryError : std::uint8_t {
    Aside,
    OpenFolder,
};

template <>
inline constexpr std::array kKeys<RecoveryError>{
    Keyed{ RecoveryError::Aside, "recovery.aside" },
    Keyed{ RecoveryError::OpenFolder, "recovery.open-folder" },
};

} // namespace hz::base
