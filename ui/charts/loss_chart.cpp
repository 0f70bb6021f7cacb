#include "ui/charts/loss_chart.h"

#include "model/wording/wording.h"
#include "ui/charts/chart_style.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace hz::ui {

using drawing::Theme;

namespace {

constexpr double kBarWidth = 0.7;
constexpr std::size_t kPostures = 3;
constexpr std::size_t kRowsOfGroup = kPostures + 1; // the first for the name of the category
constexpr double kRowHeight = 1.25; // of a line of text
constexpr int kTextGap = 6; // pixels between a bar and its figure
constexpr int kTickWidth = 64; // pixels for a number below the axis

/// Rows go down from 0.
double rowOf(std::size_t bar)
{
    const std::size_t row = bar / kPostures * kRowsOfGroup + bar % kPostures + 1;
    return -static_cast<double>(row);
}

std::size_t rowsOf(std::size_t bars)
{
    return bars / kPostures * kRowsOfGroup;
}

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto part = [share](int x, int y) { return static_cast<int>(x * share + y * (1.0 - share)); };
    return { part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()) };
}

/// Posture by lightness: inherent lightest, current full, target outlined.
QBrush fillOf(const LossBar& bar, const Theme& theme)
{
    switch (bar.posture) {
    case domain::Posture::Inherent:
        return mixed(bar.colour, theme.isDark() ? theme.text : theme.background, 0.4);
    case domain::Posture::Current:
        return bar.colour;
    case domain::Posture::Target:
        break;
    }
    return theme.background;
}

QCPBars* addBar(QCustomPlot& plot, double at, double length, const QPen& pen, const QBrush& brush)
{
    auto* bars = new QCPBars(plot.yAxis, plot.xAxis);
    bars->setWidth(kBarWidth);
    bars->setPen(pen);
    bars->setBrush(brush);
    bars->setSelectable(QCP::stNone);
    bars->addData(at, length);
    return bars;
}

/// The hatched part; an end that there is has a whisker.
void addBounds(QCustomPlot& plot, double at, const LossBar& bar, double shownEnd, QCPBars& certain, const Theme& theme)
{
    const double width = shownEnd - bar.loss.low;
    auto* possible = addBar(plot, at, width, QPen(bar.colour, 1.5), QBrush(theme.hatch, Qt::BDiagPattern));
    possible->moveAbove(&certain);
    if (std::isinf(bar.loss.high))
        return;
    auto* ends = new QCPErrorBars(plot.yAxis, plot.xAxis);
    ends->setDataPlottable(&certain);
    ends->setPen(QPen(theme.text, 1.5));
    ends->setWhiskerWidth(8);
    ends->setSymbolGap(0);
    ends->addData(0.0, width);
}

QCPItemText* addText(QCustomPlot& plot, const QString& text, const QColor& colour, const QFont& font)
{
    auto* label = new QCPItemText(&plot);
    label->setClipToAxisRect(false);
    label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label->setText(text);
    label->setColor(colour);
    label->setFont(font);
    return label;
}

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

void addCategoryName(QCustomPlot& plot, double row, const QString& name, const Theme& theme, const QFont& font)
{
    const QString elided = QFontMetrics(font).elidedText(name, Qt::ElideRight, plot.width() * 3 / 4);
    QCPItemText* label = addText(plot, elided, theme.text, font);
    label->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    label->position->setTypeY(QCPItemPosition::ptPlotCoords);
    label->position->setCoords(0.0, row);
}

void nameBars(QCustomPlot& plot, const std::vector<LossBar>& bars)
{
    const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
    for (std::size_t i = 0; i < bars.size(); ++i)
        names->addTick(rowOf(i), wording::postureName(bars[i].posture));
    plot.yAxis->setTicker(names);
    plot.yAxis->grid()->setVisible(false);
    plot.yAxis->setRange(0.5 - static_cast<double>(rowsOf(bars.size())), 0.5);
}

/// Pixels from the axis to the right edge.
double roomForBars(const QCustomPlot& plot, const std::vector<LossBar>& bars, const QFont& font)
{
    int names = 0;
    for (const LossBar& bar : bars)
        names = std::max(names, QFontMetrics(font).horizontalAdvance(wording::postureName(bar.posture)));
    return std::max(1, plot.width() - names - 3 * kTextGap);
}

/// The end of the axis that leaves room behind each bar for its figure; half of the width at most.
double endOfAxis(const std::vector<LossBar>& bars, double endless, double room, const QFont& font)
{
    double end = 0.0;
    for (const LossBar& bar : bars) {
        const double text = QFontMetrics(font).horizontalAdvance(bar.text) + 2 * kTextGap;
        end = std::max(end, std::min(bar.loss.high, endless) * room / std::max(room / 2.0, room - text));
    }
    return end > 0.0 ? end : 1.0;
}

} // namespace

std::vector<LossBar> lossBars(const scoring::RiskResult& result, const std::optional<base::Id>& category)
{
    std::vector<LossBar> bars;
    for (std::size_t k = 0; k < result.scheme.categories.size(); ++k) {
        const auto& each = result.scheme.categories[k];
        if (category && each.id != *category)
            continue;
        for (const auto& posture : result.postures) {
            if (k >= posture.losses.size())
                continue;
            const scoring::Bounded& loss = posture.losses[k];
            bars.push_back({ each.name, QColor(each.colour), posture.posture, loss.value, wording::lossText(loss) });
        }
    }
    return bars;
}

int heightOfLossBars(std::size_t count, const QFont& font)
{
    const int line = QFontMetrics(font).height();
    constexpr int kLinesBelow = 4; // the axis, its numbers and its name
    return static_cast<int>(static_cast<double>(rowsOf(count)) * kRowHeight * line) + kLinesBelow * line;
}

void drawLossBars(QCustomPlot& plot, const std::vector<LossBar>& bars, const Theme& theme, const QFont& font,
    const QString& unit, bool isStale)
{
    clearChart(plot, theme, font);
    plot.xAxis->setLabel(unit);
    nameBars(plot, bars);
    Extent extent;
    for (const LossBar& bar : bars)
        extent.add(bar.loss);
    const double endless = extent.endless();
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const LossBar& bar = bars[i];
        const double row = rowOf(i);
        if (i % kPostures == 0)
            addCategoryName(plot, row + 1.0, bar.category, theme, boldOf(font));
        QCPBars* certain = addBar(plot, row, bar.loss.low, QPen(bar.colour, 1.5), fillOf(bar, theme));
        if (!bar.loss.isPoint())
            addBounds(plot, row, bar, std::min(bar.loss.high, endless), *certain, theme);
        QCPItemText* figure = addText(plot, bar.text, isStale ? theme.staleText : theme.text, font);
        figure->position->setCoords(std::min(bar.loss.high, endless), row);
        figure->setPadding(QMargins(kTextGap, 0, 0, 0));
    }
    const double room = roomForBars(plot, bars, font);
    plot.xAxis->ticker()->setTickCount(std::max(2, static_cast<int>(room) / kTickWidth));
    plot.xAxis->setRange(0.0, endOfAxis(bars, endless, room, font));
    plot.replot(QCustomPlot::rpQueuedReplot);
}

} // namespace hz::ui
