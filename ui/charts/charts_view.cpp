#include "ui/charts/charts_view.h"

#include "model/wording/interval_reasons.h"
#include "model/wording/wording.h"
#include "ui/charts/chart_picture.h"
#include "ui/charts/chart_style.h"
#include "ui/charts/exceedance_view.h"
#include "ui/charts/loss_chart.h"
#include "ui/common/workspace.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace hz::ui {

ChartsView::ChartsView(Workspace& workspace, QWidget* parent)
    : QScrollArea(parent)
    , m_workspace(workspace)
    , m_title(new QLabel(tr("Expected loss per category by posture")))
    , m_note(new QLabel)
    , m_plot(newChart())
    , m_exceedance(new ExceedanceView(workspace, this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWhatsThis(tr("The expected loss in the exposure, per category: without controls (inherent), with "
                    "controls as they are (current), and with the planned ones (target)."));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_title->setFont(large);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->addWidget(m_title);
    layout->addWidget(m_plot);
    layout->addWidget(m_note);
    layout->addSpacing(16);
    layout->addWidget(m_exceedance, 1);
    setWidget(content);
    m_plot->installEventFilter(this);
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &ChartsView::draw);
    connect(&workspace, &Workspace::looksStale, this, &ChartsView::draw);
    connect(&workspace, &Workspace::categoryChanged, this, &ChartsView::draw);
    connect(&workspace, &Workspace::themeChanged, this, &ChartsView::draw);
    draw();
}

void ChartsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        draw();
    QScrollArea::changeEvent(event);
}

/// What fits where depends on the width.
bool ChartsView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_plot && event->type() == QEvent::Resize)
        draw();
    return QScrollArea::eventFilter(watched, event);
}

void ChartsView::draw()
{
    const auto result = m_workspace.result();
    std::vector<LossBar> bars;
    if (result)
        bars = lossBars(*result, m_workspace.category());
    drawLossBars(*m_plot, bars, m_workspace.theme(), font(), m_workspace.model().project().magnitudeUnit,
        m_workspace.scoring().isStale());
    m_plot->setFixedHeight(heightOfLossBars(bars.size(), font()));
    m_plot->setVisible(!bars.empty());
    QStringList lines;
    for (const LossBar& bar : bars)
        lines << tr("%1, %2: %3").arg(bar.category, wording::postureName(bar.posture), bar.text);
    m_description = lines.join(QLatin1Char('\n'));
    m_plot->setAccessibleName(m_title->text());
    m_plot->setAccessibleDescription(m_description);
    m_note->setText(bars.empty()
            ? tr("No scores yet. Draw a hazard with a cause and a consequence to see its expected loss here.")
            : noteOn(*result, bars));
}

ViewPicture ChartsView::picture(PictureScope) const
{
    constexpr double kWidth = 900.0, kHead = 40.0, kGap = 24.0;
    ViewPicture made;
    made.title = tr("Charts");
    made.note = m_note->text();
    const auto result = m_workspace.result();
    const auto bars = result ? lossBars(*result, m_workspace.category()) : std::vector<LossBar>();
    if (bars.empty())
        return made;
    const QRectF place(0, 0, kWidth, heightOfLossBars(bars.size(), chartFont()) + kHead);
    made.elements.push_back(
        chartElement(QStringLiteral("losses"), m_title->text(), m_description, place, [&](QCustomPlot& plot) {
            drawLossBars(plot, bars, drawing::Theme::of(drawing::Theme::Mode::Print), chartFont(),
                m_workspace.model().project().magnitudeUnit, m_workspace.scoring().isStale());
        }));
    made.size = place.size();
    if (auto below = m_exceedance->pictured(QPointF(0, place.bottom() + kGap), kWidth)) {
        made.size.rheight() += kGap + below->height;
        made.elements.push_back(std::move(below->element));
    }
    return made;
}

/// What the bars leave open.
QString ChartsView::noteOn(const scoring::RiskResult& result, const std::vector<LossBar>& bars) const
{
    QStringList notes;
    if (std::ranges::any_of(bars, [](const LossBar& bar) { return !bar.loss.isPoint(); }))
        notes << tr("Hatched: not known exactly; the expected loss lies between the ends of the hatched part.");
    if (std::ranges::any_of(bars, [](const LossBar& bar) { return std::isinf(bar.loss.high); }))
        notes << wording::uncountedText(result.model);
    for (const auto& posture : result.postures)
        if (const QString names = wording::undecidableNames(result, posture.posture); !names.isEmpty()) {
            notes << tr("Not decidable, and not in these sums: %1.").arg(names);
            break;
        }
    return notes.join(u' ');
}

} // namespace hz::ui
