#pragma once

#include "model/base/id.h"
#include "model/engine/sets/big_count.h"
#include "model/scoring/result.h"

#include <QByteArray>
#include <QString>

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <cmath>
#include <optional>
#include <string>

namespace hz::cli {

/// JSON as the manual shows it: two spaces, keys in the order in which they are written.
class Json {
public:
    explicit Json(const char* schema)
        : Json("schema", schema)
    {
    }
    /// With another first key, for forms that others have defined.
    Json(const char* key, const char* schema)
    {
        m_writer.SetIndent(' ', 2);
        m_writer.StartObject();
        this->key(key).text(schema);
    }

    Json& key(const QString& name)
    {
        const QByteArray bytes = name.toUtf8();
        m_writer.Key(bytes.constData(), static_cast<rapidjson::SizeType>(bytes.size()));
        return *this;
    }
    Json& key(const char* name)
    {
        m_writer.Key(name);
        return *this;
    }

    void text(const QString& value)
    {
        const QByteArray bytes = value.toUtf8();
        m_writer.String(bytes.constData(), static_cast<rapidjson::SizeType>(bytes.size()));
    }
    void text(const char* value) { m_writer.String(value); }
    void text(const std::string& value)
    {
        m_writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    }
    void textOrNull(const QString& value) { value.isEmpty() ? null() : text(value); }
    void id(const base::Id& value) { text(QString::fromStdString(value.text())); }
    void flag(bool value) { m_writer.Bool(value); }
    void integer(std::int64_t value) { m_writer.Int64(value); }
    void number(double value) { std::isfinite(value) ? void(m_writer.Double(value)) : null(); }
    void number(const std::optional<double>& value) { value ? number(*value) : null(); }
    /// A number where every reader can hold it, else its decimal digits as a text.
    void count(const engine::BigCount& value)
    {
        constexpr std::uint64_t kGreatestHeldByDoubles = std::uint64_t{ 1 } << 53;
        value <= engine::BigCount(kGreatestHeldByDoubles) ? integer(static_cast<std::int64_t>(value.toDouble()))
                                                          : text(value.toString());
    }
    void null() { m_writer.Null(); }
    /// { "low", "high", "exact" }
    void interval(const scoring::Bounded& value)
    {
        open();
        key("low").number(value.value.low);
        key("high").number(value.value.high);
        key("exact").flag(value.exact);
        close();
    }
    /// A number where it is one, else the interval.
    void amount(const scoring::Bounded& value)
    {
        value.exact&& value.value.isPoint() ? number(value.value.low) : interval(value);
    }
    void amount(const base::Interval& value)
    {
        if (value.isPoint())
            return number(value.low);
        open();
        key("low").number(value.low);
        key("high").number(value.high);
        close();
    }

    void open() { m_writer.StartObject(); }
    void close() { m_writer.EndObject(); }
    void openList() { m_writer.StartArray(); }
    void closeList() { m_writer.EndArray(); }

    /// Ends the outermost object.
    [[nodiscard]] QByteArray finished()
    {
        m_writer.EndObject();
        return QByteArray(m_buffer.GetString(), static_cast<qsizetype>(m_buffer.GetSize())) + '\n';
    }

private:
    rapidjson::StringBuffer m_buffer;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> m_writer{ m_buffer };
};

} // namespace hz::cli
