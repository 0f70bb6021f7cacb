#include "model/base/codes/entity_errors.h"
#include "model/base/codes/exchange_errors.h"
#include "model/base/file_kind.h"
#include "model/base/written_number.h"
#include "model/commands/commands.h"
#include "model/commands/error_names.h"
#include "model/commands/limits.h"
#include "model/domain/fields.h"
#include "model/domain/same_code.h"
#include "model/exchange/twin.h"
#include "model/exchange/twin_sections.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

namespace hz::exchange {

namespace {

using base::Error;
using base::Id;
using base::Result;
using domain::Entity;
using domain::EntityKey;
using domain::EntityKind;
using domain::Field;
using domain::Model;
using domain::Value;
using domain::ValueKind;

constexpr unsigned kParseFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
constexpr int kMaximumDepth = 4; // file, section, entity, list

using Stream = rapidjson::MemoryStream;
template <typename H> using Sax = rapidjson::BaseReaderHandler<rapidjson::UTF8<>, H>;

/// Long or strange words of the file are cut before they stand in a message.
std::string shown(std::string_view text)
{
    constexpr std::size_t kLongest = 80;
    if (text.size() <= kLongest)
        return std::string(text);
    const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min(text.size(), 4 * kLongest)));
    return whole.left(static_cast<qsizetype>(kLongest)).toStdString() + "...";
}

/// Whether an error of a value is about one of its numbers and says how that is written.
bool saysHowToWriteIt(const Error& error)
{
    constexpr std::array<base::ErrorCode, 4> kOfNumbers{ base::ValueError::Grouped, base::ValueError::TooLarge,
        base::ValueError::TooSmall, base::ValueError::TwoReadings };
    return std::ranges::find(kOfNumbers, error.code) != kOfNumbers.end();
}

/// Looks for the format alone, wherever it stands: what a newer program wrote is not judged by the rules of this one.
class FormatFinder : public Sax<FormatFinder> {
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

/// Takes the parser's events and builds the model, or stops with the first error. One state a kind of place in the
/// file.
class TwinHandler : public Sax<TwinHandler> {
public:
    /// `from`: null where the twin is of this edition.
    TwinHandler(const Stream& stream, migration::FirstEdition* from)
        : m_stream(stream)
        , m_from(from)
    {
    }

    bool Key(const char* text, rapidjson::SizeType length, bool);
    bool String(const char* text, rapidjson::SizeType length, bool);
    bool RawNumber(const char* text, rapidjson::SizeType length, bool);
    bool Bool(bool flag) { return fill(Value(flag), ValueKind::Flag); }
    bool Default() { return refuse(base::TwinError::WrongType, m_name); } // null
    bool StartObject();
    bool EndObject(rapidjson::SizeType);
    bool StartArray();
    bool EndArray(rapidjson::SizeType);

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] std::size_t errorOffset() const { return m_errorOffset; }
    [[nodiscard]] Model takeModel() { return std::move(m_model); }
    /// Where the entity begins; 0 for one that is not in the file.
    [[nodiscard]] std::size_t offsetOf(const Id& id) const;
    [[nodiscard]] std::size_t projectOffset() const { return m_projectOffset; }

private:
    enum class At { Start, Root, Format, SectionStart, Ids, EntityStart, Fields, FieldValue, List, End };

    bool refuse(base::ErrorCode code, std::string_view detail);
    bool refuse(const Error& error);
    bool openSection(std::string_view name);
    bool openEntity(std::string_view text);
    bool openField(std::string_view key);
    bool fill(const Value& value, ValueKind kind);
    bool fillText(const QString& text);
    bool addToList(const QString& entry);
    bool fillProjectId(std::string_view text);
    bool closeEntity();

    const Stream& m_stream;
    migration::FirstEdition* m_from;
    At m_at = At::Start;
    std::string m_name; // the key that was read last
    std::set<std::string, std::less<>> m_sections;
    EntityKind m_kind = EntityKind::Project;
    Entity m_entity;
    const Field* m_field = nullptr; // null in the project: its id
    bool m_isGone = false; // the field was of a former edition, and is passed over
    std::vector<const Field*> m_seen;
    bool m_hasProjectId = false;
    QStringList m_list;
    Model m_model;
    std::multimap<Id, std::pair<EntityKind, std::size_t>> m_offsets;
    std::size_t m_projectOffset = 0;
    std::optional<Error> m_error;
    std::size_t m_errorOffset = 0;
};

