#include "ui/charts/exceedance_view.h"

#include "model/readiness/gate.h"
#include "model/wording/interval_reasons.h"
#include "model/wording/wording.h"
#include "ui/charts/chart_picture.h"
#include "ui/charts/chart_style.h"
#include "ui/charts/exceedance_chart.h"
#include "ui/common/tip.h"
#include "ui/common/workspace.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <qcustomplot.h>

#include <algorithm>

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
    , m_exposures(new QComboBox)
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
    m_title->setWordWrap(true);
    m_exposures->setAccessibleName(tr("Exposure of the chart"));
    setTip(*m_exposures, tr("The exposure and the counts of occasions that the losses are drawn for."));
    m_exposures->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_exposures->setMinimumContentsLength(18); // names may be long
    m_exposures->setFocusPolicy(Qt::StrongFocus);
    m_exposures->installEventFilter(this);
    m_plot->setAccessibleName(m_title->text());
    m_plot->setMinimumHeight(kLeastLines * fontMetrics().height());
    putNamesAbove(*m_plot);
    m_plot->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_exposures);
    layout->addLayout(head);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_note);
    m_fade.setSingleShot(true);
    m_fade.setInterval(kFadeMilliseconds);
    connect(&m_fade, &QTimer::timeout, this, &ExceedanceView::draw);
    connect(m_service, &AnalysisService::becameStale, &m_fade, qOverload<>(&QTimer::start));
    connect(m_service, &AnalysisService::ready, this, &ExceedanceView::draw);
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &ExceedanceView::draw);
    connect(&workspace, &Workspace::postureChanged, this, &ExceedanceView::ask);
    connect(&workspace.document(), &document::Document::changed, this, &ExceedanceView::listStages);
    connect(m_exposures, &QComboBox::currentIndexChanged, this, &ExceedanceView::ask);
    connect(&workspace, &Workspace::categoryChanged, this, &ExceedanceView::draw);
    connect(&workspace, &Workspace::themeChanged, this, &ExceedanceView::draw);
    listStages();
    ask();
    draw();
}

void ExceedanceView::ask()
{
    m_service->ask(
        document::AnalysisQuestion{ {}, m_workspace.posture(), document::AnalysisQuestion::Part::Losses, stage() });
}

base::Id ExceedanceView::stage() const
{
    return m_exposures->currentData().value<base::Id>();
}

/// The chosen one stays chosen as long as there is one.
void ExceedanceView::listStages()
{
    const auto stages = readiness::stagesOf(m_workspace.model());
    bool isListed = m_exposures->count() == static_cast<int>(stages.size()) + 1;
    for (int i = 1; i < m_exposures->count() && isListed; ++i) {
        const domain::Stage& each = stages[static_cast<std::size_t>(i) - 1];
        isListed = m_exposures->itemText(i) == each.name && m_exposures->itemData(i).value<base::Id>() == each.id;
    }
    m_fade.start(); // criteria may be others
    if (isListed)
        return;
    const base::Id chosen = stage();
    {
        const QSignalBlocker blocker(m_exposures);
        m_exposures->clear();
        m_exposures->addItem(tr("Exposure of the project"), QVariant::fromValue(base::Id()));
        for (const domain::Stage& each : stages) {
            m_exposures->addItem(each.name, QVariant::fromValue(each.id));
            if (each.id == chosen)
                m_exposures->setCurrentIndex(m_exposures->count() - 1);
        }
    }
    m_exposures->setVisible(!stages.empty());
    if (stage() != chosen)
        ask();
}

