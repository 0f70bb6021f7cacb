#pragma once

#include "model/engine/formula/formula.h"
#include "model/engine/formula/limits.h"
#include "model/sampling/counts.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hz::scoring {

/// What a moment of a stream may bring about, as a diagram of choices with parts that have nothing to do with each
/// other, each gone into by itself. Counts of moments go down it: at every choice so many of them go one way, which is
/// binomial, so that a thousand million moments cost what a thousand do; and of moments that can bring about nothing
/// any more none is followed. Does not change; threads share it, each with its own scratch.
class OutcomeDiagram {
public:
    struct Settings {
        double moments = 0.0; // expected in an exposure: what is hardly met is not worth a node
        std::size_t maximumNodes = 100'000;
        engine::Limits limits{};
    };
    /// Probabilities by variable; those that are drawn once for many moments are known when it is asked. Nothing where
    /// the functions took too many nodes, or too long.
    [[nodiscard]] static std::optional<OutcomeDiagram> of(const engine::Formula& formula,
        std::span<const engine::Ref> roots, std::span<const double> probabilities, const std::vector<bool>& isOnce,
        const Settings& settings);

    /// A function that is not decided, as a node of a decision diagram with its sign, and its root.
    using Entry = std::pair<std::uint32_t, std::uint32_t>;
    using State = std::vector<Entry>;

    class Scratch {
    private:
        friend class OutcomeDiagram;
        std::vector<double> counts; // by node: of moments that are to be followed from there
        std::vector<std::uint64_t> waiting; // bit by node
        State state;
    };
    /// Adds to `times`, by root, how often so many moments bring it about. `once` by variable, of those drawn once.
    /// Returns the number of steps that took; nothing where it would take more than there may be.
    [[nodiscard]] std::optional<std::uint64_t> draw(double moments, const std::vector<bool>& once,
        std::span<double> times, base::RandomStream& random, Scratch& scratch) const;

private:
    friend class OutcomeBuilder;
    struct Part {
        std::uint32_t node = 0;
        sampling::Binomial any{}; // that a moment is to be followed there
        sampling::Binomial first{}; // the same where it is to be followed there or in a later part
    };
    struct Outcome {
        std::vector<std::uint32_t> roots; // that come about
        std::vector<Part> parts; // what is left
        double likely = 0.0; // that a moment is to be followed
    };
    struct Node {
        State state{}; // of an open node
        engine::Variable variable = 0;
        bool isOnce = false;
        bool isOpen = true; // each moment is followed by itself
        sampling::Binomial with{}; // of those to be followed
        Outcome high{};
        Outcome low{};
        double likely = 1.0; // that a moment is to be followed from here
    };
    /// A node of the decision diagram of what open nodes are about; 0 is the constant true.
    struct Function {
        std::uint32_t rank = 0; // the greater, the earlier it is decided
        engine::Variable variable = 0;
        std::uint32_t high = 0;
        std::uint32_t low = 0;
    };

    struct Pass;
    void add(std::uint32_t node, double moments, Pass& pass) const;
    void enter(const Outcome& outcome, double moments, Pass& pass) const;
    void follow(const Outcome& outcome, double moments, Pass& pass) const;
    void leave(const Node& node, double moments, Pass& pass) const;
    void walk(const Node& node, Pass& pass) const;

    std::vector<sampling::Binomial> m_chances; // by variable
    std::vector<bool> m_isOnce;
    std::vector<Node> m_nodes; // what a node leads to comes after it
    Outcome m_top;
    std::vector<Function> m_functions;
};

} // namespace hz::scoring
