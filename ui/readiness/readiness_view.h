#pragma once

#include "ui/common/workspace.h"

#include <QTabWidget>

namespace hz::ui {

class AcceptancesView;
class ActionsView;
class ReadinessBoard;

/// Readiness in three pages: the board, the actions and the acceptances.
class ReadinessView : public QTabWidget {
    Q_OBJECT

public:
    ReadinessView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] ReadinessBoard& board() const { return *m_board; }
    [[nodiscard]] ActionsView& actions() const { return *m_actions; }
    [[nodiscard]] AcceptancesView& acceptances() const { return *m_acceptances; }

signals:
    /// The node is selected and is to be seen on the graph.
    void graphWanted();

private:
    ReadinessBoard* m_board;
    ActionsView* m_actions;
    AcceptancesView* m_acceptances;
};

} // namespace hz::ui
