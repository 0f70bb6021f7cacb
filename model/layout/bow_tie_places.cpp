#include "model/layout/bow_tie_places.h"

#include <algorithm>
#include <array>

namespace hz::layout {

namespace {

using Side = BowTie::Side;

constexpr double kRowGap = 28.0; // room for what stands out of cards: a judged letter, the number of places, comments
constexpr double kBend = 84.0; // in which lines come together
constexpr double kSlotGap = 14.0; // between barriers
constexpr double kLevel = 26.0; // of a line beside its card, at least
constexpr double kSignWidth = 34.0;
constexpr double kSignHeight = 18.0;
constexpr double kBesideCard = 10.0;
constexpr double kBelowShield = 3.0;
constexpr double kIndent = 24.0; // of degradation factors, below the left end of the barrier's words
constexpr double kRail = 8.0;
constexpr double kFactorGap = 12.0;
constexpr double kDefenceGap = 10.0; // with the number of places on the card below
constexpr double kFromFactor = 16.0; // where its way up leaves, from the left of its card
constexpr double kBesideShield = 5.0;
constexpr double kBorder = 4.0; // of a hazard, outside its box

/// How far something reaches from its line.
struct Reach {
    double up = 0.0;
    double down = 0.0;

    void include(const Reach& other)
    {
        up = std::max(up, other.up);
        down = std::max(down, other.down);
    }
};

/// How far a barrier reaches from the middle of its shield.
struct Width {
    double left = 0.0;
    double right = 0.0;
};

/// The cards of one depth on one side.
struct Column {
    std::vector<Width> stands; // by the number of barriers between it and the outer card
    double cardWidth = 0.0;
    double inner = 0.0; // x of the edge of what lies nearer to the knot
    double bend = 0.0;
    double cardEdge = 0.0; // x of the cards' edge that looks to the knot
};

class Places {
public:
    Places(BowTie& tie, const domain::Model& model, const BowTieSizes& sizes)
        : m_tie(tie)
        , m_model(model)
        , m_sizes(sizes)
        , m_children(tie.cards.size())
        , m_reach(tie.cards.size())
        , m_block(tie.cards.size())
        , m_y(tie.cards.size(), 0.0)
    {
    }

    void give()
    {
        measure();
        for (const Side side : { Side::Left, Side::Right })
            placeSide(side);
        placeKnot();
        for (std::size_t line = 0; line < m_tie.lines.size(); ++line)
            placeLine(line);
        for (auto& card : m_tie.cards)
            placeSign(card);
        findBounds();
    }

private:
    [[nodiscard]] static double sign(Side side) { return side == Side::Left ? -1.0 : 1.0; }
    [[nodiscard]] Column& columnOf(const BowTie::Card& card)
    {
        auto& columns = m_columns[card.side == Side::Left ? 0 : 1];
        const auto depth = static_cast<std::size_t>(card.depth);
        if (columns.size() <= depth)
            columns.resize(depth + 1);
        return columns[depth];
    }
    [[nodiscard]] const domain::Node& node(const Id& id) const { return *m_model.node(id); }

    // Sizes: words and cards lie at (0, 0) until their places are known.
    void measure()
    {
        for (auto& card : m_tie.cards) {
            const Size size = m_sizes.card(node(card.node));
            card.box = { 0.0, 0.0, size.width, size.height };
        }
        for (auto& factor : m_tie.factors) {
            const Size size = m_sizes.card(node(factor.node));
            factor.box = { 0.0, 0.0, size.width, size.height };
        }
        for (auto& defence : m_tie.defences) {
            const Size size = m_sizes.defence(node(defence.control));
            defence.words = { 0.0, 0.0, size.width, size.height };
        }
        for (auto& barrier : m_tie.barriers) {
            const Size size = m_sizes.barrier(node(barrier.control));
            barrier.words = { 0.0, 0.0, size.width, size.height };
        }
        for (std::size_t i = 0; i < m_tie.lines.size(); ++i)
            measureLine(m_tie.lines[i]);
    }

    void measureLine(BowTie::Line& line)
    {
        const BowTie::Card& outer = m_tie.cards[line.outer];
        m_children[line.inner].push_back(line.outer);
        line.headroom = m_sizes.headroom(*m_model.link(line.link));
        Column& column = columnOf(outer);
        column.cardWidth = std::max(column.cardWidth, outer.box.width());
        column.stands.resize(std::max(column.stands.size(), line.barriers.size()));
        Reach& reach = m_reach[line.outer];
        reach = { outer.box.height() / 2.0, outer.box.height() / 2.0 };
        for (std::size_t place = 0; place < line.barriers.size(); ++place) {
            const BowTie::Barrier& barrier = m_tie.barriers[line.barriers[place]];
            reach.include({ kShieldHalfHeight + line.headroom, downOf(barrier) });
            const Width width = widthOf(barrier);
            Width& slot = column.stands[slotOf(outer.side, line, place)];
            slot = { std::max(slot.left, width.left), std::max(slot.right, width.right) };
        }
    }

