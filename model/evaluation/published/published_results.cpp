#include "model/evaluation/published/published_results.h"

#include <QFile>

#include <rapidjson/document.h>

#include <algorithm>
#include <cassert>

// Outside every namespace, as Qt demands; a static library's resources are not registered by themselves.
static void registerPublished()
{
    Q_INIT_RESOURCE(published);
}

namespace hz::evaluation {

namespace {

using Json = rapidjson::Value;

QString textOf(const Json& text)
{
    return QString::fromUtf8(text.GetString(), static_cast<qsizetype>(text.GetStringLength()));
}

PublishedRate rateFrom(const Json& row)
{
    PublishedRate rate{ textOf(row[0]), textOf(row[1]), row[2].GetInt64(), row[3].GetDouble() / 100.0 };
    if (row[4].IsNumber())
        rate.rateIfTimeoutsPass = row[4].GetDouble() / 100.0;
    return rate;
}

PublishedTable tableFrom(const Json& json)
{
    PublishedTable table{ textOf(json["id"]), textOf(json["title"]), textOf(json["source"]), {} };
    for (const Json& row : json["rows"].GetArray())
        table.rates.push_back(rateFrom(row));
    return table;
}

std::vector<PublishedTable> loaded()
{
    registerPublished();
    QFile file(QStringLiteral(":/library/published-results.json"));
    [[maybe_unused]] const bool isThere = file.open(QIODevice::ReadOnly);
    assert(isThere && "a resource of this library");
    const QByteArray text = file.readAll();
    rapidjson::Document document;
    document.Parse<rapidjson::kParseFullPrecisionFlag>(text.constData(), static_cast<std::size_t>(text.size()));
    std::vector<PublishedTable> tables;
    for (const Json& table : document["tables"].GetArray())
        tables.push_back(tableFrom(table));
    return tables;
}

} // namespace

std::optional<double> PublishedTable::rate(const QString& model, const QString& part, qint64 k) const
{
    const auto found = std::ranges::find_if(
        rates, [&](const PublishedRate& one) { return one.model == model && one.part == part && one.k == k; });
    return found != rates.end() ? std::optional(found->rate) : std::nullopt;
}

const std::vector<PublishedTable>& publishedTables()
{
    static const std::vector<PublishedTable> tables = loaded();
    return tables;
}

} // namespace hz::evaluation
