#include "model/base/file_kind.h"
#include "model/base/codes/file_errors.h"

#include "model/base/json_outline.h"

#include <algorithm>
#include <array>

namespace hz::base {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kBlanks = " \t\r\n\v\f";

struct Magic {
    std::string_view bytes;
    FileKind kind;
    const char* name = "";
    std::size_t at = 0;
};

using namespace std::string_view_literals; // for zeros in texts

constexpr std::array kMagics{
    Magic{ "\x1F\x8B"sv, FileKind::Gzip },
    Magic{ "BZh"sv, FileKind::OtherArchive, "bzip2" },
    Magic{ "\xFD"
           "7zXZ\0"sv,
        FileKind::OtherArchive, "xz" },
    Magic{ "\x28\xB5\x2F\xFD"sv, FileKind::OtherArchive, "zstd" },
    Magic{ "7z\xBC\xAF\x27\x1C"sv, FileKind::OtherArchive, "7z" },
    Magic{ "Rar!\x1A\x07"sv, FileKind::OtherArchive, "RAR" },
    Magic{ "ustar"sv, FileKind::OtherArchive, "tar", 257 },
    Magic{ "PAR1"sv, FileKind::OtherArchive, "Parquet" },
    Magic{ "%PDF-"sv, FileKind::Pdf },
    Magic{ "\x89PNG\r\n\x1A\n"sv, FileKind::Image, "PNG" },
    Magic{ "\xFF\xD8\xFF"sv, FileKind::Image, "JPEG" },
    Magic{ "GIF8"sv, FileKind::Image, "GIF" },
    Magic{ "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, FileKind::Document },
    Magic{ "version https://git-lfs.github.com/spec/"sv, FileKind::LfsPointer },
};

constexpr std::string_view kDatabaseMagic = "SQLite format 3\0"sv;
constexpr std::string_view kProjectMark = "GHZD"; // the application_id in the header, at byte 68

std::size_t lineOf(std::string_view text, std::size_t at)
{
    return 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != text.npos;
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return result;
}

/// By the names of the first entries.
FileContent contentOfZip(std::string_view head)
{
    constexpr std::size_t kHeader = 30; // bytes before an entry's name
    if (contains(head, "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"))
        return { FileKind::Spreadsheet };
    if (contains(head, "mimetypeapplication/"))
        return { FileKind::Document };
    bool isOffice = false;
    for (std::size_t at = head.find("PK\x03\x04"); at != head.npos; at = head.find("PK\x03\x04", at + 4)) {
        const std::string_view name = at + kHeader < head.size() ? head.substr(at + kHeader, 100) : std::string_view();
        if (name.starts_with("xl/"))
            return { FileKind::Spreadsheet };
        if (name.starts_with("word/") || name.starts_with("ppt/"))
            return { FileKind::Document };
        if (name.starts_with("_journal/") || name.starts_with("header.json"))
            return { FileKind::InspectArchive };
        isOffice = isOffice || name.starts_with("[Content_Types].xml");
    }
    return { isOffice ? FileKind::Document : FileKind::Zip };
}

std::optional<FileContent> contentByMagic(std::string_view head)
{
    if (head.starts_with(kDatabaseMagic))
        return FileContent{ head.size() >= 72 && head.substr(68, 4) == kProjectMark ? FileKind::Project
                                                                                    : FileKind::Database };
    if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06"))
        return contentOfZip(head);
    for (const Magic& magic : kMagics)
        if (head.size() > magic.at && head.substr(magic.at).starts_with(magic.bytes))
            return FileContent{ magic.kind, magic.name };
    return std::nullopt;
}

/// Encodings that put zeros between the characters of plain texts.
std::optional<FileContent> contentOfWideText(std::string_view head)
{
    if (head.starts_with("\xFF\xFE\0\0"sv) || head.starts_with("\0\0\xFE\xFF"sv))
        return FileContent{ FileKind::Utf32 };
    if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF"))
        return FileContent{ FileKind::Utf16 };
    if (head.size() < 4)
        return std::nullopt;
    std::string zeros; // 0 for a zero, x for a character of plain texts
    for (const char c : head.substr(0, 4))
        zeros += c == '\0' ? '0' : c >= ' ' || kBlanks.find(c) != kBlanks.npos ? 'x' : '-';
    if (zeros == "x000" || zeros == "000x")
        return FileContent{ FileKind::Utf32 };
    return zeros == "x0x0" || zeros == "0x0x" ? std::optional(FileContent{ FileKind::Utf16 }) : std::nullopt;
}

/// How many bytes the character has that begins with this one; 0: none does.
std::size_t lengthOfCharacter(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first < 0xE0)
        return 2;
    return first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

/// Whether a byte may stand within a character; the second one is bounded by the first in some.
bool mayFollow(char first, char next, bool isSecond)
{
    const auto byte = static_cast<unsigned char>(next);
    if ((byte & 0xC0U) != 0x80U || !isSecond)
        return (byte & 0xC0U) == 0x80U;
    switch (static_cast<unsigned char>(first)) {
    case 0xE0:
        return byte >= 0xA0;
    case 0xED:
        return byte < 0xA0; // else a surrogate
    case 0xF0:
        return byte >= 0x90;
    case 0xF4:
        return byte < 0x90;
    default:
        return true;
    }
}

/// Where a byte is that belongs to no character of UTF-8. The end of `text` may cut one where it is not whole.
std::optional<std::size_t> firstOutsideUtf8(std::string_view text, bool isWhole)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = lengthOfCharacter(static_cast<unsigned char>(text[at]));
        if (length == 0)
            return at;
        for (std::size_t i = 1; i < length; ++i) {
            if (at + i >= text.size())
                return isWhole ? std::optional(at) : std::nullopt;
            if (!mayFollow(text[at], text[at + i], i == 1))
                return at;
        }
        at += length;
    }
    return std::nullopt;
}

