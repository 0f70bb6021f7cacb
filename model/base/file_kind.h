#pragma once

#include "model/base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What a file is, told from its content: for the message where it is not what was expected, and for choosing its
/// reader. The name of a file tells nothing here.
namespace hz::base {

enum class FileKind {
    Empty,
    // Packed
    Gzip,
    Zip,
    InspectArchive, // .eval
    Spreadsheet, // .xlsx, .ods
    Document, // .docx, .odt, .pptx ...
    OtherArchive, // detail: its name
    // Binary
    Project, // of Graphazard
    Database, // of another program
    Pdf,
    Image, // detail: its name
    Binary,
    // Texts that are not what they should be
    LfsPointer,
    WebPage,
    Conflict, // line: of the first marker
    Utf16, // detail: with or without mark
    Utf32,
    OtherEncoding, // line: of the first byte that is no UTF-8
    CutJson, // ends within
    CutXml,
    // JSON
    Twin, // the text form of a project
    Answer, // of this program; detail: its schema
    InspectLog,
    ThreatDragon,
    Otm,
    CycloneDx,
    Spdx,
    Sarif,
    JsonLines,
    Json,
    // XML
    OpenPsa,
    Xml, // detail: its root
    // Others
    Csv,
    Text,
};

struct FileContent {
    FileKind kind = FileKind::Binary;
    std::string detail{};
    std::size_t line = 0; // from 1; 0: the file as such

    bool operator==(const FileContent&) const = default;
};

/// `head` are the first bytes; 64 KiB are plenty. `isWhole`: there are no more, so that an end within something shows.
[[nodiscard]] FileContent contentOf(std::string_view head, bool isWhole);

/// Whether a line is one of those that git leaves where two versions meet.
[[nodiscard]] bool beginsConflict(std::string_view line);
/// The line of the first of these markers, from 1.
[[nodiscard]] std::optional<std::size_t> conflictLine(std::string_view text);

/// What the reader of a message could give instead.
enum class Wanted : std::uint8_t { Model, Results, Table };

template <>
inline constexpr std::array kKeys<Wanted>{
    Keyed{ Wanted::Model, "model" },
    Keyed{ Wanted::Results, "results" },
    Keyed{ Wanted::Table, "table" },
};

/// Says what the content is; where that does not say what to do, the second line of the detail has the key of what was
/// wanted. `path` begins the place.
[[nodiscard]] Error contentError(const FileContent& content, const std::string& path, Wanted wanted);
/// The same where the content says more than `error`; `error` itself where it is such a file that was expected but has
/// a mistake in it.
[[nodiscard]] Error betterError(
    Error error, std::string_view head, bool isWhole, const std::string& path, Wanted wanted);

} // namespace hz::base
