#include "model/drawing/marks.h"

#include "model/drawing/text_wrap.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainterPath>

#include <array>
#include <cmath>

namespace hz::drawing {

namespace {

QPolygonF diamond(QPointF centre, double radius)
{
    return QPolygonF({ centre + QPointF(0, -radius), centre + QPointF(radius, 0), centre + QPointF(0, radius),
        centre + QPointF(-radius, 0) });
}

void paintDoubleDiamond(QPainter& painter, QPointF centre, double radius)
{
    const double small = radius * 0.72;
    painter.drawPolygon(diamond(centre - QPointF(small * 0.62, 0), small));
    painter.drawPolygon(diamond(centre + QPointF(small * 0.62, 0), small));
}

void paintQuestion(QPainter& painter, const QRectF& rect, const QColor& colour)
{
    QFont font = Fonts::standard().smallBold;
    font.setPixelSize(std::max(6, int(rect.height() * 1.05)));
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, Qt::AlignCenter, QStringLiteral("?"));
}

void paintGear(QPainter& painter, QPointF centre, double radius)
{
    painter.setPen(QPen(painter.brush().color(), radius * 0.45, Qt::SolidLine, Qt::FlatCap));
    for (int tooth = 0; tooth < 8; ++tooth) {
        const double angle = tooth * M_PI / 4.0;
        const QPointF direction(std::cos(angle), std::sin(angle));
        painter.drawLine(centre + direction * radius * 0.5, centre + direction * radius);
    }
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, radius * 0.55, radius * 0.55);
}

void paintPerson(QPainter& painter, QPointF centre, double size)
{
    painter.drawEllipse(centre - QPointF(0, size * 0.45), size * 0.38, size * 0.38);
    QPainterPath body;
    body.moveTo(centre + QPointF(-size * 0.7, size));
    body.cubicTo(centre + QPointF(-size * 0.7, -size * 0.15), centre + QPointF(size * 0.7, -size * 0.15),
        centre + QPointF(size * 0.7, size));
    body.closeSubpath();
    painter.drawPath(body);
}

void paintBuilding(QPainter& painter, QPointF centre, double radius)
{
    painter.drawPolygon(QPolygonF({ centre + QPointF(-radius, -radius * 0.3), centre + QPointF(0, -radius),
        centre + QPointF(radius, -radius * 0.3) }));
    for (int column = -1; column <= 1; ++column)
        painter.drawRect(QRectF(centre.x() + column * radius * 0.6 - radius * 0.12, centre.y() - radius * 0.1,
            radius * 0.24, radius * 0.7));
    painter.drawRect(QRectF(centre.x() - radius, centre.y() + radius * 0.7, radius * 2, radius * 0.25));
}

void paintCoin(QPainter& painter, QPointF centre, double radius)
{
    painter.setPen(QPen(painter.brush().color(), radius * 0.28));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, radius * 0.85, radius * 0.85);
    painter.drawLine(centre - QPointF(0, radius * 0.4), centre + QPointF(0, radius * 0.4));
}

QPainterPath shieldPath(const QRectF& r)
{
    QPainterPath path;
    path.moveTo(r.center().x(), r.top());
    path.cubicTo(r.left() + r.width() * 0.7, r.top() + r.height() * 0.12, r.right() - r.width() * 0.1,
        r.top() + r.height() * 0.12, r.right(), r.top() + r.height() * 0.12);
    path.cubicTo(r.right(), r.top() + r.height() * 0.62, r.center().x() + r.width() * 0.25,
        r.bottom() - r.height() * 0.1, r.center().x(), r.bottom());
    path.cubicTo(r.center().x() - r.width() * 0.25, r.bottom() - r.height() * 0.1, r.left(),
        r.top() + r.height() * 0.62, r.left(), r.top() + r.height() * 0.12);
    path.cubicTo(r.left() + r.width() * 0.1, r.top() + r.height() * 0.12, r.left() + r.width() * 0.3,
        r.top() + r.height() * 0.12, r.center().x(), r.top());
    path.closeSubpath();
    return path;
}

Fonts makeFonts()
{
    QFont base = QGuiApplication::font();
    base.setHintingPreference(QFont::PreferNoHinting);
    base.setWeight(QFont::Normal);
    Fonts fonts{ base, base, base, base, base };
    fonts.title.setPixelSize(13);
    fonts.code.setPixelSize(13);
    fonts.code.setWeight(QFont::Bold);
    fonts.small.setPixelSize(11);
    fonts.smallBold.setPixelSize(11);
    fonts.smallBold.setWeight(QFont::DemiBold);
    fonts.large.setPixelSize(19);
    fonts.large.setWeight(QFont::Medium);
    return fonts;
}

