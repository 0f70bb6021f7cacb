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

#define HZ_TEXT(text) QT_TRANSLATE_NOOP("ShortcutList", text)
const Gesture kGestures[] = {
    { HZ_TEXT("Space + drag, middle drag"), HZ_TEXT("Move the view") },
    { HZ_TEXT("Ctrl + wheel"), HZ_TEXT("Zoom at the pointer") },
    { HZ_TEXT("Drag from a port"), HZ_TEXT("Link two nodes") },
    { HZ_TEXT("Drop a control on a link"), HZ_TEXT("Guard the link") },
    { HZ_TEXT("Double click, F2"), HZ_TEXT("Edit the title in place") },
    { HZ_TEXT("Ctrl + arrow"), HZ_TEXT("Add a connected neighbour") },
    { HZ_TEXT("Drag on nothing, Shift adds"), HZ_TEXT("Select with a rubber band") },
    { HZ_TEXT("Alt while dragging"), HZ_TEXT("Do not snap to the grid") },
};
#undef HZ_TEXT

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
