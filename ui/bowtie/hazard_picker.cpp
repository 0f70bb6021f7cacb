#include "ui/bowtie/hazard_picker.h"

#include "model/domain/code_order.h"
#include "ui/bowtie/bow_tie_scene.h"
#include "ui/common/tip.h"

#include <algorithm>

namespace hz::ui {

HazardPicker::HazardPicker(BowTieScene& scene, QWidget* parent)
    : NodePicker(parent)
    , m_scene(scene)
{
    setObjectName(QStringLiteral("bowtie.hazard"));
    setAccessibleName(tr("Hazard in the middle"));
    setTip(*this, tr("The hazard in the middle; selecting one anywhere does the same"));
    setPlaceholderText(tr("Choose a hazard"));
    setMinimumContentsLength(24);
    connect(&scene, &BowTieScene::changed, this, &HazardPicker::showNode);
    showNode();
}

const domain::Model& HazardPicker::model() const
{
    return m_scene.model();
}

std::optional<Id> HazardPicker::node() const
{
    return m_scene.hazard();
}

std::vector<const domain::Node*> HazardPicker::candidates() const
{
    std::vector<const domain::Node*> hazards;
    m_scene.model().nodes().forEach([&](const domain::Node& node) {
        if (node.kind == domain::NodeKind::Hazard)
            hazards.push_back(&node);
    });
    std::ranges::sort(hazards, [](const domain::Node* a, const domain::Node* b) {
        return a->code == b->code ? a->id < b->id : domain::codeComesBefore(a->code, b->code);
    });
    return hazards;
}

void HazardPicker::choose(const Id& node)
{
    m_scene.showHazard(node);
}

/// The arrow keys and typed letters need the list too.
void HazardPicker::focusInEvent(QFocusEvent* event)
{
    fill();
    NodePicker::focusInEvent(event);
}

} // namespace hz::ui
