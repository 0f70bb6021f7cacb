#include "model/drawing/risk_mark.h"

#include "model/drawing/marks.h"

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

bool isWorse(const RiskMark& a, const RiskMark& b)
{
    if ((a.state == RiskMark::State::None) != (b.state == RiskMark::State::None))
        return b.state == RiskMark::State::None;
    return a.order != b.order ? a.order < b.order : a.code < b.code;
}

} // namespace

int categoryIndex(const scoring::SchemeTables& scheme, const base::Id& category)
{
    const auto found = std::ranges::find(scheme.categories, category, &domain::Category::id);
    return found == scheme.categories.end() ? -1 : static_cast<int>(found - scheme.categories.begin());
}

RiskMark riskMark(const scoring::CategoryRisk& risk, const scoring::SchemeTables& scheme)
{
    RiskMark mark;
    mark.order = static_cast<int>(scheme.levels.size()) + 1;
    if (!risk.worst)
        return risk.eliminated ? eliminatedMark(risk, scheme) : mark;
    const domain::RiskLevel* worst = levelAt(scheme, risk.worst->level);
    if (!worst)
        return mark;
    const domain::RiskLevel* best = risk.best ? levelAt(scheme, risk.best->level) : worst;
    const bool single = !risk.best || *risk.best == *risk.worst;
    const bool unknown = !single && spansAllLetters(risk, scheme);
    mark.state = single ? RiskMark::State::Known : unknown ? RiskMark::State::Unknown : RiskMark::State::Range;
    mark.code = risk.code;
    mark.level = worst->name;
    mark.bestLevel = best ? best->name : worst->name;
    mark.symbol = unknown ? QStringLiteral("question") : worst->symbol;
    mark.colour = worst->colour;
    mark.order = risk.worst->level;
    return mark;
}

RiskMark riskMark(
    const scoring::NodeScore& score, const scoring::SchemeTables& scheme, const std::optional<base::Id>& category)
{
    RiskMark worst;
    worst.order = static_cast<int>(scheme.levels.size()) + 1;
    const int only = category ? categoryIndex(scheme, *category) : -1;
    for (int k = 0; k < static_cast<int>(score.categories.size()); ++k) {
        if (only >= 0 && k != only)
            continue;
        const RiskMark mark = riskMark(score.categories[size_t(k)], scheme);
        if (isWorse(mark, worst))
            worst = mark;
    }
    return worst;
}

QString riskWords(const RiskMark& mark)
{
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
