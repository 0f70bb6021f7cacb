#include "model/evidence/estimates.h"
#include "model/wording/fill.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <array>

namespace hz::wording {

namespace {

using scoring::FindingCode;

// What is weak, and what would mend it.
constexpr std::array kSentences{
    Sentence{ FindingCode::Bounded,
        QT_TRANSLATE_NOOP("Finding",
            "{first}: a limit stopped the exact computation; its probability is a guaranteed interval. Simplify what "
            "leads to it.") },
    Sentence{ FindingCode::CodesAlike,
        QT_TRANSLATE_NOOP("Finding",
            "{first}: the code of {others} reads the same and differs only in how its letters are encoded. Give one "
            "of them another code.") },
    Sentence{ FindingCode::DateInFuture,
        QT_TRANSLATE_NOOP("Finding", "{first}: {others} is dated {detail}, a day yet to come. Correct the date.") },
    Sentence{ FindingCode::DuplicateTitle,
        QT_TRANSLATE_NOOP(
            "Finding", "{first}: {others} has the same title. Use one shared node, or tell them apart.") },
    Sentence{ FindingCode::EliminatedWithoutReason,
        QT_TRANSLATE_NOOP("Finding",
            "{first}: marked as eliminated by design, without a reason. Say what in the design excludes it.") },
    Sentence{ FindingCode::EstimateFar,
        QT_TRANSLATE_NOOP("Finding",
            "{first}: the typed likelihood lies outside what the evidence makes credible (90 %). Correct it, use the "
            "estimate in scoring, or say why they differ.") },
    Sentence{ FindingCode::EstimateNotComputed,
        QT_TRANSLATE_NOOP("Finding", "{first}: its likelihood cannot be estimated as asked. {detail}") },
    Sentence{ FindingCode::EstimatesDisagree,
        QT_TRANSLATE_NOOP("Finding",
            "{first}: several estimates are used in scoring and say different things, so its likelihood counts as "
            "unknown, or as the greater of two frequencies. Leave one in use.") },
    Sentence{ FindingCode::EvidenceContradicts,
        QT_TRANSLATE_NOOP("Finding",
            "{first}: {second} speaks against it, and nothing newer supports it. Change the status, or mend and test "
            "it again.") },
    Sentence{ FindingCode::EvidenceExpired,
        QT_TRANSLATE_NOOP(
            "Finding", "{first}: {others} counts no longer since it ended on {detail}. Obtain new evidence.") },
    Sentence{ FindingCode::EvidenceExpiring,
        QT_TRANSLATE_NOOP("Finding", "{first}: {others} counts only until {detail}. Renew it in time.") },
    Sentence{ FindingCode::IdleControl,
        QT_TRANSLATE_NOOP("Finding", "{first}: guards nothing. Drop it on the links that it stops, or remove it.") },
    Sentence{ FindingCode::Illustrative,
        QT_TRANSLATE_NOOP("Finding",
            "Illustrative figures stand in {detail} places. Replace them before a decision rests on them.") },
    Sentence{ FindingCode::JudgedDiffers,
        QT_TRANSLATE_NOOP("Finding",
            "{first}: the judged likelihood differs from the derived one ({detail}). Check both, or say why.") },
    Sentence{ FindingCode::KAboveInputs,
        QT_TRANSLATE_NOOP("Finding",
            "{first}: asks for more incoming links than it has, so its logic is never met. Lower k, or add links.") },
    Sentence{ FindingCode::NoCause,
        QT_TRANSLATE_NOOP(
            "Finding", "{first}: nothing leads to it, and it has no likelihood of its own. Add a cause.") },
    Sentence{ FindingCode::NoConsequence,
        QT_TRANSLATE_NOOP("Finding", "{first}: leads to no consequence. Say what follows from it.") },
    Sentence{ FindingCode::NoControl,
        QT_TRANSLATE_NOOP(
            "Finding", "{first}: no control guards any way to or from it. Add one, or say why none is needed.") },
    Sentence{ FindingCode::NoImpact,
        QT_TRANSLATE_NOOP("Finding", "{first}: has no severity in any category. Rate what it costs.") },
    Sentence{ FindingCode::NoOwner, QT_TRANSLATE_NOOP("Finding", "{first}: has no owner. Name who answers for it.") },
    Sentence{ FindingCode::NeverTogether,
        QT_TRANSLATE_NOOP("Finding",
            "{first}: asks for {others} at one moment, but both are momentary and occur apart, so they never meet. Say "
            "how long one of them lasts, or that it is a condition.") },
    Sentence{ FindingCode::NumberOutsideRating,
        QT_TRANSLATE_NOOP("Finding",
            "{first}: the number that it fails with lies outside the range of its rating ({detail}); the number "
            "counts. "
            "Correct one of them.") },
    Sentence{ FindingCode::OccasionWithoutCount,
        QT_TRANSLATE_NOOP("Finding",
            "{first}: occurs per occasion, but how many of them there are is not said, so there is no upper end to how "
            "often. Give the count of {detail}.") },
    Sentence{ FindingCode::OnceAsked,
        QT_TRANSLATE_NOOP("Finding",
            "{first}: only what stands asks it, so it is asked once in the exposure, however many occasions there are. "
            "Say what meets the link, or that once is meant.") },
    Sentence{ FindingCode::PlannedOnly,
        QT_TRANSLATE_NOOP("Finding",
            "{first}: all controls on its ways are only planned; today nothing holds it back. Implement one.") },
    Sentence{ FindingCode::ReferenceMagnitude,
        QT_TRANSLATE_NOOP("Finding",
            "The scheme's reference magnitude stands in for {detail} impacts. Give magnitudes where you know "
            "better.") },
    Sentence{ FindingCode::SharedOwner,
        QT_TRANSLATE_NOOP("Finding",
            "{first} and {others} stand side by side under one owner and may fail together. Group them as a common "
            "cause.") },
    Sentence{ FindingCode::TestsContradict,
        QT_TRANSLATE_NOOP("Finding",
            "{first}: {detail1} failures in {detail2} counted trials make {detail3} credible (90 %), and what is said "
            "of it lies outside. Use what the tests say, or say why they do not count.") },
    Sentence{ FindingCode::UnknownLikelihood,
        QT_TRANSLATE_NOOP("Finding", "{first}: the likelihood is unknown, so results are intervals. Estimate it.") },
    Sentence{ FindingCode::UnratedControl,
        QT_TRANSLATE_NOOP(
            "Finding", "{first}: has neither a number nor a rating, so it counts as failed. Say what it fails with.") },
    Sentence{ FindingCode::Unreachable,
        QT_TRANSLATE_NOOP("Finding", "{first}: can never occur as the graph stands. Check what leads to it.") },
    Sentence{ FindingCode::VerifiedWithoutEvidence,
        QT_TRANSLATE_NOOP("Finding",
            "{first}: marked as verified, but no valid evidence shows it. Record a test, drill, audit, review or "
            "monitoring, or call it implemented.") },
};
static_assert(base::isWhole(kSentences));

/// Why an estimate cannot be computed, in words.
QString reasonIn(const scoring::Finding& finding, const domain::Model& model)
{
    const auto* estimate = finding.ids.empty() ? nullptr : model.table<domain::Estimate>().find(finding.ids.back());
    if (!estimate)
        return {};
    const auto posterior = evidence::posteriorOf(model, *estimate);
    return posterior ? QString() : sentence(posterior.error(), &model);
}

/// Failures, trials and what they make credible, one a line.
QString countsIn(const scoring::Finding& finding, const domain::Model& model)
{
    const base::Id control = finding.ids.empty() ? base::Id() : finding.ids.front();
    const auto posterior = evidence::posteriorOf(model, evidence::estimateOfTests(control));
    if (!posterior)
        return {};
    const QString credible =
        numberText(posterior->credible.low) + QStringLiteral(" \u2013 ") + numberText(posterior->credible.high);
    return QStringList{ numberText(posterior->occurrences), numberText(posterior->trials), credible }.join(u'\n');
}

QString detailOf(const scoring::Finding& finding, const domain::Model& model)
{
    if (finding.code == FindingCode::EstimateNotComputed)
        return reasonIn(finding, model);
    if (finding.code == FindingCode::TestsContradict)
        return countsIn(finding, model);
    if (finding.code == FindingCode::OccasionWithoutCount && finding.detail.empty())
        return QCoreApplication::translate("Finding", "its occasions");
    return QString::fromStdString(finding.detail);
}

} // namespace

QString sentence(const scoring::Finding& finding, const domain::Model& model)
{
    const char* text = base::rowOf(kSentences, finding.code).text;
    return filled(
        QCoreApplication::translate("Finding", text), { finding.ids, detailOf(finding, model).toStdString(), &model });
}

} // namespace hz::wording
