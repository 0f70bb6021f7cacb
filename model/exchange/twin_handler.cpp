#include "model/exchange/twin_handler.h"

#include "model/base/codes/entity_errors.h"
#include "model/base/written_number.h"
#include "model/commands/limits.h"
#include "model/exchange/twin_sections.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace hz::exchange {

namespace {

/// Whether an error of a value is about one of its numbers and says how that is written.
bool saysHowToWriteIt(const Error& error)
{
    constexpr std::array<base::ErrorCode, 4> kOfNumbers{ base::ValueError::Grouped, base::ValueError::TooLarge,
        base::ValueError::TooSmall, base::ValueError::TwoReadings };
    return std::ranges::find(kOfNumbers, error.code) != kOfNumbers.end();
}

} // namespace

std::string shownWords(std::string_view text)
{
    constexpr std::size_t kLongest = 80;
    if (text.size() <= kLongest)
        return std::string(text);
    const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min(text.size(), 4 * kLongest)));
    return whole.left(static_cast<qsizetype>(kLongest)).toStdString() + "...";
}

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
    return refuse(Error{ code, {}, shownWords(detail), {} });
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
    m_name = shownWords(key);
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
        || refuse(base::TwinError::BadValue, m_name + ": " + shownWords(domain::toText(value).toStdString()));
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
        || refuse(base::TwinError::BadValue, m_name + ": " + shownWords(entry.toStdString()));
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
            : refuse(base::TwinError::BadValue, m_name + ": " + shownWords(text.toStdString()));
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
            : refuse(base::TwinError::BadValue, m_name + ": " + shownWords(digits));
    }
    const auto number = base::numberFrom(digits);
    return number ? fill(Value(*number), ValueKind::Number)
                  : refuse(base::TwinError::BadValue, m_name + ": " + shownWords(digits));
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

} // namespace hz::exchange
