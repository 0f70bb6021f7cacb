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
};

/// Units of all fed nodes, in an order that depends on the graph alone.
[[nodiscard]] std::vector<Unit> unitsOf(const HazardGraph& graph);

/// The targets, in the order in which they are asked for, and everything that they depend on. Without consequences:
/// nothing is weighed in it.
[[nodiscard]] Unit unitOf(const HazardGraph& graph, std::span<const std::uint32_t> targets);

/// Everything that decides about a unit's answer, as numbers: equal content, equal answer.
using UnitContent = std::vector<std::uint64_t>;
[[nodiscard]] UnitContent contentOf(const HazardGraph& graph, const Unit& unit);

/// What a variable of a unit's formula stands for.
struct Symbol {
    enum class Kind : std::uint8_t {
        Own, // the node occurs on its own; of a control: fails on its own
        Transmits, // the link brings it about
        Common, // all members of the common-cause group occur or fail
        Possible, // certain; without it the node never occurs (a control never fails)
        Forced // of a control with degradations or a common cause: certain where it is not credited, else impossible
    };
    Kind kind = Kind::Own;
    std::uint32_t index =
        0; // local node, of Common a member of the group; of Transmits the node that the link leads to
    std::uint32_t place = 0; // of Transmits: which of the links into that node

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

/// A unit as one formula.
struct CompiledUnit {
    engine::Formula formula;
    std::vector<Symbol> symbols; // by variable
    std::vector<engine::Ref> occurs; // by local node; of a control: fails
    bool monotone = true; // rises in every variable
    std::vector<LargeLoop> largeLoops; // their members alone, unless selectors were asked for
};
/// One formula that holds in all three postures: they differ in the probabilities of its variables only. A control
/// without credit is one whose failure is certain, so that what is still to be saved can be read off too.
[[nodiscard]] CompiledUnit compile(const HazardGraph& graph, const Unit& unit);
/// The same with the selectors of large loops, which are variables from this one on: the number of the symbols.
[[nodiscard]] CompiledUnit compileWithSelectors(
    const HazardGraph& graph, const Unit& unit, engine::Variable firstSelector);
/// The formula of one posture, over basic events alone (kinds Own and Transmits): what is certain is a constant.
[[nodiscard]] CompiledUnit compile(const HazardGraph& graph, const Unit& unit, domain::Posture posture);

/// How often the variable initiates, per exposure unit; nothing where it does not.
[[nodiscard]] std::optional<double> frequencyOf(const HazardGraph& graph, const Unit& unit, const Symbol& symbol);

/// The probability of a variable in a posture (scoring page, sections 1 to 3).
[[nodiscard]] Interval probabilityOf(
    const HazardGraph& graph, const Unit& unit, const Symbol& symbol, std::size_t posture);

} // namespace hz::scoring
