#include "ui/common/look.h"

#include <QApplication>
#include <QIcon>
#include <QPainter>
#include <QProxyStyle>
#include <QSettings>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolTip>

namespace hz::ui {

using drawing::Theme;

namespace {

constexpr auto kChoiceKey = "theme";
constexpr const char* kChoiceNames[] = { "system", "light", "dark", "high-contrast" };

ThemeChoice storedChoice()
{
    const QString stored = QSettings().value(QLatin1String(kChoiceKey)).toString();
    for (int i = 0; i < 4; ++i)
        if (stored == QLatin1String(kChoiceNames[i]))
            return static_cast<ThemeChoice>(i);
    return ThemeChoice::System;
}

/// Fusion derives its outlines by darkening the window, so that none shows on the dark: there, ours go over them.
class OutliningStyle : public QProxyStyle {
public:
    OutliningStyle()
        : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    {
    }

    void drawPrimitive(
        PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element == PE_FrameLineEdit || element == PE_Frame || element == PE_PanelButtonCommand
            || element == PE_IndicatorCheckBox)
            outline(option, painter);
    }

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
        const QWidget* widget) const override
    {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if (control == CC_ComboBox || control == CC_SpinBox)
            outline(option, painter);
    }

private:
    static void outline(const QStyleOption* option, QPainter* painter)
    {
        const auto& palette = option->palette;
        if (palette.color(QPalette::Window).lightness() >= 128)
            return;
        const bool hasFocus = (option->state & State_HasFocus) && (option->state & State_Enabled);
        painter->save();
        painter->setBrush(Qt::NoBrush);
        painter->setPen(palette.color(hasFocus ? QPalette::Highlight : QPalette::Mid));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
};

bool isThere(const QString& iconTheme)
{
    return !iconTheme.isEmpty() && iconTheme != QLatin1String("hicolor");
}

} // namespace

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.surface);
    palette.setColor(QPalette::WindowText, theme.text);
    // Fusion draws no outline that shows on the dark: there, what can be filled in stands out by its fill.
    palette.setColor(QPalette::Base, theme.isDark() ? theme.raised : theme.background);
    palette.setColor(QPalette::AlternateBase, theme.raised);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.secondaryText);
    palette.setColor(QPalette::Button, theme.surface);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.error);
    palette.setColor(QPalette::ToolTipBase, theme.raised);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, Theme::textOn(theme.accent));
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::Light, theme.isDark() ? theme.raised.lighter(120) : theme.raised);
    palette.setColor(QPalette::Midlight, theme.raised);
    palette.setColor(QPalette::Mid, theme.rule);
    palette.setColor(QPalette::Dark, theme.rule.darker(120));
    palette.setColor(QPalette::Shadow, theme.rule.darker(160));
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText })
        palette.setColor(QPalette::Disabled, role, theme.staleText);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.rule);
    return palette;
}

Look::Look(QObject* parent)
    : QObject(parent)
    , m_choice(storedChoice())
    , m_systemIsDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
    , m_systemIcons(QIcon::themeName())
{
    QApplication::setStyle(new OutliningStyle);
    apply();
}

void Look::choose(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    QSettings().setValue(QLatin1String(kChoiceKey), QLatin1String(kChoiceNames[static_cast<int>(choice)]));
    apply();
    emit changed();
}

Theme::Mode Look::mode() const
{
    switch (m_choice) {
    case ThemeChoice::Light:
        return Theme::Mode::Light;
    case ThemeChoice::Dark:
        return Theme::Mode::Dark;
    case ThemeChoice::HighContrast:
        return Theme::Mode::HighContrast;
    case ThemeChoice::System:
        break;
    }
    return m_systemIsDark ? Theme::Mode::Dark : Theme::Mode::Light;
}

void Look::apply()
{
    m_theme = Theme::of(mode());
    const QString breeze = m_theme.isDark() ? QStringLiteral("breeze-dark") : QStringLiteral("breeze");
    QIcon::setFallbackThemeName(breeze);
    // A desktop's icons fit the desktop's light or dark; where we differ from it, Breeze has both.
    const bool asSystem = m_theme.isDark() == m_systemIsDark && isThere(m_systemIcons);
    QIcon::setThemeName(asSystem ? m_systemIcons : breeze);
    QApplication::setPalette(paletteOf(m_theme));
    // No style sheet: under one, widgets no longer follow the palettes that panels give their tables.
    QToolTip::setPalette(QApplication::palette());
}

} // namespace hz::ui
