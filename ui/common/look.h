#pragma once

#include "model/drawing/theme.h"

#include <QObject>
#include <QPalette>

namespace hz::ui {

enum class ThemeChoice { System, Light, Dark, HighContrast };

[[nodiscard]] QPalette paletteOf(const drawing::Theme& theme);

/// The look of the whole program: one theme for all windows, chosen by the person or by the desktop, remembered in the
/// settings. Made once in the program, before the first window.
class Look : public QObject {
    Q_OBJECT

public:
    explicit Look(QObject* parent = nullptr);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void choose(ThemeChoice choice);
    [[nodiscard]] const drawing::Theme& theme() const { return m_theme; }

signals:
    void changed();

private:
    void apply();
    [[nodiscard]] drawing::Theme::Mode mode() const;

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_systemIsDark = false;
    QString m_systemIcons;
    drawing::Theme m_theme;
};

} // namespace hz::ui
