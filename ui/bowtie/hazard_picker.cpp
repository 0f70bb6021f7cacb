#include "ui/bowtie/hazard_picker.h"

#include "model/domain/code_order.h"
#include "model/drawing/text.h"
#include "model/wording/wording.h"
#include "ui/bowtie/bow_tie_scene.h"
#include "ui/common/tip.h"

#include <algorithm>

namespace hz::ui {

namespace {

constexpr int kLongestName = 80;

QString idText(const Id& id)
{
    return QString::fromStdString(id.text());
}

} // namespace

HazardPicker::HazardPicker(BowTieScene& scene, QWidget* parent)
    : QComboBox(parent)
    , m_scene(scene)
{
    setObjectName(QStringLiteral("bowtie.hazard"));
    setAccessibleName(tr("Hazard in the middle"));
    setTip(*this, tr("The hazard in the middle; selecting one anywhere does the same"));
    setPlaceholderText(tr("Choose a hazard"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    connect(this, &QComboBox::activated, this, [this](int row) {
        if (const auto id = base::Id::fromText(itemData(row).toString().toStdString()))
            m_scene.showHazard(*id);
    });
    connect(&scene, &BowTieScene::changed, this, &HazardPicker::showHazard);
    showHazard();
}

/// Closed it holds its hazard alone: a large project is listed only when somebody looks.
void HazardPicker::showHazard()
{
    if (hasFocus())
        return fill();
    clear();
    const auto hazard = m_scene.hazard();
    const domain::Node* node = hazard ? m_scene.model().node(*hazard) : nullptr;
    if (node)
        addItem(drawing::oneLine(wording::nameOf(*node), kLongestName), idText(node->id));
    setCurrentIndex(node ? 0 : -1);
}

void HazardPicker::fill()
{
    std::vector<const domain::Node*> hazards;
    m_scene.model().nodes().forEach([&](const domain::Node& node) {
        if (node.kind == domain::NodeKind::Hazard)
            hazards.push_back(&node);
    });
    std::ranges::sort(hazards, [](const domain::Node* a, const domain::Node* b) {
        return a->code == b->code ? a->id < b->id : domain::codeComesBefore(a->code, b->code);
    });
    clear();
    int current = -1;
    for (const domain::Node* node : hazards) {
        if (node->id == m_scene.hazard())
            current = count();
        addItem(drawing::oneLine(wording::nameOf(*node), kLongestName), idText(node->id));
    }
    setCurrentIndex(current);
}

void HazardPicker::showPopup()
{
    fill();
    QComboBox::showPopup();
}

/// The arrow keys and typed letters need the list too.
void HazardPicker::focusInEvent(QFocusEvent* event)
{
    fill();
    QComboBox::focusInEvent(event);
}

} // namespace hz::ui
