#include "ui/bowtie/bow_tie_accessible.h"

#include "ui/bowtie/bow_tie_area.h"
#include "ui/bowtie/bow_tie_marks.h"

#include <QAccessibleWidget>

#include <algorithm>
#include <map>

namespace hz::ui {

namespace {

class AccessibleArea;

/// One place of the walk through a bow-tie. Holds its number, never a pointer: things may go at any time.
class AccessibleThing : public QAccessibleInterface {
public:
    AccessibleThing(const AccessibleArea& area, int number)
        : m_area(area)
        , m_number(number)
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
    [[nodiscard]] std::optional<BowTieThing> thing() const;

    const AccessibleArea& m_area;
    int m_number;
};

class AccessibleArea : public QAccessibleWidget {
public:
    explicit AccessibleArea(BowTieArea& area)
        : QAccessibleWidget(&area, QAccessible::List)
    {
    }
    ~AccessibleArea() override
    {
        for (const auto& [number, id] : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] BowTieArea& area() const { return *static_cast<BowTieArea*>(widget()); }
    [[nodiscard]] std::vector<BowTieThing> things() const { return area().scene().nodesOnShow(); }

    [[nodiscard]] int childCount() const override { return int(things().size()); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        return index >= 0 && index < childCount() ? childFor(index) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (const auto& [number, id] : m_children)
            if (QAccessible::accessibleInterface(id) == child)
                return number;
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPointF place = area().mapFromGlobal(QPoint(x, y));
        return childOf(area().scene().thingAt(area().camera().toScene(place), 0.0));
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        return area().hasFocus() ? childOf(area().scene().current()) : nullptr;
    }

private:
    [[nodiscard]] QAccessibleInterface* childOf(const std::optional<BowTieThing>& thing) const
    {
        const auto all = things();
        const auto at = thing ? std::ranges::find(all, *thing) : all.end();
        return at != all.end() ? childFor(int(at - all.begin())) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* childFor(int number) const
    {
        const auto known = m_children.find(number);
        if (known != m_children.end())
            return QAccessible::accessibleInterface(known->second);
        auto* made = new AccessibleThing(*this, number);
        m_children.emplace(number, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    mutable std::map<int, QAccessible::Id> m_children;
};

std::optional<BowTieThing> AccessibleThing::thing() const
{
    const auto things = m_area.things();
    return m_number < int(things.size()) ? std::optional(things[std::size_t(m_number)]) : std::nullopt;
}

bool AccessibleThing::isValid() const
{
    return m_area.isValid() && thing().has_value();
}

QAccessibleInterface* AccessibleThing::parent() const
{
    return QAccessible::queryAccessibleInterface(&m_area.area());
}

QString AccessibleThing::text(QAccessible::Text kind) const
{
    const auto which = thing();
    if (!which)
        return {};
    const BowTieScene& scene = m_area.area().scene();
    if (kind == QAccessible::Name)
        return wordsOn(scene, *which);
    const auto* node = scene.model().node(scene.nodeOf(*which));
    return kind == QAccessible::Description && node != nullptr ? node->description : QString();
}

QRect AccessibleThing::rect() const
{
    const auto which = thing();
    const BowTieArea& area = m_area.area();
    if (!which)
        return {};
    const QRect inView = area.camera().toView(area.scene().boxOf(*which)).toAlignedRect();
    return { area.mapToGlobal(inView.topLeft()), inView.size() };
}

QAccessible::State AccessibleThing::state() const
{
    const auto which = thing();
    const BowTieArea& area = m_area.area();
    QAccessible::State state;
    state.focusable = state.selectable = true;
    if (!which)
        return state;
    for (const EntityKey& key : area.scene().workspace().selection())
        state.selected |= key == area.scene().keyOf(*which);
    state.focused = area.hasFocus() && area.scene().current() == which;
    state.offscreen = !area.camera().toView(area.scene().boxOf(*which)).intersects(QRectF(area.rect()));
    return state;
}

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    auto* area = className == QLatin1String("hz::ui::BowTieArea") ? qobject_cast<BowTieArea*>(object) : nullptr;
    return area != nullptr ? new AccessibleArea(*area) : nullptr;
}

} // namespace

void installBowTieAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(once);
}

void tellCurrent(BowTieArea& area)
{
    const auto current = area.scene().current();
    if (!QAccessible::isActive() || !current || !area.hasFocus())
        return;
    const auto things = area.scene().nodesOnShow();
    const auto at = std::ranges::find(things, *current);
    if (at == things.end())
        return;
    QAccessibleEvent focus(&area, QAccessible::Focus);
    focus.setChild(int(at - things.begin()));
    QAccessible::updateAccessibility(&focus);
}

} // namespace hz::ui
