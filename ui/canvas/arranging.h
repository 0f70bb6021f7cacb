#pragma once

#include "model/base/cancel.h"
#include "model/commands/commands.h"
#include "model/layout/sketch.h"

#include <QObject>

namespace hz::ui {

class Workspace;

/// The automatic layout, off the GUI thread; one undo step when it is done.
class Arranging : public QObject {
    Q_OBJECT

public:
    explicit Arranging(Workspace& workspace);
    ~Arranging() override;

    /// In the shape of the window: its width by its height. Where several nodes are selected, only these are set anew
    /// and all others stay.
    void start(double aspect = 1.6, layout::Form form = layout::Form::Layers);
    /// What has been found is not used.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    void runningChanged(bool isRunning);
    /// The graph stands elsewhere now.
    void arranged();

private:
    void apply(const std::vector<commands::Position>& positions);

    Workspace& m_workspace;
    bool m_isRunning = false;
    base::CancelToken m_cancel;
};

} // namespace hz::ui
