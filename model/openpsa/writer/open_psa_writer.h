#pragma once

#include "model/engine/formula/formula.h"

#include <QByteArray>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hz::openpsa {

/// A basic event to be written. `name` is a wish: what stands in the file is a legal identifier of the format made of
/// it, unique in the file. `title` becomes the label; UTF-8.
struct WrittenEvent {
    std::string name;
    std::string title{};
    std::optional<double> probability{}; // not known: none is written
};

/// A fault tree to be written, one top gate for each root. Names and titles as of events.
struct WrittenTree {
    struct Top {
        std::string name;
        std::string title{};
        engine::Ref root{};
    };

    std::string name;
    std::string title{};
    const engine::Formula* formula = nullptr;
    std::vector<std::size_t> events{}; // by variable of the formula: index into the written events
    std::vector<Top> tops{};
};

/// What begins at moments: an initiating event with a frequency, and an event tree of one sequence, which comes about
/// where the top gate of a tree does. Names and titles as of events.
struct WrittenSequence {
    std::string name; // of the sequence
    std::string initiator; // of the initiating event
    std::string title{}; // of the initiating event
    std::optional<double> frequency{}; // not known: none is written
    std::size_t tree = 0; // the top gate that the sequence asks for
    std::size_t top = 0;
};

/// The trees as a model of the Open-PSA Model Exchange Format 2.0d, such that stricter readers take it too (but for the
/// frequencies, where some of them refuse a collect-expression in an initiating event): every connective has two
/// operands or more, xor exactly two, at-least asks for more than one and fewer than all of different events, and
/// nothing is nested but a negated event. Tops refer to no other top, so that a reader that looks for top gates finds
/// all of them. The same input gives the same bytes. Takes time linear in the trees.
[[nodiscard]] QByteArray writeOpenPsa(const std::string& modelName, std::span<const WrittenEvent> events,
    std::span<const WrittenTree> trees, std::span<const WrittenSequence> sequences = {});

} // namespace hz::openpsa
