#pragma once

namespace hz::ui {

class Actions;
class Views;
class Workspace;

/// What actions do to the selection on the graph: link it by name, align and distribute it, select more like it.
void wireCanvasActions(Actions& actions, Workspace& workspace, Views& views);

} // namespace hz::ui
