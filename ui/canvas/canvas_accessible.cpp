#include "ui/canvas/canvas_accessible.h"

#include "model/wording/wording.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/link_names.h"
#include "ui/canvas/picture_bounds.h"

#include <QAccessibleWidget>

#include <algorithm>
#include <map>

namespace hz::ui {

namespace {

class AccessibleCanvas;

/// One node, link or guard for those who hear the graph. Holds an id, never a pointer into the model: it may go at any
/// time.
class AccessibleThing : public QAccessibleInterface {
public:
    AccessibleThing(const AccessibleCanvas& canvas, EntityKey key)
        : m_canvas(canvas)
        , m_key(key)
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
    [[nodiscard]] const EntityKey& key() const { return m_key; }

private:
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] QRectF inView() const;

    const AccessibleCanvas& m_canvas;
    EntityKey m_key;
};

class AccessibleCanvas : public QAccessibleWidget {
public:
    explicit AccessibleCanvas(CanvasView& view)
        : QAccessibleWidget(&view, QAccessible::List)
    {
    }
    ~AccessibleCanvas() override
    {
        for (const auto& [key, id] : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] CanvasView& view() const { return *static_cast<CanvasView*>(widget()); }

    [[nodiscard]] int childCount() const override { return int(things().size()); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        const auto& keys = things();
        return index >= 0 && index < int(keys.size()) ? childFor(keys[std::size_t(index)]) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (const auto& [key, id] : m_children)
            if (QAccessible::accessibleInterface(id) == child)
                return indexOf(key);
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPointF place = view().camera().toScene(QPointF(view().mapFromGlobal(QPoint(x, y))));
        const double reach = 8.0 / view().camera().scale;
        const auto& picture = view().picture();
        if (const auto node = picture.nodeAt(place))
            return childFor(nodeKey(*node));
        if (const auto guard = picture.guardAt(place, reach))
            return childFor({ EntityKind::Guard, *guard });
        const auto link = picture.linkAt(place, reach);
        return link ? childFor({ EntityKind::Link, *link }) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        const auto& selection = view().workspace().selection();
        return view().hasFocus() && selection.size() == 1 && indexOf(selection.front()) >= 0
            ? childFor(selection.front())
            : nullptr;
    }
    /// Nodes, then links, then guards, each in the order of the model.
    [[nodiscard]] int indexOf(const EntityKey& key) const
    {
        const auto& keys = things();
        const auto at = std::ranges::lower_bound(keys, key);
        return at != keys.end() && *at == key ? int(at - keys.begin()) : -1;
    }

private:
    /// Gathered once for each state of the model: a reader asks for one after another.
    [[nodiscard]] const std::vector<EntityKey>& things() const
    {
        const quint64 revision = view().workspace().document().revision();
        if (m_isGathered && m_revision == revision)
            return m_things;
        m_things.clear();
        const domain::Model& model = view().picture().model();
        model.nodes().forEach([&](const domain::Node& node) { m_things.push_back(nodeKey(node.id)); });
        model.links().forEach([&](const domain::Link& link) { m_things.push_back({ EntityKind::Link, link.id }); });
        model.guards().forEach([&](const domain::Guard& guard) {
            m_things.push_back({ EntityKind::Guard, guard.id });
        });
        std::ranges::sort(m_things);
        m_revision = revision;
        m_isGathered = true;
        return m_things;
    }
    [[nodiscard]] QAccessibleInterface* childFor(const EntityKey& key) const
    {
        const auto known = m_children.find(key);
        if (known != m_children.end())
            return QAccessible::accessibleInterface(known->second);
        auto* made = new AccessibleThing(*this, key);
        m_children.emplace(key, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    mutable std::map<EntityKey, QAccessible::Id> m_children;
    mutable std::vector<EntityKey> m_things; // ascending
    mutable quint64 m_revision = 0;
    mutable bool m_isGathered = false;
};

bool AccessibleThing::isValid() const
{
    return m_canvas.isValid() && m_canvas.view().picture().model().contains(m_key);
}

QAccessibleInterface* AccessibleThing::parent() const
{
    return QAccessible::queryAccessibleInterface(&m_canvas.view());
}

QString AccessibleThing::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    return kind == QAccessible::Name ? name() : kind == QAccessible::Description ? description() : QString();
}

QString AccessibleThing::name() const
{
    const auto& picture = m_canvas.view().picture();
    const domain::Model& model = picture.model();
    if (m_key.kind == EntityKind::Node)
        return wording::accessibleName(
            *model.node(m_key.id), picture.display().result.get(), picture.display().posture);
    if (m_key.kind == EntityKind::Guard)
        return accessibleGuardName(model, m_key.id);
    std::vector<Id> controls;
    if (const auto* link = picture.findLink(m_key.id))
        for (const auto& guard : link->guards)
            controls.push_back(guard.control);
    return accessibleLinkName(model, m_key.id, controls);
}

QString AccessibleThing::description() const
{
    const domain::Model& model = m_canvas.view().picture().model();
    if (m_key.kind == EntityKind::Node)
        return model.node(m_key.id)->description;
    if (m_key.kind == EntityKind::Link)
        return model.link(m_key.id)->chanceReason;
    return model.guards().find(m_key.id)->notes;
}

QRectF AccessibleThing::inView() const
{
    const auto& view = m_canvas.view();
    const QRectF bounds = boundsOf(view.picture(), { m_key });
    return bounds.isNull() ? QRectF() : view.camera().toView(bounds);
}

QRect AccessibleThing::rect() const
{
    const QRect shown = inView().toAlignedRect();
    return shown.isNull() ? QRect() : QRect(m_canvas.view().mapToGlobal(shown.topLeft()), shown.size());
}

QAccessible::State AccessibleThing::state() const
{
    const auto& view = m_canvas.view();
    const auto& selection = view.workspace().selection();
    QAccessible::State state;
    state.focusable = state.selectable = state.multiSelectable = true;
    state.selected = std::ranges::find(selection, m_key) != selection.end();
    state.focused = state.selected && view.hasFocus() && selection.size() == 1;
    const QRectF shown = inView();
    state.offscreen = shown.isNull() || !shown.intersects(QRectF(view.rect()));
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
    const auto& selection = view.workspace().selection();
    if (!QAccessible::isActive() || selection.size() != 1 || !view.hasFocus())
        return;
    const auto* canvas = dynamic_cast<AccessibleCanvas*>(QAccessible::queryAccessibleInterface(&view));
    const int index = canvas != nullptr ? canvas->indexOf(selection.front()) : -1;
    if (index < 0)
        return;
    QAccessibleEvent focus(&view, QAccessible::Focus);
    focus.setChild(index);
    QAccessible::updateAccessibility(&focus);
}

} // namespace hz::ui
