#pragma once

#include "model/report/blocks.h"

#include "model/domain/model.h"

namespace hz::report {

/// What a node says of itself in words, by the labels of its fields; identity and what scoring takes stand elsewhere.
[[nodiscard]] Facts attributesOf(const domain::Model& model, const domain::Node& node);
/// What kind of measure each control is and what it is part of: a column for each field in which any of them holds
/// something; no columns when none does.
[[nodiscard]] TableBlock measuresTable(const domain::Model& model, const std::vector<const domain::Node*>& controls);

} // namespace hz::report
