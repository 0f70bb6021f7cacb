#pragma once

#include "model/base/cancel.h"
#include "model/drawing/route_ports.h"
#include "model/drawing/route_tracks.h"
#include "model/drawing/spatial_grid.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hz::drawing {

/// How much of a card's borders is taken, beyond the box.
struct CardEdges {
    double inlet = 0.0; // a badge on the left, into which links run
    bool isForked = false; // ways out leave through one mark
    bool isHeld = false; // over the others: ways need not go round it

    bool operator==(const CardEdges&) const = default;
};

/// Finds the ways of links between cards: along the axes, round every card, each on a track of its own, ends spread
/// over the sides of cards in the order in which they come. A value: a copy of it can find ways on another thread.
///
/// Ours, as no library at hand does it: Graphviz draws links round nodes that stand where they stand (neato -n) in
/// curves that end in the middle of a side and run over each other, and always all of them anew, while here a card
/// that is dragged changes the ways that it touches and no other.
///
/// A way that is found stays until one of its cards changes, a card comes to lie on it, or a card beside which it ran
/// goes away. Cards and links are slots, numbers of the caller's.
class Router {
public:
    using Slot = std::uint32_t;

    /// Of all links; after an edit, which touches few: ways that are in each other's way come apart where that is soon
    /// done; within a frame of a drag: rough ways, to be found anew after it.
    enum class Effort : std::uint8_t { All, Edit, Frame };

    void setCard(Slot card, const QRectF& box, CardEdges edges = {});
    void removeCard(Slot card);
    void setLink(Slot link, Slot from, Slot to, bool intoFoot);
    void removeLink(Slot link);

    /// Finds all ways that are wanting. The links whose ways are others now, ascending. Of a cancelled run, the rest is
    /// still wanting.
    std::vector<Slot> findWays(Effort effort = Effort::All, const base::CancelToken& cancel = {});
    /// Gives those links a plain way for now, whatever it runs over: a draft, which stays until wantDrafts().
    std::vector<Slot> draftWays();
    [[nodiscard]] bool isDraft() const { return m_drafts > 0; }
    void wantDrafts();
    /// What was found within frames is to be found well.
    void wantRough();

    [[nodiscard]] const QRectF& cardAt(Slot card) const { return m_cards[card].box; }
    /// It is held, or stands elsewhere than there.
    [[nodiscard]] bool isAway(Slot card, const QRectF& from) const
    {
        return m_cards[card].edges.isHeld || m_cards[card].box != from;
    }
    [[nodiscard]] const Curve& way(Slot link) const { return m_links[link].way; }
    /// Puts a way back that was taken from here before.
    void restore(Slot link, const Curve& way);
    /// Where it passes under others: on its level legs.
    [[nodiscard]] std::vector<QPointF> gapsOf(Slot link) const;
    /// The others that this way meets.
    [[nodiscard]] std::vector<Slot> linksAlong(const Curve& way) const;
    /// How many cards, badges included, lie in it.
    [[nodiscard]] int cardsTouching(const QRectF& area) const;
    [[nodiscard]] int linesIn(const QRectF& area, Slot besides) const;

private:
    struct Card {
        QRectF box;
        CardEdges edges;
        bool alive = false;
        std::vector<Slot> links;
    };
    struct End {
        Port port;
        bool isFree = false; // alone on its side: may slide along it

        bool operator==(const End&) const = default;
    };
    struct Link {
        Slot from = 0, to = 0;
        bool intoFoot = false;
        bool alive = false;
        bool isWanting = false;
        bool isDraft = false;
        bool isRough = false;
        bool isStuck = false; // there is no way round the cards
        End ends[2]; // before they are drawn level with one another
        Ends ports;
        Curve way;
    };
    struct Attachment;

    void want(Slot link);
    void touch(Slot card);
    void wantThrough(const QRectF& area);
    [[nodiscard]] QPointF leadsTo(const Link& link, bool fromTarget) const;
    void spreadEnds(Slot card, std::vector<Slot>& changed);
    void spread(std::span<Attachment> side, const Card& card);
    void levelEnds(Link& link) const;
    void takeStock();
    std::vector<Slot> takeWanting();
    std::vector<Slot> findWanting(const base::CancelToken& cancel);
    void setDraft(Link& link, bool isDraft);
    [[nodiscard]] std::vector<QPointF> search(Link& link) const;
    [[nodiscard]] std::vector<QPointF> straightAcross(const Link& link) const;
    [[nodiscard]] std::vector<QRectF> cardsIn(const QRectF& area) const;
    [[nodiscard]] bool isNearTarget(const Link& link) const;
    void settle(Slot link);
    void untangle(Slot link, const std::vector<Slot>& movable);
    [[nodiscard]] double conflictsAmong(const std::vector<Slot>& links);
    [[nodiscard]] bool takeTurns(const std::vector<Slot>& links);
    void put(Slot link, std::vector<QPointF> points);

    std::vector<Card> m_cards;
    std::vector<Link> m_links;
    SpatialGrid m_grid{ 256.0 };
    RouteTracks m_tracks;
    std::vector<Slot> m_wanting; // links
    std::size_t m_drafts = 0;
    Effort m_effort = Effort::All; // of the run that goes on
    int m_tries = 0; // that are left in it
    std::vector<Slot> m_rough;
    std::vector<Slot> m_touched; // cards whose links may end elsewhere now
};

} // namespace hz::drawing
