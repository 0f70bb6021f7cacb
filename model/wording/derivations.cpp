#include "model/domain/value.h"
#include "model/wording/risk_reasons.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace hz::wording {

namespace {

using domain::Logic;
using domain::NodeKind;
using scoring::Bounded;
using scoring::Derivation;
using scoring::RiskResult;

constexpr std::size_t kMaxNamed = 4; // of shared events
constexpr std::size_t kMaxStreams = 12;

struct Why {
    Q_DECLARE_TR_FUNCTIONS(Why)
};

QString intervalText(base::Interval value)
{
    return probabilityText({ value, true, {} });
}

QString amountText(base::Interval value)
{
    return occurrencesText({ value, true, {} });
}

/// That none of the moments of the stream brings it about, where each does with the same probability for itself.
double noneOf(const scoring::StreamShare& share)
{
    const double moments = share.moments.high, brought = share.brought.high;
    if (!share.isOccasion)
        return std::exp(-moments * brought);
    return moments < 1.0 ? 1.0 - moments * brought : std::exp(moments * std::log1p(-brought));
}

/// At least one, if moments had nothing in common; nothing where a number in it is not known.
std::optional<double> atLeastOneOf(const scoring::StreamShares& shares)
{
    double none = 1.0 - shares.standing.high;
    for (const scoring::StreamShare& share : shares.streams) {
        if (!share.occurrences.isPoint() || std::isinf(share.moments.high))
            return std::nullopt;
        none *= noneOf(share);
    }
    return shares.standing.isPoint() ? std::optional(1.0 - none) : std::nullopt;
}

/// Puts the sentences about one node together.
class Reasoner {
public:
    Reasoner(const Derivation& derivation, const RiskResult& result)
        : m_from(derivation)
        , m_result(result)
    {
    }

