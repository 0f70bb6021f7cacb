#pragma once

#include "model/base/codes/code_table.h"
#include "model/domain/graph_entities.h"
#include "model/evaluation/decay.h"
#include "model/evaluation/import/importer.h"
#include "model/migration/migration.h"
#include "model/readiness/flip.h"
#include "model/readiness/gate.h"
#include "model/scoring/graph/score.h"

/// What answers call the enumerators of the model: the same in every language, and in every version.
namespace hz::base {

template <>
inline constexpr std::array kKeys<domain::Posture>{
    Keyed{ domain::Posture::Inherent, "inherent" },
    Keyed{ domain::Posture::Current, "current" },
    Keyed{ domain::Posture::Target, "target" },
};

template <>
inline constexpr std::array kKeys<readiness::Verdict>{
    Keyed{ readiness::Verdict::Go, "GO" },
    Keyed{ readiness::Verdict::GoWithConditions, "GO WITH CONDITIONS" },
    Keyed{ readiness::Verdict::NoGo, "NO-GO" },
    Keyed{ readiness::Verdict::NotDecidable, "NOT DECIDABLE" },
};

template <>
inline constexpr std::array kKeys<readiness::Outcome>{
    Keyed{ readiness::Outcome::Met, "met" },
    Keyed{ readiness::Outcome::Failed, "failed" },
    Keyed{ readiness::Outcome::Unknown, "unknown" },
    Keyed{ readiness::Outcome::Conditional, "conditional" },
};

template <>
inline constexpr std::array kKeys<readiness::FlipPoint::Input>{
    Keyed{ readiness::FlipPoint::Input::Likelihood, "likelihood" },
    Keyed{ readiness::FlipPoint::Input::Transmits, "transmits" },
    Keyed{ readiness::FlipPoint::Input::Occasions, "occasions" },
    Keyed{ readiness::FlipPoint::Input::Magnitude, "magnitude" },
};

template <>
inline constexpr std::array kKeys<scoring::Finding::Weight>{
    Keyed{ scoring::Finding::Weight::Note, "note" },
    Keyed{ scoring::Finding::Weight::Warning, "warning" },
    Keyed{ scoring::Finding::Weight::Problem, "problem" },
};

template <>
inline constexpr std::array kKeys<migration::Now>{
    Keyed{ migration::Now::AskedAnew, "asked-anew" },
    Keyed{ migration::Now::StaysFailed, "stays-failed" },
    Keyed{ migration::Now::OutOfGroup, "out-of-group" },
    Keyed{ migration::Now::AtOccasions, "at-occasions" },
    Keyed{ migration::Now::AtOwnOccasion, "at-own-occasion" },
    Keyed{ migration::Now::Met, "met" },
    Keyed{ migration::Now::FailsWithin, "fails-within" },
    Keyed{ migration::Now::CountsDemands, "counts-demands" },
};

template <>
inline constexpr std::array kKeys<evaluation::Format>{
    Keyed{ evaluation::Format::Recognised, "jsonl" },
    Keyed{ evaluation::Format::JsonLines, "jsonl" },
    Keyed{ evaluation::Format::Csv, "csv" },
    Keyed{ evaluation::Format::Inspect, "inspect" },
    Keyed{ evaluation::Format::EvalPlus, "evalplus" },
    Keyed{ evaluation::Format::BigCode, "bigcode" },
    Keyed{ evaluation::Format::LmEval, "lm-eval" },
    Keyed{ evaluation::Format::SweBench, "swe-bench" },
    Keyed{ evaluation::Format::OpenAiEvals, "openai-evals" },
};

template <>
inline constexpr std::array kKeys<evaluation::Decay::Reason>{
    Keyed{ evaluation::Decay::Reason::None, "none" },
    Keyed{ evaluation::Decay::Reason::TooFewLengths, "too-few-lengths" },
    Keyed{ evaluation::Decay::Reason::NothingPassed, "nothing-passed" },
    Keyed{ evaluation::Decay::Reason::OnlyLongestPassed, "only-longest-passed" },
};

} // namespace hz::base
