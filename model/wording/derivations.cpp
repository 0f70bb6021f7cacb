#include "model/wording/input_reasons.h"
#include "model/wording/interval_reasons.h"
#include "model/wording/risk_reasons.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace hz::wording {

namespace {

using domain::NodeKind;
using scoring::Bounded;
using scoring::Derivation;
using scoring::RiskResult;

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
    if (moments < 1.0)
        return 1.0 - moments * brought;
    return moments == 0.0 ? 1.0 : std::exp(moments * std::log1p(-brought));
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

QString boundedNote(const Bounded& figure)
{
    return figure.exact ? QString() : Why::tr(" (a guaranteed interval: a limit was met before the exact number)");
}

bool isPoint(base::Interval value, double at)
{
    return value.isPoint() && value.low == at;
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
    void addFailure();
    void addOccurrences();
    void addProbability();
    [[nodiscard]] QString expectedHead() const;
    void sayStanding();
    void sayStreams();
    void sayStream(const scoring::StreamShare& share);
    [[nodiscard]] QString momentsText(const scoring::StreamShare& share) const;
    [[nodiscard]] QString partText(const scoring::StreamShare& share) const;
    void sayAtLeastOne();

    const Derivation& m_from;
    const RiskResult& m_result;
    std::vector<Reasoning> m_sentences;
};

void Reasoner::addFailure()
{
    const Bounded& probability = m_from.score.probability;
    head(Why::tr("Fails with probability %1").arg(probabilityText(probability)) + boundedNote(probability));
    if (!m_from.isCredited)
        return say(Why::tr("It is not credited in this posture, and counts as failed."));
    addInputReasons(m_sentences, m_from, m_result);
}

QString Reasoner::expectedHead() const
{
    const Bounded& number = m_from.score.occurrences;
    const QString figure = m_from.score.isDecidable ? occurrencesText(number) : expectedText(m_from.score);
    const QString head =
        Why::tr("Expected number in %1: %2").arg(exposureText(m_result.model.project().exposure), figure);
    const bool isOpen = std::isinf(number.value.high);
    const bool isSame = m_result.years == 1.0 && number.value.high >= 1.0;
    return isOpen || isSame || number.value.high == 0.0 || !m_from.score.isDecidable
        ? head
        : Why::tr("%1, which is %2").arg(head, frequencyText(number, m_result.years));
}

/// Stream by stream: so many moments, and the part of them that comes through.
void Reasoner::addOccurrences()
{
    head(expectedHead());
    if (m_from.isEliminated)
        return say(Why::tr("Eliminated by design: it never occurs."));
    if (const QString reasons = intervalReason(m_from.score, m_result); !reasons.isEmpty())
        for (const QString& reason : reasons.split(u'\n'))
            say(reason);
    sayStanding();
    sayStreams();
    addInputReasons(m_sentences, m_from, m_result);
    if (m_from.score.isDecidable)
        addProbability();
}

void Reasoner::addProbability()
{
    head(Why::tr("Probability of at least one: %1").arg(probabilityText(m_from.score.probability)));
    sayAtLeastOne();
}

void Reasoner::sayStanding()
{
    const base::Interval standing = m_from.shares.standing;
    if (standing.high <= 0.0)
        return;
    say(isPoint(standing, 1.0) ? Why::tr("•  It is there from the start, which counts once.")
                               : Why::tr("•  It is there from the start with probability %1, which counts once.")
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

/// "1,000,000 uses", "12 occurrences of C01 Phishing".
QString Reasoner::momentsText(const scoring::StreamShare& share) const
{
    if (share.isOccasion) {
        const domain::Occasion* occasion = m_result.model.table<domain::Occasion>().find(share.stream);
        const domain::Occasion nameless;
        return occasionsText(share.moments, occasion != nullptr ? *occasion : nameless);
    }
    const QString count = countText(share.moments);
    if (const domain::CommonCauseGroup* group = m_result.model.commonCauses().find(share.stream))
        return Why::tr("%1 times the common cause of “%2”").arg(count, group->name);
    const domain::Node* node = m_result.model.node(share.stream);
    return share.stream == m_from.score.id ? Why::tr("%1 times by itself").arg(count)
                                           : Why::tr("%1 times %2").arg(count, node ? nameOf(*node) : QString());
}

/// "of which a part of 2e-6 comes through"
QString Reasoner::partText(const scoring::StreamShare& share) const
{
    const bool isOwn = m_from.inputs.empty();
    if (isPoint(share.brought, 1.0))
        return isOwn ? Why::tr("at each of which it occurs") : Why::tr("each of which comes through");
    return (isOwn ? Why::tr("at a part of %1 of which it occurs") : Why::tr("of which a part of %1 comes through"))
        .arg(intervalText(share.brought));
}

/// "•  1,000,000 uses, of which a part of 2e-6 comes through: 2"
void Reasoner::sayStream(const scoring::StreamShare& share)
{
    const bool isItself = share.stream == m_from.score.id;
    const bool isNode = !share.isOccasion && m_result.model.node(share.stream) != nullptr;
    const QString all = isItself && isPoint(share.brought, 1.0)
        ? Why::tr("•  %1").arg(momentsText(share))
        : Why::tr("•  %1, %2: %3").arg(momentsText(share), partText(share), amountText(share.occurrences));
    say(all, isNode && !isItself ? std::optional(share.stream) : std::nullopt);
}

/// The formula where it gives the number; where it does not, what its moments have in common.
void Reasoner::sayAtLeastOne()
{
    if (m_from.shares.streams.empty())
        return say(Why::tr("It is there or not, once for the exposure, so that this is the expected number too."));
    constexpr double kSame = 1e-6;
    const auto apart = atLeastOneOf(m_from.shares);
    const base::Interval probability = m_from.score.probability.value;
    const bool isFormula = apart && std::abs(*apart - probability.low) <= kSame * probability.low
        && std::abs(*apart - probability.high) <= kSame * probability.high;
    if (isFormula && m_from.shares.streams.size() == 1 && m_from.shares.standing.high <= 0.0) {
        const scoring::StreamShare& only = m_from.shares.streams.front();
        return say(only.isOccasion ? Why::tr("1 − (1 − q)^m, with q = %1 and m = %2")
                                         .arg(intervalText(only.brought), countText(only.moments))
                                   : Why::tr("1 − e^(−N), with N = %1").arg(amountText(only.occurrences)));
    }
    if (isFormula)
        return say(Why::tr("The moments have nothing in common: one minus the product of the probabilities that each "
                           "stream, and what is there from the start, brings none."));
    if (apart && probability.isPoint())
        return say(Why::tr("If the moments had nothing in common it would be %1; but what is drawn once for the "
                           "exposure is the same at all of them.")
                       .arg(intervalText(base::Interval::point(*apart))));
    if (apart)
        say(Why::tr("Several moments may meet the same thing, so that only bounds are known for certain; if they had "
                    "nothing in common it would be %1.")
                .arg(intervalText(base::Interval::point(*apart))));
}

} // namespace

std::vector<Reasoning> reasoningOf(const Derivation& derivation, const RiskResult& result)
{
    std::vector<Reasoning> sentences = Reasoner(derivation, result).run();
    addRiskReasons(sentences, derivation, result);
    return sentences;
}

} // namespace hz::wording
