#pragma once

namespace hz::ui {

/// Gives every CanvasView an accessible interface: the graph is a list whose items are the nodes, named as
/// wording::accessibleName says. Once per program; further calls do nothing.
void installCanvasAccessibility();

} // namespace hz::ui
