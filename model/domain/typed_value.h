#pragma once

#include "model/base/written_number.h"
#include "model/domain/value.h"

class QLocale;

/// Values as people of a language type and read them in a window. Files have domain::toText and fromText.
namespace hz::domain {

/// How the people of a locale write numbers; "C" is the form of files.
[[nodiscard]] base::Notation notationOf(const QLocale& locale);

/// The text of a value with its numbers in the notation. typedValue reads it back equal.
[[nodiscard]] QString shownText(const Value& value, const base::Notation& notation);
/// Reads what shownText writes and what people type, as fromText does for files.
[[nodiscard]] base::Result<Value> typedValue(ValueKind kind, const QString& text, const base::Notation& notation);

} // namespace hz::domain
