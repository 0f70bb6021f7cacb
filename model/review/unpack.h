#pragma once

#include <QByteArray>

namespace hz::review {

enum class Unpacked { Whole, Damaged, TooLarge };

/// Reads what qCompress wrote, but never makes more than `maximum` bytes of it, whatever its head promises.
[[nodiscard]] Unpacked unpack(const QByteArray& packed, qsizetype maximum, QByteArray& content);
/// The first bytes of the content, as far as they can be read.
[[nodiscard]] QByteArray headOf(const QByteArray& packed, qsizetype bytes);

} // namespace hz::review
