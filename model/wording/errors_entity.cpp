#include "model/base/codes/entity_errors.h"
#include "model/wording/error_texts.h"
#include "model/wording/sentences.h"

#include <QCoreApplication>

#include <array>

namespace hz::wording {

namespace {

using base::EntityError;
using base::EntryError;
using base::FieldError;
using base::ValueError;

constexpr std::array kEntity{
    Sentence{ EntityError::Exists, QT_TRANSLATE_NOOP("Error", "{first} is in the project already.") },
    Sentence{ EntityError::NoId,
        QT_TRANSLATE_NOOP("Error", "A {detail} has no id. Give every entity an id of 26 characters.") },
    Sentence{ EntityError::NotRemovable,
        QT_TRANSLATE_NOOP("Error", "{first} cannot be removed by itself. Edit it, or replace the scheme.") },
    Sentence{ EntityError::Unknown,
        QT_TRANSLATE_NOOP("Error", "What should be changed is not in the project any more. Select it anew.") },
};
static_assert(base::isWhole(kEntity));

constexpr std::array kEntry{
    Sentence{ EntryError::Anonymous,
        QT_TRANSLATE_NOOP("Error", "“{field}” is empty, and no entry is anonymous. Give the name.") },
};
static_assert(base::isWhole(kEntry));

constexpr std::array kField{
    Sentence{ FieldError::BadValue, QT_TRANSLATE_NOOP("Error", "This is no value for “{field}”. {help}") },
    Sentence{ FieldError::CodeAlike,
        QT_TRANSLATE_NOOP("Error",
            "The code “{detail}” reads like that of {second} and differs only in how its letters are encoded; codes "
            "are unique. Choose another one for {first}.") },
    Sentence{ FieldError::CodeTaken,
        QT_TRANSLATE_NOOP(
            "Error", "The code “{detail}” is taken already; codes are unique. Choose another one for {first}.") },
    Sentence{ FieldError::Left,
        QT_TRANSLATE_NOOP("Error", "What was typed for “{detail1}” was not taken; it is as it was before. {detail2}") },
    Sentence{ FieldError::Missing, QT_TRANSLATE_NOOP("Error", "“{field}” of {first} is missing. Give it.") },
    Sentence{ FieldError::OutOfRange,
        QT_TRANSLATE_NOOP("Error", "“{field}” of {first} is out of range: {value}. Give {range}.") },
    Sentence{ FieldError::TextTooLong,
        QT_TRANSLATE_NOOP("Error",
            "“{field}” of {first} is longer than the 4 MiB that a text may have. Shorten it, or embed it as a file.") },
    Sentence{ FieldError::Unknown, QT_TRANSLATE_NOOP("Error", "There is no field “{detail}”.") },
    Sentence{ FieldError::UnknownTarget,
        QT_TRANSLATE_NOOP(
            "Error", "“{field}” of {first} refers to something that is not in the project. Choose another.") },
};
static_assert(base::isWhole(kField));

constexpr std::array kValue{
    Sentence{ ValueError::BadBytes,
        QT_TRANSLATE_NOOP("Error", "This is no embedded file: base64 is expected. Embed the file anew.") },
    Sentence{ ValueError::BadDate,
        QT_TRANSLATE_NOOP("Error", "“{detail}” is no date. Write it as year-month-day: 2026-11-21.") },
    Sentence{ ValueError::BadDistribution,
        QT_TRANSLATE_NOOP(
            "Error", "“{detail}” is no distribution. Write, for example, “lognormal(0.01, 3)” or “pert(1, 2, 5)”.") },
    Sentence{ ValueError::BadExposure,
        QT_TRANSLATE_NOOP(
            "Error", "“{detail}” is no exposure. Write, for example, “1 year” or “1 year, 1000 demands”.") },
    Sentence{ ValueError::BadLikelihood,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is no likelihood. Write, for example, “0.01”, “0.2 per year”, “1e-3 per demand” or "
            "“unknown”.") },
    Sentence{ ValueError::Grouped,
        QT_TRANSLATE_NOOP("Error", "“{detail1}” has marks between its thousands. Write {detail2}.") },
    Sentence{ ValueError::NotAFlag, QT_TRANSLATE_NOOP("Error", "“{detail}” is neither yes nor no.") },
    Sentence{ ValueError::NotANumber,
        QT_TRANSLATE_NOOP("Error", "“{detail}” is no number. Write, for example, 0.25 or 3e-4.") },
    Sentence{ ValueError::NotAnId, QT_TRANSLATE_NOOP("Error", "“{detail}” is no id.") },
    Sentence{ ValueError::NotWhole,
        QT_TRANSLATE_NOOP("Error", "“{detail}” is no whole number, as is asked for here. Write, for example, 12.") },
    Sentence{ ValueError::TooLarge,
        QT_TRANSLATE_NOOP("Error", "“{detail}” is larger than any number that can be kept. Write a smaller one.") },
    Sentence{ ValueError::TooSmall,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is nearer to 0 than any number that can be kept. Write 0 if that is meant, or at least "
            "5e-324.") },
    Sentence{ ValueError::TwoReadings,
        QT_TRANSLATE_NOOP("Error",
            "“{detail1}” reads two ways: as {detail2} or as {detail3}. Write {detail2} for the one, {detail4} for the "
            "other.") },
};
static_assert(base::isWhole(kValue));

} // namespace

const char* textOf(EntityError code)
{
    return base::rowOf(kEntity, code).text;
}

const char* textOf(EntryError code)
{
    return base::rowOf(kEntry, code).text;
}

const char* textOf(FieldError code)
{
    return base::rowOf(kField, code).text;
}

const char* textOf(ValueError code)
{
    return base::rowOf(kValue, code).text;
}

} // namespace hz::wording
