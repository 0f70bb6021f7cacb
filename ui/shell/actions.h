#pragma once

#include "model/drawing/theme.h"
#include "ui/common/view_code.h"
#include "ui/shell/action_code.h"

#include <QAction>
#include <QObject>

#include <initializer_list>
#include <vector>

class QWidget;

namespace hz::ui {

/// Everything that can be asked of the window: text, icon, shortcut, tip. What an action does is connected elsewhere;
/// menus, toolbar, palette and the list of shortcuts all read from here. Actions belong to the window, so their
/// shortcuts work in all of it.
class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QWidget* window);

    [[nodiscard]] QAction& at(ActionCode code) const;
    /// The one that shows this view.
    [[nodiscard]] QAction& at(ViewCode view) const;
    /// In the order of the menus.
    [[nodiscard]] const std::vector<QAction*>& all() const { return m_actions; }
    /// Enables those that need an open project.
    void setProjectOpen(bool open);
    void applyIcons(const drawing::Theme& theme);

private:
    /// Checking one of them unchecks the others.
    void letOneHold(std::initializer_list<ActionCode> codes);

    std::vector<QAction*> m_actions;
};

/// "file.save": what its object is called.
[[nodiscard]] const char* nameOf(ActionCode code);

/// "Save As" for "Save &As…"
[[nodiscard]] QString plainText(const QAction& action);

} // namespace hz::ui
