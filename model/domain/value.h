#pragma once

#include "model/base/result.h"
#include "model/domain/entities.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <variant>

namespace hz::domain {

/// What kind of value a field holds. Choice is one of a fixed list of keys (and travels as that key); Reference is the
/// id of another entity, null for none.
enum class ValueKind : std::uint8_t {
    Flag,
    Integer,
    Number,
    OptionalNumber,
    Text,
    LongText,
    TextList,
    Choice,
    Reference,
    LikelihoodValue,
    OptionalQuantity,
    Exposure,
    Date,
    Bytes
};

/// One field's content. monostate is "nothing" for the optional kinds.
using Value = std::variant<std::monostate, bool, qint64, double, QString, QStringList, Id, Likelihood, Quantity,
    Exposure, QDate, QByteArray>;

/// The one exact spelling of values as text, in the twin, in files and in the history. It has ids where people have
/// names, which may change, and reads back the same to the last bit. shownText (typed_value.h) is what people see.
///   numbers      shortest decimal that reads back equal, with a dot
///   likelihood   "" | "unknown" | "0.01" | "2 per year" | "12 per year lasting 4 h" | "1e-4 per occasion" (the default
///                one) | "1e-4 per occasion <id>" | "unknown per occasion" | "unknown per occasion <id>" |
///                "level <id>" | "level <id>, occurs" | "1e-5 per hour, tested every 4380 h" (always in hours);
///                the first number of each may be a distribution: "lognormal(0.01, 3) per occasion"
///   exposure     "1 year" | "90 days"
///   date         "2026-11-21", or empty for none
///   bytes        base64
///   lists        one entry per line
[[nodiscard]] QString toText(const Value& value);

/// Reads what toText writes, and what people type where no name of a project is in it ("0,2/year", "20 %").
/// Error codes: those of base::numberFrom and readLikelihood, value.not-a-flag, value.not-an-id, value.bad-exposure,
/// value.counted-exposure, value.bad-distribution, value.bad-date, value.bad-bytes; detail is the text. Range checks
/// belong to the rules.
[[nodiscard]] base::Result<Value> fromText(ValueKind kind, const QString& text);

/// UTF-8 as text, character for character: QString::fromUtf8 takes a leading U+FEFF for a mark and drops it.
[[nodiscard]] QString textFromUtf8(QByteArrayView bytes);

[[nodiscard]] QString numberText(double number);
[[nodiscard]] QString quantityText(const Quantity& quantity);
[[nodiscard]] QString likelihoodText(const Likelihood& likelihood);
[[nodiscard]] base::Result<Quantity> quantityFromText(const QString& text);
[[nodiscard]] base::Result<Likelihood> likelihoodFromText(const QString& text);

} // namespace hz::domain
