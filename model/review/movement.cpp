#include "model/review/movement.h"

#include "model/wording/wording.h"

#include <algorithm>
#include <cmath>

namespace hz::review {

namespace {

double movedBy(double from, double to)
{
    constexpr double kRounding = 1e-13;
    if (from == to)
        return 0.0; // without an end too
    if (std::isinf(from) || std::isinf(to))
        return to - from;
    return std::abs(to - from) <= kRounding * std::max(std::abs(from), std::abs(to)) ? 0.0 : to - from;
}

QString signedText(double value)
{
    const QString size = std::isinf(value) ? QStringLiteral("∞") : wording::numberText(std::abs(value));
    return value == 0.0 ? size : (value > 0.0 ? QChar(u'+') : QChar(0x2212)) + size;
}

} // namespace

Movement movementOf(const std::optional<scoring::Bounded>& before, const std::optional<scoring::Bounded>& after)
{
    const base::Interval from = before ? before->value : base::Interval{};
    const base::Interval to = after ? after->value : base::Interval{};
    return { movedBy(from.low, to.low), movedBy(from.high, to.high) };
}

QString movementText(const Movement& movement)
{
    const QString low = signedText(movement.low);
    const QString high = signedText(movement.high);
    return low == high ? low : low + QStringLiteral(" … ") + high;
}

} // namespace hz::review
