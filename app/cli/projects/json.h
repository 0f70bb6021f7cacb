#pragma once

#include "app/cli/basics/json.h"
#include "model/base/id.h"
#include "model/scoring/graph/result.h"
#include "model/store/file_name.h"

#include <QByteArray>
#include <QString>

namespace hz::cli {

/// JSON of what models consist of.
class ModelJson : public Json {
public:
    using Json::amount;
    using Json::Json;
    using Json::text;

    ModelJson& key(const QString& name) { return key(std::string_view(name.toStdString())); }
    ModelJson& key(std::string_view name)
    {
        Json::key(name);
        return *this;
    }
    ModelJson& key(const char* name) { return key(std::string_view(name)); }

    void text(const char* value) { Json::text(value); }
    void text(const QString& value) { Json::text(store::shownName(value)); }
    void textOrNull(const QString& value) { value.isEmpty() ? null() : text(value); }
    void id(const base::Id& value) { Json::text(value.text()); }
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
};

} // namespace hz::cli
