#include "ui/bowtie/bow_tie_scene.h"

#include "ui/common/node_key.h"

#include <algorithm>

namespace hz::ui {

namespace {

using domain::EntityKind;
using layout::BowTie;
using Kind = BowTieThing::Kind;

void addFactor(const BowTie& tie, std::size_t factor, std::vector<BowTieThing>& things)
{
    for (const std::size_t defence : tie.factors[factor].defences)
        things.push_back({ Kind::Defence, defence });
    things.push_back({ Kind::Factor, factor });
    for (const std::size_t cause : tie.factors[factor].causes)
        addFactor(tie, cause, things);
}

} // namespace

std::vector<BowTieThing> BowTieScene::nodesOnShow() const
{
    std::vector<BowTieThing> things;
    const BowTie& tie = this->tie();
    for (std::size_t card = 0; card < tie.cards.size(); ++card) {
        things.push_back({ Kind::Card, card });
        if (tie.cards[card].line == BowTie::kNone)
            continue;
        for (const std::size_t barrier : tie.lines[tie.cards[card].line].barriers) {
            things.push_back({ Kind::Barrier, barrier });
            for (const std::size_t factor : tie.barriers[barrier].factors)
                addFactor(tie, factor, things);
        }
    }
    return things;
}

std::optional<BowTieThing> BowTieScene::thingOf(const EntityKey& key) const
{
    if (key.kind == EntityKind::Link) {
        const auto line = std::ranges::find(tie().lines, key.id, &BowTie::Line::link);
        if (line == tie().lines.end())
            return std::nullopt;
        return BowTieThing{ Kind::Line, static_cast<std::size_t>(line - tie().lines.begin()) };
    }
    for (const BowTieThing& thing : nodesOnShow())
        if (keyOf(thing) == key || (key.kind == EntityKind::Guard && guardOf(thing) == key.id))
            return thing;
    return std::nullopt;
}

void BowTieScene::select(const std::optional<BowTieThing>& thing)
{
    m_current = thing;
    m_isSelecting = true;
    m_workspace.select(thing ? std::vector{ keyOf(*thing) } : std::vector<EntityKey>{});
    m_isSelecting = false;
    emit currentChanged();
}

void BowTieScene::selectSeveral(std::vector<EntityKey> keys)
{
    m_current = keys.size() == 1 ? thingOf(keys.front()) : std::nullopt;
    m_isSelecting = true;
    m_workspace.select(std::move(keys));
    m_isSelecting = false;
    emit currentChanged();
}

std::vector<EntityKey> BowTieScene::keysIn(const QRectF& rect) const
{
    std::vector<EntityKey> keys;
    const auto add = [&keys](const EntityKey& key) {
        if (std::ranges::find(keys, key) == keys.end())
            keys.push_back(key);
    };
    for (const BowTieThing& thing : nodesOnShow())
        if (boxOf(thing).intersects(rect))
            add(keyOf(thing));
    for (std::size_t line = 0; line < tie().lines.size(); ++line)
        if (rect.contains(boxOf({ Kind::Line, line })))
            add(keyOf({ Kind::Line, line }));
    return keys;
}

void BowTieScene::selectOn(Id node, Id link)
{
    for (const BowTieThing& thing : nodesOnShow())
        if (nodeOf(thing) == node && linkOf(thing) == link)
            return select(thing);
    if (const auto thing = thingOf(nodeKey(node)))
        select(thing);
}

/// Another hazard that is selected elsewhere is shown; of what stands here already the first place becomes current.
void BowTieScene::followSelection()
{
    if (m_isSelecting)
        return;
    const auto& selection = m_workspace.selection();
    if (selection.size() == 1 && selection.front().kind == EntityKind::Node && isHazard(selection.front().id))
        showHazard(selection.front().id);
    const bool isThere = m_current && selection.size() == 1 && keyOf(*m_current) == selection.front();
    if (!isThere)
        m_current = selection.size() == 1 ? thingOf(selection.front()) : std::nullopt;
    emit currentChanged();
}

} // namespace hz::ui
