#pragma once

#include "ui/canvas/tools/tool.h"

class QWidget;

namespace hz::ui {

class GraphLayer;
class Hint;
class TitleEditing;
class ToolInHand;
class Viewport;
class Workspace;

/// The parts of a canvas that tools use. They outlive it.
struct CanvasParts {
    QWidget& view;
    Workspace& workspace;
    drawing::Picture& picture;
    GraphLayer& graph;
    Viewport& viewport;
    TitleEditing& titles;
    Hint& hint;
};

/// What a canvas is to its tools.
class CanvasHost : public Host {
public:
    /// `hand` need not be made yet.
    CanvasHost(const CanvasParts& parts, ToolInHand& hand);

    [[nodiscard]] const drawing::Picture& picture() const override { return m_parts.picture; }
    [[nodiscard]] const Camera& camera() const override;
    [[nodiscard]] QRectF sceneInView() const override;
    [[nodiscard]] const std::vector<EntityKey>& selection() const override;
    void select(std::vector<EntityKey> keys) override;
    bool run(base::Result<commands::Command> command) override;
    void take(std::unique_ptr<Tool> tool) override;
    void refresh() override;
    void showHint(const QString& text, Tone tone) override;
    void editTitle(Id node) override;
    void showMenu(const std::vector<MenuEntry>& entries) override;
    void lift(const std::vector<Id>& nodes, bool lifted) override;
    void carry(const std::vector<Id>& nodes, QPointF offset) override;

private:
    CanvasParts m_parts;
    ToolInHand& m_hand;
};

} // namespace hz::ui