    [[nodiscard]] static std::size_t slotOf(Side side, const BowTie::Line& line, std::size_t place)
    {
        return side == Side::Left ? place : line.barriers.size() - 1 - place;
    }

    [[nodiscard]] Width widthOf(const BowTie::Barrier& barrier) const
    {
        const double half = std::max(barrier.words.width() / 2.0, kShieldHalfWidth);
        Width width{ half, half };
        for (const std::size_t at : barrier.factors)
            width.right = std::max(width.right, widthOf(m_tie.factors[at]) - barrier.words.width() / 2.0);
        return width;
    }
    /// From the left of what it leads to, to the right end of all that leads to it.
    [[nodiscard]] double widthOf(const BowTie::Factor& factor) const
    {
        double reach = factor.box.width();
        for (const std::size_t defence : factor.defences)
            reach =
                std::max(reach, kFromFactor + kShieldHalfWidth + kBesideShield + m_tie.defences[defence].words.width());
        for (const std::size_t cause : factor.causes)
            reach = std::max(reach, widthOf(m_tie.factors[cause]));
        return kIndent + reach;
    }

    [[nodiscard]] static double heightOf(const BowTie::Defence& defence)
    {
        return std::max(2.0 * kShieldHalfHeight, defence.words.height());
    }

    /// From the line to the lower end of what hangs on the barrier.
    [[nodiscard]] double downOf(const BowTie::Barrier& barrier) const
    {
        double down = kShieldHalfHeight + kBelowShield + barrier.words.height();
        for (const std::size_t at : barrier.factors)
            down += downOf(m_tie.factors[at]);
        return down;
    }
    [[nodiscard]] double downOf(const BowTie::Factor& factor) const
    {
        double down = 2.0 * kFactorGap + factor.box.height();
        for (const std::size_t defence : factor.defences)
            down += heightOf(m_tie.defences[defence]) + kDefenceGap;
        for (const std::size_t cause : factor.causes)
            down += downOf(m_tie.factors[cause]);
        return down;
    }

    void placeSide(Side side)
    {
        std::vector<std::size_t> atKnot;
        for (const std::size_t child : m_children.front())
            if (m_tie.cards[child].side == side)
                atKnot.push_back(child);
        // Cards are in order of depth: children have larger numbers.
        for (std::size_t card = m_tie.cards.size() - 1; card > 0; --card)
            if (m_tie.cards[card].side == side)
                measureBlock(card);
        if (!atKnot.empty())
            stack(atKnot, -middleOf(atKnot));
        for (std::size_t card = 1; card < m_tie.cards.size(); ++card)
            if (m_tie.cards[card].side == side && !m_children[card].empty())
                stack(m_children[card], m_y[card] - middleOf(m_children[card]));
        placeColumns(side);
    }

    /// With everything farther out. A card stands halfway between its first and its last neighbour.
    void measureBlock(std::size_t card)
    {
        Reach block = m_reach[card];
        if (const auto& children = m_children[card]; !children.empty()) {
            const double middle = middleOf(children);
            double height = -kRowGap;
            for (const std::size_t child : children)
                height += m_block[child].up + m_block[child].down + kRowGap;
            block.include({ middle, height - middle });
        }
        m_block[card] = block;
    }

    /// Of a stack that begins at 0.
    [[nodiscard]] double middleOf(const std::vector<std::size_t>& cards) const
    {
        double top = 0.0;
        double first = 0.0;
        double last = 0.0;
        for (const std::size_t card : cards) {
            last = top + m_block[card].up;
            if (card == cards.front())
                first = last;
            top += m_block[card].up + m_block[card].down + kRowGap;
        }
        return (first + last) / 2.0;
    }

    void stack(const std::vector<std::size_t>& cards, double top)
    {
        for (const std::size_t card : cards) {
            m_y[card] = top + m_block[card].up;
            top += m_block[card].up + m_block[card].down + kRowGap;
        }
    }

    void placeColumns(Side side)
    {
        double inner = m_tie.cards.front().box.width() / 2.0 + kKnotFrame; // distances from the middle
        auto& columns = m_columns[side == Side::Left ? 0 : 1];
        for (std::size_t depth = 1; depth < columns.size(); ++depth) {
            Column& column = columns[depth];
            double level = 0.0;
            for (const Width& slot : column.stands)
                level += slot.left + slot.right + kSlotGap;
            column.inner = inner;
            column.bend = inner + kBend;
            column.cardEdge = column.bend + std::max(level, 0.0) + kLevel;
            inner = column.cardEdge + column.cardWidth + kSignWidth + 2.0 * kBesideCard;
        }
        for (std::size_t i = 1; i < m_tie.cards.size(); ++i) {
            BowTie::Card& card = m_tie.cards[i];
            if (card.side != side)
                continue;
            const double edge = columnOf(card).cardEdge;
            card.box.moveTop(m_y[i] - card.box.height() / 2.0);
            card.box.moveLeft(side == Side::Left ? -edge - card.box.width() : edge);
        }
    }

    void placeKnot()
    {
        QRectF& box = m_tie.cards.front().box;
        box.moveCenter({ 0.0, 0.0 });
    }

