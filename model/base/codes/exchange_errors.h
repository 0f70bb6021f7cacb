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

inline constexpr std::array kTwinErrors{
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
static_assert(isWhole(kTwinErrors));

[[nodiscard]] constexpr const char* keyOf(TwinError code)
{
    return rowOf(kTwinErrors, code).key;
}

enum class LibraryError : std::uint8_t {
    UnknownScheme,
    UnknownTemplate,
};

inline constexpr std::array kLibraryErrors{
    Keyed{ LibraryError::UnknownScheme, "library.unknown-scheme" },
    Keyed{ LibraryError::UnknownTemplate, "library.unknown-template" },
};
static_assert(isWhole(kLibraryErrors));

[[nodiscard]] constexpr const char* keyOf(LibraryError code)
{
    return rowOf(kLibraryErrors, code).key;
}

enum class ImportError : std::uint8_t {
    NotReadable,
};

inline constexpr std::array kImportErrors{
    Keyed{ ImportError::NotReadable, "import.not-readable" },
};
static_assert(isWhole(kImportErrors));

[[nodiscard]] constexpr const char* keyOf(ImportError code)
{
    return rowOf(kImportErrors, code).key;
}

enum class ExportError : std::uint8_t {
    UnknownFormat,
};

inline constexpr std::array kExportErrors{
    Keyed{ ExportError::UnknownFormat, "export.unknown-format" },
};
static_assert(isWhole(kExportErrors));

[[nodiscard]] constexpr const char* keyOf(ExportError code)
{
    return rowOf(kExportErrors, code).key;
}

} // namespace hz::base
