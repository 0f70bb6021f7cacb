#pragma once

#include "model/engine/formula/budget.h"
#include "model/engine/formula/formula.h"
#include "model/engine/sets/big_count.h"
#include "model/engine/sets/zbdd.h"

#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace hz::engine {

/// A set of basic events, ascending, and the product of their probabilities.
struct CutSet {
    std::vector<Variable> events;
    double probability = 0.0;
};

/// What one step of a SetFamily adds to a set: an event, or any one set of a family.
class Element {
public:
    [[nodiscard]] static Element event(Variable variable) { return Element(variable << 1); }
    [[nodiscard]] static Element setOf(Family family) { return Element(family << 1 | 1U); }

    [[nodiscard]] bool isEvent() const { return (m_code & 1U) == 0; }
    [[nodiscard]] Variable variable() const { return m_code >> 1; }
    [[nodiscard]] Family family() const { return m_code >> 1; }

private:
    explicit Element(std::uint32_t code)
        : m_code(code)
    {
    }

    std::uint32_t m_code;
};

/// Families of sets of events as zero-suppressed decision diagrams, one upon the other: what a node tests is an event
/// or another family, which has not the empty set and shares no event with what the node has below it. So the product
/// of independent families takes no more nodes than both of them, and all that can be asked without listing the sets is
/// one walk over the nodes. Probabilities are by variable, each within [0, 1]; one beyond the end of the span counts
/// as 1. A walk that the budget ends says so.
class SetFamily {
public:
    /// Each adds a family, whose elements' families have been added before. Questions are about the family added last.
    /// The empty set alone, or nothing.
    void addConstant(bool hasEmptySet)
    {
        m_root = hasEmptySet ? kEmptySet : kNoSet;
        m_choice = {};
    }
    /// What is below the root of a diagram; elements are by rank.
    Family add(const Zbdd& zbdd, Family root, std::span<const Element> elementAtRank);
    /// The sets of another family, each variable replaced by an element.
    Family add(const SetFamily& family, std::span<const Element> elementOfVariable);
    /// The sets of k of the elements, 1 <= k <= their number. Nothing when the budget or the nodes ran out.
    std::optional<Family> add(
        std::uint32_t k, std::span<const Element> elements, std::size_t maximumNodes, Budget& budget);

    [[nodiscard]] std::size_t nodeCount() const { return m_nodes.size(); }
    [[nodiscard]] Family root() const { return m_root; }
    /// The number of events of a family's smallest set; kAnyOrder when it has none.
    [[nodiscard]] Order shortest(Family family) const { return m_shortest[family]; }

    static constexpr std::size_t kAnyBytes = std::numeric_limits<std::size_t>::max();
    struct Counts {
        std::vector<BigCount> byOrder; // entry i: sets of i elements; up to the greatest order there is
        bool exact = true; // else the later orders are missing
    };
    [[nodiscard]] Counts countsByOrder(Budget& budget, std::size_t maximumBytes = kAnyBytes) const;
    /// The number of sets; when the budget ends or so many bytes have too few nodes for it, 0.
    [[nodiscard]] BigCount count(Budget& budget, std::size_t maximumBytes = kAnyBytes) const;

    struct Listing {
        std::vector<CutSet> sets; // the most probable first; then the smaller, then by their events
        double rest = 0.0; // at least the sum of the probabilities of all others, and close to it
        bool exhausted = false; // the budget ended first: others may be as probable
    };
    /// So many sets more than wanted are compared for the last places of a list.
    static constexpr std::size_t kMaxTied = 1000;
    /// The sets of at least this probability, at most so many. Where some are equally probable, up to rounding, the
    /// first in the order of the listing are there, whatever the shape of the diagram; unless there are more than
    /// kMaxTied of them. Time and memory grow with the number listed.
    [[nodiscard]] Listing mostProbable(
        std::span<const double> probabilities, std::size_t most, double least, Budget& budget) const;

    /// Over all sets, and by variable, up to the greatest that occurs: over the rests of the sets with it, which are
    /// without it.
    struct Products {
        double whole = 0.0;
        std::vector<double> rests{};
    };
    /// Sums of the products of probabilities.
    [[nodiscard]] Products sums(std::span<const double> probabilities) const;
    /// The greatest of the products.
    [[nodiscard]] Products greatest(std::span<const double> probabilities) const;

    /// The sets of at most so many events of the family added last. Nothing when the budget or the nodes ran out.
    [[nodiscard]] std::optional<SetFamily> upTo(Order order, std::size_t maximumNodes, Budget& budget) const;

private:
    struct Node {
        Element test = Element::event(0);
        Family high = kNoSet; // joined with a set of the test
        Family low = kNoSet;
    };
    class Search;
    class Counting;
    class Slicing;

    [[nodiscard]] static double probabilityOf(Variable variable, std::span<const double> probabilities)
    {
        return variable < probabilities.size() ? probabilities[variable] : 1.0;
    }
    /// By node: the products of its sets, joined; and what its sets stand with, joined from the root down.
    template <typename Join>
    [[nodiscard]] std::vector<double> joined(std::span<const double> probabilities, const Join& join) const;
    template <typename Join>
    [[nodiscard]] Products products(std::span<const double> probabilities, const Join& join) const;
    [[nodiscard]] std::vector<double> sumsByNode(std::span<const double> probabilities) const;
    [[nodiscard]] std::vector<double> greatestByNode(std::span<const double> probabilities) const;
    Family append(Element test, Family high, Family low);
    [[nodiscard]] std::vector<Order> longest() const; // by family
    [[nodiscard]] std::vector<bool> tested() const;
    [[nodiscard]] std::size_t limbsNeeded() const;
    [[nodiscard]] BigCount choices(Budget& budget) const;

    std::vector<Node> m_nodes{ 2 }; // what a node uses comes before it; the two constants as in a Zbdd
    std::vector<Order> m_shortest{ kAnyOrder, 0 }; // by node
    std::vector<Family> m_blocks; // where each addition began: only tests lead from one into another
    Family m_root = kNoSet;
    /// The family added last has the sets of so many of so many events; of none: it has others.
    struct Choice {
        std::uint32_t chosen = 0;
        std::uint32_t events = 0;
    } m_choice;
};

} // namespace hz::engine
