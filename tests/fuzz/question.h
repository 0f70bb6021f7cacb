#pragma once

#include "fuzz/truth_table.h"
#include "model/engine/circuit/probability_pair.h"
#include "model/engine/formula/limits.h"

#include <cstddef>
#include <string>

/// What the bytes of a fuzzer ask of the engine: a function, known by its table too, and its numbers.
struct Question {
    hz::engine::Formula formula{};
    hz::engine::Ref root{};
    truth::Table table{};
    std::vector<double> probabilities{};
    hz::engine::Limits tight{}; // few nodes
    unsigned order = 0; // up to which sets may be wanted

    [[nodiscard]] std::vector<hz::engine::ProbabilityPair> pairs() const;
    [[nodiscard]] double chance() const { return truth::chanceOf(table, probabilities); }
    /// With the variable fixed.
    [[nodiscard]] double chanceWhere(unsigned variable, bool value) const
    {
        return truth::chanceOf(truth::restricted(table, variable, value), probabilities);
    }
    /// That some minimal cut set with the variable occurs whole.
    [[nodiscard]] double chanceOfSetsWith(unsigned variable) const
    {
        return truth::chanceOf(truth::above(truth::minimal(table) & truth::tableOf(variable)), probabilities);
    }
};

[[nodiscard]] Question questionFrom(const std::uint8_t* data, std::size_t size);

/// Up to rounding.
[[nodiscard]] bool near(double value, double expected);
[[nodiscard]] bool holds(hz::base::Interval interval, double value);
/// Ends the program when it is not so: that is what a fuzzer sees.
void demand(bool isSo);
