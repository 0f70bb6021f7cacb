#include "model/domain/likelihood_reader.h"

#include "model/base/codes/entity_errors.h"
#include "model/domain/quantity_reader.h"
#include "model/domain/spoken_names.h"
#include "model/domain/time_words.h"

#include <QRegularExpression>

#include <cmath>
#include <optional>

namespace hz::domain {

namespace {

using base::Error;
using base::Id;
using base::Result;
using Form = Likelihood::Form;

const auto kAnyCase = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

/// The quantity so many `times` as much, divided `by` a number; nothing for one that is not possible then.
std::optional<Quantity> inProportion(Quantity quantity, double times, double by)
{
    if (times == by)
        return quantity;
    const auto scale = [&](double& parameter) { parameter = parameter * times / by; };
    switch (quantity.shape) {
    case Shape::Beta: // of 0 to 1, always
        return std::nullopt;
    case Shape::Gamma:
        quantity.b = quantity.b * by / times;
        break;
    case Shape::Lognormal:
    case Shape::Point:
        scale(quantity.a);
        break;
    default:
        scale(quantity.a);
        scale(quantity.b);
        scale(quantity.c);
    }
    return quantity;
}

/// "2" in "2 times a year", "1" in "once".
QString withoutTimes(const QString& text)
{
    static const QRegularExpression one(QStringLiteral("^(once|une fois)$"), kAnyCase);
    static const QRegularExpression two(QStringLiteral("^(twice|deux fois)$"), kAnyCase);
    static const QRegularExpression many(QStringLiteral("^(.*\\S)\\s*\\b(times|time|fois)$"), kAnyCase);
    if (one.match(text).hasMatch())
        return QStringLiteral("1");
    if (two.match(text).hasMatch())
        return QStringLiteral("2");
    const auto match = many.match(text);
    return match.hasMatch() ? match.captured(1) : text;
}

bool hasSeveralNumbers(const QString& text)
{
    static const QRegularExpression number(QStringLiteral("[0-9]+(?:[.,][0-9]+)*(?:e[-+]?[0-9]+)?"), kAnyCase);
    auto found = number.globalMatch(text);
    int count = 0;
    for (; found.hasNext(); found.next())
        ++count;
    return count > 1 && !text.contains(u'(');
}

/// Reads one text.
class LikelihoodReader {
public:
    LikelihoodReader(const QString& text, const Speech& speech, Judge judge)
        : m_text(text.left(kLongestNumbers + 1).normalized(QString::NormalizationForm_C).simplified())
        , m_speech(speech)
        , m_judge(judge)
    {
    }

    [[nodiscard]] Result<Likelihood> read() const;

private:
    /// "1 in 1,000 uses": what stands before and behind "per", "in" and the like.
    struct Parts {
        QString head;
        bool isFraction = false; // "in", "/": with a bare number behind it
        QString count;
        QString word;
    };

    [[nodiscard]] Error refusal(base::ErrorCode code, const QString& more = {}) const
    {
        return Error{ code, {}, (m_text.left(200) + (more.isEmpty() ? more : u'\n' + more)).toStdString() };
    }
    [[nodiscard]] std::optional<Result<Likelihood>> letter() const;
    [[nodiscard]] Result<Likelihood> lasting(const QString& head, const QString& duration) const;
    [[nodiscard]] Result<Likelihood> tested(const QString& head, const QString& interval) const;
    [[nodiscard]] Result<Likelihood> plain(const QString& text) const;
    [[nodiscard]] static std::optional<Parts> cut(const QString& text);
    [[nodiscard]] Result<Likelihood> unknownPer(const Parts& parts) const;
    [[nodiscard]] Result<Likelihood> per(const Quantity& quantity, const Parts& parts) const;
    [[nodiscard]] Result<Likelihood> perUnit(const Quantity& quantity, const SpokenUnit& unit, double count) const;
    [[nodiscard]] Result<Likelihood> share(const Quantity& quantity, Form form, Id occasion = {}) const;
    [[nodiscard]] Result<Quantity> quantity(const QString& text) const;
    [[nodiscard]] Result<double> count(const QString& text) const;
    [[nodiscard]] Result<Quantity> divided(const Quantity& quantity, double times, double by) const;

