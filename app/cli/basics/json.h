#pragma once

#include "app/cli/basics/json_text.h"
#include "model/base/interval.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

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

    Json& key(std::string_view name)
    {
        text(name);
        return *this;
    }

    void text(std::string_view value)
    {
        const std::string json = jsonText(value);
        m_writer.RawValue(json.data(), json.size(), rapidjson::kStringType);
    }
    void flag(bool value) { m_writer.Bool(value); }
    void integer(std::int64_t value) { m_writer.Int64(value); }
    /// Zero has no sign: that of -0.0 only says how it was computed.
    void number(double value) { std::isfinite(value) ? void(m_writer.Double(value == 0.0 ? 0.0 : value)) : null(); }
    void number(const std::optional<double>& value) { value ? number(*value) : null(); }
    void null() { m_writer.Null(); }
    /// A number where it is one, else { "low", "high" }.
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
    [[nodiscard]] std::string finished()
    {
        m_writer.EndObject();
        return std::string(m_buffer.GetString(), m_buffer.GetSize()) + '\n';
    }

private:
    rapidjson::StringBuffer m_buffer;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> m_writer{ m_buffer };
};

} // namespace hz::cli
