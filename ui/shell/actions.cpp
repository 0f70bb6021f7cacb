#include "ui/shell/actions.h"

#include "ui/common/icons.h"
#include "ui/common/tip.h"
#include "ui/shell/view_plans.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QWidget>

#include <array>

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

struct Row {
    ActionCode code;
    const char* name;
    const char* text;
    const char* icon;
    const char* shortcut;
    const char* tip;
    unsigned traits = NeedsProject;
};

constexpr auto kRows = std::to_array<Row>({
    { ActionCode::FileNew, "file.new", QT_TRANSLATE_NOOP("Actions", "&New"), "document-new", "Ctrl+N",
        QT_TRANSLATE_NOOP("Actions", "Start an empty project"), Plain },
    { ActionCode::FileNewWindow, "file.newWindow", QT_TRANSLATE_NOOP("Actions", "New &Window"), "window-new",
        "Ctrl+Shift+N", QT_TRANSLATE_NOOP("Actions", "Open a second window, for another project"), Plain },
    { ActionCode::FileOpen, "file.open", QT_TRANSLATE_NOOP("Actions", "&Open…"), "document-open", "Ctrl+O",
        QT_TRANSLATE_NOOP("Actions", "Open a project, or a file of another format as a new one"), Plain },
    { ActionCode::FileSave, "file.save", QT_TRANSLATE_NOOP("Actions", "&Save"), "document-save", "Ctrl+S",
        QT_TRANSLATE_NOOP("Actions", "Save the project") },
    { ActionCode::FileSaveAs, "file.saveAs", QT_TRANSLATE_NOOP("Actions", "Save &As…"), "document-save-as",
        "Ctrl+Shift+S", QT_TRANSLATE_NOOP("Actions", "Save the project under another name") },
    { ActionCode::FileSaveCopy, "file.saveCopy", QT_TRANSLATE_NOOP("Actions", "Save a Copy Without &History…"),
        "document-save-as", "",
        QT_TRANSLATE_NOOP("Actions", "Write the project as it is, without what was deleted and who edited it") },
    { ActionCode::FileReport, "file.report", QT_TRANSLATE_NOOP("Actions", "Export PDF &Report…"), "application-pdf",
        "Ctrl+P", QT_TRANSLATE_NOOP("Actions", "Write the report as PDF") },
    { ActionCode::FileExportPicture, "file.exportPicture", QT_TRANSLATE_NOOP("Actions", "Export Pict&ure…"),
        "document-export", "Ctrl+Shift+E", QT_TRANSLATE_NOOP("Actions", "Write the view in front as SVG, PNG or PDF") },
    { ActionCode::FilePrint, "file.print", QT_TRANSLATE_NOOP("Actions", "Prin&t…"), "document-print", "Ctrl+Alt+P",
        QT_TRANSLATE_NOOP("Actions", "Print the view in front, on one page or in tiles, with a preview") },
    { ActionCode::FileProperties, "file.properties", QT_TRANSLATE_NOOP("Actions", "Propert&ies"), "document-properties",
        "",
        QT_TRANSLATE_NOOP(
            "Actions", "Show where the project lies and what its file keeps of names and deleted texts") },
    { ActionCode::FileClose, "file.close", QT_TRANSLATE_NOOP("Actions", "&Close"), "document-close", "Ctrl+W",
        QT_TRANSLATE_NOOP("Actions", "Close the project") },
    { ActionCode::FileQuit, "file.quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "application-exit", "Ctrl+Q",
        QT_TRANSLATE_NOOP("Actions", "Leave the program"), Plain },

    { ActionCode::EditUndo, "edit.undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "edit-undo", "Ctrl+Z",
        QT_TRANSLATE_NOOP("Actions", "Take the last step back") },
    { ActionCode::EditRedo, "edit.redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "edit-redo", "Ctrl+Shift+Z; Ctrl+Y",
        QT_TRANSLATE_NOOP("Actions", "Do the last step again") },
    { ActionCode::EditCut, "edit.cut", QT_TRANSLATE_NOOP("Actions", "Cu&t"), "edit-cut", "Ctrl+X",
        QT_TRANSLATE_NOOP("Actions", "Cut the selection"), NeedsProject | FocusKey },
    { ActionCode::EditCopy, "edit.copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "edit-copy", "Ctrl+C",
        QT_TRANSLATE_NOOP("Actions", "Copy the selection"), NeedsProject | FocusKey },
    { ActionCode::EditCopyPicture, "edit.copyPicture", QT_TRANSLATE_NOOP("Actions", "Copy as P&icture"), "edit-copy",
        "Ctrl+Shift+C",
        QT_TRANSLATE_NOOP("Actions", "Copy the selection, or the whole view, as a picture for other programs") },
    { ActionCode::EditPaste, "edit.paste", QT_TRANSLATE_NOOP("Actions", "&Paste"), "edit-paste", "Ctrl+V",
        QT_TRANSLATE_NOOP("Actions", "Paste what was copied"), NeedsProject | FocusKey },
    { ActionCode::EditDuplicate, "edit.duplicate", QT_TRANSLATE_NOOP("Actions", "&Duplicate"), "edit-duplicate",
        "Ctrl+D", QT_TRANSLATE_NOOP("Actions", "Duplicate the selection"), NeedsProject | FocusKey },
    { ActionCode::EditDelete, "edit.delete", QT_TRANSLATE_NOOP("Actions", "D&elete"), "edit-delete", "Del",
        QT_TRANSLATE_NOOP("Actions", "Delete the selection"), NeedsProject | FocusKey },
    { ActionCode::EditSelectAll, "edit.selectAll", QT_TRANSLATE_NOOP("Actions", "Select &All"), "edit-select-all",
        "Ctrl+A", QT_TRANSLATE_NOOP("Actions", "Select everything"), NeedsProject | FocusKey },
    { ActionCode::EditFind, "edit.find", QT_TRANSLATE_NOOP("Actions", "&Find…"), "edit-find", "Ctrl+F",
        QT_TRANSLATE_NOOP("Actions", "Find a node by code or title") },

    { ActionCode::EditGroup, "edit.group", QT_TRANSLATE_NOOP("Actions", "&Group as Common Cause"), "object-group",
        "Ctrl+G",
        QT_TRANSLATE_NOOP("Actions", "Let the selected causes or controls, which are equally likely, share a cause") },
    { ActionCode::EditUngroup, "edit.ungroup", QT_TRANSLATE_NOOP("Actions", "&Ungroup Common Cause"), "object-ungroup",
        "Ctrl+Shift+G", QT_TRANSLATE_NOOP("Actions", "Dissolve the common-cause groups of the selection") },
    { ActionCode::EditLink, "edit.link", QT_TRANSLATE_NOOP("Actions", "Link by &Name…"), "insert-link", "Ctrl+Shift+L",
        QT_TRANSLATE_NOOP(
            "Actions", "Link the selected node, or guard the selected link, with what is there already") },
    { ActionCode::ArrangeLeft, "arrange.left", QT_TRANSLATE_NOOP("Actions", "Align &Left Edges"),
        "align-horizontal-left", "",
        QT_TRANSLATE_NOOP("Actions", "Put the selected cards with their left edges on one line") },
    { ActionCode::ArrangeCentre, "arrange.centre", QT_TRANSLATE_NOOP("Actions", "Align &Centres"),
        "align-horizontal-center", "",
        QT_TRANSLATE_NOOP("Actions", "Put the selected cards below each other, middle below middle") },
    { ActionCode::ArrangeRight, "arrange.right", QT_TRANSLATE_NOOP("Actions", "Align &Right Edges"),
        "align-horizontal-right", "",
        QT_TRANSLATE_NOOP("Actions", "Put the selected cards with their right edges on one line") },
    { ActionCode::ArrangeTop, "arrange.top", QT_TRANSLATE_NOOP("Actions", "Align &Top Edges"), "align-vertical-top", "",
        QT_TRANSLATE_NOOP("Actions", "Put the selected cards with their top edges on one line") },
    { ActionCode::ArrangeMiddle, "arrange.middle", QT_TRANSLATE_NOOP("Actions", "Align &Middles"),
        "align-vertical-center", "",
        QT_TRANSLATE_NOOP("Actions", "Put the selected cards beside each other, middle beside middle") },
    { ActionCode::ArrangeBottom, "arrange.bottom", QT_TRANSLATE_NOOP("Actions", "Align &Bottom Edges"),
        "align-vertical-bottom", "",
        QT_TRANSLATE_NOOP("Actions", "Put the selected cards with their bottom edges on one line") },
    { ActionCode::ArrangeHorizontally, "arrange.horizontally", QT_TRANSLATE_NOOP("Actions", "Distribute &Horizontally"),
        "distribute-horizontal-gaps", "",
        QT_TRANSLATE_NOOP("Actions", "Make the gaps between the selected cards equal, from left to right") },
    { ActionCode::ArrangeVertically, "arrange.vertically", QT_TRANSLATE_NOOP("Actions", "Distribute &Vertically"),
        "distribute-vertical-gaps", "",
        QT_TRANSLATE_NOOP("Actions", "Make the gaps between the selected cards equal, from top to bottom") },
    { ActionCode::SelectLeading, "select.leading", QT_TRANSLATE_NOOP("Actions", "Select What Leads &Here"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Select all that leads to the selected nodes") },
    { ActionCode::SelectFollowing, "select.following", QT_TRANSLATE_NOOP("Actions", "Select What &Follows"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Select all that follows from the selected nodes") },
    { ActionCode::SelectKind, "select.kind", QT_TRANSLATE_NOOP("Actions", "Select the Same &Kind"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Select all nodes of the kind of the selected ones") },
    { ActionCode::SelectStatus, "select.status", QT_TRANSLATE_NOOP("Actions", "Select the Same &Status"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Select all controls of the status of the selected ones") },
    { ActionCode::SelectOwner, "select.owner", QT_TRANSLATE_NOOP("Actions", "Select the Same &Owner"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Select all nodes that the owner of the selected ones answers for") },
    { ActionCode::SelectLevel, "select.level", QT_TRANSLATE_NOOP("Actions", "Select the Same Risk Le&vel"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Select all nodes of the risk level of the selected ones") },
    { ActionCode::EditPerson, "edit.person", QT_TRANSLATE_NOOP("Actions", "&Your Name…"), "user-identity", "",
        QT_TRANSLATE_NOOP("Actions", "Set the name that baselines, comments, acceptances and sign-offs bear"), Plain },

    { ActionCode::InsertHazard, "insert.hazard", QT_TRANSLATE_NOOP("Actions", "&Hazard"), ":hazard", "H",
        QT_TRANSLATE_NOOP("Actions", "Place a hazard"), NeedsProject | FocusKey },
    { ActionCode::InsertCause, "insert.cause", QT_TRANSLATE_NOOP("Actions", "&Cause"), ":cause", "C",
        QT_TRANSLATE_NOOP("Actions", "Place a cause"), NeedsProject | FocusKey },
    { ActionCode::InsertConsequence, "insert.consequence", QT_TRANSLATE_NOOP("Actions", "Con&sequence"), ":consequence",
        "S", QT_TRANSLATE_NOOP("Actions", "Place a consequence"), NeedsProject | FocusKey },
    { ActionCode::InsertControl, "insert.control", QT_TRANSLATE_NOOP("Actions", "Co&ntrol"), ":control", "K",
        QT_TRANSLATE_NOOP("Actions", "Place a control; select a link to guard it"), NeedsProject | FocusKey },
    { ActionCode::PostureInherent, "posture.inherent", QT_TRANSLATE_NOOP("Actions", "&Inherent Risk"), ":inherent",
        "F6", QT_TRANSLATE_NOOP("Actions", "Score without any control"), NeedsProject | Checkable },
    { ActionCode::PostureCurrent, "posture.current", QT_TRANSLATE_NOOP("Actions", "&Current Risk"), ":current", "F7",
        QT_TRANSLATE_NOOP("Actions", "Score with the controls as they are"), NeedsProject | Checkable },
    { ActionCode::PostureTarget, "posture.target", QT_TRANSLATE_NOOP("Actions", "&Target Risk"), ":target", "F8",
        QT_TRANSLATE_NOOP("Actions", "Score with the planned controls in place"), NeedsProject | Checkable },
    { ActionCode::ViewBack, "view.back", QT_TRANSLATE_NOOP("Actions", "&Back"), "go-previous", "Alt+Left",
        QT_TRANSLATE_NOOP("Actions", "Go back to the view and the place before") },
    { ActionCode::ViewForward, "view.forward", QT_TRANSLATE_NOOP("Actions", "For&ward"), "go-next", "Alt+Right",
        QT_TRANSLATE_NOOP("Actions", "Go forward again") },
    { ActionCode::ViewLayout, "view.layout", QT_TRANSLATE_NOOP("Actions", "&Lay Out Automatically"), "distribute-graph",
        "Ctrl+L", QT_TRANSLATE_NOOP("Actions", "Arrange the graph from causes to consequences; pinned nodes stay") },
    { ActionCode::ViewZoomIn, "view.zoomIn", QT_TRANSLATE_NOOP("Actions", "Zoom &In"), "zoom-in",
        "Ctrl++; Ctrl+=", QT_TRANSLATE_NOOP("Actions", "Zoom in") },
    { ActionCode::ViewZoomOut, "view.zoomOut", QT_TRANSLATE_NOOP("Actions", "Zoom &Out"), "zoom-out", "Ctrl+-",
        QT_TRANSLATE_NOOP("Actions", "Zoom out") },
    { ActionCode::ViewZoom100, "view.zoom100", QT_TRANSLATE_NOOP("Actions", "Zoom to 1&00 %"), "zoom-original",
        "Ctrl+0", QT_TRANSLATE_NOOP("Actions", "Show the graph at 100 %") },
    { ActionCode::ViewFit, "view.fit", QT_TRANSLATE_NOOP("Actions", "&Fit All"), "zoom-fit-best", "Ctrl+1",
        QT_TRANSLATE_NOOP("Actions", "Bring the whole graph into sight") },
    { ActionCode::ViewFitSelection, "view.fitSelection", QT_TRANSLATE_NOOP("Actions", "Fit &Selection"),
        "zoom-fit-selection", "Ctrl+2", QT_TRANSLATE_NOOP("Actions", "Bring the selection into sight") },
    { ActionCode::ViewLegend, "view.legend", QT_TRANSLATE_NOOP("Actions", "Le&gend"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Show what the marks on the graph mean"), NeedsProject | Checkable },
    { ActionCode::ViewFocus, "view.focus", QT_TRANSLATE_NOOP("Actions", "F&ocus on the Selection"), "", "Ctrl+Shift+F",
        QT_TRANSLATE_NOOP("Actions", "Show only what leads to or follows from the selected nodes"),
        NeedsProject | Checkable },
    { ActionCode::ViewFoldCauses, "view.foldCauses", QT_TRANSLATE_NOOP("Actions", "Fold Ca&uses"), "", "Ctrl+[",
        QT_TRANSLATE_NOOP("Actions", "Fold what leads to the selected nodes alone, or unfold it") },
    { ActionCode::ViewFoldConsequences, "view.foldConsequences", QT_TRANSLATE_NOOP("Actions", "Fold Conseq&uences"), "",
        "Ctrl+]", QT_TRANSLATE_NOOP("Actions", "Fold what follows from the selected nodes alone, or unfold it") },
    { ActionCode::ViewShowAll, "view.showAll", QT_TRANSLATE_NOOP("Actions", "Show &All Nodes"), "", "Ctrl+Shift+A",
        QT_TRANSLATE_NOOP("Actions", "Leave the focus and unfold every branch") },
    { ActionCode::ViewMinimap, "view.minimap", QT_TRANSLATE_NOOP("Actions", "&Map"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Show the whole graph small in a corner while a part of it is out of sight"),
        NeedsProject | Checkable },
    { ActionCode::ThemeSystem, "theme.system", QT_TRANSLATE_NOOP("Actions", "As the &System"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Light or dark as the desktop is"), Checkable },
    { ActionCode::ThemeLight, "theme.light", QT_TRANSLATE_NOOP("Actions", "&Light"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Light theme"), Checkable },
    { ActionCode::ThemeDark, "theme.dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), "", "",
        QT_TRANSLATE_NOOP("Actions", "Dark theme"), Checkable },
    { ActionCode::ThemeHighContrast, "theme.highContrast", QT_TRANSLATE_NOOP("Actions", "&High Contrast"), "", "",
        QT_TRANSLATE_NOOP("Actions", "High contrast theme"), Checkable },
    { ActionCode::ViewResetLayout, "view.resetLayout", QT_TRANSLATE_NOOP("Actions", "R&eset Layout"), "view-restore",
        "", QT_TRANSLATE_NOOP("Actions", "Put docks and toolbar back where they were at first") },
    { ActionCode::ViewAlone, "view.alone", QT_TRANSLATE_NOOP("Actions", "&Only the View"), "view-restore", "Shift+F11",
        QT_TRANSLATE_NOOP("Actions", "Give the view the room of the panels and the toolbar, and back"),
        NeedsProject | Checkable },
    { ActionCode::ViewFullScreen, "view.fullScreen", QT_TRANSLATE_NOOP("Actions", "F&ull Screen"), "view-fullscreen",
        "F11", QT_TRANSLATE_NOOP("Actions", "Give the view the whole screen"), Checkable },

    { ActionCode::HelpContents, "help.contents", QT_TRANSLATE_NOOP("Actions", "&Help"), "help-contents", "F1",
        QT_TRANSLATE_NOOP("Actions", "Help on what has the focus"), Plain },
    { ActionCode::HelpShortcuts, "help.shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"),
        "input-keyboard", "?", QT_TRANSLATE_NOOP("Actions", "List the shortcuts"), Plain },
    { ActionCode::HelpPalette, "help.palette", QT_TRANSLATE_NOOP("Actions", "Command &Palette…"), "system-run",
        "Ctrl+Shift+P", QT_TRANSLATE_NOOP("Actions", "Find and run any command"), Plain },
    { ActionCode::HelpAbout, "help.about", QT_TRANSLATE_NOOP("Actions", "&About Graphazard"), ":graphazard", "",
        QT_TRANSLATE_NOOP("Actions", "Version and licence"), Plain },
});
static_assert(base::isWhole(kRows), "one row for each action, in the order of the codes");

/// The views stand before it.
constexpr ActionCode kAfterViews = ActionCode::PostureInherent;

/// In the order of the menus.
const std::vector<Entry>& entries()
{
    static const std::vector<Entry> all = [] {
        std::vector<Entry> made;
        for (const Row& row : kRows) {
            if (row.code == kAfterViews)
                for (const ViewPlan& plan : viewPlans())
                    made.push_back({ base::keyOf(plan.code), plan.title, plan.icon, plan.shortcut, plan.tip });
            made.push_back({ row.name, row.text, row.icon, row.shortcut, row.tip, row.traits });
        }
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
    for (const Entry& entry : entries())
        m_actions.push_back(made(entry, window));
    letOneHold({ ActionCode::PostureInherent, ActionCode::PostureCurrent, ActionCode::PostureTarget });
    letOneHold(
        { ActionCode::ThemeSystem, ActionCode::ThemeLight, ActionCode::ThemeDark, ActionCode::ThemeHighContrast });
    at(ActionCode::FileQuit).setMenuRole(QAction::QuitRole);
    at(ActionCode::HelpAbout).setMenuRole(QAction::AboutRole);
}

void Actions::letOneHold(std::initializer_list<ActionCode> codes)
{
    auto* group = new QActionGroup(this);
    for (const ActionCode code : codes)
        group->addAction(&at(code));
}

QAction& Actions::at(ActionCode code) const
{
    const auto row = static_cast<std::size_t>(code);
    return *m_actions[code < kAfterViews ? row : row + viewPlans().size()];
}

QAction& Actions::at(ViewCode view) const
{
    return *m_actions[static_cast<std::size_t>(kAfterViews) + static_cast<std::size_t>(view)];
}

void Actions::setProjectOpen(bool open)
{
    for (std::size_t i = 0; i < m_actions.size(); ++i)
        if (entries()[i].traits & NeedsProject)
            m_actions[i]->setEnabled(open);
}

void Actions::applyIcons(const drawing::Theme& theme)
{
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        const QString name = QString::fromLatin1(entries()[i].icon);
        if (name == QLatin1String(":graphazard"))
            m_actions[i]->setIcon(applicationIcon());
        else if (name.startsWith(QLatin1Char(':')))
            m_actions[i]->setIcon(ownIcon(name.mid(1), theme));
        else if (!name.isEmpty())
            m_actions[i]->setIcon(themeIcon(name));
    }
}

const char* nameOf(ActionCode code)
{
    return base::rowOf(kRows, code).name;
}

QString plainText(const QAction& action)
{
    QString text = action.text();
    text.remove(QLatin1Char('&'));
    text.remove(QStringLiteral("…"));
    return text;
}

} // namespace hz::ui
