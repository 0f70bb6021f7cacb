#pragma once

#include "model/base/cancel.h"
#include "model/scoring/graph/finding_code.h"
#include "model/scoring/graph/result.h"

#include <QDate>

namespace hz::scoring {

struct Settings {
    std::size_t maximumNodes = 20'000'000;
    double seconds = 60.0;
    base::CancelToken cancel{};
};

/// Scores a valid model (commands::validate finds nothing) in three postures, as the scoring page defines. Never
/// fails: limits make intervals, a cancel makes a result that says so. Same input, same numbers. Who scores one
/// revision after another keeps a Scorer (scorer.h), which gives the same results sooner.
[[nodiscard]] RiskResult score(const domain::Model& model, std::uint64_t revision, const Settings& settings = {});

/// A weakness of the user's model, which can be fixed. `key` is stable: code plus the ids it speaks of.
struct Finding {
    enum class Weight : std::uint8_t { Note, Warning, Problem };

    FindingCode code;
    Weight weight = Weight::Warning;
    std::vector<Id> ids; // nodes, links, impacts ... the first is where to look
    std::string detail;

    [[nodiscard]] std::string key() const;
    bool operator==(const Finding&) const = default;
};

/// Findings in order of weight, then code of the node.
/// `today` is for what has a date: without it (an invalid day) nothing expires and nothing lies in the future.
[[nodiscard]] std::vector<Finding> findings(const RiskResult& result, const QDate& today = {});

} // namespace hz::scoring
