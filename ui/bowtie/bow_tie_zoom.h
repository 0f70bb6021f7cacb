#pragma once

#include "ui/canvas/zoomed.h"

namespace hz::ui {

class BowTieArea;

/// The zoom of a bow-tie, as the window tells and steps it.
class BowTieZoom : public Zoomed {
public:
    explicit BowTieZoom(BowTieArea& area);

    [[nodiscard]] double scale() const override;
    void zoomTo(double scale) override;
    void fit() override;

private:
    BowTieArea& m_area;
};

} // namespace hz::ui
