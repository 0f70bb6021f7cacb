#include "model/wording/agreement.h"

#include <cmath>

namespace hz::wording {

QString tauText(double tau, const QLocale& locale)
{
    constexpr int kMostDecimals = 12;
    const double size = std::abs(tau);
    int decimals = 2;
    while (size < 1.0 && decimals < kMostDecimals && QString::number(size, 'f', decimals).toDouble() == 1.0)
        ++decimals;
    return locale.toString(tau, 'f', decimals);
}

} // namespace hz::wording
