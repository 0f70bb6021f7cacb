#pragma once

#include "model/domain/fields.h"

/// What fields may hold, where not every value of their kind will do. For the lists of this folder only.
namespace hz::domain::describe {

struct Range {
    const char* words; // "a number from 0 to 1", translatable in context "Range"
    bool (*holds)(const Value& value); // nothing is in every range
};

extern const Range kShare;
extern const Range kAmount;
extern const Range kWhole;
extern const Range kFromOne;
extern const Range kAboveZero;
extern const Range kInside;
extern const Range kPlace;
extern const Range kLikelihood;
extern const Range kChance;
extern const Range kCount;
extern const Range kColour;
extern const Range kExposure;

/// Of a day that must not come before another; an absent one is in no order.
extern const char* const kNotBefore;
[[nodiscard]] bool isOrdered(const QDate& from, const QDate& to);

} // namespace hz::domain::describe
