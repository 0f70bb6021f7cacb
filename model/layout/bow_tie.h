#pragma once

#include "model/commands/commands.h"
#include "model/layout/layout.h"

#include <QRectF>

#include <functional>
#include <set>
#include <unordered_map>
#include <vector>

/// The bow-tie around a hazard as values: which things stand where. Causes on the left, the hazard as the knot in the
/// middle, consequences on the right; controls on their lines in order of acting; below a control what degrades it.
namespace hz::layout {

using base::Id;

/// Who stands beside whom, in reading order; made once for a state of the model and asked for each hazard. Holds
/// pointers into the model, which must live as long.
class Neighbourhood {
public:
    explicit Neighbourhood(const domain::Model& model);

    [[nodiscard]] const domain::Model& model() const { return *m_model; }
    /// Links into the node, by code of what they come from.
    [[nodiscard]] const std::vector<const domain::Link*>& into(const Id& node) const;
    /// Links out of it to what it brings about, by code; not into controls.
    [[nodiscard]] const std::vector<const domain::Link*>& outOf(const Id& node) const;
    /// In order of acting.
    [[nodiscard]] const std::vector<const domain::Guard*>& guardsOn(const Id& link) const;

private:
    const domain::Model* m_model;
    std::unordered_map<Id, std::vector<const domain::Link*>> m_into, m_outOf;
    std::unordered_map<Id, std::vector<const domain::Guard*>> m_guards;
};

/// How large things are drawn, in pixels at 100 %.
struct BowTieSizes {
    std::function<Size(const domain::Node&)> card;
    /// What is written below a control's shield on a line.
    std::function<Size(const domain::Node&)> barrier;
    /// What is written beside the shield of a control that keeps a degradation away.
    std::function<Size(const domain::Node&)> defence;
    /// How far a badge stands out of a card where links come in.
    std::function<double(const domain::Node&)> inlet;
    /// Room above the shields of a line, for ties between them and what the line is said to act like.
    std::function<double(const domain::Link&)> headroom;
};

struct BowTieOptions {
    int depth = 1; // so many columns of causes, and of consequences, are drawn; what leads to them is folded
    std::set<std::vector<Id>> turned{}; // places (their links, from the knot) that are folded or unfolded otherwise
    bool showsDegradation = true;
    int degradationDepth = 2; // so many rows of what degrades a control are drawn; what leads to them is folded
    std::size_t first = 0; // of the lines at the knot, on each side
    std::size_t most = ~std::size_t{ 0 };
    bool showsCauses = true;
    bool showsConsequences = true;
};

struct BowTie {
    enum class Side : std::uint8_t { Knot, Left, Right };
    static constexpr std::size_t kNone = ~std::size_t{ 0 };

    /// A node at a place. The knot is the first.
    struct Card {
        Id node;
        Side side = Side::Knot;
        int depth = 0;
        std::size_t line = kNone; // towards the knot; none: the knot
        QRectF box;
        std::vector<Id> path; // its links, from the knot
        std::size_t places = 1; // in which the node stands
        std::size_t folded = 0; // neighbours farther out that are not drawn
        bool isOpen = false; // those that there are stand drawn, and can be folded
        bool closesLoop = false; // it stands nearer to the knot already: nothing farther out is drawn
        QRectF sign; // where what is folded is told; null: nothing is
    };
    /// A control on a line: its shield stands on it, its words below.
    struct Barrier {
        Id guard;
        Id control;
        std::size_t line = 0;
        std::size_t place = 0; // in order of acting
        QPointF shield;
        QRectF words;
        std::size_t places = 1;
        std::vector<std::size_t> factors;

        [[nodiscard]] QRectF box() const;
    };
    /// What degrades a control, below it, or brings such a thing about, below that; its own controls on the way up.
    struct Factor {
        Id link;
        Id node;
        std::size_t barrier = 0;
        std::size_t parent = kNone; // the factor that it leads to; none: the barrier itself
        int depth = 1;
        QRectF box;
        QPointF top; // where its way up leaves for the rail
        double rail = 0.0; // x of the way along the left of what it leads to
        std::vector<Id> path; // the links of the line, the guard, and its own links
        std::size_t places = 1;
        std::size_t folded = 0; // causes of its own that are not drawn
        bool isOpen = false; // those that there are stand drawn, and can be folded
        bool closesLoop = false; // it stands above already
        QRectF sign; // where what is folded is told; null: nothing is
        std::vector<std::size_t> defences;
        std::vector<std::size_t> causes; // factors
    };
    struct Defence {
        Id guard;
        Id control;
        std::size_t factor = 0;
        QPointF shield;
        QRectF words;
        std::size_t places = 1;

        [[nodiscard]] QRectF box() const;
    };
    /// From a card to the next one towards the knot (left), or from that to it (right). Level beside the outer card,
    /// where the controls stand, then curved.
    struct Line {
        Id link;
        std::size_t outer = 0; // cards
        std::size_t inner = 0;
        QPointF atOuter, bend, atInner;
        double headroom = 0.0; // above the shields
        std::vector<std::size_t> barriers; // in order of acting, which is from left to right
    };

    std::vector<Card> cards;
    std::vector<Line> lines;
    std::vector<Barrier> barriers;
    std::vector<Factor> factors;
    std::vector<Defence> defences;
    QRectF bounds;
    std::size_t leftOut = 0; // lines at the knot that are not drawn (options.first, most)

    [[nodiscard]] bool isEmpty() const { return cards.empty(); }
    /// y at which the way up of a factor ends.
    [[nodiscard]] double footAbove(const Factor& factor) const
    {
        return factor.parent == kNone ? barriers[factor.barrier].words.bottom() : factors[factor.parent].box.bottom();
    }
};

inline constexpr double kKnotFrame = 10.0; // around the hazard, where lines end
inline constexpr double kShieldHalfWidth = 11.0;
inline constexpr double kShieldHalfHeight = 13.0;

/// Empty when there is no such node. Same model, same options: same places. Nothing lies on anything else. Loops end
/// where they close; of many places those near the knot are unfolded.
[[nodiscard]] BowTie bowTieOf(
    const Neighbourhood& neighbourhood, const Id& hazard, const BowTieSizes& sizes, const BowTieOptions& options = {});

/// Where among its barriers a thing that is put at x on the line would act.
[[nodiscard]] std::size_t placeOnLine(const BowTie& tie, std::size_t line, double x);

} // namespace hz::layout
