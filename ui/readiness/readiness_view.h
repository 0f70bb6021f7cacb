#pragma once

#include "ui/common/workspace.h"

#include <QTabWidget>

namespace hz::ui {

class AcceptancesView;
class ActionsView;
class ChecklistView;
class CriteriaView;
class EvidenceView;
class OccasionsView;
class ReadinessBoard;
class StagesView;

/// Readiness in pages: the board, what it is decided by (stages, occasions, criteria, checklist, evidence), and what is
/// done about it (actions, acceptances).
class ReadinessView : public QTabWidget {
    Q_OBJECT

public:
    ReadinessView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] ReadinessBoard& board() const { return *m_board; }
    [[nodiscard]] ActionsView& actions() const { return *m_actions; }
    [[nodiscard]] AcceptancesView& acceptances() const { return *m_acceptances; }
    [[nodiscard]] StagesView& stages() const { return *m_stages; }
    [[nodiscard]] OccasionsView& occasions() const { return *m_occasions; }
    [[nodiscard]] CriteriaView& criteria() const { return *m_criteria; }
    [[nodiscard]] ChecklistView& checklist() const { return *m_checklist; }
    [[nodiscard]] EvidenceView& evidence() const { return *m_evidence; }

    /// Whether records of the kind have a page here.
    [[nodiscard]] static bool shows(domain::EntityKind kind);
    /// Shows the page of the record, and selects it there.
    void reveal(const EntityKey& record);

signals:
    /// The node is selected and is to be seen on the graph.
    void graphWanted();

private:
    ReadinessBoard* m_board;
    StagesView* m_stages;
    OccasionsView* m_occasions;
    CriteriaView* m_criteria;
    ChecklistView* m_checklist;
    EvidenceView* m_evidence;
    ActionsView* m_actions;
    AcceptancesView* m_acceptances;
};

} // namespace hz::ui
