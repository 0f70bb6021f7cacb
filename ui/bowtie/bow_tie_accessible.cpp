#include "ui/bowtie/bow_tie_accessible.h"

#include "ui/bowtie/bow_tie_area.h"
#include "ui/bowtie/bow_tie_marks.h"
#include "ui/common/painted_things.h"

#include <algorithm>

namespace hz::ui {

namespace {

/// The key of a thing is its place in the walk through the bow-tie.
class BowTieThings : public PaintedThings<int> {
public:
    explicit BowTieThings(BowTieArea& area)
        : PaintedThings(area)
        , m_area(area)
    {
    }

    [[nodiscard]] int childCount() const override { return int(things().size()); }
    [[nodiscard]] int keyAt(int index) const override { return index; }
    [[nodiscard]] int indexOf(const int& number) const override { return number < childCount() ? number : -1; }
    [[nodiscard]] std::optional<int> keyUnder(QPointF point) const override
    {
        return numberOf(scene().thingAt(m_area.camera().toScene(point), 0.0));
    }
    [[nodiscard]] std::optional<int> current() const override { return numberOf(scene().current()); }
    [[nodiscard]] QString textOf(const int& number, QAccessible::Text kind) const override
    {
        const BowTieThing thing = thingOf(number);
        if (kind == QAccessible::Name)
            return wordsOn(scene(), thing);
        const auto* node = scene().model().node(scene().nodeOf(thing));
        return kind == QAccessible::Description && node != nullptr ? node->description : QString();
    }
    [[nodiscard]] QRectF boxOf(const int& number) const override
    {
        return m_area.camera().toView(scene().boxOf(thingOf(number)));
    }
    [[nodiscard]] bool isSelected(const int& number) const override
    {
        const auto& selection = scene().workspace().selection();
        return std::ranges::find(selection, scene().keyOf(thingOf(number))) != selection.end();
    }

private:
    [[nodiscard]] const BowTieScene& scene() const { return m_area.scene(); }
    [[nodiscard]] std::vector<BowTieThing> things() const { return scene().nodesOnShow(); }
    [[nodiscard]] BowTieThing thingOf(int number) const { return things()[std::size_t(number)]; }
    [[nodiscard]] std::optional<int> numberOf(const std::optional<BowTieThing>& thing) const
    {
        const auto all = things();
        const auto at = thing ? std::ranges::find(all, *thing) : all.end();
        return at != all.end() ? std::optional(int(at - all.begin())) : std::nullopt;
    }

    BowTieArea& m_area;
};

} // namespace

void installBowTieAccessibility()
{
    installPaintedThings<BowTieArea, BowTieThings>();
}

void tellCurrent(BowTieArea& area)
{
    tellFocusedThing(area);
}

} // namespace hz::ui
