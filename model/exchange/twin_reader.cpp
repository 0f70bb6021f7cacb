#include "model/base/file_kind.h"
#include "model/commands/commands.h"
#include "model/commands/error_names.h"
#include "model/domain/same_code.h"
#include "model/exchange/twin.h"
#include "model/exchange/twin_handler.h"
#include "model/exchange/twin_sections.h"

#include <rapidjson/error/en.h>

#include <algorithm>
#include <charconv>

namespace hz::exchange {

namespace {

using base::Result;

constexpr unsigned kParseFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
constexpr int kMaximumDepth = 4; // file, section, entity, list

/// Looks for the format alone, wherever it stands: what a newer program wrote is not judged by the rules of this one.
class FormatFinder : public TwinEvents<FormatFinder> {
public:
    bool Key(const char* text, rapidjson::SizeType length, bool)
    {
        m_isFormat = m_depth == 1 && std::string_view(text, length) == "format";
        return true;
    }
    bool String(const char* text, rapidjson::SizeType length, bool)
    {
        if (m_isFormat)
            m_format = std::string(text, length);
        return !m_isFormat;
    }
    bool Default()
    {
        m_isFormat = false;
        return true;
    }
    bool RawNumber(const char*, rapidjson::SizeType, bool) { return Default(); }
    bool StartObject() { return enter(); }
    bool StartArray() { return enter(); }
    bool EndObject(rapidjson::SizeType) { return leave(); }
    bool EndArray(rapidjson::SizeType) { return leave(); }

    [[nodiscard]] const std::optional<std::string>& format() const { return m_format; }

private:
    bool enter()
    {
        m_isFormat = false;
        return ++m_depth <= kMaximumDepth;
    }
    bool leave()
    {
        --m_depth;
        return true;
    }

