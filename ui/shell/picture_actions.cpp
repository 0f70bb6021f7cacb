#include "ui/shell/picture_actions.h"

#include "model/wording/wording.h"
#include "ui/common/background_job.h"
#include "ui/common/dialogs.h"
#include "ui/common/message_strip.h"
#include "ui/common/workspace.h"
#include "ui/export/print_dialog.h"
#include "ui/export/sheet.h"
#include "ui/shell/actions.h"
#include "ui/shell/file_flow.h"
#include "ui/shell/views.h"
#include "ui/tables/table_picture.h"

#include <QClipboard>
#include <QDate>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

namespace hz::ui {

namespace {

const QString kTopic = QStringLiteral("picture");
constexpr double kCopyScale = 2.0;
constexpr double kMaxCopiedPixels = 16e6;

void sayWritten(MessageStrip& strip, const QString& path, const base::Status& status)
{
    if (!status)
        return strip.tell({ kTopic, MessageStrip::Weight::Error, wording::sentence(status.error()) });
    strip.tell({ kTopic, MessageStrip::Weight::Notice, PictureActions::tr("The picture was written to %1.").arg(path),
        { { PictureActions::tr("Open"), [path] { dialogs().showFile(path); } } } });
}

/// In both forms: programs take the one that they can.
struct Copied {
    QImage image;
    QByteArray svg;
};

void toClipboard(const Copied& copied)
{
    auto data = std::make_unique<QMimeData>();
    data->setImageData(copied.image);
    data->setData(QStringLiteral("image/svg+xml"), copied.svg);
    QGuiApplication::clipboard()->setMimeData(data.release());
}

} // namespace

PictureActions::PictureActions(
    Actions& actions, FileFlow& files, Workspace& workspace, Views& views, MessageStrip& strip)
    : m_files(files)
    , m_workspace(workspace)
    , m_views(views)
    , m_strip(strip)
{
    const auto on = [&](ActionCode code, void (PictureActions::*run)()) {
        connect(
            &actions.at(code), &QAction::triggered, this, [this, run] { whenScored([this, run] { (this->*run)(); }); });
    };
    on(ActionCode::FileExportPicture, &PictureActions::askForFile);
    on(ActionCode::FilePrint, &PictureActions::print);
    on(ActionCode::EditCopyPicture, &PictureActions::copy);
}

/// What is asked for while scores are being computed is done when they are there.
void PictureActions::whenScored(const std::function<void()>& run)
{
    if (m_workspace.result() && !m_workspace.scoring().isStale())
        return run();
    const base::CancelToken cancel;
    m_strip.tell({ kTopic, MessageStrip::Weight::Notice, tr("The picture waits for the scores…"),
        { { tr("Cancel"), [cancel, &strip = m_strip] {
               cancel.cancel();
               strip.clear(kTopic);
           } } } });
    connect(
        &m_workspace.scoring(), &document::ScoringService::resultReady, this,
        [this, run, cancel] {
            if (cancel.isCancelled())
                return;
            m_strip.clear(kTopic);
            run();
        },
        Qt::SingleShotConnection);
}

ViewPicture PictureActions::barePicture(PictureScope scope) const
{
    const QWidget& view = m_views.currentView();
    const auto* pictured = dynamic_cast<const PicturedView*>(&view);
    return pictured ? pictured->picture(scope) : tablesPicture(view, m_views.tabText(m_views.currentIndex()), scope);
}

bool PictureActions::hasSelection() const
{
    const QWidget& view = m_views.currentView();
    const auto* pictured = dynamic_cast<const PicturedView*>(&view);
    return pictured ? pictured->hasSelectionToPicture() : hasSelectedRows(view);
}

/// "2026-03-01 · revision 12 · plant.hazard, not saved"
QString PictureActions::stateText() const
{
    const document::Document& document = m_workspace.document();
    QStringList parts{ QDate::currentDate().toString(Qt::ISODate), tr("revision %1").arg(document.revision()) };
    const QString file = QFileInfo(document.path()).fileName();
    if (document.isModified())
        parts << (file.isEmpty() ? tr("not saved") : tr("%1, not saved").arg(file));
    else if (!file.isEmpty())
        parts << file;
    return parts.join(QStringLiteral(" · "));
}

ViewPicture PictureActions::framed(ViewPicture bare, const PictureWish& wish) const
{
    const QString given = m_workspace.model().project().title;
    const QString title = given.isEmpty() ? m_workspace.name() : given;
    return sheetOf(std::move(bare), { wish.hasHead ? title : QString(), stateText(), wish.hasLegend });
}

ViewPicture PictureActions::pictureOf(const PictureWish& wish) const
{
    return framed(barePicture(wish.scope), wish);
}

void PictureActions::refuseEmpty()
{
    m_strip.tell({ kTopic, MessageStrip::Weight::Warning,
        tr("This view has nothing that a picture could show yet. Draw something, or choose another view."), {}, true });
}

void PictureActions::askForFile()
{
    if (barePicture(PictureScope::Everything).isEmpty())
        return refuseEmpty();
    const auto known = std::make_shared<std::map<PictureScope, ViewPicture>>();
    auto* dialog = new ExportDialog(m_views.window(), hasSelection(), [this, known](const PictureWish& wish) {
        auto found = known->find(wish.scope);
        if (found == known->end())
            found = known->emplace(wish.scope, barePicture(wish.scope)).first;
        return framed(found->second, wish);
    });
    connect(this, &QObject::destroyed, dialog, &QWidget::close);
    connect(dialog, &ExportDialog::chosen, this, &PictureActions::exportAs);
    dialog->show();
}

void PictureActions::exportAs(const PictureWish& wish)
{
    const ViewPicture picture = pictureOf(wish);
    const QString addition = QStringLiteral("-") + picture.title.simplified().toLower().replace(u' ', u'-');
    const QString path =
        m_files.askTarget(tr("Export Picture"), filterOf(wish.format), endingOf(wish.format), addition);
    if (path.isEmpty())
        return;
    const PictureFile file{ path, wish.format, wish.scale };
    if (const auto allowed = checkPicture(file); !allowed)
        return sayWritten(m_strip, path, allowed);
    const base::CancelToken cancel;
    m_strip.tell({ kTopic, MessageStrip::Weight::Notice, tr("Writing the picture to %1…").arg(path),
        { { tr("Cancel"), [cancel] { cancel.cancel(); } } } });
    auto* job = new BackgroundJob(&m_strip);
    connect(job, &BackgroundJob::finished, &m_strip, [&strip = m_strip, path, cancel, job](const base::Status& status) {
        cancel.isCancelled() ? strip.clear(kTopic) : sayWritten(strip, path, status);
        job->deleteLater();
    });
    job->start([picture, file, cancel] { return writePicture(picture, file, cancel); });
}

/// Of the selection where there is one.
void PictureActions::copy()
{
    PictureWish wish = PictureWish::remembered();
    wish.scope = hasSelection() ? PictureScope::Selection : PictureScope::Everything;
    const ViewPicture picture = pictureOf(wish);
    if (picture.isEmpty())
        return refuseEmpty();
    const auto copied = std::make_shared<Copied>();
    auto* job = new BackgroundJob(this);
    connect(job, &BackgroundJob::finished, this, [this, copied, job] {
        toClipboard(*copied);
        m_strip.tell({ kTopic, MessageStrip::Weight::Notice, tr("The picture was copied."), {}, true });
        job->deleteLater();
    });
    const double pixels = picture.size.width() * picture.size.height();
    const double scale = std::min({ kCopyScale, largestScale(picture), std::sqrt(kMaxCopiedPixels / pixels) });
    job->start([picture, copied, scale] {
        *copied = { toImage(picture, scale), toSvg(picture) };
        return base::Status(base::Done{});
    });
}

void PictureActions::print()
{
    const ViewPicture picture = pictureOf(PictureWish::remembered());
    if (picture.isEmpty())
        return refuseEmpty();
    auto* dialog = new PrintDialog(m_views.window(), picture);
    connect(this, &QObject::destroyed, dialog, &QWidget::close);
    dialog->show();
}

} // namespace hz::ui
