#pragma once

#include "model/scoring/graph/result.h"

namespace hz::review {

using base::Id;
using base::Interval;
using domain::Posture;

/// One column of what is compared: a category of either scheme, or the weighted total. Categories are the same when
/// their ids are, or else their names.
struct Column {
    Id before; // null: only after, or the weighted total
    Id after;
    QString name; // empty: the weighted total

    [[nodiscard]] bool isWeightedTotal() const { return name.isEmpty() && before.isNull() && after.isNull(); }
    bool operator==(const Column&) const = default;
};

/// The categories after, then those that are gone, then the weighted total where both ends have one.
[[nodiscard]] std::vector<Column> columnsOf(const scoring::RiskResult& before, const scoring::RiskResult& after);
/// The position of the column's category in a result's scheme; nothing when it has none.
[[nodiscard]] std::optional<std::size_t> positionIn(const scoring::RiskResult& result, const Column& column);
/// The loss of the model in the column; nothing when the result has no such category.
[[nodiscard]] std::optional<scoring::Bounded> lossIn(
    const scoring::RiskResult& result, Posture posture, const Column& column);

} // namespace hz::review
