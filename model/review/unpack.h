#pragma once

#include <QByteArray>

namespace hz::review {

enum class Unpacked { Whole, Damaged, TooLarge };

/// Reads what qCompress wrote, but never makes more than `maximum` bytes of it, whatever its head promises.
[[nodiscard]] Unpacked unpack(const QByteArray& packed, qsizetype maximum, QByteArray& content);

} // namespace hz::review
