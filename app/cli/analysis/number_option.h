#pragma once

#include <CLI/CLI.hpp>

/// Options take numbers as files do (base::numberFrom): CLI11 alone would read 010 as 8, 1e-400 as 0 and nan as well.
namespace hz::cli {

/// For transform(): before the checks of a range.
[[nodiscard]] CLI::Validator asDecimal();
[[nodiscard]] CLI::Validator asWholeNumber();
/// Of a list with commas between: “1,010” may be one number.
[[nodiscard]] CLI::Validator asListedNumber();

} // namespace hz::cli
