#include "ui/tables/score_labels.h"

#include "ui/common/tip.h"

#include <QPainter>

namespace hz::ui {

namespace {

constexpr int kChipMargins = 26;

} // namespace

PlainLabel::PlainLabel(const QString& text, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setMinimumWidth(10);
}

CategoryBadge::CategoryBadge(const domain::Category& category, Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_colour(category.colour)
    , m_letter(category.letter.left(2))
{
    setFixedSize(18, 18);
    setTip(*this, category.name);
    setAccessibleName(category.name);
}

void CategoryBadge::paintEvent(QPaintEvent*)
{
    const QColor fill = m_colour.isValid() ? m_colour : m_workspace.theme().accent;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect(), 3, 3);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(drawing::Theme::textOn(fill));
    painter.drawText(rect(), Qt::AlignCenter, m_letter);
}

RiskChip::RiskChip(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setFixedHeight(20);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QString RiskChip::words() const
{
    using State = drawing::RiskMark::State;
    return m_mark.state == State::Known ? m_mark.code + u' ' + m_mark.level : m_mark.code;
}

void RiskChip::setMark(const drawing::RiskMark& mark)
{
    m_mark = mark;
    const QString level = drawing::riskWords(mark);
    setTip(*this, mark.code.isEmpty() ? level : mark.code + QStringLiteral(", ") + level);
    setAccessibleName(mark.code + u' ' + level);
    update();
}

QSize RiskChip::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(words()) + kChipMargins, 20 };
}

void RiskChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_workspace.scoring().isStale())
        painter.setOpacity(0.6);
    if (m_mark.state == drawing::RiskMark::State::None) {
        painter.setPen(m_workspace.theme().secondaryText);
        painter.drawText(rect().adjusted(6, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, QStringLiteral("\u2013"));
        return;
    }
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    painter.setFont(small);
    // Half a level's name says less than none: it is in the symbol, the colour and the tip too.
    const bool hasRoom = QFontMetrics(small).horizontalAdvance(words()) + kChipMargins <= width();
    drawing::paintRiskChip(painter, QRectF(rect()), m_mark, m_workspace.theme(), hasRoom ? words() : m_mark.code);
}

} // namespace hz::ui
