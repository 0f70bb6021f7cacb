#pragma once

#include "model/drawing/theme.h"

#include <QAction>
#include <QObject>

#include <vector>

class QWidget;

namespace hz::ui {

/// Everything that can be asked of the window, by name ("file.save"): text, icon, shortcut, tip. What an action does is
/// connected elsewhere; menus, toolbar, palette and the list of shortcuts all read from here. Actions belong to the
/// window, so their shortcuts work in all of it.
class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QWidget* window);

    /// The action of that name; asking for one that is not there is a programmer's mistake.
    [[nodiscard]] QAction& at(const char* name) const;
    /// In the order of the menus.
    [[nodiscard]] const std::vector<QAction*>& all() const { return m_actions; }
    /// Enables those that need an open project.
    void setProjectOpen(bool open);
    void applyIcons(const drawing::Theme& theme);

private:
    std::vector<QAction*> m_actions;
};

/// "Save As" for "Save &As…"
[[nodiscard]] QString plainText(const QAction& action);

} // namespace hz::ui
