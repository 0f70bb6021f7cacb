#pragma once

class QWidget;

namespace hz::ui {

/// Says what the widget with the focus is for, beside it: its own "what's this", or that of what it stands in.
void showHelpOnFocus(QWidget& window);
void showAbout(QWidget& window);

} // namespace hz::ui
