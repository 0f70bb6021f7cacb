#include "ui/shell/report_export.h"

#include "model/base/codes/program_errors.h"
#include "model/document/readiness_service.h"
#include "model/report/report.h"
#include "model/wording/wording.h"
#include "ui/common/background_job.h"
#include "ui/common/dialogs.h"
#include "ui/common/message_strip.h"
#include "ui/common/workspace.h"
#include "ui/shell/file_flow.h"

#include <QFileInfo>
#include <QLocale>

namespace hz::ui {

namespace {

const QString kTopic = QStringLiteral("report");

report::ReportOptions optionsFor(const Workspace& workspace)
{
    report::ReportOptions options;
    options.fileName = QFileInfo(workspace.document().path()).fileName();
    options.unsavedChanges = workspace.document().isModified();
    const bool usesLetter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    options.today = QDate::currentDate();
    if (const auto judged = workspace.readiness().latest();
        judged && !workspace.readiness().isStale() && judged->today == options.today)
        options.plan = judged->plan;
    options.page = usesLetter ? QPageSize::Letter : QPageSize::A4;
    return options;
}

void sayDone(MessageStrip& strip, const QString& path, const base::Status& status)
{
    if (!status && status.error().code == base::ReportError::Cancelled)
        return strip.clear(kTopic);
    if (!status)
        return strip.tell({ kTopic, MessageStrip::Weight::Error, wording::sentence(status.error()) });
    strip.tell({ kTopic, MessageStrip::Weight::Notice, MessageStrip::tr("The report was written to %1.").arg(path),
        { { MessageStrip::tr("Open"), [path] { dialogs().showFile(path); } } } });
}

void write(Workspace& workspace, const QString& path, const base::CancelToken& cancel, MessageStrip& strip)
{
    report::ReportOptions options = optionsFor(workspace);
    options.cancel = cancel;
    auto* job = new BackgroundJob(&strip);
    QObject::connect(job, &BackgroundJob::finished, &strip, [&strip, path, job](const base::Status& status) {
        sayDone(strip, path, status);
        job->deleteLater();
    });
    job->start([result = workspace.result(), findings = workspace.scoring().findings(), options, path] {
        return report::writeReport(*result, findings, options, { path, true }); // the dialog has asked
    });
}

void exportTo(Workspace& workspace, const QString& path, MessageStrip& strip)
{
    if (const auto allowed = report::checkReport({ path, true }); !allowed)
        return strip.tell({ kTopic, MessageStrip::Weight::Error, wording::sentence(allowed.error()) });
    const base::CancelToken cancel;
    strip.tell({ kTopic, MessageStrip::Weight::Notice, MessageStrip::tr("Writing the report to %1…").arg(path),
        { { MessageStrip::tr("Cancel"), [cancel] { cancel.cancel(); } } } });
    if (workspace.result() && !workspace.scoring().isStale())
        return write(workspace, path, cancel, strip);
    QObject::connect(
        &workspace.scoring(), &document::ScoringService::resultReady, &strip,
        [&workspace, path, cancel, &strip] { write(workspace, path, cancel, strip); }, Qt::SingleShotConnection);
}

} // namespace

void exportReport(FileFlow& files, MessageStrip& strip)
{
    const QString path = files.askTarget(
        MessageStrip::tr("Export PDF Report"), MessageStrip::tr("PDF documents (*.pdf)"), QStringLiteral(".pdf"));
    if (!path.isEmpty())
        exportTo(*files.workspace(), path, strip);
}

} // namespace hz::ui
