#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

/// What crosses a border as text (into JSON, a file, a sentence) is an enumerator inside, and each enum has a table
/// with one row an enumerator. The compiler counts: a row that is missing, double or out of its place does not compile.
namespace hz::base {

/// Whether some enumerator has this value: the compiler writes others as "(Enum)7".
template <auto code> consteval bool isNamed()
{
    return std::string_view(__PRETTY_FUNCTION__).find("= (") == std::string_view::npos;
}

/// How many enumerators an enum has that counts from 0 without gaps.
template <typename Enum, std::size_t from = 0> consteval std::size_t enumeratorsOf()
{
    if constexpr (isNamed<static_cast<Enum>(from)>())
        return enumeratorsOf<Enum, from + 1>();
    else
        return from;
}

/// Whether there is one row for each enumerator, in their order. Each row has its enumerator as `code`.
template <typename Row, std::size_t count> consteval bool isWhole(const std::array<Row, count>& rows)
{
    if (count != enumeratorsOf<decltype(Row::code)>())
        return false;
    for (std::size_t i = 0; i < count; ++i)
        if (static_cast<std::size_t>(rows[i].code) != i)
            return false;
    return true;
}

/// The row of an enumerator in a table that is whole.
template <typename Row, std::size_t count>
constexpr const Row& rowOf(const std::array<Row, count>& rows, decltype(Row::code) code)
{
    return rows[static_cast<std::size_t>(code)];
}

/// An enumerator as it stands outside the program: stable, whatever the enumerator is called.
template <typename Enum> struct Keyed {
    Enum code;
    const char* key;
};
template <typename Enum> Keyed(Enum, const char*) -> Keyed<Enum>;

struct NoKeys { };
/// The keys of an enum, beside which its specialization stands.
template <typename Enum> inline constexpr NoKeys kKeys{};

template <typename Enum>
concept HasKeys = !std::is_same_v<decltype(kKeys<Enum>), const NoKeys>;

template <HasKeys Enum> [[nodiscard]] constexpr const char* keyOf(Enum code)
{
    static_assert(isWhole(kKeys<Enum>));
    return rowOf(kKeys<Enum>, code).key;
}

/// Nothing where this version knows no such key.
template <HasKeys Enum> [[nodiscard]] constexpr std::optional<Enum> codeFrom(std::string_view key)
{
    static_assert(isWhole(kKeys<Enum>));
    for (const Keyed<Enum>& row : kKeys<Enum>)
        if (key == row.key)
            return row.code;
    return std::nullopt;
}

} // namespace hz::base
