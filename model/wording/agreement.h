#pragma once

#include <QLocale>
#include <QString>

namespace hz::wording {

/// Kendall's tau-b: "0.87". Two decimals, and more where it would read as full agreement, or its opposite, and is not.
[[nodiscard]] QString tauText(double tau, const QLocale& locale);

} // namespace hz::wording
