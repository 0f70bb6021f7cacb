#pragma once

#include "model/evaluation/bootstrap.h"
#include "model/evaluation/task_result.h"

namespace hz::evaluation {

/// pass@k of one task: the probability that k of its samples, drawn without replacement, hold one that passed;
/// 1 - C(n-c, k) / C(n, k), without bias (Chen et al. 2021, section 2.1). Exact to a few units in the last place for
/// any size. Nothing for k > samples: so many were not drawn. Asks for 0 <= passed <= samples and k >= 1.
[[nodiscard]] std::optional<double> passAt(qint64 samples, qint64 passed, qint64 k);

/// pass@k over tasks: the mean over those with k samples or more.
struct PassRate {
    qint64 k = 1;
    qint64 tasks = 0; // that count
    qint64 tooFewSamples = 0; // tasks that do not: fewer than k samples
    std::optional<double> value{}; // nothing where no task counts
    std::optional<base::Interval> interval{}; // nothing for fewer than two tasks that count, or when cancelled

    bool operator==(const PassRate&) const = default;
};

/// The interval draws the tasks anew: it holds for tasks like these. Tasks that are all alike give one of width zero;
/// for their samples see clopperPearson().
[[nodiscard]] PassRate passRate(const TaskResults& results, qint64 k, const Bootstrap& bootstrap = {});
[[nodiscard]] std::vector<PassRate> passRates(
    const TaskResults& results, const std::vector<qint64>& ks, const Bootstrap& bootstrap = {});

/// The tasks that have an attribute.
struct AttributeRates {
    Attribute attribute;
    qint64 tasks = 0;
    qint64 samples = 0;
    qint64 passed = 0;
    std::vector<PassRate> rates; // as the k were asked for

    bool operator==(const AttributeRates&) const = default;
};

/// One for each attribute that a task has: those of the framework first and in its order, then the others by key;
/// values in order, numbers by size. Keys in `without` are left out.
[[nodiscard]] std::vector<AttributeRates> profile(const TaskResults& results, const std::vector<qint64>& ks,
    const Bootstrap& bootstrap = {}, const QStringList& without = {});

} // namespace hz::evaluation
