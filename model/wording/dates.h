#pragma once

#include <QDateTime>
#include <QString>

/// Dates as the fields take them: one form everywhere, read the same in every country.
namespace hz::wording {

inline QString day(QDate date)
{
    return date.toString(Qt::ISODate);
}

/// To the minute, by the clock of the place.
inline QString moment(const QDateTime& when)
{
    return when.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace hz::wording