    void placeLine(std::size_t index)
    {
        BowTie::Line& line = m_tie.lines[index];
        const BowTie::Card& outer = m_tie.cards[line.outer];
        const BowTie::Card& inner = m_tie.cards[line.inner];
        const Column& column = columnOf(outer);
        const bool isLeft = outer.side == Side::Left;
        const double y = outer.box.center().y();
        const double outerInlet = isLeft ? 0.0 : m_sizes.inlet(node(outer.node));
        const double innerInlet = isLeft ? m_sizes.inlet(node(inner.node)) : 0.0;
        const bool isHazard = node(inner.node).kind == domain::NodeKind::Hazard;
        const double border = line.inner == 0 ? kKnotFrame : isHazard ? kBorder : 0.0;
        line.atOuter = { isLeft ? outer.box.right() : outer.box.left() - outerInlet, y };
        line.bend = { sign(outer.side) * column.bend, y };
        line.atInner = { isLeft ? inner.box.left() - border - innerInlet : inner.box.right() + border,
            inner.box.center().y() };
        for (std::size_t place = 0; place < line.barriers.size(); ++place)
            placeBarrier(
                m_tie.barriers[line.barriers[place]], xOf(column, outer.side, slotOf(outer.side, line, place)), y);
    }

    /// The middle of the shield. Slots are counted from the card.
    [[nodiscard]] double xOf(const Column& column, Side side, std::size_t slot) const
    {
        double from = column.cardEdge - kLevel / 2.0;
        for (std::size_t i = 0; i < slot; ++i)
            from -= column.stands[i].left + column.stands[i].right + kSlotGap;
        const Width& own = column.stands[slot];
        // What hangs on a barrier stands out to its right on both sides.
        return side == Side::Left ? -from + own.left : from - own.right;
    }

    void placeBarrier(BowTie::Barrier& barrier, double x, double y)
    {
        barrier.shield = { x, y };
        barrier.words.moveTopLeft({ x - barrier.words.width() / 2.0, y + kShieldHalfHeight + kBelowShield });
        double top = barrier.words.bottom();
        for (const std::size_t at : barrier.factors)
            top = placeFactor(m_tie.factors[at], barrier.words.left(), top + kFactorGap) + kFactorGap;
    }

    /// Answers the lower end of all that leads to it.
    double placeFactor(BowTie::Factor& factor, double left, double top)
    {
        factor.rail = left + kRail;
        factor.top = { left + kIndent + kFromFactor, top };
        for (const std::size_t at : factor.defences) {
            BowTie::Defence& defence = m_tie.defences[at];
            const double height = heightOf(defence);
            defence.shield = { factor.top.x(), top + height / 2.0 };
            defence.words.moveTopLeft({ factor.top.x() + kShieldHalfWidth + kBesideShield,
                defence.shield.y() - defence.words.height() / 2.0 });
            top += height + kDefenceGap;
        }
        factor.box.moveTopLeft({ left + kIndent, top });
        if (factor.folded > 0 || factor.isOpen || factor.closesLoop)
            factor.sign = { factor.box.right() - kSignWidth - 6.0, factor.box.top() - 9.0, kSignWidth, kSignHeight };
        double bottom = factor.box.bottom();
        for (const std::size_t cause : factor.causes)
            bottom = placeFactor(m_tie.factors[cause], factor.box.left(), bottom + kFactorGap) + kFactorGap;
        return bottom;
    }

    /// Below the middle, where no badge stands.
    static void placeSign(BowTie::Card& card)
    {
        if (card.side == Side::Knot || (card.folded == 0 && !card.isOpen && !card.closesLoop))
            return;
        const double x =
            card.side == Side::Left ? card.box.left() - kBesideCard - kSignWidth : card.box.right() + kBesideCard;
        card.sign = { x, card.box.center().y() + 11.0, kSignWidth, kSignHeight };
    }

    void findBounds()
    {
        QRectF bounds;
        for (const auto& card : m_tie.cards)
            bounds |= card.sign.isNull() ? card.box : card.box | card.sign;
        for (const auto& barrier : m_tie.barriers)
            bounds |= barrier.box().adjusted(0, -m_tie.lines[barrier.line].headroom, 0, 0);
        for (const auto& factor : m_tie.factors)
            bounds |= factor.sign.isNull() ? factor.box : factor.box | factor.sign;
        for (const auto& defence : m_tie.defences)
            bounds |= defence.box();
        m_tie.bounds = bounds.adjusted(-kKnotFrame, -kRowGap / 2.0, kKnotFrame, kRowGap / 2.0);
    }

    BowTie& m_tie;
    const domain::Model& m_model;
    const BowTieSizes& m_sizes;
    std::array<std::vector<Column>, 2> m_columns; // left, right; by depth
    std::vector<std::vector<std::size_t>> m_children; // by card
    std::vector<Reach> m_reach; // of a card and its line
    std::vector<Reach> m_block; // with everything farther out
    std::vector<double> m_y;
};

} // namespace

void givePlaces(BowTie& tie, const domain::Model& model, const BowTieSizes& sizes)
{
    Places(tie, model, sizes).give();
}

} // namespace hz::layout
