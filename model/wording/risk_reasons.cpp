#include "model/wording/risk_reasons.h"

#include <QCoreApplication>

namespace hz::wording {

namespace {

using domain::NodeKind;
using scoring::Derivation;
using scoring::RiskResult;

struct Why {
    Q_DECLARE_TR_FUNCTIONS(Why)
};

/// Goes on with the sentences about one node.
class RiskReasoner {
public:
    RiskReasoner(std::vector<Reasoning>& sentences, const Derivation& derivation, const RiskResult& result)
        : m_sentences(sentences)
        , m_from(derivation)
        , m_result(result)
        , m_isControl(derivation.score.kind == NodeKind::Control)
    {
    }

    void run()
    {
        if (!m_from.score.isDecidable)
            return; // no letter, no cell and no loss can be told
        if (!m_isControl)
            addLikelihood();
        for (std::size_t k = 0; k < m_from.categories.size(); ++k)
            addCategory(k);
    }

private:
    void head(const QString& text) { m_sentences.push_back({ text, true, {} }); }
    void say(const QString& text, std::optional<base::Id> node = {}) { m_sentences.push_back({ text, false, node }); }
    [[nodiscard]] QString name(const base::Id& id) const
    {
        const domain::Node* node = m_result.model.node(id);
        return node ? nameOf(*node) : QString();
    }
    [[nodiscard]] QString letters(const scoring::LetterRange& range) const
    {
        return letterText(range, m_result.scheme);
    }

    void addLikelihood();
    void sayLetters();
    [[nodiscard]] QString probabilityBesideNumber() const;
    void addCategory(std::size_t category);
    void sayConsequence(const Derivation::Category& category);
    void sayEffect(const Derivation::Category& category);
    void sayControl(const Derivation::Category& category);
    void sayNegative(const scoring::Bounded& difference);

    std::vector<Reasoning>& m_sentences;
    const Derivation& m_from;
    const RiskResult& m_result;
    bool m_isControl;
};

void RiskReasoner::addLikelihood()
{
    head(Why::tr("Likelihood: %1").arg(letters(m_from.score.used)));
    if (m_from.isEliminated)
        return;
    sayLetters();
    if (!m_from.score.judged)
        return;
    const int judged = *m_from.score.judged;
    const QString letter = letters({ judged, judged, false, {} });
    say(m_from.score.used == m_from.score.derived
            ? Why::tr("It was judged %1; what follows from the graph is no better, and counts.").arg(letter)
            : Why::tr("It was judged %1, which is worse than what follows from the graph, and counts.").arg(letter));
}

void RiskReasoner::sayLetters()
{
    const bool perYear = m_result.model.project().bandMeasure == domain::BandMeasure::PerYear;
    const scoring::LetterRange& derived = m_from.score.derived;
    const QString range = letters({ derived.worst, derived.best, derived.eliminated, {} });
    const scoring::Bounded yearly{ m_from.score.occurrences.value.scaledBy(1.0 / m_result.years), true, {} };
    say(perYear ? Why::tr("The bands that its occurrences a year touch (%1): %2").arg(occurrencesText(yearly), range)
                : Why::tr("The bands that its probability touches (%1): %2").arg(probabilityBesideNumber(), range));
    if (derived.nominal)
        say(Why::tr("With the letters and ratings that it rests on in the middle of their ranges: %1")
                .arg(letters({ *derived.nominal, *derived.nominal, false, {} })));
}

/// Where it says less than how often it is expected, that stands with it.
QString RiskReasoner::probabilityBesideNumber() const
{
    constexpr double kSeldom = 0.1;
    const scoring::NodeScore& score = m_from.score;
    const QString probability = probabilityText(score.probability);
    return score.occurrences.value.high <= kSeldom || score.occurrences.value == score.probability.value
        ? probability
        : Why::tr("%1, at %2 expected").arg(probability, occurrencesText(score.occurrences));
}

void RiskReasoner::addCategory(std::size_t category)
{
    const Derivation::Category& found = m_from.categories[category];
    const auto isNothing = [](const scoring::Bounded& loss) { return loss.value == base::Interval{}; };
    const bool hasLoss =
        !isNothing(found.risk.loss) || !isNothing(found.risk.lossReduction) || !isNothing(found.risk.furtherReduction);
    if (!found.risk.worst && !found.risk.eliminated && !hasLoss)
        return;
    const QString name = m_result.scheme.categories[category].name;
    if (m_isControl) {
        head(name);
        return sayControl(found);
    }
    const QString level = found.risk.worst
        ? u' ' + m_result.scheme.levels[static_cast<std::size_t>(found.risk.worst->level)].name
        : QString();
    head(found.risk.code.isEmpty() ? name : Why::tr("%1: %2").arg(name, found.risk.code + level));
    m_from.score.kind == NodeKind::Consequence ? sayConsequence(found) : sayEffect(found);
}

void RiskReasoner::sayConsequence(const Derivation::Category& category)
{
    if (category.risk.worst)
        say(Why::tr("Severity %1 and likelihood %2 meet in the cell %3.")
                .arg(QString::number(category.risk.worst->severity), letters(category.letter), category.risk.code));
    const QString magnitude = numberText(category.magnitude)
        + (category.risk.referenceMagnitude ? Why::tr(" (the scheme’s for this severity)") : QString());
    say(Why::tr("Expected loss: %1 expected × magnitude %2 = %3")
            .arg(occurrencesText(m_from.score.occurrences), magnitude, lossText(category.risk.loss)));
}

void RiskReasoner::sayEffect(const Derivation::Category& category)
{
    if (category.risk.worst && category.worstConsequence)
        say(Why::tr("The worst cell among the consequences that it reaches is that of %1: severity %2, at %3 for what "
                    "comes there through it.")
                .arg(name(*category.worstConsequence), QString::number(category.risk.worst->severity),
                    letters(category.letter)),
            category.worstConsequence);
    say(Why::tr("Removed by eliminating it: %1. So much of the expected loss of %2 would be gone if it never occurred.")
            .arg(lossText(category.risk.lossReduction), lossText(category.total)));
    if (category.risk.lossReduction.value.low < 0.0)
        say(Why::tr("Below 0, as something is negated: by occurring it keeps more from happening than it brings."));
}

void RiskReasoner::sayControl(const Derivation::Category& category)
{
    if (!m_from.isCredited)
        return say(Why::tr("In this posture it saves nothing, as it is not credited."));
    say(Why::tr("Saved by it: %1. By so much would the expected loss of %2 grow if it failed for certain.")
            .arg(lossText(category.risk.lossReduction), lossText(category.total)));
    sayNegative(category.risk.lossReduction);
    say(Why::tr("Still to be saved by perfecting it: %1. By so much would the expected loss shrink if it never failed.")
            .arg(lossText(category.risk.furtherReduction)));
    sayNegative(category.risk.furtherReduction);
}

void RiskReasoner::sayNegative(const scoring::Bounded& difference)
{
    if (difference.value.low < 0.0)
        say(Why::tr("Below 0: what stands in front of it is asked once, but comes through anew each time that the "
                    "control gives way; or something behind it is negated."));
}

} // namespace

void addRiskReasons(std::vector<Reasoning>& sentences, const Derivation& derivation, const RiskResult& result)
{
    RiskReasoner(sentences, derivation, result).run();
}

} // namespace hz::wording
