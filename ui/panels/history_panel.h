#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

class QTabWidget;
class QTableView;
class QTimer;

namespace hz::ui {

class HistoryModel;

/// The steps that can be undone and redone, and the audit trail that stays in the file.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(Workspace& workspace, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refreshWhenSeen();

    Workspace& m_workspace;
    QTabWidget* m_tabs;
    HistoryModel* m_trail;
    QTableView* m_table;
    QTimer* m_later;
};

} // namespace hz::ui
