#include "model/drawing/picture.h"

#include "model/commands/guard_order.h"
#include "model/domain/fields.h"
#include "model/drawing/everywhere.h"
#include "model/drawing/link_marks.h"
#include "model/drawing/marks.h"
#include "model/drawing/text.h"
#include "model/drawing/text_wrap.h"
#include "model/wording/wording.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace hz::drawing {

namespace {

using domain::EntityKind;

constexpr double kCell = 512.0;
constexpr std::size_t kAtOnce = 2000; // so many links find their ways before anything is shown

/// What everything may show: levels and colours, the names of occasions.
bool isShownEverywhere(EntityKind kind)
{
    return domain::kindDescription(kind).group == domain::KindOfEntity::Group::Scheme || kind == EntityKind::Occasion;
}

std::uint32_t takeSlot(std::vector<std::uint32_t>& free, std::size_t size)
{
    if (free.empty())
        return std::uint32_t(size);
    const auto slot = free.back();
    free.pop_back();
    return slot;
}

int strengthOf(const domain::ControlRating& rating)
{
    constexpr double kBest = 1e-6;
    if (rating.low >= 1.0)
        return 0;
    const double middle = std::sqrt(std::max(rating.low, kBest) * std::max(rating.high, kBest));
    return static_cast<int>(std::lround(1.0 - std::log10(middle)));
}

} // namespace

Picture::Picture()
    : m_nodeGrid(kCell)
    , m_linkGrid(kCell)
    , m_markGrid(kCell / 4)
{
    m_display.theme = Theme::of(Theme::Mode::Light);
}

Picture::Picture(const domain::Model& model)
    : Picture()
{
    reset(model);
}

void Picture::reset(const domain::Model& model)
{
    DisplayOptions display = std::move(m_display);
    const std::uint64_t edition = m_edition;
    *this = Picture();
    m_edition = edition + 1;
    m_display = std::move(display);
    m_model = model;
    model.placements().forEach([this](const domain::Placement& p) {
        if (m_model.node(p.id) != nullptr)
            m_unplacedTop = std::max(m_unplacedTop, std::min(p.y, kFarthest) + 160.0);
    });
    model.guards().forEach([this](const domain::Guard& guard) { noteGuard(guard, true); });
    model.table<domain::Comment>().forEach([this](const domain::Comment& comment) { noteComment(comment, true); });
    model.nodes().forEach([this](const domain::Node& node) { addNode(node); });
    model.links().forEach([this](const domain::Link& link) { addLink(link); });
    std::set<Id> nodes;
    model.nodes().forEach([&nodes](const domain::Node& node) { nodes.insert(node.id); });
    seat(nodes, nullptr);
    takeWays(model.links().size() > kAtOnce ? m_router.draftWays() : m_router.findWays(), nullptr);
}

QPointF Picture::placeFor(const domain::Node& node)
{
    if (const auto* placement = m_model.placements().find(node.id))
        return { placement->x, placement->y };
    if (const auto known = m_unplaced.find(node.id); known != m_unplaced.end())
        return known->second;
    static constexpr std::array<int, 4> kColumn{ 0, 2, 3, 1 }; // causes, controls, hazards, consequences
    const auto kind = static_cast<std::size_t>(node.kind);
    const QPointF place(kColumn[kind] * 264.0, m_unplacedTop + m_unplacedRows[kind]++ * 112.0);
    m_unplaced.emplace(node.id, place);
    return place;
}

void Picture::addNode(const domain::Node& node)
{
    const Slot slot = takeSlot(m_freeNodes, m_nodes.size());
    if (slot == m_nodes.size()) {
        m_nodes.emplace_back();
        m_scores.push_back(nullptr);
        m_worst.push_back(-1);
        m_certainty.push_back(RiskMark::State::None);
    }
    m_nodeSlots[node.id] = slot;
    shapeNode(slot, node);
}

/// As the node is now; its links stay.
void Picture::shapeNode(Slot slot, const domain::Node& node)
{
    NodeShape& shape = m_nodes[slot];
    if (shape.alive && !shape.isAtBar)
        m_nodeGrid.removeRect(slot, placeOf(shape));
    NodeShape before = std::exchange(shape, shapeOf(node, placeFor(node)));
    shape.links = std::move(before.links);
    shape.hidden = before.hidden;
    const auto* placement = m_model.placements().find(node.id);
    shape.pinned = placement != nullptr && placement->pinned;
    const auto comments = m_openComments.find(node.id);
    shape.openComments = comments == m_openComments.end() ? 0 : comments->second;
    shape.isAtBar = before.isAtBar;
    if (shape.isAtBar)
        putAtBar(slot);
    else
        giveCard(slot);
    refreshScore(slot);
}

