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
    Sentence{ "demands-missing",
        QT_TRANSLATE_NOOP("Finding",
            "{first}: the likelihood is per demand, but no number of demands is given, so it counts as unknown. Give "
            "it here or in the project's exposure.") },
    Sentence{ "duplicate-title",
        QT_TRANSLATE_NOOP(
            "Finding", "{first}: {others} has the same title. Use one shared node, or tell them apart.") },
    Sentence{ "eliminated-without-reason",
        QT_TRANSLATE_NOOP("Finding",
            "{first}: marked as eliminated by design, without a reason. Say what in the design excludes it.") },
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
};
static_assert(std::is_sorted(
    kSentences.begin(), kSentences.end(), [](const Sentence& a, const Sentence& b) { return a.code < b.code; }));

} // namespace

QString sentence(const scoring::Finding& finding, const domain::Model& model)
{
    for (const Sentence& known : kSentences)
        if (known.code == finding.code)
            return filled(QCoreApplication::translate("Finding", known.text), { finding.ids, finding.detail, &model });
    const QString name = finding.ids.empty() ? QString() : nameOfEntity(finding.ids.front(), &model);
    const QStringList parts{ QString::fromStdString(finding.code), name, QString::fromStdString(finding.detail) };
    return QStringList(parts).filter(QRegularExpression(QStringLiteral("."))).join(QStringLiteral(": "));
}

} // namespace hz::wording
