#pragma once

#include <QAction>
#include <QFrame>
#include <QPointer>

#include <vector>

class QLineEdit;
class QTreeWidget;

namespace hz::ui {

/// Every action by name, with its shortcut: type a few letters, Enter runs it. Lies over the window until it is left.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* window);

    /// Shows those that are enabled; what runs is an action's trigger().
    void open(const std::vector<QAction*>& actions);
    /// What would run on Enter, in order.
    [[nodiscard]] QStringList shownNames() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& typed);
    void runCurrent();
    void leave();

    QLineEdit* m_typed = nullptr;
    QTreeWidget* m_list = nullptr;
    std::vector<QPointer<QAction>> m_actions;
    QPointer<QWidget> m_focusBefore;
};

} // namespace hz::ui
