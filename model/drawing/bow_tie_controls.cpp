#include "model/drawing/bow_tie_parts.h"

#include "model/drawing/text_wrap.h"

#include <algorithm>

namespace hz::drawing {

using layout::BowTie;

namespace {

constexpr double kCorner = 5.0;

/// The size of what is read from afar: it grows as the drawing shrinks.
double growth(double scale)
{
    return std::clamp(kFullScale / scale, 1.0, 2.0);
}

} // namespace

void BowTieControls::barrier(const BowTie::Barrier& barrier)
{
    if (!isSeen(barrier.box()))
        return;
    shield(barrier.shield, barrier.control);
    if (m_isFull)
        words(barrier);
    else if (m_scale >= 0.2)
        codeFromAfar(barrier.words, barrier.control);
    if (barrier.places > 1 && m_isFull)
        also(QPointF(barrier.words.right() - 40.0, barrier.words.top() - 5.0), barrier.places);
}

void BowTieControls::defence(const BowTie::Defence& defence)
{
    if (!isSeen(defence.box()))
        return;
    shield(defence.shield, defence.control);
    const ControlWords& said = m_bowTie.wordsOf(defence.control);
    if (!m_isFull)
        return;
    QRectF row = defence.words;
    row.setHeight(kDetailStep);
    m_painter.setPen(m_theme.text);
    line(row, said.code, Fonts::standard().smallBold);
    if (row.bottom() <= defence.words.bottom() + 1.0 && !said.title.isEmpty()) {
        const auto room = static_cast<int>((defence.words.bottom() - row.top() + 1.0) / kDetailStep);
        const domain::Node* node = m_picture.model().node(defence.control);
        for (const QString& title :
            wrapped(tamed(node->title), Fonts::standard().small, defence.words.width(), std::max(1, room)))
            line(row, title, Fonts::standard().small);
    }
    if (defence.places > 1)
        also(QPointF(defence.words.right() - 36.0, defence.words.top() - 1.0), defence.places);
}

void BowTieControls::shield(const QPointF& at, const Id& control)
{
    const domain::Node* node = m_picture.model().node(control);
    if (node == nullptr)
        return;
    const double grown = growth(m_scale);
    const QSizeF size(2.0 * layout::kShieldHalfWidth * grown, 2.0 * layout::kShieldHalfHeight * grown);
    const QRectF rect(at - QPointF(size.width() / 2.0, size.height() / 2.0), size);
    m_painter.fillRect(rect.adjusted(0.0, 3.0, 0.0, -3.0), m_theme.background);
    paintShield(m_painter, rect, node->status, m_theme);
}

void BowTieControls::codeFromAfar(const QRectF& room, const Id& control)
{
    QFont font = Fonts::standard().large;
    m_painter.setFont(font);
    m_painter.setPen(m_theme.text);
    paintFitted(m_painter, QRectF(room.left(), room.top() + 6.0, room.width(), 30.0), Qt::AlignHCenter | Qt::AlignTop,
        m_bowTie.wordsOf(control).code);
}

void BowTieControls::words(const BowTie::Barrier& barrier)
{
    const domain::Node* node = m_picture.model().node(barrier.control);
    const ControlWords& said = m_bowTie.wordsOf(barrier.control);
    const bool isRetired = node != nullptr && node->status == domain::ControlStatus::Retired;
    m_painter.setPen(
        QPen(isRetired ? m_theme.hatch : m_theme.nodeBorder, 1.2, isRetired ? Qt::DashLine : Qt::SolidLine));
    m_painter.setBrush(m_theme.node);
    m_painter.drawRoundedRect(barrier.words, kCorner, kCorner);
    m_painter.setBrush(Qt::NoBrush);
    QRectF row = barrier.words.adjusted(kWordsPadding, kWordsPadding, -kWordsPadding, 0.0);
    row.setHeight(kTitleStep);
    m_painter.setPen(m_theme.text);
    line(row, said.code, Fonts::standard().code);
    for (const QString& title : said.title)
        line(row, title, Fonts::standard().title);
    row.setHeight(kDetailStep);
    for (const ControlWords::Detail& detail : said.details)
        detailLine(row, detail);
}

void BowTieControls::line(QRectF& row, const QString& text, const QFont& font)
{
    m_painter.setFont(font);
    paintFitted(m_painter, row, Qt::AlignLeft | Qt::AlignVCenter, text);
    row.translate(0.0, row.height());
}

/// Hatched before it where it is not one number.
void BowTieControls::detailLine(QRectF& row, const ControlWords::Detail& detail)
{
    constexpr double kHatched = 14.0;
    QRectF room = row;
    if (detail.isOpen) {
        paintHatch(m_painter, QRectF(row.left(), row.top() + 2.0, kHatched, row.height() - 4.0), m_theme.hatch, 4.0);
        room.setLeft(room.left() + kHatched + 4.0);
    }
    m_painter.setFont(Fonts::standard().small);
    m_painter.setPen(m_theme.secondaryText);
    paintFitted(m_painter, room, Qt::AlignLeft | Qt::AlignVCenter, detail.text);
    row.translate(0.0, row.height());
}

} // namespace hz::drawing
