#include "model/base/codes/program_errors.h"
#include "model/report/page_layout.h"
#include "model/report/pdf_outline.h"
#include "model/report/report.h"
#include "model/store/output_file.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

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

bool isPdfHead(const QByteArray& head)
{
    return head.startsWith("%PDF-");
}

store::OutputFile outputOf(const ReportFile& file)
{
    return { file.path, isPdfHead, file.replaces, file.inputs };
}

} // namespace

base::Status checkReport(const ReportFile& file)
{
    return store::checkOutput(outputOf(file));
}

base::Status writeReport(const scoring::RiskResult& result, const std::vector<scoring::Finding>& findings,
    const ReportOptions& options, const ReportFile& file)
{
    const std::string place = file.path.toStdString();
    if (result.cancelled)
        return base::Error{ base::ReportError::CancelledResult, {}, {}, place };
    if (const auto allowed = checkReport(file); !allowed)
        return allowed;
    const ReportContent content = reportOf(result, findings, options);
    PageStyle style;
    style.page = QPageSize(options.page).size(QPageSize::Point);
    const LaidOut laidOut = layOut(content, style, options.cancel);
    const QByteArray drawn = drawnPages(laidOut, content.titlePage.title, options.cancel);
    if (options.cancel.isCancelled())
        return base::Error{ base::ReportError::Cancelled, {}, {}, place };
    const PdfFacts facts{ content.titlePage.title, result.model.project().authors, options.madeAt, laidOut.outline };
    const auto pdf = finishedPdf(drawn, facts);
    if (!pdf)
        return pdf.error();
    return store::writeOutput(outputOf(file), *pdf);
}

} // namespace hz::report
