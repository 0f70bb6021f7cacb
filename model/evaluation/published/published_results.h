#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace hz::evaluation {

/// One pass@k as it was published.
struct PublishedRate {
    QString model; // with its setting: "1-shot Codex, filtered"
    QString part; // of the tasks, "interview"; empty: all
    qint64 k = 1;
    double rate = 0.0; // 0 to 1
    std::optional<double> rateIfTimeoutsPass{}; // counting programs that only ran out of time
};

struct PublishedTable {
    QString id; // "humaneval"
    QString title;
    QString source; // the work and its table
    std::vector<PublishedRate> rates;

    /// Nothing where it was not published.
    [[nodiscard]] std::optional<double> rate(const QString& model, const QString& part, qint64 k) const;
};

/// What is shipped for comparison: HumanEval, APPS and the direction from programs to docstrings, from Chen et al.
/// 2021.
[[nodiscard]] const std::vector<PublishedTable>& publishedTables();

} // namespace hz::evaluation
