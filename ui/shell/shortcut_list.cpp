#include "ui/shell/shortcut_list.h"

#include "ui/shell/actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hz::ui {

namespace {

struct Gesture {
    const char* keys;
    const char* what;
};

const Gesture kGestures[] = {
    { QT_TRANSLATE_NOOP("ShortcutList", "Space + drag, middle drag"),
        QT_TRANSLATE_NOOP("ShortcutList", "Move the view") },
    { QT_TRANSLATE_NOOP("ShortcutList", "Ctrl + wheel"), QT_TRANSLATE_NOOP("ShortcutList", "Zoom at the pointer") },
    { QT_TRANSLATE_NOOP("ShortcutList", "H, C, S, K with nothing selected"),
        QT_TRANSLATE_NOOP("ShortcutList", "Place a hazard, cause, consequence, control at the pointer") },
    { QT_TRANSLATE_NOOP("ShortcutList", "Any letter with a node selected"),
        QT_TRANSLATE_NOOP("ShortcutList", "Write its title anew") },
    { QT_TRANSLATE_NOOP("ShortcutList", "K with a link selected"),
        QT_TRANSLATE_NOOP("ShortcutList", "Guard it with a new control") },
    { QT_TRANSLATE_NOOP("ShortcutList", "Drag from a port"), QT_TRANSLATE_NOOP("ShortcutList", "Link two nodes") },
    { QT_TRANSLATE_NOOP("ShortcutList", "Drag the end of a selected link"),
        QT_TRANSLATE_NOOP("ShortcutList", "Lead it to another node") },
    { QT_TRANSLATE_NOOP("ShortcutList", "Right click, menu key"),
        QT_TRANSLATE_NOOP("ShortcutList", "All that can be done with what is there") },
    { QT_TRANSLATE_NOOP("ShortcutList", "Enter or Escape in the inspector"),
        QT_TRANSLATE_NOOP("ShortcutList", "Give the keyboard back to the graph") },
    { QT_TRANSLATE_NOOP("ShortcutList", "Drop a control on a link"),
        QT_TRANSLATE_NOOP("ShortcutList", "Guard the link") },
    { QT_TRANSLATE_NOOP("ShortcutList", "Double click, F2"),
        QT_TRANSLATE_NOOP("ShortcutList", "Edit the title in place") },
    { QT_TRANSLATE_NOOP("ShortcutList", "Ctrl + arrow"),
        QT_TRANSLATE_NOOP("ShortcutList", "Add a connected neighbour") },
    { QT_TRANSLATE_NOOP("ShortcutList", "Drag on nothing, Shift adds"),
        QT_TRANSLATE_NOOP("ShortcutList", "Select with a rubber band") },
    { QT_TRANSLATE_NOOP("ShortcutList", "Alt while dragging"),
        QT_TRANSLATE_NOOP("ShortcutList", "Do not snap to the grid and to other cards") },
};

QString translated(const char* text)
{
    return QCoreApplication::translate("ShortcutList", text);
}

QString keysOf(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& sequence : action.shortcuts())
        keys << sequence.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

void addHead(QTreeWidget& list, const QString& text)
{
    auto* head = new QTreeWidgetItem(&list, { text });
    QFont bold = list.font();
    bold.setBold(true);
    head->setFont(0, bold);
    head->setFlags(Qt::ItemIsEnabled);
    head->setFirstColumnSpanned(true);
}

} // namespace

QWidget* showShortcuts(QWidget* window, const std::vector<QAction*>& actions)
{
    auto* dialog = new QDialog(window);
    dialog->setObjectName(QStringLiteral("shortcutList"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("ShortcutList", "Keyboard shortcuts"));
    auto* list = new QTreeWidget;
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setColumnCount(2);
    list->setFrameShape(QFrame::NoFrame);
    addHead(*list, QCoreApplication::translate("ShortcutList", "Commands"));
    for (const QAction* action : actions)
        if (!action->shortcut().isEmpty())
            new QTreeWidgetItem(list, { plainText(*action), keysOf(*action) });
    addHead(*list, QCoreApplication::translate("ShortcutList", "On the canvas"));
    for (const Gesture& gesture : kGestures)
        new QTreeWidgetItem(list, { translated(gesture.what), translated(gesture.keys) });
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list->header()->setStretchLastSection(false);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(list);
    dialog->resize(560, 640);
    dialog->show();
    return dialog;
}

} // namespace hz::ui
