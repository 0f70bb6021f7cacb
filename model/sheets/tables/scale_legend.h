#pragma once

#include "model/domain/model.h"
#include "model/sheets/tables/table.h"

namespace hz::sheets {

/// The scales of a scheme as rows: severities with what they mean in each category, likelihoods with their bounds, the
/// matrix in its colours, levels with who may accept them, ratings of controls. For people: it is not read back.
[[nodiscard]] Table scaleLegend(const domain::Model& model, Table table);

} // namespace hz::sheets
