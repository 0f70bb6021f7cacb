#pragma once

#include "model/domain/model.h"

#include <cstdint>

namespace hz::testing {

struct GeneratorSettings {
    std::uint64_t seed = 1;
    std::size_t nodes = 1000; // reached to within one hazard's neighbourhood
    double unknown = 0.0; // share of causes of which nothing is known
    double perUse = 0.0; // part of the causes that occur per use, of which there are 1,000
};

/// A project as analysts draw them: hazards with 3-8 causes, 2-5 consequences and 1-3 controls a line, degradation on
/// some; a tenth of all causes and controls shared between hazards. With a scheme after MIL-STD-882E, impacts in four
/// categories and placements in columns. Valid, and the same for the same settings on every machine.
[[nodiscard]] domain::Model generateProject(const GeneratorSettings& settings = {});

} // namespace hz::testing
