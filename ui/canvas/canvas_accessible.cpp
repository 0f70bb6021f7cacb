#include "ui/canvas/canvas_accessible.h"

#include "model/wording/wording.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/link_names.h"
#include "ui/canvas/picture_bounds.h"
#include "ui/common/painted_things.h"

#include <algorithm>

namespace hz::ui {

namespace {

/// Nodes, then links, then guards, each in the order of the model.
class CanvasThings : public PaintedThings<EntityKey> {
public:
    explicit CanvasThings(CanvasView& view)
        : PaintedThings(view)
        , m_view(view)
    {
    }

    [[nodiscard]] int childCount() const override { return int(things().size()); }
    [[nodiscard]] EntityKey keyAt(int index) const override { return things()[std::size_t(index)]; }
    [[nodiscard]] int indexOf(const EntityKey& key) const override
    {
        const auto& keys = things();
        const auto at = std::ranges::lower_bound(keys, key);
        return at != keys.end() && *at == key ? int(at - keys.begin()) : -1;
    }
    [[nodiscard]] std::optional<EntityKey> keyUnder(QPointF point) const override;
    [[nodiscard]] std::optional<EntityKey> current() const override
    {
        const auto& selection = m_view.workspace().selection();
        return selection.size() == 1 ? std::optional(selection.front()) : std::nullopt;
    }
    [[nodiscard]] QString textOf(const EntityKey& key, QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name       ? nameOf(key)
            : kind == QAccessible::Description ? descriptionOf(key)
                                               : QString();
    }
    [[nodiscard]] QRectF boxOf(const EntityKey& key) const override
    {
        const QRectF bounds = boundsOf(picture(), { key });
        return bounds.isNull() ? QRectF() : m_view.camera().toView(bounds);
    }
    [[nodiscard]] bool isSelected(const EntityKey& key) const override
    {
        const auto& selection = m_view.workspace().selection();
        return std::ranges::find(selection, key) != selection.end();
    }
    [[nodiscard]] bool selectsMany() const override { return true; }

private:
    [[nodiscard]] const drawing::Picture& picture() const { return std::as_const(m_view).picture(); }
    [[nodiscard]] const domain::Model& model() const { return picture().model(); }
    [[nodiscard]] QString nameOf(const EntityKey& key) const;
    [[nodiscard]] QString descriptionOf(const EntityKey& key) const;
    [[nodiscard]] const std::vector<EntityKey>& things() const;

    CanvasView& m_view;
    mutable std::vector<EntityKey> m_things; // ascending
    mutable quint64 m_revision = 0;
    mutable bool m_isGathered = false;
};

std::optional<EntityKey> CanvasThings::keyUnder(QPointF point) const
{
    const QPointF place = m_view.camera().toScene(point);
    const double reach = 8.0 / m_view.camera().scale;
    if (const auto node = picture().nodeAt(place))
        return nodeKey(*node);
    if (const auto guard = picture().guardAt(place, reach))
        return EntityKey{ EntityKind::Guard, *guard };
    const auto link = picture().linkAt(place, reach);
    return link ? std::optional(EntityKey{ EntityKind::Link, *link }) : std::nullopt;
}

/// Gathered once for each state of the model: a reader asks for one after another.
const std::vector<EntityKey>& CanvasThings::things() const
{
    const quint64 revision = m_view.workspace().document().revision();
    if (m_isGathered && m_revision == revision)
        return m_things;
    m_things.clear();
    model().nodes().forEach([&](const domain::Node& node) { m_things.push_back(nodeKey(node.id)); });
    model().links().forEach([&](const domain::Link& link) { m_things.push_back({ EntityKind::Link, link.id }); });
    model().guards().forEach([&](const domain::Guard& guard) { m_things.push_back({ EntityKind::Guard, guard.id }); });
    std::ranges::sort(m_things);
    m_revision = revision;
    m_isGathered = true;
    return m_things;
}

QString CanvasThings::nameOf(const EntityKey& key) const
{
    const auto& display = picture().display();
    if (key.kind == EntityKind::Node)
        return wording::accessibleName(*model().node(key.id), display.result.get(), display.posture);
    if (key.kind == EntityKind::Guard)
        return accessibleGuardName(model(), key.id);
    std::vector<Id> controls;
    if (const auto* link = picture().findLink(key.id))
        for (const auto& guard : link->guards)
            controls.push_back(guard.control);
    return accessibleLinkName(model(), key.id, controls);
}

QString CanvasThings::descriptionOf(const EntityKey& key) const
{
    if (key.kind == EntityKind::Node)
        return model().node(key.id)->description;
    if (key.kind == EntityKind::Link)
        return model().link(key.id)->chanceReason;
    return model().guards().find(key.id)->notes;
}

} // namespace

void installCanvasAccessibility()
{
    installPaintedThings<CanvasView, CanvasThings>();
}

void tellSelection(CanvasView& view)
{
    tellFocusedThing(view);
}

} // namespace hz::ui
