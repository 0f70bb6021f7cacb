#pragma once

#include "model/drawing/risk_mark.h"
#include "model/drawing/router.h"
#include "model/drawing/shapes.h"
#include "model/drawing/spatial_grid.h"
#include "model/drawing/theme.h"
#include "model/scoring/graph/result.h"

#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace hz::drawing {

/// Through what the graph is looked at: everything that colours and words depend on.
struct DisplayOptions {
    Theme theme;
    scoring::ResultPointer result; // null: not scored yet
    domain::Posture posture = domain::Posture::Current;
    std::optional<Id> category; // the others are dimmed
};

/// The drawing of a model as values: shapes of nodes and links, found by place and by id. Holds a snapshot of the model
/// that it shows; follows it change set by change set and says which places must be painted again. Slots are stable
/// numbers of shapes; those of removed things are used again.
///
/// A control that guards one link only has no card: its bar is its place (see model/layout/bars.h).
///
/// Links go round cards. What an edit does not touch keeps its way. A large model is drawn with plain ways first: a
/// copy of the picture finds the ways on another thread, and is taken in place of the picture.
class Picture {
public:
    using Slot = std::uint32_t;

    Picture();
    explicit Picture(const domain::Model& model);

    /// Forgets everything and draws the model anew.
    void reset(const domain::Model& model);
    /// Follows an edit. The places to paint again; one rectangle of all when the scheme changed.
    std::vector<QRectF> update(const domain::Model& model, const domain::ChangeSet& changes);
    /// A new result: the boxes of the nodes that look different now.
    std::vector<QRectF> setResult(scoring::ResultPointer result);
    /// Everything must be painted again.
    void setDisplay(DisplayOptions display);

    [[nodiscard]] const domain::Model& model() const { return m_model; }
    [[nodiscard]] const DisplayOptions& display() const { return m_display; }
    [[nodiscard]] QRectF bounds() const;
    [[nodiscard]] bool isEmpty() const { return m_nodeSlots.empty(); }

    [[nodiscard]] const NodeShape& node(Slot slot) const { return m_nodes[slot]; }
    [[nodiscard]] const LinkShape& link(Slot slot) const { return m_links[slot]; }
    [[nodiscard]] const NodeShape* findNode(const Id& id) const;
    [[nodiscard]] const LinkShape* findLink(const Id& id) const;
    [[nodiscard]] std::optional<Slot> slotOf(const Id& node) const;
    [[nodiscard]] std::size_t nodeCapacity() const { return m_nodes.size(); }
    [[nodiscard]] std::size_t linkCapacity() const { return m_links.size(); }
    /// The score of the node as it is displayed; null where there is none.
    [[nodiscard]] const scoring::NodeScore* score(Slot slot) const { return m_scores[slot]; }
    /// Position of the worst risk level as it is displayed, -1: none known.
    [[nodiscard]] int worstLevel(Slot slot) const { return m_worst[slot]; }
    /// How surely that level is known; of a cause, how surely its likelihood is. None while nothing is scored.
    [[nodiscard]] RiskMark::State certainty(Slot slot) const { return m_certainty[slot]; }

    /// Shapes that may touch the rectangle, in slot order; of nodes those that have cards.
    [[nodiscard]] std::vector<Slot> nodesIn(const QRectF& rect) const;
    [[nodiscard]] std::vector<Slot> linksIn(const QRectF& rect) const;
    /// Controls whose bars, which are all there is of them, may touch the rectangle, in slot order.
    [[nodiscard]] std::vector<Slot> barsIn(const QRectF& rect) const;
    /// The topmost thing at a point; links within the tolerance, guards at their bars. A control that has no card is at
    /// its bar, and at the words beside it.
    [[nodiscard]] std::optional<Id> nodeAt(QPointF point) const;
    [[nodiscard]] std::optional<Id> linkAt(QPointF point, double tolerance) const;
    [[nodiscard]] std::optional<Id> guardAt(QPointF point, double tolerance) const;
    /// Where the guard's bar stands.
    [[nodiscard]] std::optional<QPointF> guardPlace(const Id& guard) const;
    /// Guards of a control: their links.
    [[nodiscard]] std::vector<Id> linksGuardedBy(const Id& control) const;

    /// Shapes lifted by a drag are not part of the picture until they are dropped. Answers what to paint again.
    std::vector<QRectF> setHidden(const std::vector<Id>& nodes, bool hidden);
    /// The nodes, lifted, are held so far from where they stand: links lead to them there and go out of their way; the
    /// nodes' own shapes stay where they are. Set down again by setHidden, or by the edit that moves them.
    std::vector<QRectF> carry(const std::vector<Id>& nodes, QPointF offset);

