#pragma once

#include "model/domain/model.h"
#include "model/migration/first_edition.h"

#include <vector>

namespace hz::migration {

inline constexpr int kEdition = 2; // of what numbers mean, and so of the projects that this program writes

/// What counts differently from how it did in the edition that the project was written in.
enum class Now : std::uint8_t {
    AskedAnew, // a control: fails or works anew each time that it is asked
    StaysFailed, // a control: its failure is drawn once for the exposure, and stays hidden
    OutOfGroup, // a control: no member of a common-cause group any more, as the others occur
    AtOccasions, // a node: may occur at each occasion, as often as there are
    AtOwnOccasion, // a node: the same, on an occasion of its own
    Met, // a link: each of the default occasions meets what is there
    FailsWithin, // a rating: a range of the probability of failure; it was a number of likelihood levels
    CountsDemands // an occasion: made of the demands of the project
};

struct Difference {
    Now now;
    domain::EntityKey entity;

    bool operator==(const Difference&) const = default;
};

/// A project as it is now, and how that came.
struct Migrated {
    domain::Model model;
    int edition = kEdition; // that it was written in
    std::vector<Difference> differences{}; // none where it is of this edition; by kind of entity, then by id
    std::optional<domain::Model> then{}; // what it meant then, in the terms of now (former_meaning.h)
};

/// The second edition of a model whose texts were read by `from`. Ids of what it adds follow from those that are there,
/// so that two states of one project stay comparable.
[[nodiscard]] Migrated migrated(const domain::Model& model, const FirstEdition& from);

} // namespace hz::migration
