#pragma once

#include "model/base/codes/exchange_errors.h"
#include "model/base/result.h"
#include "model/domain/fields.h"
#include "model/domain/model.h"
#include "model/exchange/twin.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <map>
#include <set>

namespace hz::exchange {

using base::Error;
using base::Id;
using domain::Entity;
using domain::EntityKind;
using domain::Field;
using domain::Model;
using domain::Value;
using domain::ValueKind;

using TwinStream = rapidjson::MemoryStream;
template <typename H> using TwinEvents = rapidjson::BaseReaderHandler<rapidjson::UTF8<>, H>;

/// Long or strange words of the file are cut before they stand in a message.
[[nodiscard]] std::string shownWords(std::string_view text);

/// Takes the parser's events and builds the model, or stops with the first error. One state a kind of place in the
/// file.
class TwinHandler : public TwinEvents<TwinHandler> {
public:
    /// `from`: null where the twin is of this edition.
    TwinHandler(const TwinStream& stream, migration::FirstEdition* from)
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

    const TwinStream& m_stream;
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

} // namespace hz::exchange
