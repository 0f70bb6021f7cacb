#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

#include <array>

class QLabel;
class QLineEdit;
class QListWidget;
class QTreeView;

namespace hz::ui {

class NodeListModel;

/// Every node by kind and code, with search as you type, and below them the records that hold the words. Enter or
/// double click shows the node on the canvas, the record where it is edited.
class NavigatorPanel : public QWidget {
    Q_OBJECT

public:
    explicit NavigatorPanel(Workspace& workspace, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void search(const QString& text);
    void arrange();
    void showEmptyState();
    void goToFirstMatch();
    void findRecords();
    void goToRecord();

    Workspace& m_workspace;
    NodeListModel* m_nodes = nullptr;
    QLineEdit* m_search = nullptr;
    QTreeView* m_tree = nullptr;
    QListWidget* m_records = nullptr; // only while something is searched
    QLabel* m_empty = nullptr;
    std::array<bool, 4> m_expanded{ true, true, true, true };
};

} // namespace hz::ui
