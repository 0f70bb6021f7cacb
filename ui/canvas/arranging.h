#pragma once

#include "model/commands/commands.h"

#include <QObject>

namespace hz::ui {

class Workspace;

/// The automatic layout, off the GUI thread; one undo step when it is done.
class Arranging : public QObject {
    Q_OBJECT

public:
    explicit Arranging(Workspace& workspace);

    void start();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    void runningChanged(bool isRunning);
    /// The graph stands elsewhere now.
    void arranged();

private:
    void apply(const std::vector<commands::Position>& positions);

    Workspace& m_workspace;
    bool m_isRunning = false;
};

} // namespace hz::ui
