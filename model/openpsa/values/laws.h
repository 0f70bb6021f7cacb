#pragma once

#include <cstdint>

/// The built-in laws of the format: probability that a component is not available at a time. Rates are per hour, times
/// in hours; all arguments are finite and as the format demands (rates and times not negative, probabilities in [0,
/// 1]).
namespace hz::openpsa {

/// Fails at a constant rate, is not repaired: 1 - exp(-rate t).
[[nodiscard]] double exponentialLaw(double rate, double time);

/// Fails on demand with probability gamma, then at a constant rate, is repaired at a constant rate: the solution of
/// Q' = rate (1 - Q) - repair Q, Q(0) = gamma. Both rates zero: gamma.
[[nodiscard]] double glmLaw(double gamma, double rate, double repair, double time);

/// 1 - exp(-((t - shift) / scale)^shape); 0 up to the shift.
[[nodiscard]] double weibullLaw(double scale, double shape, double shift, double time);

/// Tested at `first`, `first` + `period`, ...: what failed shows only at a test.
struct TestSchedule {
    double period = 0.0; // above 0
    double first = 0.0;
};

/// Tests and repairs take no time. Exactly at a test, the value just before it.
[[nodiscard]] double periodicTestLaw(double rate, TestSchedule schedule, double time);

/// Tests take no time, repairs end at the rate `repair`: three states (working, failed, in repair) solved exactly
/// within a period, and the periods as an affine recurrence.
[[nodiscard]] double periodicTestLaw(double rate, double repair, TestSchedule schedule, double time);

struct TestedComponent {
    double rate = 0.0;
    double rateUnderTest = 0.0;
    double repair = 0.0;
    TestSchedule schedule{};
    double failsAtTestStart = 0.0; // gamma
    double testDuration = 0.0; // at most the period
    bool availableUnderTest = false;
    double detected = 0.0; // sigma
    double failsAtRestart = 0.0; // omega
};

/// The full form of the format: the linear map of one period over the three states, raised to the number of periods by
/// squaring.
[[nodiscard]] double periodicTestLaw(const TestedComponent& component, double time);

} // namespace hz::openpsa
