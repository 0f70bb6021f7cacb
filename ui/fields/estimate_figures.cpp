#include "ui/fields/estimate_figures.h"

#include "model/domain/choices.h"
#include "model/drawing/text.h"
#include "model/evidence/estimates.h"
#include "model/wording/wording.h"
#include "ui/common/person.h"
#include "ui/common/tip.h"
#include "ui/tables/score_labels.h"

#include <QCheckBox>
#include <QGridLayout>

namespace hz::ui {

namespace {

using domain::Likelihood;

QString rangeText(const base::Interval& value)
{
    return wording::numberText(value.low) + QStringLiteral(" \u2013 ") + wording::numberText(value.high);
}

/// The mean with its unit, as one would type it: "2.1e-3 per use".
QString meanText(const domain::Model& model, const evidence::Posterior& posterior)
{
    constexpr int kDigits = 3;
    Likelihood mean = posterior.likelihood;
    mean.value = domain::Quantity::point(QString::number(posterior.summary.mean, 'e', kDigits - 1).toDouble());
    return wording::likelihoodText(mean, model);
}

QString evidencedText(const domain::Model& model, const evidence::Posterior& posterior)
{
    return EstimateFigures::tr("%1 (90 %: %2)").arg(meanText(model, posterior), rangeText(posterior.credible));
}

QString countedText(const domain::Estimate& estimate, const evidence::Posterior& posterior)
{
    const QString counted = wording::numberText(posterior.occurrences);
    const QString of = wording::numberText(posterior.trials);
    if (estimate.source == domain::EstimateSource::Incidents)
        return EstimateFigures::tr("%1 in %2 years").arg(counted, of);
    return EstimateFigures::tr("%1 of %2").arg(counted, of);
}

QString typedText(const domain::Model& model, const Id& node)
{
    const domain::Node* entity = model.node(node);
    const QString text = entity ? wording::likelihoodText(entity->likelihood, model) : QString();
    return text.isEmpty() ? EstimateFigures::tr("nothing typed") : drawing::oneLine(text, 80);
}

} // namespace

QString replacementNote(const domain::Model& model, const Id& node)
{
    const auto applied = evidence::appliedEstimatesOf(model, node);
    if (applied.empty())
        return {};
    const auto posterior = evidence::posteriorOf(model, applied.front());
    if (applied.size() > 1 || !posterior)
        return EstimateFigures::tr("Not used: scoring goes by the evidence, which says nothing for certain.");
    return EstimateFigures::tr("Not used: scoring goes by the evidence, %1.").arg(evidencedText(model, *posterior));
}

EstimateFigures::EstimateFigures(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("estimateFigures"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    m_typed = addRow(tr("Typed"));
    m_evidenced = addRow(tr("Evidenced"));
    m_counted = addRow(tr("Counted"));
    m_exact = addRow(tr("Clopper-Pearson"));
    setTip(*m_exact, tr("The exact interval of 95 % for one try, from the counts alone, without a prior."));
    setTip(*m_evidenced, tr("The posterior: its mean, and the interval that holds it with 90 %."));
    m_use = new QCheckBox(tr("Use the evidenced likelihood in scoring"), this);
    m_use->setObjectName(QStringLiteral("useEstimate"));
    grid->addWidget(m_use, grid->rowCount(), 0, 1, 2);
    connect(m_use, &QCheckBox::clicked, this, &EstimateFigures::use);
    connect(&workspace.document(), &document::Document::changed, this, &EstimateFigures::refresh);
}

PlainLabel* EstimateFigures::addRow(const QString& name)
{
    auto* grid = static_cast<QGridLayout*>(layout());
    const int row = grid->rowCount();
    auto* label = new PlainLabel(name, this);
    label->setForegroundRole(QPalette::PlaceholderText);
    grid->addWidget(label, row, 0, Qt::AlignTop);
    auto* figure = new PlainLabel({}, this);
    figure->setWordWrap(true);
    figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(figure, row, 1);
    return figure;
}

void EstimateFigures::showEstimate(std::optional<Id> estimate)
{
    m_estimate = estimate;
    m_offer.reset();
    refresh();
}

void EstimateFigures::offerTests(const Id& control)
{
    m_estimate.reset();
    m_offer = evidence::estimateOfTests(control);
    if (!evidence::posteriorOf(m_workspace.model(), *m_offer))
        m_offer.reset(); // nothing has been counted
    refresh();
}

std::optional<domain::Estimate> EstimateFigures::shown() const
{
    const auto* made = m_estimate ? m_workspace.model().table<domain::Estimate>().find(*m_estimate) : nullptr;
    return made ? std::optional(*made) : m_offer;
}

/// What was only offered is made and used in one step.
void EstimateFigures::use(bool wanted)
{
    if (m_estimate) {
        m_workspace.run(commands::applyEstimate(m_workspace.model(), *m_estimate, wanted));
    } else if (m_offer && wanted) {
        const QString who = personOrAsk(window());
        if (auto made = who.isEmpty() ? std::nullopt : m_offer) {
            made->id = Id::random();
            made->applied = true;
            made->author = who;
            made->date = QDate::currentDate();
            m_workspace.run(commands::addEntity(m_workspace.model(), *made));
        }
    }
    refresh();
}

void EstimateFigures::refresh()
{
    const domain::Model& model = m_workspace.model();
    const auto estimate = shown();
    setVisible(estimate.has_value());
    if (!estimate)
        return;
    const auto posterior = evidence::posteriorOf(model, *estimate);
    const QString dash = QStringLiteral("\u2013");
    m_typed->setText(typedText(model, estimate->node));
    m_evidenced->setText(posterior ? evidencedText(model, *posterior) : wording::sentence(posterior.error(), &model));
    m_counted->setText(posterior ? countedText(*estimate, *posterior) : dash);
    m_exact->setText(posterior && posterior->clopperPearson ? rangeText(*posterior->clopperPearson) : dash);
    m_use->setChecked(estimate->applied);
    m_use->setEnabled(!m_workspace.document().isReadOnly() && (posterior || estimate->applied));
}

} // namespace hz::ui
