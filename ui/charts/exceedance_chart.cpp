#include "ui/charts/exceedance_chart.h"

#include "model/readiness/gate.h"
#include "model/readiness/roles.h"
#include "model/wording/wording.h"
#include "ui/charts/chart_style.h"

#include <qcustomplot.h>

#include <QCoreApplication>

#include <algorithm>

namespace hz::ui {

using drawing::Theme;
using Points = std::vector<scoring::ExceedancePoint>;

namespace {

constexpr double kLineWidth = 2.0;
constexpr double kStaleShare = 0.6;
constexpr double kRoom = 1.6; // beyond the least and the greatest, as a factor
constexpr double kExpectedStep = 0.03; // of the height, from one expected loss to the next
constexpr int kNameGap = 24; // pixels that a name takes beside its text and its line

struct Reach {
    double least = 0.0;
    double most = 0.0;

    void add(double value)
    {
        if (value <= 0.0)
            return;
        least = least > 0.0 ? std::min(least, value) : value;
        most = std::max(most, value);
    }
};

/// Between two points the chance is that of the right one; left of the first it is that of the first.
void fill(QCPGraph& graph, const Points& points, double from)
{
    if (points.empty())
        return;
    graph.addData(from, points.front().probability);
    for (const auto& point : points)
        graph.addData(point.loss, point.probability);
    graph.setLineStyle(QCPGraph::lsStepRight);
    graph.setSelectable(QCP::stNone);
}

/// Half of the width at most.
QString shortened(const QString& name, const QFont& font, int width)
{
    return QFontMetrics(font).elidedText(name, Qt::ElideRight, width / 2);
}

void addLine(QCustomPlot& plot, const ExceedanceLine& line, const Theme& theme, double from, bool isStale)
{
    QColor colour = line.colour;
    if (isStale)
        colour.setAlphaF(float(kStaleShare));
    QCPGraph& most = *plot.addGraph();
    fill(most, line.most, from);
    most.setName(shortened(line.category, plot.legend->font(), plot.width()));
    most.setPen(QPen(colour, kLineWidth));
    if (!line.isRange)
        return;
    QCPGraph& least = *plot.addGraph();
    fill(least, line.least, from);
    least.removeFromLegend();
    least.setPen(QPen(colour, kLineWidth, Qt::DashLine));
    if (!line.least.empty()) {
        most.setBrush(QBrush(theme.hatch, Qt::BDiagPattern));
        most.setChannelFillGraph(&least);
    }
}

QString textOf(const LossLimit& limit)
{
    return QCoreApplication::translate("ExceedanceChart", "tolerated: %1 % above %2", "a chance, and a loss")
        .arg(wording::numberText(100.0 * limit.chance), wording::numberText(limit.loss));
}

/// From the corner up and to the right.
void addLimit(QCustomPlot& plot, const LossLimit& limit, const Theme& theme, const QFont& font)
{
    const double loss = std::max(limit.loss, plot.xAxis->range().lower);
    QColor ground = limit.colour;
    ground.setAlphaF(0.08F);
    auto* region = new QCPItemRect(&plot);
    region->topLeft->setCoords(loss, plot.yAxis->range().upper);
    region->bottomRight->setCoords(plot.xAxis->range().upper, limit.chance);
    region->setPen(Qt::NoPen);
    region->setBrush(ground);
    for (const QPointF end :
        { QPointF(loss, plot.yAxis->range().upper), QPointF(plot.xAxis->range().upper, limit.chance) }) {
        auto* side = new QCPItemLine(&plot);
        side->start->setCoords(loss, limit.chance);
        side->end->setCoords(end.x(), end.y());
        side->setPen(QPen(limit.colour, kLineWidth, Qt::DotLine));
    }
    auto* words = new QCPItemText(&plot);
    const bool isLeft = plot.xAxis->coordToPixel(loss) < plot.axisRect()->center().x();
    words->position->setCoords(loss, limit.chance);
    words->setPositionAlignment((isLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignTop);
    words->setText(textOf(limit));
    words->setFont(font);
    words->setColor(theme.text);
    words->setPadding({ 4, 2, 4, 2 });
}

/// Where the expected loss lies.
void addExpected(QCustomPlot& plot, const ExceedanceLine& line, int place)
{
    const double height = kExpectedStep * (place + 1); // from the top
    const auto at = [&](QCPItemPosition& position, double loss) {
        position.setTypeX(QCPItemPosition::ptPlotCoords);
        position.setTypeY(QCPItemPosition::ptAxisRectRatio);
        position.setCoords(std::max(loss, plot.xAxis->range().lower), height);
    };
    auto* span = new QCPItemLine(&plot);
    at(*span->start, line.expected->low);
    at(*span->end, line.expected->high);
    span->setPen(QPen(line.colour, 2.0 * kLineWidth));
    span->setHead(QCPLineEnding::esBar);
    span->setTail(QCPLineEnding::esBar);
}

/// Names that stand beside each other.
int columnsOfNames(const std::vector<ExceedanceLine>& lines, const QFont& font, const QCustomPlot& plot)
{
    int widest = 1;
    for (const ExceedanceLine& line : lines)
        widest = std::max(widest, QFontMetrics(font).horizontalAdvance(shortened(line.category, font, plot.width())));
    return std::max(1, plot.width() / (widest + plot.legend->iconSize().width() + kNameGap));
}

void makeLogarithmic(QCPAxis& axis, const Reach& extent, double room)
{
    axis.setScaleType(QCPAxis::stLogarithmic);
    axis.setTicker(QSharedPointer<QCPAxisTickerLog>(new QCPAxisTickerLog));
    axis.setNumberFormat(QStringLiteral("gb"));
    axis.setNumberPrecision(0);
    if (extent.most > 0.0)
        axis.setRange(extent.least / room, extent.most * room);
}

std::optional<base::Interval> expectedOf(const document::Analysis& analysis, std::size_t category)
{
    if (category >= analysis.lossSpread.size())
        return std::nullopt;
    const analysis::Uncertainty& spread = analysis.lossSpread[category];
    const bool isSpread = spread.missing == analysis::Uncertainty::Missing::Nothing && spread.q05 < spread.q95;
    return isSpread ? std::optional(base::Interval{ spread.q05, spread.q95 }) : std::nullopt;
}

} // namespace

double ExceedanceLine::lossAt(double chance) const
{
    double loss = 0.0;
    for (const auto& point : most)
        if (point.probability >= chance)
            loss = std::max(loss, point.loss);
    return loss;
}

std::vector<ExceedanceLine> exceedanceLines(const document::Analysis& analysis, const std::optional<base::Id>& category)
{
    const auto categories = domain::categoriesOf(analysis.model);
    std::vector<ExceedanceLine> lines;
    for (std::size_t k = 0; k < std::min(categories.size(), analysis.mostLosses.curves.size()); ++k) {
        const scoring::LossCurve& most = analysis.mostLosses.curves[k];
        if (most.points.empty() || (category && categories[k].id != *category))
            continue;
        const bool isRange = analysis.mostLosses.unknowns && k < analysis.leastLosses.curves.size();
        lines.push_back({ categories[k].name, QColor(categories[k].colour), most.points,
            isRange ? analysis.leastLosses.curves[k].points : most.points, isRange, most.mean,
            expectedOf(analysis, k) });
    }
    return lines;
}

std::vector<LossLimit> lossLimits(
    const domain::Model& model, const base::Id& stage, domain::Posture posture, const std::optional<base::Id>& category)
{
    std::vector<LossLimit> limits;
    for (const domain::Criterion& criterion : readiness::criteriaOf(model, stage)) {
        if (criterion.kind != domain::CriterionKind::LossQuantile || criterion.posture != posture || !criterion.limit)
            continue;
        for (const domain::Category& each : domain::categoriesOf(model))
            if (readiness::isSameName(each.name, criterion.category) && (!category || each.id == *category))
                limits.push_back({ each.name, QColor(each.colour), *criterion.limit, 1.0 - criterion.quantile });
    }
    return limits;
}

scoring::Bounded expectedLosses(const scoring::RiskResult& result, domain::Posture posture, std::size_t category)
{
    scoring::Bounded sum{ {}, true, {} };
    for (const scoring::NodeScore& score : result.in(posture).nodes)
        if (score.kind == domain::NodeKind::Consequence && score.categories[category].rankQuantitative > 0) {
            sum.value.low += score.occurrences.value.low;
            sum.value.high += score.occurrences.value.high;
            sum.exact = sum.exact && score.occurrences.exact;
        }
    return sum;
}

void putNamesAbove(QCustomPlot& plot)
{
    plot.legend->setVisible(true);
    plot.legend->setFillOrder(QCPLegend::foColumnsFirst);
    plot.legend->setMargins({});
    plot.plotLayout()->insertRow(0);
    plot.plotLayout()->addElement(0, 0, plot.legend); // out of the plot, into a row of its own
    plot.plotLayout()->setRowStretchFactor(0, 0.001);
}

void drawExceedance(QCustomPlot& plot, const std::vector<ExceedanceLine>& lines, const std::vector<LossLimit>& limits,
    const Theme& theme, const QFont& font, const QString& unit, bool isStale)
{
    clearChart(plot, theme, font);
    plot.xAxis->setLabel(unit);
    Reach losses, chances;
    for (const ExceedanceLine& line : lines) {
        for (const auto& point : line.most) {
            losses.add(point.loss);
            chances.add(point.probability);
        }
        if (line.expected)
            losses.add(line.expected->high);
    }
    for (const LossLimit& limit : limits) {
        losses.add(limit.loss);
        chances.add(limit.chance);
    }
    makeLogarithmic(*plot.xAxis, losses, kRoom);
    makeLogarithmic(*plot.yAxis, chances, kRoom);
    plot.legend->setWrap(columnsOfNames(lines, font, plot));
    for (const ExceedanceLine& line : lines)
        addLine(plot, line, theme, losses.least / kRoom, isStale);
    for (const LossLimit& limit : limits)
        addLimit(plot, limit, theme, font);
    int place = 0;
    for (const ExceedanceLine& line : lines)
        if (line.expected)
            addExpected(plot, line, place++);
    plot.replot(QCustomPlot::rpQueuedReplot);
}

} // namespace hz::ui
