#include "model/drawing/risk_mark.h"

#include "model/drawing/marks.h"
#include "model/scoring/worst_consequences.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace hz::drawing {

namespace {

bool spansAllLetters(const scoring::CategoryRisk& risk, const scoring::SchemeTables& scheme)
{
    const int last = static_cast<int>(scheme.likelihoods.size()) - 1;
    return last > 0 && risk.worst->likelihood == 0 && risk.best && risk.best->likelihood == last;
}

const domain::RiskLevel* levelAt(const scoring::SchemeTables& scheme, int position)
{
    return position >= 0 && position < static_cast<int>(scheme.levels.size()) ? &scheme.levels[size_t(position)]
                                                                              : nullptr;
}

const domain::RiskLevel* eliminatedLevel(const scoring::SchemeTables& scheme)
{
    for (const auto& level : scheme.levels)
        if (level.symbol == QLatin1String("slash"))
            return &level;
    return nullptr;
}

RiskMark eliminatedMark(const scoring::CategoryRisk& risk, const scoring::SchemeTables& scheme)
{
    const domain::RiskLevel* level = eliminatedLevel(scheme);
    RiskMark mark;
    mark.state = RiskMark::State::Eliminated;
    mark.code = risk.code;
    mark.level = level ? level->name : QCoreApplication::translate("Risk", "Eliminated");
    mark.symbol = QStringLiteral("slash");
    mark.order = static_cast<int>(scheme.levels.size());
    return mark;
}

/// Position of the worst level; one beyond the levels when eliminated, two when there is nothing to show.
int orderOf(const scoring::CategoryRisk& risk, const scoring::SchemeTables& scheme)
{
    const int count = static_cast<int>(scheme.levels.size());
    if (!risk.worst)
        return risk.eliminated ? count : count + 1;
    return levelAt(scheme, risk.worst->level) ? risk.worst->level : count + 1;
}

RiskMark::State stateOf(const scoring::CategoryRisk& risk, const scoring::SchemeTables& scheme)
{
    if (!risk.worst)
        return risk.eliminated ? RiskMark::State::Eliminated : RiskMark::State::None;
    if (!levelAt(scheme, risk.worst->level))
        return RiskMark::State::None;
    if (!risk.best || *risk.best == *risk.worst)
        return RiskMark::State::Known;
    return spansAllLetters(risk, scheme) ? RiskMark::State::Unknown : RiskMark::State::Range;
}

RiskMark decidedMark(const scoring::CategoryRisk& risk, const scoring::SchemeTables& scheme)
{
    RiskMark mark;
    mark.order = orderOf(risk, scheme);
    mark.state = stateOf(risk, scheme);
    if (mark.state == RiskMark::State::None)
        return mark;
    if (mark.state == RiskMark::State::Eliminated)
        return eliminatedMark(risk, scheme);
    const domain::RiskLevel& worst = *levelAt(scheme, risk.worst->level);
    const domain::RiskLevel* best = risk.best ? levelAt(scheme, risk.best->level) : nullptr;
    mark.code = risk.code;
    mark.level = worst.name;
    mark.bestLevel = best ? best->name : worst.name;
    mark.symbol = mark.state == RiskMark::State::Unknown ? QStringLiteral("question") : worst.symbol;
    mark.colour = worst.colour;
    return mark;
}

/// Of what cannot be decided: no cell, though the severity is known; it comes before all that can.
RiskMark undecidableMark(const scoring::CategoryRisk& risk)
{
    RiskMark mark;
    mark.state = RiskMark::State::Unknown;
    mark.code = QString::number(risk.worst->severity) + u'?';
    mark.symbol = QStringLiteral("question");
    mark.isDecidable = false;
    return mark;
}

RiskMark markOf(const scoring::CategoryRisk& risk, const scoring::SchemeTables& scheme, bool isDecidable)
{
    return isDecidable || !risk.worst ? decidedMark(risk, scheme) : undecidableMark(risk);
}

/// In `category`, or the worst of all where there is none; null where nothing is scored.
const scoring::CategoryRisk* worstOf(
    const scoring::NodeScore& score, const scoring::SchemeTables& scheme, const std::optional<base::Id>& category)
{
    const int only = category ? categoryIndex(scheme, *category) : -1;
    if (only >= 0)
        return only < static_cast<int>(score.categories.size()) ? &score.categories[size_t(only)] : nullptr;
    const auto isWorse = [&scheme](const scoring::CategoryRisk& a, const scoring::CategoryRisk& b) {
        const int first = orderOf(a, scheme), second = orderOf(b, scheme);
        return first != second ? first < second : a.code < b.code;
    };
    const auto worst = std::ranges::min_element(score.categories, isWorse);
    return worst == score.categories.end() ? nullptr : &*worst;
}

/// The worst of all categories where none is asked for.
RiskMark markOf(const scoring::NodeScore& score, const scoring::SchemeTables& scheme,
    const std::optional<base::Id>& category, bool isDecidable)
{
    if (const scoring::CategoryRisk* worst = worstOf(score, scheme, category))
        return markOf(*worst, scheme, isDecidable);
    RiskMark nothing;
    nothing.order = static_cast<int>(scheme.levels.size()) + 1;
    return nothing;
}

} // namespace

