#pragma once

#include "model/domain/likelihood.h"

/// Lengths of time in years, as frequencies are told: the one place where they are counted.
namespace hz::domain {

[[nodiscard]] inline double yearsIn(double hours)
{
    return hours / hoursIn(TimeUnit::Year);
}
[[nodiscard]] inline double yearsIn(const Exposure& exposure)
{
    return yearsIn(exposure.hours());
}

} // namespace hz::domain