void Picture::removeNode(const Id& id)
{
    const auto found = m_nodeSlots.find(id);
    if (found == m_nodeSlots.end())
        return;
    NodeShape& shape = m_nodes[found->second];
    while (!shape.links.empty())
        removeLink(m_links[shape.links.back()].id);
    if (!shape.isAtBar)
        m_nodeGrid.removeRect(found->second, placeOf(shape));
    m_router.removeCard(found->second);
    shape = {};
    m_scores[found->second] = nullptr;
    m_freeNodes.push_back(found->second);
    m_nodeSlots.erase(found);
    m_bounds.reset();
}

std::vector<GuardShape> Picture::guardsOn(const LinkShape& link) const
{
    std::vector<GuardShape> shapes;
    const auto found = m_guardsOfLink.find(link.id);
    if (found == m_guardsOfLink.end())
        return shapes;
    for (const Id& id : found->second) {
        const auto* guard = m_model.guards().find(id);
        const auto* control = guard != nullptr ? m_model.node(guard->control) : nullptr;
        if (control == nullptr)
            continue;
        const auto* rating = m_model.table<domain::ControlRating>().find(control->rating);
        GuardShape shape;
        shape.guard = id;
        shape.control = control->id;
        shape.status = control->status;
        shape.strength = rating != nullptr ? strengthOf(*rating) : 0;
        shape.code = control->code;
        shape.name = control->title;
        setWordings(shape);
        shapes.push_back(std::move(shape));
    }
    std::sort(shapes.begin(), shapes.end(), [this](const GuardShape& a, const GuardShape& b) {
        return commands::actsBefore(m_model, *m_model.guards().find(a.guard), *m_model.guards().find(b.guard));
    });
    return shapes;
}

void Picture::addLink(const domain::Link& link)
{
    const auto from = m_nodeSlots.find(link.from), to = m_nodeSlots.find(link.to);
    if (from == m_nodeSlots.end() || to == m_nodeSlots.end())
        return;
    const Slot slot = takeSlot(m_freeLinks, m_links.size());
    if (slot == m_links.size())
        m_links.emplace_back();
    LinkShape& shape = m_links[slot];
    shape.id = link.id;
    shape.fromId = link.from;
    shape.toId = link.to;
    shape.from = from->second;
    shape.to = to->second;
    shape.degradation = m_nodes[shape.to].kind == domain::NodeKind::Control;
    shape.alive = true;
    shape.hidden = isLeftOut(shape);
    describeLink(slot, link);
    m_linkSlots[link.id] = slot;
    m_nodes[shape.from].links.push_back(slot);
    if (shape.to != shape.from)
        m_nodes[shape.to].links.push_back(slot);
    m_router.setLink(slot, shape.from, shape.to, shape.degradation);
}

/// All but where it runs.
void Picture::describeLink(Slot slot, const domain::Link& link)
{
    LinkShape& shape = m_links[slot];
    markWithout(slot);
    shape.negated = link.negated;
    shape.isMet = !link.metBy.isNull();
    shape.label =
        link.chance == domain::Likelihood::condition(1.0) ? QString() : wording::likelihoodText(link.chance, m_model);
    shape.labelWidth = shape.label.isEmpty() ? 0.0 : textWidth(shape.label, Fonts::standard().small) + 8.0;
    shape.labelBox = {};
    shape.guards = guardsOn(shape);
}

void Picture::removeLink(const Id& id)
{
    const auto found = m_linkSlots.find(id);
    if (found == m_linkSlots.end())
        return;
    const Slot slot = found->second;
    LinkShape& shape = m_links[slot];
    markWithout(slot);
    setCurve(slot, {});
    m_router.removeLink(slot);
    std::erase(m_nodes[shape.from].links, slot);
    std::erase(m_nodes[shape.to].links, slot);
    shape = {};
    m_freeLinks.push_back(slot);
    m_linkSlots.erase(found);
    m_bounds.reset();
}

void Picture::noteGuard(const domain::Guard& guard, bool present)
{
    for (auto* list : { &m_guardsOfLink[guard.link], &m_guardsOfControl[guard.control] }) {
        std::erase(*list, guard.id);
        if (present)
            list->insert(std::upper_bound(list->begin(), list->end(), guard.id), guard.id);
    }
}

void Picture::noteComment(const domain::Comment& comment, bool present)
{
    if (!comment.resolved)
        m_openComments[comment.node] += present ? 1 : -1;
}

