#include "ui/shell/main_window.h"

#include "ui/canvas/canvas_view.h"
#include "ui/common/dialogs.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"
#include "ui/common/message_strip.h"
#include "ui/common/person.h"
#include "ui/common/workspace.h"
#include "ui/shell/actions.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/docks.h"
#include "ui/shell/file_flow.h"
#include "ui/shell/file_properties.h"
#include "ui/shell/full_screen.h"
#include "ui/shell/help.h"
#include "ui/shell/menus.h"
#include "ui/shell/picture_actions.h"
#include "ui/shell/project_wiring.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/report_export.h"
#include "ui/shell/search_field.h"
#include "ui/shell/shortcut_list.h"
#include "ui/shell/status_line.h"
#include "ui/shell/theme_actions.h"
#include "ui/shell/tool_bar.h"
#include "ui/shell/views.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/window_layout.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QKeyEvent>
#include <QMimeData>
#include <QPointer>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace hz::ui {

namespace {

/// Something is typed or chosen in it.
bool isField(const QWidget* widget)
{
    return widget
        && (widget->testAttribute(Qt::WA_InputMethodEnabled) || qobject_cast<const QComboBox*>(widget)
            || qobject_cast<const QAbstractSpinBox*>(widget));
}

QString droppedPath(const QMimeData& data)
{
    const auto urls = data.urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(Look& look)
    : m_look(look)
    , m_recent(std::make_unique<RecentFiles>())
    , m_actions(new Actions(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    buildCentre();
    m_files = std::make_unique<FileFlow>(*this, *m_strip, *m_recent);
    m_status = new StatusLine(*statusBar());
    m_docks = new Docks(*this);
    m_toolBar = new ToolBar(*m_actions);
    addToolBar(m_toolBar);
    m_layout = new WindowLayout(*this, *m_docks, *m_toolBar);
    m_fullScreen = new FullScreen(*this, *m_actions, *m_layout);
    m_menus = new Menus(*this, *m_actions, *m_files, *m_recent, m_docks->toggles());
    m_palette = new CommandPalette(this);
    wireFiles();
    wireWelcome();
    wireWindow();
    wireThemeActions(*m_actions, m_look);
    m_layout->restore();
    m_docks->hide();
    showProject(nullptr);
}

MainWindow::~MainWindow()
{
    m_pictures.reset();
    m_wiring.reset();
    m_docks->showProject(nullptr);
    m_toolBar->showProject(nullptr);
    m_status->showProject(nullptr);
    m_views.reset();
}

void MainWindow::buildCentre()
{
    m_strip = new MessageStrip;
    m_centre = new QStackedWidget;
    m_welcome = new WelcomePage(*m_recent);
    m_centre->addWidget(m_welcome);
    auto* whole = new QWidget;
    auto* layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_centre);
    m_strip->floatOver(*whole);
    setCentralWidget(whole);
}

void MainWindow::wireFiles()
{
    const auto on = [this](ActionCode code, auto run) {
        connect(&m_actions->at(code), &QAction::triggered, m_files.get(), run);
    };
    on(ActionCode::FileNew, [this] { m_files->startEmpty(); });
    on(ActionCode::FileOpen, [this] { m_files->open(); });
    on(ActionCode::FileSave, [this] { m_files->save(); });
    on(ActionCode::FileSaveAs, [this] { m_files->saveAs(); });
    on(ActionCode::FileSaveCopy, [this] { m_files->saveCopyWithoutHistory(); });
    on(ActionCode::FileProperties, [this] {
        if (Workspace* workspace = m_files->workspace())
            showFileProperties(this, workspace->document(), m_actions->at(ActionCode::FileSaveCopy));
    });
    on(ActionCode::FileClose, [this] { m_files->workspace() ? void(m_files->close()) : void(close()); });
    on(ActionCode::FileReport, [this] { exportReport(*m_files, *m_strip); });
    connect(m_docks, &Docks::graphWanted, this, [this] {
        m_views->showTab(ViewCode::Graph);
        m_views->canvas().overlay().fitDifference();
    });
    connect(m_docks, &Docks::insertWanted, this, [this](const domain::Model& fragment) {
        m_views->showTab(ViewCode::Graph);
        m_views->canvas().clipboard().insert(fragment);
    });
    connect(m_files.get(), &FileFlow::workspaceChanged, this, &MainWindow::showProject);
    connect(m_files.get(), &FileFlow::formerMeaningWanted, m_docks, &Docks::showFormerMeaning);
}

void MainWindow::wireWelcome()
{
    FileFlow* files = m_files.get();
    connect(m_welcome, &WelcomePage::newWanted, files, &FileFlow::startEmpty);
    connect(m_welcome, &WelcomePage::openWanted, files, qOverload<>(&FileFlow::open));
    connect(m_welcome, &WelcomePage::pathWanted, files, [files](const QString& path) { files->open(path); });
    connect(m_welcome, &WelcomePage::templateWanted, files, &FileFlow::startFromTemplate);
    connect(m_welcome, &WelcomePage::recoveryWanted, files, &FileFlow::recover);
    connect(m_welcome, &WelcomePage::discardWanted, files, &FileFlow::discard);
    connect(files, &FileFlow::recoveryChanged, m_welcome, &WelcomePage::refresh);
}

void MainWindow::wireWindow()
{
    const auto on = [this](
                        ActionCode code, auto run) { connect(&m_actions->at(code), &QAction::triggered, this, run); };
    on(ActionCode::FileNewWindow, [this] { openWindow(); });
    on(ActionCode::FileQuit, [] { QApplication::closeAllWindows(); });
    on(ActionCode::EditFind, [this] { m_toolBar->search().setFocus(Qt::ShortcutFocusReason); });
    on(ActionCode::EditPerson, [this] { changePerson(this); });
    on(ActionCode::HelpContents, [this] { showHelpOnFocus(*this); });
    on(ActionCode::HelpShortcuts, [this] { showShortcuts(this, m_actions->all()); });
    on(ActionCode::HelpPalette, [this] { openPalette(); });
    on(ActionCode::HelpAbout, [this] { showAbout(*this); });
    connect(&m_look, &Look::changed, this, [this] {
        if (Workspace* workspace = m_files->workspace())
            workspace->setTheme(m_look.theme());
    });
}

void MainWindow::showProject(Workspace* workspace)
{
    // Before the views go: a focus within them would be left behind.
    m_centre->setCurrentWidget(m_welcome);
    m_welcome->setFocus();
    m_pictures.reset();
    m_wiring.reset();
    m_fullScreen->showProject(workspace);
    m_docks->showProject(workspace);
    m_toolBar->showProject(workspace);
    m_menus->showProject(workspace);
    m_status->showProject(workspace);
    m_views.reset();
    m_actions->setProjectOpen(workspace);
    m_layout->showProject(workspace);
    if (workspace) {
        workspace->setTheme(m_look.theme());
        m_views = std::make_unique<Views>(*workspace);
        m_centre->addWidget(m_views.get());
        m_centre->setCurrentWidget(m_views.get());
        m_wiring = std::make_unique<ProjectWiring>(*m_actions, *workspace, *m_views, *m_status, this);
        m_pictures = std::make_unique<PictureActions>(*m_actions, *m_files, *workspace, *m_views, *m_strip);
        connect(m_views.get(), &Views::roomWanted, &m_actions->at(ActionCode::ViewAlone), &QAction::trigger);
        connect(&workspace->document(), &document::Document::modifiedChanged, this, &MainWindow::updateTitle);
        connect(&workspace->document(), &document::Document::pathChanged, this, &MainWindow::updateTitle);
        m_views->restore();
        m_views->currentWidget()->setFocus();
    } else {
        m_centre->setCurrentWidget(m_welcome);
        m_welcome->refresh();
    }
    // The title of the project that comes, which the file flow does not hold yet.
    QTimer::singleShot(0, this, &MainWindow::updateTitle);
}

void MainWindow::updateTitle()
{
    const Workspace* workspace = m_files->workspace();
    if (!workspace) {
        setWindowTitle(QStringLiteral("Graphazard"));
        setWindowFilePath({});
        return setWindowModified(false);
    }
    const auto& document = workspace->document();
    const QString name = workspace->name().simplified().left(120).replace(QLatin1String("[*]"), QLatin1String());
    const QString readOnly = document.isReadOnly() ? tr(" (read-only)") : QString();
    setWindowTitle(QStringLiteral("%1[*]%2 – Graphazard").arg(name, readOnly));
    setWindowModified(document.isModified());
}

void MainWindow::openPalette()
{
    std::vector<QAction*> offered = m_actions->all();
    for (const auto& more : { m_menus->extraActions(), m_docks->toggles() })
        offered.insert(offered.end(), more.begin(), more.end());
    std::erase(offered, &m_actions->at(ActionCode::HelpPalette));
    m_palette->open(offered);
}

void MainWindow::openWindow()
{
    auto* window = new MainWindow(m_look);
    window->move(pos() + QPoint(32, 32));
    window->show();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_layout->keep();
    event->setAccepted(m_files->close());
}

void MainWindow::endSession()
{
    Workspace* workspace = m_files->workspace();
    if (workspace)
        workspace->finishEdits();
    if (!workspace || !workspace->document().isModified())
        close();
    else
        m_layout->keep();
}

void MainWindow::endAllSessions()
{
    // A window that closes takes others with it, menus and lists of its fields: no pointer to them may be held.
    std::vector<QPointer<MainWindow>> windows;
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (auto* window = qobject_cast<MainWindow*>(widget))
            windows.emplace_back(window);
    for (const auto& window : windows)
        if (window)
            window->endSession();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedPath(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = droppedPath(*event->mimeData());
    event->acceptProposedAction();
    // Queued: the drag's source must not wait for our questions.
    QMetaObject::invokeMethod(
        this, [this, path] { m_files->open(path); }, Qt::QueuedConnection);
}

/// Esc that nothing within has used; in a field it is about what is typed there.
void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isFullScreen() && !isField(QApplication::focusWidget()))
        m_actions->at(ActionCode::ViewFullScreen).trigger();
    else
        QMainWindow::keyPressEvent(event);
}

bool MainWindow::event(QEvent* event)
{
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::UpdateRequest && !m_hasPainted) {
        m_hasPainted = true;
        emit painted();
    }
    return handled;
}

} // namespace hz::ui
