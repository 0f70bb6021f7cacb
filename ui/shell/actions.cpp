#include "ui/shell/actions.h"

#include "ui/common/icons.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QWidget>

#include <algorithm>
#include <cassert>

namespace hz::ui {

namespace {

enum Trait : unsigned {
    Plain = 0,
    NeedsProject = 1,
    Checkable = 2,
    /// The shortcut is shown, but what has the focus answers the key itself: the canvas at its pointer, a text field
    /// and a table in their own ways.
    FocusKey = 4,
};

struct Entry {
    const char* name;
    const char* text;
    const char* icon; // freedesktop name; own ones begin with a colon
    const char* shortcut; // portable text; several are parted by "; "
    const char* tip;
    unsigned traits = NeedsProject;
};

#define HZ_TEXT(text) QT_TRANSLATE_NOOP("Actions", text)
const Entry kEntries[] = {
    { "file.new", HZ_TEXT("&New"), "document-new", "Ctrl+N", HZ_TEXT("Start an empty project"), Plain },
    { "file.newWindow", HZ_TEXT("New &Window"), "window-new", "Ctrl+Shift+N",
        HZ_TEXT("Open a second window, for another project"), Plain },
    { "file.open", HZ_TEXT("&Open…"), "document-open", "Ctrl+O", HZ_TEXT("Open a project or a text twin"), Plain },
    { "file.save", HZ_TEXT("&Save"), "document-save", "Ctrl+S", HZ_TEXT("Save the project") },
    { "file.saveAs", HZ_TEXT("Save &As…"), "document-save-as", "Ctrl+Shift+S",
        HZ_TEXT("Save the project under another name") },
    { "file.exportTwin", HZ_TEXT("&Export Text Twin…"), "document-export", "",
        HZ_TEXT("Write the project as text that can live in version control") },
    { "file.report", HZ_TEXT("Export PDF &Report…"), "application-pdf", "Ctrl+P", HZ_TEXT("Write the report as PDF") },
    { "file.close", HZ_TEXT("&Close"), "document-close", "Ctrl+W", HZ_TEXT("Close the project") },
    { "file.quit", HZ_TEXT("&Quit"), "application-exit", "Ctrl+Q", HZ_TEXT("Leave the program"), Plain },

    { "edit.undo", HZ_TEXT("&Undo"), "edit-undo", "Ctrl+Z", HZ_TEXT("Take the last step back") },
    { "edit.redo", HZ_TEXT("&Redo"), "edit-redo", "Ctrl+Shift+Z; Ctrl+Y", HZ_TEXT("Do the last step again") },
    { "edit.cut", HZ_TEXT("Cu&t"), "edit-cut", "Ctrl+X", HZ_TEXT("Cut the selection"), NeedsProject | FocusKey },
    { "edit.copy", HZ_TEXT("&Copy"), "edit-copy", "Ctrl+C", HZ_TEXT("Copy the selection"), NeedsProject | FocusKey },
    { "edit.paste", HZ_TEXT("&Paste"), "edit-paste", "Ctrl+V", HZ_TEXT("Paste what was copied"),
        NeedsProject | FocusKey },
    { "edit.duplicate", HZ_TEXT("&Duplicate"), "edit-duplicate", "Ctrl+D", HZ_TEXT("Duplicate the selection"),
        NeedsProject | FocusKey },
    { "edit.delete", HZ_TEXT("D&elete"), "edit-delete", "Del", HZ_TEXT("Delete the selection"),
        NeedsProject | FocusKey },
    { "edit.selectAll", HZ_TEXT("Select &All"), "edit-select-all", "Ctrl+A", HZ_TEXT("Select everything"),
        NeedsProject | FocusKey },
    { "edit.find", HZ_TEXT("&Find…"), "edit-find", "Ctrl+F", HZ_TEXT("Find a node by code or title") },

    { "insert.hazard", HZ_TEXT("&Hazard"), ":hazard", "H", HZ_TEXT("Place a hazard"), NeedsProject | FocusKey },
    { "insert.cause", HZ_TEXT("&Cause"), ":cause", "C", HZ_TEXT("Place a cause"), NeedsProject | FocusKey },
    { "insert.consequence", HZ_TEXT("Con&sequence"), ":consequence", "S", HZ_TEXT("Place a consequence"),
        NeedsProject | FocusKey },
    { "insert.control", HZ_TEXT("Co&ntrol"), ":control", "K", HZ_TEXT("Place a control; select a link to guard it"),
        NeedsProject | FocusKey },

    { "view.graph", HZ_TEXT("&Graph"), "distribute-graph-directed", "Alt+1", HZ_TEXT("Show the graph"), NeedsProject },
    { "view.rankings", HZ_TEXT("&Rankings"), "view-sort-descending", "Alt+2", HZ_TEXT("Show the rankings") },
    { "view.matrices", HZ_TEXT("Risk &Matrices"), "view-grid", "Alt+3", HZ_TEXT("Show the risk matrices") },
    { "view.worksheet", HZ_TEXT("&Worksheet"), "table", "Alt+4", HZ_TEXT("Show the worksheet") },
    { "view.charts", HZ_TEXT("&Charts"), "office-chart-bar", "Alt+5", HZ_TEXT("Show the charts") },
    { "posture.inherent", HZ_TEXT("&Inherent Risk"), ":inherent", "F6", HZ_TEXT("Score without any control"),
        NeedsProject | Checkable },
    { "posture.current", HZ_TEXT("&Current Risk"), ":current", "F7", HZ_TEXT("Score with the controls as they are"),
        NeedsProject | Checkable },
    { "posture.target", HZ_TEXT("&Target Risk"), ":target", "F8", HZ_TEXT("Score with the planned controls in place"),
        NeedsProject | Checkable },
    { "view.layout", HZ_TEXT("&Lay Out Automatically"), "distribute-graph", "Ctrl+L",
        HZ_TEXT("Arrange the graph from causes to consequences; pinned nodes stay") },
    { "view.zoomIn", HZ_TEXT("Zoom &In"), "zoom-in", "Ctrl++; Ctrl+=", HZ_TEXT("Zoom in") },
    { "view.zoomOut", HZ_TEXT("Zoom &Out"), "zoom-out", "Ctrl+-", HZ_TEXT("Zoom out") },
    { "view.zoom100", HZ_TEXT("Zoom to 1&00 %"), "zoom-original", "Ctrl+0", HZ_TEXT("Show the graph at 100 %") },
    { "view.fit", HZ_TEXT("&Fit All"), "zoom-fit-best", "Ctrl+1", HZ_TEXT("Bring the whole graph into sight") },
    { "view.fitSelection", HZ_TEXT("Fit &Selection"), "zoom-fit-selection", "Ctrl+2",
        HZ_TEXT("Bring the selection into sight") },
    { "view.legend", HZ_TEXT("Le&gend"), "", "", HZ_TEXT("Show what the marks on the graph mean"),
        NeedsProject | Checkable },
    { "theme.system", HZ_TEXT("As the &System"), "", "", HZ_TEXT("Light or dark as the desktop is"), Checkable },
    { "theme.light", HZ_TEXT("&Light"), "", "", HZ_TEXT("Light theme"), Checkable },
    { "theme.dark", HZ_TEXT("&Dark"), "", "", HZ_TEXT("Dark theme"), Checkable },
    { "theme.highContrast", HZ_TEXT("&High Contrast"), "", "", HZ_TEXT("High contrast theme"), Checkable },
    { "view.resetLayout", HZ_TEXT("R&eset Layout"), "view-restore", "",
        HZ_TEXT("Put docks and toolbar back where they were at first") },
    { "view.fullScreen", HZ_TEXT("F&ull Screen"), "view-fullscreen", "F11", HZ_TEXT("Use the whole screen"),
        Checkable },

    { "help.contents", HZ_TEXT("&Help"), "help-contents", "F1", HZ_TEXT("Help on what has the focus"), Plain },
    { "help.shortcuts", HZ_TEXT("&Keyboard Shortcuts"), "input-keyboard", "?", HZ_TEXT("List the shortcuts"), Plain },
    { "help.palette", HZ_TEXT("Command &Palette…"), "system-run", "Ctrl+Shift+P", HZ_TEXT("Find and run any command"),
        Plain },
    { "help.about", HZ_TEXT("&About Graphazard"), ":graphazard", "", HZ_TEXT("Version and licence"), Plain },
};
#undef HZ_TEXT

QString translated(const char* text)
{
    return QCoreApplication::translate("Actions", text);
}

QList<QKeySequence> shortcutsOf(const Entry& entry)
{
    const QString keys = QString::fromLatin1(entry.shortcut);
    return keys.isEmpty() ? QList<QKeySequence>() : QKeySequence::listFromString(keys);
}

QAction* made(const Entry& entry, QWidget* window)
{
    auto* action = new QAction(translated(entry.text), window);
    action->setObjectName(QString::fromLatin1(entry.name));
    action->setCheckable(entry.traits & Checkable);
    action->setShortcuts(shortcutsOf(entry));
    if (entry.traits & FocusKey)
        action->setShortcutContext(Qt::WidgetShortcut);
    const QString tip = translated(entry.tip);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys));
    action->setStatusTip(tip);
    window->addAction(action);
    return action;
}

} // namespace

