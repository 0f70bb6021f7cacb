#include "model/drawing/legend_rows.h"

#include "model/drawing/far_controls.h"
#include "model/drawing/painters.h"
#include "model/drawing/text_wrap.h"
#include "model/wording/wording.h"

#include <QCoreApplication>
#include <QPainterPath>

#include <array>
#include <utility>

namespace hz::drawing {

namespace {

using domain::NodeKind;

QString said(const char* text)
{
    return QCoreApplication::translate("Legend", text);
}

void paintWord(QPainter& painter, const QRectF& room, const QString& word, const Theme& theme)
{
    painter.setFont(Fonts::standard().smallBold);
    painter.setPen(theme.text);
    paintFitted(painter, room, Qt::AlignCenter, word);
}

void paintLine(QPainter& painter, const QRectF& room, const Theme& theme, double width = 1.5)
{
    painter.setPen(QPen(theme.link, width));
    painter.drawLine(QPointF(room.left(), room.center().y()), QPointF(room.right() - 4.0, room.center().y()));
}

LegendSection kinds(const Theme& theme)
{
    LegendSection section{ said(QT_TRANSLATE_NOOP("Legend", "Nodes")), {} };
    const std::array names{
        std::pair(NodeKind::Cause, QT_TRANSLATE_NOOP("Legend", "Cause")),
        std::pair(NodeKind::Hazard, QT_TRANSLATE_NOOP("Legend", "Hazard")),
        std::pair(NodeKind::Consequence, QT_TRANSLATE_NOOP("Legend", "Consequence")),
        std::pair(NodeKind::Control, QT_TRANSLATE_NOOP("Legend", "Control, at its bar on a link")),
    };
    for (const auto& [kind, name] : names)
        section.rows.push_back({ said(name), [kind = kind, &theme](QPainter& painter, const QRectF& room) {
                                    paintKindMark(painter, room, kind, theme);
                                } });
    return section;
}

void paintHatchedBox(
    QPainter& painter, const QRectF& room, const QColor& colour, const QString& symbol, const Theme& theme)
{
    paintHatch(painter, room, colour, 4.0);
    painter.setPen(colour);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(room, 3, 3);
    paintLevelSymbol(painter, QRectF(room.center() - QPointF(5, 5), QSizeF(10, 10)), symbol, theme.text);
}

LegendSection levels(const scoring::SchemeTables& scheme, const Theme& theme)
{
    LegendSection section{ said(QT_TRANSLATE_NOOP("Legend", "Risk levels")), {} };
    const auto paintLevel = [&theme](QPainter& painter, const QRectF& room, const QColor& fill, const QString& symbol) {
        painter.setPen(fill.isValid() ? QPen(Qt::NoPen) : QPen(theme.secondaryText, 1.0, Qt::DashLine));
        painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(room, 3, 3);
        paintLevelSymbol(painter, QRectF(room.center() - QPointF(5, 5), QSizeF(10, 10)), symbol,
            fill.isValid() ? Theme::textOn(fill) : theme.text);
    };
    bool hasEliminated = false;
    for (const auto& level : scheme.levels) {
        hasEliminated = hasEliminated || level.symbol == QLatin1String("slash");
        section.rows.push_back({ tamed(level.name),
            [fill = theme.riskFill(level.colour), symbol = level.symbol, paintLevel](
                QPainter& painter, const QRectF& room) { paintLevel(painter, room, fill, symbol); } });
    }
    if (!hasEliminated)
        section.rows.push_back({ said(QT_TRANSLATE_NOOP("Legend", "Eliminated by design")),
            [paintLevel](
                QPainter& painter, const QRectF& room) { paintLevel(painter, room, {}, QStringLiteral("slash")); } });
    if (!scheme.levels.empty())
        section.rows.push_back({ said(QT_TRANSLATE_NOOP("Legend", "A range, by its worst end")),
            [fill = theme.riskFill(scheme.levels.front().colour), symbol = scheme.levels.front().symbol, &theme](
                QPainter& painter, const QRectF& room) { paintHatchedBox(painter, room, fill, symbol, theme); } });
    section.rows.push_back({ said(QT_TRANSLATE_NOOP("Legend", "Not known, or not decidable")),
        [&theme](QPainter& painter, const QRectF& room) {
            paintHatchedBox(painter, room, theme.hatch, QStringLiteral("question"), theme);
        } });
    return section;
}

LegendRow worded(const QString& mark, const QString& words, const Theme& theme)
{
    return { words, [mark, &theme](QPainter& painter, const QRectF& room) { paintWord(painter, room, mark, theme); } };
}

LegendSection letters(const scoring::SchemeTables& scheme, const Theme& theme)
{
    LegendSection section{ said(QT_TRANSLATE_NOOP("Legend", "Codes")), {} };
    if (!scheme.severities.empty() && !scheme.likelihoods.empty()) {
        const QString severity = QString::number(scheme.severities.front().number);
        const QString letter = tamed(scheme.likelihoods.front().letter);
        section.rows.push_back(
            worded(severity + letter, said(QT_TRANSLATE_NOOP("Legend", "Severity, then likelihood")), theme));
    }
    for (const auto& severity : scheme.severities)
        section.rows.push_back(worded(QString::number(severity.number), tamed(severity.name), theme));
    for (const auto& likelihood : scheme.likelihoods)
        section.rows.push_back(worded(tamed(likelihood.letter).left(3), tamed(likelihood.name), theme));
    section.rows.push_back(
        worded(QStringLiteral("B > C"), said(QT_TRANSLATE_NOOP("Legend", "Judged, and what was derived")), theme));
    return section;
}

LegendSection categories(const scoring::SchemeTables& scheme)
{
    LegendSection section{ said(QT_TRANSLATE_NOOP("Legend", "Categories")), {} };
    for (const auto& category : scheme.categories)
        section.rows.push_back(
            { tamed(category.name), [category](QPainter& painter, const QRectF& room) {
                 const QColor hue(category.colour);
                 const QRectF box(room.left(), room.top(), 16.0, room.height());
                 painter.setPen(Qt::NoPen);
                 painter.setBrush(hue);
                 painter.drawRoundedRect(box, 3, 3);
                 painter.setPen(Theme::textOn(hue));
                 painter.setFont(Fonts::standard().smallBold);
                 painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, tamed(category.letter).left(2));
                 paintCategorySymbol(painter, QRectF(room.left() + 18.0, room.top(), 16.0, 14.0), category.symbol, hue);
             } });
    return section;
}

/// The shield of a card, and the bar that it is from afar.
LegendSection controls(const Theme& theme)
{
    LegendSection section{ said(QT_TRANSLATE_NOOP("Legend", "Controls, near and far")), {} };
    const auto choices = domain::controlStatusChoices();
    for (int status = 0; status < int(choices.size()); ++status)
        section.rows.push_back(
            { wording::label(choices, status), [status, &theme](QPainter& painter, const QRectF& room) {
                 const auto shown = domain::ControlStatus(status);
                 paintShield(painter, QRectF(room.left(), room.top() - 1.0, 15.0, 17.0), shown, theme);
                 const QRectF bar(room.right() - 9.0, room.top(), 5.0, room.height());
                 paintDistantControl(painter,
                     QPolygonF({ bar.topLeft(), bar.topRight(), bar.bottomRight(), bar.bottomLeft() }), shown, theme,
                     1.0);
             } });
    return section;
}

LegendSection likelihoods(const Theme& theme)
{
    using domain::Likelihood;
    using domain::TimeUnit;
    LegendSection section{ said(QT_TRANSLATE_NOOP("Legend", "Likelihoods")), {} };
    const std::array names{
        std::pair(QT_TRANSLATE_NOOP("Legend", "Condition"), Likelihood::condition(0.5)),
        std::pair(QT_TRANSLATE_NOOP("Legend", "Occurrence"), Likelihood::frequency(1.0, TimeUnit::Year)),
        std::pair(QT_TRANSLATE_NOOP("Legend", "Occurrence that lasts"), Likelihood::lasting(1.0, TimeUnit::Year, 1.0)),
        std::pair(QT_TRANSLATE_NOOP("Legend", "Occurrence per occasion"), Likelihood::perOccasion(0.5)),
    };
    for (const auto& [words, likelihood] : names)
        section.rows.push_back({ said(words), [likelihood = likelihood, &theme](QPainter& painter, const QRectF& room) {
                                    paintLikelihoodKind(painter,
                                        QRectF(room.left() + 10.0, room.top() + 1.0, 13.0, 12.0), likelihood,
                                        theme.text);
                                } });
    return section;
}

void paintBadgeMark(QPainter& painter, const QRectF& room, const QString& words, const Theme& theme)
{
    painter.setPen(QPen(theme.nodeBorder, 1.2));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(room, 7, 7);
    paintWord(painter, room, words, theme);
}

void paintJudgedMark(QPainter& painter, const QRectF& room, const Theme& theme)
{
    painter.setPen(QPen(theme.accent, 1.2));
    painter.setBrush(theme.raised);
    painter.drawRect(room.adjusted(3, 0, -3, -2));
    paintWord(painter, room.adjusted(3, 0, -3, -2), QStringLiteral("B > C"), theme);
}

void paintBubbleMark(QPainter& painter, const QRectF& room, const Theme& theme)
{
    const QRectF bubble(room.center().x() - 10.0, room.top(), 20.0, 13.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.cause);
    painter.drawRoundedRect(bubble, 6, 6);
    painter.setPen(Theme::textOn(theme.cause));
    painter.setFont(Fonts::standard().smallBold);
    painter.drawText(bubble, Qt::AlignCenter | Qt::TextDontClip, QStringLiteral("2"));
}

void addBadges(std::vector<LegendRow>& rows, const Theme& theme)
{
    const std::array names{
        std::pair(QStringLiteral("AND"), QT_TRANSLATE_NOOP("Legend", "All of what leads here")),
        std::pair(QStringLiteral("\u22652"), QT_TRANSLATE_NOOP("Legend", "At least so many of it")),
        std::pair(QStringLiteral("=1"), QT_TRANSLATE_NOOP("Legend", "Exactly one of it")),
    };
    for (const auto& [badge, words] : names)
        rows.push_back({ said(words), [badge = badge, &theme](QPainter& painter, const QRectF& room) {
                            paintBadgeMark(painter, room, badge, theme);
                        } });
}

void addLinkSigns(std::vector<LegendRow>& rows, const Theme& theme)
{
    rows.push_back({ said(QT_TRANSLATE_NOOP("Legend", "Counts where it is not the case")),
        [&theme](QPainter& painter, const QRectF& room) {
            paintLine(painter, room, theme);
            painter.setBrush(theme.background);
            painter.drawEllipse(QPointF(room.left() + 6.0, room.center().y()), 5.0, 5.0);
        } });
    rows.push_back({ said(QT_TRANSLATE_NOOP("Legend", "Link met by an occasion")),
        [&theme](QPainter& painter, const QRectF& room) {
            paintLine(painter, room, theme);
            const QPointF at(room.left() + 8.0, room.center().y());
            painter.setPen(QPen(theme.link, 2.2));
            painter.drawLine(at - QPointF(0, 6), at + QPointF(0, 6));
        } });
    rows.push_back(
        { said(QT_TRANSLATE_NOOP("Legend", "Exclusive branches")), [&theme](QPainter& painter, const QRectF& room) {
             paintFork(painter, QRectF(room.left() + 10.0, room.top() + 1.0, 13.0, 12.0), theme.text);
         } });
    rows.push_back({ said(QT_TRANSLATE_NOOP("Legend", "Chance that a link is taken")),
        [&theme](QPainter& painter, const QRectF& room) {
            paintLine(painter, room, theme);
            const QRectF plate(room.center() - QPointF(9, 7), QSizeF(18, 14));
            painter.fillRect(plate, theme.raised);
            paintWord(painter, plate, QStringLiteral("0.5"), theme);
        } });
    rows.push_back(
        { said(QT_TRANSLATE_NOOP("Legend", "Degrades a control")), [&theme](QPainter& painter, const QRectF& room) {
             paintLine(painter, room.adjusted(0, 0, -12, 0), theme, 1.0);
             paintShield(painter, QRectF(room.right() - 14.0, room.top() - 1.0, 14.0, 16.0),
                 domain::ControlStatus::Implemented, theme);
         } });
}

LegendSection signs(const Theme& theme)
{
    LegendSection section{ said(QT_TRANSLATE_NOOP("Legend", "Signs at nodes and links")), {} };
    addBadges(section.rows, theme);
    addLinkSigns(section.rows, theme);
    section.rows.push_back({ said(QT_TRANSLATE_NOOP("Legend", "Judged otherwise than derived")),
        [&theme](QPainter& painter, const QRectF& room) { paintJudgedMark(painter, room, theme); } });
    section.rows.push_back({ said(QT_TRANSLATE_NOOP("Legend", "Comments without an answer")),
        [&theme](QPainter& painter, const QRectF& room) { paintBubbleMark(painter, room, theme); } });
    section.rows.push_back({ said(QT_TRANSLATE_NOOP("Legend", "Stays where it is in a layout")),
        [&theme](QPainter& painter, const QRectF& room) {
            painter.setPen(QPen(theme.secondaryText, 1.2));
            painter.setBrush(theme.raised);
            painter.drawEllipse(room.center(), 3, 3);
        } });
    return section;
}

} // namespace

std::vector<LegendSection> legendSections(const scoring::SchemeTables& scheme, const Theme& theme)
{
    return { kinds(theme), levels(scheme, theme), categories(scheme), controls(theme), letters(scheme, theme),
        likelihoods(theme), signs(theme) };
}

} // namespace hz::drawing
