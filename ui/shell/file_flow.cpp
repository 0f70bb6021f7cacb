#include "ui/shell/file_flow.h"
#include "model/base/codes/file_errors.h"

#include "model/drawing/plain_order.h"
#include "model/drawing/text.h"
#include "model/exchange/formats/files.h"
#include "model/exchange/library.h"
#include "model/store/file_name.h"
#include "model/store/project_file.h"
#include "model/store/target_lock.h"
#include "model/wording/dates.h"
#include "model/wording/editions.h"
#include "model/wording/wording.h"
#include "ui/common/dialogs.h"
#include "ui/common/message_strip.h"
#include "ui/common/target_file.h"
#include "ui/common/workspace.h"
#include "ui/registers/import_window.h"
#include "ui/shell/recent_files.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>

namespace hz::ui {

using base::Result;
using document::Document;
using store::Loss;
using Weight = MessageStrip::Weight;

namespace {

constexpr QLatin1String kFolderKey("lastFolder");
const QString kFileTopic = QStringLiteral("file");
const QString kRecoveryTopic = QStringLiteral("recovery");
const QString kReadOnlyTopic = QStringLiteral("read-only");
const QString kEditionTopic = QStringLiteral("edition");
const QString kRefusedTopic = QStringLiteral("refusal");

QString lastFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString kept = QSettings().value(kFolderKey, documents).toString();
    return QDir(kept).exists() ? kept : documents;
}

void keepFolderOf(const QString& path)
{
    QSettings().setValue(kFolderKey, QFileInfo(path).absolutePath());
}

/// A project's title as the name of a file.
QString fileNameFor(const QString& title)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]+"));
    QString name = drawing::plainOrder(title).simplified();
    name.replace(forbidden, QStringLiteral("-"));
    return name.isEmpty() ? FileFlow::tr("project") : name.left(80);
}

/// What a copy is called: its project's title, else its file.
QString nameOf(const document::Recoverable& copy)
{
    const QString title = drawing::oneLine(copy.title, 100);
    const QString file = drawing::oneLine(QFileInfo(copy.target).fileName(), 100);
    if (title.isEmpty())
        return file.isEmpty() ? FileFlow::tr("Untitled") : file;
    return file.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, file);
}

bool isSpreadsheet(const QString& path)
{
    static const QStringList kEndings{ QStringLiteral("xlsx"), QStringLiteral("xlsm"), QStringLiteral("csv"),
        QStringLiteral("tsv") };
    return kEndings.contains(QFileInfo(path).suffix().toLower());
}

/// Two files that are not there are not the same for that.
bool isSameFile(const QString& a, const QString& b)
{
    const QString known = QFileInfo(a).canonicalFilePath();
    return !a.isEmpty() && !known.isEmpty() && known == QFileInfo(b).canonicalFilePath();
}

} // namespace

FileFlow::FileFlow(QWidget& window, MessageStrip& strip, RecentFiles& recent)
    : QObject(nullptr)
    , m_window(window)
    , m_strip(strip)
    , m_recent(recent)
{
}

FileFlow::~FileFlow() = default;

void FileFlow::startEmpty()
{
    startWith(exchange::newProject(QStringLiteral("empty")));
}

void FileFlow::startFromTemplate(const QString& name)
{
    startWith(exchange::newProject(name));
}

void FileFlow::startWith(Result<domain::Model> model)
{
    if (!model)
        return showRefusal(model.error());
    take(Document::create(*model));
}

void FileFlow::open()
{
    openFrom(tr("Open"), exchange::readableFilter());
}

void FileFlow::importFrom(const exchange::Format& format)
{
    openFrom(tr("Import %1").arg(exchange::labelOf(format)), exchange::filterOf(format));
}

void FileFlow::openFrom(const QString& title, const QString& filter)
{
    const QString path = dialogs().openFile(&m_window, title, lastFolder(), filter);
    if (!path.isEmpty())
        open(path);
}

