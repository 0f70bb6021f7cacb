#pragma once

#include "model/scoring/graph/result.h"

#include <optional>
#include <vector>

namespace hz::scoring {

/// Which likelihood levels numbers belong to (scoring page, section 8). A level holds the numbers from its lower bound
/// up to that of the next; what is within 1e-9 of a bound is at it.
class Bands {
public:
    explicit Bands(const SchemeTables& scheme);

    [[nodiscard]] bool isEmpty() const { return m_lows.empty(); }
    /// The position of the level; the last one for what is below all bounds.
    [[nodiscard]] int of(double number) const;
    /// Of everything in the interval. One that begins below a bound and ends at it does not touch the band above.
    [[nodiscard]] LetterRange of(Interval numbers, std::optional<double> nominal) const;

private:
    std::vector<double> m_lows; // by position, the most likely first
};

} // namespace hz::scoring
