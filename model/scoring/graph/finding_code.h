#pragma once

#include "model/base/codes/code_table.h"

#include <cstdint>

namespace hz::scoring {

/// What is weak in the user's model; in the order in which findings of one node are told. Worded in
/// model/wording/findings.cpp.
enum class FindingCode : std::uint8_t {
    Bounded,
    CodesAlike,
    DateInFuture,
    DuplicateTitle,
    EliminatedWithoutReason,
    EstimateFar,
    EstimateNotComputed,
    EstimatesDisagree,
    EvidenceContradicts,
    EvidenceExpired,
    EvidenceExpiring,
    IdleControl,
    Illustrative,
    JudgedDiffers,
    KAboveInputs,
    NoCause,
    NoConsequence,
    NoControl,
    NoImpact,
    NoOwner,
    NeverTogether,
    NumberOutsideRating,
    OccasionWithoutCount,
    OnceAsked,
    PlannedOnly,
    ReferenceMagnitude,
    SharedOwner,
    TestsContradict,
    UnknownLikelihood,
    UnratedControl,
    Unreachable,
    VerifiedWithoutEvidence,
};

} // namespace hz::scoring

namespace hz::base {

template <>
inline constexpr std::array kKeys<scoring::FindingCode>{
    Keyed{ scoring::FindingCode::Bounded, "bounded" },
    Keyed{ scoring::FindingCode::CodesAlike, "codes-alike" },
    Keyed{ scoring::FindingCode::DateInFuture, "date-in-future" },
    Keyed{ scoring::FindingCode::DuplicateTitle, "duplicate-title" },
    Keyed{ scoring::FindingCode::EliminatedWithoutReason, "eliminated-without-reason" },
    Keyed{ scoring::FindingCode::EstimateFar, "estimate-far" },
    Keyed{ scoring::FindingCode::EstimateNotComputed, "estimate-not-computed" },
    Keyed{ scoring::FindingCode::EstimatesDisagree, "estimates-disagree" },
    Keyed{ scoring::FindingCode::EvidenceContradicts, "evidence-contradicts" },
    Keyed{ scoring::FindingCode::EvidenceExpired, "evidence-expired" },
    Keyed{ scoring::FindingCode::EvidenceExpiring, "evidence-expiring" },
    Keyed{ scoring::FindingCode::IdleControl, "idle-control" },
    Keyed{ scoring::FindingCode::Illustrative, "illustrative" },
    Keyed{ scoring::FindingCode::JudgedDiffers, "judged-differs" },
    Keyed{ scoring::FindingCode::KAboveInputs, "k-above-inputs" },
    Keyed{ scoring::FindingCode::NoCause, "no-cause" },
    Keyed{ scoring::FindingCode::NoConsequence, "no-consequence" },
    Keyed{ scoring::FindingCode::NoControl, "no-control" },
    Keyed{ scoring::FindingCode::NoImpact, "no-impact" },
    Keyed{ scoring::FindingCode::NoOwner, "no-owner" },
    Keyed{ scoring::FindingCode::NeverTogether, "never-together" },
    Keyed{ scoring::FindingCode::NumberOutsideRating, "number-outside-rating" },
    Keyed{ scoring::FindingCode::OccasionWithoutCount, "occasion-without-count" },
    Keyed{ scoring::FindingCode::OnceAsked, "once-asked" },
    Keyed{ scoring::FindingCode::PlannedOnly, "planned-only" },
    Keyed{ scoring::FindingCode::ReferenceMagnitude, "reference-magnitude" },
    Keyed{ scoring::FindingCode::SharedOwner, "shared-owner" },
    Keyed{ scoring::FindingCode::TestsContradict, "tests-contradict" },
    Keyed{ scoring::FindingCode::UnknownLikelihood, "unknown-likelihood" },
    Keyed{ scoring::FindingCode::UnratedControl, "unrated-control" },
    Keyed{ scoring::FindingCode::Unreachable, "unreachable" },
    Keyed{ scoring::FindingCode::VerifiedWithoutEvidence, "verified-without-evidence" },
};

} // namespace hz::base