bool hasControls(std::string_view text)
{
    return std::ranges::any_of(
        text, [](char c) { return c >= 0 && c < ' ' && kBlanks.find(c) == kBlanks.npos && c != '\x1B'; });
}

std::string_view withoutBlanks(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(kBlanks);
    return first == text.npos ? std::string_view() : text.substr(first);
}

/// Behind the declaration, comments and the document type: where the root's tag begins; empty where none is seen.
std::string_view rootTag(std::string_view text)
{
    for (text = withoutBlanks(text); text.starts_with('<'); text = withoutBlanks(text)) {
        const bool isComment = text.starts_with("<!--");
        if (!isComment && !text.starts_with("<?") && !text.starts_with("<!"))
            return text;
        const std::size_t open = isComment ? text.npos : text.find('[');
        std::string_view end = isComment ? "-->" : ">";
        if (!isComment && open < text.find('>'))
            end = "]>";
        const std::size_t stop = text.find(end);
        if (stop == text.npos)
            return {};
        text.remove_prefix(stop + end.size());
    }
    return {};
}

std::optional<FileContent> contentOfMarkup(std::string_view text, bool isWhole)
{
    if (!withoutBlanks(text).starts_with('<'))
        return std::nullopt;
    const std::string start = lowered(withoutBlanks(text).substr(0, 1000));
    if (start.starts_with("<!doctype html") || start.starts_with("<html") || start.starts_with("<head"))
        return FileContent{ FileKind::WebPage };
    const std::string_view tag = rootTag(text);
    const std::string name(
        tag.substr(0, tag.find_first_of(" \t\r\n/>", 1)).substr(std::min<std::size_t>(1, tag.size())));
    if (name.empty() || firstOutsideUtf8(name, true) || name.size() > 100)
        return std::nullopt;
    if (lowered(name) == "html")
        return FileContent{ FileKind::WebPage };
    const std::string_view attributes = tag.substr(0, tag.find('>'));
    if (contains(attributes, "cyclonedx.org/"))
        return FileContent{ FileKind::CycloneDx };
    const bool isClosed = contains(tag, "</" + name) || attributes.ends_with('/');
    if (isWhole && !isClosed)
        return FileContent{ FileKind::CutXml, name, lineOf(text, text.size()) };
    return FileContent{ name == "opsa-mef" ? FileKind::OpenPsa : FileKind::Xml, name == "opsa-mef" ? "" : name };
}

