#include "ui/charts/loss_chart.h"

#include "model/wording/wording.h"
#include "ui/charts/chart_style.h"

#include <qcustomplot.h>

namespace hz::ui {

using drawing::Theme;

namespace {

constexpr double kBarWidth = 0.8;
constexpr double kGroupGap = 0.8;
constexpr int kPostures = 3;

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto part = [share](int x, int y) { return static_cast<int>(x * share + y * (1.0 - share)); };
    return { part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()) };
}

double positionOf(std::size_t index)
{
    const auto group = static_cast<double>(index / kPostures);
    return static_cast<double>(index) + group * kGroupGap;
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

QCPBars* addBar(QCustomPlot& plot, double at, double height, const QPen& pen, const QBrush& brush)
{
    auto* bars = new QCPBars(plot.xAxis, plot.yAxis);
    bars->setWidth(kBarWidth);
    bars->setPen(pen);
    bars->setBrush(brush);
    bars->setSelectable(QCP::stNone);
    bars->addData(at, height);
    return bars;
}

void addBounds(QCustomPlot& plot, double at, const LossBar& bar, QCPBars& certain, const Theme& theme)
{
    auto* possible = addBar(plot, at, bar.loss.width(), QPen(bar.colour, 1.5), QBrush(theme.hatch, Qt::BDiagPattern));
    possible->moveAbove(&certain);
    auto* ends = new QCPErrorBars(plot.xAxis, plot.yAxis);
    ends->setDataPlottable(&certain);
    ends->setPen(QPen(theme.text, 1.5));
    ends->setWhiskerWidth(8);
    ends->setSymbolGap(0);
    ends->addData(0.0, bar.loss.width());
}

void addText(QCustomPlot& plot, double at, double height, const QString& text, const QColor& colour, const QFont& font)
{
    auto* label = new QCPItemText(&plot);
    label->setClipToAxisRect(false);
    label->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    label->position->setCoords(at, height);
    label->setPadding(QMargins(0, 0, 0, 4));
    label->setText(text);
    label->setColor(colour);
    label->setFont(font);
}

void addCategoryName(QCustomPlot& plot, double at, const LossBar& bar, const Theme& theme, const QFont& font)
{
    auto* label = new QCPItemText(&plot);
    label->setClipToAxisRect(false);
    label->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
    label->position->setTypeX(QCPItemPosition::ptPlotCoords);
    label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    label->position->setCoords(at, 1.0);
    label->setPadding(QMargins(0, QFontMetrics(font).height() + 12, 0, 0));
    label->setText(bar.category);
    QFont bold = font;
    bold.setBold(true);
    label->setFont(bold);
    label->setColor(theme.text);
}

void nameBars(QCustomPlot& plot, const std::vector<LossBar>& bars)
{
    const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
    for (std::size_t i = 0; i < bars.size(); ++i)
        names->addTick(positionOf(i), wording::postureName(bars[i].posture));
    plot.xAxis->setTicker(names);
    plot.xAxis->grid()->setVisible(false);
    // Room for the names of the categories below the names of the postures.
    plot.xAxis->setLabel(QStringLiteral(" "));
    plot.xAxis->setLabelPadding(10);
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

void drawLossBars(QCustomPlot& plot, const std::vector<LossBar>& bars, const Theme& theme, const QFont& font,
    const QString& unit, bool isStale)
{
    clearChart(plot, theme, font);
    plot.yAxis->setLabel(unit);
    nameBars(plot, bars);
    double highest = 0.0;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const LossBar& bar = bars[i];
        const double at = positionOf(i);
        QCPBars* certain = addBar(plot, at, bar.loss.low, QPen(bar.colour, 1.5), fillOf(bar, theme));
        if (!bar.loss.isPoint())
            addBounds(plot, at, bar, *certain, theme);
        addText(plot, at, bar.loss.high, bar.text, isStale ? theme.staleText : theme.text, font);
        if (i % kPostures == 1)
            addCategoryName(plot, at, bar, theme, font);
        highest = std::max(highest, bar.loss.high);
    }
    plot.xAxis->setRange(-0.8, positionOf(bars.empty() ? 0 : bars.size() - 1) + 0.8);
    plot.yAxis->setRange(0.0, highest > 0.0 ? highest * 1.12 : 1.0);
    plot.replot(QCustomPlot::rpQueuedReplot);
}

} // namespace hz::ui
