#pragma once

#include <QString>

class QAction;
class QListWidgetItem;
class QPoint;
class QTreeWidgetItem;
class QWidget;

namespace hz::ui {

/// The only way to give anything a tip. The text is shown as it is, whatever it looks like: it may come from the model,
/// and as markup it could load files. Screen readers read it too, unless the widget describes itself.
void setTip(QWidget& widget, const QString& text);
void setTip(QAction& action, const QString& text);
void setTip(QListWidgetItem& item, const QString& text);
void setTip(QTreeWidgetItem& item, int column, const QString& text);
/// Shows it at once, at a place of the screen.
void showTip(const QPoint& place, const QString& text, QWidget& widget);

} // namespace hz::ui
