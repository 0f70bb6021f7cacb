#pragma once

#include "model/document/document.h"

#include <QObject>

#include <functional>
#include <memory>

class QWidget;

namespace hz::exchange {
struct Format;
struct ModelFile;
} // namespace hz::exchange

namespace hz::ui {

class MessageStrip;
class RecentFiles;
class Workspace;

/// New, open, save, close and recover, for the one project of a window. Owns that project. Asks before changes would
/// be lost, and only then; says in the message strip what was refused and why.
class FileFlow : public QObject {
    Q_OBJECT

public:
    FileFlow(QWidget& window, MessageStrip& strip, RecentFiles& recent);
    ~FileFlow() override;

    /// Null while none is open.
    [[nodiscard]] Workspace* workspace() const { return m_workspace.get(); }

    void startEmpty();
    void startFromTemplate(const QString& name);
    /// Asks for the file.
    void open();
    /// A project; a file of another format, told by content, becomes a new one. True when it is open afterwards.
    bool open(const QString& path);
    /// Asks for a file of that format.
    void importFrom(const exchange::Format& format);
    /// Asks for a spreadsheet, to be led into the project.
    void importSpreadsheet();
    void recover(const document::Recoverable& copy);
    /// Asks first: what is thrown away here exists nowhere else. True when it is gone.
    bool discard(const document::Recoverable& copy);

    bool save();
    bool saveAs();
    /// The model alone: nothing that was deleted, nobody who made an edit.
    void saveCopyWithoutHistory();
    void exportAs(const exchange::Format& format);
    /// True when no project is open afterwards.
    bool close();

    /// The path with its ending, asked from the person; empty when given up. What is suggested bears the name of the
    /// project, and the addition.
    [[nodiscard]] QString askTarget(
        const QString& title, const QString& filter, const QString& ending, const QString& addition = {});

signals:
    /// `workspace` is null when there is none any more; the former one still lives until this returns.
    void workspaceChanged(hz::ui::Workspace* workspace);
    void recoveryChanged();
    /// What a project meant when a former edition wrote it should be seen beside what it means now.
    void formerMeaningWanted();

private:
    void startWith(base::Result<domain::Model> model);
    /// Takes the place of the open project, which is asked for first. True when it has.
    bool take(base::Result<std::unique_ptr<document::Document>> document);
    void enter(std::unique_ptr<document::Document> document);
    bool mayLeave();
    void leave();
    void closeNow();
    void openFrom(const QString& title, const QString& filter);
    bool openSpreadsheet(const QString& path);
    bool openAsNew(const exchange::ModelFile& file);
    void offerRecovery(const QString& path);
    bool writeTo(const QString& path);
    [[nodiscard]] QString askProject(const QString& title, const QString& addition = {});
    /// Asks when the file would lose what it has beside its content: its owner, its other names ...
    base::Status keeping(const std::function<base::Status(store::Loss)>& write);
    void saved(const base::Status& status);
    void showRefusal(const base::Error& error);
    void showReadOnly();
    void showEdition();
    void waitForHolder();
    void openAgain(const QString& path);
    void watch();

    QWidget& m_window;
    MessageStrip& m_strip;
    RecentFiles& m_recent;
    std::unique_ptr<Workspace> m_workspace;
    QString m_former; // the file of a recovered project that has none, as somebody else has it open
};

} // namespace hz::ui
