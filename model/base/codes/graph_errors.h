#pragma once

#include "model/base/codes/error_code.h"

/// Errors about what is drawn: links, guards, impacts, common causes. Worded in model/wording/errors_graph.cpp.
namespace hz::base {

enum class LinkError : std::uint8_t {
    Exists,
    FromControl,
    IntoItself,
    LoopThroughControl,
    LoopThroughExactlyOne,
    LoopThroughNegation,
    UnknownNode,
};

inline constexpr std::array kLinkErrors{
    Keyed{ LinkError::Exists, "link.exists" },
    Keyed{ LinkError::FromControl, "link.from-control" },
    Keyed{ LinkError::IntoItself, "link.into-itself" },
    Keyed{ LinkError::LoopThroughControl, "link.loop-through-control" },
    Keyed{ LinkError::LoopThroughExactlyOne, "link.loop-through-exactly-one" },
    Keyed{ LinkError::LoopThroughNegation, "link.loop-through-negation" },
    Keyed{ LinkError::UnknownNode, "link.unknown-node" },
};
static_assert(isWhole(kLinkErrors));

[[nodiscard]] constexpr const char* keyOf(LinkError code)
{
    return rowOf(kLinkErrors, code).key;
}

enum class GuardError : std::uint8_t {
    Exists,
    NoLink,
    NotAControl,
    OwnDegradation,
    UnknownLink,
};

inline constexpr std::array kGuardErrors{
    Keyed{ GuardError::Exists, "guard.exists" },
    Keyed{ GuardError::NoLink, "guard.no-link" },
    Keyed{ GuardError::NotAControl, "guard.not-a-control" },
    Keyed{ GuardError::OwnDegradation, "guard.own-degradation" },
    Keyed{ GuardError::UnknownLink, "guard.unknown-link" },
};
static_assert(isWhole(kGuardErrors));

[[nodiscard]] constexpr const char* keyOf(GuardError code)
{
    return rowOf(kGuardErrors, code).key;
}

enum class ImpactError : std::uint8_t {
    Exists,
    NotAConsequence,
};

inline constexpr std::array kImpactErrors{
    Keyed{ ImpactError::Exists, "impact.exists" },
    Keyed{ ImpactError::NotAConsequence, "impact.not-a-consequence" },
};
static_assert(isWhole(kImpactErrors));

[[nodiscard]] constexpr const char* keyOf(ImpactError code)
{
    return rowOf(kImpactErrors, code).key;
}

enum class CommonCauseError : std::uint8_t {
    MemberAlready,
    NoLikelihood,
    NotAMember,
    TooFew,
    Unequal,
};

inline constexpr std::array kCommonCauseErrors{
    Keyed{ CommonCauseError::MemberAlready, "common-cause.member-already" },
    Keyed{ CommonCauseError::NoLikelihood, "common-cause.no-likelihood" },
    Keyed{ CommonCauseError::NotAMember, "common-cause.not-a-member" },
    Keyed{ CommonCauseError::TooFew, "common-cause.too-few" },
    Keyed{ CommonCauseError::Unequal, "common-cause.unequal" },
};
static_assert(isWhole(kCommonCauseErrors));

[[nodiscard]] constexpr const char* keyOf(CommonCauseError code)
{
    return rowOf(kCommonCauseErrors, code).key;
}

enum class PlacementError : std::uint8_t {
    UnknownNode,
};

inline constexpr std::array kPlacementErrors{
    Keyed{ PlacementError::UnknownNode, "placement.unknown-node" },
};
static_assert(isWhole(kPlacementErrors));

[[nodiscard]] constexpr const char* keyOf(PlacementError code)
{
    return rowOf(kPlacementErrors, code).key;
}

enum class PasteError : std::uint8_t {
    Nothing,
};

inline constexpr std::array kPasteErrors{
    Keyed{ PasteError::Nothing, "paste.nothing" },
};
static_assert(isWhole(kPasteErrors));

[[nodiscard]] constexpr const char* keyOf(PasteError code)
{
    return rowOf(kPasteErrors, code).key;
}

} // namespace hz::base