    /// These nodes are left out of the picture with their links: a matter of looking, in which everything counts as
    /// before. They are neither painted nor found by place, nor within the bounds. In place of those left out before.
    void leaveOut(std::unordered_set<Id> nodes);
    [[nodiscard]] bool isLeftOut(const Id& node) const { return m_leftOut.contains(node); }
    [[nodiscard]] std::size_t leftOutCount() const { return m_leftOut.size(); }

    /// Links run over cards still: the ways are yet to be found.
    [[nodiscard]] bool isDraft() const { return m_router.isDraft(); }
    /// Finds the ways of all that is drafted. Of a cancelled run, the rest stays as it was.
    void findWays(const base::CancelToken& cancel = {});
    /// Which state of the model, and of what is carried, it shows: another after every change.
    [[nodiscard]] std::uint64_t edition() const { return m_edition; }
    /// Becomes the other, a copy of this one of the same edition that has found the ways; shows scores as before.
    void become(Picture other);

    /// The places that a shape covers.
    [[nodiscard]] static QRectF placeOf(const NodeShape& node);
    [[nodiscard]] static std::vector<QRectF> placesOf(const LinkShape& link);

private:
    struct Touched;
    [[nodiscard]] Touched touchedBy(const domain::ChangeSet& changes);
    void dropLinks(const std::set<Id>& links, std::vector<QRectF>& dirty);
    void drawNodes(const std::set<Id>& nodes, std::vector<QRectF>& dirty);
    void drawLinks(const std::set<Id>& links, std::vector<QRectF>& dirty);
    void addNode(const domain::Node& node);
    void shapeNode(Slot slot, const domain::Node& node);
    void removeNode(const Id& id);
    void addLink(const domain::Link& link);
    void describeLink(Slot slot, const domain::Link& link);
    void removeLink(const Id& id);
    void refreshScore(Slot slot);
    [[nodiscard]] QPointF placeFor(const domain::Node& node);
    [[nodiscard]] std::vector<GuardShape> guardsOn(const LinkShape& link) const;
    void reroute(std::vector<QRectF>& dirty);
    void takeWays(const std::vector<Slot>& links, std::vector<QRectF>* dirty);
    void setCurve(Slot link, const Curve& curve);
    void markWithout(Slot link);
    void mark(Slot link);
    void remarkUnder(const QRectF& card, std::vector<QRectF>& dirty);
    void soil(Slot link, std::vector<QRectF>& dirty) const;
    [[nodiscard]] int marksAt(const QRectF& rect, Slot besides) const;
    [[nodiscard]] const GuardShape* onlyBarOf(const NodeShape& control) const;
    [[nodiscard]] std::optional<Id> controlAtBar(QPointF point) const;
    void seat(const std::set<Id>& nodes, std::vector<QRectF>* dirty);
    void giveCard(Slot control);
    void putAtBar(Slot control);
    void putBack(const std::vector<Id>& nodes, std::vector<QRectF>& dirty);
    void noteGuard(const domain::Guard& guard, bool present);
    void noteComment(const domain::Comment& comment, bool present);
    [[nodiscard]] std::set<Id> membersWith(const Id& node) const;
    [[nodiscard]] bool isLeftOut(const LinkShape& link) const { return isLeftOut(link.fromId) || isLeftOut(link.toId); }

    domain::Model m_model;
    DisplayOptions m_display;
    std::vector<NodeShape> m_nodes;
    std::vector<const scoring::NodeScore*> m_scores;
    std::vector<int> m_worst;
    std::vector<RiskMark::State> m_certainty;
    std::vector<LinkShape> m_links;
    std::vector<Slot> m_freeNodes, m_freeLinks;
    std::unordered_map<Id, Slot> m_nodeSlots, m_linkSlots;
    std::unordered_map<Id, std::vector<Id>> m_guardsOfLink, m_guardsOfControl;
    std::unordered_map<Id, int> m_openComments; // by node
    std::unordered_map<Id, QPointF> m_unplaced; // where nodes without a placement stand meanwhile
    std::array<int, 4> m_unplacedRows{};
    double m_unplacedTop = 0.0;
    SpatialGrid m_nodeGrid, m_linkGrid;
    std::unordered_set<Id> m_leftOut;
    SpatialGrid m_markGrid; // of links, by what they carry
    Router m_router;
    std::uint64_t m_edition = 0;
    std::map<Slot, Curve> m_putAside; // ways as they were before something was carried
    std::set<Slot> m_plainlyMarked; // links, while something is carried
    bool m_marksPlainly = false;
    mutable std::optional<QRectF> m_bounds;
};

} // namespace hz::drawing
