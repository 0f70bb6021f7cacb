#include "model/drawing/theme.h"

#include <cmath>

namespace hz::drawing {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// Relative luminance as WCAG 2.1 defines it.
double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

Theme light()
{
    Theme t;
    t.mode = Theme::Mode::Light;
    t.background = QColor(0xF6, 0xF7, 0xF9);
    t.surface = QColor(0xFF, 0xFF, 0xFF);
    t.raised = QColor(0xFF, 0xFF, 0xFF);
    t.text = QColor(0x1C, 0x23, 0x2B);
    t.secondaryText = QColor(0x56, 0x62, 0x70);
    t.rule = QColor(0xDD, 0xE2, 0xE8);
    t.accent = QColor(0x1F, 0x5F, 0xA8);
    t.selection = QColor(0x1F, 0x6F, 0xD0);
    t.focus = QColor(0x1F, 0x6F, 0xD0);
    t.error = QColor(0xB3, 0x26, 0x1E);
    t.warning = QColor(0x8A, 0x4B, 0x00);
    t.node = QColor(0xFF, 0xFF, 0xFF);
    t.nodeBorder = QColor(0x8A, 0x96, 0xA3);
    t.cause = QColor(0x5B, 0x6B, 0x7D);
    t.hazard = QColor(0x3A, 0x42, 0x4D);
    t.consequence = QColor(0x5B, 0x6B, 0x7D);
    t.control = QColor(0x2E, 0x5E, 0x86);
    t.link = QColor(0x7C, 0x89, 0x97);
    t.grid = QColor(0xE9, 0xEC, 0xF0);
    t.hatch = QColor(0xA9, 0xB3, 0xBE);
    t.staleText = QColor(0x62, 0x6D, 0x79);
    return t;
}

Theme dark()
{
    Theme t;
    t.mode = Theme::Mode::Dark;
    t.background = QColor(0x17, 0x1B, 0x20);
    t.surface = QColor(0x1E, 0x23, 0x29);
    t.raised = QColor(0x27, 0x2D, 0x35);
    t.text = QColor(0xE8, 0xEC, 0xF1);
    t.secondaryText = QColor(0xA6, 0xB1, 0xBD);
    t.rule = QColor(0x38, 0x40, 0x49);
    t.accent = QColor(0x7A, 0xB4, 0xF2);
    t.selection = QColor(0x6C, 0xB0, 0xFF);
    t.focus = QColor(0x6C, 0xB0, 0xFF);
    t.error = QColor(0xFF, 0x8A, 0x80);
    t.warning = QColor(0xFF, 0xC1, 0x6B);
    t.node = QColor(0x24, 0x2A, 0x31);
    t.nodeBorder = QColor(0x71, 0x7E, 0x8C);
    t.cause = QColor(0x8D, 0x9D, 0xAF);
    t.hazard = QColor(0xC3, 0xCC, 0xD6);
    t.consequence = QColor(0x8D, 0x9D, 0xAF);
    t.control = QColor(0x7F, 0xB2, 0xDE);
    t.link = QColor(0x7B, 0x88, 0x96);
    t.grid = QColor(0x21, 0x26, 0x2D);
    t.hatch = QColor(0x5A, 0x66, 0x73);
    t.staleText = QColor(0x94, 0x9F, 0xAB);
    return t;
}

Theme highContrast()
{
    Theme t = dark();
    t.mode = Theme::Mode::HighContrast;
    t.background = t.surface = t.raised = t.node = QColor(Qt::black);
    t.text = t.secondaryText = t.staleText = QColor(Qt::white);
    t.nodeBorder = t.link = t.rule = QColor(Qt::white);
    t.cause = t.hazard = t.consequence = t.control = QColor(Qt::white);
    t.accent = t.selection = t.focus = QColor(0xFF, 0xE1, 0x00);
    t.grid = QColor(0x20, 0x20, 0x20);
    t.hatch = QColor(0xC0, 0xC0, 0xC0);
    return t;
}

Theme print()
{
    Theme t = light();
    t.mode = Theme::Mode::Print;
    t.background = QColor(Qt::white);
    t.text = QColor(Qt::black);
    t.secondaryText = QColor(0x40, 0x48, 0x50);
    t.link = QColor(0x55, 0x60, 0x6B);
    t.nodeBorder = QColor(0x55, 0x60, 0x6B);
    t.grid = QColor(Qt::white);
    return t;
}

} // namespace

Theme Theme::of(Mode mode)
{
    switch (mode) {
    case Mode::Light:
        return light();
    case Mode::Dark:
        return dark();
    case Mode::HighContrast:
        return highContrast();
    case Mode::Print:
        return print();
    }
    return light();
}

QColor Theme::riskFill(const QString& schemeColour) const
{
    const QColor given(schemeColour);
    if (!given.isValid())
        return {};
    if (!isDark())
        return given;
    float hue = 0.0F, saturation = 0.0F, lightness = 0.0F;
    given.getHslF(&hue, &saturation, &lightness);
    return QColor::fromHslF(hue, saturation * 0.85F, lightness * 0.8F);
}

QColor Theme::textOn(const QColor& fill)
{
    const QColor white(Qt::white), black(Qt::black);
    return contrast(white, fill) >= 4.5 ? white : black;
}

double Theme::contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace hz::drawing
