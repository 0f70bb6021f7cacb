#include "ui/charts/exceedance_chart.h"

#include "ui/charts/chart_style.h"

#include <qcustomplot.h>

#include <algorithm>

namespace hz::ui {

using drawing::Theme;
using Points = std::vector<scoring::ExceedancePoint>;

namespace {

constexpr double kLineWidth = 2.0;
constexpr double kStaleShare = 0.6;
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
            isRange ? analysis.leastLosses.curves[k].points : most.points, isRange, most.mean });
    }
    return lines;
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

void drawExceedance(QCustomPlot& plot, const std::vector<ExceedanceLine>& lines, const Theme& theme, const QFont& font,
    const QString& unit, bool isStale)
{
    clearChart(plot, theme, font);
    plot.xAxis->setLabel(unit);
    Reach losses, chances;
    for (const ExceedanceLine& line : lines)
        for (const auto& point : line.most) {
            losses.add(point.loss);
            chances.add(point.probability);
        }
    makeLogarithmic(*plot.xAxis, losses, 1.6);
    makeLogarithmic(*plot.yAxis, chances, 1.6);
    plot.legend->setWrap(columnsOfNames(lines, font, plot));
    for (const ExceedanceLine& line : lines)
        addLine(plot, line, theme, losses.least / 1.6, isStale);
    plot.replot(QCustomPlot::rpQueuedReplot);
}

} // namespace hz::ui
