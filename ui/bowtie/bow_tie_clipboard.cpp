#include "model/commands/drop.h"
#include "model/commands/guard_order.h"
#include "ui/bowtie/bow_tie_editing.h"
#include "ui/canvas/tools/free_place.h"
#include "ui/common/fragment_data.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <set>

namespace hz::ui {

namespace {

using layout::BowTie;
using Kind = BowTieThing::Kind;

const BowTieThing kKnot{ Kind::Card, 0 };

const domain::Node* onlyNodeOf(const domain::Model& fragment)
{
    const auto nodes = fragment.nodes().all();
    return nodes.size() == 1 ? nodes.front() : nullptr;
}

/// The line on which a control is put, and where among its barriers; nothing where there is none.
std::optional<std::pair<Id, std::size_t>> placeFor(const BowTie& tie, const BowTieThing& current)
{
    std::size_t line = BowTie::kNone, place = ~std::size_t{ 0 };
    if (current.kind == Kind::Line)
        line = current.index;
    else if (current.kind == Kind::Card)
        line = tie.cards[current.index].line;
    else if (current.kind == Kind::Barrier) {
        line = tie.barriers[current.index].line;
        place = tie.barriers[current.index].place + 1;
    }
    if (line == BowTie::kNone)
        return std::nullopt;
    return std::pair(tie.lines[line].link, std::min(place, tie.lines[line].barriers.size()));
}

} // namespace

void BowTieEditing::copy() const
{
    const auto nodes = nodesOf(m_host.selection());
    if (!nodes.empty())
        QGuiApplication::clipboard()->setMimeData(fragmentData(commands::fragmentOf(m_scene.model(), nodes)).release());
}

void BowTieEditing::cut()
{
    copy();
    if (!nodesOf(m_host.selection()).empty())
        m_host.run(commands::removeEntities(m_scene.model(), m_host.selection()));
}

void BowTieEditing::removeSelection()
{
    const auto current = m_scene.current();
    if (current && m_host.selection().size() <= 1)
        remove(*current);
    else if (!m_host.selection().empty())
        m_host.run(commands::removeEntities(m_scene.model(), m_host.selection()));
}

void BowTieEditing::selectAll()
{
    std::set<EntityKey> keys;
    for (const BowTieThing& thing : m_scene.nodesOnShow())
        keys.insert(m_scene.keyOf(thing));
    m_scene.selectSeveral({ keys.begin(), keys.end() });
}

void BowTieEditing::paste()
{
    const QMimeData* content = QGuiApplication::clipboard()->mimeData();
    if (content == nullptr || !holdsFragment(*content))
        return;
    const auto fragment = readFragment(*content, tr("clipboard"));
    if (!fragment) {
        emit m_scene.workspace().refused(fragment.error());
        return;
    }
    insert(*fragment, m_scene.current().value_or(kKnot), false);
}

/// Beside the one that is current: it leads to the same, or follows from the same.
void BowTieEditing::duplicate()
{
    const auto nodes = nodesOf(m_host.selection());
    if (!nodes.empty())
        insert(commands::fragmentOf(m_scene.model(), nodes), m_scene.current().value_or(kKnot), true);
}

/// What it is linked to, and whether that leads to it. A copy of the current thing stands beside it.
std::optional<std::pair<Id, bool>> BowTieEditing::neighbourFor(
    const domain::Node& node, const BowTieThing& current, bool isCopy) const
{
    const BowTie& tie = m_scene.tie();
    if (current.kind == Kind::Factor) {
        const BowTie::Factor& factor = tie.factors[current.index];
        if (!isCopy)
            return std::pair(factor.node, false);
        return std::pair(
            factor.parent == BowTie::kNone ? tie.barriers[factor.barrier].control : tie.factors[factor.parent].node,
            false);
    }
    if (current.kind == Kind::Barrier && node.kind == NodeKind::Cause)
        return std::pair(tie.barriers[current.index].control, false);
    const BowTie::Card& card = tie.cards[current.kind == Kind::Card ? current.index : 0];
    if (isCopy && card.side == BowTie::Side::Knot)
        return std::nullopt;
    const bool follows =
        card.side == BowTie::Side::Knot ? node.kind == NodeKind::Consequence : card.side == BowTie::Side::Right;
    return std::pair(isCopy ? tie.cards[tie.lines[card.line].inner].node : card.node, follows);
}

base::Result<commands::Command> BowTieEditing::inserting(
    const domain::Model& fragment, const BowTieThing& current, bool isCopy) const
{
    const domain::Model& model = m_scene.model();
    const domain::Node* only = onlyNodeOf(fragment);
    const auto at = [&](const Id& beside) {
        const auto* shape = m_scene.picture().findNode(beside);
        return pointOf(freePlaceFor(m_scene.picture(), fragment,
            (shape != nullptr ? shape->seat().center() : QPointF()) + QPointF(32.0, 32.0)));
    };
    const Id beside = m_scene.nodeOf(current);
    if (only != nullptr && only->kind == NodeKind::Control) {
        if (const auto place = placeFor(m_scene.tie(), current))
            return commands::guardedAt(
                model, commands::pasteOnLink(model, fragment, at(beside), place->first), place->second);
    } else if (const auto to = only != nullptr ? neighbourFor(*only, current, isCopy) : std::nullopt) {
        return commands::pasteLinked(model, fragment, at(to->first), to->first, to->second);
    }
    return commands::paste(model, fragment, at(beside));
}

void BowTieEditing::insert(const domain::Model& fragment, const BowTieThing& current, bool isCopy)
{
    if (m_scene.tie().isEmpty())
        return;
    auto command = inserting(fragment, current, isCopy);
    if (command)
        command->name.code = isCopy ? commands::CommandCode::Duplicate : commands::CommandCode::Paste;
    const auto created = command ? command->created : std::vector<EntityKey>{};
    if (!m_host.run(std::move(command)) || created.empty())
        return;
    m_scene.selectSeveral(created);
    if (!m_scene.thingOf(created.front()))
        m_host.showHint(tr("It is in the graph now: nothing joins it to this hazard yet"), Tone::Suggestion);
}

} // namespace hz::ui
