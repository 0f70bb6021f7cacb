#pragma once

#include "model/base/cancel.h"
#include "model/drawing/picture.h"

#include <QObject>

#include <memory>

namespace hz::ui {

/// Finds the ways of links that a large picture has only drafted, off the GUI thread, on a copy of the picture; the old
/// ones are shown meanwhile. An edit that comes between begins it anew.
class WayFinding : public QObject {
    Q_OBJECT

public:
    explicit WayFinding(drawing::Picture& picture);
    ~WayFinding() override;

    /// Begins, where there is something to find. To be called after whatever changes the picture.
    void look();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    /// All links run elsewhere now.
    void found();

private:
    void take(const std::shared_ptr<drawing::Picture>& copy, std::uint64_t edition);

    drawing::Picture& m_picture;
    base::CancelToken m_cancel;
    bool m_isRunning = false;
};

} // namespace hz::ui
