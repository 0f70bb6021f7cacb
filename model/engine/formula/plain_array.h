#pragma once

#include "model/engine/formula/pages.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <type_traits>

namespace hz::engine {

/// An array of plain values that grows without copying where the system can move pages, and is zeroed page by page when
/// first touched. A std::vector of some hundred megabytes would stand still for a tenth of a second whenever it grows,
/// longer than a cancelled job may take to stop.
template <typename T> class PlainArray {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>, "moved as bytes");

public:
    PlainArray() = default;
    PlainArray(PlainArray&& other) noexcept { swap(other); }
    PlainArray& operator=(PlainArray&& other) noexcept
    {
        PlainArray(std::move(other)).swap(*this);
        return *this;
    }
    ~PlainArray() = default;
    PlainArray(const PlainArray&) = delete;
    PlainArray& operator=(const PlainArray&) = delete;

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] T& operator[](std::size_t index) { return m_values[index]; }
    [[nodiscard]] const T& operator[](std::size_t index) const { return m_values[index]; }
    /// The value will be asked for soon.
    void prefetch([[maybe_unused]] std::size_t index) const
    {
#if defined(__GNUC__)
        __builtin_prefetch(m_values + index);
#endif
    }

    /// As many zeroes, whatever was there before.
    void zero(std::size_t size)
    {
        clear();
        growTo(std::max<std::size_t>(size, 1));
        m_size = size;
    }
    /// Makes it longer; what the new values are is not said.
    void extend(std::size_t size)
    {
        if (size > m_capacity)
            growTo(std::max(size, 2 * m_capacity));
        m_size = std::max(m_size, size);
    }
    /// Forgets the values from this index on.
    void truncate(std::size_t size)
    {
        m_size = std::min(m_size, size);
    }
    void append(const T& value)
    {
        const T copy = value;
        extend(m_size + 1);
        m_values[m_size - 1] = copy;
    }
    void clear()
    {
        PlainArray().swap(*this);
    }

private:
    struct Free {
        void operator()(T* data) const { std::free(static_cast<void*>(data)); }
    };

    /// More of it; the first of all is zeroed.
    void growTo(std::size_t capacity)
    {
        const std::size_t bytes = capacity * sizeof(T);
        if (bytes < Pages::kWorthwhile)
            growSmallTo(capacity);
        else if (m_pages.data() != nullptr)
            m_pages.grow(bytes);
        else
            moveToPages(bytes);
        m_values = m_small ? m_small.get() : static_cast<T*>(m_pages.data());
        m_capacity = capacity;
    }
    void growSmallTo(std::size_t capacity)
    {
        void* const old = static_cast<void*>(m_small.get());
        void* const made = old == nullptr ? std::calloc(capacity, sizeof(T)) : std::realloc(old, capacity * sizeof(T));
        if (made == nullptr)
            throw std::bad_alloc();
        static_cast<void>(m_small.release());
        m_small.reset(static_cast<T*>(made));
    }
    void moveToPages(std::size_t bytes)
    {
        Pages pages(bytes);
        if (m_small)
            std::memcpy(pages.data(), static_cast<const void*>(m_small.get()), m_size * sizeof(T));
        m_pages = std::move(pages);
        m_small.reset();
    }
    void swap(PlainArray& other) noexcept
    {
        std::swap(m_small, other.m_small);
        std::swap(m_pages, other.m_pages);
        std::swap(m_values, other.m_values);
        std::swap(m_size, other.m_size);
        std::swap(m_capacity, other.m_capacity);
    }

    std::unique_ptr<T, Free> m_small; // or in pages
    Pages m_pages;
    T* m_values = nullptr;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

} // namespace hz::engine
