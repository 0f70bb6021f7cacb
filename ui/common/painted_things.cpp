#include "ui/common/painted_things.h"

namespace hz::ui {

void tellFocusedThing(QWidget& view)
{
    if (!QAccessible::isActive() || !view.hasFocus())
        return;
    const auto* list = QAccessible::queryAccessibleInterface(&view);
    const auto* focused = list != nullptr ? list->focusChild() : nullptr;
    const int index = focused != nullptr ? list->indexOfChild(focused) : -1;
    if (index < 0)
        return;
    QAccessibleEvent focus(&view, QAccessible::Focus);
    focus.setChild(index);
    QAccessible::updateAccessibility(&focus);
}

} // namespace hz::ui