void ExceedanceView::draw()
{
    m_fade.stop();
    const auto analysis = m_service->latest();
    std::vector<ExceedanceLine> lines;
    if (analysis)
        lines = exceedanceLines(*analysis, m_workspace.category());
    const std::vector<LossLimit> limits = limitsOf(analysis);
    drawExceedance(*m_plot, lines, limits, m_workspace.theme(), font(), m_workspace.model().project().magnitudeUnit,
        m_service->isStale());
    m_plot->setVisible(!lines.empty());
    QStringList words;
    for (const ExceedanceLine& line : lines)
        words << tr("%1: %2 on average; %3 or more with a chance of 1 %")
                     .arg(line.category, wording::numberText(line.mean), wording::numberText(line.lossAt(kRare)));
    for (const ExceedanceLine& line : lines)
        if (line.expected)
            words << tr("%1: expected loss from %2 to %3 with 90 %, as inputs are uncertain")
                         .arg(line.category, wording::numberText(line.expected->low),
                             wording::numberText(line.expected->high));
    for (const LossLimit& limit : limits)
        words << tr("%1: more than %2 is tolerated with a chance of %3 %")
                     .arg(limit.category, wording::numberText(limit.loss), wording::numberText(100.0 * limit.chance));
    m_description = words.join(u'\n');
    m_plot->setAccessibleDescription(m_description);
    m_note->setText(!analysis ? tr("Working…") : lines.empty() ? emptyNote(*analysis) : noteOn(*analysis));
}

/// What criteria tolerate in the exposure and the posture that was drawn.
std::vector<LossLimit> ExceedanceView::limitsOf(const document::AnalysisPointer& analysis) const
{
    if (!analysis)
        return {};
    const auto& question = analysis->question;
    return lossLimits(m_workspace.model(), question.stage, question.posture, m_workspace.category());
}

std::optional<ExceedanceView::Pictured> ExceedanceView::pictured(QPointF topLeft, double width) const
{
    constexpr double kHeight = 420.0;
    const auto analysis = m_service->latest();
    const auto lines = analysis ? exceedanceLines(*analysis, m_workspace.category()) : std::vector<ExceedanceLine>();
    if (lines.empty())
        return std::nullopt;
    const QRectF place(topLeft, QSizeF(width, kHeight));
    return Pictured{ chartElement(QStringLiteral("exceedance"), m_title->text(), m_description, place,
                         [&](QCustomPlot& plot) {
                             putNamesAbove(plot);
                             drawExceedance(plot, lines, limitsOf(analysis),
                                 drawing::Theme::of(drawing::Theme::Mode::Print), chartFont(),
                                 m_workspace.model().project().magnitudeUnit, m_service->isStale());
                         }),
        kHeight };
}

/// No curve is not no loss.
QString ExceedanceView::emptyNote(const document::Analysis& analysis) const
{
    if (analysis.mostLosses.complete)
        return tr("Nothing can be lost yet.");
    return analysis.mostLosses.endless ? tr("No curve can be drawn.") + u' ' + wording::uncountedText(analysis.model)
                                       : tr("No curve: a limit was met before enough exposures were simulated.");
}

/// How many losses are expected a year, in the project's own exposure, beside the chance of any.
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
    const auto isExpected = [](const analysis::Uncertainty& spread) { return spread.q05 < spread.q95; };
    if (std::ranges::any_of(analysis.lossSpread, isExpected))
        note += u' ' + tr("At the top: where the expected loss lies with 90 %, as inputs are uncertain.");
    if (analysis.question.stage.isNull())
        note += limitsElsewhere(analysis.model);
    if (losses.meetsAfresh)
        note += u' ' + tr("Approximate: what lasts but begins very often is there or not at each moment anew.");
    return analysis.question.stage.isNull() ? note + u' ' + expectedNote() : note;
}

/// Which stages tolerate so much and no more.
QString ExceedanceView::limitsElsewhere(const domain::Model& model) const
{
    QStringList names;
    for (const domain::Stage& each : readiness::stagesOf(model))
        if (!lossLimits(model, each.id, m_workspace.posture(), m_workspace.category()).empty())
            names << each.name;
    return names.isEmpty() ? QString()
                           : u' ' + tr("Limits are set for: %1. Choose it above to see them.").arg(names.join(u", "));
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
    if (watched == m_exposures && event->type() == QEvent::Wheel) {
        event->ignore(); // it scrolls
        return true;
    }
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
