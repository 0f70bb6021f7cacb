#include "model/domain/choices.h"
#include "model/domain/field_makers.h"

namespace hz::domain::describe {

template <> std::vector<Field> fieldList<Evaluation>()
{
    return {
        field(&Evaluation::title, "title", QT_TRANSLATE_NOOP("Field", "Title"),
            QT_TRANSLATE_NOOP("Field", "What the evaluation is called.")),
        field(&Evaluation::subject, "subject", QT_TRANSLATE_NOOP("Field", "Model"),
            QT_TRANSLATE_NOOP("Field", "The model that was evaluated, with its version.")),
        field(&Evaluation::date, "date", QT_TRANSLATE_NOOP("Field", "Date"),
            QT_TRANSLATE_NOOP("Field", "When it was measured or published.")),
        choice(&Evaluation::basis, basisChoices(), "basis", QT_TRANSLATE_NOOP("Field", "Basis"),
            QT_TRANSLATE_NOOP("Field", "Where the figures come from.")),
        longText(&Evaluation::source, "source", QT_TRANSLATE_NOOP("Field", "Source"),
            QT_TRANSLATE_NOOP("Field", "Who measured or published it.")),
        field(&Evaluation::fileName, "file_name", QT_TRANSLATE_NOOP("Field", "File"),
            QT_TRANSLATE_NOOP("Field", "The file of results that was read.")),
        field(&Evaluation::fileHash, "file_hash", QT_TRANSLATE_NOOP("Field", "File hash"),
            QT_TRANSLATE_NOOP("Field", "SHA-256 of that file.")),
        field(&Evaluation::results, "results", QT_TRANSLATE_NOOP("Field", "Results"),
            QT_TRANSLATE_NOOP("Field", "One task a line: task, samples, passed, attributes.")),
        field(&Evaluation::published, "published", QT_TRANSLATE_NOOP("Field", "Published figures"),
            QT_TRANSLATE_NOOP("Field", "Figures known without their tasks, one a line: \"pass@1 = 0.2881\".")),
        reference(&Evaluation::reference, EntityKind::Evaluation, "reference",
            QT_TRANSLATE_NOOP("Field", "Compare with"),
            QT_TRANSLATE_NOOP("Field", "Another evaluation to compare with, such as that of people.")),
        longText(&Evaluation::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"),
            QT_TRANSLATE_NOOP("Field", "Anything else.")),
    };
}

template <> std::vector<Field> fieldList<Estimate>()
{
    return {
        owner(&Estimate::node, EntityKind::Node, "node", QT_TRANSLATE_NOOP("Field", "Node"),
            QT_TRANSLATE_NOOP("Field", "Whose likelihood is estimated.")),
        choice(&Estimate::source, estimateSourceChoices(), "source", QT_TRANSLATE_NOOP("Field", "From"),
            QT_TRANSLATE_NOOP("Field", "Where the estimate takes its counts.")),
        reference(&Estimate::evaluation, EntityKind::Evaluation, "evaluation", QT_TRANSLATE_NOOP("Field", "Evaluation"),
            QT_TRANSLATE_NOOP("Field", "The evaluation whose results count.")),
        field(&Estimate::tasks, "tasks", QT_TRANSLATE_NOOP("Field", "Tasks that count"),
            QT_TRANSLATE_NOOP(
                "Field", "Attributes that a task must have, as \"races=yes\", separated by commas; empty: all tasks.")),
        choice(&Estimate::outcome, estimateOutcomeChoices(), "outcome", QT_TRANSLATE_NOOP("Field", "Comes about when"),
            QT_TRANSLATE_NOOP("Field", "Whether success or failure of the model brings the node about.")),
        field(&Estimate::attempts, "attempts", QT_TRANSLATE_NOOP("Field", "Attempts"),
            QT_TRANSLATE_NOOP("Field", "How many tries there are, of which one is enough.")),
        choice(&Estimate::unit, estimateUnitChoices(), "unit", QT_TRANSLATE_NOOP("Field", "Chance for"),
            QT_TRANSLATE_NOOP("Field", "What the chance belongs to: the whole exposure or each demand in it.")),
        field(&Estimate::observed, "observed", QT_TRANSLATE_NOOP("Field", "Observed for"),
            QT_TRANSLATE_NOOP("Field", "How long incidents were counted: \"2 years\".")),
        field(&Estimate::priorA, "prior_a", QT_TRANSLATE_NOOP("Field", "Prior a"),
            QT_TRANSLATE_NOOP("Field", "First parameter of the prior: of a beta, or the shape of a gamma.")),
        field(&Estimate::priorB, "prior_b", QT_TRANSLATE_NOOP("Field", "Prior b"),
            QT_TRANSLATE_NOOP("Field", "Second parameter of the prior: of a beta, or the rate of a gamma, in years.")),
        field(&Estimate::applied, "applied", QT_TRANSLATE_NOOP("Field", "Use in scoring"),
            QT_TRANSLATE_NOOP("Field", "Scoring uses the estimate in place of the typed likelihood.")),
        longText(&Estimate::rationale, "rationale", QT_TRANSLATE_NOOP("Field", "Rationale"),
            QT_TRANSLATE_NOOP("Field", "Why these tasks, this outcome and this prior speak for the node.")),
        field(&Estimate::author, "author", QT_TRANSLATE_NOOP("Field", "Author"),
            QT_TRANSLATE_NOOP("Field", "Who made the estimate.")),
        field(&Estimate::date, "date", QT_TRANSLATE_NOOP("Field", "Date"),
            QT_TRANSLATE_NOOP("Field", "When it was made.")),
    };
}

template <> std::vector<Field> fieldList<Evidence>()
{
    return {
        reference(&Evidence::node, EntityKind::Node, "node", QT_TRANSLATE_NOOP("Field", "Node"),
            QT_TRANSLATE_NOOP("Field", "What it is evidence for; empty: the project.")),
        reference(&Evidence::checklistItem, EntityKind::ChecklistItem, "checklist_item",
            QT_TRANSLATE_NOOP("Field", "Checklist item"),
            QT_TRANSLATE_NOOP("Field", "The line of the readiness checklist that it satisfies.")),
        choice(&Evidence::kind, evidenceKindChoices(), "kind", QT_TRANSLATE_NOOP("Field", "Kind"),
            QT_TRANSLATE_NOOP("Field", "What kind of evidence it is.")),
        field(&Evidence::title, "title", QT_TRANSLATE_NOOP("Field", "Title"),
            QT_TRANSLATE_NOOP("Field", "What it is called.")),
        choice(&Evidence::outcome, evidenceOutcomeChoices(), "outcome", QT_TRANSLATE_NOOP("Field", "Outcome"),
            QT_TRANSLATE_NOOP("Field", "Whether it shows that the claim holds.")),
        field(&Evidence::date, "date", QT_TRANSLATE_NOOP("Field", "Date"),
            QT_TRANSLATE_NOOP("Field", "When it was obtained.")),
        field(&Evidence::validUntil, "valid_until", QT_TRANSLATE_NOOP("Field", "Valid until"),
            QT_TRANSLATE_NOOP("Field", "After this day it no longer counts; empty: no end.")),
        field(&Evidence::who, "who", QT_TRANSLATE_NOOP("Field", "By"), QT_TRANSLATE_NOOP("Field", "Who obtained it.")),
        field(&Evidence::trials, "trials", QT_TRANSLATE_NOOP("Field", "Trials"),
            QT_TRANSLATE_NOOP("Field", "How many demands were tried.")),
        field(&Evidence::failures, "failures", QT_TRANSLATE_NOOP("Field", "Failures"),
            QT_TRANSLATE_NOOP("Field", "How many of them failed.")),
        field(&Evidence::reference, "reference", QT_TRANSLATE_NOOP("Field", "Reference"),
            QT_TRANSLATE_NOOP("Field", "Where the original is kept.")),
        field(&Evidence::fileName, "file_name", QT_TRANSLATE_NOOP("Field", "File"),
            QT_TRANSLATE_NOOP("Field", "The file that was recorded.")),
        field(&Evidence::fileHash, "file_hash", QT_TRANSLATE_NOOP("Field", "File hash"),
            QT_TRANSLATE_NOOP("Field", "SHA-256 of that file.")),
        field(&Evidence::content, "content", QT_TRANSLATE_NOOP("Field", "Embedded file"),
            QT_TRANSLATE_NOOP("Field", "The file itself, where it is kept in the project.")),
        longText(&Evidence::notes, "notes", QT_TRANSLATE_NOOP("Field", "Notes"),
            QT_TRANSLATE_NOOP("Field", "Anything else.")),
    };
}

template <> std::vector<Field> fieldList<Incident>()
{
    return {
        owner(&Incident::node, EntityKind::Node, "node", QT_TRANSLATE_NOOP("Field", "Node"),
            QT_TRANSLATE_NOOP("Field", "What it touches.")),
        field(&Incident::title, "title", QT_TRANSLATE_NOOP("Field", "Title"),
            QT_TRANSLATE_NOOP("Field", "What happened.")),
        field(&Incident::date, "date", QT_TRANSLATE_NOOP("Field", "Date"),
            QT_TRANSLATE_NOOP("Field", "When it happened.")),
        field(&Incident::nearMiss, "near_miss", QT_TRANSLATE_NOOP("Field", "Near miss"),
            QT_TRANSLATE_NOOP("Field", "It nearly happened; it is not counted as an occurrence.")),
        field(&Incident::count, "count", QT_TRANSLATE_NOOP("Field", "Count"),
            QT_TRANSLATE_NOOP("Field", "How many times it happened.")),
        field(&Incident::reportedBy, "reported_by", QT_TRANSLATE_NOOP("Field", "Reported by"),
            QT_TRANSLATE_NOOP("Field", "Who reported it.")),
        longText(&Incident::description, "description", QT_TRANSLATE_NOOP("Field", "Description"),
            QT_TRANSLATE_NOOP("Field", "How it came about.")),
    };
}

template <> std::vector<Field> fieldList<ChecklistItem>()
{
    return {
        field(&ChecklistItem::position, "position", QT_TRANSLATE_NOOP("Field", "Position"),
            QT_TRANSLATE_NOOP("Field", "The order in which items are shown.")),
        field(&ChecklistItem::group, "group", QT_TRANSLATE_NOOP("Field", "Group"),
            QT_TRANSLATE_NOOP("Field", "The part of the checklist it belongs to.")),
        field(&ChecklistItem::title, "title", QT_TRANSLATE_NOOP("Field", "Title"),
            QT_TRANSLATE_NOOP("Field", "What must be so.")),
        longText(&ChecklistItem::satisfiedBy, "satisfied_by", QT_TRANSLATE_NOOP("Field", "Satisfied by"),
            QT_TRANSLATE_NOOP("Field", "Which evidence shows it.")),
    };
}

template <> std::vector<Field> fieldList<Comment>()
{
    return {
        owner(&Comment::node, EntityKind::Node, "node", QT_TRANSLATE_NOOP("Field", "Node"),
            QT_TRANSLATE_NOOP("Field", "What it is about.")),
        field(&Comment::author, "author", QT_TRANSLATE_NOOP("Field", "Author"),
            QT_TRANSLATE_NOOP("Field", "Who says it.")),
        field(&Comment::date, "date", QT_TRANSLATE_NOOP("Field", "Date"),
            QT_TRANSLATE_NOOP("Field", "When it was said.")),
        longText(
            &Comment::text, "text", QT_TRANSLATE_NOOP("Field", "Text"), QT_TRANSLATE_NOOP("Field", "What is said.")),
        field(&Comment::resolved, "resolved", QT_TRANSLATE_NOOP("Field", "Resolved"),
            QT_TRANSLATE_NOOP("Field", "It is settled.")),
        field(&Comment::resolvedBy, "resolved_by", QT_TRANSLATE_NOOP("Field", "Resolved by"),
            QT_TRANSLATE_NOOP("Field", "Who settled it.")),
    };
}

} // namespace hz::domain::describe
