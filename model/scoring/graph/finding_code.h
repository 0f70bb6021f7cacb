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

inline constexpr std::array kFindingCodes{
    base::Keyed{ FindingCode::Bounded, "bounded" },
    base::Keyed{ FindingCode::CodesAlike, "codes-alike" },
    base::Keyed{ FindingCode::DateInFuture, "date-in-future" },
    base::Keyed{ FindingCode::DuplicateTitle, "duplicate-title" },
    base::Keyed{ FindingCode::EliminatedWithoutReason, "eliminated-without-reason" },
    base::Keyed{ FindingCode::EstimateFar, "estimate-far" },
    base::Keyed{ FindingCode::EstimateNotComputed, "estimate-not-computed" },
    base::Keyed{ FindingCode::EstimatesDisagree, "estimates-disagree" },
    base::Keyed{ FindingCode::EvidenceContradicts, "evidence-contradicts" },
    base::Keyed{ FindingCode::EvidenceExpired, "evidence-expired" },
    base::Keyed{ FindingCode::EvidenceExpiring, "evidence-expiring" },
    base::Keyed{ FindingCode::IdleControl, "idle-control" },
    base::Keyed{ FindingCode::Illustrative, "illustrative" },
    base::Keyed{ FindingCode::JudgedDiffers, "judged-differs" },
    base::Keyed{ FindingCode::KAboveInputs, "k-above-inputs" },
    base::Keyed{ FindingCode::NoCause, "no-cause" },
    base::Keyed{ FindingCode::NoConsequence, "no-consequence" },
    base::Keyed{ FindingCode::NoControl, "no-control" },
    base::Keyed{ FindingCode::NoImpact, "no-impact" },
    base::Keyed{ FindingCode::NoOwner, "no-owner" },
    base::Keyed{ FindingCode::NeverTogether, "never-together" },
    base::Keyed{ FindingCode::NumberOutsideRating, "number-outside-rating" },
    base::Keyed{ FindingCode::OccasionWithoutCount, "occasion-without-count" },
    base::Keyed{ FindingCode::OnceAsked, "once-asked" },
    base::Keyed{ FindingCode::PlannedOnly, "planned-only" },
    base::Keyed{ FindingCode::ReferenceMagnitude, "reference-magnitude" },
    base::Keyed{ FindingCode::SharedOwner, "shared-owner" },
    base::Keyed{ FindingCode::TestsContradict, "tests-contradict" },
    base::Keyed{ FindingCode::UnknownLikelihood, "unknown-likelihood" },
    base::Keyed{ FindingCode::UnratedControl, "unrated-control" },
    base::Keyed{ FindingCode::Unreachable, "unreachable" },
    base::Keyed{ FindingCode::VerifiedWithoutEvidence, "verified-without-evidence" },
};
static_assert(base::isWhole(kFindingCodes));

[[nodiscard]] constexpr const char* keyOf(FindingCode code)
{
    return base::rowOf(kFindingCodes, code).key;
}

} // namespace hz::scoring
