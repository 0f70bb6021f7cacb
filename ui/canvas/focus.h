#pragma once

#include "ui/canvas/left_out.h"
#include "ui/common/workspace.h"

#include <QFrame>

class QLabel;
class QPainter;
class QToolButton;

namespace hz::drawing {
class Picture;
}

namespace hz::ui {

/// Which part of the graph is looked at: what belongs to some nodes, and which branches are folded. A matter of the
/// picture, never of the model: what is hidden counts as before, and a chip on the canvas says how much that is. What
/// somebody asks to see is shown, and so is what is drawn meanwhile.
class Focus : public QObject {
    Q_OBJECT

public:
    Focus(Workspace& workspace, drawing::Picture& picture);

    /// On the selected nodes; where it is on already, off.
    void toggle();
    [[nodiscard]] bool isOn() const { return !m_nodes.empty(); }
    /// Of the selected nodes; where all of them are folded there, unfolds.
    void toggleFold(Branch branch);
    void unfold(const Fold& fold);
    void showAll();
    [[nodiscard]] std::size_t hiddenCount() const;
    /// The picture has followed an edit.
    void refresh();

    /// Where a branch is folded, in scene units.
    void paint(QPainter& painter, double scale) const;
    [[nodiscard]] std::optional<Fold> foldAt(QPointF scene, double scale) const;

signals:
    void changed();

private:
    struct Folded {
        Fold fold;
        std::size_t count = 0; // of what it alone hides
    };

    [[nodiscard]] std::vector<Id> selectedNodes() const;
    [[nodiscard]] bool isFolded(const Fold& fold) const;
    void noteKnown();
    void apply();
    void onReveal(const std::vector<EntityKey>& keys);
    [[nodiscard]] QRectF markOf(const Fold& fold, double scale) const;

    Workspace& m_workspace;
    drawing::Picture& m_picture;
    std::vector<Id> m_nodes;
    std::unordered_set<Id> m_known; // when somebody last chose what to see: what is drawn since then is seen
    std::vector<Folded> m_folds;
};

/// Says on the canvas that something is hidden, and how much; one click shows it.
class FocusChip : public QFrame {
    Q_OBJECT

public:
    FocusChip(Focus& focus, QWidget& canvas);

    [[nodiscard]] QString text() const;

private:
    void follow();

    Focus& m_focus;
    QLabel* m_words = nullptr;
    QToolButton* m_showAll = nullptr;
};

} // namespace hz::ui
