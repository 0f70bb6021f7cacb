#include "model/evaluation/published/published_results.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cassert>

// Outside every namespace, as Qt demands; a static library's resources are not registered by themselves.
static void registerPublished()
{
    Q_INIT_RESOURCE(published);
}

namespace hz::evaluation {

namespace {

PublishedRate rateFrom(const QJsonArray& row)
{
    PublishedRate rate{ row[0].toString(), row[1].toString(), row[2].toInteger(), row[3].toDouble() / 100.0 };
    if (row[4].isDouble())
        rate.rateIfTimeoutsPass = row[4].toDouble() / 100.0;
    return rate;
}

PublishedTable tableFrom(const QJsonObject& json)
{
    PublishedTable table{ json["id"].toString(), json["title"].toString(), json["source"].toString(), {} };
    for (const QJsonValue row : json["rows"].toArray())
        table.rates.push_back(rateFrom(row.toArray()));
    return table;
}

std::vector<PublishedTable> loaded()
{
    registerPublished();
    QFile file(QStringLiteral(":/library/published-results.json"));
    [[maybe_unused]] const bool isThere = file.open(QIODevice::ReadOnly);
    assert(isThere && "a resource of this library");
    std::vector<PublishedTable> tables;
    for (const QJsonValue table : QJsonDocument::fromJson(file.readAll())["tables"].toArray())
        tables.push_back(tableFrom(table.toObject()));
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
