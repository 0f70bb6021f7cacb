#include "model/drawing/bow_tie_painter.h"

#include "model/drawing/bow_tie_parts.h"
#include "model/drawing/text_wrap.h"

#include <QPainterPath>

#include <algorithm>
#include <limits>

namespace hz::drawing {

namespace {

using layout::BowTie;

constexpr double kStrong = 3.0;
constexpr double kVeil = 0.78;
constexpr int kShownEvents = 99;

class Painter : private BowTieBrush {
public:
    Painter(QPainter& painter, const BowTieDrawing& bowTie, double scale, const QRectF& area)
        : BowTieBrush(painter, bowTie, scale, area)
        , m_lines(painter, bowTie, scale, area)
        , m_controls(painter, bowTie, scale, area)
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
    }

    void all()
    {
        lines();
        for (const auto& each : m_tie.factors)
            factor(each);
        for (const auto& defence : m_tie.defences)
            m_controls.defence(defence);
        for (const auto& barrier : m_tie.barriers)
            m_controls.barrier(barrier);
        for (const auto& each : m_tie.cards)
            card(each.node, each.box, each.places);
        for (const auto& each : m_tie.cards)
            sign(each);
    }

    void part(const BowTiePart& part)
    {
        using Kind = BowTiePart::Kind;
        switch (part.kind) {
        case Kind::Lines:
            return lines();
        case Kind::Card:
            card(m_tie.cards[part.index].node, m_tie.cards[part.index].box, m_tie.cards[part.index].places);
            return sign(m_tie.cards[part.index]);
        case Kind::Barrier:
            return m_controls.barrier(m_tie.barriers[part.index]);
        case Kind::Factor:
            return factor(m_tie.factors[part.index]);
        case Kind::Defence:
            return m_controls.defence(m_tie.defences[part.index]);
        }
    }

    void trace(const scoring::Trace& trace, const std::vector<scoring::BasicEvent>& events)
    {
        QColor veil = m_theme.background;
        veil.setAlphaF(float(kVeil));
        m_painter.fillRect(m_area.isNull() ? m_tie.bounds : m_area, veil);
        const auto lights = [](const std::vector<Id>& ids, const Id& id) {
            return std::ranges::find(ids, id) != ids.end();
        };
        for (const auto& factor : m_tie.factors)
            if (lights(trace.links, factor.link))
                m_lines.wayUp(factor, m_theme.accent, kStrong);
        for (const auto& line : m_tie.lines)
            if (lights(trace.links, line.link))
                m_lines.way(line, m_theme.accent, kStrong);
        for (const auto& factor : m_tie.factors)
            if (lights(trace.nodes, factor.node) && lights(trace.links, factor.link))
                litCard(factor.node, factor.box, 1);
        for (const auto& defence : m_tie.defences)
            if (lights(trace.guards, defence.guard)) {
                m_controls.defence(defence);
                cross(defence.shield);
            }
        for (const auto& barrier : m_tie.barriers)
            if (lights(trace.guards, barrier.guard)) {
                m_controls.barrier(barrier);
                cross(barrier.shield);
            }
        for (const auto& each : m_tie.cards)
            if (lights(trace.nodes, each.node))
                litCard(each.node, each.box, each.places);
        for (std::size_t i = 0; i < events.size(); ++i)
            number(int(i) + 1, events[i]);
    }

private:
    void lines()
    {
        knot();
        for (const auto& factor : m_tie.factors)
            m_lines.wayUp(factor, m_theme.link, 1.0);
        for (const auto& line : m_tie.lines)
            m_lines.way(line, m_theme.link, kPen);
        for (const auto& line : m_tie.lines)
            if (m_isFull)
                m_lines.aboveLine(line);
    }

    void factor(const BowTie::Factor& factor)
    {
        card(factor.node, factor.box, 1);
        if (factor.places > 1 && m_scale >= 0.2)
            also(QPointF(factor.box.center().x() - 10.0, factor.box.top() - 8.0), factor.places); // clear of its way up
        sign(factor);
    }

    /// A frame round the hazard, where everything comes together.
    void knot()
    {
        const QRectF box = m_tie.cards.front().box.adjusted(
            -layout::kKnotFrame, -layout::kKnotFrame, layout::kKnotFrame, layout::kKnotFrame);
        QColor fill = m_theme.hazard;
        fill.setAlphaF(0.14F);
        m_painter.setPen(QPen(m_theme.hazard, std::max(2.0, 1.0 / m_scale)));
        m_painter.setBrush(fill);
        m_painter.drawRoundedRect(box, 16.0, 16.0);
        m_painter.setBrush(Qt::NoBrush);
    }

    void card(const Id& node, const QRectF& box, std::size_t places)
    {
        const auto slot = m_picture.slotOf(node);
        if (!slot || !isSeen(box))
            return;
        paintNodeAt(m_painter, m_picture, *slot, m_scale, box.topLeft() - m_picture.node(*slot).box.topLeft());
        if (places > 1 && m_scale >= 0.2)
            also(QPointF(box.left() + 8.0, box.top() - 9.0), places);
    }

