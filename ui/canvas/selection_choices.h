#pragma once

#include "model/drawing/picture.h"

/// What can be selected from what is selected.
namespace hz::ui {

using base::Id;
using domain::EntityKey;

/// In what nodes are to be like the selected ones.
enum class Likeness { Kind, Status, Owner, Level };

/// The nodes that are like one of these, themselves included. Where none of these has what is asked for (a status, an
/// owner, a level), only they.
[[nodiscard]] std::vector<EntityKey> similarTo(
    const drawing::Picture& picture, const std::vector<Id>& nodes, Likeness likeness);

/// The nodes, with all that leads to them (or follows from them) by links and guards, and the links between.
[[nodiscard]] std::vector<EntityKey> leadingTo(
    const domain::Model& model, const std::vector<Id>& nodes, bool isUpstream);

} // namespace hz::ui
