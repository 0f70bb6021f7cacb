#include "model/wording/input_reasons.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace hz::wording {

namespace {

using domain::Likelihood;
using domain::Logic;
using domain::NodeKind;
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

base::Interval product(base::Interval a, base::Interval b)
{
    return { a.low == 0.0 ? 0.0 : a.low * b.low, b.high == 0.0 ? 0.0 : a.high * b.high };
}

class InputReasoner {
public:
    InputReasoner(std::vector<Reasoning>& sentences, const Derivation& derivation, const RiskResult& result)
        : m_sentences(sentences)
        , m_from(derivation)
        , m_result(result)
        , m_isControl(derivation.score.kind == NodeKind::Control)
        , m_occurs(!derivation.shares.streams.empty())
        , m_addsUp(addsUp())
    {
    }

    void run();

private:
    void say(const QString& text, std::optional<base::Id> node = {}) { m_sentences.push_back({ text, false, node }); }
    [[nodiscard]] QString name(const base::Id& id) const
    {
        const domain::Node* node = m_result.model.node(id);
        return node ? nameOf(*node) : QString();
    }
    void sayOwn(const Derivation::Own& own);
    void sayHowItFails(const Derivation::Own& own);
    void sayGroup(const Derivation::Own& own);
    void sayLogic();
    void sayInput(const Derivation::Input& input);
    [[nodiscard]] QString ownText(const Derivation::Own& own) const;
    [[nodiscard]] QString evidenceText(const Derivation::Own& own) const;
    [[nodiscard]] QString sourceText(const Derivation::Input& input) const;
    [[nodiscard]] QString chanceText(const Derivation::Input& input) const;
    [[nodiscard]] QString guardText(const Derivation::Guard& guard) const;
    [[nodiscard]] QString productText(const Derivation::Input& input) const;
    [[nodiscard]] base::Interval expectedBy(const Derivation::Input& input) const;
    [[nodiscard]] bool addsUp() const;
    void sayMultiplied();

