#include "ui/shell/menus.h"

#include "model/exchange/formats/formats.h"
#include "ui/common/tip.h"
#include "ui/common/workspace.h"
#include "ui/shell/actions.h"
#include "ui/shell/file_flow.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/templates.h"
#include "ui/shell/view_plans.h"

#include <QActionGroup>
#include <QDir>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <initializer_list>
#include <optional>

namespace hz::ui {

namespace {

using enum ActionCode;

constexpr std::nullopt_t kSeparator = std::nullopt;

void addAll(QMenu& menu, const Actions& actions, std::initializer_list<std::optional<ActionCode>> codes)
{
    for (const auto& code : codes)
        if (code)
            menu.addAction(&actions.at(*code));
        else
            menu.addSeparator();
}

QString escaped(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

Menus::Menus(QMainWindow& window, Actions& actions, FileFlow& files, RecentFiles& recent,
    const std::vector<QAction*>& dockToggles)
    : QObject(&window)
    , m_window(window)
    , m_files(files)
    , m_recent(recent)
{
    QMenuBar& bar = *window.menuBar();
    QMenu& file = *bar.addMenu(tr("&File"));
    addAll(file, actions, { FileNew });
    m_templateMenu = file.addMenu(tr("New from &Template"));
    addTemplates(*m_templateMenu);
    addAll(file, actions, { FileNewWindow, kSeparator, FileOpen });
    m_recentMenu = file.addMenu(tr("Open &Recent"));
    m_importMenu = file.addMenu(tr("I&mport"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &Menus::fillRecent);
    addAll(file, actions, { kSeparator, FileSave, FileSaveAs, FileSaveCopy, kSeparator });
    m_exportMenu = file.addMenu(tr("&Export"));
    addFormats();
    addAll(file, actions,
        { FileExportPicture, FileReport, FilePrint, kSeparator, FileProperties, kSeparator, FileClose, FileQuit });
    addAll(*bar.addMenu(tr("&Edit")), actions,
        { EditUndo, EditRedo, kSeparator, EditCut, EditCopy, EditCopyPicture, EditPaste, EditDuplicate, EditDelete,
            kSeparator, EditSelectAll, EditFind, kSeparator, EditGroup, EditUngroup, kSeparator, EditPerson });
    addAll(*bar.addMenu(tr("&Insert")), actions, { InsertHazard, InsertCause, InsertConsequence, InsertControl });
    addAll(*bar.addMenu(tr("&Arrange")), actions,
        { EditLink, kSeparator, ArrangeLeft, ArrangeCentre, ArrangeRight, ArrangeTop, ArrangeMiddle, ArrangeBottom,
            ArrangeHorizontally, ArrangeVertically, kSeparator, SelectLeading, SelectFollowing, SelectKind,
            SelectStatus, SelectOwner, SelectLevel });
    QMenu& view = *bar.addMenu(tr("&View"));
    for (const ViewPlan& plan : viewPlans())
        view.addAction(&actions.at(plan.code));
    addAll(view, actions,
        { kSeparator, ViewBack, ViewForward, kSeparator, PostureInherent, PostureCurrent, PostureTarget });
    m_categoryMenu = view.addMenu(tr("Categor&y"));
    addAll(view, actions,
        { kSeparator, ViewLayout, ViewFit, ViewFitSelection, ViewZoomIn, ViewZoomOut, ViewZoom100, ViewLegend,
            ViewMinimap, kSeparator, ViewFocus, ViewFoldCauses, ViewFoldConsequences, ViewShowAll, kSeparator });
    addAll(*view.addMenu(tr("&Theme")), actions, { ThemeSystem, ThemeLight, ThemeDark, ThemeHighContrast });
    QMenu& docks = *view.addMenu(tr("&Docks"));
    for (QAction* toggle : dockToggles)
        docks.addAction(toggle);
    addAll(view, actions, { ViewResetLayout, ViewAlone, ViewFullScreen });
    addAll(*bar.addMenu(tr("&Help")), actions, { HelpContents, HelpShortcuts, HelpPalette, kSeparator, HelpAbout });
    showProject(nullptr);
}

void Menus::showProject(Workspace* workspace)
{
    m_categoryMenu->clear();
    m_categoryMenu->setEnabled(workspace);
    m_exportMenu->setEnabled(workspace);
    for (QAction* action : m_exportMenu->actions())
        action->setEnabled(workspace);
    if (!workspace)
        return;
    auto* group = new QActionGroup(m_categoryMenu);
    const auto add = [&](const QString& name, std::optional<Id> category) {
        QAction* action = m_categoryMenu->addAction(escaped(name));
        action->setCheckable(true);
        action->setChecked(workspace->category() == category);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, workspace, [workspace, category] { workspace->setCategory(category); });
        connect(workspace, &Workspace::categoryChanged, action,
            [workspace, action, category] { action->setChecked(workspace->category() == category); });
    };
    add(tr("All categories"), std::nullopt);
    for (const auto& category : domain::categoriesOf(workspace->model()))
        add(category.name, category.id);
}

std::vector<QAction*> Menus::extraActions() const
{
    std::vector<QAction*> actions;
    for (const QMenu* menu : { m_templateMenu, m_importMenu, m_exportMenu, m_categoryMenu })
        for (QAction* action : menu->actions())
            actions.push_back(action);
    return actions;
}

void Menus::fillRecent()
{
    m_recentMenu->clear();
    const QStringList paths = m_recent.paths();
    for (const QString& path : paths) {
        QAction* action = m_recentMenu->addAction(escaped(QDir::toNativeSeparators(path)));
        action->setObjectName(kRecentEntry);
        connect(action, &QAction::triggered, this, [this, path] { m_files.open(path); });
    }
    if (paths.isEmpty())
        m_recentMenu->addAction(tr("No recent projects"))->setEnabled(false);
    m_recentMenu->addSeparator();
    QAction* forget = m_recentMenu->addAction(tr("&Clear This List"));
    forget->setEnabled(!paths.isEmpty());
    connect(forget, &QAction::triggered, &m_recent, &RecentFiles::clear);
}

/// Of projects there are Open and Save As.
void Menus::addFormats()
{
    const auto add = [this](QMenu& menu, QLatin1String prefix, const exchange::Format& format, auto run) {
        QAction* action = menu.addAction(exchange::labelOf(format) + u'…');
        action->setObjectName(prefix + QString(format.id));
        setTip(*action, exchange::useOf(format));
        connect(action, &QAction::triggered, &m_files, [this, run, known = &format] { (m_files.*run)(*known); });
    };
    QAction* sheet = m_importMenu->addAction(tr("&Spreadsheet or Register (XLSX, CSV)…"));
    sheet->setObjectName(kImportEntries + QStringLiteral("spreadsheet"));
    setTip(*sheet, tr("Lead the rows of a spreadsheet into this project"));
    connect(sheet, &QAction::triggered, &m_files, &FileFlow::importSpreadsheet);
    for (const exchange::Format* format : exchange::formats()) {
        if (format->id == exchange::kProjectFormat)
            continue;
        add(*m_exportMenu, kExportEntries, *format, &FileFlow::exportAs);
        if (format->read)
            add(*m_importMenu, kImportEntries, *format, &FileFlow::importFrom);
    }
}

void Menus::addTemplates(QMenu& menu)
{
    for (const auto& each : templates()) {
        QAction* action = menu.addAction(escaped(each.title));
        action->setObjectName(kTemplateEntry);
        setTip(*action, each.description);
        connect(action, &QAction::triggered, this, [this, name = each.name] { m_files.startFromTemplate(name); });
    }
}

} // namespace hz::ui
