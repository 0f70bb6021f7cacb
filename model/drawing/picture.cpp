#include "model/drawing/picture.h"

#include "model/domain/fields.h"
#include "model/drawing/text.h"
#include "model/wording/wording.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace hz::drawing {

namespace {

using domain::EntityKind;

constexpr double kCell = 512.0;
constexpr double kMargin = 22.0; // what is painted outside a box: marks, focus
constexpr double kBeside = 48.0; // and beside a line: bars with their codes, labels
const QRectF kEverywhere(-4 * kFarthest, -4 * kFarthest, 8 * kFarthest, 8 * kFarthest);

bool looksSame(const scoring::NodeScore* a, const scoring::NodeScore* b)
{
    if (a == nullptr || b == nullptr)
        return a == b;
    const auto sameChip = [](const scoring::CategoryRisk& x, const scoring::CategoryRisk& y) {
        return x.code == y.code && x.worst == y.worst && x.best == y.best && x.eliminated == y.eliminated;
    };
    return a->derived == b->derived && a->judged == b->judged && a->occurrences.value == b->occurrences.value
        && a->probability.value == b->probability.value && std::ranges::equal(a->categories, b->categories, sameChip);
}

int worstLevelOf(const scoring::NodeScore& score, const scoring::SchemeTables& scheme, const std::optional<Id>& only)
{
    int worst = -1;
    for (std::size_t k = 0; k < score.categories.size() && k < scheme.categories.size(); ++k) {
        if (only && scheme.categories[k].id != *only)
            continue;
        if (const auto& cell = score.categories[k].worst; cell && (worst < 0 || cell->level < worst))
            worst = cell->level;
    }
    return worst;
}

RiskMark::State certaintyOf(domain::NodeKind kind, const scoring::NodeScore& score, const scoring::SchemeTables& scheme,
    const DisplayOptions& display)
{
    if (kind != domain::NodeKind::Cause)
        return riskState(score, scheme, display.category);
    if (!score.isDecidable)
        return RiskMark::State::Unknown;
    if (score.occurrences.value.isPoint())
        return RiskMark::State::Known;
    const base::Interval& value = score.probability.value;
    return value.low <= 0.0 && value.high >= 1.0 ? RiskMark::State::Unknown : RiskMark::State::Range;
}

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

} // namespace

Picture::Picture()
    : m_nodeGrid(kCell)
    , m_linkGrid(kCell)
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
    *this = Picture();
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
    m_nodes[slot] = shapeOf(node, placeFor(node));
    const auto* placement = m_model.placements().find(node.id);
    m_nodes[slot].pinned = placement != nullptr && placement->pinned;
    const auto comments = m_openComments.find(node.id);
    m_nodes[slot].openComments = comments == m_openComments.end() ? 0 : comments->second;
    m_nodeSlots[node.id] = slot;
    m_nodeGrid.insertRect(slot, placeOf(m_nodes[slot]));
    m_bounds.reset();
    refreshScore(slot);
}

void Picture::removeNode(const Id& id)
{
    const auto found = m_nodeSlots.find(id);
    if (found == m_nodeSlots.end())
        return;
    NodeShape& shape = m_nodes[found->second];
    m_nodeGrid.removeRect(found->second, placeOf(shape));
    shape = {};
    m_scores[found->second] = nullptr;
    m_freeNodes.push_back(found->second);
    m_nodeSlots.erase(found);
    m_bounds.reset();
}

/// The fraction nearest to the wanted one at which no node covers the curve.
double Picture::openFraction(const Curve& curve, double wanted) const
{
    constexpr double kClear = 12.0;
    for (const double aside : { 0.0, -0.08, 0.08, -0.16, 0.16, -0.24, 0.24, 0.32 }) {
        const double at = std::clamp(wanted + aside, 0.1, 0.9);
        const QRectF spot(curve.at(at) - QPointF(kClear, kClear), QSizeF(2 * kClear, 2 * kClear));
        const auto near = nodesIn(spot);
        if (std::none_of(near.begin(), near.end(), [&](Slot slot) { return m_nodes[slot].box.intersects(spot); }))
            return at;
    }
    return wanted;
}

