#pragma once

#include "model/drawing/theme.h"
#include "model/scoring/graph/result.h"

#include <QRectF>

#include <functional>

class QPainter;

namespace hz::drawing {

/// One thing that the drawing says, how it looks and what it means.
struct LegendRow {
    QString words;
    std::function<void(QPainter&, const QRectF& room)> paint; // the room is 34 wide and 14 high
};

struct LegendSection {
    QString head;
    std::vector<LegendRow> rows;
};

/// All that nodes and links of a project may look like. The theme must outlive what is answered.
[[nodiscard]] std::vector<LegendSection> legendSections(const scoring::SchemeTables& scheme, const Theme& theme);

} // namespace hz::drawing
