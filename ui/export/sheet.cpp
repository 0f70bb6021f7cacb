#include "ui/export/sheet.h"

#include "model/drawing/marks.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <memory>

namespace hz::ui {

namespace {

constexpr double kMargin = 24.0;
constexpr double kGap = 24.0; // between content and legend
constexpr double kTitleLine = 26.0;
constexpr double kLine = 18.0;
constexpr int kTitlePixels = 18;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Sheet)
};

struct Head {
    QString title;
    QStringList lines;

    [[nodiscard]] double height() const
    {
        return title.isEmpty() ? 0.0 : kTitleLine + kLine * double(lines.size()) + kMargin / 2.0;
    }
};

QFont titleFont()
{
    QFont font = drawing::Fonts::standard().code;
    font.setPixelSize(kTitlePixels);
    return font;
}

Head headOf(const ViewPicture& bare, const SheetText& text)
{
    Head head;
    head.title = text.project;
    if (text.project.isEmpty())
        return head;
    const QString sort = bare.note.isEmpty() ? bare.title : bare.title + QStringLiteral(" – ") + bare.note;
    head.lines << sort << text.state;
    head.lines.removeAll(QString());
    return head;
}

/// So wide that the head is not cut, within reason.
double widthOf(const Head& head)
{
    constexpr double kWidest = 720.0;
    double width = QFontMetricsF(titleFont()).horizontalAdvance(head.title);
    for (const QString& line : head.lines)
        width = std::max(width, QFontMetricsF(drawing::Fonts::standard().title).horizontalAdvance(line));
    return head.title.isEmpty() ? 0.0 : std::min(width + 2.0, kWidest);
}

void paintHead(QPainter& painter, const Head& head, const QRectF& place)
{
    const auto theme = drawing::Theme::of(drawing::Theme::Mode::Print);
    const auto write = [&](const QFont& font, const QColor& colour, double top, double height, const QString& text) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRectF(place.left(), place.top() + top, place.width(), height),
            int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
            QFontMetricsF(font).elidedText(text, Qt::ElideRight, place.width()));
    };
    write(titleFont(), theme.text, 0.0, kTitleLine, head.title);
    double top = kTitleLine;
    for (const QString& line : head.lines) {
        write(drawing::Fonts::standard().title, theme.secondaryText, top, kLine, line);
        top += kLine;
    }
}

std::function<void(QPainter&)> movedTo(QPointF place, std::function<void(QPainter&)> paint)
{
    return [place, paint = std::move(paint)](QPainter& painter) {
        painter.save();
        painter.translate(place);
        paint(painter);
        painter.restore();
    };
}

} // namespace

void paintPicture(QPainter& painter, const ViewPicture& picture, const QRectF& area)
{
    if (picture.paint)
        return picture.paint(painter, area);
    for (const PictureElement& element : picture.elements)
        element.paint(painter);
}

ViewPicture sheetOf(ViewPicture bare, const SheetText& text)
{
    if (bare.isEmpty())
        return bare;
    const Head head = headOf(bare, text);
    const bool hasLegend = text.hasLegend && !bare.legendSize.isEmpty();
    const QPointF content(kMargin, kMargin + head.height());
    const QPointF legend(content.x() + bare.size.width() + kGap, content.y());
    double width = content.x() + bare.size.width(), height = content.y() + bare.size.height();
    if (hasLegend) {
        width += kGap + bare.legendSize.width();
        height = std::max(height, legend.y() + bare.legendSize.height());
    }
    ViewPicture made;
    made.title = bare.title;
    made.note = bare.note;
    made.size = QSizeF(std::max(width, kMargin + widthOf(head)) + kMargin, height + kMargin);
    PictureElement top{ QStringLiteral("head"), head.title, {},
        [head, place = QRectF(kMargin, kMargin, made.size.width() - 2 * kMargin, head.height())](
            QPainter& painter) { paintHead(painter, head, place); } };
    PictureElement side{ QStringLiteral("legend"), Words::tr("Legend"), {}, {} };
    if (hasLegend)
        side.paint = movedTo(legend, bare.legend);
    if (bare.paint)
        made.paint = [top, side, content, size = bare.size, paint = bare.paint](QPainter& painter, const QRectF& area) {
            if (const QRectF part = area.intersected(QRectF(content, size)); !part.isEmpty())
                movedTo(content, [&](QPainter& moved) { paint(moved, part.translated(-content)); })(painter);
            top.paint(painter);
            if (side.paint)
                side.paint(painter);
        };
    if (!head.title.isEmpty())
        made.elements.push_back(top);
    for (PictureElement& each : bare.elements) {
        each.paint = movedTo(content, std::move(each.paint));
        made.elements.push_back(std::move(each));
    }
    if (side.paint)
        made.elements.push_back(side);
    return made;
}

} // namespace hz::ui
