#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace hz::engine {

/// How a figure was found.
enum class Method : std::uint16_t {
    Modules = 1 << 0, // one gate at a time was enough
    Diagrams = 1 << 1,
    Search = 1 << 2, // of a circuit or of sets, straight from the formula
    Elimination = 1 << 3,
    Bounds = 1 << 4, // an interval that holds it, for a part that resisted
    UnknownsOnTop = 1 << 5, // of diagrams: every choice of ends was tried
    ByOrder = 1 << 6, // sets of more events were cut off
    ByProbability = 1 << 7, // less probable sets were cut off
    Stopped = 1 << 8, // a limit came before anything was found
    Cancelled = 1 << 9
};

inline constexpr std::array kMethods{ Method::Modules, Method::Diagrams, Method::Search, Method::Elimination,
    Method::Bounds, Method::UnknownsOnTop, Method::ByOrder, Method::ByProbability, Method::Stopped, Method::Cancelled };

/// Those that had a part in a figure.
class Methods {
public:
    constexpr Methods() = default;
    constexpr Methods(Method method) // a method is a set of one
        : m_bits(static_cast<std::uint16_t>(method))
    {
    }

    [[nodiscard]] constexpr bool has(Method method) const { return (m_bits & static_cast<std::uint16_t>(method)) != 0; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    friend constexpr Methods operator|(Methods a, Methods b)
    {
        a.m_bits = static_cast<std::uint16_t>(a.m_bits | b.m_bits);
        return a;
    }
    bool operator==(const Methods&) const = default;

private:
    std::uint16_t m_bits = 0;
};

[[nodiscard]] constexpr Methods operator|(Method a, Method b)
{
    return Methods(a) | Methods(b);
}

/// As files and tables have it: "bdd + search, by order". Empty for none.
[[nodiscard]] std::string nameOf(Methods methods);

} // namespace hz::engine
