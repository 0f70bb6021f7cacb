#pragma once

#include "model/engine/formula/formula.h"
#include "model/scoring/graph/hazard_graph.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hz::scoring {

/// A part of the hazard graph that is reasoned about at once: some targets (consequences that hang on the same node, or
/// a node from which no consequence can be reached) and everything that they depend on. Parts overlap; each fed node is
/// answered for in exactly one. What a unit's answer is depends on its content alone, so answers can be kept.
struct Unit {
    std::vector<std::uint32_t> nodes; // of the graph, ascending; their places here are the local numbers
    std::vector<std::uint32_t> consequences; // local
    std::vector<std::uint32_t> answersFor; // local; fed nodes, the consequences among them
    std::vector<std::uint32_t> streams{}; // of the graph, ascending, that something in it occurs at or is met by
};

/// Units of all fed nodes, in an order that depends on the graph alone.
[[nodiscard]] std::vector<Unit> unitsOf(const HazardGraph& graph);

/// The targets, in the order in which they are asked for, and everything that they depend on. Without consequences:
/// nothing is weighed in it.
[[nodiscard]] Unit unitOf(const HazardGraph& graph, std::span<const std::uint32_t> targets);

/// Everything that decides about a unit's answer, as numbers: equal content, equal answer.
using UnitContent = std::vector<std::uint64_t>;
[[nodiscard]] UnitContent contentOf(const HazardGraph& graph, const Unit& unit);
/// Everything that decides about a unit's formula, and the order of its variables: equal shape, equal compile().
[[nodiscard]] UnitContent shapeOf(const HazardGraph& graph, const Unit& unit);

/// What a variable of a unit's formula stands for.
struct Symbol {
    enum class Kind : std::uint8_t {
        Own, // the node's condition holds, it occurs at a moment of its occasion; of a control: fails on its own
        There, // an occurrence that lasts is there at a moment of another stream
        Transmits, // the link's chance
        Branch, // one of the exclusive ways out of the node is taken where none before it is
        Common, // Own of all members of the common-cause group
        CommonThere, // There of all members
        Stream, // it is a moment of the stream
        Possible, // certain; without it the node never occurs (a control never fails)
        Forced // of a control with degradations or a common cause: certain where it is not credited, else impossible
    };
    Kind kind = Kind::Own;
    std::uint32_t index = 0; // local node, of Common a member of the group; of Transmits the node that the link leads
                             // to; of Stream its place in Unit::streams
    std::uint32_t place = 0; // of Transmits: which of the links into that node; of Branch: which of those out of it

    bool operator==(const Symbol&) const = default;
};

/// The link of the graph that a symbol of the kind Transmits stands for.
[[nodiscard]] std::uint32_t linkOf(const HazardGraph& graph, const Unit& unit, const Symbol& symbol);

/// A loop of many nodes, as one question about all of them. Any of them occurs that is selected: where no selector is
/// certain but one, its node. So what one node adds to "none" is how probable it is, and one walk finds that of all.
struct LargeLoop {
    std::vector<std::uint32_t> members; // local
    engine::Variable firstSelector = 0; // of the first member; those of the others follow
    engine::Ref anySelected{};
};

/// Whether the node has a risk by the consequences that it can reach: a cause or a hazard that is not eliminated.
[[nodiscard]] inline bool hasRisk(const HazardGraph::Node& node)
{
    return (node.kind == domain::NodeKind::Cause || node.kind == domain::NodeKind::Hazard) && !node.eliminated;
}

/// The occurrences of a consequence at which a chain of active links leads to it from a cause or hazard.
struct ThroughRoots {
    std::uint32_t hazard = 0; // local
    std::uint32_t consequence = 0; // place in Unit::consequences
    engine::Ref now{};
    engine::Ref brought{};
};

/// A unit as one formula (scoring page, section 3). Where every Stream is impossible, and There too, `now` is what
/// stands; where one Stream is certain, `now` and `brought` are what holds at one of its moments.
struct CompiledUnit {
    engine::Formula formula;
    std::vector<Symbol> symbols; // by variable
    std::vector<engine::Ref> now; // by local node; of a control: fails
    std::vector<engine::Ref> brought; // by local node: this moment had a part in it; of a control: it gave way
    bool monotone = true; // now and brought rise in every variable, but for Branch
    std::vector<LargeLoop> largeLoops; // their members alone, unless selectors were asked for
    std::vector<ThroughRoots> through; // by hazard, then consequence, where it is asked for and a way leads there
};
/// One formula that holds in all three postures: they differ in the probabilities of its variables only. A control
/// without credit is one whose failure is certain, so that what is still to be saved can be read off too.
[[nodiscard]] CompiledUnit compile(const HazardGraph& graph, const Unit& unit);
/// The same, with what comes through each hazard.
[[nodiscard]] CompiledUnit compileWithThrough(const HazardGraph& graph, const Unit& unit);
/// The same with the selectors of large loops, which are variables from this one on: the number of the symbols.
[[nodiscard]] CompiledUnit compileWithSelectors(
    const HazardGraph& graph, const Unit& unit, engine::Variable firstSelector);
/// The formula of one posture, without the kinds Possible and Forced: what is certain is a constant.
[[nodiscard]] CompiledUnit compile(const HazardGraph& graph, const Unit& unit, domain::Posture posture);

/// The probability of a variable in a posture; of a Stream 0.
[[nodiscard]] Input inputOf(const HazardGraph& graph, const Unit& unit, const Symbol& symbol, std::size_t posture);
/// How many moments the stream of the symbol has; of other symbols 0.
[[nodiscard]] Input momentsOf(const HazardGraph& graph, const Unit& unit, const Symbol& symbol);
/// Whether it is drawn once for the exposure.
[[nodiscard]] bool isCondition(const HazardGraph& graph, const Unit& unit, const Symbol& symbol);

} // namespace hz::scoring
