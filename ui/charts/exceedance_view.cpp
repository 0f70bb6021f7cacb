#include "ui/charts/exceedance_view.h"

#include "model/wording/interval_reasons.h"
#include "model/wording/wording.h"
#include "ui/charts/chart_style.h"
#include "ui/charts/exceedance_chart.h"
#include "ui/common/workspace.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <qcustomplot.h>

namespace hz::ui {

using document::AnalysisService;

namespace {

constexpr int kFadeMilliseconds = 12;
constexpr int kLeastLines = 15; // of text: as high as the chart is at least
constexpr double kRare = 0.01; // the chance at which a loss is put into words

} // namespace

ExceedanceView::ExceedanceView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_service(new AnalysisService(workspace.document(), this))
    , m_title(new QLabel(tr("Chance of losing at least so much")))
    , m_note(new QLabel)
    , m_plot(newChart())
{
    setWhatsThis(tr("How probable it is that one exposure costs at least a given loss, by category, drawn from many "
                    "simulated exposures of the whole graph in the posture of the window."));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_title->setFont(large);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_plot->setAccessibleName(m_title->text());
    m_plot->setMinimumHeight(kLeastLines * fontMetrics().height());
    putNamesAbove(*m_plot);
    m_plot->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_note);
    m_fade.setSingleShot(true);
    m_fade.setInterval(kFadeMilliseconds);
    connect(&m_fade, &QTimer::timeout, this, &ExceedanceView::draw);
    connect(m_service, &AnalysisService::becameStale, &m_fade, qOverload<>(&QTimer::start));
    connect(m_service, &AnalysisService::ready, this, &ExceedanceView::draw);
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &ExceedanceView::draw);
    connect(&workspace, &Workspace::postureChanged, this, &ExceedanceView::ask);
    connect(&workspace, &Workspace::categoryChanged, this, &ExceedanceView::draw);
    connect(&workspace, &Workspace::themeChanged, this, &ExceedanceView::draw);
    ask();
    draw();
}

void ExceedanceView::ask()
{
    m_service->ask(document::AnalysisQuestion{ {}, m_workspace.posture(), document::AnalysisQuestion::Part::Losses });
}

void ExceedanceView::draw()
{
    m_fade.stop();
    const auto analysis = m_service->latest();
    std::vector<ExceedanceLine> lines;
    if (analysis)
        lines = exceedanceLines(*analysis, m_workspace.category());
    drawExceedance(
        *m_plot, lines, m_workspace.theme(), font(), m_workspace.model().project().magnitudeUnit, m_service->isStale());
    m_plot->setVisible(!lines.empty());
    QStringList words;
    for (const ExceedanceLine& line : lines)
        words << tr("%1: %2 on average; %3 or more with a chance of 1 %")
                     .arg(line.category, wording::numberText(line.mean), wording::numberText(line.lossAt(kRare)));
    m_description = words.join(u'\n');
    m_plot->setAccessibleDescription(m_description);
    m_note->setText(!analysis ? tr("Working…") : lines.empty() ? emptyNote(*analysis) : noteOn(*analysis));
}

/// No curve is not no loss.
QString ExceedanceView::emptyNote(const document::Analysis& analysis) const
{
    if (analysis.mostLosses.complete)
        return tr("Nothing can be lost yet.");
    return analysis.mostLosses.endless ? tr("No curve can be drawn.") + u' ' + wording::uncountedText(analysis.model)
                                       : tr("No curve: a limit was met before enough exposures were simulated.");
}

/// How many losses are expected a year, beside the chance of any.
QString ExceedanceView::expectedNote() const
{
    const auto result = m_workspace.result();
    if (!result)
        return {};
    QStringList parts;
    for (std::size_t k = 0; k < result->scheme.categories.size(); ++k) {
        const domain::Category& category = result->scheme.categories[k];
        const scoring::Bounded expected = expectedLosses(*result, m_workspace.posture(), k);
        if (expected.value.high > 0.0 && (!m_workspace.category() || *m_workspace.category() == category.id))
            parts << tr("%1 %2", "a category, and how often")
                         .arg(category.name, wording::frequencyText(expected, result->years));
    }
    return parts.isEmpty() ? QString() : tr("Losses expected: %1.").arg(parts.join(QStringLiteral(", ")));
}

QString ExceedanceView::noteOn(const document::Analysis& analysis) const
{
    const scoring::LossExceedance& losses = analysis.mostLosses;
    QString note =
        tr("%1 posture, %2 simulated exposures, seed %3.")
            .arg(wording::postureName(analysis.question.posture), QLocale().toString(qulonglong(losses.samples)))
            .arg(losses.seed);
    if (losses.unknowns)
        note += u' ' + tr("Hatched: not known exactly; dashed where all that is unknown does not occur.");
    if (!losses.stratified)
        note += u' ' + tr("Rare losses may be missing.");
    if (losses.lastsThroughout)
        note += u' ' + tr("Approximate: what lasts is there for the whole exposure or not at all.");
    return note + u' ' + expectedNote();
}

void ExceedanceView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        draw();
    QWidget::changeEvent(event);
}

/// What fits where depends on the width.
bool ExceedanceView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_plot && event->type() == QEvent::Resize)
        draw();
    return QWidget::eventFilter(watched, event);
}

void ExceedanceView::showEvent(QShowEvent* event)
{
    m_service->setAttended(true);
    QWidget::showEvent(event);
}

void ExceedanceView::hideEvent(QHideEvent* event)
{
    m_service->setAttended(false);
    QWidget::hideEvent(event);
}

} // namespace hz::ui
