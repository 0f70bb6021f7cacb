#pragma once

#include "model/base/codes/code_table.h"
#include "model/engine/importance.h"

#include <array>

namespace hz::engine {

struct MeasureRow {
    Measure code;
    base::Interval Importance::*value;
    const char* symbol;
    const char* key; // in output for programs
};

/// The words are in model/wording.
inline constexpr std::array kMeasureRows{
    MeasureRow{ Measure::Birnbaum, &Importance::birnbaum, "MIF", "mif" },
    MeasureRow{ Measure::Criticality, &Importance::criticality, "CIF", "cif" },
    MeasureRow{ Measure::Diagnosis, &Importance::diagnosis, "DIF", "dif" },
    MeasureRow{ Measure::FussellVesely, &Importance::fussellVesely, "FV", "fv" },
    MeasureRow{ Measure::AchievementWorth, &Importance::riskAchievement, "RAW", "raw" },
    MeasureRow{ Measure::ReductionWorth, &Importance::riskReduction, "RRW", "rrw" },
};
static_assert(base::isWhole(kMeasureRows) && kMeasureRows.size() == kMeasures);

} // namespace hz::engine