    int m_depth = 0;
    bool m_isFormat = false;
    std::optional<std::string> m_format;
};

std::string placeAt(const QByteArray& bytes, const QString& fileName, std::size_t offset)
{
    const auto end = bytes.begin() + std::min(static_cast<qsizetype>(offset), bytes.size());
    const auto line = 1 + std::count(bytes.begin(), end, '\n');
    return fileName.toStdString() + ':' + std::to_string(line);
}

std::optional<std::size_t> firstInvalidUtf8(const QByteArray& bytes)
{
    if (QUtf8StringView(bytes).isValidUtf8())
        return std::nullopt;
    qsizetype begin = 0; // a line break is never part of a longer sequence, so lines can be judged one by one
    while (true) {
        const qsizetype lineEnd = bytes.indexOf('\n', begin);
        const qsizetype length = (lineEnd < 0 ? bytes.size() : lineEnd) - begin;
        if (lineEnd < 0 || !QUtf8StringView(bytes.constData() + begin, length).isValidUtf8())
            return static_cast<std::size_t>(begin);
        begin = lineEnd + 1;
    }
}

/// The version of the format; an error where this program may not read on: it is not there, is no twin's, or is newer.
Result<int> formatOf(const QByteArray& bytes)
{
    TwinStream stream(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    FormatFinder finder;
    rapidjson::Reader reader;
    const auto parsed = reader.Parse<kParseFlags>(stream, finder);
    const std::string name = kTwinFormatName;
    if (!finder.format())
        return parsed ? Result<int>(Error{ base::TwinError::MissingFormat })
                      : Result<int>(kTwinFormatVersion); // the main pass says what is wrong
    const std::string_view format = *finder.format();
    int version = 0;
    const auto read = format.substr(0, name.size()) == name
        ? std::from_chars(format.data() + name.size(), format.data() + format.size(), version)
        : std::from_chars_result{ nullptr, std::errc::invalid_argument };
    if (read.ec != std::errc() || read.ptr != format.data() + format.size() || version < 1)
        return Error{ base::TwinError::MissingFormat, {}, shownWords(format) };
    if (version > kTwinFormatVersion)
        return Error{ base::TwinError::NewerFormat, {}, shownWords(format) };
    return version;
}

/// What is wrong with the bytes as such.
std::optional<Error> rawError(const QByteArray& bytes, const QString& fileName)
{
    if (bytes.size() > kMaximumTwinBytes)
        return Error{ base::TwinError::TooLarge, {}, std::to_string(kMaximumTwinBytes >> 20) + " MiB",
            fileName.toStdString() };
    if (const auto offset = firstInvalidUtf8(bytes))
        return Error{ base::TwinError::NotUtf8, {}, {}, placeAt(bytes, fileName, *offset) };
    if (const auto nul = bytes.indexOf('\0'); nul >= 0)
        return Error{ base::TwinError::NotJson, {}, "a zero byte",
            placeAt(bytes, fileName, static_cast<std::size_t>(nul)) };
    return std::nullopt;
}

/// The first broken rule, in the order of the file.
std::optional<Error> ruleError(
    const Model& model, const TwinHandler& handler, const QByteArray& bytes, const QString& fileName, TwinOrigin origin)
{
    std::vector<Error> problems = commands::validate(model);
    if (auto alike = problems.empty() && origin == TwinOrigin::People ? domain::codesAlike(model) : std::nullopt)
        problems.push_back(std::move(*alike));
    if (problems.empty())
        return std::nullopt;
    const auto offsetOf = [&](const Error& problem) {
        for (const Id& id : problem.ids)
            if (const auto offset = handler.offsetOf(id))
                return offset;
        return handler.projectOffset();
    };
    auto first = std::min_element(
        problems.begin(), problems.end(), [&](const Error& a, const Error& b) { return offsetOf(a) < offsetOf(b); });
    first->place = placeAt(bytes, fileName, offsetOf(*first));
    return commands::withNames(std::move(*first), model);
}

} // namespace

bool looksLikeTwin(const QByteArray& head)
{
    const QByteArray text = head.startsWith("\xEF\xBB\xBF") ? head.mid(3) : head;
    return text.trimmed().startsWith('{');
}

bool isTwinHead(const QByteArray& head)
{
    return base::contentOf({ head.constData(), static_cast<std::size_t>(head.size()) }, false).kind
        == base::FileKind::Twin;
}

bool mayBeTwin(const QByteArray& head, bool isWhole)
{
    const auto kind = base::contentOf({ head.constData(), static_cast<std::size_t>(head.size()) }, isWhole).kind;
    return kind == base::FileKind::Twin || kind == base::FileKind::CutJson || head.contains("\"graphazard.twin/");
}

namespace {

Result<migration::Migrated> modelFrom(const QByteArray& bytes, const QString& fileName, TwinOrigin origin)
{
    if (const auto error = rawError(bytes, fileName))
        return *error;
    const auto version = formatOf(bytes);
    if (!version) {
        Error error = version.error();
        error.place = placeAt(bytes, fileName, 0);
        return error;
    }
    migration::FirstEdition from;
    const bool isFirst = *version < migration::kEdition;
    TwinStream stream(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    TwinHandler handler(stream, isFirst ? &from : nullptr);
    rapidjson::Reader reader;
    const auto parsed = reader.Parse<kParseFlags>(stream, handler);
    if (handler.error()) {
        Error error = *handler.error();
        error.place = placeAt(bytes, fileName, handler.errorOffset());
        return error;
    }
    if (!parsed)
        return Error{ parsed.Code() == rapidjson::kParseErrorNumberTooBig ? base::TwinError::BadValue
                                                                          : base::TwinError::NotJson,
            {}, rapidjson::GetParseError_En(parsed.Code()), placeAt(bytes, fileName, parsed.Offset()) };
    migration::Migrated read{ handler.takeModel(), migration::kEdition, {} };
    if (isFirst)
        read = migration::migrated(read.model, from);
    if (const auto error = ruleError(read.model, handler, bytes, fileName, origin))
        return *error;
    return read;
}

/// Says what the file is where it is something else altogether, or another error stands for what is really wrong.
Error namedByContent(const Error& error, const QByteArray& bytes, const QString& fileName)
{
    const bool isSure = !error.code.is<base::TwinError>() || error.code == base::TwinError::NewerFormat
        || error.code == base::TwinError::TooLarge || error.code == base::TwinError::TextTooLong;
    if (isSure)
        return error;
    const std::string_view text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (error.code == base::TwinError::UnknownSection && base::contentOf(text, true).kind == base::FileKind::Json)
        return Error{ base::TwinError::MissingFormat, {}, {}, error.place };
    return base::betterError(error, text, true, fileName.toStdString(), base::Wanted::Model);
}

} // namespace

Result<migration::Migrated> readTwinOfAnyEdition(const QByteArray& file, const QString& fileName, TwinOrigin origin)
{
    const QByteArray bytes = file.startsWith("\xEF\xBB\xBF") ? file.mid(3) : file;
    auto read = modelFrom(bytes, fileName, origin);
    return read ? std::move(read) : namedByContent(read.error(), bytes, fileName);
}

Result<Model> readTwin(const QByteArray& file, const QString& fileName, TwinOrigin origin)
{
    auto read = readTwinOfAnyEdition(file, fileName, origin);
    return read ? Result<Model>(std::move(read->model)) : read.error();
}

} // namespace hz::exchange
