#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hz::base {

/// The identity of an entity: 128 random bits, so that ids made by two people never meet. Ordered as its text is.
/// The all-zero id means "none".
struct Id {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    /// A fresh id from the system's source of randomness. Thread-safe.
    [[nodiscard]] static Id random();
    /// Reads the 26 characters that text() writes (base 32, digits then a-v); nothing for anything else.
    [[nodiscard]] static std::optional<Id> fromText(std::string_view text);
    [[nodiscard]] std::string text() const;

    [[nodiscard]] bool isNull() const { return high == 0 && low == 0; }
    auto operator<=>(const Id&) const = default;
};

} // namespace hz::base

template <> struct std::hash<hz::base::Id> {
    std::size_t operator()(const hz::base::Id& id) const noexcept { return id.high ^ (id.low * 0x9E3779B97F4A7C15ULL); }
};
