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
using base::LikelihoodError;
using base::ValueError;

constexpr std::array kEntity{
    Sentence{ EntityError::Exists, QT_TRANSLATE_NOOP("Error", "{first} is in the project already.") },
    Sentence{ EntityError::NoId,
        QT_TRANSLATE_NOOP("Error", "An entry of the kind “{kind}” has no id. Give every entry one of 26 characters.") },
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
    Sentence{ ValueError::AboveOne,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is above 1. A probability, once or per occasion, is from 0 to 1, or from 0 % to 100 %; write "
            "how often something happens as “2 per year”.") },
    Sentence{ ValueError::BadBytes,
        QT_TRANSLATE_NOOP("Error", "This is no embedded file: base64 is expected. Embed the file anew.") },
    Sentence{ ValueError::BadDate,
        QT_TRANSLATE_NOOP("Error", "“{detail}” is no date. Write it as year-month-day: 2026-11-21.") },
    Sentence{ ValueError::BadDistribution,
        QT_TRANSLATE_NOOP(
            "Error", "“{detail}” is no distribution. Write, for example, “lognormal(0.01, 3)” or “pert(1, 2, 5)”.") },
    Sentence{ ValueError::BadDuration,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is no length of time. Write a number above 0 and a unit: “4 h”, “30 min”, “6 months”.") },
    Sentence{ ValueError::BadExposure,
        QT_TRANSLATE_NOOP("Error", "“{detail}” is no exposure. Write, for example, “1 year” or “90 days”.") },
    Sentence{ ValueError::BadLikelihood,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is no likelihood. Write, for example, “0.01”, “0.2 per year”, “1 per 10 years”, “1e-4 per "
            "use”, the letter of a level, or “unknown”.") },
    Sentence{ ValueError::CountedDemands,
        QT_TRANSLATE_NOOP("Error",
            "“{detail1}” counts its demands, and occasions do that now. Give an occasion the count {detail2} and write "
            "the probability per that occasion, for example “1e-3 per use”.") },
    Sentence{ ValueError::CountedExposure,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” counts demands, and occasions do that now. Write only the time here, for example “1 year”, and "
            "give the count to an occasion.") },
    Sentence{ ValueError::Grouped,
        QT_TRANSLATE_NOOP("Error", "“{detail1}” has marks between its thousands. Write {detail2}.") },
    Sentence{ ValueError::LastingNeedsFrequency,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” says how long something lasts, but not how often it comes. Write, for example, “12 per year "
            "lasting 4 h”, or without “lasting”.") },
    Sentence{ ValueError::Negative,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is below 0. Give a probability from 0 to 1, or a frequency of 0 or more per unit of time.") },
    Sentence{ ValueError::NoSuchOccasion,
        QT_TRANSLATE_NOOP("Error",
            "“{detail1}” is no unit of time, and there is no such occasion here. Write, for example, “2 per year” or "
            "“1e-4 per use”, or name an occasion so first.") },
    Sentence{ ValueError::NoTestInterval,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” does not say how often it is tested. Write, for example, “1e-5 per hour, tested every 6 "
            "months”.") },
    Sentence{ ValueError::NotAFlag, QT_TRANSLATE_NOOP("Error", "“{detail}” is neither yes nor no.") },
    Sentence{ ValueError::NotANumber,
        QT_TRANSLATE_NOOP("Error", "“{detail}” is no number. Write, for example, 0.25 or 3e-4.") },
    Sentence{ ValueError::NotAboveZero,
        QT_TRANSLATE_NOOP(
            "Error", "In “{detail}” a number or a time is 0 or less that must be above 0. Give one above 0.") },
    Sentence{ ValueError::NotAnId, QT_TRANSLATE_NOOP("Error", "“{detail}” is no id.") },
    Sentence{ ValueError::NotDivisible,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” divides a beta distribution, which is always from 0 to 1. Give the probability of one, or "
            "another distribution.") },
    Sentence{ ValueError::NotWhole,
        QT_TRANSLATE_NOOP("Error", "“{detail}” is no whole number, as is asked for here. Write, for example, 12.") },
    Sentence{ ValueError::SameLetter,
        QT_TRANSLATE_NOOP("Error",
            "Several likelihood levels have the letter “{detail}”. Give them different letters in the scheme.") },
    Sentence{ ValueError::SameOccasion,
        QT_TRANSLATE_NOOP("Error", "Several occasions are called “{detail}”. Give them different names first.") },
    Sentence{ ValueError::SeveralNumbers,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” has several numbers. Write one, or a distribution for what is between two: “uniform(0.1, "
            "0.2)”.") },
    Sentence{ ValueError::TestedNeedsRate,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is tested, but has no rate of failure. Write, for example, “1e-5 per hour, tested every 6 "
            "months”, or a probability without “tested”.") },
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
    Sentence{ ValueError::UnknownFrequency,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}”: there is no unknown frequency, as nothing would bound it. Write “unknown” for a condition, "
            "“unknown per use”, or a wide distribution: “lognormal(1, 10) per year”.") },
    Sentence{ ValueError::UnknownLetter,
        QT_TRANSLATE_NOOP("Error", "No likelihood level has the letter “{detail1}”. The letters are {detail2}.") },
    Sentence{ ValueError::UnknownOccasion,
        QT_TRANSLATE_NOOP("Error",
            "“{detail1}” is neither a unit of time nor an occasion of the project. Write “per” and hour, day, week, "
            "month or year, or one of the occasions: {detail2}.") },
};
static_assert(base::isWhole(kValue));

constexpr std::array kLikelihood{
    Sentence{ LikelihoodError::ControlOccurs,
        QT_TRANSLATE_NOOP("Error",
            "“{first}” is a control: it does not happen at times, it fails when it is called upon. Give the "
            "probability that it fails, such as 0.1, or a rate with the interval of its tests, such as 1e-5 per hour, "
            "tested every 6 months.") },
    Sentence{ LikelihoodError::NoLevel,
        QT_TRANSLATE_NOOP("Error",
            "The likelihood of “{first}” is a letter, but does not say which. Choose one that the scheme has.") },
    Sentence{ LikelihoodError::TestedNotAControl,
        QT_TRANSLATE_NOOP("Error",
            "“{first}” is no control, and only what controls do is found failed by a test. Give how often it happens, "
            "such as 2 per year, or a probability.") },
};
static_assert(base::isWhole(kLikelihood));

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

const char* textOf(LikelihoodError code)
{
    return base::rowOf(kLikelihood, code).text;
}

} // namespace hz::wording
