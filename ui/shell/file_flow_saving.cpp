#include "ui/shell/file_flow.h"

#include "model/base/codes/file_errors.h"
#include "model/exchange/formats/files.h"
#include "model/wording/wording.h"
#include "ui/common/dialogs.h"
#include "ui/common/message_strip.h"
#include "ui/common/target_file.h"
#include "ui/common/workspace.h"
#include "ui/shell/file_places.h"
#include "ui/shell/recent_files.h"

#include <QDir>
#include <QFileInfo>

namespace hz::ui {

using document::Document;
using store::Loss;
using Weight = MessageStrip::Weight;

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

} // namespace hz::ui
