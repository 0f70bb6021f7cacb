#pragma once

#include <CLI/CLI.hpp>

/// Options take numbers as files do (base::numberFrom): CLI11 alone would read 010 as 8, 1e-400 as 0 and nan as well.
namespace hz::cli {

/// For transform(): before the checks of a range.
[[nodiscard]] CLI::Validator asDecimal();
[[nodiscard]] CLI::Validator asWholeNumber();
/// Of a list with commas between: “1,010” may be one number.
[[nodiscard]] CLI::Validator asListedNumber();
/// A check behind asDecimal or asWholeNumber. CLI11's own prints 300 digits of the largest number.
[[nodiscard]] CLI::Validator notNegative();

} // namespace hz::cli
