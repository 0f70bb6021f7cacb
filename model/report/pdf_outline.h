#pragma once

#include "model/base/result.h"
#include "model/report/page_layout.h"

#include <QByteArray>
#include <QDateTime>

namespace hz::report {

struct PdfFacts {
    QString title;
    QString author;
    QDateTime madeAt;
    std::vector<OutlineEntry> outline;
};

/// Gives a drawn PDF its outline, its metadata and a fixed identity: the same pages and facts make the same bytes.
/// Error: report.pdf-broken with qpdf's words.
[[nodiscard]] base::Result<QByteArray> finishedPdf(const QByteArray& drawn, const PdfFacts& facts);

} // namespace hz::report
