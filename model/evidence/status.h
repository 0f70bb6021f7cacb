#pragma once

#include "model/domain/model.h"

#include <QDate>

#include <vector>

namespace hz::evidence {

using base::Id;

/// What the evidence on a control says on a day.
struct ControlEvidence {
    domain::ControlStatus status = domain::ControlStatus::Planned;
    std::vector<Id> valid; // supports, on that day
    std::vector<Id> expired; // no longer counts, whatever it said
    std::vector<Id> contradicting; // contradicts, and nothing newer supports
    bool isDeniedByCounts = false; // its tests failed more often than it is said to fail

    bool operator==(const ControlEvidence&) const = default;
};

/// The last day on which it counts is `validUntil`; evidence of a later date than `today` does not count yet, and
/// evidence without a date counts. Supporting evidence that has no end counts until newer evidence contradicts it;
/// contradicting evidence counts until newer evidence supports.
///
/// The status follows from rules: an implemented control is verified when some valid evidence of a kind that looks at
/// the control itself (all but documents) supports it, none contradicts, and the counts of its tests allow for what it
/// is said to fail with; without that it is no more than implemented, whatever was typed. What is planned, failed or
/// retired stays so.
[[nodiscard]] ControlEvidence statusOf(const domain::Model& model, const Id& control, const QDate& today);

/// Whether evidence shows on that day that the line of the checklist holds: some evidence on it supports it and counts,
/// and none that is as new contradicts it.
[[nodiscard]] bool isSatisfied(const domain::Model& model, const Id& checklistItem, const QDate& today);

/// Whether it counts on that day: neither expired nor of a later date. An invalid day knows of neither.
[[nodiscard]] bool isExpired(const domain::Evidence& evidence, const QDate& today);
[[nodiscard]] bool isInFuture(const QDate& date, const QDate& today);

} // namespace hz::evidence
