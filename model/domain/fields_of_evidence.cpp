#include "model/domain/choices.h"
#include "model/domain/field_makers.h"

#include <cmath>

namespace hz::domain::describe {

namespace {

bool isOfEvaluation(const Estimate& estimate)
{
    return estimate.source == EstimateSource::Evaluation;
}
bool isOfIncidents(const Estimate& estimate)
{
    return estimate.source == EstimateSource::Incidents;
}
bool isOfTries(const Estimate& estimate)
{
    return !isOfIncidents(estimate);
}
bool isPriorOf(const Estimate& estimate)
{
    return std::isfinite(estimate.priorB) && (isOfTries(estimate) ? estimate.priorB > 0.0 : estimate.priorB >= 0.0);
}
bool areAmongTrials(const Evidence& evidence)
{
    return !evidence.failures
        || (*evidence.failures >= 0.0 && evidence.trials && *evidence.failures <= *evidence.trials);
}

} // namespace

template <> KindOfEntity kind<Evaluation>()
{
    return { { "evaluation", QT_TRANSLATE_NOOP("Choice", "Evaluation") }, "evaluations", KindOfEntity::Group::Evidence,
        {
            field(&Evaluation::title, "title", QT_TRANSLATE_NOOP("Field", "Title"),
                QT_TRANSLATE_NOOP("Field", "What the evaluation is called."))
                .as(Role::Name),
            field(&Evaluation::subject, "subject", QT_TRANSLATE_NOOP("Field", "Model"),
                QT_TRANSLATE_NOOP("Field", "The model that was evaluated, with its version.")),
            field(&Evaluation::date, "date", QT_TRANSLATE_NOOP("Field", "Date"),
                QT_TRANSLATE_NOOP("Field", "When it was measured or published."))
                .as(Role::Day),
            choice(&Evaluation::basis, basisChoices(), "basis", QT_TRANSLATE_NOOP("Field", "Basis"),
                QT_TRANSLATE_NOOP("Field", "Where the figures come from.")),
            longText(&Evaluation::source, "source", QT_TRANSLATE_NOOP("Field", "Source"),
                QT_TRANSLATE_NOOP("Field", "Who measured or published it.")),
            field(&Evaluation::fileName, "file_name", QT_TRANSLATE_NOOP("Field", "File"),
                QT_TRANSLATE_NOOP("Field", "The file of results that was read."))
                .made(),
            field(&Evaluation::fileHash, "file_hash", QT_TRANSLATE_NOOP("Field", "File hash"),
                QT_TRANSLATE_NOOP("Field", "SHA-256 of that file."))
                .made(),
            field(&Evaluation::results, "results", QT_TRANSLATE_NOOP("Field", "Results"),
                QT_TRANSLATE_NOOP("Field", "One task a line: task, samples, passed, attributes."))
                .made(),
            field(&Evaluation::published, "published", QT_TRANSLATE_NOOP("Field", "Published figures"),
                QT_TRANSLATE_NOOP("Field", "Figures known without their tasks, one a line: \"pass@1 = 0.2881\".")),
            reference(&Evaluation::reference, EntityKind::Evaluation, "reference",
                QT_TRANSLATE_NOOP("Field", "Compare with"),
                QT_TRANSLATE_NOOP("Field", "Another evaluation to compare with, such as that of people.")),
            longText(&Evaluation::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"),
                QT_TRANSLATE_NOOP("Field", "Anything else.")),
        } };
}

template <> KindOfEntity kind<Estimate>()
{
    return { { "estimate", QT_TRANSLATE_NOOP("Choice", "Estimate") }, "estimates", KindOfEntity::Group::Evidence,
        {
            owner(&Estimate::node, EntityKind::Node, "node", QT_TRANSLATE_NOOP("Field", "Node"),
                QT_TRANSLATE_NOOP("Field", "Whose likelihood is estimated."))
                .as(Role::Subject),
            choice(&Estimate::source, estimateSourceChoices(), "source", QT_TRANSLATE_NOOP("Field", "From"),
                QT_TRANSLATE_NOOP("Field", "Where the estimate takes its counts.")),
            reference(&Estimate::evaluation, EntityKind::Evaluation, "evaluation",
                QT_TRANSLATE_NOOP("Field", "Evaluation"),
                QT_TRANSLATE_NOOP("Field", "The evaluation whose results count."))
                .when(isOfEvaluation),
            field(&Estimate::tasks, "tasks", QT_TRANSLATE_NOOP("Field", "Tasks that count"),
                QT_TRANSLATE_NOOP("Field",
                    "Attributes that a task must have, as \"races=yes\", separated by commas; empty: all tasks."))
                .when(isOfEvaluation),
            choice(&Estimate::outcome, estimateOutcomeChoices(), "outcome",
                QT_TRANSLATE_NOOP("Field", "Comes about when"),
                QT_TRANSLATE_NOOP("Field", "Whether success or failure of the model brings the node about."))
                .when(isOfEvaluation),
            field(&Estimate::attempts, "attempts", QT_TRANSLATE_NOOP("Field", "Attempts"),
                QT_TRANSLATE_NOOP("Field", "How many tries there are, of which one is enough."))
                .within(kFromOne)
                .when(isOfTries),
            choice(&Estimate::unit, estimateUnitChoices(), "unit", QT_TRANSLATE_NOOP("Field", "Chance for"),
                QT_TRANSLATE_NOOP("Field", "What the chance belongs to: the whole exposure or each occasion in it."))
                .when(isOfTries),
            reference(&Estimate::occasion, EntityKind::Occasion, "occasion", QT_TRANSLATE_NOOP("Field", "Occasion"),
                QT_TRANSLATE_NOOP("Field", "What each try stands for; empty: the project's default occasion."))
                .when([](const Estimate& estimate) {
                    return isOfTries(estimate) && estimate.unit == EstimateUnit::Occasion;
                }),
            field(&Estimate::observed, "observed", QT_TRANSLATE_NOOP("Field", "Observed for"),
                QT_TRANSLATE_NOOP("Field", "How long incidents were counted: \"2 years\"."))
                .within(kExposure)
                .when(isOfIncidents),
            field(&Estimate::priorA, "prior_a", QT_TRANSLATE_NOOP("Field", "Prior a"),
                QT_TRANSLATE_NOOP("Field", "First parameter of the prior: of a beta, or the shape of a gamma."))
                .within(kAboveZero),
            field(&Estimate::priorB, "prior_b", QT_TRANSLATE_NOOP("Field", "Prior b"),
                QT_TRANSLATE_NOOP(
                    "Field", "Second parameter of the prior: of a beta, or the rate of a gamma, in years."))
                .within(QT_TRANSLATE_NOOP("Range", "a number above 0, or for incidents of 0 or more"), isPriorOf),
            field(&Estimate::applied, "applied", QT_TRANSLATE_NOOP("Field", "Use in scoring"),
                QT_TRANSLATE_NOOP("Field", "Scoring uses the estimate in place of the typed likelihood.")),
            longText(&Estimate::rationale, "rationale", QT_TRANSLATE_NOOP("Field", "Rationale"),
                QT_TRANSLATE_NOOP("Field", "Why these tasks, this outcome and this prior speak for the node.")),
            field(&Estimate::author, "author", QT_TRANSLATE_NOOP("Field", "Author"),
                QT_TRANSLATE_NOOP("Field", "Who made the estimate."))
                .as(Role::Maker)
                .byName(),
            field(&Estimate::date, "date", QT_TRANSLATE_NOOP("Field", "Date"),
                QT_TRANSLATE_NOOP("Field", "When it was made."))
                .as(Role::Day),
        } };
}

template <> KindOfEntity kind<Evidence>()
{
    return { { "evidence", QT_TRANSLATE_NOOP("Choice", "Evidence") }, "evidence", KindOfEntity::Group::Evidence,
        {
            reference(&Evidence::node, EntityKind::Node, "node", QT_TRANSLATE_NOOP("Field", "Node"),
                QT_TRANSLATE_NOOP("Field", "What it is evidence for; empty: the project."))
                .as(Role::Subject),
            reference(&Evidence::checklistItem, EntityKind::ChecklistItem, "checklist_item",
                QT_TRANSLATE_NOOP("Field", "Checklist item"),
                QT_TRANSLATE_NOOP("Field", "The line of the readiness checklist that it satisfies.")),
            choice(&Evidence::kind, evidenceKindChoices(), "kind", QT_TRANSLATE_NOOP("Field", "Kind"),
                QT_TRANSLATE_NOOP("Field", "What kind of evidence it is.")),
            field(&Evidence::title, "title", QT_TRANSLATE_NOOP("Field", "Title"),
                QT_TRANSLATE_NOOP("Field", "What it is called."))
                .as(Role::Name),
            choice(&Evidence::outcome, evidenceOutcomeChoices(), "outcome", QT_TRANSLATE_NOOP("Field", "Outcome"),
                QT_TRANSLATE_NOOP("Field", "Whether it shows that the claim holds.")),
            field(&Evidence::date, "date", QT_TRANSLATE_NOOP("Field", "Date"),
                QT_TRANSLATE_NOOP("Field", "When it was obtained."))
                .as(Role::Day),
            field(&Evidence::validUntil, "valid_until", QT_TRANSLATE_NOOP("Field", "Valid until"),
                QT_TRANSLATE_NOOP("Field", "After this day it no longer counts; empty: no end."))
                .within(
                    kNotBefore, [](const Evidence& evidence) { return isOrdered(evidence.date, evidence.validUntil); }),
            field(
                &Evidence::who, "who", QT_TRANSLATE_NOOP("Field", "By"), QT_TRANSLATE_NOOP("Field", "Who obtained it."))
                .as(Role::Maker)
                .byName(),
            field(&Evidence::trials, "trials", QT_TRANSLATE_NOOP("Field", "Trials"),
                QT_TRANSLATE_NOOP("Field", "How many demands were tried."))
                .within(kAmount),
            field(&Evidence::failures, "failures", QT_TRANSLATE_NOOP("Field", "Failures"),
                QT_TRANSLATE_NOOP("Field", "How many of them failed."))
                .within(QT_TRANSLATE_NOOP("Range", "a number from 0 to the number of trials"), areAmongTrials),
            field(&Evidence::reference, "reference", QT_TRANSLATE_NOOP("Field", "Reference"),
                QT_TRANSLATE_NOOP("Field", "Where the original is kept.")),
            field(&Evidence::fileName, "file_name", QT_TRANSLATE_NOOP("Field", "File"),
                QT_TRANSLATE_NOOP("Field", "The file that was recorded."))
                .made(),
            field(&Evidence::fileHash, "file_hash", QT_TRANSLATE_NOOP("Field", "File hash"),
                QT_TRANSLATE_NOOP("Field", "SHA-256 of that file."))
                .made(),
            field(&Evidence::content, "content", QT_TRANSLATE_NOOP("Field", "Embedded file"),
                QT_TRANSLATE_NOOP("Field", "The file itself, where it is kept in the project."))
                .made(),
            longText(&Evidence::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"),
                QT_TRANSLATE_NOOP("Field", "Anything else.")),
        } };
}

template <> KindOfEntity kind<Incident>()
{
    return { { "incident", QT_TRANSLATE_NOOP("Choice", "Incident") }, "incidents", KindOfEntity::Group::Evidence,
        {
            owner(&Incident::node, EntityKind::Node, "node", QT_TRANSLATE_NOOP("Field", "Node"),
                QT_TRANSLATE_NOOP("Field", "What it touches."))
                .as(Role::Subject),
            field(&Incident::title, "title", QT_TRANSLATE_NOOP("Field", "Title"),
                QT_TRANSLATE_NOOP("Field", "What happened."))
                .as(Role::Name),
            field(&Incident::date, "date", QT_TRANSLATE_NOOP("Field", "Date"),
                QT_TRANSLATE_NOOP("Field", "When it happened."))
                .as(Role::Day),
            field(&Incident::nearMiss, "near_miss", QT_TRANSLATE_NOOP("Field", "Near miss"),
                QT_TRANSLATE_NOOP("Field", "It nearly happened; it is not counted as an occurrence.")),
            field(&Incident::count, "count", QT_TRANSLATE_NOOP("Field", "Count"),
                QT_TRANSLATE_NOOP("Field", "How many times it happened."))
                .within(kWhole),
            field(&Incident::reportedBy, "reported_by", QT_TRANSLATE_NOOP("Field", "Reported by"),
                QT_TRANSLATE_NOOP("Field", "Who reported it."))
                .as(Role::Maker)
                .byName(),
            longText(&Incident::description, "description", QT_TRANSLATE_NOOP("Field", "Description"),
                QT_TRANSLATE_NOOP("Field", "How it came about.")),
        } };
}

template <> KindOfEntity kind<ChecklistItem>()
{
    return { { "checklist_item", QT_TRANSLATE_NOOP("Choice", "Checklist item") }, "checklist",
        KindOfEntity::Group::Records,
        {
            field(&ChecklistItem::position, "position", QT_TRANSLATE_NOOP("Field", "Position"),
                QT_TRANSLATE_NOOP("Field", "The order in which items are shown."))
                .as(Role::Order),
            field(&ChecklistItem::group, "group", QT_TRANSLATE_NOOP("Field", "Group"),
                QT_TRANSLATE_NOOP("Field", "The part of the checklist it belongs to.")),
            field(&ChecklistItem::title, "title", QT_TRANSLATE_NOOP("Field", "Title"),
                QT_TRANSLATE_NOOP("Field", "What must be so."))
                .as(Role::Name),
            longText(&ChecklistItem::satisfiedBy, "satisfied_by", QT_TRANSLATE_NOOP("Field", "Satisfied by"),
                QT_TRANSLATE_NOOP("Field", "Which evidence shows it.")),
        } };
}

template <> KindOfEntity kind<Comment>()
{
    return { { "comment", QT_TRANSLATE_NOOP("Choice", "Comment") }, "comments", KindOfEntity::Group::Records,
        {
            owner(&Comment::node, EntityKind::Node, "node", QT_TRANSLATE_NOOP("Field", "Node"),
                QT_TRANSLATE_NOOP("Field", "What it is about."))
                .as(Role::Subject),
            field(&Comment::author, "author", QT_TRANSLATE_NOOP("Field", "Author"),
                QT_TRANSLATE_NOOP("Field", "Who says it."))
                .as(Role::Maker)
                .byName(),
            field(&Comment::date, "date", QT_TRANSLATE_NOOP("Field", "Date"),
                QT_TRANSLATE_NOOP("Field", "When it was said."))
                .as(Role::Day),
            longText(&Comment::text, "text", QT_TRANSLATE_NOOP("Field", "Text"),
                QT_TRANSLATE_NOOP("Field", "What is said.")),
            field(&Comment::resolved, "resolved", QT_TRANSLATE_NOOP("Field", "Resolved"),
                QT_TRANSLATE_NOOP("Field", "It is settled.")),
            field(&Comment::resolvedBy, "resolved_by", QT_TRANSLATE_NOOP("Field", "Resolved by"),
                QT_TRANSLATE_NOOP("Field", "Who settled it."))
                .byName()
                .when([](const Comment& comment) { return comment.resolved; }),
        },
        true };
}

} // namespace hz::domain::describe