bool FileFlow::open(const QString& path)
{
    if (isSpreadsheet(path))
        return openSpreadsheet(path);
    const bool isText = store::isText(path);
    if (isText)
        keepFolderOf(path);
    if (isText && m_workspace && isSameFile(m_workspace->document().path(), path))
        return true;
    auto file = exchange::openModelFile(path);
    if (!file) {
        showRefusal(file.error());
        return false;
    }
    // Qt cannot write to a file whose name is no text.
    if (!isText || file->format->id != exchange::kProjectFormat)
        return openAsNew(*file);
    file->file.reset();
    if (!take(Document::open(path)))
        return false;
    m_recent.add(path);
    offerRecovery(path);
    return true;
}

/// Whoever opens the file itself after a crash must hear of the edits, which else only the welcome page tells.
void FileFlow::offerRecovery(const QString& path)
{
    const auto copies = Document::recoverable();
    const auto lost = std::ranges::find_if(copies, [&path](const auto& copy) { return isSameFile(copy.target, path); });
    if (lost == copies.end())
        return;
    m_strip.tell({ kRecoveryTopic, Weight::Warning,
        tr("There are %n unsaved edit(s) of this project, the last of %1, from a program that ended unexpectedly.",
            nullptr, lost->unsavedEdits)
            .arg(wording::moment(lost->lastEdit)),
        { { tr("Recover"), [this, copy = *lost] { recover(copy); } } } });
}

void FileFlow::importSpreadsheet()
{
    openFrom(tr("Import Spreadsheet"), tr("Spreadsheets (*.xlsx *.xlsm *.csv *.tsv)"));
}

/// Into the project that is open, or a new one.
bool FileFlow::openSpreadsheet(const QString& path)
{
    keepFolderOf(path);
    if (!m_workspace)
        startEmpty();
    if (!m_workspace)
        return false;
    const auto window = openImport(*m_workspace, path, &m_window);
    if (!window) {
        showRefusal(window.error());
        return false;
    }
    connect(this, &FileFlow::workspaceChanged, *window, &QDialog::reject);
    connect(*window, &ImportWindow::done, this, [this, name = QFileInfo(path).fileName()](const QString& summary) {
        m_strip.tell({ kFileTopic, Weight::Notice, QStringLiteral("%1: %2").arg(name, summary), {}, true });
    });
    return true;
}

bool FileFlow::openAsNew(const exchange::ModelFile& file)
{
    auto read = exchange::readModelOfAnyEdition(file);
    if (!read) {
        showRefusal(read.error());
        return false;
    }
    if (!take(Document::createFrom(std::move(*read))))
        return false;
    const QString why = store::isText(file.path)
        ? tr("%1 was imported as a new project. Save it to keep it as a project file.")
        : tr("The name of %1 is not readable as UTF-8, so it was opened as a new project. Save it under another name.");
    m_strip.tell({ kFileTopic, Weight::Notice, why.arg(QFileInfo(file.path).fileName()),
        { { tr("Save As…"), [this] { saveAs(); } } } });
    return true;
}

void FileFlow::recover(const document::Recoverable& copy)
{
    // Asked first: whoever goes back here, or cannot save, still has the copy.
    if (!mayLeave())
        return;
    // Where the open project has the lock on the file, only its going lets the copy have it.
    const QString former = m_workspace ? m_workspace->document().path() : QString();
    const bool isOfCopy = isSameFile(former, copy.target) && !m_workspace->document().isReadOnly();
    if (isOfCopy)
        closeNow();
    auto recovered = Document::recover(copy);
    if (!recovered) {
        if (isOfCopy)
            open(former);
        return showRefusal(recovered.error());
    }
    enter(std::move(*recovered));
    if (m_workspace->document().path().isEmpty())
        m_former = copy.target;
    m_strip.tell({ kFileTopic, Weight::Notice,
        tr("Recovered with %n unsaved edit(s), the last of %1. Save to keep them.", nullptr, copy.unsavedEdits)
            .arg(wording::moment(copy.lastEdit)),
        { { tr("Save"), [this] { save(); } } } });
    emit recoveryChanged();
}

bool FileFlow::discard(const document::Recoverable& copy)
{
    const QString question = tr("Throw away the recovered edits of %1? They exist nowhere else.").arg(nameOf(copy));
    if (!dialogs().confirm(&m_window, question, tr("Throw away")))
        return false;
    const auto gone = Document::discard(copy);
    if (!gone)
        showRefusal(gone.error());
    emit recoveryChanged();
    return gone.ok();
}

