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

base::Error fileError(const QSaveFile& file, const QString& path)
{
    const QFileInfo info(path);
    const char* code = "file.no-permission";
    if (info.isDir())
        code = "file.is-directory";
    else if (!info.absoluteDir().exists())
        code = "file.not-found";
    else if (file.error() == QFileDevice::WriteError || file.error() == QFileDevice::ResourceError)
        code = "file.no-space";
    return base::Error{ code, {}, file.errorString().toStdString(), path.toStdString() };
}

} // namespace

base::Status writeReport(const scoring::RiskResult& result, const std::vector<scoring::Finding>& findings,
    const ReportOptions& options, const QString& path)
{
    if (result.cancelled)
        return base::Error{ "report.cancelled-result", {}, {}, path.toStdString() };
    QSaveFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::WriteOnly))
        return fileError(file, path);
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
    if (file.write(*pdf) != pdf->size() || !file.commit())
        return fileError(file, path);
    return base::Done{};
}

} // namespace hz::report
