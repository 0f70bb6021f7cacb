#pragma once

#include "model/openpsa/definitions/open_psa_model.h"
#include "model/openpsa/values/point_values.h"

#include <map>
#include <vector>

namespace hz::openpsa {

/// What holds at one place of an event tree: the values of all house events, and what instructions have put in place of
/// what the model says. Formulas are those of the instructions.
struct Settings {
    std::vector<bool> house{};
    std::map<std::size_t, const FormulaNode*> gates{};
    std::map<std::size_t, double> events{}; // probabilities
    SetParameters parameters{};

    auto operator<=>(const Settings&) const = default;
};

} // namespace hz::openpsa
