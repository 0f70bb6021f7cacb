#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QListView;

namespace hz::ui {

class FindingListModel;
class PlainLabel;

/// What could be better in the model. A click selects and shows what the finding speaks of.
class ProblemsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ProblemsPanel(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] int count() const;

private:
    void go(const QModelIndex& index);
    void showCount();
    void offerFix();
    void fix();

    Workspace& m_workspace;
    FindingListModel* m_findings;
    QLineEdit* m_filter;
    PlainLabel* m_count;
    PlainLabel* m_empty;
    QListView* m_list;
    QAction* m_fix;
};

} // namespace hz::ui
