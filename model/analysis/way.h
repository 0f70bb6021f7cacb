#pragma once

#include "model/base/interval.h"
#include "model/engine/formula/formula.h"

#include <optional>

namespace hz::analysis {

/// One way in which a target comes about: it stands, or a moment of one stream brings it about. Two moments are never
/// there at once, so no set of events is of two ways.
struct Way {
    std::optional<engine::Variable> moment{}; // absent: it stands
    engine::Ref root{}; // at the moment, which is certain
    base::Interval times{ 1.0, 1.0 }; // how many moments there are
};

} // namespace hz::analysis
