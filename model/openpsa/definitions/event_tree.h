#pragma once

#include "model/openpsa/definitions/formula_node.h"

namespace hz::openpsa {

enum class Action : std::uint8_t {
    SetHouseEvent, // `index` of the house event, `value`
    CollectFormula, // `formula`
    CollectExpression, // `expression`
    If, // `expression`; `parts`: then, and perhaps else
    Block, // `parts`
    Rule, // `index` of the rule
    Link, // `index` of the event tree that goes on; only in sequences and the rules that they use
    SetGate, // `index` of the gate, `formula`
    SetBasicEvent, // `index` of the basic event, `expression`
    SetParameter, // `index` of the parameter, `expression`
};

/// What is done while walking along a path of an event tree. Nested at most kMaximumDepth deep, as formulas are.
struct Instruction {
    Action action = Action::Block;
    bool value = false;
    std::size_t index = kUnresolved;
    std::string name{}; // of what `index` means, as written
    FormulaNode formula{};
    Expression expression{};
    std::vector<Instruction> parts{};
    int line = 0;
};

struct Path;

enum class BranchEnd : std::uint8_t { Fork, Sequence, Branch };

/// Instructions, then a fork, a sequence or a named branch of the same tree (`index`).
struct Branch {
    std::vector<Instruction> instructions{};
    BranchEnd end = BranchEnd::Fork;
    std::size_t index = kUnresolved; // of the functional event, the sequence or the named branch
    std::size_t tree = kUnresolved; // of the sequence: that of an event tree which shares it; else the own one
    std::string name{}; // of what `index` means, as written
    std::vector<Path> paths; // of the fork
    int line = 0;
};

struct Path {
    std::string state;
    Branch branch{};
};

struct FunctionalEvent : Definition { };

struct Sequence : Definition {
    std::vector<Instruction> instructions{};
};

struct NamedBranch : Definition {
    Branch branch{};
};

struct Rule : Definition {
    std::vector<Instruction> instructions{};
};

struct EventTree : Definition {
    std::vector<FunctionalEvent> functionalEvents{};
    std::vector<Sequence> sequences{};
    std::vector<NamedBranch> branches{};
    Branch initialState{};
};

struct InitiatingEvent : Definition {
    std::string treeName{}; // empty: none
    std::size_t tree = kUnresolved;
    std::vector<Instruction> instructions{};
};

/// A configuration that holds for a fraction of the mission time.
struct Phase : Definition {
    double timeFraction = 1.0;
    std::vector<Instruction> instructions{}; // SetHouseEvent only
};

/// Alternating configurations; the fractions sum to one.
struct Alignment : Definition {
    std::vector<Phase> phases{};
};

/// Without sources, the global constraint that the hypothesis implies the target. With sources (basic events), a rule
/// for cut sets: in one in which the hypothesis holds, the target stands in place of the sources.
struct Substitution : Definition {
    FormulaNode hypothesis{};
    FormulaNode target{}; // of several, their conjunction
    std::vector<FormulaNode> sources{};
};

} // namespace hz::openpsa
