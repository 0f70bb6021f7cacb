#pragma once

#include "model/base/written_number.h"
#include "model/domain/speech.h"
#include "model/domain/value.h"

class QLocale;

/// Values as people of a language type and read them in a window. Files have domain::toText and fromText.
namespace hz::domain {

/// The language of the words, as far as there are words in it.
[[nodiscard]] Language languageOf(const QLocale& locale);
/// How the people of a locale write numbers; "C" is the form of files.
[[nodiscard]] base::Notation notationOf(const QLocale& locale);

/// The text of a value for people. typedValue of the same speech, in any language, reads it back equal.
[[nodiscard]] QString shownText(const Value& value, const Speech& speech);
/// Reads what shownText writes and what people type. Beside the codes of fromText: value.negative, value.above-one.
[[nodiscard]] base::Result<Value> typedValue(ValueKind kind, const QString& text, const Speech& speech);

/// The same of values that speak of no project's names, in English, without a look at their range.
[[nodiscard]] QString shownText(const Value& value, const base::Notation& notation);
[[nodiscard]] base::Result<Value> typedValue(ValueKind kind, const QString& text, const base::Notation& notation);

} // namespace hz::domain
