#pragma once

#include <QToolBar>

#include <vector>

namespace hz::ui {

/// The docks of a narrow window, as names along its edge: one click opens a dock, one more folds it again.
class DockRail : public QToolBar {
    Q_OBJECT

public:
    explicit DockRail(const std::vector<QAction*>& toggles);
};

} // namespace hz::ui
