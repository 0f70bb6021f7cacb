#pragma once

namespace hz::ui {

class CanvasView;

/// Gives every CanvasView an accessible interface: the graph is a list whose items are the nodes, the links and the
/// guards, all with names. Once per program; further calls do nothing.
void installCanvasAccessibility();

/// Tells those who hear the graph what is selected now, where the canvas has the focus.
void tellSelection(CanvasView& view);

} // namespace hz::ui
