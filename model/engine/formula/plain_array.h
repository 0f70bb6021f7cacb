#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>

namespace hz::engine {

/// An array of plain values that grows without copying where the system can move pages (realloc), and is zeroed page
/// by page when first touched (calloc). A std::vector of some hundred megabytes would stand still for a tenth of a
/// second whenever it grows, longer than a cancelled job may take to stop.
template <typename T> class PlainArray {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>, "moved as bytes");

public:
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] T& operator[](std::size_t index) { return m_data.get()[index]; }
    [[nodiscard]] const T& operator[](std::size_t index) const { return m_data.get()[index]; }

    /// As many zeroes, whatever was there before.
    void zero(std::size_t size)
    {
        m_data.reset(static_cast<T*>(std::calloc(std::max<std::size_t>(size, 1), sizeof(T))));
        if (!m_data)
            throw std::bad_alloc();
        m_size = m_room = size;
    }
    /// Makes it longer; what the new values are is not said.
    void extend(std::size_t size)
    {
        if (size > m_room)
            makeRoom(std::max(size, 2 * m_room));
        m_size = std::max(m_size, size);
    }
    /// Forgets the values from this index on.
    void truncate(std::size_t size) { m_size = std::min(m_size, size); }
    void append(const T& value)
    {
        const T copy = value;
        extend(m_size + 1);
        m_data.get()[m_size - 1] = copy;
    }
    void clear()
    {
        m_data.reset();
        m_size = m_room = 0;
    }

private:
    struct Free {
        void operator()(T* data) const { std::free(static_cast<void*>(data)); }
    };

    void makeRoom(std::size_t room)
    {
        auto* const moved = static_cast<T*>(std::realloc(static_cast<void*>(m_data.get()), room * sizeof(T)));
        if (moved == nullptr)
            throw std::bad_alloc();
        static_cast<void>(m_data.release());
        m_data.reset(moved);
        m_room = room;
    }

    std::unique_ptr<T, Free> m_data;
    std::size_t m_size = 0;
    std::size_t m_room = 0;
};

} // namespace hz::engine