/// The node, and those of its common-cause group: what evidence says of one it says of all.
std::set<Id> Picture::membersWith(const Id& id) const
{
    std::set<Id> members{ id };
    const auto* node = m_model.node(id);
    if (node != nullptr && !node->commonCause.isNull())
        m_model.nodes().forEach([&](const domain::Node& other) {
            if (other.commonCause == node->commonCause)
                members.insert(other.id);
        });
    return members;
}

/// Nodes and links whose shapes an edit may change.
struct Picture::Touched {
    std::set<Id> nodes, links;
    std::set<Id> seated; // what may have a card now, or none
    bool isAll = false;
};

Picture::Touched Picture::touchedBy(const domain::ChangeSet& changes)
{
    Touched touched;
    for (const domain::Change& change : changes.changes) {
        const auto key = change.key();
        touched.isAll = touched.isAll || isShownEverywhere(key.kind);
        if (key.kind == EntityKind::Node || key.kind == EntityKind::Placement)
            touched.nodes.insert(key.id);
        else if (key.kind == EntityKind::Link)
            touched.links.insert(key.id);
        for (const auto* side : { &change.before, &change.after }) {
            if (!*side)
                continue;
            const bool isPresent = side == &change.after;
            if (const auto* guard = std::get_if<domain::Guard>(&**side)) {
                noteGuard(*guard, isPresent);
                touched.links.insert(guard->link);
                touched.seated.insert(guard->control);
            } else if (const auto* link = std::get_if<domain::Link>(&**side)) {
                touched.seated.insert({ link->from, link->to });
            } else if (const auto* comment = std::get_if<domain::Comment>(&**side)) {
                noteComment(*comment, isPresent);
                touched.nodes.insert(comment->node);
            } else if (const auto* estimate = std::get_if<domain::Estimate>(&**side)) {
                touched.nodes.merge(membersWith(estimate->node));
            } else if (const auto* impact = std::get_if<domain::Impact>(&**side)) {
                touched.nodes.insert(impact->consequence);
            }
        }
    }
    return touched;
}

std::vector<QRectF> Picture::update(const domain::Model& model, const domain::ChangeSet& changes)
{
    ++m_edition;
    m_putAside.clear();
    Touched touched = touchedBy(changes);
    m_model = model;
    if (touched.isAll) {
        m_model.nodes().forEach([&](const domain::Node& node) { touched.nodes.insert(node.id); });
        m_model.links().forEach([&](const domain::Link& link) { touched.links.insert(link.id); });
    }
    for (const Id& id : touched.nodes)
        for (const Id& link : linksGuardedBy(id))
            touched.links.insert(link);
    std::vector<QRectF> dirty;
    dropLinks(touched.links, dirty);
    drawNodes(touched.nodes, dirty);
    drawLinks(touched.links, dirty);
    touched.seated.merge(touched.nodes);
    seat(touched.seated, &dirty);
    reroute(dirty);
    if (touched.isAll)
        return { kEverywhere };
    return dirty;
}

/// Those that are gone, or lead elsewhere now.
void Picture::dropLinks(const std::set<Id>& links, std::vector<QRectF>& dirty)
{
    for (const Id& id : links) {
        const auto* shape = findLink(id);
        const auto* link = m_model.link(id);
        if (shape == nullptr)
            continue;
        soil(m_linkSlots[id], dirty);
        if (link == nullptr || link->from != shape->fromId || link->to != shape->toId)
            removeLink(id);
    }
}

void Picture::drawNodes(const std::set<Id>& nodes, std::vector<QRectF>& dirty)
{
    for (const Id& id : nodes) {
        const auto slot = slotOf(id);
        const QRectF before = slot ? m_nodes[*slot].box : QRectF();
        if (slot)
            dirty.push_back(placeOf(m_nodes[*slot]));
        const auto* node = m_model.node(id);
        if (node == nullptr)
            removeNode(id);
        else if (slot)
            shapeNode(*slot, *node);
        else
            addNode(*node);
        const auto* shape = findNode(id);
        if (shape == nullptr)
            continue;
        dirty.push_back(placeOf(*shape));
        if (shape->box != before && !shape->isAtBar)
            remarkUnder(shape->box, dirty);
    }
}

void Picture::drawLinks(const std::set<Id>& links, std::vector<QRectF>& dirty)
{
    for (const Id& id : links) {
        const auto* link = m_model.link(id);
        if (link == nullptr)
            continue;
        const auto* shape = findLink(id);
        if (shape != nullptr && shape->degradation != (m_nodes[shape->to].kind == domain::NodeKind::Control))
            removeLink(id);
        if (findLink(id) == nullptr) {
            addLink(*link);
            continue;
        }
        const Slot slot = m_linkSlots[id];
        describeLink(slot, *link);
        mark(slot);
        soil(slot, dirty);
    }
}

} // namespace hz::drawing