bool FileFlow::take(Result<std::unique_ptr<Document>> document)
{
    if (!document) {
        showRefusal(document.error());
        return false;
    }
    if (!mayLeave()) {
        (*document)->discardWorkingCopy(); // which nothing was done to
        return false;
    }
    enter(std::move(*document));
    return true;
}

/// In place of the project before, which may be left.
void FileFlow::enter(std::unique_ptr<Document> document)
{
    m_strip.clearAll();
    m_former.clear();
    auto next = std::make_unique<Workspace>(std::move(document));
    emit workspaceChanged(next.get());
    leave();
    m_workspace = std::move(next);
    watch();
    showReadOnly();
    showEdition();
}

void FileFlow::watch()
{
    // An edit that was refused and then done otherwise is no news any more.
    connect(&m_workspace->document(), &Document::changed, this, [this] { m_strip.clear(kRefusedTopic); });
    connect(&m_workspace->document(), &Document::storeFailed, this, &FileFlow::showRefusal);
    connect(m_workspace.get(), &Workspace::refused, this, [this](const base::Error& error) {
        m_strip.tell({ kRefusedTopic, Weight::Warning, wording::sentence(error, &m_workspace->model()), {}, true });
    });
}

/// Once, when a project of a former edition is opened.
void FileFlow::showEdition()
{
    const auto& differences = m_workspace->document().countedDifferently();
    if (differences.empty())
        return;
    m_strip.tell({ kEditionTopic, Weight::Notice,
        tr("This project was written before numbers scaled with use. Counted differently now: %1.")
            .arg(wording::summaryOf(differences).join(QStringLiteral("; "))),
        { { tr("What This Did to the Risk"), [this] { emit formerMeaningWanted(); } } } });
}

void FileFlow::showReadOnly()
{
    const Document& document = m_workspace->document();
    if (!document.isReadOnly())
        return m_strip.clear(kReadOnlyTopic);
    const QString holder = document.openedBy();
    const QString why = holder.isEmpty() ? tr("This project is open for reading only.")
                                         : tr("This project is open for reading only: %1 has it open.").arg(holder);
    m_strip.tell(
        { kReadOnlyTopic, Weight::Notice, why + QLatin1Char(' ') + tr("Save it under another name to edit it."),
            { { tr("Save As…"), [this] { saveAs(); } } } });
    waitForHolder();
}

/// Whoever has the file open may close it: what the strip says must not outlive that.
void FileFlow::waitForHolder()
{
    constexpr int kEvery = 2000;
    auto* timer = new QTimer(m_workspace.get());
    connect(timer, &QTimer::timeout, this, [this, timer, path = m_workspace->document().path()] {
        const bool isReadOnly = m_workspace->document().isReadOnly();
        if (isReadOnly && store::lockTarget(path, Document::person()).isTaken())
            return;
        timer->deleteLater();
        if (isReadOnly)
            m_strip.tell({ kReadOnlyTopic, Weight::Notice,
                tr("This project is open for reading only, and nobody else has it open any more. Open it again to edit "
                   "it."),
                { { tr("Open Again"), [this, path] { openAgain(path); } } } });
    });
    timer->start(kEvery);
}

void FileFlow::openAgain(const QString& path)
{
    if (!mayLeave())
        return;
    closeNow();
    open(path);
}

bool FileFlow::mayLeave()
{
    if (m_workspace)
        m_workspace->finishEdits();
    if (!m_workspace || !m_workspace->document().isModified())
        return true;
    switch (dialogs().unsaved(&m_window, m_workspace->name())) {
    case UnsavedAnswer::Save:
        return save();
    case UnsavedAnswer::Discard:
        return true;
    case UnsavedAnswer::Cancel:
        break;
    }
    return false;
}

void FileFlow::leave()
{
    if (m_workspace)
        m_workspace->document().discardWorkingCopy();
    m_workspace.reset();
}

bool FileFlow::close()
{
    if (!mayLeave())
        return false;
    closeNow();
    return true;
}

void FileFlow::closeNow()
{
    m_strip.clearAll();
    emit workspaceChanged(nullptr);
    leave();
}

