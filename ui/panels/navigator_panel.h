#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

#include <array>

class QLabel;
class QLineEdit;
class QTreeView;

namespace hz::ui {

class NodeListModel;

/// Every node by kind and code, with search as you type. Enter or double click shows the node on the canvas.
class NavigatorPanel : public QWidget {
    Q_OBJECT

public:
    explicit NavigatorPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// Puts the cursor into the search field, its text selected.
    void focusSearch();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void search(const QString& text);
    void arrange();
    void showEmptyState();
    void goToFirstMatch();

    NodeListModel* m_nodes = nullptr;
    QLineEdit* m_search = nullptr;
    QTreeView* m_tree = nullptr;
    QLabel* m_empty = nullptr;
    std::array<bool, 4> m_expanded{ true, true, true, true };
};

} // namespace hz::ui
