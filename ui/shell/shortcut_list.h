#pragma once

#include <QWidget>

#include <vector>

class QAction;

namespace hz::ui {

/// Shows all shortcuts and the gestures of the canvas in a window of its own that stops nothing.
QWidget* showShortcuts(QWidget* window, const std::vector<QAction*>& actions);

} // namespace hz::ui
