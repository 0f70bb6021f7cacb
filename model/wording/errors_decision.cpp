#include "model/base/codes/decision_errors.h"
#include "model/wording/error_texts.h"
#include "model/wording/sentences.h"

#include <QCoreApplication>

#include <array>

namespace hz::wording {

namespace {

using base::AcceptanceError;
using base::AttachmentError;
using base::BaselineError;
using base::DiffError;
using base::EstimateError;
using base::GateError;
using base::PlanError;
using base::SignOffError;
using base::StageError;

constexpr std::array kAcceptance{
    Sentence{ AcceptanceError::ByRequester,
        QT_TRANSLATE_NOOP("Error", "“{detail}” asks for this acceptance and cannot approve it. Name another person.") },
    Sentence{ AcceptanceError::Ended,
        QT_TRANSLATE_NOOP("Error", "The acceptance would end before today. Give a later last day.") },
    Sentence{ AcceptanceError::NoEnd,
        QT_TRANSLATE_NOOP("Error", "The acceptance of “{first}” has no end. Give its last day.") },
    Sentence{ AcceptanceError::NoRisk,
        QT_TRANSLATE_NOOP(
            "Error", "“{first}” has no risk level there, so there is nothing to accept. Rate what follows from it.") },
    Sentence{ AcceptanceError::NotAHazard,
        QT_TRANSLATE_NOOP(
            "Error", "“{first}” is no hazard, and only the risk of a hazard is accepted. Choose a hazard.") },
    Sentence{ AcceptanceError::NotEntitled,
        QT_TRANSLATE_NOOP("Error",
            "The role “{detail}” may not accept this risk level. Choose a role that the scheme names for the level.") },
    Sentence{ AcceptanceError::UnknownName,
        QT_TRANSLATE_NOOP(
            "Error", "Nothing is called “{detail}”. Choose a stage, a category or a level that the project has.") },
};
static_assert(base::isWhole(kAcceptance));

constexpr std::array kSignOff{
    Sentence{ SignOffError::NoConditions,
        QT_TRANSLATE_NOOP(
            "Error", "An approval with conditions must say which. Write them down, or approve without.") },
};
static_assert(base::isWhole(kSignOff));

constexpr std::array kPlan{
    Sentence{ PlanError::NothingToAdd,
        QT_TRANSLATE_NOOP("Error", "All stages and checklist items of the plan are there already. Edit those.") },
};
static_assert(base::isWhole(kPlan));

constexpr std::array kGate{
    Sentence{
        GateError::NeedsName, QT_TRANSLATE_NOOP("Error", "The format {detail} is for gates. Name one (--gate).") },
    Sentence{ GateError::NoStages,
        QT_TRANSLATE_NOOP(
            "Error", "The project has no release plan, and so no gate “{detail}”. Add its stages first.") },
    Sentence{ GateError::Unknown,
        QT_TRANSLATE_NOOP("Error", "The release plan has no gate {detail}. Name one that it has.") },
};
static_assert(base::isWhole(kGate));

constexpr std::array kEstimate{
    Sentence{ EstimateError::BadNumbers,
        QT_TRANSLATE_NOOP("Error",
            "The numbers of this estimate say nothing of a chance. Give a prior above 0, attempts of 1 or more, and an "
            "observed time.") },
    Sentence{ EstimateError::BadResults,
        QT_TRANSLATE_NOOP("Error", "The results of “{detail}” cannot be read. Import the evaluation again.") },
    Sentence{ EstimateError::BadTasks,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” does not say which tasks count. Write attribute=value, with commas between several.") },
    Sentence{ EstimateError::NoEvaluation,
        QT_TRANSLATE_NOOP("Error",
            "The estimate names no evaluation, or one that is gone. Choose the evaluation whose results count.") },
    Sentence{ EstimateError::NoSamples,
        QT_TRANSLATE_NOOP(
            "Error", "The tasks of “{detail}” that count have no samples. Choose others, or import more results.") },
    Sentence{ EstimateError::NoTasks,
        QT_TRANSLATE_NOOP("Error", "No task counts: “{detail}”. Check the attributes, or import results.") },
    Sentence{ EstimateError::NoTestInterval,
        QT_TRANSLATE_NOOP("Error",
            "Incidents say how often {first} fails, not how long it stays failed. Type a rate with the interval of its "
            "tests (“1e-5 per hour, tested every 6 months”), or estimate from tests.") },
    Sentence{ EstimateError::NoTrials,
        QT_TRANSLATE_NOOP(
            "Error", "No test and no drill of this node counts its trials and failures. Record one with both.") },
    Sentence{ EstimateError::PublishedOnly,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” has published figures only, not the results of tasks, so no posterior follows. Import the "
            "results, or type the likelihood with its source.") },
};
static_assert(base::isWhole(kEstimate));

constexpr std::array kBaseline{
    Sentence{ BaselineError::Damaged,
        QT_TRANSLATE_NOOP("Error",
            "The baseline “{detail}” is damaged and cannot be read. The project itself is not touched by that: look "
            "for the baseline in a backup, or remove it.") },
    Sentence{ BaselineError::NameTaken,
        QT_TRANSLATE_NOOP("Error", "There is a baseline “{detail}” already. Choose another name.") },
    Sentence{ BaselineError::NoName, QT_TRANSLATE_NOOP("Error", "A baseline needs a name. Give it one.") },
    Sentence{ BaselineError::None,
        QT_TRANSLATE_NOOP("Error", "The project has no baseline, and so none “{detail}”. Freeze one first.") },
    Sentence{ BaselineError::TooLarge,
        QT_TRANSLATE_NOOP("Error",
            "The baseline “{detail}” is larger than the 64 MiB that one may have. Take embedded files out of the "
            "project, or remove the baseline.") },
    Sentence{ BaselineError::Unknown,
        QT_TRANSLATE_NOOP("Error", "The project has no baseline {detail}. Name one that it has.") },
};
static_assert(base::isWhole(kBaseline));

constexpr std::array kAttachment{
    Sentence{ AttachmentError::TooLarge,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is larger than the 8 MiB that a project takes in. Refer to it instead: its hash is kept.") },
    Sentence{ AttachmentError::Unreadable,
        QT_TRANSLATE_NOOP("Error", "“{detail}” cannot be read. Check that it is there and that you may read it.") },
};
static_assert(base::isWhole(kAttachment));

constexpr std::array kDiff{
    Sentence{ DiffError::NoOther,
        QT_TRANSLATE_NOOP(
            "Error", "There is nothing to compare with. Name another model, or a baseline (--baseline).") },
};
static_assert(base::isWhole(kDiff));

constexpr std::array kStage{
    Sentence{ StageError::CountedTwice,
        QT_TRANSLATE_NOOP("Error", "A stage counts one occasion twice. Remove one of the two counts.") },
};
static_assert(base::isWhole(kStage));

} // namespace

const char* textOf(AcceptanceError code)
{
    return base::rowOf(kAcceptance, code).text;
}

const char* textOf(SignOffError code)
{
    return base::rowOf(kSignOff, code).text;
}

const char* textOf(PlanError code)
{
    return base::rowOf(kPlan, code).text;
}

const char* textOf(GateError code)
{
    return base::rowOf(kGate, code).text;
}

const char* textOf(EstimateError code)
{
    return base::rowOf(kEstimate, code).text;
}

const char* textOf(BaselineError code)
{
    return base::rowOf(kBaseline, code).text;
}

const char* textOf(AttachmentError code)
{
    return base::rowOf(kAttachment, code).text;
}

const char* textOf(DiffError code)
{
    return base::rowOf(kDiff, code).text;
}

const char* textOf(StageError code)
{
    return base::rowOf(kStage, code).text;
}

} // namespace hz::wording