void paintChipFill(QPainter& painter, const QRectF& rect, const Chip& chip, const Theme& theme)
{
    if (chip.eliminated || chip.code.isEmpty()) {
        painter.setPen(QPen(
            chip.eliminated ? theme.secondaryText : theme.rule, 1.0, chip.eliminated ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        return;
    }
    const bool known = chip.fill.isValid() && !chip.bounded;
    painter.setPen(known ? QPen(Qt::NoPen) : QPen(chip.fill.isValid() ? chip.fill : theme.hatch, 1.2));
    painter.setBrush(known ? chip.fill : theme.node);
    painter.drawRoundedRect(known ? rect : rect.adjusted(0.6, 0.6, -0.6, -0.6), 3, 3);
    if (!known) {
        QColor lines = chip.fill.isValid() ? chip.fill : theme.hatch;
        lines.setAlphaF(0.45F);
        paintHatch(painter, rect.adjusted(1, 1, -1, -1), lines);
    }
}

QColor chipInk(const Chip& chip, const Theme& theme)
{
    if (chip.code.isEmpty())
        return theme.secondaryText;
    return chip.fill.isValid() && !chip.bounded && !chip.eliminated ? Theme::textOn(chip.fill) : theme.text;
}

void paintChipLetter(QPainter& painter, const QRectF& box, const Chip& chip, const Theme& theme)
{
    const bool quiet = chip.code.isEmpty();
    painter.setPen(Qt::NoPen);
    painter.setBrush(quiet ? theme.rule : chip.hue);
    painter.drawRoundedRect(box, 2.5, 2.5);
    painter.setPen(quiet ? theme.secondaryText : Theme::textOn(chip.hue));
    painter.setFont(Fonts::standard().smallBold);
    painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, chip.letter);
}

} // namespace

const Fonts& Fonts::standard()
{
    static const Fonts fonts = makeFonts();
    return fonts;
}

void paintLevelSymbol(QPainter& painter, const QRectF& rect, const QString& symbol, const QColor& colour)
{
    const double radius = std::min(rect.width(), rect.height()) / 2.0;
    const QPointF centre = rect.center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (symbol == QLatin1String("double-diamond")) {
        paintDoubleDiamond(painter, centre, radius);
    } else if (symbol == QLatin1String("diamond")) {
        painter.drawPolygon(diamond(centre, radius * 0.9));
    } else if (symbol == QLatin1String("circle")) {
        painter.drawEllipse(centre, radius * 0.72, radius * 0.72);
    } else if (symbol == QLatin1String("open-circle")) {
        painter.setPen(QPen(colour, radius * 0.3));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, radius * 0.62, radius * 0.62);
    } else if (symbol == QLatin1String("slash")) {
        painter.setPen(QPen(colour, radius * 0.3, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(centre + QPointF(-radius * 0.6, radius * 0.7), centre + QPointF(radius * 0.6, -radius * 0.7));
    } else {
        paintQuestion(painter, rect, colour);
    }
    painter.restore();
}

void paintCategorySymbol(QPainter& painter, const QRectF& rect, const QString& symbol, const QColor& colour)
{
    const double radius = std::min(rect.width(), rect.height()) / 2.0;
    const QPointF centre = rect.center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (symbol == QLatin1String("gear")) {
        paintGear(painter, centre, radius);
    } else if (symbol == QLatin1String("people")) {
        paintPerson(painter, centre - QPointF(radius * 0.4, 0), radius * 0.75);
        paintPerson(painter, centre + QPointF(radius * 0.45, 0), radius * 0.75);
    } else if (symbol == QLatin1String("building")) {
        paintBuilding(painter, centre, radius);
    } else if (symbol == QLatin1String("coin")) {
        paintCoin(painter, centre, radius);
    } else {
        painter.setPen(QPen(colour, radius * 0.3));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, radius * 0.7, radius * 0.7);
    }
    painter.restore();
}

