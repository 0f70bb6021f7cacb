#include "ui/canvas/zoomed.h"

#include <QLocale>

#include <cmath>

namespace hz::ui {

QString Zoomed::zoomText() const
{
    const double percent = scale() * 100;
    return tr("%1 %").arg(
        percent >= 10.0 ? QLocale().toString(std::lround(percent)) : QLocale().toString(percent, 'g', 2));
}

} // namespace hz::ui
