#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace hz::evaluation {

/// A field as it stands in a line of CSV (RFC 4180): in quotes only where it must be.
[[nodiscard]] QString asCsvField(const QString& text);
/// The fields of one line (other separators are found in the wild); nothing when a quote is not closed on it, or when
/// something follows a closed one.
[[nodiscard]] std::optional<QStringList> csvFields(const QString& line, QChar separator = u',');

} // namespace hz::evaluation