std::size_t TwinHandler::offsetOf(const Id& id) const
{
    const auto [begin, end] = m_offsets.equal_range(id);
    std::optional<std::pair<EntityKind, std::size_t>> first; // a node rather than its place in the layout
    for (auto at = begin; at != end; ++at)
        if (!first || at->second.first < first->first)
            first = at->second;
    return first ? first->second : 0;
}

bool TwinHandler::refuse(base::ErrorCode code, std::string_view detail)
{
    return refuse(Error{ code, {}, shown(detail), {} });
}

bool TwinHandler::refuse(const Error& error)
{
    m_error = error;
    m_errorOffset = m_stream.Tell();
    return false;
}

bool TwinHandler::StartObject()
{
    switch (m_at) {
    case At::Start:
        m_at = At::Root;
        return true;
    case At::SectionStart:
        m_at = m_kind == EntityKind::Project ? At::Fields : At::Ids;
        return true;
    case At::EntityStart:
        m_at = At::Fields;
        return true;
    default:
        return refuse(m_at == At::List ? base::TwinError::TooDeep : base::TwinError::WrongType, m_name);
    }
}

bool TwinHandler::EndObject(rapidjson::SizeType)
{
    switch (m_at) {
    case At::Fields:
        return closeEntity();
    case At::Ids:
        m_at = At::Root;
        return true;
    default:
        m_at = At::End;
        return true;
    }
}

bool TwinHandler::StartArray()
{
    if (m_at == At::FieldValue && m_field && m_field->kind == ValueKind::TextList) {
        m_at = At::List;
        m_list.clear();
        return true;
    }
    return refuse(m_at == At::List ? base::TwinError::TooDeep : base::TwinError::WrongType, m_name);
}

bool TwinHandler::EndArray(rapidjson::SizeType)
{
    m_at = At::FieldValue;
    return fill(Value(m_list), ValueKind::TextList);
}

bool TwinHandler::Key(const char* text, rapidjson::SizeType length, bool)
{
    const std::string_view key(text, length);
    m_name = shown(key);
    switch (m_at) {
    case At::Root:
        return openSection(key);
    case At::Ids:
        return openEntity(key);
    default:
        return openField(key);
    }
}

bool TwinHandler::openSection(std::string_view name)
{
    if (!m_sections.emplace(name).second)
        return refuse(base::TwinError::DuplicateSection, name);
    if (name == "format") {
        m_at = At::Format;
        return true;
    }
    const auto kind = kindOfSection(name);
    if (!kind)
        return refuse(base::TwinError::UnknownSection, name);
    m_kind = *kind;
    m_at = At::SectionStart;
    if (m_kind == EntityKind::Project) {
        m_entity = domain::blankEntity(m_kind, {});
        m_seen.clear();
        m_projectOffset = m_stream.Tell();
    }
    return true;
}

bool TwinHandler::openEntity(std::string_view text)
{
    const auto id = Id::fromText(text);
    if (!id || id->isNull())
        return refuse(base::TwinError::BadId, text);
    if (m_model.contains({ m_kind, *id }))
        return refuse(base::TwinError::DuplicateId, text);
    m_entity = domain::blankEntity(m_kind, *id);
    m_seen.clear();
    m_offsets.emplace(*id, std::pair(m_kind, m_stream.Tell()));
    m_at = At::EntityStart;
    return true;
}

bool TwinHandler::openField(std::string_view key)
{
    const bool isProjectId = m_kind == EntityKind::Project && key == "id";
    m_field = isProjectId ? nullptr : domain::findField(m_kind, key);
    m_isGone = m_from && !isProjectId && migration::FirstEdition::isGone(m_kind, key);
    if (!m_field && !isProjectId && !m_isGone)
        return refuse(base::TwinError::UnknownField, key);
    if (!m_isGone && std::find(m_seen.begin(), m_seen.end(), m_field) != m_seen.end())
        return refuse(base::TwinError::DuplicateField, key);
    if (!m_isGone)
        m_seen.push_back(m_field);
    m_at = At::FieldValue;
    return true;
}

bool TwinHandler::fill(const Value& value, ValueKind kind)
{
    if (m_at != At::FieldValue || !m_field)
        return refuse(base::TwinError::WrongType, m_name);
    const ValueKind wanted = m_field->kind == ValueKind::OptionalNumber ? ValueKind::Number : m_field->kind;
    if (wanted != kind)
        return refuse(base::TwinError::WrongType, m_name);
    m_at = At::Fields;
    return m_field->write(m_entity, value)
        || refuse(base::TwinError::BadValue, m_name + ": " + shown(domain::toText(value).toStdString()));
}

