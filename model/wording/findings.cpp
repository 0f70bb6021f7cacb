#include "model/evidence/estimates.h"
#include "model/wording/fill.h"
#include "model/wording/wording.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace hz::wording {

namespace {

struct Sentence {
    std::string_view code;
    const char* text;
};

// By code. What is weak, and what would mend it.
constexpr std::array kSentences{
    Sentence{ "bounded",
        QT_TRANSLATE_NOOP("Finding",
            "{first}: a limit stopped the exact computation; its probability is a guaranteed interval. Simplify what "
            "leads to it.") },
    Sentence{ "codes-alike",
        QT_TRANSLATE_NOOP("Finding",
            "{first}: the code of {others} reads the same and differs only in how its letters are encoded. Give one "
            "of them another code.") },
    Sentence{ "date-in-future",
        QT_TRANSLATE_NOOP("Finding", "{first}: {others} is dated {detail}, a day yet to come. Correct the date.") },
    Sentence{ "duplicate-title",
        QT_TRANSLATE_NOOP(
            "Finding", "{first}: {others} has the same title. Use one shared node, or tell them apart.") },
    Sentence{ "eliminated-without-reason",
        QT_TRANSLATE_NOOP("Finding",
            "{first}: marked as eliminated by design, without a reason. Say what in the design excludes it.") },
    Sentence{ "estimate-far",
        QT_TRANSLATE_NOOP("Finding",
            "{first}: the typed likelihood lies outside what the evidence makes credible (90 %). Correct it, use the "
            "estimate in scoring, or say why they differ.") },
    Sentence{ "estimate-not-computed",
        QT_TRANSLATE_NOOP("Finding", "{first}: its likelihood cannot be estimated as asked. {detail}") },
    Sentence{ "estimates-disagree",
        QT_TRANSLATE_NOOP("Finding",
            "{first}: several estimates are used in scoring and say different things, so its likelihood counts as "
            "unknown. Leave one in use.") },
    Sentence{ "evidence-contradicts",
        QT_TRANSLATE_NOOP("Finding",
            "{first}: {second} speaks against it, and nothing newer supports it. Change the status, or mend and test "
            "it again.") },
    Sentence{ "evidence-expired",
        QT_TRANSLATE_NOOP(
            "Finding", "{first}: {others} counts no longer since it ended on {detail}. Obtain new evidence.") },
    Sentence{ "evidence-expiring",
        QT_TRANSLATE_NOOP("Finding", "{first}: {others} counts only until {detail}. Renew it in time.") },
    Sentence{ "idle-control",
        QT_TRANSLATE_NOOP("Finding", "{first}: guards nothing. Drop it on the links that it stops, or remove it.") },
    Sentence{ "illustrative",
        QT_TRANSLATE_NOOP("Finding",
            "Illustrative figures stand in {detail} places. Replace them before a decision rests on them.") },
    Sentence{ "judged-differs",
        QT_TRANSLATE_NOOP("Finding",
            "{first}: the judged likelihood differs from the derived one ({detail}). Check both, or say why.") },
    Sentence{ "k-above-inputs",
        QT_TRANSLATE_NOOP("Finding",
            "{first}: asks for more incoming links than it has, so its logic is never met. Lower k, or add links.") },
    Sentence{ "no-cause",
        QT_TRANSLATE_NOOP(
            "Finding", "{first}: nothing leads to it, and it has no likelihood of its own. Add a cause.") },
    Sentence{
        "no-consequence", QT_TRANSLATE_NOOP("Finding", "{first}: leads to no consequence. Say what follows from it.") },
    Sentence{ "no-control",
        QT_TRANSLATE_NOOP(
            "Finding", "{first}: no control guards any way to or from it. Add one, or say why none is needed.") },
    Sentence{
        "no-impact", QT_TRANSLATE_NOOP("Finding", "{first}: has no severity in any category. Rate what it costs.") },
    Sentence{ "no-owner", QT_TRANSLATE_NOOP("Finding", "{first}: has no owner. Name who answers for it.") },
    Sentence{ "occasion-without-count",
        QT_TRANSLATE_NOOP("Finding",
            "{first}: the likelihood is per occasion, but how many of them there are is not said, so it counts as "
            "unknown. Give the count of the occasion.") },
    Sentence{ "planned-only",
        QT_TRANSLATE_NOOP("Finding",
            "{first}: all controls on its ways are only planned; today nothing holds it back. Implement one.") },
    Sentence{ "reference-magnitude",
        QT_TRANSLATE_NOOP("Finding",
            "The scheme's reference magnitude stands in for {detail} impacts. Give magnitudes where you know "
            "better.") },
    Sentence{ "shared-owner",
        QT_TRANSLATE_NOOP("Finding",
            "{first} and {others} stand side by side under one owner and may fail together. Group them as a common "
            "cause.") },
    Sentence{ "unknown-likelihood",
        QT_TRANSLATE_NOOP("Finding", "{first}: the likelihood is unknown, so results are intervals. Estimate it.") },
    Sentence{ "unrated-control",
        QT_TRANSLATE_NOOP(
            "Finding", "{first}: has no rating, so it lowers no likelihood level. Rate it weak, moderate or strong.") },
    Sentence{ "unreachable",
        QT_TRANSLATE_NOOP("Finding", "{first}: can never occur as the graph stands. Check what leads to it.") },
    Sentence{ "verified-without-evidence",
        QT_TRANSLATE_NOOP("Finding",
            "{first}: marked as verified, but no valid evidence shows it. Record a test, drill, audit, review or "
            "monitoring, or call it implemented.") },
};
static_assert(std::is_sorted(
    kSentences.begin(), kSentences.end(), [](const Sentence& a, const Sentence& b) { return a.code < b.code; }));

/// Why an estimate cannot be computed, in words.
QString reasonIn(const scoring::Finding& finding, const domain::Model& model)
{
    const auto* estimate = finding.ids.empty() ? nullptr : model.table<domain::Estimate>().find(finding.ids.back());
    const auto posterior = estimate ? evidence::posteriorOf(model, *estimate)
                                    : base::Result<evidence::Posterior>(base::Error{ finding.detail });
    return posterior ? QString() : sentence(posterior.error(), &model);
}

} // namespace

QString sentence(const scoring::Finding& finding, const domain::Model& model)
{
    const bool hasReason = finding.code == "estimate-not-computed";
    const std::string detail = hasReason ? reasonIn(finding, model).toStdString() : finding.detail;
    for (const Sentence& known : kSentences)
        if (known.code == finding.code)
            return filled(QCoreApplication::translate("Finding", known.text), { finding.ids, detail, &model });
    const QString name = finding.ids.empty() ? QString() : nameOfEntity(finding.ids.front(), &model);
    const QStringList parts{ QString::fromStdString(finding.code), name, QString::fromStdString(finding.detail) };
    return QStringList(parts).filter(QRegularExpression(QStringLiteral("."))).join(QStringLiteral(": "));
}

} // namespace hz::wording