namespace {

int strengthOf(const domain::ControlRating& rating)
{
    constexpr double kBest = 1e-6;
    if (rating.low >= 1.0)
        return 0;
    const double middle = std::sqrt(std::max(rating.low, kBest) * std::max(rating.high, kBest));
    return static_cast<int>(std::lround(1.0 - std::log10(middle)));
}

} // namespace

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
        shapes.push_back(
            { id, control->id, control->status, rating != nullptr ? strengthOf(*rating) : 0, control->code });
    }
    std::sort(shapes.begin(), shapes.end(), [](const GuardShape& a, const GuardShape& b) {
        return a.code == b.code ? a.guard < b.guard : codeComesBefore(a.code, b.code);
    });
    // Links fan in to what they bring about and fan out to what it costs: bars stand where the links are apart.
    const double centre = m_nodes[link.to].kind == domain::NodeKind::Consequence ? 0.6 : 0.38;
    const double gap =
        std::min(30.0 / std::max(link.curve.roughLength(), 1.0), 0.6 / double(std::max<std::size_t>(shapes.size(), 1)));
    const double middle = shapes.empty() ? centre : openFraction(link.curve, centre);
    for (std::size_t i = 0; i < shapes.size(); ++i)
        shapes[i].at = std::clamp(middle + (double(i) - double(shapes.size() - 1) / 2.0) * gap, 0.05, 0.95);
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
    const NodeShape& target = m_nodes[shape.to];
    shape.degradation = target.kind == domain::NodeKind::Control;
    shape.curve = routed(m_nodes[shape.from].box, target.box, shape.degradation, target.badgeWidth);
    shape.negated = link.negated;
    shape.isMet = !link.metBy.isNull();
    shape.label =
        link.chance == domain::Likelihood::condition(1.0) ? QString() : wording::likelihoodText(link.chance, m_model);
    shape.guards = guardsOn(shape);
    shape.alive = true;
    m_linkSlots[link.id] = slot;
    m_linkGrid.insertChain(slot, shape.curve.chain(kCell / 4));
    m_nodes[shape.from].links.push_back(slot);
    if (shape.to != shape.from)
        m_nodes[shape.to].links.push_back(slot);
    m_bounds.reset();
}

