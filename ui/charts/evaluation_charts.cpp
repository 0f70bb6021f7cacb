#include "ui/charts/evaluation_charts.h"

#include "model/wording/wording.h"
#include "ui/charts/chart_style.h"

#include <QEvent>
#include <QVBoxLayout>

#include <qcustomplot.h>

#include <algorithm>

namespace hz::ui {

using drawing::Theme;

namespace {

constexpr double kLineWidth = 2.0;
constexpr int kFitPoints = 100;

QPen linePen(const QColor& colour, Qt::PenStyle style = Qt::SolidLine)
{
    return QPen(colour, kLineWidth, style, Qt::RoundCap);
}

void addLine(QCustomPlot& plot, const QPointF& from, const QPointF& to, const QPen& pen)
{
    auto* line = new QCPItemLine(&plot);
    line->start->setCoords(from.x(), from.y());
    line->end->setCoords(to.x(), to.y());
    line->setPen(pen);
    line->setLayer(QStringLiteral("overlay")); // above bars and curves
    line->setSelectable(false);
}

void addWords(QCustomPlot& plot, const QPointF& at, const QString& text, const QColor& colour, Qt::Alignment alignment)
{
    auto* words = new QCPItemText(&plot);
    words->position->setCoords(at.x(), at.y());
    words->setPositionAlignment(alignment);
    words->setText(text);
    words->setColor(colour);
    words->setFont(plot.font());
    words->setPadding(QMargins(4, 0, 4, 2));
    words->setSelectable(false);
}

QCPGraph& addDots(QCustomPlot& plot, const QVector<double>& x, const QVector<double>& y, const QCPScatterStyle& style)
{
    QCPGraph& graph = *plot.addGraph();
    graph.setData(x, y, true);
    graph.setLineStyle(QCPGraph::lsNone);
    graph.setScatterStyle(style);
    graph.setSelectable(QCP::stNone);
    return graph;
}

} // namespace

EvaluationChart::EvaluationChart(Workspace& workspace, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_plot(newChart())
{
    m_plot->setAccessibleName(name);
    m_plot->setMinimumHeight(10 * fontMetrics().height());
    m_plot->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
    connect(&workspace, &Workspace::themeChanged, this, qOverload<>(&EvaluationChart::redraw));
}

void EvaluationChart::redraw(const QString& description)
{
    m_description = description;
    m_plot->setAccessibleDescription(description);
    redraw();
}

void EvaluationChart::redraw()
{
    clearChart(*m_plot, m_workspace.theme(), font());
    m_plot->setFont(font());
    draw(*m_plot, m_workspace.theme());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

bool EvaluationChart::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_plot && event->type() == QEvent::Resize)
        redraw();
    return QWidget::eventFilter(watched, event);
}

void EvaluationChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        redraw();
    QWidget::changeEvent(event);
}

ProfileChart::ProfileChart(Workspace& workspace, QWidget* parent)
    : EvaluationChart(workspace, tr("Pass rate by attribute"), parent)
{
}

void ProfileChart::showBars(std::vector<ProfileBar> bars)
{
    m_bars = std::move(bars);
    setMinimumHeight(static_cast<int>(m_bars.size() + 3) * (fontMetrics().height() + 6));
    QStringList words;
    for (const ProfileBar& bar : m_bars)
        words << (bar.reference ? tr("%1: %2, reference %3")
                                      .arg(bar.name, wording::numberText(bar.rate), wording::numberText(*bar.reference))
                                : tr("%1: %2").arg(bar.name, wording::numberText(bar.rate)));
    redraw(words.join(u'\n'));
}

void ProfileChart::draw(QCustomPlot& plot, const Theme& theme)
{
    auto ticker = QSharedPointer<QCPAxisTickerText>(new QCPAxisTickerText);
    const auto count = static_cast<double>(m_bars.size());
    plot.xAxis->setRange(0.0, 1.0);
    plot.xAxis->setLabel(tr("pass@1"));
    plot.yAxis->setRange(-0.6, count - 0.4);
    plot.yAxis->grid()->setVisible(false);
    QVector<double> places;
    QVector<double> rates;
    auto* bars = new QCPBars(plot.yAxis, plot.xAxis);
    auto* rings = new QCPCurve(plot.xAxis, plot.yAxis); // made after the bars, and so drawn above them
    rings->setLineStyle(QCPCurve::lsNone);
    rings->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme.text, kLineWidth), theme.background, 8));
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const ProfileBar& bar = m_bars[i];
        const double place = count - 1.0 - static_cast<double>(i);
        ticker->addTick(place, plot.fontMetrics().elidedText(bar.name, Qt::ElideMiddle, plot.width() / 3));
        places << place;
        rates << bar.rate;
        if (bar.interval)
            addLine(plot, { bar.interval->low, place }, { bar.interval->high, place }, linePen(theme.text));
        if (bar.reference)
            rings->addData(*bar.reference, place);
    }
    plot.yAxis->setTicker(ticker);
    bars->setData(places, rates, false);
    bars->setWidth(0.6);
    bars->setPen(Qt::NoPen);
    bars->setBrush(theme.accent);
    bars->setSelectable(QCP::stNone);
    rings->setSelectable(QCP::stNone);
}

