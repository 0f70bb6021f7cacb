#pragma once

#include "ui/common/node_picker.h"

namespace hz::ui {

class BowTieScene;

/// Shows whose bow-tie it is and offers the others; typing finds one by code or title. The list is made when it is
/// opened or typed into.
class HazardPicker : public NodePicker {
    Q_OBJECT

public:
    explicit HazardPicker(BowTieScene& scene, QWidget* parent = nullptr);

protected:
    [[nodiscard]] const domain::Model& model() const override;
    [[nodiscard]] std::optional<Id> node() const override;
    [[nodiscard]] std::vector<const domain::Node*> candidates() const override;
    void choose(const Id& node) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    BowTieScene& m_scene;
};

} // namespace hz::ui
