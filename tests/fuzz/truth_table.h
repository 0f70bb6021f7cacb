#pragma once

#include "model/engine/formula/formula.h"

#include <bitset>
#include <cstdint>
#include <span>
#include <vector>

/// Functions of a few variables by all their values: too plain to be wrong.
namespace truth {

inline constexpr unsigned kVariables = 8;
inline constexpr unsigned kAssignments = 1U << kVariables;

/// In assignment w, variable i is true iff bit i of w is set; bit w of a function's table is its value there.
using Table = std::bitset<kAssignments>;

[[nodiscard]] Table tableOf(hz::engine::Variable variable);
[[nodiscard]] Table atLeast(unsigned k, std::span<const Table> operands);
/// Of a root of a formula whose variables are these functions.
[[nodiscard]] Table tableOf(const hz::engine::Formula& formula, hz::engine::Ref root, std::span<const Table> variables);

[[nodiscard]] double chanceOf(const Table& table, std::span<const double> probabilities);
/// Its value where the variable is true, in both halves; or where it is false.
[[nodiscard]] Table restricted(const Table& table, unsigned variable, bool value);

/// The assignments with an assignment of the table within.
[[nodiscard]] Table above(Table table);
/// The minimal cut sets: assignments in which the function is true and that have no other such within.
[[nodiscard]] Table minimal(const Table& table);

/// Which variables are told, and as what: the others are 0 in `values`.
struct Cube {
    std::uint32_t told = 0;
    std::uint32_t values = 0;
    auto operator<=>(const Cube&) const = default;
};
/// The prime implicants, ascending.
[[nodiscard]] std::vector<Cube> primes(const Table& table);

} // namespace truth