DecayChart::DecayChart(Workspace& workspace, QWidget* parent)
    : EvaluationChart(workspace, tr("Pass rate by number of chained blocks"), parent)
{
}

void DecayChart::showDecay(const evaluation::Decay& decay)
{
    m_decay = decay;
    QStringList words;
    for (const auto& point : decay.points)
        words << tr("%1 blocks: %2 of %3 passed").arg(point.chain).arg(point.passed).arg(point.samples);
    redraw(words.join(u'\n'));
}

void DecayChart::draw(QCustomPlot& plot, const Theme& theme)
{
    plot.xAxis->setLabel(tr("chained blocks"));
    plot.yAxis->setLabel(tr("pass rate"));
    plot.yAxis->setRange(0.0, 1.05);
    QVector<double> chains;
    QVector<double> rates;
    for (const auto& point : m_decay.points) {
        chains << point.chain;
        rates << static_cast<double>(point.passed) / static_cast<double>(point.samples);
    }
    const double longest = chains.isEmpty() ? 2.0 : *std::max_element(chains.begin(), chains.end());
    plot.xAxis->setRange(0.5, longest + 0.5);
    if (m_decay.isFitted()) {
        QCPGraph& fit = *plot.addGraph();
        for (int i = 0; i <= kFitPoints; ++i) {
            const double chain = 1.0 + (longest - 1.0) * i / kFitPoints;
            fit.addData(chain, std::min(m_decay.at(chain), 1.0));
        }
        fit.setPen(linePen(theme.accent));
        fit.setSelectable(QCP::stNone);
        const double people = std::min(m_decay.p1, 1.0);
        addLine(plot, { 1.0, people }, { longest, people }, linePen(theme.secondaryText, Qt::DashLine));
        addWords(plot, { longest, people }, tr("people: r = 1"), theme.secondaryText, Qt::AlignRight | Qt::AlignBottom);
    }
    addDots(plot, chains, rates, QCPScatterStyle(QCPScatterStyle::ssDisc, theme.text, 7));
}

PosteriorChart::PosteriorChart(Workspace& workspace, QWidget* parent)
    : EvaluationChart(workspace, tr("Posterior of the likelihood"), parent)
{
}

void PosteriorChart::showCurve(PosteriorCurve curve)
{
    m_curve = std::move(curve);
    QStringList words;
    if (!m_curve.density.empty())
        words << tr("mean %1, 90 % between %2 and %3")
                     .arg(wording::numberText(m_curve.mean), wording::numberText(m_curve.credible.low),
                         wording::numberText(m_curve.credible.high));
    if (m_curve.typed)
        words << tr("typed %1").arg(wording::numberText(*m_curve.typed));
    redraw(words.join(u'\n'));
}

void PosteriorChart::draw(QCustomPlot& plot, const Theme& theme)
{
    plot.yAxis->setTicks(false);
    plot.yAxis->grid()->setVisible(false);
    plot.xAxis->setLabel(m_curve.unit);
    if (m_curve.density.empty())
        return;
    QCPGraph& whole = *plot.addGraph();
    QCPGraph& within = *plot.addGraph();
    double highest = 0.0;
    double least = m_curve.density.front().first;
    double most = m_curve.density.back().first;
    for (const auto& [value, density] : m_curve.density) {
        whole.addData(value, density);
        if (value >= m_curve.credible.low && value <= m_curve.credible.high)
            within.addData(value, density);
        highest = std::max(highest, density);
    }
    QColor shade = theme.accent;
    shade.setAlpha(60);
    whole.setPen(linePen(theme.accent));
    within.setPen(Qt::NoPen);
    within.setBrush(shade);
    for (QCPGraph* graph : { &whole, &within })
        graph->setSelectable(QCP::stNone);
    if (m_curve.typed) {
        least = std::min(least, *m_curve.typed);
        most = std::max(most, *m_curve.typed);
        addLine(plot, { *m_curve.typed, 0.0 }, { *m_curve.typed, highest }, linePen(theme.text, Qt::DashLine));
        const bool isRight = *m_curve.typed > (least + most) / 2.0;
        addWords(plot, { *m_curve.typed, highest * 1.12 }, tr("typed"), theme.text,
            Qt::AlignVCenter | (isRight ? Qt::AlignRight : Qt::AlignLeft));
    }
    const double room = (most - least) * 0.03;
    plot.xAxis->setRange(least - room, most + room);
    plot.yAxis->setRange(0.0, highest * 1.25);
}

} // namespace hz::ui
