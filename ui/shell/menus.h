#pragma once

#include <QLatin1String>
#include <QObject>

#include <vector>

class QAction;
class QMainWindow;
class QMenu;

namespace hz::ui {

class Actions;
class FileFlow;
class RecentFiles;
class Workspace;

/// Names of the entries that the menus fill in; what is exported and imported has the id of its format behind it.
inline constexpr QLatin1String kRecentEntry("file.recent");
inline constexpr QLatin1String kTemplateEntry("file.template");
inline constexpr QLatin1String kExportEntries("file.export.");
inline constexpr QLatin1String kImportEntries("file.import.");

/// The menu bar. Most of it stands in a table; recent files, templates, formats and categories fill themselves.
class Menus : public QObject {
    Q_OBJECT

public:
    Menus(QMainWindow& window, Actions& actions, FileFlow& files, RecentFiles& recent,
        const std::vector<QAction*>& dockToggles);

    /// Lists the categories of that project; null: none.
    void showProject(Workspace* workspace);
    /// Templates, formats and categories, for the palette.
    [[nodiscard]] std::vector<QAction*> extraActions() const;

private:
    void fillRecent();
    void addTemplates(QMenu& menu);
    void addFormats();

    QMainWindow& m_window;
    FileFlow& m_files;
    RecentFiles& m_recent;
    QMenu* m_recentMenu = nullptr;
    QMenu* m_templateMenu = nullptr;
    QMenu* m_importMenu = nullptr;
    QMenu* m_exportMenu = nullptr;
    QMenu* m_categoryMenu = nullptr;
};

} // namespace hz::ui
