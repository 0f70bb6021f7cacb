#include "ui/readiness/readiness_view.h"

#include "ui/readiness/acceptances_view.h"
#include "ui/readiness/actions_view.h"
#include "ui/readiness/readiness_board.h"

namespace hz::ui {

ReadinessView::ReadinessView(Workspace& workspace, QWidget* parent)
    : QTabWidget(parent)
    , m_board(new ReadinessBoard(workspace))
    , m_actions(new ActionsView(workspace))
    , m_acceptances(new AcceptancesView(workspace))
{
    setDocumentMode(true);
    addTab(m_board, tr("Board"));
    addTab(m_actions, tr("Actions"));
    addTab(m_acceptances, tr("Acceptances"));
    connect(m_board, &ReadinessBoard::graphWanted, this, &ReadinessView::graphWanted);
}

} // namespace hz::ui