    std::vector<Reasoning> run()
    {
        m_from.score.kind == NodeKind::Control ? addFailure() : addOccurrences();
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
    [[nodiscard]] QString occasionName(const base::Id& id) const;
    [[nodiscard]] QString exposure() const;
    void addFailure();
    void addOccurrences();
    void sayStanding();
    void sayStreams();
    void sayStream(const scoring::StreamShare& share);
    void sayAtLeastOne();
    void sayCauses();
    void sayOwn(const Derivation::Own& own);
    void sayGroup(const Derivation::Own& own);
    void sayLogic();
    void sayInput(const Derivation::Input& input);
    [[nodiscard]] QString sourceText(const Derivation::Input& input) const;
    [[nodiscard]] QString guardText(const Derivation::Guard& guard) const;
    void sayMultiplied();

    const Derivation& m_from;
    const RiskResult& m_result;
    std::vector<Reasoning> m_sentences;
};

QString Reasoner::occasionName(const base::Id& id) const
{
    const domain::Occasion* occasion = m_result.model.table<domain::Occasion>().find(id);
    return occasion ? occasion->name : Why::tr("occasion");
}

QString Reasoner::exposure() const
{
    return domain::toText(domain::Value(m_result.model.project().exposure));
}

QString boundedNote(const Bounded& figure)
{
    return figure.exact ? QString() : Why::tr(" (a guaranteed interval: a limit was met before the exact number)");
}

void Reasoner::addFailure()
{
    const Bounded& probability = m_from.score.probability;
    head(Why::tr("Fails with probability %1").arg(probabilityText(probability)) + boundedNote(probability));
    if (!m_from.isCredited)
        return say(Why::tr("It is not credited in this posture, and counts as failed."));
    sayCauses();
}

/// Stream by stream: so many moments, and the part of them that comes through.
void Reasoner::addOccurrences()
{
    const scoring::NodeScore& score = m_from.score;
    head(Why::tr("Expected number in %1: %2, which is %3")
             .arg(exposure(), occurrencesText(score.occurrences), frequencyText(score.occurrences, m_result.years))
        + boundedNote(score.occurrences));
    if (m_from.isEliminated)
        return say(Why::tr("Eliminated by design: it never occurs."));
    sayStanding();
    sayStreams();
    sayCauses();
    head(Why::tr("Probability of at least one: %1").arg(probabilityText(score.probability))
        + boundedNote(score.probability));
    sayAtLeastOne();
}

void Reasoner::sayStanding()
{
    const base::Interval standing = m_from.shares.standing;
    if (standing.high <= 0.0)
        return;
    say(standing == base::Interval{ 1.0, 1.0 }
            ? Why::tr("It is there from the start, which counts once.")
            : Why::tr("It is there from the start with probability %1, which counts once.")
                  .arg(intervalText(standing)));
}

void Reasoner::sayStreams()
{
    const auto& streams = m_from.shares.streams;
    for (std::size_t i = 0; i < std::min(kMaxStreams, streams.size()); ++i)
        sayStream(streams[i]);
    if (streams.size() > kMaxStreams)
        say(Why::tr("•  and %1 more streams, each of which brings it about less often")
                .arg(streams.size() - kMaxStreams));
    if (streams.size() + (m_from.shares.standing.high > 0.0 ? 1 : 0) > 1)
        say(Why::tr("Together: %1").arg(occurrencesText(m_from.score.occurrences)));
    else if (streams.empty() && m_from.shares.standing.high <= 0.0)
        say(Why::tr("No moment of any stream brings it about."));
}

/// "•  1000000 moments of use, at each of which it comes about with probability 2e-6: 2"
void Reasoner::sayStream(const scoring::StreamShare& share)
{
    const domain::CommonCauseGroup* group = m_result.model.commonCauses().find(share.stream);
    const QString name = share.isOccasion ? occasionName(share.stream)
        : group                           ? Why::tr("the common cause of “%1”").arg(group->name)
                                          : this->name(share.stream);
    const QString all = Why::tr("•  %1 moments of %2, each of which brings it about: %3");
    const QString part = Why::tr("•  %1 moments of %2, of which the part %3 brings it about: %4");
    const QString moments = std::isinf(share.moments.high) && share.moments.low == 0.0 ? Why::tr("any number of")
                                                                                       : amountText(share.moments);
    const QString result = amountText(share.occurrences);
    const auto node =
        !share.isOccasion && !group && share.stream != m_from.score.id ? std::optional(share.stream) : std::nullopt;
    say(share.brought == base::Interval{ 1.0, 1.0 } ? all.arg(moments, name, result)
                                                    : part.arg(moments, name, intervalText(share.brought), result),
        node);
}

/// The formula where it gives the number; where it does not, what its moments have in common.
void Reasoner::sayAtLeastOne()
{
    if (m_from.shares.streams.empty())
        return;
    constexpr double kSame = 1e-6;
    const auto apart = atLeastOneOf(m_from.shares);
    const base::Interval probability = m_from.score.probability.value;
    const auto isFormula = apart && std::abs(*apart - probability.low) <= kSame * probability.low
        && std::abs(*apart - probability.high) <= kSame * probability.high;
    if (isFormula && m_from.shares.streams.size() == 1 && m_from.shares.standing.high <= 0.0) {
        const scoring::StreamShare& only = m_from.shares.streams.front();
        return say(only.isOccasion ? Why::tr("1 − (1 − q)^m, with q = %1 and m = %2")
                                         .arg(intervalText(only.brought), amountText(only.moments))
                                   : Why::tr("1 − e^(−N), with N = %1").arg(amountText(only.occurrences)));
    }
    if (isFormula)
        return say(Why::tr("The moments have nothing in common: one minus the product of the probabilities that each "
                           "stream, and what is there from the start, brings none."));
    if (apart && probability.isPoint())
        say(Why::tr("If the moments had nothing in common it would be %1; but what is drawn once for the exposure is "
                    "the same at all of them.")
                .arg(numberText(*apart)));
}

/// Because of what a moment comes through, or a control fails.
void Reasoner::sayCauses()
{
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
    if (own.likelihood.form == domain::Likelihood::Form::Unknown) {
        say(Why::tr("By itself: not known, so anything from 0 to 1."));
        return;
    }
    const QString source = own.isEstimated ? Why::tr(" (by evidence)") : QString();
    const QString likelihood = likelihoodText(own.likelihood, m_result.model);
    const QString figure = intervalText(own.probability);
    const QString range =
        likelihood == figure || own.likelihood.occurs() ? QString() : Why::tr(", which is %1").arg(figure);
    say((likelihood.isEmpty() ? Why::tr("By itself: %1%2").arg(figure, source)
                              : Why::tr("By itself: %1%2%3").arg(likelihood, source, range)));
    sayGroup(own);
}

void Reasoner::sayGroup(const Derivation::Own& own)
{
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

QString Reasoner::sourceText(const Derivation::Input& input) const
{
    if (input.isNegated)
        return Why::tr("while %1 is not there (%2)").arg(name(input.from), probabilityText(input.source));
    const QString expected = m_from.shares.streams.empty() && input.metBy.isNull()
        ? probabilityText(input.source)
        : Why::tr("%1 expected").arg(occurrencesText(input.occurrences));
    const QString from = Why::tr("from %1, %2").arg(name(input.from), expected);
    return input.metBy.isNull() ? from : Why::tr("%1, met by every %2").arg(from, occasionName(input.metBy));
}

QString Reasoner::guardText(const Derivation::Guard& guard) const
{
    if (!guard.isCredited)
        return Why::tr("%1 is not credited").arg(name(guard.control));
    return (guard.isHidden ? Why::tr("%1 has failed, for the whole exposure, with %2") : Why::tr("%1 fails with %2"))
        .arg(name(guard.control), probabilityText(guard.failure));
}

/// "from C01 Phishing, 12 expected; brings it about with 0.1; K01 Filter fails with 0.2"
void Reasoner::sayInput(const Derivation::Input& input)
{
    QStringList parts{ sourceText(input) };
    if (input.isExclusive)
        parts << Why::tr("taken with %1, as one of ways that exclude each other").arg(intervalText(input.chance));
    else if (input.chance != base::Interval{ 1.0, 1.0 })
        parts << Why::tr("brings it about with %1").arg(intervalText(input.chance));
    for (const Derivation::Guard& guard : input.guards)
        parts << guardText(guard);
    const bool isChanged = m_from.multiplied && input.active != input.source.value;
    const QString product = isChanged ? Why::tr("; multiplied: %1").arg(intervalText(input.active)) : QString();
    say(QStringLiteral("•  ") + parts.join(QStringLiteral("; ")) + product, input.from);
}

void Reasoner::sayMultiplied()
{
    const QString figure = m_from.shares.streams.empty() ? probabilityText(m_from.score.probability)
                                                         : occurrencesText(m_from.score.occurrences);
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

} // namespace

std::vector<Reasoning> reasoningOf(const Derivation& derivation, const RiskResult& result)
{
    std::vector<Reasoning> sentences = Reasoner(derivation, result).run();
    addRiskReasons(sentences, derivation, result);
    return sentences;
}

} // namespace hz::wording
