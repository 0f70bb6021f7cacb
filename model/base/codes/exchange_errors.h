#pragma once

#include "model/base/codes/error_code.h"

/// Errors about projects as text and what is shipped in that form. Worded in model/wording/errors_exchange.cpp.
namespace hz::base {

enum class TwinError : std::uint8_t {
    BadId,
    BadValue,
    DuplicateField,
    DuplicateId,
    DuplicateSection,
    MissingFormat,
    MissingId,
    NewerFormat,
    NotJson,
    NotUtf8,
    TextTooLong,
    TooDeep,
    TooLarge,
    UnknownField,
    UnknownSection,
    WrongType,
};

template <>
inline constexpr std::array kKeys<TwinError>{
    Keyed{ TwinError::BadId, "twin.bad-id" },
    Keyed{ TwinError::BadValue, "twin.bad-value" },
    Keyed{ TwinError::DuplicateField, "twin.duplicate-field" },
    Keyed{ TwinError::DuplicateId, "twin.duplicate-id" },
    Keyed{ TwinError::DuplicateSection, "twin.duplicate-section" },
    Keyed{ TwinError::MissingFormat, "twin.missing-format" },
    Keyed{ TwinError::MissingId, "twin.missing-id" },
    Keyed{ TwinError::NewerFormat, "twin.newer-format" },
    Keyed{ TwinError::NotJson, "twin.not-json" },
    Keyed{ TwinError::NotUtf8, "twin.not-utf8" },
    Keyed{ TwinError::TextTooLong, "twin.text-too-long" },
    Keyed{ TwinError::TooDeep, "twin.too-deep" },
    Keyed{ TwinError::TooLarge, "twin.too-large" },
    Keyed{ TwinError::UnknownField, "twin.unknown-field" },
    Keyed{ TwinError::UnknownSection, "twin.unknown-section" },
    Keyed{ TwinError::WrongType, "twin.wrong-type" },
};

enum class LibraryError : std::uint8_t {
    UnknownScheme,
    UnknownTemplate,
};

template <>
inline constexpr std::array kKeys<LibraryError>{
    Keyed{ LibraryError::UnknownScheme, "library.unknown-scheme" },
    Keyed{ LibraryError::UnknownTemplate, "library.unknown-template" },
};

/// Of spreadsheets, and of what is pasted from them.
enum class SheetError : std::uint8_t {
    AmbiguousName,
    Damaged,
    Encrypted,
    NoCategory,
    NoName,
    NoNameColumn,
    NoResult,
    NoSheet,
    NoSuchChoice,
    NoSuchEntity,
    NotAWorkbook,
    NotAddedHere,
    NotOnScale,
    NotOurs,
    NotText,
    NotTyped,
    NotUtf8,
    NothingToGuard,
    NothingToRate,
    OpenQuote,
    OtherKind,
    RoleTwice,
    SameRowTwice,
    SeveralCauses,
    SeverityAfter,
    TooLarge,
};

template <>
inline constexpr std::array kKeys<SheetError>{
    Keyed{ SheetError::AmbiguousName, "sheet.ambiguous-name" },
    Keyed{ SheetError::Damaged, "sheet.damaged" },
    Keyed{ SheetError::Encrypted, "sheet.encrypted" },
    Keyed{ SheetError::NoCategory, "sheet.no-category" },
    Keyed{ SheetError::NoName, "sheet.no-name" },
    Keyed{ SheetError::NoNameColumn, "sheet.no-name-column" },
    Keyed{ SheetError::NoResult, "sheet.no-result" },
    Keyed{ SheetError::NoSheet, "sheet.no-sheet" },
    Keyed{ SheetError::NoSuchChoice, "sheet.no-such-choice" },
    Keyed{ SheetError::NoSuchEntity, "sheet.no-such-entity" },
    Keyed{ SheetError::NotAWorkbook, "sheet.not-a-workbook" },
    Keyed{ SheetError::NotAddedHere, "sheet.not-added-here" },
    Keyed{ SheetError::NotOnScale, "sheet.not-on-scale" },
    Keyed{ SheetError::NotOurs, "sheet.not-ours" },
    Keyed{ SheetError::NotText, "sheet.not-text" },
    Keyed{ SheetError::NotTyped, "sheet.not-typed" },
    Keyed{ SheetError::NotUtf8, "sheet.not-utf8" },
    Keyed{ SheetError::NothingToGuard, "sheet.nothing-to-guard" },
    Keyed{ SheetError::NothingToRate, "sheet.nothing-to-rate" },
    Keyed{ SheetError::OpenQuote, "sheet.open-quote" },
    Keyed{ SheetError::OtherKind, "sheet.other-kind" },
    Keyed{ SheetError::RoleTwice, "sheet.role-twice" },
    Keyed{ SheetError::SameRowTwice, "sheet.same-row-twice" },
    Keyed{ SheetError::SeveralCauses, "sheet.several-causes" },
    Keyed{ SheetError::SeverityAfter, "sheet.severity-after" },
    Keyed{ SheetError::TooLarge, "sheet.too-large" },
};

enum class ImportError : std::uint8_t {
    NeedsProject,
    NotReadable,
};

template <>
inline constexpr std::array kKeys<ImportError>{
    Keyed{ ImportError::NeedsProject, "import.needs-project" },
    Keyed{ ImportError::NotReadable, "import.not-readable" },
};

enum class ExportError : std::uint8_t {
    NoTables,
    UnknownFormat,
};

template <>
inline constexpr std::array kKeys<ExportError>{
    Keyed{ ExportError::NoTables, "export.no-tables" },
    Keyed{ ExportError::UnknownFormat, "export.unknown-format" },
};

} // namespace hz::base