    QString m_text;
    const Speech& m_speech;
    Judge m_judge;
};

Result<Likelihood> LikelihoodReader::read() const
{
    static const QRegularExpression lasts(
        QStringLiteral("^(.*?)(?:\\s*[,;])?\\s+(?:lasting|pendant|durant)\\b\\s*(.*)$"), kAnyCase);
    static const QRegularExpression isTested(
        QStringLiteral("^(.*?)(?:\\s*[,;])?\\s+(?:tested|testée?s?)\\b\\s*(.*)$"), kAnyCase);
    if (m_text.isEmpty())
        return Likelihood{};
    if (meansUnknown(m_text))
        return Likelihood::unknown();
    if (m_text.size() > kLongestNumbers)
        return refusal(base::ValueError::BadLikelihood);
    if (const auto number = base::numberFrom(m_text.toStdString(), m_speech.notation))
        return share(Quantity::point(*number), Form::Condition);
    if (const auto found = letter())
        return *found;
    if (const auto match = lasts.match(m_text); match.hasMatch())
        return lasting(match.captured(1), match.captured(2));
    if (const auto match = isTested.match(m_text); match.hasMatch())
        return tested(match.captured(1), match.captured(2));
    return plain(m_text);
}

/// "B", "level B", "B, occurs"; nothing for what speaks of no letter.
std::optional<Result<Likelihood>> LikelihoodReader::letter() const
{
    static const QRegularExpression form(
        QStringLiteral("^(?:(level|niveau)\\s+)?(.*?)(?:(?:\\s*[,;]\\s*|\\s+)(occurs|survient|se produit))?$"),
        kAnyCase);
    const auto match = form.match(m_text);
    const QString word = match.captured(2);
    const bool isSaid = !match.captured(1).isEmpty() || !match.captured(3).isEmpty();
    auto level = levelWithLetter(word, m_speech.names);
    if (const auto id = Id::fromText(word.toStdString()); !level && id && !match.captured(1).isEmpty())
        level = *id;
    if (level && !*level)
        return level->error();
    if (level)
        return match.captured(3).isEmpty() ? Likelihood::letter(**level) : Likelihood::letterOccurs(**level);
    const bool isLetter = isSaid || (word.size() == 1 && word[0].isLetter());
    if (!isLetter || m_speech.names.levels.empty())
        return isSaid ? std::optional<Result<Likelihood>>(refusal(base::ValueError::BadLikelihood)) : std::nullopt;
    return Error{ base::ValueError::UnknownLetter, {},
        (word.left(100) + u'\n' + lettersOf(m_speech.names)).toStdString() };
}

Result<Likelihood> LikelihoodReader::lasting(const QString& head, const QString& duration) const
{
    auto likelihood = plain(head);
    if (!likelihood)
        return likelihood;
    if (likelihood->form != Form::Frequency)
        return refusal(base::ValueError::LastingNeedsFrequency);
    const auto hours = hoursFromText(duration, m_speech.notation);
    if (!hours)
        return hours.error();
    likelihood->lasts = *hours;
    return likelihood;
}

Result<Likelihood> LikelihoodReader::tested(const QString& head, const QString& interval) const
{
    static const QRegularExpression every(
        QStringLiteral("^(?:every|each|tous les|toutes les|chaque)\\s+(.*)$"), kAnyCase);
    const auto rate = plain(head);
    if (!rate)
        return rate;
    if (rate->form != Form::Frequency)
        return refusal(base::ValueError::TestedNeedsRate);
    const auto match = every.match(interval);
    if (!match.hasMatch())
        return refusal(base::ValueError::NoTestInterval);
    const auto hours = hoursFromText(match.captured(1), m_speech.notation);
    if (!hours)
        return hours.error();
    Likelihood likelihood = Likelihood::tested(0.0, rate->unit, *hours);
    likelihood.value = rate->value;
    return likelihood;
}

Result<Likelihood> LikelihoodReader::plain(const QString& text) const
{
    const auto parts = cut(text);
    if (parts && meansUnknown(parts->head))
        return unknownPer(*parts);
    const auto value = quantity(parts ? withoutTimes(parts->head) : text);
    if (!value)
        return value.error();
    return parts ? per(*value, *parts) : share(*value, Form::Condition);
}

std::optional<LikelihoodReader::Parts> LikelihoodReader::cut(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^(.*?)\\s*(?:(/|\\b(?:out of|in|sur|en)\\b)|\\b(?:per|par|every|each|an|a|tous les|toutes "
                       "les|chaque)\\b)\\s*(?:(?:an|a|une|un)\\s+)?(.*)$"),
        kAnyCase);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto [number, word] = cutNumber(match.captured(3));
    return Parts{ match.captured(1), !match.captured(2).isEmpty(), number, word };
}

/// There is no unknown frequency: nothing would bound it.
Result<Likelihood> LikelihoodReader::unknownPer(const Parts& parts) const
{
    if (!parts.count.isEmpty() || parts.word.isEmpty())
        return refusal(base::ValueError::BadLikelihood);
    if (unitNamed(parts.word))
        return refusal(base::ValueError::UnknownFrequency);
    const auto occasion = occasionNamed(parts.word, m_speech.names);
    return occasion ? Result<Likelihood>(Likelihood::unknownPerOccasion(*occasion)) : occasion.error();
}

Result<Likelihood> LikelihoodReader::per(const Quantity& quantity, const Parts& parts) const
{
    static const QRegularExpression times(QStringLiteral("^(.*?)\\s*(?:\\s[x×]|\\*)\\s*([0-9].*)$"), kAnyCase);
    static const QRegularExpression again(QStringLiteral("^(?:per|par|/)\\s*(.*)$"), kAnyCase);
    const auto by = parts.count.isEmpty() ? Result<double>(1.0) : count(parts.count);
    if (!by)
        return by.error();
    if (parts.word.isEmpty() && (parts.count.isEmpty() || !parts.isFraction))
        return refusal(base::ValueError::BadLikelihood);
    if (const auto match = times.match(parts.word); match.hasMatch())
        return unitNamed(match.captured(1)) ? refusal(base::ValueError::BadLikelihood)
                                            : refusal(base::ValueError::CountedDemands, match.captured(2));
    if (const SpokenUnit* unit = unitNamed(parts.word))
        return perUnit(quantity, *unit, *by);
    const auto value = divided(quantity, 1.0, *by);
    if (!value)
        return value.error();
    if (parts.word.isEmpty())
        return share(*value, Form::Condition);
    if (const auto match = again.match(parts.word); match.hasMatch() && parts.isFraction && !parts.count.isEmpty())
        return per(*value, Parts{ {}, false, {}, match.captured(1) });
    const auto occasion = occasionNamed(parts.word, m_speech.names);
    return occasion ? share(*value, Form::PerOccasion, *occasion) : occasion.error();
}

Result<Likelihood> LikelihoodReader::perUnit(const Quantity& quantity, const SpokenUnit& unit, double count) const
{
    const auto value = divided(quantity, unit.parts, count);
    if (!value)
        return value.error();
    if (m_judge == Judge::FormAndRange && value->mean() < 0.0)
        return refusal(base::ValueError::Negative);
    Likelihood likelihood = Likelihood::frequency(0.0, unit.unit);
    likelihood.value = *value;
    return likelihood;
}

/// A probability.
Result<Likelihood> LikelihoodReader::share(const Quantity& quantity, Form form, Id occasion) const
{
    const double mean = quantity.mean();
    if (m_judge == Judge::FormAndRange && !(mean >= 0.0 && mean <= 1.0))
        return refusal(mean < 0.0 ? base::ValueError::Negative : base::ValueError::AboveOne);
    Likelihood likelihood = Likelihood::perOccasion(0.0, occasion);
    likelihood.form = form;
    likelihood.value = quantity;
    return likelihood;
}

/// What is wrong with a number is said of the number; that it is none, of the whole text.
Result<Quantity> LikelihoodReader::quantity(const QString& text) const
{
    auto value = readQuantity(text, m_speech.notation);
    if (value || value.error().code != base::ValueError::NotANumber)
        return value;
    return refusal(hasSeveralNumbers(text) ? base::ValueError::SeveralNumbers : base::ValueError::BadLikelihood);
}

Result<double> LikelihoodReader::count(const QString& text) const
{
    auto number = base::numberFrom(text.toStdString(), m_speech.notation);
    if (!number)
        return number.error().code == base::ValueError::NotANumber ? refusal(base::ValueError::BadLikelihood)
                                                                   : number.error();
    return *number > 0.0 ? number : refusal(base::ValueError::NotAboveZero);
}

Result<Quantity> LikelihoodReader::divided(const Quantity& quantity, double times, double by) const
{
    const auto value = inProportion(quantity, times, by);
    if (!value)
        return refusal(base::ValueError::NotDivisible);
    if (!value->isValid())
        return refusal(base::ValueError::TooLarge);
    const bool isLost = (quantity.a != 0.0 && value->a == 0.0) || (quantity.b != 0.0 && value->b == 0.0);
    return isLost ? refusal(base::ValueError::TooSmall) : Result<Quantity>(*value);
}

} // namespace

Result<Likelihood> readLikelihood(const QString& text, const Speech& speech, Judge judge)
{
    return LikelihoodReader(text, speech, judge).read();
}

} // namespace hz::domain
