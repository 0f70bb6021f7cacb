#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

class QTextBrowser;

namespace hz::ui {

/// Why the figures of the selected node are what they are, step by step. Other nodes are links that select them, so
/// that their reasons follow. Worked out only while it can be seen.
class WhyPanel : public QWidget {
    Q_OBJECT

public:
    explicit WhyPanel(Workspace& workspace, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refreshWhenSeen();
    void refresh();
    [[nodiscard]] QString text() const;

    Workspace& m_workspace;
    QTextBrowser* m_text;
    QTimer* m_later;
    std::optional<Id> m_node; // that the text is about
};

} // namespace hz::ui
