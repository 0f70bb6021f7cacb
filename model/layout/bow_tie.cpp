#include "model/layout/bow_tie.h"

#include "model/commands/guard_order.h"
#include "model/domain/code_order.h"
#include "model/layout/bow_tie_places.h"

#include <algorithm>
#include <map>

namespace hz::layout {

namespace {

using domain::Link;
using domain::Node;
using domain::NodeKind;
using Side = BowTie::Side;

constexpr std::size_t kMostFactors = 400;
constexpr std::size_t kMostUnfolded = 240; // cards; from then on places farther out stay folded

bool comesBefore(const domain::Model& model, const Id& a, const Id& b)
{
    const QString& first = model.node(a)->code;
    const QString& second = model.node(b)->code;
    return first == second ? a < b : domain::codeComesBefore(first, second);
}

template <typename Key, typename Value>
const Value& found(const std::unordered_map<Key, Value>& in, const Key& key, const Value& nothing)
{
    const auto at = in.find(key);
    return at == in.end() ? nothing : at->second;
}

/// Which cards, lines and barriers there are; the places come later.
class Tree {
public:
    Tree(const Neighbourhood& around, const BowTieOptions& options)
        : m_around(around)
        , m_options(options)
    {
    }

    BowTie of(const Id& hazard)
    {
        BowTie::Card knot;
        knot.node = hazard;
        m_tie.cards.push_back(std::move(knot));
        if (m_options.showsCauses)
            unfoldKnot(Side::Left);
        if (m_options.showsConsequences)
            unfoldKnot(Side::Right);
        // Breadth first: what stands nearer to the knot is unfolded before what stands farther out.
        for (std::size_t next = 1; next < m_tie.cards.size(); ++next)
            unfold(next);
        countPlaces();
        return std::move(m_tie);
    }

private:
    using Links = std::vector<const Link*>;

    [[nodiscard]] const Links& beyond(const Id& node, Side side) const
    {
        return side == Side::Left ? m_around.into(node) : m_around.outOf(node);
    }

    void unfoldKnot(Side side)
    {
        const Links& links = beyond(m_tie.cards.front().node, side);
        const std::size_t from = std::min(m_options.first, links.size());
        const std::size_t count = std::min(m_options.most, links.size() - from);
        m_tie.leftOut += links.size() - count;
        for (std::size_t i = from; i < from + count; ++i)
            addLine(0, *links[i], side);
    }

    void unfold(std::size_t card)
    {
        const Side side = m_tie.cards[card].side;
        const Links& links = beyond(m_tie.cards[card].node, side);
        if (links.empty())
            return;
        BowTie::Card& outer = m_tie.cards[card];
        outer.closesLoop = isNearer(card);
        if (outer.closesLoop)
            return;
        const bool byItself = outer.depth < m_options.depth && m_tie.cards.size() + links.size() <= kMostUnfolded;
        outer.isOpen = byItself != m_options.turned.contains(outer.path);
        outer.folded = outer.isOpen ? 0 : links.size();
        if (outer.isOpen)
            for (const Link* link : links)
                addLine(card, *link, side); // moves the cards
    }

    /// The same node stands on the way from here to the knot, or is the knot.
    [[nodiscard]] bool isNearer(std::size_t card) const
    {
        const Id node = m_tie.cards[card].node;
        for (std::size_t at = card; m_tie.cards[at].line != BowTie::kNone;) {
            at = m_tie.lines[m_tie.cards[at].line].inner;
            if (m_tie.cards[at].node == node)
                return true;
        }
        return false;
    }

    void addLine(std::size_t inner, const Link& link, Side side)
    {
        BowTie::Card outer;
        outer.node = side == Side::Left ? link.from : link.to;
        outer.side = side;
        outer.depth = m_tie.cards[inner].depth + 1;
        outer.line = m_tie.lines.size();
        outer.path = m_tie.cards[inner].path;
        outer.path.push_back(link.id);
        BowTie::Line line;
        line.link = link.id;
        line.inner = inner;
        line.outer = m_tie.cards.size();
        for (const domain::Guard* guard : m_around.guardsOn(link.id)) {
            line.barriers.push_back(m_tie.barriers.size());
            addBarrier(*guard, outer.line, line.barriers.size() - 1, outer.path);
        }
        m_tie.cards.push_back(std::move(outer));
        m_tie.lines.push_back(std::move(line));
    }

    void addBarrier(const domain::Guard& guard, std::size_t line, std::size_t place, const std::vector<Id>& linePath)
    {
        BowTie::Barrier barrier;
        barrier.guard = guard.id;
        barrier.control = guard.control;
        barrier.line = line;
        barrier.place = place;
        const std::size_t index = m_tie.barriers.size();
        m_tie.barriers.push_back(std::move(barrier));
        if (!m_options.showsDegradation)
            return;
        std::vector<Id> path = linePath;
        path.push_back(guard.id);
        for (const Link* link : m_around.into(guard.control)) {
            m_tie.barriers[index].factors.push_back(m_tie.factors.size());
            addFactor(*link, index, BowTie::kNone, path);
        }
    }

