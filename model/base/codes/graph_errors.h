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
    NegatedExclusive,
    NegatedMet,
    UnknownNode,
};

template <>
inline constexpr std::array kKeys<LinkError>{
    Keyed{ LinkError::Exists, "link.exists" },
    Keyed{ LinkError::FromControl, "link.from-control" },
    Keyed{ LinkError::IntoItself, "link.into-itself" },
    Keyed{ LinkError::LoopThroughControl, "link.loop-through-control" },
    Keyed{ LinkError::LoopThroughExactlyOne, "link.loop-through-exactly-one" },
    Keyed{ LinkError::LoopThroughNegation, "link.loop-through-negation" },
    Keyed{ LinkError::NegatedExclusive, "link.negated-exclusive" },
    Keyed{ LinkError::NegatedMet, "link.negated-met" },
    Keyed{ LinkError::UnknownNode, "link.unknown-node" },
};

enum class GuardError : std::uint8_t {
    Exists,
    NoLink,
    NotAControl,
    OwnDegradation,
    UnknownLink,
};

template <>
inline constexpr std::array kKeys<GuardError>{
    Keyed{ GuardError::Exists, "guard.exists" },
    Keyed{ GuardError::NoLink, "guard.no-link" },
    Keyed{ GuardError::NotAControl, "guard.not-a-control" },
    Keyed{ GuardError::OwnDegradation, "guard.own-degradation" },
    Keyed{ GuardError::UnknownLink, "guard.unknown-link" },
};

enum class ImpactError : std::uint8_t {
    Exists,
    NotAConsequence,
};

template <>
inline constexpr std::array kKeys<ImpactError>{
    Keyed{ ImpactError::Exists, "impact.exists" },
    Keyed{ ImpactError::NotAConsequence, "impact.not-a-consequence" },
};

enum class CommonCauseError : std::uint8_t {
    MemberAlready,
    Mixed,
    NoLikelihood,
    NotAMember,
    TooFew,
    Unequal,
};

template <>
inline constexpr std::array kKeys<CommonCauseError>{
    Keyed{ CommonCauseError::MemberAlready, "common-cause.member-already" },
    Keyed{ CommonCauseError::Mixed, "common-cause.mixed" },
    Keyed{ CommonCauseError::NoLikelihood, "common-cause.no-likelihood" },
    Keyed{ CommonCauseError::NotAMember, "common-cause.not-a-member" },
    Keyed{ CommonCauseError::TooFew, "common-cause.too-few" },
    Keyed{ CommonCauseError::Unequal, "common-cause.unequal" },
};

enum class PlacementError : std::uint8_t {
    UnknownNode,
};

template <>
inline constexpr std::array kKeys<PlacementError>{
    Keyed{ PlacementError::UnknownNode, "placement.unknown-node" },
};

enum class PasteError : std::uint8_t {
    Nothing,
};

template <>
inline constexpr std::array kKeys<PasteError>{
    Keyed{ PasteError::Nothing, "paste.nothing" },
};

enum class NodeError : std::uint8_t {
    ExclusiveSum,
};

template <>
inline constexpr std::array kKeys<NodeError>{
    Keyed{ NodeError::ExclusiveSum, "node.exclusive-sum" },
};

} // namespace hz::base
