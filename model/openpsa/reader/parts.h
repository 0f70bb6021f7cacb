#pragma once

#include "model/openpsa/definitions/open_psa_model.h"
#include "model/openpsa/reader/xml_walk.h"

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace hz::openpsa {

/// What every part of the reader needs: notes, numbers, names. Errors are left in `xml`.

/// The number that is all of the text.
template <typename T> [[nodiscard]] std::optional<T> number(std::string_view text)
{
    if (text.size() > 1 && text.front() == '+' && text[1] != '-')
        text.remove_prefix(1);
    T value{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// The container that definitions stand in.
struct Container {
    std::string path{}; // empty for the model itself
    bool isPrivate = false;
};

/// The next child that is neither a label nor attributes.
[[nodiscard]] bool nextContent(XmlWalk& xml);
/// Says that the current element is not read here: of the format, or not at all.
void refuseElement(XmlWalk& xml);
void expectNoChildren(XmlWalk& xml);
/// Says that an attribute of the current element cannot have this value, and which ones it can have.
void refuseValue(XmlWalk& xml, const char* attribute, std::string_view value, const char* choices);

/// Name, path and place of the current element.
[[nodiscard]] Definition readDefinition(XmlWalk& xml, const Container& container);
[[nodiscard]] bool isPrivate(XmlWalk& xml, const Container& container);
/// The attribute `value` of the current element, which has no children.
[[nodiscard]] bool readConstant(XmlWalk& xml);
[[nodiscard]] std::uint32_t readCount(XmlWalk& xml, const char* attribute);

/// The current element as a formula.
[[nodiscard]] FormulaNode readFormula(XmlWalk& xml);
/// The one formula in the current element; without it, `code` with `detail`.
[[nodiscard]] FormulaNode readOnlyFormula(XmlWalk& xml, base::ErrorCode code, const std::string& detail);
/// Whether the current element stands for an event, and can be a formula by itself.
[[nodiscard]] bool isEvent(const XmlWalk& xml);

/// Where an expression stands: only instructions test events.
enum class Tests : std::uint8_t { Refused, Allowed };
/// The current element as an expression.
[[nodiscard]] Expression readExpression(XmlWalk& xml, Tests tests = Tests::Refused);
/// The expression in the current element, if there is one; more are refused.
[[nodiscard]] std::optional<Expression> readOptionalExpression(XmlWalk& xml, Tests tests = Tests::Refused);
[[nodiscard]] Expression readOnlyExpression(XmlWalk& xml, Tests tests = Tests::Refused);

struct Member {
    std::string name;
    int line = 0;
};

/// The current element as a common cause group, its members by name.
[[nodiscard]] CommonCauseGroup readGroup(XmlWalk& xml, const Container& container, std::vector<Member>& members);

[[nodiscard]] EventTree readEventTree(XmlWalk& xml);
[[nodiscard]] InitiatingEvent readInitiatingEvent(XmlWalk& xml);
[[nodiscard]] Rule readRule(XmlWalk& xml);
[[nodiscard]] Alignment readAlignment(XmlWalk& xml);
[[nodiscard]] Substitution readSubstitution(XmlWalk& xml, const Container& container);

} // namespace hz::openpsa
