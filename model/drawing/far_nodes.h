#pragma once

#include "model/drawing/picture.h"

class QPainter;

/// Nodes from afar. What they mean is still told apart, by shape and not by colour alone: what is known is filled, a
/// range or something unknown is hatched, what is eliminated is an empty dashed frame; controls show their status,
/// nodes what they demand of their links (AND filled, k of n in a frame, exactly one in a pointed frame).
namespace hz::drawing {

/// Little room: the title large, the worst risk as a coloured end with its symbol.
void paintTitledNode(QPainter& painter, const Picture& picture, Picture::Slot slot, double scale);
/// No room for text: a block that is large enough to be seen.
void paintDistantNode(QPainter& painter, const Picture& picture, Picture::Slot slot, double scale);

} // namespace hz::drawing
