#pragma once

#include "ui/canvas/tools/tool.h"

#include <optional>
#include <unordered_map>

namespace hz::ui {

/// A node's port: where a link can be drawn from. The left one asks for what leads here.
struct Port {
    Id node;
    bool outwards = true;

    bool operator==(const Port&) const = default;
};

/// At rest: shows what is under the pointer, selects, and starts the other tools.
class SelectTool : public Tool {
public:
    using Tool::Tool;
    void press(const Pointer& pointer) override;
    void doubleClick(const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void leave() override;
    void cancel() override;
    void paint(QPainter& painter) const override;
    [[nodiscard]] QCursor cursor() const override;
    [[nodiscard]] bool hasDraft() const override { return false; }

private:
    [[nodiscard]] std::optional<EntityKey> thingAt(QPointF scene) const;
    [[nodiscard]] std::optional<Port> portAt(QPointF scene) const;
    void choose(const EntityKey& key, Qt::KeyboardModifiers modifiers);
    void hover(const Pointer& pointer);

    std::optional<EntityKey> m_hovered;
    std::optional<Port> m_port;
    std::optional<Pointer> m_pressed;
    std::optional<EntityKey> m_held;
    bool m_narrowOnRelease = false;
};

/// Moves the selected nodes as a draft; one command at the end. A single control that is dropped on a link is moved
/// like any other node, and whoever dropped it is asked whether it shall guard the link; then its card goes back, since
/// the bar across the link shows the guard. One step of undo either way.
class MoveTool : public Tool {
public:
    MoveTool(Host& host, std::vector<Id> nodes, Id anchor, const Pointer& start);
    ~MoveTool() override;
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void paint(QPainter& painter) const override;
    [[nodiscard]] QCursor cursor() const override { return Qt::SizeAllCursor; }

private:
    void look(const Pointer& pointer);
    [[nodiscard]] bool drop(quint64 gesture);
    void askToGuard(const Id& link, const std::vector<commands::Position>& back, quint64 gesture);
    [[nodiscard]] std::optional<Id> linkUnderCard() const;
    [[nodiscard]] std::vector<commands::Position> positions(QPointF offset) const;
    [[nodiscard]] QPointF placementOf(Id node) const;
    [[nodiscard]] QRectF boxOf(Id node) const;

    std::vector<Id> m_nodes; // ascending
    Id m_anchor;
    QPointF m_start;
    QPointF m_offset;
    std::optional<Id> m_target; // link under the pointer or the card of a single control
    bool m_isLegal = false;
};

class RubberBandTool : public Tool {
public:
    RubberBandTool(Host& host, const Pointer& start);
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void cancel() override;
    void paint(QPainter& painter) const override;
    [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }

private:
    QPointF m_start, m_end;
    std::vector<EntityKey> m_before;
    bool m_adds = false;
};

/// Draws a link from a port; from a control's port also to the link that it shall guard.
class ConnectTool : public Tool {
public:
    ConnectTool(Host& host, Port port, const Pointer& start);
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void paint(QPainter& painter) const override;
    [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }

private:
    [[nodiscard]] std::optional<base::Error> whyNot(Id node) const;
    [[nodiscard]] bool isLegal(Id node) const;
    [[nodiscard]] bool guards() const;
    void connectTo(Id node);
    void menuEntriesAt(QPointF scene);
    void paintTargets(QPainter& painter) const;

    Port m_port;
    QPointF m_start, m_end;
    std::optional<Id> m_node, m_link;
    std::optional<base::Error> m_whyNot;
    mutable std::unordered_map<Id, bool> m_legal;
};

/// Puts a node of one kind where one clicks; a control on a link guards it.
class PlaceTool : public Tool {
public:
    PlaceTool(Host& host, NodeKind kind);
    void press(const Pointer& pointer) override;
    void move(const Pointer& pointer) override;
    void leave() override;
    void paint(QPainter& painter) const override;
    [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }

    /// Places at once, selects and opens the title for typing; answers whether it was done.
    static bool place(Host& host, NodeKind kind, QPointF scene, Qt::KeyboardModifiers modifiers);

private:
    [[nodiscard]] static std::optional<Id> linkAt(const Host& host, NodeKind kind, QPointF scene);
    [[nodiscard]] static QPointF placeFor(
        const Host& host, NodeKind kind, QPointF scene, Qt::KeyboardModifiers modifiers);

    NodeKind m_kind;
    std::optional<QPointF> m_at;
};

} // namespace hz::ui
