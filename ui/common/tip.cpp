#include "ui/common/tip.h"

#include "model/drawing/text.h"

#include <QAction>
#include <QListWidgetItem>
#include <QToolTip>
#include <QTreeWidgetItem>
#include <QWidget>

namespace hz::ui {

namespace {

constexpr int kLongest = 4000; // characters

QString tipOf(const QString& text)
{
    return drawing::plainTip(text, kLongest);
}

} // namespace

void setTip(QWidget& widget, const QString& text)
{
    const QString tip = tipOf(text);
    if (tip == widget.toolTip())
        return;
    widget.setToolTip(tip);
    widget.setAccessibleDescription(text);
}

void setTip(QAction& action, const QString& text)
{
    action.setToolTip(tipOf(text));
}

void setTip(QListWidgetItem& item, const QString& text)
{
    item.setToolTip(tipOf(text));
}

void setTip(QTreeWidgetItem& item, int column, const QString& text)
{
    item.setToolTip(column, tipOf(text));
}

void showTip(const QPoint& place, const QString& text, QWidget& widget)
{
    QToolTip::showText(place, tipOf(text), &widget);
}

} // namespace hz::ui
