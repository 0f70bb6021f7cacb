#pragma once

#include "model/drawing/marks.h"
#include "model/drawing/picture.h"

#include <QPainter>

/// How shapes become paint, on screens and on paper alike. The painter's unit is one pixel at 100 %; `scale` is the
/// size at which people will see it, and decides how much is shown.
namespace hz::drawing {

enum class Detail { Dots, Blocks, Titles, Full };
[[nodiscard]] Detail detailAt(double scale);
/// From here on everything is shown.
inline constexpr double kFullScale = 0.45;

[[nodiscard]] QPainterPath bodyOf(domain::NodeKind kind, const QRectF& box);
/// The worst level as it is displayed; null where none is known.
[[nodiscard]] const domain::RiskLevel* levelOf(const Picture& picture, Picture::Slot slot);
/// The colour a block or a band takes: the worst level's; by kind where no level is known.
[[nodiscard]] QColor blockColour(const Picture& picture, Picture::Slot slot);
/// The chips at the bottom of a node: all categories of a hazard, those that it bears on of a consequence.
[[nodiscard]] std::vector<Chip> chipsOf(const Picture& picture, Picture::Slot slot);
/// The place of figures within a node: what fades while a result is stale.
[[nodiscard]] QRectF figuresOf(const NodeShape& node);
/// The outline that selection and focus follow.
[[nodiscard]] QPainterPath outlineOf(const NodeShape& node);

void paintNode(QPainter& painter, const Picture& picture, Picture::Slot slot, double scale);
/// As above, moved to another place.
void paintNodeAt(QPainter& painter, const Picture& picture, Picture::Slot slot, double scale, QPointF offset);
/// What of it lies in `area`; everything when the area is null.
void paintLink(QPainter& painter, const LinkShape& link, const Theme& theme, double scale, const QRectF& area = {});
/// A link in a colour of its own: selected, drafted.
void paintLinkIn(QPainter& painter, const LinkShape& link, const Theme& theme, const QColor& colour, double width,
    const QRectF& area = {});
/// Its chance, on the line; nothing where that is certain.
void paintLinkLabel(QPainter& painter, const LinkShape& link, const Theme& theme);
void paintArrow(QPainter& painter, QPointF tip, QPointF direction, double size, const QColor& colour);

/// All that lies in `area`, links below nodes. Background is not painted.
void paintPicture(QPainter& painter, const Picture& picture, const QRectF& area, double scale);

} // namespace hz::drawing