Actions::Actions(QWidget* window)
    : QObject(window)
{
    auto* postures = new QActionGroup(this);
    auto* themes = new QActionGroup(this);
    for (const Entry& entry : kEntries) {
        QAction* action = made(entry, window);
        m_actions.push_back(action);
        if (action->objectName().startsWith(QLatin1String("posture.")))
            postures->addAction(action);
        if (action->objectName().startsWith(QLatin1String("theme.")))
            themes->addAction(action);
    }
    at("file.quit").setMenuRole(QAction::QuitRole);
    at("help.about").setMenuRole(QAction::AboutRole);
}

QAction& Actions::at(const char* name) const
{
    const auto found = std::find_if(m_actions.begin(), m_actions.end(),
        [name](const QAction* action) { return action->objectName() == QLatin1String(name); });
    assert(found != m_actions.end() && "no action of that name");
    return **found;
}

void Actions::setProjectOpen(bool open)
{
    for (const Entry& entry : kEntries)
        if (entry.traits & NeedsProject)
            at(entry.name).setEnabled(open);
}

void Actions::applyIcons(const drawing::Theme& theme)
{
    for (const Entry& entry : kEntries) {
        const QString name = QString::fromLatin1(entry.icon);
        if (name == QLatin1String(":graphazard"))
            at(entry.name).setIcon(applicationIcon());
        else if (name.startsWith(QLatin1Char(':')))
            at(entry.name).setIcon(ownIcon(name.mid(1), theme));
        else if (!name.isEmpty())
            at(entry.name).setIcon(themeIcon(name));
    }
}

QString plainText(const QAction& action)
{
    QString text = action.text();
    text.remove(QLatin1Char('&'));
    text.remove(QStringLiteral("…"));
    return text;
}

} // namespace hz::ui
