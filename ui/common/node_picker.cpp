#include "ui/common/node_picker.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"

namespace hz::ui {

namespace {

constexpr int kLongestName = 80;

void add(QComboBox& box, const domain::Node& node)
{
    box.addItem(drawing::oneLine(wording::nameOf(node), kLongestName), QString::fromStdString(node.id.text()));
}

} // namespace

NodePicker::NodePicker(QWidget* parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(this, &QComboBox::activated, this, [this](int row) {
        if (const auto id = base::Id::fromText(itemData(row).toString().toStdString()))
            choose(*id);
    });
}

void NodePicker::showNode()
{
    if (hasFocus())
        return fill();
    clear();
    const auto id = node();
    const domain::Node* shown = id ? model().node(*id) : nullptr;
    if (shown)
        add(*this, *shown);
    setCurrentIndex(shown ? 0 : -1);
}

void NodePicker::fill()
{
    clear();
    int current = -1;
    for (const domain::Node* each : candidates()) {
        if (each->id == node())
            current = count();
        add(*this, *each);
    }
    setCurrentIndex(current);
}

void NodePicker::showPopup()
{
    fill();
    QComboBox::showPopup();
}

} // namespace hz::ui
