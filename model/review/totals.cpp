#include "model/review/totals.h"

#include "model/domain/choices.h"
#include "model/domain/value.h"
#include "model/review/baselines.h"

namespace hz::review {

namespace {

QString keyOf(Posture posture)
{
    return QString::fromLatin1(domain::postureChoices()[static_cast<std::size_t>(posture)].key);
}

std::optional<Posture> postureFrom(QStringView key)
{
    for (const Posture posture : { Posture::Inherent, Posture::Current, Posture::Target })
        if (key == keyOf(posture))
            return posture;
    return std::nullopt;
}

} // namespace

QString totalText(const Total& total)
{
    return QStringList{ keyOf(total.posture), total.category.simplified(), domain::numberText(total.loss.low),
        domain::numberText(total.loss.high) }
        .join(u',');
}

/// A category may have commas in its name; the others have none.
std::optional<Total> totalFromText(const QString& line)
{
    const QStringList parts = line.split(u',');
    if (parts.size() < 4)
        return std::nullopt;
    const auto posture = postureFrom(parts.front());
    bool isLow = false;
    bool isHigh = false;
    const Interval loss{ parts[parts.size() - 2].toDouble(&isLow), parts.back().toDouble(&isHigh) };
    if (!posture || !isLow || !isHigh || !(0.0 <= loss.low && loss.low <= loss.high))
        return std::nullopt;
    return Total{ *posture, parts.mid(1, parts.size() - 3).join(u','), loss };
}

std::vector<Total> totalsOf(const scoring::RiskResult& result)
{
    std::vector<Total> totals;
    for (const Posture posture : { Posture::Inherent, Posture::Current, Posture::Target }) {
        const scoring::PostureResult& in = result.in(posture);
        for (std::size_t k = 0; k < in.losses.size(); ++k)
            totals.push_back({ posture, result.scheme.categories[k].name.simplified(), in.losses[k].value });
        if (in.weightedTotal)
            totals.push_back({ posture, {}, in.weightedTotal->value });
    }
    return totals;
}

QStringList totalLinesOf(const scoring::RiskResult& result)
{
    QStringList lines;
    for (const Total& total : totalsOf(result))
        lines.append(totalText(total));
    return lines;
}

std::optional<Interval> TrendPoint::loss(Posture posture, const QString& category) const
{
    for (const Total& total : totals)
        if (total.posture == posture && total.category == category)
            return total.loss;
    return std::nullopt;
}

std::vector<Total> totalsOf(const domain::Baseline& baseline)
{
    std::vector<Total> totals;
    for (const QString& line : baseline.totals)
        if (const auto total = totalFromText(line))
            totals.push_back(*total);
    return totals;
}

std::vector<TrendPoint> trendOf(const domain::Model& model)
{
    std::vector<TrendPoint> points;
    for (const Baseline& baseline : baselinesOf(model))
        points.push_back({ baseline.id, baseline.name, baseline.date, totalsOf(baseline), editionOf(baseline) });
    return points;
}

} // namespace hz::review
