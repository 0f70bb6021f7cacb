#include "model/report/page_layout.h"
#include "model/report/pdf_outline.h"
#include "model/report/report.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace hz::report {

namespace {

constexpr int kResolution = 600;

/// Stops between pages when cancelled: the bytes are then of no use.
QByteArray drawnPages(const LaidOut& laidOut, const QString& title, const base::CancelToken& cancel)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kResolution);
    writer.setTitle(title);
    const auto shape = [&](const Page& page) {
        writer.setPageLayout(
            QPageLayout(QPageSize(page.size, QPageSize::Point), QPageLayout::Portrait, {}, QPageLayout::Point));
    };
    shape(laidOut.pages.front());
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < laidOut.pages.size() && !cancel.isCancelled(); ++i) {
        if (i > 0) {
            shape(laidOut.pages[i]);
            writer.newPage();
        }
        painter.save();
        painter.scale(kResolution / 72.0, kResolution / 72.0);
        for (const auto& stroke : laidOut.pages[i].strokes)
            stroke(painter);
        painter.restore();
    }
    painter.end();
    return buffer.data();
}

base::Error fileError(const char* code, const QSaveFile& file, const QString& path)
{
    return base::Error{ code, {}, file.errorString().toStdString(), path.toStdString() };
}

base::Status opened(QSaveFile& file, const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return fileError("file.is-directory", file, path);
    if (!info.absoluteDir().exists())
        return fileError("file.not-found", file, path);
    if (!file.open(QIODevice::WriteOnly))
        return fileError("file.no-permission", file, path);
    return base::Done{};
}

/// What has been opened can still fail for want of room, or because the old file may not be replaced.
base::Status saved(QSaveFile& file, const QByteArray& bytes, const QString& path)
{
    if (file.write(bytes) == bytes.size() && file.commit())
        return base::Done{};
    const bool mayNotReplace =
        file.error() == QFileDevice::RenameError || file.error() == QFileDevice::PermissionsError;
    return fileError(mayNotReplace ? "file.no-permission" : "file.no-space", file, path);
}

} // namespace

base::Status writeReport(const scoring::RiskResult& result, const std::vector<scoring::Finding>& findings,
    const ReportOptions& options, const QString& path)
{
    if (result.cancelled)
        return base::Error{ "report.cancelled-result", {}, {}, path.toStdString() };
    QSaveFile file(path);
    if (const auto status = opened(file, path); !status)
        return status;
    const ReportContent content = reportOf(result, findings, options);
    PageStyle style;
    style.page = QPageSize(options.page).size(QPageSize::Point);
    const LaidOut laidOut = layOut(content, style, options.cancel);
    const QByteArray drawn = drawnPages(laidOut, content.titlePage.title, options.cancel);
    if (options.cancel.isCancelled())
        return base::Error{ "report.cancelled", {}, {}, path.toStdString() };
    const PdfFacts facts{ content.titlePage.title, result.model.project().authors, options.madeAt, laidOut.outline };
    const auto pdf = finishedPdf(drawn, facts);
    if (!pdf)
        return pdf.error();
    return saved(file, *pdf, path);
}

} // namespace hz::report
