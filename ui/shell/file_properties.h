#pragma once

class QAction;
class QWidget;

namespace hz::document {
class Document;
}

namespace hz::ui {

/// Shows in a window of its own, which stops nothing, where the project lies and what its file keeps beside the project
/// as it is: steps, names, what was deleted. `saveCopy` writes a copy without that.
QWidget* showFileProperties(QWidget* window, const document::Document& document, QAction& saveCopy);

} // namespace hz::ui
