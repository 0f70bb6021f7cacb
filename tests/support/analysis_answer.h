#pragma once

#include "support/program.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

/// What `analyze --json` answered, taken apart.
namespace hz::testing {

inline QStringList keysOf(const QJsonValue& object)
{
    return object.toObject().keys(); // sorted
}

inline QStringList eventsOf(const QJsonValue& set)
{
    QStringList events;
    for (const QJsonValue event : set.toObject().value("events").toArray())
        events << event.toString();
    return events;
}

inline QJsonObject result(const Outcome& outcome, int index = 0)
{
    return outcome.json().value("results").toArray().at(index).toObject();
}

inline bool isNear(double value, double wanted)
{
    return std::abs(value - wanted) <= 1e-12 * std::abs(wanted);
}

} // namespace hz::testing
