#pragma once

#include "model/exchange/library.h"
#include "ui/common/dialogs.h"
#include "ui/common/look.h"
#include "ui/common/workspace.h"
#include "ui/shell/actions.h"
#include "ui/shell/file_flow.h"
#include "ui/shell/main_window.h"
#include "ui/shell/menus.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace hz::testing {

/// A test of whole windows, with answers put in the place of dialogs. A test class calls nameProgram() once and
/// begin() before each of its functions.
class WindowTest : public QObject {
protected:
    using ActionCode = ui::ActionCode;
    using ViewCode = ui::ViewCode;

    static void nameProgram()
    {
        QApplication::setOrganizationName(QStringLiteral("Graphazard"));
        QApplication::setApplicationName(QStringLiteral("graphazard-shell-test"));
    }

    void begin()
    {
        QSettings().clear();
        for (const auto& copy : document::Document::recoverable())
            QVERIFY(document::Document::discard(copy));
        m_folder = std::make_unique<QTemporaryDir>();
        m_look = std::make_unique<ui::Look>();
        m_asked.clear();
        m_savePath = pathOf("project.hazard");
        m_openPath.clear();
        m_confirm = true;
        openDialogs();
    }

    std::unique_ptr<ui::MainWindow> shownWindow()
    {
        auto window = std::make_unique<ui::MainWindow>(*m_look);
        window->setAttribute(Qt::WA_DeleteOnClose, false);
        window->resize(1360, 860); // the screen of the offscreen platform is smaller than any desktop
        window->show();
        QApplication::setActiveWindow(window.get());
        QTest::qWait(0);
        return window;
    }

    static void trigger(const ui::MainWindow& window, ActionCode action) { window.actions().at(action).trigger(); }
    static void trigger(const ui::MainWindow& window, ViewCode view) { window.actions().at(view).trigger(); }
    /// Of the menus that fill themselves.
    static void triggerEntry(const ui::MainWindow& window, const QString& name)
    {
        auto* found = window.findChild<QAction*>(name);
        QVERIFY2(found, qPrintable(name));
        found->trigger();
    }

    static void place(const ui::MainWindow& window, const QString& title)
    {
        ui::Workspace& workspace = *window.files().workspace();
        QVERIFY(workspace.run(commands::placeNode(workspace.model(), domain::NodeKind::Hazard, title, { 0, 0 })));
    }

    static QString statusText(const ui::MainWindow& window, const char* name)
    {
        return window.findChild<QWidget*>(QString::fromLatin1(name))->property("text").toString();
    }

    static domain::Model emptyProject() { return exchange::newProject(QStringLiteral("empty")).value(); }

    QString pathOf(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::Look> m_look;
    QStringList m_asked;
    QString m_savePath;
    QString m_suggested;
    QString m_openPath;
    ui::UnsavedAnswer m_unsaved = ui::UnsavedAnswer::Cancel;
    bool m_confirm = true;

private:
    void openDialogs()
    {
        ui::Dialogs& dialogs = ui::dialogs();
        dialogs.openFile = [this](QWidget*, const QString&, const QString&, const QString&) {
            m_asked << QStringLiteral("open");
            return m_openPath;
        };
        dialogs.saveFile = [this](QWidget*, const QString&, const QString& suggested, const QString&) {
            m_asked << QStringLiteral("save");
            m_suggested = suggested;
            return m_savePath;
        };
        dialogs.unsaved = [this](QWidget*, const QString&) {
            m_asked << QStringLiteral("unsaved");
            return m_unsaved;
        };
        dialogs.confirm = [this](QWidget*, const QString&, const QString&) {
            m_asked << QStringLiteral("confirm");
            return m_confirm;
        };
        dialogs.showFile = [this](const QString&) { m_asked << QStringLiteral("show"); };
    }
};

} // namespace hz::testing
