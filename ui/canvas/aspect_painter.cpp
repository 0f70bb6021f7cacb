#include "ui/canvas/aspect_painter.h"

#include "model/drawing/marks.h"
#include "model/drawing/painters.h"
#include "model/drawing/text_wrap.h"

#include <QPainter>

#include <algorithm>

namespace hz::ui {

namespace {

constexpr double kFrame = 5.0;
constexpr double kRow = 20.0;
constexpr double kSwatch = 22.0;
constexpr double kGap = 8.0;

class AspectPainter {
public:
    AspectPainter(QPainter& painter, const drawing::Picture& picture, const AspectColours& colours, double scale)
        : m_painter(painter)
        , m_picture(picture)
        , m_colours(colours)
        , m_detail(drawing::detailAt(scale))
    {
    }

    void node(drawing::Picture::Slot slot)
    {
        const auto& node = m_picture.node(slot);
        const auto found = m_colours.nodes.find(node.id);
        if (node.hidden || found == m_colours.nodes.end())
            return;
        const AspectKey& key = m_colours.keys[found->second.key];
        const drawing::Theme& theme = m_picture.display().theme;
        if (m_detail == drawing::Detail::Dots || m_detail == drawing::Detail::Blocks)
            return paintAspectSwatch(m_painter, node.seat(), key, theme);
        m_painter.setPen(QPen(key.colour, kFrame, key.isHatched ? Qt::DashLine : Qt::SolidLine));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(node.seat().adjusted(-kFrame, -kFrame, kFrame, kFrame), kFrame, kFrame);
        if (m_detail != drawing::Detail::Full || found->second.word.isEmpty() || node.isAtBar)
            return;
        m_painter.setFont(drawing::Fonts::standard().smallBold);
        m_painter.setPen(theme.text);
        drawing::paintFitted(m_painter, QRectF(node.box.left(), node.box.top() - kFrame - 17.0, node.box.width(), 14.0),
            Qt::AlignRight | Qt::AlignVCenter, found->second.word);
    }

private:
    QPainter& m_painter;
    const drawing::Picture& m_picture;
    const AspectColours& m_colours;
    drawing::Detail m_detail;
};

} // namespace

void paintAspectSwatch(QPainter& painter, const QRectF& place, const AspectKey& key, const drawing::Theme& theme)
{
    if (!key.isHatched)
        return painter.fillRect(place, key.colour);
    painter.fillRect(place, theme.node);
    drawing::paintHatch(painter, place, key.colour, 4.0);
    painter.setPen(key.colour);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place);
}

void paintAspect(
    QPainter& painter, const drawing::Picture& picture, const AspectColours& colours, const QRectF& area, double scale)
{
    constexpr double kReach = kFrame + 16.0;
    const QRectF near = area.adjusted(-kReach, -kReach, kReach, kReach);
    AspectPainter paint(painter, picture, colours, scale);
    for (const auto slot : picture.nodesIn(near))
        paint.node(slot);
    for (const auto slot : picture.barsIn(near))
        paint.node(slot);
}

QSizeF aspectKeysSize(const std::vector<AspectKey>& keys, const QString& title)
{
    const auto& fonts = drawing::Fonts::standard();
    double width = drawing::textWidth(title, fonts.smallBold);
    for (const AspectKey& key : keys)
        width = std::max(width, kSwatch + kGap + drawing::textWidth(key.text, fonts.small));
    return { width + 2.0, kRow * double(keys.size() + 1) };
}

void paintAspectKeys(
    QPainter& painter, const std::vector<AspectKey>& keys, const QString& title, const drawing::Theme& theme)
{
    const auto& fonts = drawing::Fonts::standard();
    const double width = aspectKeysSize(keys, title).width();
    const auto write = [&](const QRectF& room, const QFont& font, const QString& text) {
        painter.setFont(font);
        painter.setPen(theme.text);
        painter.drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip, text);
    };
    write(QRectF(0, 0, width, kRow), fonts.smallBold, title);
    double top = kRow;
    for (const AspectKey& key : keys) {
        paintAspectSwatch(painter, QRectF(0, top + 4.0, kSwatch, kRow - 8.0), key, theme);
        write(QRectF(kSwatch + kGap, top, width, kRow), fonts.small, key.text);
        top += kRow;
    }
}

} // namespace hz::ui
