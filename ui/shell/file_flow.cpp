#include "ui/shell/file_flow.h"

#include "model/drawing/text.h"
#include "model/exchange/formats/files.h"
#include "model/exchange/library.h"
#include "model/store/file_name.h"
#include "model/wording/dates.h"
#include "model/wording/wording.h"
#include "ui/common/dialogs.h"
#include "ui/common/message_strip.h"
#include "ui/common/workspace.h"
#include "ui/registers/import_window.h"
#include "ui/shell/file_places.h"
#include "ui/shell/recent_files.h"

#include <QFileInfo>

namespace hz::ui {

using base::Result;
using document::Document;
using Weight = MessageStrip::Weight;

namespace {

const QString kRefusedTopic = QStringLiteral("refusal");

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

} // namespace hz::ui