    void litCard(const Id& node, const QRectF& box, std::size_t places)
    {
        card(node, box, places);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_theme.accent, std::max(2.5, 1.5 / m_scale)));
        m_painter.drawRoundedRect(box.adjusted(-2.0, -2.0, 2.0, 2.0), 7.0, 7.0);
    }

    /// Of a card or a factor: how much is folded behind it.
    template <typename Folding> void sign(const Folding& folding)
    {
        if (folding.sign.isNull() || m_scale < 0.2 || !isSeen(folding.sign))
            return;
        plate(folding.sign,
            folding.closesLoop       ? QStringLiteral("\u21BB")
                : folding.folded > 0 ? u'+' + QString::number(folding.folded)
                                     : QStringLiteral("\u2212"));
    }

    void cross(QPointF at)
    {
        constexpr double kCross = 9.0;
        const double pixel = 1.0 / m_scale;
        for (const double thickness : { 6.0, 3.0 }) {
            m_painter.setPen(QPen(
                thickness > 3.0 ? m_theme.background : m_theme.error, std::max(thickness, 0.6 * thickness * pixel)));
            m_painter.drawLine(at + QPointF(-kCross, -kCross), at + QPointF(kCross, kCross));
            m_painter.drawLine(at + QPointF(-kCross, kCross), at + QPointF(kCross, -kCross));
        }
    }

    void number(int number, const scoring::BasicEvent& event)
    {
        for (const QPointF place : placesOf(event))
            disc(place, number);
    }

    void disc(QPointF place, int number)
    {
        const double radius = std::max(11.0, 7.0 / m_scale);
        m_painter.setPen(QPen(m_theme.background, kPen));
        m_painter.setBrush(m_theme.accent);
        m_painter.drawEllipse(place, radius, radius);
        m_painter.setBrush(Qt::NoBrush);
        QFont font = Fonts::standard().smallBold;
        font.setPixelSize(std::max(1, int(radius * 1.15)));
        m_painter.setFont(font);
        m_painter.setPen(Theme::textOn(m_theme.accent));
        m_painter.drawText(QRectF(place - QPointF(radius, radius), QSizeF(2.0 * radius, 2.0 * radius)), Qt::AlignCenter,
            QString::number(std::min(number, kShownEvents)));
    }

    /// A common cause has its number at every member.
    [[nodiscard]] std::vector<QPointF> placesOf(const scoring::BasicEvent& event) const
    {
        using Kind = scoring::BasicEvent::Kind;
        std::vector<QPointF> places;
        if (event.kind == Kind::Transmits || event.kind == Kind::Taken) {
            for (const auto& line : m_tie.lines)
                if (line.link == event.id)
                    places.push_back(line.bend);
            return places;
        }
        const auto isOf = [&](const Id& node) {
            const domain::Node* entity = m_picture.model().node(node);
            return node == event.id || (entity != nullptr && !event.id.isNull() && entity->commonCause == event.id);
        };
        for (const auto& card : m_tie.cards)
            if (isOf(card.node))
                places.push_back(card.box.topRight());
        for (const auto& factor : m_tie.factors)
            if (isOf(factor.node))
                places.push_back(factor.box.topRight());
        for (const auto& barrier : m_tie.barriers)
            if (isOf(barrier.control))
                places.push_back(barrier.words.topLeft());
        for (const auto& defence : m_tie.defences)
            if (isOf(defence.control))
                places.push_back(defence.shield + QPointF(layout::kShieldHalfWidth, -layout::kShieldHalfHeight));
        return places;
    }

    BowTieLines m_lines;
    BowTieControls m_controls;
};

} // namespace

void paintBowTie(QPainter& painter, const BowTieDrawing& bowTie, double scale, const QRectF& area)
{
    if (!bowTie.tie().isEmpty())
        Painter(painter, bowTie, scale, area).all();
}

void paintBowTie(QPainter& painter, const BowTieDrawing& bowTie, const QRectF& target)
{
    const QRectF bounds = bowTie.bounds();
    if (bounds.isEmpty())
        return;
    const double scale = std::min({ 1.0, target.width() / bounds.width(), target.height() / bounds.height() });
    painter.save();
    painter.translate(target.center() - bounds.center() * scale);
    painter.scale(scale, scale);
    paintBowTie(painter, bowTie, 1.0);
    painter.restore();
}

void paintBowTiePart(QPainter& painter, const BowTieDrawing& bowTie, const BowTiePart& part)
{
    if (!bowTie.tie().isEmpty())
        Painter(painter, bowTie, 1.0, {}).part(part);
}

void paintBowTieTrace(QPainter& painter, const BowTieDrawing& bowTie, const scoring::Trace& trace,
    const std::vector<scoring::BasicEvent>& events, double scale, const QRectF& area)
{
    if (!bowTie.tie().isEmpty())
        Painter(painter, bowTie, scale, area).trace(trace, events);
}

QPainterPath pathOf(const BowTie& tie, const BowTie::Line& line)
{
    const QPointF pull((line.atInner.x() - line.bend.x()) * 0.55, 0.0);
    QPainterPath path;
    if (tie.cards[line.outer].side == BowTie::Side::Left) {
        path.moveTo(line.atOuter);
        path.lineTo(line.bend);
        path.cubicTo(line.bend + pull, line.atInner - pull, line.atInner - QPointF(4.0, 0.0));
    } else {
        path.moveTo(line.atInner);
        path.cubicTo(line.atInner - pull, line.bend + pull, line.bend);
        path.lineTo(line.atOuter - QPointF(4.0, 0.0));
    }
    return path;
}

QPainterPath pathOf(const BowTie& tie, const BowTie::Factor& factor)
{
    QPainterPath path(QPointF(factor.top.x(), factor.box.top()));
    path.lineTo(factor.top);
    path.lineTo(QPointF(factor.rail, factor.top.y()));
    path.lineTo(QPointF(factor.rail, tie.footAbove(factor)));
    return path;
}

} // namespace hz::drawing
