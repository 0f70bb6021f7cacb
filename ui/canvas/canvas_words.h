#pragma once

#include "model/drawing/picture.h"

/// What is to be known of a thing of the drawing beyond what is drawn of it: the words of its tip.
namespace hz::ui {

using base::Id;

/// Its figures in the posture on show, and why they are not one number; first its name, where that is cut.
[[nodiscard]] QString wordsOnNode(const drawing::Picture& picture, const Id& node, bool isNameCut);
/// The control of a bar: its name, type and precedence, status, what it fails with or is rated, who answers for it.
[[nodiscard]] QString wordsOnGuard(const drawing::Picture& picture, const Id& guard);
/// What one of its chips says.
[[nodiscard]] QString wordsOnChip(const drawing::Picture& picture, drawing::Picture::Slot slot, std::size_t chip);
/// Who judged the letter, and why; empty where nobody did.
[[nodiscard]] QString wordsOnJudgement(const drawing::Picture& picture, const Id& node);
/// Of what stands at a place of the plane, that is seen at this scale.
[[nodiscard]] QString wordsAt(const drawing::Picture& picture, QPointF place, double scale);
/// Its chance by name, what meets it, and whether it is one of exclusive ways; empty where it is a plain arrow.
[[nodiscard]] QString wordsOnLink(const drawing::Picture& picture, const Id& link);

} // namespace hz::ui