std::string textAt(const JsonOutline& outline, std::string_view key)
{
    const auto* entry = outline.find(key);
    return entry && entry->kind == '"' ? entry->text : std::string();
}

FileContent contentOfObject(const JsonOutline& outline)
{
    const auto has = [&](std::string_view key) { return outline.has(key); };
    const auto kindAt = [&](std::string_view key) { return has(key) ? outline.find(key)->kind : '-'; };
    if (textAt(outline, "format").starts_with("graphazard.twin/"))
        return { FileKind::Twin };
    if (textAt(outline, "schema").starts_with("graphazard."))
        return { FileKind::Answer, textAt(outline, "schema") };
    if (has("otmVersion"))
        return { FileKind::Otm };
    if (textAt(outline, "bomFormat") == "CycloneDX")
        return { FileKind::CycloneDx };
    if (has("spdxVersion") || has("SPDXID"))
        return { FileKind::Spdx };
    if (contains(textAt(outline, "$schema"), "sarif") || (kindAt("runs") == '[' && has("version")))
        return { FileKind::Sarif };
    if (kindAt("summary") == '{' && kindAt("detail") == '{'
        && (outline.has("diagrams", outline.indexOf(*outline.find("detail")))
            || outline.has("contributors", outline.indexOf(*outline.find("detail")))))
        return { FileKind::ThreatDragon };
    const bool isOfInspect = has("samples") || has("plan") || has("status") || has("results");
    return { kindAt("eval") == '{' && isOfInspect ? FileKind::InspectLog : FileKind::Json };
}

std::optional<FileContent> contentOfJson(std::string_view text, bool isWhole)
{
    const std::string_view json = withoutBlanks(text);
    if (!json.starts_with('{') && !json.starts_with('['))
        return std::nullopt;
    const JsonOutline outline = outlineOf(json);
    if (outline.end == JsonOutline::End::Broken && contains(json, "\"graphazard.twin/"))
        return FileContent{ FileKind::Twin }; // edited by hand
    if (outline.end == JsonOutline::End::Broken && json.starts_with('[') && outline.entries.size() < 3)
        return std::nullopt;
    const bool isCut = isWhole && outline.end == JsonOutline::End::Cut;
    if (isCut && json.size() > 2)
        return FileContent{ FileKind::CutJson, {}, lineOf(text, text.size()) };
    FileContent content = outline.isObject() ? contentOfObject(outline) : FileContent{ FileKind::Json };
    const char next = outline.hasMore ? withoutBlanks(json.substr(outline.stop)).front() : ' ';
    if ((next == '{' || next == '[') && contains(json.substr(outline.stop, 2), "\n"))
        content = content.kind == FileKind::Json ? FileContent{ FileKind::JsonLines } : content;
    return content;
}

/// Two lines with equally many commas, semicolons or tabs.
bool isTable(std::string_view text)
{
    const std::string_view rest = withoutBlanks(text);
    const std::string_view heading = rest.substr(0, rest.find('\n'));
    const std::string_view behind = withoutBlanks(rest.substr(heading.size()));
    const std::string_view row = behind.substr(0, behind.find('\n'));
    return std::ranges::any_of(",;\t"sv, [&](char separator) {
        const auto count = std::ranges::count(heading, separator);
        return count > 0 && std::ranges::count(row, separator) == count;
    });
}

FileContent contentOfText(std::string_view text, bool isWhole)
{
    if (const auto line = conflictLine(text))
        return { FileKind::Conflict, {}, *line };
    if (const auto markup = contentOfMarkup(text, isWhole))
        return *markup;
    if (const auto at = firstOutsideUtf8(text, isWhole))
        return { FileKind::OtherEncoding, {}, lineOf(text, *at) };
    if (const auto json = contentOfJson(text, isWhole))
        return *json;
    if (withoutBlanks(text).starts_with("otmVersion:"))
        return { FileKind::Otm };
    return { isTable(text) ? FileKind::Csv : FileKind::Text };
}

struct KindError {
    FileKind kind;
    ContentError error;
    bool isEnough; // says itself what to do
};

