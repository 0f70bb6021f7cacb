#include "ui/readiness/readiness_view.h"

#include "ui/readiness/acceptances_view.h"
#include "ui/readiness/actions_view.h"
#include "ui/readiness/evidence_view.h"
#include "ui/readiness/plan_views.h"
#include "ui/readiness/readiness_board.h"
#include "ui/records/records_view.h"

namespace hz::ui {

using domain::EntityKind;

ReadinessView::ReadinessView(Workspace& workspace, QWidget* parent)
    : QTabWidget(parent)
    , m_board(new ReadinessBoard(workspace))
    , m_stages(new StagesView(workspace))
    , m_occasions(new OccasionsView(workspace))
    , m_criteria(new CriteriaView(workspace))
    , m_checklist(new ChecklistView(workspace))
    , m_evidence(new EvidenceView(workspace))
    , m_actions(new ActionsView(workspace))
    , m_acceptances(new AcceptancesView(workspace))
{
    setDocumentMode(true);
    addTab(m_board, tr("Board"));
    addTab(m_actions, tr("Actions"));
    addTab(m_acceptances, tr("Acceptances"));
    addTab(m_evidence, tr("Evidence"));
    addTab(m_checklist, tr("Checklist"));
    addTab(m_criteria, tr("Criteria"));
    addTab(m_stages, tr("Stages"));
    addTab(m_occasions, tr("Occasions"));
    connect(m_board, &ReadinessBoard::graphWanted, this, &ReadinessView::graphWanted);
    connect(m_board, &ReadinessBoard::recordWanted, this, &ReadinessView::reveal);
}

bool ReadinessView::shows(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Stage:
    case EntityKind::Occasion:
    case EntityKind::StageOccasion:
    case EntityKind::Criterion:
    case EntityKind::ChecklistItem:
    case EntityKind::Evidence:
    case EntityKind::Action:
    case EntityKind::Acceptance:
        return true;
    default:
        return false;
    }
}

void ReadinessView::reveal(const EntityKey& record)
{
    const auto show = [&](auto& page, auto& list) {
        setCurrentWidget(&page);
        list.select(record.id);
    };
    switch (record.kind) {
    case EntityKind::Stage:
        return show(*m_stages, m_stages->records());
    case EntityKind::Occasion:
        return show(*m_occasions, m_occasions->records());
    case EntityKind::StageOccasion:
        return show(*m_occasions, m_occasions->counts());
    case EntityKind::Criterion:
        return show(*m_criteria, *m_criteria);
    case EntityKind::ChecklistItem:
        return show(*m_checklist, m_checklist->records());
    case EntityKind::Evidence:
        return show(*m_evidence, m_evidence->records());
    case EntityKind::Action:
        return show(*m_actions, m_actions->records());
    case EntityKind::Acceptance:
        return show(*m_acceptances, m_acceptances->records());
    default:
        break;
    }
}

} // namespace hz::ui
