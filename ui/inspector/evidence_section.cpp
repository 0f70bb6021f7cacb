#include "ui/inspector/evidence_section.h"

#include "model/domain/choices.h"
#include "model/evidence/estimates.h"
#include "model/evidence/status.h"
#include "model/wording/wording.h"
#include "ui/fields/estimate_figures.h"
#include "ui/records/record_list.h"
#include "ui/tables/score_labels.h"

#include <QVBoxLayout>

namespace hz::ui {

using domain::EntityKind;

namespace {

/// The one in use, else the first.
std::optional<Id> shownEstimate(const domain::Model& model, const Id& node)
{
    std::optional<Id> found;
    model.table<domain::Estimate>().forEach([&](const domain::Estimate& estimate) {
        if (estimate.node == node && (!found || estimate.applied))
            found = estimate.id;
    });
    return found;
}

} // namespace

EvidenceSection::EvidenceSection(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_status(new PlainLabel({}, this))
    , m_figures(new EstimateFigures(workspace, this))
{
    setObjectName(QStringLiteral("evidence"));
    m_status->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_status);
    column->addWidget(m_figures);
    const std::pair<EntityKind, QString> lists[] = { { EntityKind::Evidence, tr("Evidence") },
        { EntityKind::Incident, tr("Incidents") }, { EntityKind::Estimate, tr("Estimates of the likelihood") },
        { EntityKind::Comment, tr("Comments") }, { EntityKind::Action, tr("Actions") } };
    for (const auto& [kind, title] : lists) {
        m_lists.push_back(new RecordList(workspace, kind, title, this));
        column->addWidget(m_lists.back());
    }
}

void EvidenceSection::bind(const Id& node)
{
    m_node = node;
    for (RecordList* list : m_lists)
        list->bind(node);
    refresh();
}

void EvidenceSection::refresh()
{
    for (RecordList* list : m_lists)
        list->refresh();
    const domain::Model& model = m_workspace.model();
    const domain::Node* node = model.node(m_node);
    const auto estimate = shownEstimate(model, m_node);
    if (!estimate && node && node->kind == domain::NodeKind::Control)
        m_figures->offerTests(m_node);
    else
        m_figures->showEstimate(estimate);
    showStatus();
}

void EvidenceSection::finish()
{
    for (RecordList* list : m_lists)
        list->finish();
}

void EvidenceSection::showStatus()
{
    const domain::Node* node = m_workspace.model().node(m_node);
    const bool isControl = node && node->kind == domain::NodeKind::Control;
    m_status->setVisible(isControl);
    if (!isControl)
        return;
    const auto shown = evidence::statusOf(m_workspace.model(), m_node, QDate::currentDate());
    m_status->setText(tr("By evidence: %1. Valid: %2, expired: %3, against: %4.")
                          .arg(wording::label(domain::controlStatusChoices(), static_cast<int>(shown.status)).toLower())
                          .arg(shown.valid.size())
                          .arg(shown.expired.size())
                          .arg(shown.contradicting.size())
        + (shown.isDeniedByCounts ? u' ' + tr("Its tests failed more often than it is said to fail.") : QString()));
}

} // namespace hz::ui
