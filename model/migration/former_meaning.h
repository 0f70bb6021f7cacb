#pragma once

#include "model/domain/model.h"
#include "model/migration/first_edition.h"

namespace hz::migration {

/// What a project of the first edition meant then, said in the terms of now: everything happens at most once in the
/// exposure, and every failure and chance is drawn once for it, so that the expected number of anything is its
/// probability. `read` has the texts as `from` read them. What frequencies and demands brought about at least once is a
/// condition; where nobody said how many demands there are it is unknown. Ratings said nothing about numbers. An
/// occasion stands for the demands of the project, for what evidence says of one of them (review::countedThen).
[[nodiscard]] domain::Model meantThen(const domain::Model& read, const FirstEdition& from);

/// That it comes about at least once at so many demands, or in so many hours, as a condition; unknown where it is not
/// known how many.
[[nodiscard]] domain::Likelihood atLeastOnce(
    const domain::Likelihood& likelihood, std::optional<double> demands, double hours);

} // namespace hz::migration
