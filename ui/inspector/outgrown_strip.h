#pragma once

#include "ui/common/workspace.h"

#include <QFrame>

class QPushButton;

namespace hz::ui {

/// Asks, of a node that has causes of its own by now while its likelihood still says "unknown" from when it was a leaf,
/// whether they are to say it: one click.
class OutgrownStrip : public QFrame {
    Q_OBJECT

public:
    OutgrownStrip(Workspace& workspace, QWidget* parent);

    /// Nothing: there is no such node.
    void ask(std::optional<Id> node);

private:
    Workspace& m_workspace;
    std::optional<Id> m_node;
    QPushButton* m_button;
};

} // namespace hz::ui
