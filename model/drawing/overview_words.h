#pragma once

#include "model/drawing/picture.h"

class QPainter;

/// What is named where titles are too small to be read: the codes of hazards and the names of groups, and what is
/// selected with its title. Words have the same size on the screen at every zoom. None touches another: what matters
/// less gives way.
namespace hz::drawing {

struct OverviewWord {
    std::optional<Picture::Slot> node; // nothing: the name of a group
    QString text;
    bool isNamed = false; // asked for by name: selected, found
    QRectF place; // on the screen, as if the origin of the plane were its top left corner

    bool operator==(const OverviewWord&) const = default;
};

/// Below it words stand over the drawing; `scale` in pixels as people count them, whatever the device makes of one.
inline constexpr double kWordScale = 0.6;

/// Hazards that have a code, the worst first, then by code; what is not known may be the worst. The same at every zoom.
[[nodiscard]] std::vector<Picture::Slot> hazardsByImportance(const Picture& picture);

/// By importance: `named` in its order, groups, then `hazards`. The same for the same picture, wherever one looks.
/// Nothing from kWordScale on.
[[nodiscard]] std::vector<OverviewWord> overviewWords(
    const Picture& picture, double scale, const std::vector<Id>& named, const std::vector<Picture::Slot>& hazards);
[[nodiscard]] std::vector<OverviewWord> overviewWords(
    const Picture& picture, double scale, const std::vector<Id>& named);

/// On a plate in the colour of its level, with its symbol, in `place`; hatched where that is not known.
void paintOverviewWord(QPainter& painter, const Picture& picture, const OverviewWord& word, const QRectF& place);

} // namespace hz::drawing
