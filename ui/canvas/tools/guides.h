#pragma once

#include "model/drawing/picture.h"

#include <QLineF>

#include <optional>
#include <vector>

namespace hz::ui {

/// The lines on which a card that is moved comes to lie with others: their edges and middles.
struct Guides {
    std::optional<double> dx, dy; // by how much the card is to be moved to lie on them; nothing where none is near
    std::vector<QLineF> lines;
};

/// `box`: the card where it is held; `moved`: it and what is moved with it, ascending; `area`: where to look.
[[nodiscard]] Guides guidesFor(const drawing::Picture& picture, const QRectF& box, const std::vector<base::Id>& moved,
    const QRectF& area, double tolerance);

} // namespace hz::ui
