#pragma once

#include "model/base/cancel.h"
#include "model/report/blocks.h"

#include <QFont>
#include <QMarginsF>
#include <QSizeF>

#include <memory>
#include <vector>

class QPaintDevice;

namespace hz::report {

/// One page: its size in points and what is drawn on it, in order.
struct Page {
    QSizeF size;
    std::vector<std::function<void(QPainter&)>> strokes;
    bool isTitle = false;
};

/// A heading and the page (from 0) it came to stand on: the outline and the table of contents.
struct OutlineEntry {
    int level = 1;
    QString text;
    int page = 0;
};

struct LaidOut {
    std::vector<Page> pages;
    std::vector<OutlineEntry> outline;
};

/// Fonts and measures of the page. Text is measured on the device it will be drawn on; coordinates are points.
struct PageStyle {
    QSizeF page; // points, portrait
    QMarginsF margins{ 54.0, 62.0, 54.0, 58.0 };
    QString family{}; // empty: the application's font
    double bodySize = 9.0;
};

/// Puts the content on pages: title page, contents, then the blocks, with running heads and page numbers. A heading
/// stays with the start of what follows it; a table's rows are whole and its head repeats. Cancelled: some pages.
[[nodiscard]] LaidOut layOut(
    const ReportContent& content, const PageStyle& style, const base::CancelToken& cancel = {});

} // namespace hz::report
