#pragma once

#include "model/migration/migration.h"

#include <QStringList>

/// What is said of projects, and of baselines, that a former edition of the program wrote.
namespace hz::wording {

/// "K01 Filter: asked anew each time that it is called upon; it was drawn once for the exposure."
[[nodiscard]] QString sentence(const migration::Difference& difference, const domain::Model& model);
/// The same by the kind of difference, with how many there are: "3 controls are asked anew ..."; one a line.
[[nodiscard]] QStringList summaryOf(const std::vector<migration::Difference>& differences);
/// That it was written in that edition, and what that means; empty for the edition of now.
[[nodiscard]] QString editionNote(int edition);
/// Of a state of a project that is compared with another, and what that does to the comparison.
[[nodiscard]] QString comparedNote(int edition);

} // namespace hz::wording
