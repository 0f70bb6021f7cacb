#pragma once

#include <QComboBox>

namespace hz::ui {

class BowTieScene;

/// Shows whose bow-tie it is and offers the others; typing finds one by code or title. The list is made when it is
/// opened or typed into.
class HazardPicker : public QComboBox {
    Q_OBJECT

public:
    explicit HazardPicker(BowTieScene& scene, QWidget* parent = nullptr);

    void showPopup() override;

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    void showHazard();
    void fill();

    BowTieScene& m_scene;
};

} // namespace hz::ui
