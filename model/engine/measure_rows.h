#pragma once

#include "model/engine/importance.h"

#include <array>

namespace hz::engine {

struct MeasureRow {
    base::Interval Importance::*value;
    const char* symbol;
    const char* key; // in output for programs
};

/// In the order of Measure; the words are in model/wording.
inline constexpr std::array<MeasureRow, kMeasures> kMeasureRows{
    MeasureRow{ &Importance::birnbaum, "MIF", "mif" },
    MeasureRow{ &Importance::criticality, "CIF", "cif" },
    MeasureRow{ &Importance::diagnosis, "DIF", "dif" },
    MeasureRow{ &Importance::fussellVesely, "FV", "fv" },
    MeasureRow{ &Importance::riskAchievement, "RAW", "raw" },
    MeasureRow{ &Importance::riskReduction, "RRW", "rrw" },
};

} // namespace hz::engine
