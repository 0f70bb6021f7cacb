#pragma once

#include "ui/panels/outline_model.h"

#include <QWidget>

class QLabel;
class QMenu;
class QTreeView;

namespace hz::ui {

class SelectionBridge;

/// The graph as a tree that the keyboard alone can read and write: letters or F2 edit a title; Ctrl+Left adds a cause,
/// Ctrl+Right a consequence, Ctrl+Down a control on the line, Insert one more of the same; Delete removes the node,
/// Shift+Delete only this place of it. Enter shows the node on the canvas.
class OutlinePanel : public QWidget {
    Q_OBJECT

public:
    explicit OutlinePanel(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QTreeView& tree() const { return *m_tree; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] bool press(int key, Qt::KeyboardModifiers modifiers);
    void showMenu(const QPoint& at);
    void addLinked(domain::NodeKind kind);
    void addControl(const OutlineModel::Path& line);
    void addAnother();
    void finishAdding(const OutlineModel::Path& above, const base::Id& made);
    void removeNodes();
    void removePlace();
    void keepUnfolded();
    void unfoldAgain();
    void unfoldFirst();
    void showEmptyState();
    void say(const QString& words);

    Workspace& m_workspace;
    OutlineModel* m_model = nullptr;
    QTreeView* m_tree = nullptr;
    QLabel* m_empty = nullptr;
    std::vector<OutlineModel::Path> m_unfolded; // while the tree is built anew
};

} // namespace hz::ui
