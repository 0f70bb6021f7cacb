#include "model/evaluation/import/verdict.h"

#include <QByteArray>

#include <cmath>
#include <limits>

namespace hz::evaluation {

Verdict verdictOfNumber(double value)
{
    if (std::isnan(value))
        return Verdict::Unscored; // so Inspect marks it
    if (!(value >= 0.0 && value <= 1.0))
        return Verdict::Unreadable;
    return value == 1.0 ? Verdict::Passed : value == 0.0 ? Verdict::Failed : Verdict::Partial;
}

double numberFrom(std::string_view text)
{
    using Limits = std::numeric_limits<double>;
    bool isNumber = false;
    const double value = QByteArray(text.data(), static_cast<qsizetype>(text.size())).toDouble(&isNumber);
    if (isNumber)
        return value;
    return text.find("Inf") != text.npos ? (text.starts_with('-') ? -Limits::infinity() : Limits::infinity())
                                         : Limits::quiet_NaN();
}

Verdict verdictOfText(const QString& text)
{
    const QString word = text.trimmed().toLower();
    if (word == u"c" || word == u"yes" || word == u"true")
        return Verdict::Passed;
    if (word == u"i" || word == u"n" || word == u"no" || word == u"false")
        return Verdict::Failed;
    if (word == u"p")
        return Verdict::Partial;
    bool isNumber = false;
    const double value = word.toDouble(&isNumber);
    return isNumber ? verdictOfNumber(value) : Verdict::Unreadable;
}

} // namespace hz::evaluation