bool FileFlow::save()
{
    if (!m_workspace)
        return false;
    m_workspace->finishEdits();
    Document& document = m_workspace->document();
    if (document.path().isEmpty() || document.isReadOnly())
        return saveAs();
    const auto status = keeping([&](Loss loss) { return document.save(loss); });
    saved(status);
    return status.ok();
}

bool FileFlow::saveAs()
{
    if (!m_workspace)
        return false;
    m_workspace->finishEdits();
    const QString path = askProject(tr("Save As"));
    return !path.isEmpty() && writeTo(path);
}

bool FileFlow::writeTo(const QString& path)
{
    Document& document = m_workspace->document();
    const bool isOwn = isSameFile(document.path(), path) && !document.isReadOnly();
    const auto status = keeping([&](Loss loss) { return isOwn ? document.save(loss) : document.saveAs(path, loss); });
    saved(status);
    if (status) {
        m_recent.add(path);
        showReadOnly();
    }
    return status.ok();
}

base::Status FileFlow::keeping(const std::function<base::Status(Loss)>& write)
{
    const auto status = write(Loss::Refused);
    if (status || status.error().code != base::FileError::CannotKeep)
        return status;
    const QString question = wording::sentence(status.error()) + QLatin1Char('\n') + tr("Save all the same?");
    return dialogs().confirm(&m_window, question, tr("Save")) ? write(Loss::Accepted) : status;
}

void FileFlow::saveCopyWithoutHistory()
{
    if (!m_workspace)
        return;
    m_workspace->finishEdits();
    const QString path = askProject(tr("Save a Copy Without History"), tr(" without history"));
    if (path.isEmpty())
        return;
    const Document& document = m_workspace->document();
    const auto status = keeping([&](Loss loss) { return document.saveCopyWithoutHistory(path, loss); });
    if (!status)
        return showRefusal(status.error());
    m_strip.tell({ kFileTopic, Weight::Notice, tr("A copy without history was written to %1.").arg(path), {}, true });
}

void FileFlow::saved(const base::Status& status)
{
    if (status)
        m_strip.clear(kFileTopic);
    else
        m_strip.tell({ kFileTopic, Weight::Error, wording::sentence(status.error(), &m_workspace->model()),
            { { tr("Save Elsewhere…"), [this] { saveAs(); } } } });
}

void FileFlow::exportAs(const exchange::Format& format)
{
    if (!m_workspace)
        return;
    m_workspace->finishEdits();
    const QString label = exchange::labelOf(format);
    const QString path = askTarget(tr("Export as %1").arg(label), exchange::filterOf(format), format.ending);
    if (path.isEmpty())
        return;
    const auto status = exchange::writeModel({ path, true }, m_workspace->model(), format); // the dialog has asked
    if (!status)
        return showRefusal(status.error());
    m_strip.tell({ kFileTopic, Weight::Notice, tr("The project was written to %1 as %2.").arg(path, label), {}, true });
}

QString FileFlow::askProject(const QString& title, const QString& addition)
{
    const exchange::Format& project = exchange::formatNamed(exchange::kProjectFormat);
    return askTarget(title, exchange::filterOf(project), project.ending, addition);
}

QString FileFlow::askTarget(const QString& title, const QString& filter, const QString& ending, const QString& addition)
{
    const Document& document = m_workspace->document();
    const QString known = document.path().isEmpty() ? m_former : document.path();
    const QString folder = known.isEmpty() ? lastFolder() : QFileInfo(known).absolutePath();
    const QString name =
        known.isEmpty() ? fileNameFor(m_workspace->model().project().title) : QFileInfo(known).completeBaseName();
    const QString suggestion = QDir(folder).filePath(name + addition + ending);
    const QString path = ui::askTarget(&m_window, { title, suggestion, filter, ending });
    if (!path.isEmpty())
        keepFolderOf(path);
    return path;
}

void FileFlow::showRefusal(const base::Error& error)
{
    const domain::Model* model = m_workspace ? &m_workspace->model() : nullptr;
    m_strip.tell({ kFileTopic, Weight::Error, wording::sentence(error, model) });
}

} // namespace hz::ui
