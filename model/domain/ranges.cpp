#include "model/domain/ranges.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace hz::domain {

namespace {

constexpr const char* kShare = QT_TRANSLATE_NOOP("Range", "a number from 0 to 1");
constexpr const char* kAmount = QT_TRANSLATE_NOOP("Range", "a number of 0 or more");
constexpr const char* kWhole = QT_TRANSLATE_NOOP("Range", "a whole number of 0 or more");
constexpr const char* kFromOne = QT_TRANSLATE_NOOP("Range", "a number of 1 or more");
constexpr const char* kAboveZero = QT_TRANSLATE_NOOP("Range", "a number above 0");
constexpr const char* kInside = QT_TRANSLATE_NOOP("Range", "a number above 0 and below 1");
constexpr const char* kSteps = QT_TRANSLATE_NOOP("Range", "a whole number from 0 to 100");
constexpr const char* kPlace = QT_TRANSLATE_NOOP("Range", "a number from -10,000,000 to 10,000,000");
constexpr const char* kLikelihood =
    QT_TRANSLATE_NOOP("Range", "a probability from 0 to 1, or a frequency of 0 or more per unit of time");
constexpr const char* kTransmits = QT_TRANSLATE_NOOP("Range", "a probability from 0 to 1, or “unknown”");
constexpr const char* kColour = QT_TRANSLATE_NOOP("Range", "a colour such as #d32f2f, or nothing");
constexpr const char* kExposure = QT_TRANSLATE_NOOP("Range", "a time above 0, and demands of 0 or more");
constexpr const char* kPriorB = QT_TRANSLATE_NOOP("Range", "a number above 0, or for incidents of 0 or more");
constexpr const char* kFailures = QT_TRANSLATE_NOOP("Range", "a number from 0 to the number of trials");
constexpr const char* kNotBefore = QT_TRANSLATE_NOOP("Range", "a day that is not before the date");

struct Limited {
    EntityKind kind;
    std::string_view key;
    const char* range;
};
constexpr std::array kLimited{
    Limited{ EntityKind::Project, "exposure", kExposure },
    Limited{ EntityKind::Category, "weight", kAmount },
    Limited{ EntityKind::Category, "colour", kColour },
    Limited{ EntityKind::SeverityLevel, "number", kFromOne },
    Limited{ EntityKind::SeverityLevel, "reference_magnitude", kAmount },
    Limited{ EntityKind::LikelihoodLevel, "lower_bound", kShare },
    Limited{ EntityKind::RiskLevel, "colour", kColour },
    Limited{ EntityKind::RiskLevel, "text_colour", kColour },
    Limited{ EntityKind::ControlRating, "steps", kSteps },
    Limited{ EntityKind::Node, "at_least", kFromOne },
    Limited{ EntityKind::Node, "likelihood", kLikelihood },
    Limited{ EntityKind::Link, "transmits", kTransmits },
    Limited{ EntityKind::Impact, "magnitude", kAmount },
    Limited{ EntityKind::Placement, "x", kPlace },
    Limited{ EntityKind::Placement, "y", kPlace },
    Limited{ EntityKind::CommonCauseGroup, "beta", kShare },
    Limited{ EntityKind::Estimate, "attempts", kFromOne },
    Limited{ EntityKind::Estimate, "observed", kExposure },
    Limited{ EntityKind::Estimate, "prior_a", kAboveZero },
    Limited{ EntityKind::Estimate, "prior_b", kPriorB },
    Limited{ EntityKind::Evidence, "valid_until", kNotBefore },
    Limited{ EntityKind::Evidence, "trials", kAmount },
    Limited{ EntityKind::Evidence, "failures", kFailures },
    Limited{ EntityKind::Incident, "count", kWhole },
    Limited{ EntityKind::Action, "cost", kAmount },
    Limited{ EntityKind::Stage, "exposure", kExposure },
    Limited{ EntityKind::Stage, "users", kAmount },
    Limited{ EntityKind::Stage, "uses_per_day", kAmount },
    Limited{ EntityKind::Criterion, "count", kWhole },
    Limited{ EntityKind::Criterion, "days", kWhole },
    Limited{ EntityKind::Criterion, "limit", kAmount },
    Limited{ EntityKind::Criterion, "quantile", kInside },
    Limited{ EntityKind::Acceptance, "until", kNotBefore },
};

} // namespace

const char* rangeOfField(EntityKind kind, std::string_view key)
{
    const auto found =
        std::ranges::find_if(kLimited, [&](const Limited& one) { return one.kind == kind && one.key == key; });
    return found == kLimited.end() ? nullptr : found->range;
}

} // namespace hz::domain