    std::vector<Reasoning>& m_sentences;
    const Derivation& m_from;
    const RiskResult& m_result;
    bool m_isControl;
    bool m_occurs;
    bool m_addsUp; // what the inputs bring, multiplied out, is all that is expected
};

void InputReasoner::run()
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

/// "1e-4 per use", ", which is 0.3 – 1" where that says more than the words.
QString InputReasoner::ownText(const Derivation::Own& own) const
{
    if (own.likelihood.isUnknown() && !own.likelihood.isPerOccasion())
        return Why::tr("not known, so anything from 0 to 1");
    const QString figure = intervalText(own.probability);
    const QString words = likelihoodText(own.likelihood, m_result.model);
    if (words.isEmpty())
        return m_isControl ? Why::tr("%1, the range of its rating").arg(figure) : figure;
    const auto form = own.likelihood.form;
    const bool isFigure = form == Likelihood::Form::Letter || form == Likelihood::Form::Tested;
    return isFigure ? Why::tr("%1, which is %2").arg(words, figure) : words;
}

QString InputReasoner::evidenceText(const Derivation::Own& own) const
{
    if (!own.isEstimated)
        return {};
    const domain::Node* node = m_result.model.node(m_from.score.id);
    const QString typed = node ? likelihoodText(node->likelihood, m_result.model) : QString();
    return typed.isEmpty() ? Why::tr(" (from evidence)") : Why::tr(" (from evidence, in place of %1)").arg(typed);
}

void InputReasoner::sayOwn(const Derivation::Own& own)
{
    say(Why::tr("By itself: %1%2").arg(ownText(own), evidenceText(own)));
    if (m_isControl)
        sayHowItFails(own);
    sayGroup(own);
}

void InputReasoner::sayHowItFails(const Derivation::Own& own)
{
    const domain::Node* node = m_result.model.node(m_from.score.id);
    if (own.likelihood.form == Likelihood::Form::Tested)
        return say(Why::tr("Between two tests it fails unseen: 1 − (1 − e^(−r t)) / (r t), anew each time that it is "
                           "called upon."));
    say(node && node->hidden ? Why::tr("Its failure stays hidden: it is drawn once for the exposure.")
                             : Why::tr("It works or fails anew each time that it is called upon."));
}

void InputReasoner::sayGroup(const Derivation::Own& own)
{
    if (!own.group)
        return;
    const domain::CommonCauseGroup* group = m_result.model.commonCauses().find(*own.group);
    say(Why::tr("Of its likelihood the part %1 is common to the group “%2”; it may come about either way.")
            .arg(numberText(own.beta), group ? group->name : QString()));
}

void InputReasoner::sayLogic()
{
    const auto count = static_cast<int>(m_from.inputs.size());
    const QString by = m_isControl ? (m_from.own ? Why::tr("It also fails when %1:") : Why::tr("It fails when %1:"))
        : m_from.own               ? Why::tr("It also comes about when %1:")
        : m_occurs                 ? Why::tr("That is because it comes about when %1:")
                                   : Why::tr("It comes about when %1:");
    switch (m_isControl ? Logic::Any : m_from.logic) {
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

QString InputReasoner::sourceText(const Derivation::Input& input) const
{
    scoring::NodeScore source;
    source.occurrences = input.occurrences;
    source.probability = input.source;
    const QString figure = !input.occurs ? probabilityText(input.source)
        : input.isNegated                ? Why::tr("%1 expected").arg(expectedText(source))
                                         : Why::tr("%1 expected").arg(occurrencesText(input.occurrences));
    if (input.isNegated)
        return Why::tr("while %1 is not there (%2)").arg(name(input.from), figure);
    const QString from = (input.occurs || !m_occurs ? Why::tr("from %1, %2") : Why::tr("from %1, there with %2"))
                             .arg(name(input.from), figure);
    const domain::Occasion* occasion = m_result.model.table<domain::Occasion>().find(input.metBy);
    return occasion ? Why::tr("%1, met by every %2").arg(from, occasion->name) : from;
}

/// "ignition with 0.07", "brings it about with 0.1"; nothing where that is certain.
QString InputReasoner::chanceText(const Derivation::Input& input) const
{
    const domain::Link* link = m_result.model.link(input.link);
    const QString name = link ? link->chanceName.simplified() : QString();
    const QString chance = intervalText(input.chance);
    QString text;
    if (input.isExclusive)
        text = name.isEmpty() ? Why::tr("taken with %1, as one of ways that exclude each other").arg(chance)
                              : Why::tr("%1 with %2, as one of ways that exclude each other").arg(name, chance);
    else if (input.chance != base::Interval{ 1.0, 1.0 })
        text =
            name.isEmpty() ? Why::tr("brings it about with %1").arg(chance) : Why::tr("%1 with %2").arg(name, chance);
    return link && link->forExposure && !text.isEmpty() ? Why::tr("%1, drawn once for the exposure").arg(text) : text;
}

QString InputReasoner::guardText(const Derivation::Guard& guard) const
{
    if (!guard.isCredited)
        return Why::tr("%1 is not credited").arg(name(guard.control));
    return (guard.isHidden ? Why::tr("%1 has failed, for the whole exposure, with %2") : Why::tr("%1 fails with %2"))
        .arg(name(guard.control), probabilityText(guard.failure));
}

/// What one input alone brings, as if it shared nothing with others.
base::Interval InputReasoner::expectedBy(const Derivation::Input& input) const
{
    base::Interval expected = product(input.occurrences.value, input.chance);
    for (const Derivation::Guard& guard : input.guards)
        expected = product(expected, guard.failure.value);
    return expected;
}

/// Then the products are shown; where moments coincide, something is shared or stands, they are not what happens.
bool InputReasoner::addsUp() const
{
    constexpr double kSame = 1e-9;
    if (m_isControl || m_from.inputs.empty() || !m_occurs || m_from.own || m_from.shares.standing.high > 0.0)
        return false;
    double sum = 0.0;
    for (const Derivation::Input& input : m_from.inputs) {
        const base::Interval one = expectedBy(input);
        if (input.isNegated || !input.metBy.isNull() || !one.isPoint() || std::isinf(one.high))
            return false;
        sum += one.high;
    }
    const bool isSum = m_from.logic == Logic::Any || m_from.inputs.size() == 1;
    const base::Interval number = m_from.score.occurrences.value;
    return isSum && number.isPoint() && std::abs(number.low - sum) <= kSame * sum;
}

QString InputReasoner::productText(const Derivation::Input& input) const
{
    if (m_addsUp) {
        const base::Interval expected = expectedBy(input);
        return expected == input.occurrences.value
            ? QString()
            : Why::tr("; multiplied: %1").arg(occurrencesText({ expected, true, {} }));
    }
    const bool isChanged = m_from.multiplied && input.active != input.source.value;
    return isChanged ? Why::tr("; multiplied: %1").arg(intervalText(input.active)) : QString();
}

/// "from C01 Phishing, 12 expected; brings it about with 0.1; K01 Filter fails with 0.2; multiplied: 0.24"
void InputReasoner::sayInput(const Derivation::Input& input)
{
    QStringList parts{ sourceText(input) };
    if (const QString chance = chanceText(input); !chance.isEmpty())
        parts << chance;
    for (const Derivation::Guard& guard : input.guards)
        parts << guardText(guard);
    say(QStringLiteral("•  ") + parts.join(QStringLiteral("; ")) + productText(input), input.from);
}

void InputReasoner::sayMultiplied()
{
    const QString figure = m_occurs && !m_isControl ? occurrencesText(m_from.score.occurrences)
                                                    : probabilityText(m_from.score.probability);
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

void addInputReasons(std::vector<Reasoning>& sentences, const Derivation& derivation, const RiskResult& result)
{
    InputReasoner(sentences, derivation, result).run();
}

} // namespace hz::wording