int categoryIndex(const scoring::SchemeTables& scheme, const base::Id& category)
{
    const auto found = std::ranges::find(scheme.categories, category, &domain::Category::id);
    return found == scheme.categories.end() ? -1 : static_cast<int>(found - scheme.categories.begin());
}

RiskMark::State riskState(const scoring::NodeScore& score, const scoring::RiskResult& result, domain::Posture posture,
    const std::optional<base::Id>& category)
{
    const scoring::CategoryRisk* worst = worstOf(score, result.scheme, category);
    if (!worst)
        return RiskMark::State::None;
    const auto state = stateOf(*worst, result.scheme);
    const bool isCell = state == RiskMark::State::Known || state == RiskMark::State::Range;
    return isCell && !scoring::isRiskDecidable(score, result.in(posture)) ? RiskMark::State::Unknown : state;
}

RiskMark riskMark(const scoring::NodeScore& score, const scoring::RiskResult& result, domain::Posture posture,
    const std::optional<base::Id>& category)
{
    return markOf(score, result.scheme, category, scoring::isRiskDecidable(score, result.in(posture)));
}

RiskMark riskMark(
    const scoring::NodeScore& score, const scoring::RiskResult& result, domain::Posture posture, std::size_t category)
{
    return markOf(score.categories[category], result.scheme, scoring::isRiskDecidable(score, result.in(posture)));
}

QString riskWords(const RiskMark& mark)
{
    if (!mark.isDecidable)
        return QCoreApplication::translate("Risk", "Not decidable");
    switch (mark.state) {
    case RiskMark::State::None:
        return QCoreApplication::translate("Risk", "not rated");
    case RiskMark::State::Unknown:
        return QCoreApplication::translate("Risk", "Unknown (%1 to %2)").arg(mark.level, mark.bestLevel);
    case RiskMark::State::Range:
        if (mark.level != mark.bestLevel)
            return QCoreApplication::translate("Risk", "%1 to %2").arg(mark.level, mark.bestLevel);
        break;
    case RiskMark::State::Known:
    case RiskMark::State::Eliminated:
        break;
    }
    return mark.level;
}

void paintHatchedPlate(QPainter& painter, const QRectF& rect, double radius, const QColor& base, const QColor& lines)
{
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    painter.save();
    painter.fillPath(path, base);
    painter.setClipPath(path, Qt::IntersectClip);
    paintHatch(painter, rect, lines);
    painter.restore();
}

void paintRiskChip(QPainter& painter, const QRectF& rect, const RiskMark& mark, const Theme& theme, const QString& text)
{
    if (mark.state == RiskMark::State::None)
        return;
    const double radius = std::min(4.0, rect.height() / 4);
    const bool solid = mark.state == RiskMark::State::Known;
    const QColor fill = mark.colour.isEmpty() ? theme.surface : theme.riskFill(mark.colour);
    const QColor ink = solid ? Theme::textOn(fill) : theme.text;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (solid) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(rect, radius, radius);
    } else if (mark.state == RiskMark::State::Eliminated) {
        painter.setPen(QPen(theme.secondaryText, 1.0, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    } else {
        QColor lines = mark.state == RiskMark::State::Unknown ? theme.hatch : fill;
        lines.setAlphaF(0.45F);
        paintHatchedPlate(painter, rect, radius, theme.surface, lines);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(mark.state == RiskMark::State::Unknown ? theme.secondaryText : fill, 1.5));
        painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);
    }
    const double side = std::min(rect.height() * 0.62, rect.width() * 0.4);
    const QRectF symbol(rect.left() + rect.height() * 0.22, rect.center().y() - side / 2, side, side);
    paintLevelSymbol(painter, symbol, mark.symbol, ink);
    painter.setPen(ink);
    const QRectF words(symbol.right() + rect.height() * 0.14, rect.top(), rect.right() - symbol.right(), rect.height());
    const QString shown = text.isEmpty() ? mark.code : text;
    const double width = words.width() - rect.height() * 0.28;
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(shown, Qt::ElideRight, static_cast<int>(width)));
    painter.restore();
}

} // namespace hz::drawing
