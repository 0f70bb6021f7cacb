#include "ui/charts/chart_style.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace hz::ui {

using drawing::Theme;

namespace {

void styleAxis(QCPAxis& axis, const Theme& theme, const QFont& font)
{
    axis.setBasePen(QPen(theme.rule, 1));
    axis.setTickPen(Qt::NoPen);
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLabelColor(theme.secondaryText);
    axis.setTickLabelFont(font);
    axis.setLabelColor(theme.secondaryText);
    axis.setLabelFont(font);
    axis.grid()->setPen(QPen(theme.rule, 1));
    axis.grid()->setZeroLinePen(QPen(theme.rule, 1));
}

} // namespace

QCustomPlot* newChart()
{
    auto* plot = new QCustomPlot;
    plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    plot->setMinimumSize(1, 1); // what is in it follows its size, not the other way round
    return plot;
}

void clearChart(QCustomPlot& plot, const Theme& theme, const QFont& font)
{
    plot.clearPlottables();
    plot.clearItems();
    plot.setBackground(theme.background);
    plot.axisRect()->setBackground(theme.background);
    styleAxis(*plot.xAxis, theme, font);
    styleAxis(*plot.yAxis, theme, font);
    plot.yAxis->setBasePen(Qt::NoPen);
    plot.legend->setFont(font);
    plot.legend->setTextColor(theme.text);
    plot.legend->setBorderPen(Qt::NoPen);
    plot.legend->setBrush(Qt::NoBrush);
}

void Extent::add(base::Interval value)
{
    for (const double end : { value.low, value.high })
        if (std::isfinite(end))
            m_most = std::max(m_most, end);
}

} // namespace hz::ui