void Picture::removeLink(const Id& id)
{
    const auto found = m_linkSlots.find(id);
    if (found == m_linkSlots.end())
        return;
    LinkShape& shape = m_links[found->second];
    m_linkGrid.removeChain(found->second, shape.curve.chain(kCell / 4));
    std::erase(m_nodes[shape.from].links, found->second);
    std::erase(m_nodes[shape.to].links, found->second);
    shape = {};
    m_freeLinks.push_back(found->second);
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

std::vector<QRectF> Picture::update(const domain::Model& model, const domain::ChangeSet& changes)
{
    std::set<Id> nodes, links;
    for (const domain::Change& change : changes.changes) {
        const auto key = change.key();
        if (isShownEverywhere(key.kind)) {
            reset(model);
            return { kEverywhere };
        }
        if (key.kind == EntityKind::Node || key.kind == EntityKind::Placement)
            nodes.insert(key.id);
        else if (key.kind == EntityKind::Link)
            links.insert(key.id);
        else if (key.kind == EntityKind::Guard)
            for (const auto* side : { &change.before, &change.after })
                if (*side) {
                    const auto& guard = std::get<domain::Guard>(**side);
                    noteGuard(guard, side == &change.after);
                    links.insert(guard.link);
                }
        if (key.kind == EntityKind::Comment)
            for (const auto* side : { &change.before, &change.after })
                if (*side) {
                    const auto& comment = std::get<domain::Comment>(**side);
                    noteComment(comment, side == &change.after);
                    nodes.insert(comment.node);
                }
        if (key.kind == EntityKind::Estimate)
            for (const auto* side : { &change.before, &change.after })
                if (*side)
                    nodes.merge(membersWith(std::get<domain::Estimate>(**side).node));
        if (key.kind == EntityKind::Impact)
            for (const auto* side : { &change.before, &change.after })
                if (*side)
                    nodes.insert(std::get<domain::Impact>(**side).consequence);
    }
    m_model = model;
    for (const Id& id : nodes) {
        if (const auto slot = m_nodeSlots.find(id); slot != m_nodeSlots.end())
            for (const Slot link : m_nodes[slot->second].links)
                links.insert(m_links[link].id);
        for (const Id& link : linksGuardedBy(id))
            links.insert(link);
    }
    std::vector<QRectF> dirty;
    const auto soilLink = [&](const Id& id) {
        if (const auto* shape = findLink(id)) {
            const auto places = placesOf(*shape);
            dirty.insert(dirty.end(), places.begin(), places.end());
        }
    };
    const auto soilNode = [&](const Id& id) {
        if (const auto* shape = findNode(id))
            dirty.push_back(placeOf(*shape));
    };
    for (const Id& id : links) {
        soilLink(id);
        removeLink(id);
    }
    for (const Id& id : nodes) {
        soilNode(id);
        removeNode(id);
        if (const auto* node = m_model.node(id))
            addNode(*node);
        soilNode(id);
    }
    for (const Id& id : links) {
        if (const auto* link = m_model.link(id))
            addLink(*link);
        soilLink(id);
    }
    return dirty;
}

void Picture::refreshScore(Slot slot)
{
    const auto& result = m_display.result;
    m_scores[slot] = result ? result->in(m_display.posture).find(m_nodes[slot].id) : nullptr;
    const auto* score = m_scores[slot];
    m_worst[slot] = score ? worstLevelOf(*score, result->scheme, m_display.category) : -1;
    m_certainty[slot] =
        score ? certaintyOf(m_nodes[slot].kind, *score, result->scheme, m_display) : RiskMark::State::None;
}

std::vector<QRectF> Picture::setResult(scoring::ResultPointer result)
{
    const auto old = std::exchange(m_display.result, std::move(result));
    if (!old || !m_display.result || !(old->scheme == m_display.result->scheme)) {
        setDisplay(m_display);
        return { kEverywhere };
    }
    std::vector<QRectF> dirty;
    for (Slot slot = 0; slot < m_nodes.size(); ++slot) {
        if (!m_nodes[slot].alive)
            continue;
        const auto* before = m_scores[slot];
        refreshScore(slot);
        if (!looksSame(before, m_scores[slot]))
            dirty.push_back(placeOf(m_nodes[slot]));
    }
    return dirty;
}

void Picture::setDisplay(DisplayOptions display)
{
    m_display = std::move(display);
    for (Slot slot = 0; slot < m_nodes.size(); ++slot)
        if (m_nodes[slot].alive)
            refreshScore(slot);
}

QRectF Picture::bounds() const
{
    if (!m_bounds) {
        QRectF all;
        for (const NodeShape& node : m_nodes)
            if (node.alive)
                all = all.isNull() ? node.box : all.united(node.box);
        for (const LinkShape& link : m_links)
            if (link.alive)
                for (const double t : { 0.25, 0.5, 0.75 })
                    all = all.united(QRectF(link.curve.at(t), QSizeF(1, 1)));
        m_bounds = all;
    }
    return *m_bounds;
}

const NodeShape* Picture::findNode(const Id& id) const
{
    const auto found = m_nodeSlots.find(id);
    return found == m_nodeSlots.end() ? nullptr : &m_nodes[found->second];
}

const LinkShape* Picture::findLink(const Id& id) const
{
    const auto found = m_linkSlots.find(id);
    return found == m_linkSlots.end() ? nullptr : &m_links[found->second];
}

std::optional<Picture::Slot> Picture::slotOf(const Id& node) const
{
    const auto found = m_nodeSlots.find(node);
    return found == m_nodeSlots.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Id> Picture::nodeAt(QPointF point) const
{
    std::optional<Id> found; // the last painted lies on top
    for (const Slot slot : nodesIn(QRectF(point, QSizeF(0, 0))))
        if (m_nodes[slot].box.contains(point))
            found = m_nodes[slot].id;
    return found;
}

std::optional<Id> Picture::linkAt(QPointF point, double tolerance) const
{
    std::optional<Id> found;
    double best = tolerance;
    for (const Slot slot : linksIn(QRectF(point.x() - tolerance, point.y() - tolerance, 2 * tolerance, 2 * tolerance)))
        if (const double distance = distanceTo(m_links[slot].curve, point, best); distance < best) {
            best = distance;
            found = m_links[slot].id;
        }
    return found;
}

std::optional<Id> Picture::guardAt(QPointF point, double tolerance) const
{
    std::optional<Id> found;
    double best = tolerance;
    for (const Slot slot : linksIn(QRectF(point.x() - tolerance, point.y() - tolerance, 2 * tolerance, 2 * tolerance)))
        for (const GuardShape& guard : m_links[slot].guards) {
            const QPointF miss = m_links[slot].curve.at(guard.at) - point;
            if (const double distance = std::hypot(miss.x(), miss.y()); distance <= best) {
                best = distance;
                found = guard.guard;
            }
        }
    return found;
}

std::optional<QPointF> Picture::guardPlace(const Id& id) const
{
    const auto* guard = m_model.guards().find(id);
    const auto* shape = guard != nullptr ? findLink(guard->link) : nullptr;
    if (shape == nullptr)
        return std::nullopt;
    for (const GuardShape& mark : shape->guards)
        if (mark.guard == id)
            return shape->curve.at(mark.at);
    return std::nullopt;
}

std::vector<Id> Picture::linksGuardedBy(const Id& control) const
{
    std::vector<Id> links;
    if (const auto found = m_guardsOfControl.find(control); found != m_guardsOfControl.end())
        for (const Id& id : found->second)
            if (const auto* guard = m_model.guards().find(id))
                links.push_back(guard->link);
    return links;
}

std::vector<QRectF> Picture::setHidden(const std::vector<Id>& nodes, bool hidden)
{
    std::vector<QRectF> dirty;
    for (const Id& id : nodes) {
        const auto found = m_nodeSlots.find(id);
        if (found == m_nodeSlots.end())
            continue;
        NodeShape& node = m_nodes[found->second];
        node.hidden = hidden;
        dirty.push_back(placeOf(node));
        for (const Slot slot : node.links) {
            m_links[slot].hidden = hidden;
            const auto places = placesOf(m_links[slot]);
            dirty.insert(dirty.end(), places.begin(), places.end());
        }
    }
    return dirty;
}

QRectF Picture::placeOf(const NodeShape& node)
{
    return node.box.adjusted(-std::max(kMargin, node.badgeWidth + 4.0), -kMargin, kMargin, kMargin);
}

std::vector<QRectF> Picture::placesOf(const LinkShape& link)
{
    const auto points = link.curve.chain(256.0);
    std::vector<QRectF> places;
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        places.push_back(QRectF(points[i], points[i + 1]).normalized().adjusted(-kBeside, -kBeside, kBeside, kBeside));
    return places;
}

} // namespace hz::drawing
