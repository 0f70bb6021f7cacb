#pragma once

#include "model/evaluation/bootstrap.h"
#include "model/evaluation/task_result.h"

namespace hz::evaluation {

/// How the pass rate falls as building blocks are chained: p(n) = p1 r^(n-1) for n blocks. A person who can do two can
/// do any number: r = 1.
struct Decay {
    /// All tasks of one length together.
    struct Point {
        int chain = 1;
        qint64 tasks = 0;
        qint64 samples = 0;
        qint64 passed = 0;
        double fitted = 0.0; // p(n) where there is a fit

        bool operator==(const Point&) const = default;
    };
    enum class Reason {
        None, // there is a fit
        TooFewLengths, // tasks of two lengths at least are needed
        NothingPassed, // every r fits
        OnlyLongestPassed, // the likelihood rises for ever with r
    };

    std::vector<Point> points{}; // by length; those without samples left out
    Reason reason = Reason::TooFewLengths;
    double p1 = 0.0; // extrapolated where no single block was tried: may be above 1, and NaN where r = 0
    double r = 0.0;
    std::optional<base::Interval> rInterval{}; // nothing when cancelled or not defined often enough
    std::optional<base::Interval> p1Interval{};

    [[nodiscard]] bool isFitted() const { return reason == Reason::None; }
    /// p(n); asks for a fit.
    [[nodiscard]] double at(double chain) const;
    bool operator==(const Decay&) const = default;
};

/// The fit of greatest likelihood: at each length the number that passed is binomial, and ln p is linear in the length.
/// So lengths count by their samples, and one at which nothing passed counts as what it is, where ln 0 would not be
/// defined; no fitted rate of a length that was tried is above 1. When nothing passed but at the shortest, r = 0 is
/// that fit.
///
/// The interval draws tasks anew within each length (and within a length of one task its samples, of the same rate), so
/// it also holds where samples of a task are more alike than those of two.
[[nodiscard]] Decay fitDecay(const TaskResults& results, const Bootstrap& bootstrap = {});

} // namespace hz::evaluation
