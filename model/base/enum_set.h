#pragma once

#include <initializer_list>

namespace hz::base {

/// Some of the values of an enumeration that has 32 at most.
template <typename E> class EnumSet {
public:
    constexpr EnumSet(std::initializer_list<E> values)
    {
        for (const E value : values)
            m_bits |= bit(value);
    }
    [[nodiscard]] constexpr bool has(E value) const { return (m_bits & bit(value)) != 0; }
    [[nodiscard]] constexpr bool hasAny(EnumSet of) const { return (m_bits & of.m_bits) != 0; }

private:
    static constexpr unsigned bit(E value) { return 1U << static_cast<unsigned>(value); }

    unsigned m_bits = 0;
};

} // namespace hz::base
