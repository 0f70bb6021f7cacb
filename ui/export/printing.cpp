#include "ui/export/printing.h"

#include "model/drawing/theme.h"
#include "ui/export/sheet.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrinter>

namespace hz::ui {

namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr double kFoot = 7.0; // millimetres below the picture, for the number of the page

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

QSizeF paperOf(const QPrinter& printer)
{
    return printer.pageLayout().paintRect(QPageLayout::Millimeter).size();
}

/// Lines on which the neighbours begin or end: where to cut, and where to glue.
void paintSeams(QPainter& painter, const TilePlan& plan, int page, const QRectF& room)
{
    const double shared = plan.overlap() * plan.millimetresPerPixel();
    QPen pen(drawing::Theme::of(drawing::Theme::Mode::Print).hatch, 0.2);
    pen.setDashPattern({ 8.0, 8.0 });
    painter.setPen(pen);
    const auto down = [&](double x) { painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom())); };
    const auto across = [&](double y) { painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y)); };
    if (plan.columnOf(page) > 0)
        down(room.left() + shared);
    if (plan.columnOf(page) + 1 < plan.columns())
        down(room.right() - shared);
    if (plan.rowOf(page) > 0)
        across(room.top() + shared);
    if (plan.rowOf(page) + 1 < plan.rows())
        across(room.bottom() - shared);
}

void paintFoot(QPainter& painter, const ViewPicture& picture, const TilePlan& plan, int page, const QRectF& foot)
{
    QFont font;
    font.setPixelSize(3); // millimetres
    font.setHintingPreference(QFont::PreferNoHinting);
    painter.setFont(font);
    painter.setPen(drawing::Theme::of(drawing::Theme::Mode::Print).secondaryText);
    const QString number = plan.count() == 1
        ? Words::tr("1 page")
        : Words::tr("Page %1 of %2: row %3, column %4")
              .arg(QString::number(page + 1), QString::number(plan.count()), QString::number(plan.rowOf(page) + 1),
                  QString::number(plan.columnOf(page) + 1));
    painter.drawText(foot, int(Qt::AlignRight | Qt::AlignBottom) | Qt::TextSingleLine, number);
    painter.drawText(foot, int(Qt::AlignLeft | Qt::AlignBottom) | Qt::TextSingleLine, picture.title);
}

/// In millimetres from the top left of what can be printed on.
void paintPage(QPainter& painter, const ViewPicture& picture, const TilePlan& plan, int page, const QSizeF& paper)
{
    const QRectF room(QPointF(), paper - QSizeF(0, kFoot));
    const QRectF part = plan.tile(page);
    painter.save();
    painter.setClipRect(room);
    painter.scale(plan.millimetresPerPixel(), plan.millimetresPerPixel());
    painter.translate(-part.topLeft());
    paintPicture(painter, picture, part);
    painter.restore();
    paintSeams(painter, plan, page, room);
    paintFoot(painter, picture, plan, page, QRectF(QPointF(0, room.bottom()), QSizeF(paper.width(), kFoot)));
}

} // namespace

TilePlan planFor(const ViewPicture& picture, const QPrinter& printer, const TileOptions& options)
{
    return { picture.size, paperOf(printer) - QSizeF(0, kFoot), options };
}

void printPicture(QPrinter& printer, const ViewPicture& picture, const TileOptions& options)
{
    const TilePlan plan = planFor(picture, printer, options);
    QPainter painter(&printer);
    painter.setRenderHint(QPainter::Antialiasing);
    const double dotsPerMillimetre = printer.resolution() / kMillimetresPerInch;
    for (int page = 0; page < plan.count() && painter.isActive(); ++page) {
        if (page > 0 && !printer.newPage())
            return;
        painter.save();
        painter.scale(dotsPerMillimetre, dotsPerMillimetre);
        paintPage(painter, picture, plan, page, paperOf(printer));
        painter.restore();
    }
}

} // namespace hz::ui