constexpr std::array kCodes{
    KindError{ FileKind::Empty, ContentError::Empty, true },
    KindError{ FileKind::Gzip, ContentError::Gzip, true },
    KindError{ FileKind::Zip, ContentError::Zip, true },
    KindError{ FileKind::InspectArchive, ContentError::Inspect, false },
    KindError{ FileKind::Spreadsheet, ContentError::Spreadsheet, false },
    KindError{ FileKind::Document, ContentError::Document, false },
    KindError{ FileKind::OtherArchive, ContentError::Archive, true },
    KindError{ FileKind::Project, ContentError::Project, false },
    KindError{ FileKind::Database, ContentError::Database, false },
    KindError{ FileKind::Pdf, ContentError::PortableDocument, false },
    KindError{ FileKind::Image, ContentError::Image, false },
    KindError{ FileKind::Binary, ContentError::Binary, false },
    KindError{ FileKind::LfsPointer, ContentError::LfsPointer, true },
    KindError{ FileKind::WebPage, ContentError::WebPage, true },
    KindError{ FileKind::Conflict, ContentError::Conflict, true },
    KindError{ FileKind::Utf16, ContentError::Utf16, true },
    KindError{ FileKind::Utf32, ContentError::Utf32, true },
    KindError{ FileKind::OtherEncoding, ContentError::OtherEncoding, true },
    KindError{ FileKind::CutJson, ContentError::CutJson, true },
    KindError{ FileKind::CutXml, ContentError::CutXml, true },
    KindError{ FileKind::Twin, ContentError::Twin, false },
    KindError{ FileKind::Answer, ContentError::Answer, false },
    KindError{ FileKind::InspectLog, ContentError::Inspect, false },
    KindError{ FileKind::ThreatDragon, ContentError::ThreatDragon, false },
    KindError{ FileKind::Otm, ContentError::OpenThreatModel, false },
    KindError{ FileKind::CycloneDx, ContentError::CycloneDx, false },
    KindError{ FileKind::Spdx, ContentError::Spdx, false },
    KindError{ FileKind::Sarif, ContentError::Sarif, false },
    KindError{ FileKind::JsonLines, ContentError::JsonLines, false },
    KindError{ FileKind::Json, ContentError::OtherJson, false },
    KindError{ FileKind::OpenPsa, ContentError::OpenPsa, false },
    KindError{ FileKind::Xml, ContentError::OtherXml, false },
    KindError{ FileKind::Csv, ContentError::Table, false },
    KindError{ FileKind::Text, ContentError::Text, false },
};

} // namespace

FileContent contentOf(std::string_view head, bool isWhole)
{
    if (withoutBlanks(head).empty())
        return { head.empty() || isWhole ? FileKind::Empty : FileKind::Text };
    if (auto content = contentByMagic(head))
        return *content;
    if (auto content = contentOfWideText(head))
        return *content;
    const std::string_view text = head.starts_with(kByteOrderMark) ? head.substr(kByteOrderMark.size()) : head;
    return hasControls(text) ? FileContent{ FileKind::Binary } : contentOfText(text, isWhole);
}

bool beginsConflict(std::string_view line)
{
    return line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ");
}

std::optional<std::size_t> conflictLine(std::string_view text)
{
    std::size_t line = 1;
    for (std::size_t at = 0; at < text.size(); ++line) {
        if (beginsConflict(text.substr(at)))
            return line;
        const std::size_t end = text.find('\n', at);
        if (end == text.npos)
            break;
        at = end + 1;
    }
    return std::nullopt;
}

Error contentError(const FileContent& content, const std::string& path, Wanted wanted)
{
    const auto* const code = std::ranges::find(kCodes, content.kind, &KindError::kind);
    const std::string place = content.line > 0 ? path + ':' + std::to_string(content.line) : path;
    return { code->error, {}, code->isEnough ? content.detail : content.detail + '\n' + keyOf(wanted), place };
}

Error betterError(Error error, std::string_view head, bool isWhole, const std::string& path, Wanted wanted)
{
    const FileContent content = contentOf(head, isWhole);
    const bool isExpected = wanted == Wanted::Model ? content.kind == FileKind::Project
            || content.kind == FileKind::Twin || content.kind == FileKind::Json || content.kind == FileKind::Binary
                                                    : wanted == Wanted::Table && content.kind == FileKind::Csv;
    return isExpected ? error : contentError(content, path, wanted);
}

} // namespace hz::base
