#include "ui/shell/actions.h"

#include "ui/common/icons.h"
#include "ui/common/tip.h"
#include "ui/shell/view_plans.h"

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

const Entry kBeforeViews[] = {
    { "file.new", QT_TRANSLATE_NOOP("Actions", "&New"), "document-new", "Ctrl+N",
        QT_TRANSLATE_NOOP("Actions", "Start an empty project"), Plain },
    { "file.newWindow", QT_TRANSLATE_NOOP("Actions", "New &Window"), "window-new", "Ctrl+Shift+N",
        QT_TRANSLATE_NOOP("Actions", "Open a second window, for another project"), Plain },
    { "file.open", QT_TRANSLATE_NOOP("Actions", "&Open…"), "document-open", "Ctrl+O",
        QT_TRANSLATE_NOOP("Actions", "Open a project, or a file of another format as a new one"), Plain },
    { "file.save", QT_TRANSLATE_NOOP("Actions", "&Save"), "document-save", "Ctrl+S",
        QT_TRANSLATE_NOOP("Actions", "Save the project") },
    { "file.saveAs", QT_TRANSLATE_NOOP("Actions", "Save &As…"), "document-save-as", "Ctrl+Shift+S",
        QT_TRANSLATE_NOOP("Actions", "Save the project under another name") },
    { "file.saveCopy", QT_TRANSLATE_NOOP("Actions", "Save a Copy Without &History…"), "document-save-as", "",
        QT_TRANSLATE_NOOP("Actions", "Write the project as it is, without what was deleted and who edited it") },
    { "file.report", QT_TRANSLATE_NOOP("Actions", "Export PDF &Report…"), "application-pdf", "Ctrl+P",
        QT_TRANSLATE_NOOP("Actions", "Write the report as PDF") },
    { "file.exportPicture", QT_TRANSLATE_NOOP("Actions", "Export Pict&ure…"), "document-export", "Ctrl+Shift+E",
        QT_TRANSLATE_NOOP("Actions", "Write the view in front as SVG, PNG or PDF") },
    { "file.print", QT_TRANSLATE_NOOP("Actions", "Prin&t…"), "document-print", "Ctrl+Alt+P",
        QT_TRANSLATE_NOOP("Actions", "Print the view in front, on one page or in tiles, with a preview") },
    { "file.properties", QT_TRANSLATE_NOOP("Actions", "Propert&ies"), "document-properties", "",
        QT_TRANSLATE_NOOP(
            "Actions", "Show where the project lies and what its file keeps of names and deleted texts") },
    { "file.close", QT_TRANSLATE_NOOP("Actions", "&Close"), "document-close", "Ctrl+W",
        QT_TRANSLATE_NOOP("Actions", "Close the project") },
    { "file.quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "application-exit", "Ctrl+Q",
        QT_TRANSLATE_NOOP("Actions", "Leave the program"), Plain },

    { "edit.undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "edit-undo", "Ctrl+Z",
        QT_TRANSLATE_NOOP("Actions", "Take the last step back") },
    { "edit.redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "edit-redo", "Ctrl+Shift+Z; Ctrl+Y",
        QT_TRANSLATE_NOOP("Actions", "Do the last step again") },
    { "edit.cut", QT_TRANSLATE_NOOP("Actions", "Cu&t"), "edit-cut", "Ctrl+X",
        QT_TRANSLATE_NOOP("Actions", "Cut the selection"), NeedsProject | FocusKey },
    { "edit.copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "edit-copy", "Ctrl+C",
        QT_TRANSLATE_NOOP("Actions", "Copy the selection"), NeedsProject | FocusKey },
    { "edit.copyPicture", QT_TRANSLATE_NOOP("Actions", "Copy as P&icture"), "edit-copy", "Ctrl+Shift+C",
        QT_TRANSLATE_NOOP("Actions", "Copy the selection, or the whole view, as a picture for other programs") },
    { "edit.paste", QT_TRANSLATE_NOOP("Actions", "&Paste"), "edit-paste", "Ctrl+V",
        QT_TRANSLATE_NOOP("Actions", "Paste what was copied"), NeedsProject | FocusKey },
    { "edit.duplicate", QT_TRANSLATE_NOOP("Actions", "&Duplicate"), "edit-duplicate", "Ctrl+D",
        QT_TRANSLATE_NOOP("Actions", "Duplicate the selection"), NeedsProject | FocusKey },
    { "edit.delete", QT_TRANSLATE_NOOP("Actions", "D&elete"), "edit-delete", "Del",
        QT_TRANSLATE_NOOP("Actions", "Delete the selection"), NeedsProject | FocusKey },
    { "edit.selectAll", QT_TRANSLATE_NOOP("Actions", "Select &All"), "edit-select-all", "Ctrl+A",
        QT_TRANSLATE_NOOP("Actions", "Select everything"), NeedsProject | FocusKey },
    { "edit.find", QT_TRANSLATE_NOOP("Actions", "&Find…"), "edit-find", "Ctrl+F",
        QT_TRANSLATE_NOOP("Actions", "Find a node by code or title") },

    { "edit.group", QT_TRANSLATE_NOOP("Actions", "&Group as Common Cause"), "object-group", "Ctrl+G",
        QT_TRANSLATE_NOOP("Actions", "Let the selected causes or controls, which are equally likely, share a cause") },
    { "edit.ungroup", QT_TRANSLATE_NOOP("Actions", "&Ungroup Common Cause"), "object-ungroup", "Ctrl+Shift+G",
        QT_TRANSLATE_NOOP("Actions", "Dissolve the common-cause groups of the selection") },
    { "edit.link", QT_TRANSLATE_NOOP("Actions", "Link by &Name…"), "insert-link", "Ctrl+Shift+L",
        QT_TRANSLATE_NOOP(
            "Actions", "Link the selected node, or guard the selected link, with what is there already") },
    { "arrange.left", QT_TRANSLATE_NOOP("Actions", "Align &Left Edges"), "align-horizontal-left", "",
        QT_TRANSLATE_NOOP("Actions", "Put the selected cards with their left edges on one line") },
    { "arrange.centre", QT_TRANSLATE_NOOP("Actions", "Align &Centres"), "align-horizontal-center", "",
        QT_TRANSLATE_NOOP("Actions", "Put the selected cards below each other, middle below middle") },
    { "arrange.right", QT_TRANSLATE_NOOP("Actions", "Align &Right Edges"), "align-horizontal-right", "",
        QT_TRANSLATE_NOOP("Actions", "Put the selected cards with their right edges on one line") },
    { "arrange.top", QT_TRANSLATE_NOOP("Actions", "Align &Top Edges"), "align-vertical-top", "",
        QT_TRANSLATE_NOOP("Actions", "Put the selected cards with their top edges on one line") },
    { "arrange.middle", QT_TRANSLATE_NOOP("Actions", "Align &Middles"), "align-vertical-center", "",
        QT_TRANSLATE_NOOP("Actions", "Put the selected cards beside each other, middle beside middle") },
    { "arrange.bottom", QT_TRANSLATE_NOOP("Actions", "Align &Bottom Edges"), "align-vertical-bottom", "",
        QT_TRANSLATE_NOOP("Actions", "Put the selected cards with their bottom edges on one line") },
    { "arrange.horizontally", QT_TRANSLATE_NOOP("Actions", "Distribute &Horizontally"), "distribute-horizontal-gaps",
        "", QT_TRANSLATE_NOOP("Actions", "Make the gaps between the selected cards equal, from left to right") },
    { "arrange.vertically", QT_TRANSLATE_NOOP("Actions", "Distribute &Vertically"), "distribute-vertical-gaps", "",
        QT_TRANSLATE_NOOP("Actions", "Make the gaps between the selected cards equal, from top to bottom") },
    { "select.leading", QT_TRANSLATE_NOOP("Actions", "Select What Leads &Here"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Select all that leads to the selected nodes") },
    { "select.following", QT_TRANSLATE_NOOP("Actions", "Select What &Follows"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Select all that follows from the selected nodes") },
    { "select.kind", QT_TRANSLATE_NOOP("Actions", "Select the Same &Kind"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Select all nodes of the kind of the selected ones") },
    { "select.status", QT_TRANSLATE_NOOP("Actions", "Select the Same &Status"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Select all controls of the status of the selected ones") },
    { "select.owner", QT_TRANSLATE_NOOP("Actions", "Select the Same &Owner"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Select all nodes that the owner of the selected ones answers for") },
    { "select.level", QT_TRANSLATE_NOOP("Actions", "Select the Same Risk Le&vel"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Select all nodes of the risk level of the selected ones") },
    { "edit.person", QT_TRANSLATE_NOOP("Actions", "&Your Name…"), "user-identity", "",
        QT_TRANSLATE_NOOP("Actions", "Set the name that baselines, comments, acceptances and sign-offs bear"), Plain },

    { "insert.hazard", QT_TRANSLATE_NOOP("Actions", "&Hazard"), ":hazard", "H",
        QT_TRANSLATE_NOOP("Actions", "Place a hazard"), NeedsProject | FocusKey },
    { "insert.cause", QT_TRANSLATE_NOOP("Actions", "&Cause"), ":cause", "C",
        QT_TRANSLATE_NOOP("Actions", "Place a cause"), NeedsProject | FocusKey },
    { "insert.consequence", QT_TRANSLATE_NOOP("Actions", "Con&sequence"), ":consequence", "S",
        QT_TRANSLATE_NOOP("Actions", "Place a consequence"), NeedsProject | FocusKey },
    { "insert.control", QT_TRANSLATE_NOOP("Actions", "Co&ntrol"), ":control", "K",
        QT_TRANSLATE_NOOP("Actions", "Place a control; select a link to guard it"), NeedsProject | FocusKey },
};

const Entry kAfterViews[] = {
    { "posture.inherent", QT_TRANSLATE_NOOP("Actions", "&Inherent Risk"), ":inherent", "F6",
        QT_TRANSLATE_NOOP("Actions", "Score without any control"), NeedsProject | Checkable },
    { "posture.current", QT_TRANSLATE_NOOP("Actions", "&Current Risk"), ":current", "F7",
        QT_TRANSLATE_NOOP("Actions", "Score with the controls as they are"), NeedsProject | Checkable },
    { "posture.target", QT_TRANSLATE_NOOP("Actions", "&Target Risk"), ":target", "F8",
        QT_TRANSLATE_NOOP("Actions", "Score with the planned controls in place"), NeedsProject | Checkable },
    { "view.back", QT_TRANSLATE_NOOP("Actions", "&Back"), "go-previous", "Alt+Left",
        QT_TRANSLATE_NOOP("Actions", "Go back to the view and the place before") },
    { "view.forward", QT_TRANSLATE_NOOP("Actions", "For&ward"), "go-next", "Alt+Right",
        QT_TRANSLATE_NOOP("Actions", "Go forward again") },
    { "view.layout", QT_TRANSLATE_NOOP("Actions", "&Lay Out Automatically"), "distribute-graph", "Ctrl+L",
        QT_TRANSLATE_NOOP("Actions", "Arrange the graph from causes to consequences; pinned nodes stay") },
    { "view.zoomIn", QT_TRANSLATE_NOOP("Actions", "Zoom &In"), "zoom-in",
        "Ctrl++; Ctrl+=", QT_TRANSLATE_NOOP("Actions", "Zoom in") },
    { "view.zoomOut", QT_TRANSLATE_NOOP("Actions", "Zoom &Out"), "zoom-out", "Ctrl+-",
        QT_TRANSLATE_NOOP("Actions", "Zoom out") },
    { "view.zoom100", QT_TRANSLATE_NOOP("Actions", "Zoom to 1&00 %"), "zoom-original", "Ctrl+0",
        QT_TRANSLATE_NOOP("Actions", "Show the graph at 100 %") },
    { "view.fit", QT_TRANSLATE_NOOP("Actions", "&Fit All"), "zoom-fit-best", "Ctrl+1",
        QT_TRANSLATE_NOOP("Actions", "Bring the whole graph into sight") },
    { "view.fitSelection", QT_TRANSLATE_NOOP("Actions", "Fit &Selection"), "zoom-fit-selection", "Ctrl+2",
        QT_TRANSLATE_NOOP("Actions", "Bring the selection into sight") },
    { "view.legend", QT_TRANSLATE_NOOP("Actions", "Le&gend"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Show what the marks on the graph mean"), NeedsProject | Checkable },
    { "view.focus", QT_TRANSLATE_NOOP("Actions", "F&ocus on the Selection"), "", "Ctrl+Shift+F",
        QT_TRANSLATE_NOOP("Actions", "Show only what leads to or follows from the selected nodes"),
        NeedsProject | Checkable },
    { "view.foldCauses", QT_TRANSLATE_NOOP("Actions", "Fold Ca&uses"), "", "Ctrl+[",
        QT_TRANSLATE_NOOP("Actions", "Fold what leads to the selected nodes alone, or unfold it") },
    { "view.foldConsequences", QT_TRANSLATE_NOOP("Actions", "Fold Conseq&uences"), "", "Ctrl+]",
        QT_TRANSLATE_NOOP("Actions", "Fold what follows from the selected nodes alone, or unfold it") },
    { "view.showAll", QT_TRANSLATE_NOOP("Actions", "Show &All Nodes"), "", "Ctrl+Shift+A",
        QT_TRANSLATE_NOOP("Actions", "Leave the focus and unfold every branch") },
    { "view.minimap", QT_TRANSLATE_NOOP("Actions", "&Map"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Show the whole graph small in a corner while a part of it is out of sight"),
        NeedsProject | Checkable },
    { "theme.system", QT_TRANSLATE_NOOP("Actions", "As the &System"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Light or dark as the desktop is"), Checkable },
    { "theme.light", QT_TRANSLATE_NOOP("Actions", "&Light"), "", "", QT_TRANSLATE_NOOP("Actions", "Light theme"),
        Checkable },
    { "theme.dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), "", "", QT_TRANSLATE_NOOP("Actions", "Dark theme"),
        Checkable },
    { "theme.highContrast", QT_TRANSLATE_NOOP("Actions", "&High Contrast"), "", "",
        QT_TRANSLATE_NOOP("Actions", "High contrast theme"), Checkable },
    { "view.resetLayout", QT_TRANSLATE_NOOP("Actions", "R&eset Layout"), "view-restore", "",
        QT_TRANSLATE_NOOP("Actions", "Put docks and toolbar back where they were at first") },
    { "view.alone", QT_TRANSLATE_NOOP("Actions", "&Only the View"), "view-restore", "Shift+F11",
        QT_TRANSLATE_NOOP("Actions", "Give the view the room of the panels and the toolbar, and back"),
        NeedsProject | Checkable },
    { "view.fullScreen", QT_TRANSLATE_NOOP("Actions", "F&ull Screen"), "view-fullscreen", "F11",
        QT_TRANSLATE_NOOP("Actions", "Give the view the whole screen"), Checkable },

    { "help.contents", QT_TRANSLATE_NOOP("Actions", "&Help"), "help-contents", "F1",
        QT_TRANSLATE_NOOP("Actions", "Help on what has the focus"), Plain },
    { "help.shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"), "input-keyboard", "?",
        QT_TRANSLATE_NOOP("Actions", "List the shortcuts"), Plain },
    { "help.palette", QT_TRANSLATE_NOOP("Actions", "Command &Palette…"), "system-run", "Ctrl+Shift+P",
        QT_TRANSLATE_NOOP("Actions", "Find and run any command"), Plain },
    { "help.about", QT_TRANSLATE_NOOP("Actions", "&About Graphazard"), ":graphazard", "",
        QT_TRANSLATE_NOOP("Actions", "Version and licence"), Plain },
};

/// In the order of the menus.
const std::vector<Entry>& entries()
{
    static const std::vector<Entry> all = [] {
        std::vector<Entry> made(std::begin(kBeforeViews), std::end(kBeforeViews));
        for (const ViewPlan& plan : viewPlans())
            made.push_back({ plan.id, plan.title, plan.icon, plan.shortcut, plan.tip });
        made.insert(made.end(), std::begin(kAfterViews), std::end(kAfterViews));
        return made;
    }();
    return all;
}

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
    setTip(*action, keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys));
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
    for (const Entry& entry : entries()) {
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
    for (const Entry& entry : entries())
        if (entry.traits & NeedsProject)
            at(entry.name).setEnabled(open);
}

void Actions::applyIcons(const drawing::Theme& theme)
{
    for (const Entry& entry : entries()) {
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
