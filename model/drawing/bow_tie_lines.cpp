#include "model/drawing/bow_tie_parts.h"

#include "model/drawing/text_wrap.h"
#include "model/wording/wording.h"

#include <QPainterPath>

#include <algorithm>

namespace hz::drawing {

using layout::BowTie;

namespace {

constexpr double kRing = 5.0;
constexpr double kArrow = 10.5;

} // namespace

bool BowTieBrush::isSeen(const QRectF& box) const
{
    constexpr double kMarks = 24.0;
    return m_area.isNull() || m_area.intersects(box.adjusted(-kMarks, -kMarks, kMarks, kMarks));
}

/// Two rings of a chain and the number of places: "also elsewhere".
void BowTieBrush::also(QPointF topLeft, std::size_t places)
{
    const QString text = QString::number(places);
    const QFont& font = Fonts::standard().smallBold;
    const QRectF chip(topLeft, QSizeF(26.0 + textWidth(text, font), 16.0));
    m_painter.setPen(QPen(m_theme.accent, 1.2));
    m_painter.setBrush(m_theme.raised);
    m_painter.drawRoundedRect(chip, 8.0, 8.0);
    m_painter.setBrush(Qt::NoBrush);
    const double y = chip.center().y();
    m_painter.drawRoundedRect(QRectF(chip.left() + 5.0, y - 2.8, 8.0, 5.6), 2.8, 2.8);
    m_painter.drawRoundedRect(QRectF(chip.left() + 10.0, y - 2.8, 8.0, 5.6), 2.8, 2.8);
    m_painter.setFont(font);
    m_painter.setPen(m_theme.text);
    m_painter.drawText(chip.adjusted(19.0, 0.0, -4.0, 0.0), Qt::AlignCenter | Qt::TextDontClip, text);
}

void BowTieBrush::plate(const QRectF& rect, const QString& text)
{
    m_painter.setPen(QPen(m_theme.nodeBorder, 1.2));
    m_painter.setBrush(m_theme.raised);
    m_painter.drawRoundedRect(rect, 9.0, 9.0);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(m_theme.text);
    m_painter.setFont(Fonts::standard().smallBold);
    paintFitted(m_painter, rect.adjusted(3.0, 0.0, -3.0, 0.0), Qt::AlignCenter, text);
}

void BowTieLines::way(const BowTie::Line& line, const QColor& colour, double width)
{
    const QPainterPath path = pathOf(m_tie, line);
    if (!isSeen(path.controlPointRect()))
        return;
    const domain::Link* link = m_picture.model().link(line.link);
    m_painter.setPen(QPen(colour, std::max(width, 0.6 * width / m_scale), Qt::SolidLine, Qt::FlatCap));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(path);
    const bool isLeft = m_tie.cards[line.outer].side == BowTie::Side::Left;
    const QPointF tip = isLeft ? line.atInner : line.atOuter;
    paintArrow(m_painter, tip, QPointF(1.0, 0.0), std::max(kArrow, 6.0 / m_scale), colour);
    if (link != nullptr && link->negated) {
        const double ring = std::max(kRing, 2.0 / m_scale);
        m_painter.setPen(QPen(colour, kPen));
        m_painter.setBrush(m_theme.background);
        m_painter.drawEllipse((isLeft ? line.atOuter : line.atInner) + QPointF(ring, 0.0), ring, ring);
        m_painter.setBrush(Qt::NoBrush);
    }
}

void BowTieLines::wayUp(const BowTie::Factor& factor, const QColor& colour, double width)
{
    const QPainterPath path = pathOf(m_tie, factor);
    if (!isSeen(path.controlPointRect()))
        return;
    m_painter.setPen(QPen(colour, std::max(width, 0.6 * width / m_scale)));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(path);
    const BowTie::Barrier& barrier = m_tie.barriers[factor.barrier];
    if (m_isFull || factor.parent != BowTie::kNone) {
        paintArrow(m_painter, QPointF(factor.rail, m_tie.footAbove(factor)), QPointF(0.0, -1.0), 7.0, colour);
    } else { // the words are not there: on to the shield
        m_painter.drawPolyline(QPolygonF({ QPointF(factor.rail, barrier.words.bottom()),
            QPointF(factor.rail, barrier.shield.y()), barrier.shield }));
    }
    const domain::Link* link = m_picture.model().link(factor.link);
    if (link != nullptr && link->negated) {
        m_painter.setPen(QPen(colour, kPen));
        m_painter.setBrush(m_theme.background);
        m_painter.drawEllipse(QPointF(factor.top.x(), factor.box.top() - 4.0), 4.0, 4.0);
        m_painter.setBrush(Qt::NoBrush);
    }
}

void BowTieLines::aboveLine(const BowTie::Line& line)
{
    chance(line);
    if (line.barriers.empty())
        return;
    const double shields = m_tie.barriers[line.barriers.front()].shield.y() - layout::kShieldHalfHeight;
    double bottom = shields;
    const LineDomain& shown = m_bowTie.ground().domainOf(line.link);
    const std::size_t ties = m_bowTie.tiesOn(line.link);
    for (std::size_t i = 0; i < ties; ++i) {
        const bool isLast = i + 1 == ties && shown.shared.size() > ties;
        tie(line, shown.shared[i], bottom, isLast ? shown.shared.size() - ties : 0, shields);
        bottom -= kTieHeight;
    }
    if (m_bowTie.tellsDomain(line.link))
        domain(line, shown, bottom);
}

/// The conditional probability, where it is not 1.
void BowTieLines::chance(const BowTie::Line& line)
{
    const domain::Link* link = m_picture.model().link(line.link);
    if (link == nullptr || link->chance == domain::Likelihood::condition(1.0) || link->chance.isNone())
        return;
    const QRectF room(line.bend.x() - 30.0, line.bend.y() - 19.0, 60.0, 14.0);
    m_painter.setFont(Fonts::standard().small);
    m_painter.setPen(m_theme.secondaryText);
    paintFitted(m_painter, room, Qt::AlignCenter, wording::likelihoodText(link->chance, m_picture.model()));
}

/// A thin tie over the controls that share something, with what that is.
void BowTieLines::tie(
    const BowTie::Line& line, const analysis::SharedThing& shared, double bottom, std::size_t others, double shields)
{
    std::vector<double> feet;
    for (const std::size_t at : line.barriers)
        if (std::ranges::find(shared.controls, m_tie.barriers[at].control) != shared.controls.end())
            feet.push_back(m_tie.barriers[at].shield.x());
    if (feet.size() < 2)
        return;
    const auto [left, right] = std::ranges::minmax(feet);
    const double level = bottom - 4.0;
    m_painter.setPen(QPen(m_theme.control, 1.0, Qt::DashLine));
    m_painter.drawLine(QPointF(left, level), QPointF(right, level));
    for (const double foot : feet)
        m_painter.drawLine(QPointF(foot, level), QPointF(foot, shields));
    QString text = sharedText(shared, m_bowTie.ground().around().model());
    if (others > 0)
        text += QStringLiteral(" +%1").arg(others);
    m_painter.setFont(Fonts::standard().small);
    m_painter.setPen(m_theme.text);
    // Between the feet of lower ties; never wider than the tie.
    paintFitted(m_painter, QRectF(left + 6.0, level - 13.0, right - left - 12.0, 12.0), Qt::AlignCenter, text);
}

void BowTieLines::domain(const BowTie::Line& line, const LineDomain& shown, double bottom)
{
    const QRectF first = m_tie.barriers[line.barriers.front()].words;
    const QRectF last = m_tie.barriers[line.barriers.back()].words;
    const QRectF room(first.left(), bottom - kDomainHeight + 1.0, last.right() - first.left(), kDomainHeight - 3.0);
    const bool isWeak = shown.isWeaker();
    m_painter.setFont(isWeak ? Fonts::standard().smallBold : Fonts::standard().small);
    const QString text = domainText(shown.domain);
    if (isWeak || !shown.domain.beside.isExact()) {
        const double width = std::min(room.width(), textWidth(text, m_painter.font()) + 14.0);
        const QRectF plate(room.left(), room.top(), width, room.height());
        m_painter.setPen(QPen(m_theme.warning, 1.2));
        m_painter.setBrush(m_theme.raised);
        m_painter.drawRoundedRect(plate, 7.0, 7.0);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(m_theme.text);
        paintFitted(m_painter, plate.adjusted(6.0, 0.0, -6.0, 0.0), Qt::AlignCenter, text);
    } else {
        m_painter.setPen(m_theme.secondaryText);
        paintFitted(m_painter, room, Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

} // namespace hz::drawing
