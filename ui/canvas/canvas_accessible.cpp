#include "ui/canvas/canvas_accessible.h"

#include "model/wording/wording.h"
#include "ui/canvas/canvas_view.h"

#include <QAccessibleWidget>

#include <algorithm>
#include <map>

namespace hz::ui {

namespace {

class AccessibleCanvas;

/// One node for those who hear the graph. Holds an id, never a pointer into the model: a node may go at any time.
class AccessibleNode : public QAccessibleInterface {
public:
    AccessibleNode(const AccessibleCanvas& canvas, Id node)
        : m_canvas(canvas)
        , m_node(node)
    {
    }

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString&) override { }
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override;

private:
    const AccessibleCanvas& m_canvas;
    Id m_node;
};

class AccessibleCanvas : public QAccessibleWidget {
public:
    explicit AccessibleCanvas(CanvasView& view)
        : QAccessibleWidget(&view, QAccessible::List)
    {
    }
    ~AccessibleCanvas() override
    {
        for (const auto& [node, id] : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] CanvasView& view() const { return *static_cast<CanvasView*>(widget()); }

    [[nodiscard]] int childCount() const override { return int(view().picture().model().nodes().size()); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        const auto nodes = view().picture().model().nodes().all();
        return index >= 0 && index < int(nodes.size()) ? childFor(nodes[std::size_t(index)]->id) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto nodes = view().picture().model().nodes().all();
        for (std::size_t i = 0; i < nodes.size(); ++i)
            if (const auto known = m_children.find(nodes[i]->id);
                known != m_children.end() && QAccessible::accessibleInterface(known->second) == child)
                return int(i);
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPointF place = view().mapFromGlobal(QPoint(x, y));
        const auto node = view().picture().nodeAt(view().camera().toScene(place));
        return node ? childFor(*node) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        const auto node = view().workspace().selectedNode();
        return view().hasFocus() && node ? childFor(*node) : nullptr;
    }

private:
    [[nodiscard]] QAccessibleInterface* childFor(const Id& node) const
    {
        const auto known = m_children.find(node);
        if (known != m_children.end())
            return QAccessible::accessibleInterface(known->second);
        auto* made = new AccessibleNode(*this, node);
        m_children.emplace(node, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    mutable std::map<Id, QAccessible::Id> m_children;
};

bool AccessibleNode::isValid() const
{
    return m_canvas.isValid() && m_canvas.view().picture().findNode(m_node) != nullptr;
}

QAccessibleInterface* AccessibleNode::parent() const
{
    return QAccessible::queryAccessibleInterface(&m_canvas.view());
}

QString AccessibleNode::text(QAccessible::Text kind) const
{
    const auto& picture = m_canvas.view().picture();
    const auto* node = picture.model().node(m_node);
    if (node == nullptr)
        return {};
    if (kind == QAccessible::Name)
        return wording::accessibleName(*node, picture.display().result.get(), picture.display().posture);
    return kind == QAccessible::Description ? node->description : QString();
}

QRect AccessibleNode::rect() const
{
    const auto& view = m_canvas.view();
    const auto* shape = view.picture().findNode(m_node);
    if (shape == nullptr)
        return {};
    const QRect inView = view.camera().toView(shape->box).toAlignedRect();
    return { view.mapToGlobal(inView.topLeft()), inView.size() };
}

QAccessible::State AccessibleNode::state() const
{
    const auto& view = m_canvas.view();
    QAccessible::State state;
    state.focusable = state.selectable = state.multiSelectable = true;
    for (const EntityKey& key : view.workspace().selection())
        state.selected |= key == nodeKey(m_node);
    state.focused = state.selected && view.hasFocus() && view.workspace().selectedNode() == m_node;
    const auto* shape = view.picture().findNode(m_node);
    state.offscreen = shape == nullptr || !view.camera().toView(shape->box).intersects(QRectF(view.rect()));
    return state;
}

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    auto* view = className == QLatin1String("hz::ui::CanvasView") ? qobject_cast<CanvasView*>(object) : nullptr;
    return view != nullptr ? new AccessibleCanvas(*view) : nullptr;
}

} // namespace

void installCanvasAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(once);
}

void tellSelection(CanvasView& view)
{
    const auto node = view.workspace().selectedNode();
    if (!QAccessible::isActive() || !node || !view.hasFocus())
        return;
    const auto nodes = view.picture().model().nodes().all();
    const auto at = std::ranges::find(nodes, *node, [](const domain::Node* each) { return each->id; });
    QAccessibleEvent focus(&view, QAccessible::Focus);
    focus.setChild(int(at - nodes.begin()));
    QAccessible::updateAccessibility(&focus);
}

} // namespace hz::ui
