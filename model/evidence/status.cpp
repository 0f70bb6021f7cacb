#include "model/evidence/status.h"

#include "model/evidence/estimates.h"

#include <algorithm>

namespace hz::evidence {

namespace {

using domain::ControlStatus;
using domain::Evidence;
using domain::EvidenceOutcome;

/// The newest of the outcome among those that count; a null date when there is none with a date.
QDate newest(const std::vector<const Evidence*>& counting, EvidenceOutcome outcome)
{
    QDate day;
    for (const Evidence* evidence : counting)
        if (evidence->outcome == outcome && evidence->date.isValid() && (!day.isValid() || evidence->date > day))
            day = evidence->date;
    return day;
}

bool isBefore(const QDate& date, const QDate& other)
{
    return other.isValid() && (!date.isValid() || date < other);
}

bool looksAtTheControl(const Evidence& evidence)
{
    return evidence.kind != domain::EvidenceKind::Document;
}

ControlStatus statusBy(ControlStatus typed, bool isShown)
{
    if (typed != ControlStatus::Implemented && typed != ControlStatus::Verified)
        return typed;
    return isShown ? ControlStatus::Verified : ControlStatus::Implemented;
}

} // namespace

bool isExpired(const Evidence& evidence, const QDate& today)
{
    return today.isValid() && evidence.validUntil.isValid() && evidence.validUntil < today;
}

bool isInFuture(const QDate& date, const QDate& today)
{
    return today.isValid() && date.isValid() && date > today;
}

ControlEvidence statusOf(const domain::Model& model, const Id& control, const QDate& today)
{
    ControlEvidence result;
    std::vector<const Evidence*> counting;
    const auto all = model.table<Evidence>().all();
    for (const Evidence* evidence : all) {
        if (evidence->node != control || control.isNull())
            continue;
        if (isExpired(*evidence, today))
            result.expired.push_back(evidence->id);
        else if (!isInFuture(evidence->date, today))
            counting.push_back(evidence);
    }
    const QDate contradicted = newest(counting, EvidenceOutcome::Contradicts);
    const QDate supported = newest(counting, EvidenceOutcome::Supports);
    bool isShown = false;
    for (const Evidence* evidence : counting) {
        const bool hasEnd = evidence->validUntil.isValid();
        if (evidence->outcome == EvidenceOutcome::Supports && (hasEnd || !isBefore(evidence->date, contradicted))) {
            result.valid.push_back(evidence->id);
            isShown = isShown || looksAtTheControl(*evidence);
        } else if (evidence->outcome == EvidenceOutcome::Contradicts && !isBefore(evidence->date, supported)) {
            result.contradicting.push_back(evidence->id);
        }
    }
    const domain::Node* node = model.node(control);
    if (node == nullptr)
        return result;
    result.isDeniedByCounts = isShown && whatTestsSay(model, *node) == TestsSay::FailsMore;
    result.status = statusBy(node->status, isShown && result.contradicting.empty() && !result.isDeniedByCounts);
    return result;
}

bool isSatisfied(const domain::Model& model, const Id& checklistItem, const QDate& today)
{
    std::optional<QDate> supports;
    std::optional<QDate> contradicts;
    model.table<Evidence>().forEach([&](const Evidence& evidence) {
        const bool counts =
            evidence.checklistItem == checklistItem && !isExpired(evidence, today) && !isInFuture(evidence.date, today);
        if (!counts || evidence.outcome == EvidenceOutcome::Inconclusive)
            return;
        auto& newest = evidence.outcome == EvidenceOutcome::Supports ? supports : contradicts;
        if (!newest || evidence.date > *newest)
            newest = evidence.date;
    });
    return supports && !(contradicts && *contradicts >= *supports);
}

} // namespace hz::evidence
