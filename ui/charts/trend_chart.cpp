#include "ui/charts/trend_chart.h"

#include "model/wording/dates.h"
#include "model/wording/editions.h"
#include "model/wording/wording.h"
#include "ui/charts/chart_style.h"
#include "ui/common/workspace.h"

#include <QEvent>
#include <QVBoxLayout>

#include <qcustomplot.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace hz::ui {

namespace {

constexpr qsizetype kLongestName = 16; // characters below a point

bool isOfNow(const review::TrendPoint& point)
{
    return point.edition == migration::kEdition;
}

QString tickOf(const review::TrendPoint& point)
{
    const QString name = point.name.size() > kLongestName ? point.name.left(kLongestName - 1) + u'…' : point.name;
    const QString dated = point.date.isValid() ? name + u'\n' + wording::day(point.date) : name;
    return isOfNow(point) ? dated : dated + u'\n' + TrendChart::tr("counted otherwise");
}

QCPScatterStyle::ScatterShape shapeOf(int mark)
{
    constexpr std::array kShapes{ QCPScatterStyle::ssDisc, QCPScatterStyle::ssSquare, QCPScatterStyle::ssTriangle,
        QCPScatterStyle::ssDiamond, QCPScatterStyle::ssCross, QCPScatterStyle::ssStar };
    return kShapes[static_cast<std::size_t>(mark) % kShapes.size()];
}

bool hasRange(const std::vector<review::TrendPoint>& points, domain::Posture posture)
{
    return std::ranges::any_of(points, [&](const review::TrendPoint& point) {
        return std::ranges::any_of(point.totals,
            [&](const review::Total& total) { return total.posture == posture && !total.loss.isPoint(); });
    });
}

bool hasNoEnd(const std::vector<review::TrendPoint>& points, domain::Posture posture)
{
    return std::ranges::any_of(points, [&](const review::TrendPoint& point) {
        return std::ranges::any_of(point.totals,
            [&](const review::Total& total) { return total.posture == posture && std::isinf(total.loss.high); });
    });
}

} // namespace

TrendChart::TrendChart(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_plot(newChart())
{
    setObjectName(QStringLiteral("trend"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setAccessibleName(tr("Expected loss from baseline to baseline"));
    connect(&workspace, &Workspace::themeChanged, this, &TrendChart::draw);
    connect(&workspace, &Workspace::categoryChanged, this, &TrendChart::draw);
    draw();
}

void TrendChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        draw();
    QWidget::changeEvent(event);
}

void TrendChart::showTrend(std::vector<review::TrendPoint> points, domain::Posture posture)
{
    m_points = std::move(points);
    m_posture = posture;
    draw();
}

/// Of all lines in sight.
Extent TrendChart::extent() const
{
    Extent extent;
    for (const domain::Category& category : domain::categoriesOf(m_workspace.model()))
        for (const review::TrendPoint& point : m_points)
            if (!m_workspace.category() || *m_workspace.category() == category.id)
                extent.add(point.loss(m_posture, category.name.simplified()).value_or(base::Interval{}));
    return extent;
}

void TrendChart::drawCategory(const domain::Category& category, int mark, double endless)
{
    const QColor colour(category.colour);
    QCPGraph& line = *m_plot->addGraph();
    auto* ends = new QCPErrorBars(m_plot->xAxis, m_plot->yAxis);
    ends->setDataPlottable(&line);
    ends->setPen(QPen(colour, 1.5));
    ends->setWhiskerWidth(8);
    ends->setSymbolGap(0);
    line.setPen(QPen(colour, 2.0));
    line.setScatterStyle(QCPScatterStyle(shapeOf(mark), colour, colour, 8));
    line.setSelectable(QCP::stNone);
    ends->setSelectable(QCP::stNone);
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const auto loss = m_points[i].loss(m_posture, category.name.simplified());
        if (!loss)
            continue;
        const double high = std::min(loss->high, endless);
        if (i > 0 && m_points[i].edition != m_points[i - 1].edition) { // no line joins what was counted differently
            line.addData(static_cast<double>(i) - 0.5, std::nan(""));
            ends->addData(0.0, 0.0);
        }
        line.addData(static_cast<double>(i), high);
        ends->addData(high - loss->low, 0.0);
        m_description +=
            QStringLiteral("%1, %2: %3\n").arg(category.name, m_points[i].name, wording::lossText({ *loss, true, {} }));
        if (!isOfNow(m_points[i]))
            m_description += wording::editionNote(m_points[i].edition) + u'\n';
    }
    if (line.data()->isEmpty())
        return;
    const auto last = std::prev(line.data()->constEnd());
    auto* label = new QCPItemText(m_plot);
    label->setSelectable(false);
    label->setClipToAxisRect(false);
    label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label->position->setCoords(last->key, last->value);
    label->setPadding(QMargins(8, 0, 0, 0));
    label->setText(category.name);
    label->setFont(font());
    label->setColor(m_workspace.theme().text);
}

void TrendChart::draw()
{
    clearChart(*m_plot, m_workspace.theme(), font());
    m_description.clear();
    const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
    for (std::size_t i = 0; i < m_points.size(); ++i)
        names->addTick(static_cast<double>(i), tickOf(m_points[i]));
    const Extent extent = this->extent();
    const bool isEndless = hasNoEnd(m_points, m_posture);
    const double highest = isEndless ? extent.endless() : extent.most();
    int mark = 0;
    for (const domain::Category& category : domain::categoriesOf(m_workspace.model())) {
        if (!m_workspace.category() || *m_workspace.category() == category.id)
            drawCategory(category, mark, extent.endless());
        ++mark;
    }
    m_plot->setAccessibleDescription(m_description);
    m_plot->xAxis->setTicker(names);
    m_plot->xAxis->grid()->setVisible(false);
    const double last = m_points.empty() ? 0.0 : static_cast<double>(m_points.size() - 1);
    m_plot->xAxis->setRange(-0.4, last + std::max(0.5, 0.18 * (last + 1.0))); // room for the names of the lines
    m_plot->yAxis->setRange(0.0, highest > 0.0 ? highest * 1.12 : 1.0);
    m_plot->yAxis->setLabel(m_workspace.model().project().magnitudeUnit);
    QStringList notes;
    if (hasRange(m_points, m_posture))
        notes << tr("The lines join the most that the expected loss can be; the "
                    "whiskers reach down to the least.");
    if (isEndless)
        notes << tr("What has no upper end stands at the edge.");
    m_plot->xAxis->setLabel(notes.join(u' '));
    m_plot->setVisible(!m_points.empty());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace hz::ui
