#pragma once

#include "model/base/codes/error_code.h"

/// Errors about Open-PSA models and the analysis of one event. Worded in model/wording/errors_openpsa.cpp.
namespace hz::base {

enum class OpenPsaError : std::uint8_t {
    AttributeTooLong,
    BadArgument,
    BadFactor,
    BadFrequency,
    BadMissionTime,
    BadNumber,
    BadProbability,
    BadThreshold,
    BadValue,
    Direction,
    DocumentType,
    Duplicate,
    EmptyGate,
    ExchangeNegation,
    ExchangeSource,
    ExchangeTooLarge,
    FactorSum,
    ForeignCode,
    ForkTwice,
    Fractions,
    IncludeElsewhere,
    IncludeNotFound,
    IncludePointer,
    LinkTooEarly,
    Loop,
    MissingAttribute,
    MissingElement,
    NameWithBlank,
    NameWithDot,
    NoNumber,
    NotUtf8,
    NotXml,
    NumberTooLarge,
    NumberTooSmall,
    OtherRoot,
    Part,
    SameLook,
    SetGroup,
    StateTwice,
    StrayText,
    TooDeep,
    TooLarge,
    TooManyCombinations,
    TooManyFiles,
    TooManyPaths,
    TreeAsElement,
    TwoLinks,
    Undefined,
    UnknownElement,
    UnknownEncoding,
    Unsupported,
    WaysAddUp,
    WrongCount,
    WrongEncoding,
};

inline constexpr std::array kOpenPsaErrors{
    Keyed{ OpenPsaError::AttributeTooLong, "openpsa.attribute-too-long" },
    Keyed{ OpenPsaError::BadArgument, "openpsa.bad-argument" },
    Keyed{ OpenPsaError::BadFactor, "openpsa.bad-factor" },
    Keyed{ OpenPsaError::BadFrequency, "openpsa.bad-frequency" },
    Keyed{ OpenPsaError::BadMissionTime, "openpsa.bad-mission-time" },
    Keyed{ OpenPsaError::BadNumber, "openpsa.bad-number" },
    Keyed{ OpenPsaError::BadProbability, "openpsa.bad-probability" },
    Keyed{ OpenPsaError::BadThreshold, "openpsa.bad-threshold" },
    Keyed{ OpenPsaError::BadValue, "openpsa.bad-value" },
    Keyed{ OpenPsaError::Direction, "openpsa.direction" },
    Keyed{ OpenPsaError::DocumentType, "openpsa.document-type" },
    Keyed{ OpenPsaError::Duplicate, "openpsa.duplicate" },
    Keyed{ OpenPsaError::EmptyGate, "openpsa.empty-gate" },
    Keyed{ OpenPsaError::ExchangeNegation, "openpsa.exchange-negation" },
    Keyed{ OpenPsaError::ExchangeSource, "openpsa.exchange-source" },
    Keyed{ OpenPsaError::ExchangeTooLarge, "openpsa.exchange-too-large" },
    Keyed{ OpenPsaError::FactorSum, "openpsa.factor-sum" },
    Keyed{ OpenPsaError::ForeignCode, "openpsa.foreign-code" },
    Keyed{ OpenPsaError::ForkTwice, "openpsa.fork-twice" },
    Keyed{ OpenPsaError::Fractions, "openpsa.fractions" },
    Keyed{ OpenPsaError::IncludeElsewhere, "openpsa.include-elsewhere" },
    Keyed{ OpenPsaError::IncludeNotFound, "openpsa.include-not-found" },
    Keyed{ OpenPsaError::IncludePointer, "openpsa.include-pointer" },
    Keyed{ OpenPsaError::LinkTooEarly, "openpsa.link-too-early" },
    Keyed{ OpenPsaError::Loop, "openpsa.loop" },
    Keyed{ OpenPsaError::MissingAttribute, "openpsa.missing-attribute" },
    Keyed{ OpenPsaError::MissingElement, "openpsa.missing-element" },
    Keyed{ OpenPsaError::NameWithBlank, "openpsa.name-with-blank" },
    Keyed{ OpenPsaError::NameWithDot, "openpsa.name-with-dot" },
    Keyed{ OpenPsaError::NoNumber, "openpsa.no-number" },
    Keyed{ OpenPsaError::NotUtf8, "openpsa.not-utf8" },
    Keyed{ OpenPsaError::NotXml, "openpsa.not-xml" },
    Keyed{ OpenPsaError::NumberTooLarge, "openpsa.number-too-large" },
    Keyed{ OpenPsaError::NumberTooSmall, "openpsa.number-too-small" },
    Keyed{ OpenPsaError::OtherRoot, "openpsa.other-root" },
    Keyed{ OpenPsaError::Part, "openpsa.part" },
    Keyed{ OpenPsaError::SameLook, "openpsa.same-look" },
    Keyed{ OpenPsaError::SetGroup, "openpsa.set-group" },
    Keyed{ OpenPsaError::StateTwice, "openpsa.state-twice" },
    Keyed{ OpenPsaError::StrayText, "openpsa.stray-text" },
    Keyed{ OpenPsaError::TooDeep, "openpsa.too-deep" },
    Keyed{ OpenPsaError::TooLarge, "openpsa.too-large" },
    Keyed{ OpenPsaError::TooManyCombinations, "openpsa.too-many-combinations" },
    Keyed{ OpenPsaError::TooManyFiles, "openpsa.too-many-files" },
    Keyed{ OpenPsaError::TooManyPaths, "openpsa.too-many-paths" },
    Keyed{ OpenPsaError::TreeAsElement, "openpsa.tree-as-element" },
    Keyed{ OpenPsaError::TwoLinks, "openpsa.two-links" },
    Keyed{ OpenPsaError::Undefined, "openpsa.undefined" },
    Keyed{ OpenPsaError::UnknownElement, "openpsa.unknown-element" },
    Keyed{ OpenPsaError::UnknownEncoding, "openpsa.unknown-encoding" },
    Keyed{ OpenPsaError::Unsupported, "openpsa.unsupported" },
    Keyed{ OpenPsaError::WaysAddUp, "openpsa.ways-add-up" },
    Keyed{ OpenPsaError::WrongCount, "openpsa.wrong-count" },
    Keyed{ OpenPsaError::WrongEncoding, "openpsa.wrong-encoding" },
};
static_assert(isWhole(kOpenPsaErrors));

[[nodiscard]] constexpr const char* keyOf(OpenPsaError code)
{
    return rowOf(kOpenPsaErrors, code).key;
}

enum class AnalysisError : std::uint8_t {
    AmbiguousNode,
    NoGate,
    NoNode,
    NotStarted,
    OnlyData,
    UnknownGate,
    UnknownNode,
};

inline constexpr std::array kAnalysisErrors{
    Keyed{ AnalysisError::AmbiguousNode, "analysis.ambiguous-node" },
    Keyed{ AnalysisError::NoGate, "analysis.no-gate" },
    Keyed{ AnalysisError::NoNode, "analysis.no-node" },
    Keyed{ AnalysisError::NotStarted, "analysis.not-started" },
    Keyed{ AnalysisError::OnlyData, "analysis.only-data" },
    Keyed{ AnalysisError::UnknownGate, "analysis.unknown-gate" },
    Keyed{ AnalysisError::UnknownNode, "analysis.unknown-node" },
};
static_assert(isWhole(kAnalysisErrors));

[[nodiscard]] constexpr const char* keyOf(AnalysisError code)
{
    return rowOf(kAnalysisErrors, code).key;
}

} // namespace hz::base