    void addFactor(const Link& link, std::size_t barrier, std::size_t parent, const std::vector<Id>& pathAbove)
    {
        BowTie::Factor factor;
        factor.link = link.id;
        factor.node = link.from;
        factor.barrier = barrier;
        factor.parent = parent;
        factor.depth = parent == BowTie::kNone ? 1 : m_tie.factors[parent].depth + 1;
        factor.path = pathAbove;
        factor.path.push_back(link.id);
        for (const domain::Guard* guard : m_around.guardsOn(link.id)) {
            BowTie::Defence defence;
            defence.guard = guard->id;
            defence.control = guard->control;
            defence.factor = m_tie.factors.size();
            factor.defences.push_back(m_tie.defences.size());
            m_tie.defences.push_back(std::move(defence));
        }
        m_tie.factors.push_back(std::move(factor));
        unfoldFactor(m_tie.factors.size() - 1);
    }

    void unfoldFactor(std::size_t index)
    {
        const Links& links = m_around.into(m_tie.factors[index].node);
        if (links.empty())
            return;
        BowTie::Factor& factor = m_tie.factors[index];
        factor.closesLoop = standsAbove(index);
        if (factor.closesLoop)
            return;
        const bool byItself =
            factor.depth < m_options.degradationDepth && m_tie.factors.size() + links.size() <= kMostFactors;
        factor.isOpen = byItself != m_options.turned.contains(factor.path);
        factor.folded = factor.isOpen ? 0 : links.size();
        if (!factor.isOpen)
            return;
        const std::size_t barrier = factor.barrier;
        const std::vector<Id> path = factor.path;
        for (const Link* link : links) {
            m_tie.factors[index].causes.push_back(m_tie.factors.size());
            addFactor(*link, barrier, index, path); // moves the factors
        }
    }

    /// The same node stands on the way from here up to the control, or is the control.
    [[nodiscard]] bool standsAbove(std::size_t factor) const
    {
        const Id node = m_tie.factors[factor].node;
        for (std::size_t at = m_tie.factors[factor].parent; at != BowTie::kNone; at = m_tie.factors[at].parent)
            if (m_tie.factors[at].node == node)
                return true;
        return m_tie.barriers[m_tie.factors[factor].barrier].control == node;
    }

    void countPlaces()
    {
        std::map<Id, std::size_t> places;
        for (const auto& card : m_tie.cards)
            ++places[card.node];
        for (const auto& barrier : m_tie.barriers)
            ++places[barrier.control];
        for (const auto& factor : m_tie.factors)
            ++places[factor.node];
        for (const auto& defence : m_tie.defences)
            ++places[defence.control];
        for (auto& card : m_tie.cards)
            card.places = places[card.node];
        for (auto& barrier : m_tie.barriers)
            barrier.places = places[barrier.control];
        for (auto& factor : m_tie.factors)
            factor.places = places[factor.node];
        for (auto& defence : m_tie.defences)
            defence.places = places[defence.control];
    }

    const Neighbourhood& m_around;
    const BowTieOptions& m_options;
    BowTie m_tie;
};

} // namespace

Neighbourhood::Neighbourhood(const domain::Model& model)
    : m_model(&model)
{
    model.links().forEach([&](const Link& link) {
        const Node* to = model.node(link.to);
        if (model.node(link.from) == nullptr || to == nullptr)
            return;
        m_into[link.to].push_back(&link);
        if (to->kind != NodeKind::Control)
            m_outOf[link.from].push_back(&link);
    });
    model.guards().forEach([&](const domain::Guard& guard) {
        if (model.node(guard.control) != nullptr)
            m_guards[guard.link].push_back(&guard);
    });
    for (auto& [node, links] : m_into)
        std::ranges::stable_sort(
            links, [&](const Link* a, const Link* b) { return comesBefore(model, a->from, b->from); });
    for (auto& [node, links] : m_outOf)
        std::ranges::stable_sort(links, [&](const Link* a, const Link* b) { return comesBefore(model, a->to, b->to); });
    for (auto& [link, guards] : m_guards)
        std::ranges::sort(guards,
            [&](const domain::Guard* a, const domain::Guard* b) { return commands::actsBefore(model, *a, *b); });
}

const std::vector<const Link*>& Neighbourhood::into(const Id& node) const
{
    static const std::vector<const Link*> none;
    return found(m_into, node, none);
}

const std::vector<const Link*>& Neighbourhood::outOf(const Id& node) const
{
    static const std::vector<const Link*> none;
    return found(m_outOf, node, none);
}

const std::vector<const domain::Guard*>& Neighbourhood::guardsOn(const Id& link) const
{
    static const std::vector<const domain::Guard*> none;
    return found(m_guards, link, none);
}

QRectF BowTie::Barrier::box() const
{
    return words
        | QRectF(
            shield.x() - kShieldHalfWidth, shield.y() - kShieldHalfHeight, 2 * kShieldHalfWidth, 2 * kShieldHalfHeight);
}

QRectF BowTie::Defence::box() const
{
    return words
        | QRectF(
            shield.x() - kShieldHalfWidth, shield.y() - kShieldHalfHeight, 2 * kShieldHalfWidth, 2 * kShieldHalfHeight);
}

BowTie bowTieOf(
    const Neighbourhood& neighbourhood, const Id& hazard, const BowTieSizes& sizes, const BowTieOptions& options)
{
    if (neighbourhood.model().node(hazard) == nullptr)
        return {};
    BowTie tie = Tree(neighbourhood, options).of(hazard);
    givePlaces(tie, neighbourhood.model(), sizes);
    return tie;
}

std::size_t placeOnLine(const BowTie& tie, std::size_t line, double x)
{
    std::size_t place = 0;
    for (const std::size_t barrier : tie.lines[line].barriers)
        place += tie.barriers[barrier].shield.x() < x;
    return place;
}

} // namespace hz::layout
