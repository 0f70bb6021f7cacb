#pragma once

#include "model/domain/quantity.h"

#include <cstdint>
#include <optional>

namespace hz::domain {

enum class TimeUnit : std::uint8_t { Hour, Day, Week, Month, Year };

/// Hours in one unit; a year has 8,760 hours, a month a twelfth of them.
[[nodiscard]] double hoursIn(TimeUnit unit);

/// How long the model is exposed, and how many demands fall into that time.
struct Exposure {
    double length = 1.0;
    TimeUnit unit = TimeUnit::Year;
    std::optional<double> demands;

    bool operator==(const Exposure&) const = default;
};

/// The likelihood of one basic event (scoring page, section 3). None is "no event of its own"; Unknown ranges over
/// [0, 1]. Frequency is per `unit`; PerDemand counts `demands`, or the exposure's where not given.
struct Likelihood {
    enum class Form : std::uint8_t { None, Unknown, Probability, Frequency, PerDemand };

    Form form = Form::None;
    Quantity value{};
    TimeUnit unit = TimeUnit::Year;
    std::optional<double> demands{};

    [[nodiscard]] static Likelihood unknown();
    [[nodiscard]] static Likelihood probability(double p);
    [[nodiscard]] static Likelihood frequency(double f, TimeUnit unit);
    [[nodiscard]] static Likelihood perDemand(double q, std::optional<double> demands = std::nullopt);

    [[nodiscard]] bool isNone() const { return form == Form::None; }
    [[nodiscard]] bool isUnknown() const { return form == Form::Unknown; }
    bool operator==(const Likelihood&) const = default;
};

/// The probability per exposure: p; 1 - exp(-f T); 1 - (1 - q)^n. Clamped to [0, 1]. Nothing for None and Unknown and
/// for a demand-based likelihood when neither it nor the exposure counts demands.
[[nodiscard]] std::optional<double> probabilityOf(const Likelihood& likelihood, const Exposure& exposure);

/// The frequency per exposure unit, for likelihoods that are given as one.
[[nodiscard]] std::optional<double> frequencyOf(const Likelihood& likelihood, TimeUnit per);

} // namespace hz::domain
