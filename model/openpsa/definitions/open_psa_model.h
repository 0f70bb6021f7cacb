#pragma once

#include "model/base/result.h"
#include "model/openpsa/definitions/event_tree.h"
#include "model/openpsa/definitions/note.h"

#include <optional>

/// Probabilistic models of the Open-PSA Model Exchange Format 2.0d (Epstein, Rauzy: "Open-PSA Model Exchange Format",
/// version 2.0d), as plain values.
namespace hz::openpsa {

struct Gate : Definition {
    FormulaNode formula{};
};

struct HouseEvent : Definition {
    bool value = false; // the format's default
};

/// Without an expression the probability is not known. A member of a common cause group has the group's distribution.
struct BasicEvent : Definition {
    std::optional<Expression> expression{};
    std::optional<std::size_t> group{};
};

struct Parameter : Definition {
    Expression expression{};
};

enum class CommonCauseModel : std::uint8_t { BetaFactor, Mgl, AlphaFactor, PhiFactor };

/// The factor of `level` members failing together.
struct Factor {
    std::uint32_t level = 0;
    Expression expression{};
    int line = 0;
};

struct CommonCauseGroup : Definition {
    CommonCauseModel model = CommonCauseModel::BetaFactor;
    std::vector<std::size_t> members{}; // basic events, in the order of the file
    Expression distribution{}; // total failure probability of one member
    std::vector<Factor> factors{}; // by level, each level once
};

/// Everything in the order of the files. At the end stand the basic events that only a group names, and then those that
/// are referred to and declared nowhere: their probability is not known.
struct OpenPsaModel {
    std::vector<std::string> files; // names for messages: the given ones in their order, each before what it includes
    std::string name; // of the first file that has one
    std::vector<Gate> gates;
    std::vector<BasicEvent> basicEvents;
    std::vector<HouseEvent> houseEvents;
    std::vector<Parameter> parameters;
    std::vector<CommonCauseGroup> groups;
    std::vector<InitiatingEvent> initiatingEvents;
    std::vector<EventTree> eventTrees;
    std::vector<Rule> rules;
    std::vector<Alignment> alignments;
    std::vector<Substitution> substitutions;
    std::vector<Note> notes;
};

} // namespace hz::openpsa
