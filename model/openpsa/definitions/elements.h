#pragma once

#include "model/base/codes/openpsa_errors.h"
#include "model/openpsa/definitions/open_psa_model.h"

#include <optional>
#include <string_view>

namespace hz::openpsa {

inline constexpr std::size_t kAnyNumber = 1'000'000'000;

/// How an operation of expressions is written and how many arguments it takes.
struct OperationElement {
    std::string_view element;
    Operation operation;
    std::size_t atLeast;
    std::size_t atMost;
};

/// How a connective of formulas is written and how many operands it takes.
struct ConnectiveElement {
    std::string_view element;
    Connective connective;
    std::size_t atLeast;
    std::size_t atMost;
};

/// Operations with arguments; null for an element that is none of them.
[[nodiscard]] const OperationElement* operationOf(std::string_view element);
[[nodiscard]] std::string_view elementOf(Operation operation);
/// Connectives with operands; null for an element that is none of them.
[[nodiscard]] const ConnectiveElement* connectiveOf(std::string_view element);
/// Why an element is not read: it needs foreign code, the format has it and this program does not read it, or it does
/// not belong where it stands.
[[nodiscard]] base::OpenPsaError refusalOf(std::string_view element);
[[nodiscard]] std::optional<CommonCauseModel> commonCauseModelOf(std::string_view text);

} // namespace hz::openpsa
