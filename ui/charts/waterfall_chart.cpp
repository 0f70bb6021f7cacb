#include "ui/charts/waterfall_chart.h"

#include "model/review/movement.h"
#include "model/wording/wording.h"
#include "ui/charts/chart_style.h"
#include "ui/common/workspace.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace hz::ui {

namespace {

constexpr int kLineHeight = 26;
constexpr int kAxisHeight = 56;
constexpr double kHalfBar = 0.34;

void addBox(QCustomPlot& plot, double from, double to, double top, double bottom, const QColor& colour)
{
    auto* box = new QCPItemRect(&plot);
    box->setSelectable(false);
    box->topLeft->setCoords(std::min(from, to), top);
    box->bottomRight->setCoords(std::max(from, to), bottom);
    box->setPen(QPen(colour, 1.0));
    box->setBrush(colour);
}

void addText(QCustomPlot& plot, double x, double y, const QString& text, const QColor& colour, const QFont& font)
{
    auto* label = new QCPItemText(&plot);
    label->setSelectable(false);
    label->setClipToAxisRect(false);
    label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label->position->setCoords(x, y);
    label->setPadding(QMargins(6, 0, 0, 0));
    label->setText(text);
    label->setColor(colour);
    label->setFont(font);
}

base::Interval lossOf(const std::optional<scoring::Bounded>& loss)
{
    return loss ? loss->value : base::Interval{};
}

/// Names take two fifths of the width at most.
QString fitted(const QString& name, const QFont& font, int width)
{
    return QFontMetrics(font).elidedText(name.simplified(), Qt::ElideMiddle, std::max(80, width * 2 / 5));
}

} // namespace

WaterfallChart::WaterfallChart(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_room(new QScrollArea)
    , m_plot(newChart())
    , m_note(new QLabel)
{
    setObjectName(QStringLiteral("waterfall"));
    auto* body = new QWidget;
    auto* parts = new QVBoxLayout(body);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    parts->addWidget(m_plot, 1);
    parts->addWidget(m_note);
    m_room->setWidget(body);
    m_room->setWidgetResizable(true);
    m_room->setFrameShape(QFrame::NoFrame);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setMargin(8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_room);
    m_plot->setAccessibleName(tr("Expected loss, edit by edit"));
    connect(&workspace, &Workspace::themeChanged, this, &WaterfallChart::draw);
    clear();
}

void WaterfallChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        draw();
    QWidget::changeEvent(event);
}

void WaterfallChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    draw();
}

void WaterfallChart::clear()
{
    m_bars.clear();
    draw();
}

void WaterfallChart::showSteps(const review::Waterfall& waterfall, domain::Posture posture, std::size_t column)
{
    m_bars.clear();
    const auto& start = waterfall.start[static_cast<std::size_t>(posture)][column];
    const auto total = [](const QString& name, const std::optional<scoring::Bounded>& loss) {
        return Bar{ name, loss ? wording::lossText(*loss) : QStringLiteral("–"), {}, lossOf(loss), true };
    };
    m_bars.push_back(total(tr("Before"), start));
    const auto* previous = &start;
    for (const review::WaterfallStep& step : waterfall.steps) {
        const auto& next = step.loss(posture, column);
        m_bars.push_back({ tr("%1 (%2)").arg(step.title, review::label(step.what)),
            review::movementText(review::movementOf(*previous, next)), lossOf(*previous), lossOf(next), false });
        previous = &next;
    }
    m_bars.push_back(total(tr("After"), *previous));
    draw();
}

void WaterfallChart::drawBar(const Bar& bar, double at, bool hasIntervals, double endless)
{
    const drawing::Theme& theme = m_workspace.theme();
    const auto colourOf = [&](double from, double to) {
        return bar.isTotal ? theme.cause : to > from ? theme.error : theme.accent;
    };
    const double from = std::min(bar.from.high, endless), to = std::min(bar.to.high, endless);
    if (hasIntervals) {
        addBox(*m_plot, from, to, at - kHalfBar, at, colourOf(from, to));
        addBox(*m_plot, bar.from.low, bar.to.low, at + 0.04, at + kHalfBar, colourOf(bar.from.low, bar.to.low));
    } else {
        addBox(*m_plot, from, to, at - kHalfBar, at + kHalfBar, colourOf(from, to));
    }
    addText(*m_plot, std::max(from, to), at, bar.text, theme.text, font());
}

void WaterfallChart::draw()
{
    clearChart(*m_plot, m_workspace.theme(), font());
    const bool hasIntervals =
        std::ranges::any_of(m_bars, [](const Bar& bar) { return !bar.from.isPoint() || !bar.to.isPoint(); });
    const bool isEndless = std::ranges::any_of(
        m_bars, [](const Bar& bar) { return std::isinf(bar.from.high) || std::isinf(bar.to.high); });
    Extent extent;
    for (const Bar& bar : m_bars) {
        extent.add(bar.from);
        extent.add(bar.to);
    }
    const double highest = isEndless ? extent.endless() : extent.most();
    const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
    QStringList lines;
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        names->addTick(static_cast<double>(i), fitted(m_bars[i].name, font(), width()));
        drawBar(m_bars[i], static_cast<double>(i), hasIntervals, extent.endless());
        lines << m_bars[i].name + QStringLiteral(": ") + m_bars[i].text;
    }
    m_description = lines.join(u'\n');
    m_plot->setAccessibleDescription(m_description);
    m_plot->yAxis->setTicker(names);
    m_plot->yAxis->setRangeReversed(true);
    m_plot->yAxis->setRange(-0.7, std::max(0.7, static_cast<double>(m_bars.size()) - 0.3));
    m_plot->yAxis->grid()->setVisible(false);
    m_plot->xAxis->setLabel(m_workspace.model().project().magnitudeUnit);
    m_plot->xAxis->setRange(
        0.0, highest > 0.0 ? highest * (hasIntervals ? 1.6 : 1.3) : 1.0); // room for the text of the longest bar
    m_plot->setMinimumHeight(static_cast<int>(m_bars.size()) * kLineHeight + kAxisHeight);
    m_plot->setVisible(!m_bars.empty());
    QStringList notes;
    if (hasIntervals)
        notes << tr("Not known exactly: the upper half of a bar is the most that the expected loss can be, the "
                    "lower half the least.");
    if (isEndless)
        notes << tr("Without an upper end, it is drawn to the edge.");
    m_note->setText(notes.join(u' '));
    m_note->setVisible(hasIntervals);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

} // namespace hz::ui