void paintShield(QPainter& painter, const QRectF& rect, domain::ControlStatus status, const Theme& theme)
{
    using domain::ControlStatus;
    const bool retired = status == ControlStatus::Retired;
    const bool filled = status == ControlStatus::Implemented || status == ControlStatus::Verified;
    const QColor ink = retired ? theme.hatch : status == ControlStatus::Failed ? theme.error : theme.control;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.6, retired ? Qt::DashLine : Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
    painter.setBrush(filled ? QBrush(ink) : QBrush(theme.node));
    painter.drawPath(shieldPath(rect.adjusted(1, 1, -1, -1)));
    const QPointF c = rect.center();
    const double u = rect.width() / 2.0;
    if (status == ControlStatus::Verified) {
        painter.setPen(QPen(Theme::textOn(ink), u * 0.24, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(
            QPolygonF({ c + QPointF(-u * 0.42, 0), c + QPointF(-u * 0.1, u * 0.36), c + QPointF(u * 0.46, -u * 0.4) }));
    } else if (status == ControlStatus::Failed) {
        painter.setPen(QPen(ink, u * 0.22, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(c + QPointF(-u * 0.4, -u * 0.4), c + QPointF(u * 0.4, u * 0.4));
        painter.drawLine(c + QPointF(-u * 0.4, u * 0.4), c + QPointF(u * 0.4, -u * 0.4));
    }
    painter.restore();
}

void paintLikelihoodKind(
    QPainter& painter, const QRectF& rect, const domain::Likelihood& likelihood, const QColor& colour)
{
    if (likelihood.isNone())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.3, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    const double foot = rect.bottom() - (likelihood.occurs() ? 2.5 : 1.5);
    if (likelihood.occurs()) {
        const double top = rect.top() + 1.0, middle = rect.center().x();
        painter.drawPolyline(QPolygonF({ { rect.left(), foot }, { middle - 1.5, foot }, { middle - 1.5, top },
            { middle + 1.5, top }, { middle + 1.5, foot }, { rect.right(), foot } }));
        if (likelihood.isPerOccasion())
            painter.drawLine(QPointF(middle, foot), QPointF(middle, rect.bottom()));
        else if (likelihood.lasts)
            painter.fillRect(QRectF(rect.left(), foot, rect.width(), 2.5), colour);
    } else {
        const double side = std::min(rect.width(), rect.height()) - 3.0;
        painter.drawRect(QRectF(rect.center().x() - side / 2.0, foot - side, side, side));
    }
    painter.restore();
}

void paintFork(QPainter& painter, const QRectF& rect, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF parting(rect.left() + rect.width() * 0.35, rect.center().y());
    painter.drawLine(QPointF(rect.left(), parting.y()), parting);
    for (const QPointF& end : { rect.topRight(), rect.bottomRight() })
        painter.drawLine(parting, end);
    painter.restore();
}

void paintHatch(QPainter& painter, const QRectF& rect, const QColor& colour, double spacing)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setPen(QPen(colour, 1.0));
    QList<QLineF> lines;
    for (double x = rect.left() - rect.height(); x < rect.right(); x += spacing)
        lines.append(QLineF(x, rect.bottom(), x + rect.height(), rect.top()));
    painter.drawLines(lines);
    painter.restore();
}

void paintFitted(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text)
{
    if (text.isEmpty())
        return;
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(text);
    if (width <= rect.width()) {
        painter.drawText(rect, int(alignment) | Qt::TextSingleLine | Qt::TextDontClip, text);
        return;
    }
    const double squeeze = std::max(kNarrowest, rect.width() / width);
    painter.save();
    painter.translate(rect.left(), rect.top());
    painter.scale(squeeze, 1.0);
    const QRectF wide(0, 0, rect.width() / squeeze, rect.height());
    painter.drawText(wide, int(alignment) | Qt::TextSingleLine | Qt::TextDontClip,
        metrics.elidedText(text, Qt::ElideRight, wide.width()));
    painter.restore();
}

void paintChip(QPainter& painter, const QRectF& rect, const Chip& chip, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (chip.dimmed)
        painter.setOpacity(painter.opacity() * 0.3);
    paintChipFill(painter, rect, chip, theme);
    QRectF rest = rect.adjusted(2, 0, -2, 0);
    if (!chip.letter.isEmpty()) {
        const QRectF box(rect.left() + 1.5, rect.top() + 1.5, 11.0, rect.height() - 3.0);
        paintChipLetter(painter, box, chip, theme);
        rest.setLeft(box.right() + 1.5);
    }
    const QColor ink = chipInk(chip, theme);
    if (!chip.code.isEmpty() && chip.code.size() <= 3) {
        const QRectF mark(rest.left(), rect.center().y() - 5.0, 10.0, 10.0);
        paintLevelSymbol(painter, mark, chip.symbol, ink);
        rest.setLeft(mark.right() + 1.0);
    }
    painter.setPen(ink);
    painter.setFont(Fonts::standard().smallBold);
    paintFitted(painter, rest, Qt::AlignCenter, chip.code.isEmpty() ? QStringLiteral("\u2013") : chip.code);
    painter.restore();
}

} // namespace hz::drawing