bool TwinHandler::String(const char* text, rapidjson::SizeType length, bool)
{
    const std::string_view bytes(text, length);
    const bool isEmbedded = m_at == At::FieldValue && m_field && m_field->kind == ValueKind::Bytes;
    if (static_cast<qsizetype>(length) > (isEmbedded ? kMaximumTwinBytes : commands::kMaximumTextBytes))
        return refuse(base::TwinError::TextTooLong, m_name);
    if (m_at == At::Format) { // checked by formatError before
        m_at = At::Root;
        return true;
    }
    if (m_at == At::FieldValue && m_isGone)
        return refuse(base::TwinError::WrongType, m_name);
    if (m_at == At::FieldValue && !m_field)
        return fillProjectId(bytes);
    const QString content = domain::textFromUtf8({ text, static_cast<qsizetype>(length) });
    if (m_at == At::List)
        return addToList(content);
    return m_at == At::FieldValue ? fillText(content) : refuse(base::TwinError::WrongType, m_name);
}

/// Everywhere else a list is text with one entry a line; what could not be told apart there is no entry.
bool TwinHandler::addToList(const QString& entry)
{
    m_list.append(entry);
    return !(entry.isEmpty() || entry.contains(u'\n'))
        || refuse(base::TwinError::BadValue, m_name + ": " + shown(entry.toStdString()));
}

bool TwinHandler::fillText(const QString& text)
{
    switch (m_field->kind) {
    case ValueKind::Flag:
    case ValueKind::Integer:
    case ValueKind::Number:
    case ValueKind::OptionalNumber:
    case ValueKind::TextList:
        return refuse(base::TwinError::WrongType, m_name);
    case ValueKind::Reference: {
        const auto id = Id::fromText(text.toStdString());
        return id && !id->isNull() ? fill(Value(*id), m_field->kind)
                                   : refuse(base::TwinError::BadId, text.toStdString());
    }
    default: {
        const auto value = m_from ? m_from->read({ m_kind, domain::idOf(m_entity) }, *m_field, text)
                                  : domain::fromText(m_field->kind, text);
        if (value)
            return fill(*value, m_field->kind);
        return saysHowToWriteIt(value.error())
            ? refuse(value.error())
            : refuse(base::TwinError::BadValue, m_name + ": " + shown(text.toStdString()));
    }
    }
}

bool TwinHandler::fillProjectId(std::string_view text)
{
    const auto id = Id::fromText(text);
    if (!id || id->isNull())
        return refuse(base::TwinError::BadId, text);
    std::get<domain::Project>(m_entity).id = *id;
    m_at = At::Fields;
    return true;
}

bool TwinHandler::RawNumber(const char* text, rapidjson::SizeType length, bool)
{
    const std::string_view digits(text, length);
    const char* end = text + length;
    if (m_at == At::FieldValue && m_isGone) {
        m_isGone = false;
        m_at = At::Fields;
        return true;
    }
    if (m_at != At::FieldValue || !m_field)
        return refuse(base::TwinError::WrongType, m_name);
    if (m_field->kind == ValueKind::Integer) {
        qint64 whole = 0;
        const auto read = std::from_chars(text, end, whole);
        return read.ptr == end && read.ec == std::errc()
            ? fill(Value(whole), ValueKind::Integer)
            : refuse(base::TwinError::BadValue, m_name + ": " + shown(digits));
    }
    const auto number = base::numberFrom(digits);
    return number ? fill(Value(*number), ValueKind::Number)
                  : refuse(base::TwinError::BadValue, m_name + ": " + shown(digits));
}

bool TwinHandler::closeEntity()
{
    if (m_kind == EntityKind::Project) {
        const Id id = domain::idOf(m_entity);
        if (id.isNull())
            return refuse(base::TwinError::MissingId, "project");
        m_offsets.emplace(id, std::pair(m_kind, m_projectOffset));
    }
    m_at = m_kind == EntityKind::Project ? At::Root : At::Ids;
    m_model.put(std::move(m_entity));
    return true;
}

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
    Stream stream(bytes.constData(), static_cast<std::size_t>(bytes.size()));
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
        return Error{ base::TwinError::MissingFormat, {}, shown(format) };
    if (version > kTwinFormatVersion)
        return Error{ base::TwinError::NewerFormat, {}, shown(format) };
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
    Stream stream(bytes.constData(), static_cast<std::size_t>(bytes.size()));
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
