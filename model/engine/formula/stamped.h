#pragma once

#include "model/engine/formula/plain_array.h"

#include <cstddef>
#include <cstdint>

namespace hz::engine {

/// A partial function from indices to values that is emptied in constant time, so that a question which touches few
/// indices costs nothing for the others.
template <typename T> class Stamped {
public:
    void clear()
    {
        if (++m_now == 0) {
            m_stamps.zero(m_stamps.size());
            m_now = 1;
        }
    }
    /// Makes room for the indices below `size`; the others may not be asked for.
    void cover(std::size_t size)
    {
        m_values.extend(size);
        const std::size_t before = m_stamps.size();
        m_stamps.extend(size);
        for (std::size_t i = before; i < size; ++i)
            m_stamps[i] = 0;
    }
    [[nodiscard]] std::size_t size() const { return m_values.size(); }
    [[nodiscard]] bool has(std::size_t index) const { return m_stamps[index] == m_now; }
    [[nodiscard]] const T& at(std::size_t index) const { return m_values[index]; }
    void set(std::size_t index, const T& value)
    {
        m_values[index] = value;
        m_stamps[index] = m_now;
    }
    [[nodiscard]] T valueOr(std::size_t index, const T& other) const { return has(index) ? m_values[index] : other; }

private:
    PlainArray<T> m_values;
    PlainArray<std::uint32_t> m_stamps;
    std::uint32_t m_now = 1;
};

} // namespace hz::engine
