#pragma once

#include "model/drawing/marks.h"
#include "model/drawing/picture.h"

#include <QPainter>

/// How shapes become paint, on screens and on paper alike. The painter's unit is one pixel at 100 %; `scale` is the
/// size at which people will see it, and decides how much is shown.
namespace hz::drawing {

/// How much there is room for; `scale` counts pixels of the device, as they decide what can be told apart.
enum class Detail { Dots, Blocks, Titles, Full };
[[nodiscard]] Detail detailAt(double scale);
/// From here on everything is shown.
inline constexpr double kFullScale = 0.55;
/// From here on titles are.
inline constexpr double kTitleScale = 0.32;
/// Where a symbol is smaller, in pixels of the device, it is left out, and with it the colour that it explains.
inline constexpr double kLeastSymbol = 7.0;

[[nodiscard]] QPainterPath bodyOf(domain::NodeKind kind, const QRectF& box);
/// What nodes of the kind look like, in little room.
void paintKindMark(QPainter& painter, const QRectF& room, domain::NodeKind kind, const Theme& theme);
/// The worst level as it is displayed; null where none is known.
[[nodiscard]] const domain::RiskLevel* levelOf(const Picture& picture, Picture::Slot slot);
/// The colour a block or a band takes: the worst level's; by kind where no level is known.
[[nodiscard]] QColor blockColour(const Picture& picture, Picture::Slot slot);
/// The colour of what bears no level.
[[nodiscard]] QColor kindColour(domain::NodeKind kind, const Theme& theme);
/// The chips at the bottom of a node: all categories of a hazard, those that it bears on of a consequence.
[[nodiscard]] std::vector<Chip> chipsOf(const Picture& picture, Picture::Slot slot);
/// Where each of them stands, in the same order.
[[nodiscard]] std::vector<QRectF> chipPlaces(const Picture& picture, Picture::Slot slot);
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
/// What it carries, where there is room for that: bars, their words, its chance.
void paintLinkMarks(
    QPainter& painter, const LinkShape& link, const Theme& theme, double scale, const QRectF& area = {});
/// One of the bars, with its words where there is room for them.
void paintBar(QPainter& painter, const LinkShape& link, const GuardShape& guard, const Theme& theme, double scale);
/// Its chance, on the line; nothing where that is certain.
void paintLinkLabel(QPainter& painter, const LinkShape& link, const Theme& theme);
void paintArrow(QPainter& painter, QPointF tip, QPointF direction, double size, const QColor& colour);

/// All that lies in `area`, links below nodes. Background is not painted.
void paintPicture(QPainter& painter, const Picture& picture, const QRectF& area, double scale);

} // namespace hz::drawing
