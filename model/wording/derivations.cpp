#include "model/domain/value.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace hz::wording {

namespace {

using domain::Logic;
using domain::NodeKind;
using scoring::Bounded;
using scoring::Derivation;
using scoring::RiskResult;

constexpr std::size_t kMaxNamed = 4; // of shared events

struct Why {
    Q_DECLARE_TR_FUNCTIONS(Why)
};

QString intervalText(base::Interval value)
{
    return probabilityText({ value, true, {} });
}

/// Puts the sentences about one node together.
class Reasoner {
public:
    Reasoner(const Derivation& derivation, const RiskResult& result)
        : m_from(derivation)
        , m_result(result)
        , m_isControl(derivation.score.kind == NodeKind::Control)
    {
    }

    std::vector<Reasoning> run()
    {
        addProbability();
        if (!m_isControl)
            addLikelihood();
        for (std::size_t k = 0; k < m_from.categories.size(); ++k)
            addCategory(k);
        return std::move(m_sentences);
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

    void addProbability();
    void sayOwn(const Derivation::Own& own);
    void sayLogic();
    void sayInput(const Derivation::Input& input);
    void sayMultiplied();
    void addLikelihood();
    void sayLetters();
    void addCategory(std::size_t category);
    void sayConsequence(const Derivation::Category& category);
    void sayEffect(const Derivation::Category& category);
    void sayControl(const Derivation::Category& category);

    const Derivation& m_from;
    const RiskResult& m_result;
    bool m_isControl;
    std::vector<Reasoning> m_sentences;
};

void Reasoner::addProbability()
{
    const Bounded& probability = m_from.score.probability;
    const QString figure = probabilityText(probability);
    const QString heading = m_isControl ? Why::tr("Fails with probability %1") : Why::tr("Probability: %1");
    head(heading.arg(figure)
        + (probability.exact ? QString()
                             : Why::tr(" (a guaranteed interval: a limit was met before the exact number)")));
    if (m_from.isEliminated)
        return say(Why::tr("Eliminated by design: it never occurs."));
    if (!m_from.isCredited)
        return say(Why::tr("It is not credited in this posture, and counts as failed."));
    if (m_from.own)
        sayOwn(*m_from.own);
    if (m_from.inputs.empty())
        return m_from.own ? void() : say(Why::tr("Nothing leads to it, and it has no likelihood of its own."));
    sayLogic();
    for (const Derivation::Input& input : m_from.inputs)
        sayInput(input);
    sayMultiplied();
}

void Reasoner::sayOwn(const Derivation::Own& own)
{
    const QString likelihood = domain::likelihoodText(own.likelihood);
    if (own.likelihood.isUnknown()) {
        say(Why::tr("By itself: not known, so anything from 0 to 1."));
        return;
    }
    const QString source = own.isEstimated ? Why::tr(" (by evidence)") : QString();
    const QString figure = intervalText(own.probability);
    const QString exposure = domain::toText(domain::Value(m_result.model.project().exposure));
    using Form = domain::Likelihood::Form;
    if (own.likelihood.form == Form::Frequency)
        say(Why::tr("By itself: f = %1%2, over T = %3; 1 − exp(−f T) = %4").arg(likelihood, source, exposure, figure));
    else if (own.likelihood.form == Form::PerOccasion)
        say(Why::tr("By itself: q = %1%2, at m occasions; 1 − (1 − q)^m = %3").arg(likelihood, source, figure));
    else
        say(Why::tr("By itself: %1%2").arg(figure, source));
    if (!own.group)
        return;
    const domain::CommonCauseGroup* group = m_result.model.commonCauses().find(*own.group);
    say(Why::tr("Of its likelihood the part %1 is common to the group “%2”; it may come about either way.")
            .arg(numberText(own.beta), group ? group->name : QString()));
}

void Reasoner::sayLogic()
{
    const auto count = static_cast<int>(m_from.inputs.size());
    const QString by = m_from.own ? Why::tr("It also comes about when %1:") : Why::tr("It comes about when %1:");
    switch (m_from.logic) {
    case Logic::All:
        return say(by.arg(Why::tr("all of its %1 links are active").arg(count)));
    case Logic::AtLeast:
        return say(by.arg(Why::tr("at least %1 of its %2 links are active").arg(m_from.atLeast).arg(count)));
    case Logic::ExactlyOne:
        return say(by.arg(Why::tr("exactly one of its %1 links is active").arg(count)));
    default:
        return say(
            by.arg(count == 1 ? Why::tr("its link is active") : Why::tr("any of its %1 links is active").arg(count)));
    }
}

/// "from C01 Phishing, 0.3; transmits 0.5; K01 Filter fails with 0.1; multiplied: 0.015"
void Reasoner::sayInput(const Derivation::Input& input)
{
    QStringList parts{ (input.isNegated ? Why::tr("while %1 (%2) does not occur") : Why::tr("from %1, %2"))
                           .arg(name(input.from), probabilityText(input.source)) };
    if (input.transmits != base::Interval{ 1.0, 1.0 })
        parts << Why::tr("transmits %1").arg(intervalText(input.transmits));
    for (const Derivation::Guard& guard : input.guards)
        parts << (guard.isCredited
                ? Why::tr("%1 fails with %2").arg(name(guard.control), probabilityText(guard.failure))
                : Why::tr("%1 is not credited").arg(name(guard.control)));
    const bool isChanged = input.active != input.source.value;
    const QString product = isChanged ? Why::tr("; multiplied: %1").arg(intervalText(input.active)) : QString();
    say(QStringLiteral("•  ") + parts.join(QStringLiteral("; ")) + product, input.from);
}

void Reasoner::sayMultiplied()
{
    const QString figure = probabilityText(m_from.score.probability);
    if (m_from.shared.empty()) {
        if (m_from.multiplied && m_from.inputs.size() + (m_from.own ? 1 : 0) > 1)
            say(Why::tr("They share no event, so that multiplying them out is exact: %1").arg(figure));
        return;
    }
    QStringList names;
    for (std::size_t i = 0; i < std::min(kMaxNamed, m_from.shared.size()); ++i)
        names << eventName(m_from.shared[i], m_result.model);
    const auto more = m_from.shared.size() - static_cast<std::size_t>(names.size());
    const QString shared =
        names.join(QStringLiteral("; ")) + (more > 0 ? Why::tr(" and %1 more").arg(more) : QString());
    say(m_from.multiplied
            ? Why::tr("They share %1. Multiplied out as if they did not, they would give %2; counted once each, %3.")
                  .arg(shared, intervalText(*m_from.multiplied), figure)
            : Why::tr("They share %1; counted once each, %2.").arg(shared, figure));
}

void Reasoner::addLikelihood()
{
    head(Why::tr("Likelihood: %1").arg(letters(m_from.score.used)));
    if (!m_from.isEliminated)
        sayLetters();
    if (m_from.score.judged)
        say(Why::tr("It was judged %1, which is used in place of the derived %2.")
                .arg(letters(m_from.score.used), letters(m_from.score.derived)));
}

void Reasoner::sayLetters()
{
    if (m_from.own)
        say(m_from.own->letter ? Why::tr("By itself: %1, the band of %2")
                                     .arg(letters(*m_from.own->letter), intervalText(m_from.own->probability))
                               : Why::tr("By itself: not known, so any letter."));
    for (const Derivation::Input& input : m_from.inputs) {
        const QString from = Why::tr("from %1: %2").arg(name(input.from), letters(input.sourceLetter));
        const QString negated = input.isNegated ? Why::tr("; negated, so any letter") : QString();
        const QString lowered = input.steps > 0
            ? Why::tr("; lowered by %1 by its credited controls: %2").arg(input.steps).arg(letters(input.letter))
            : QString();
        say(QStringLiteral("•  ") + from + negated + lowered, input.from);
    }
    if (m_from.inputs.size() + (m_from.own ? 1 : 0) < 2)
        return;
    const QString derived = letters(m_from.score.derived);
    if (m_from.logic == Logic::All)
        say((m_from.own ? Why::tr("The least likely link, but no less than by itself: %1")
                        : Why::tr("The least likely of them: %1"))
                .arg(derived));
    else if (m_from.logic == Logic::AtLeast)
        say((m_from.own ? Why::tr("The link that is number %1 by likelihood, but no less than by itself: %2")
                        : Why::tr("The one that is number %1 by likelihood: %2"))
                .arg(m_from.atLeast)
                .arg(derived));
    else
        say(Why::tr("The most likely of them: %1").arg(derived));
}

void Reasoner::addCategory(std::size_t category)
{
    const Derivation::Category& found = m_from.categories[category];
    const bool hasLoss = found.risk.loss.value.high > 0.0 || found.risk.lossReduction.value.high > 0.0
        || found.risk.furtherReduction.value.high > 0.0;
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

void Reasoner::sayConsequence(const Derivation::Category& category)
{
    if (category.risk.worst)
        say(Why::tr("Severity %1 and likelihood %2 meet in the cell %3.")
                .arg(QString::number(category.risk.worst->severity), letters(category.letter), category.risk.code));
    const QString magnitude = numberText(category.magnitude)
        + (category.risk.referenceMagnitude ? Why::tr(" (the scheme’s for this severity)") : QString());
    say(Why::tr("Expected loss: probability %1 × magnitude %2 = %3")
            .arg(probabilityText(m_from.score.probability), magnitude, lossText(category.risk.loss)));
}

void Reasoner::sayEffect(const Derivation::Category& category)
{
    if (category.risk.worst && category.worstConsequence)
        say(Why::tr("The worst cell among the consequences that it reaches is that of %1: severity %2, at %3 by this "
                    "alone.")
                .arg(name(*category.worstConsequence), QString::number(category.risk.worst->severity),
                    letters(category.letter)),
            category.worstConsequence);
    say(Why::tr("Removed by eliminating it: %1. So much of the expected loss of %2 would be gone if it never occurred.")
            .arg(lossText(category.risk.lossReduction), lossText(category.total)));
}

void Reasoner::sayControl(const Derivation::Category& category)
{
    say(Why::tr("Saved by it: %1. By so much would the expected loss of %2 grow if it failed for certain.")
            .arg(lossText(category.risk.lossReduction), lossText(category.total)));
    say(Why::tr("Still to be saved: %1. By so much would the expected loss shrink if it never failed.")
            .arg(lossText(category.risk.furtherReduction)));
}

} // namespace

std::vector<Reasoning> reasoningOf(const Derivation& derivation, const RiskResult& result)
{
    return Reasoner(derivation, result).run();
}

} // namespace hz::wording
