#pragma once

#include "model/analysis/subject.h"

#include <optional>
#include <vector>

namespace hz::analysis {

/// One way in which a target comes about: it stands, or a moment of one stream brings it about. Two moments are never
/// there at once, so no set of events is of two ways.
struct Way {
    std::optional<engine::Variable> moment{}; // absent: it stands
    engine::Ref root{}; // at the moment, which is certain
    base::Interval times{ 1.0, 1.0 }; // how many moments there are
};

/// By variable: its probability; of a moment how many there are, a very large number in place of an endless one.
[[nodiscard]] std::vector<base::Interval> valuesOf(const Subject& subject);

/// The formula is the subject's, and grows by what the ways need.
[[nodiscard]] std::vector<Way> waysOf(const Subject& subject, const Subject::Target& target, engine::Formula& formula);

} // namespace hz::analysis
