#include "ui/bowtie/bow_tie_editing.h"

#include "model/commands/guard_order.h"
#include "model/wording/wording.h"
#include "ui/canvas/tools/free_place.h"

#include <algorithm>

namespace hz::ui {

namespace {

using domain::EntityKind;
using layout::BowTie;
using Kind = BowTieThing::Kind;

constexpr double kColumn = 264.0; // on the canvas, from a node to its neighbour

std::optional<Id> newLinkOf(const commands::Command& command)
{
    for (const domain::Change& change : command.changes.changes)
        if (!change.before && change.key().kind == EntityKind::Link)
            return change.key().id;
    return std::nullopt;
}

} // namespace

BowTieEditing::BowTieEditing(BowTieScene& scene, Host& host, QObject* parent)
    : QObject(parent)
    , m_scene(scene)
    , m_host(host)
{
}

/// New things get a place on the canvas too.
QPointF BowTieEditing::placeOnCanvas(const Id& neighbour, QPointF offset) const
{
    const auto* shape = m_scene.picture().findNode(neighbour);
    const QPointF from = shape != nullptr ? shape->box.center() : QPointF();
    return snapped(freePlaceInColumn(m_scene.picture(), from + offset));
}

QPointF BowTieEditing::placeOnLink(const Id& link) const
{
    const domain::Link* on = m_scene.model().link(link);
    const auto* from = on != nullptr ? m_scene.picture().findNode(on->from) : nullptr;
    const auto* to = on != nullptr ? m_scene.picture().findNode(on->to) : nullptr;
    const QPointF middle = from != nullptr && to != nullptr ? (from->box.center() + to->box.center()) / 2.0 : QPointF();
    return snapped(freePlace(m_scene.picture(), NodeKind::Control, middle + QPointF(0.0, drawing::kControlHeight)));
}

void BowTieEditing::nameNew(const std::vector<EntityKey>& created, Id link)
{
    if (created.empty())
        return;
    m_scene.selectOn(created.front().id, link);
    emit titleWanted();
}

void BowTieEditing::addLinked(NodeKind kind, Id neighbour, bool newIsTarget)
{
    const QPointF at = placeOnCanvas(neighbour, QPointF(newIsTarget ? kColumn : -kColumn, 0.0));
    auto command =
        commands::placeLinkedNode(m_scene.model(), kind, untitled(kind), pointOf(at), neighbour, newIsTarget);
    const auto created = command ? command->created : std::vector<EntityKey>{};
    const auto link = command ? newLinkOf(*command) : std::nullopt;
    if (m_host.run(std::move(command)))
        nameNew(created, link.value_or(Id()));
}

void BowTieEditing::addHazard()
{
    const QPointF at = snapped(freePlace(m_scene.picture(), NodeKind::Hazard, m_scene.picture().bounds().center()));
    auto command = commands::placeNode(m_scene.model(), NodeKind::Hazard, untitled(NodeKind::Hazard), pointOf(at));
    const auto created = command ? command->created : std::vector<EntityKey>{};
    if (!m_host.run(std::move(command)) || created.empty())
        return;
    m_scene.showHazard(created.front().id);
    nameNew(created, Id());
}

void BowTieEditing::addCause(Id node)
{
    addLinked(NodeKind::Cause, node, false);
}

void BowTieEditing::addConsequence(Id node)
{
    addLinked(NodeKind::Consequence, node, true);
}

void BowTieEditing::addFactor(Id control)
{
    addLinked(NodeKind::Cause, control, false);
}

void BowTieEditing::addBarrier(Id link, std::size_t place)
{
    auto command = commands::guardedAt(m_scene.model(),
        commands::placeGuard(m_scene.model(), untitled(NodeKind::Control), pointOf(placeOnLink(link)), link), place);
    const auto created = command ? command->created : std::vector<EntityKey>{};
    if (m_host.run(std::move(command)))
        nameNew(created, link);
}

/// Another one that leads to, or follows from, the same.
void BowTieEditing::addAlongside(const BowTieThing& current)
{
    const BowTie& tie = m_scene.tie();
    if (current.kind == Kind::Factor) {
        const BowTie::Factor& factor = tie.factors[current.index];
        return factor.parent == BowTie::kNone ? addFactor(tie.barriers[factor.barrier].control)
                                              : addCause(tie.factors[factor.parent].node);
    }
    if (current.kind != Kind::Card || tie.cards[current.index].line == BowTie::kNone)
        return;
    const BowTie::Card& card = tie.cards[current.index];
    const Id inner = tie.cards[tie.lines[card.line].inner].node;
    const domain::Node* node = m_scene.model().node(card.node);
    addLinked(node->kind, inner, card.side == BowTie::Side::Right);
}

void BowTieEditing::addBeside(QPoint direction)
{
    const auto current = m_scene.current();
    const BowTie& tie = m_scene.tie();
    if (tie.isEmpty())
        return;
    const BowTieThing thing = current.value_or(BowTieThing{ Kind::Card, 0 });
    if (thing.kind == Kind::Line)
        return addBarrier(*m_scene.linkOf(thing), tie.lines[thing.index].barriers.size());
    if (thing.kind == Kind::Barrier) {
        if (direction.y() > 0)
            addFactor(m_scene.nodeOf(thing));
        else if (direction.x() != 0)
            reorder(direction.x());
        return;
    }
    if (direction.y() != 0)
        return addAlongside(thing);
    if (thing.kind == Kind::Factor && direction.x() < 0) {
        const Id node = m_scene.nodeOf(thing);
        m_scene.keepOpen(thing.index);
        return addCause(node);
    }
    if (thing.kind != Kind::Card)
        return;
    const BowTie::Card& card = tie.cards[thing.index];
    const bool isOutwards = card.side == BowTie::Side::Knot || (card.side == BowTie::Side::Left) == (direction.x() < 0);
    if (!isOutwards) {
        const BowTie::Line& line = tie.lines[card.line];
        // What is put beside a cause acts first, beside a consequence last.
        return addBarrier(line.link, card.side == BowTie::Side::Left ? 0 : line.barriers.size());
    }
    if (direction.x() < 0)
        addCause(card.node);
    else
        addConsequence(card.node);
}

void BowTieEditing::reorder(int steps)
{
    const auto current = m_scene.current();
    if (!current || current->kind != Kind::Barrier)
        return;
    const BowTie::Barrier barrier = m_scene.tie().barriers[current->index];
    const Id link = m_scene.tie().lines[barrier.line].link;
    const auto wanted = static_cast<std::ptrdiff_t>(barrier.place) + steps;
    const bool isThere = wanted >= 0
        && m_host.run(commands::reorderGuard(m_scene.model(), barrier.guard, static_cast<std::size_t>(wanted)));
    if (isThere)
        m_scene.selectOn(barrier.control, link);
}

QString BowTieEditing::whyNotMove(std::size_t barrier, std::size_t line) const
{
    const BowTie& tie = m_scene.tie();
    if (tie.barriers[barrier].line == line)
        return {};
    const auto why = commands::whyNotGuard(m_scene.model(), tie.barriers[barrier].control, tie.lines[line].link);
    return why ? wording::sentence(*why, &m_scene.model()) : QString();
}

bool BowTieEditing::mayMove(std::size_t barrier, std::size_t line) const
{
    return whyNotMove(barrier, line).isEmpty();
}

void BowTieEditing::move(std::size_t barrier, std::size_t line, std::size_t place)
{
    const BowTie& tie = m_scene.tie();
    const BowTie::Barrier moved = tie.barriers[barrier];
    const Id link = tie.lines[line].link;
    // On its own line the places are counted without it.
    const bool isAfterItself = moved.line == line && place > moved.place;
    if (m_host.run(commands::moveGuard(m_scene.model(), moved.guard, link, place - (isAfterItself ? 1 : 0))))
        m_scene.selectOn(moved.control, link);
}

void BowTieEditing::remove(const BowTieThing& thing)
{
    EntityKey key = m_scene.keyOf(thing);
    if (const auto guard = m_scene.guardOf(thing))
        key = { EntityKind::Guard, *guard };
    else if (thing.kind == Kind::Factor)
        key = { EntityKind::Link, m_scene.tie().factors[thing.index].link };
    m_host.run(commands::removeEntities(m_scene.model(), { key }));
}

void BowTieEditing::removeFromModel(const BowTieThing& thing)
{
    m_host.run(commands::removeEntities(m_scene.model(), { m_scene.keyOf(thing) }));
}

} // namespace hz::ui
