#pragma once

#include "model/commands/commands.h"
#include "model/drawing/painters.h"
#include "ui/canvas/tools/camera.h"
#include "ui/common/node_key.h"

#include <QCursor>
#include <QKeyEvent>
#include <QPainter>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace hz::ui {

using base::Id;
using domain::EntityKey;
using domain::EntityKind;
using domain::NodeKind;

/// Where the pointer is, and what is held down.
struct Pointer {
    QPointF view;
    QPointF scene;
    Qt::KeyboardModifiers modifiers;
};

/// One entry of the menu that is offered where a link was dropped on nothing.
struct MenuEntry {
    QString text;
    std::function<void()> act;
};

class Tool;

/// What words beside the pointer are: what would be done, or why something cannot be.
enum class Tone { Suggestion, Refusal };

/// All that a tool may know and do. Tools preview with paint() and change the model only by run().
class Host {
public:
    virtual ~Host() = default;

    [[nodiscard]] virtual const drawing::Picture& picture() const = 0;
    [[nodiscard]] virtual const Camera& camera() const = 0;
    [[nodiscard]] virtual QRectF sceneInView() const = 0;
    [[nodiscard]] virtual const std::vector<EntityKey>& selection() const = 0;
    virtual void select(std::vector<EntityKey> keys) = 0;
    virtual bool run(base::Result<commands::Command> command) = 0;
    /// Whether anything may be changed here. Says why not: an edit of nothing is refused like any other.
    bool mayEdit() { return run(commands::Command{}); }
    /// The next events go to this tool; null: back to the resting tool. Takes effect when the event is done.
    virtual void take(std::unique_ptr<Tool> tool) = 0;
    virtual void refresh() = 0;
    /// A few words beside the pointer; empty: none.
    virtual void showHint(const QString& text, Tone tone) = 0;
    void hideHint() { showHint({}, Tone::Suggestion); }
    virtual void editTitle(Id node) = 0;
    /// A menu at the pointer; Escape declines all of it.
    virtual void showMenu(const std::vector<MenuEntry>& entries) = 0;
    /// These nodes and their links leave the picture (true) or come back to it.
    virtual void lift(const std::vector<Id>& nodes, bool lifted) = 0;
    /// Lifted nodes are held so far from where they stood: their links lead to them there.
    virtual void carry(const std::vector<Id>& nodes, QPointF offset) = 0;
};

/// One way of using the pointer. Made when it begins, gone when it ends; knows its host and nothing else.
class Tool {
public:
    explicit Tool(Host& host)
        : m_host(host)
    {
    }
    virtual ~Tool() = default;
    Tool(const Tool&) = delete;
    Tool& operator=(const Tool&) = delete;

    virtual void press(const Pointer&) { }
    virtual void doubleClick(const Pointer&) { }
    virtual void move(const Pointer&) { }
    virtual void release(const Pointer&) { }
    /// The pointer has left the view.
    virtual void leave() { }
    /// Gives up the draft.
    virtual void cancel() { m_host.take(nullptr); }
    /// The gesture is broken off from without: by a window that comes between, by an edit that is not its own.
    virtual void letGo() { cancel(); }
    virtual void paint(QPainter&) const { }
    [[nodiscard]] virtual QCursor cursor() const { return Qt::ArrowCursor; }
    /// It would be lost by switching to another tool.
    [[nodiscard]] virtual bool hasDraft() const { return true; }

protected:
    Host& m_host;
};

[[nodiscard]] inline commands::Point pointOf(QPointF p)
{
    return { p.x(), p.y() };
}
/// The card that is shown of a control that has none, at its bar, for as long as it alone is selected; null: there is
/// none now.
[[nodiscard]] const drawing::NodeShape* shownCard(
    const drawing::Picture& picture, const std::vector<EntityKey>& selection, double scale);
/// The topmost node, bar or link at the point. A bar that is the place of its control is the control.
[[nodiscard]] std::optional<EntityKey> thingAt(const Host& host, QPointF scene);
[[nodiscard]] std::vector<Id> nodesOf(const std::vector<EntityKey>& keys);
/// What a command that moves the node sets: not the middle of its card, which grows downwards.
[[nodiscard]] QPointF placementOf(const drawing::Picture& picture, const Id& node);
/// On the 8 px grid, unless Alt suspends it.
[[nodiscard]] QPointF snapped(QPointF point, Qt::KeyboardModifiers modifiers = {});
/// "New hazard": what a node is called until it is named.
[[nodiscard]] QString untitled(NodeKind kind);
/// Commands of one gesture become one step of undo.
[[nodiscard]] quint64 freshGesture();
/// How far from a line still hits it, in scene units.
[[nodiscard]] double reach(const Camera& camera);

} // namespace hz::ui
