#pragma once

#include "model/base/codes/code_table.h"

#include <cstdint>

namespace hz::ui {

/// The views of the window, in the order of their tabs; the graph is the first.
enum class ViewCode : std::uint8_t {
    Graph,
    BowTie,
    Rankings,
    Matrices,
    Worksheet,
    Charts,
    Scenarios,
    Importance,
    Evaluations,
    Readiness,
};

} // namespace hz::ui

namespace hz::base {

/// Names of their actions; the settings remember the view in front by it.
template <>
inline constexpr std::array kKeys<ui::ViewCode>{
    Keyed{ ui::ViewCode::Graph, "view.graph" },
    Keyed{ ui::ViewCode::BowTie, "view.bowtie" },
    Keyed{ ui::ViewCode::Rankings, "view.rankings" },
    Keyed{ ui::ViewCode::Matrices, "view.matrices" },
    Keyed{ ui::ViewCode::Worksheet, "view.worksheet" },
    Keyed{ ui::ViewCode::Charts, "view.charts" },
    Keyed{ ui::ViewCode::Scenarios, "view.scenarios" },
    Keyed{ ui::ViewCode::Importance, "view.importance" },
    Keyed{ ui::ViewCode::Evaluations, "view.evaluations" },
    Keyed{ ui::ViewCode::Readiness, "view.readiness" },
};

} // namespace hz::base
