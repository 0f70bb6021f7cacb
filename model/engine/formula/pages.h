#pragma once

#include <cstddef>
#include <utility>

namespace hz::engine {

/// Memory of one large array, where it can be had straight from the system: in large pages, as an array that is read
/// all over waits for the tables of small ones, and a new one for its pages one by one; and it grows by moving pages,
/// not what is in them. All zero at first.
class Pages {
public:
    static constexpr std::size_t kWorthwhile = std::size_t{ 1 } << 20; // bytes

    Pages() = default;
    /// Throws std::bad_alloc.
    explicit Pages(std::size_t bytes);
    Pages(Pages&& other) noexcept { swap(other); }
    Pages& operator=(Pages&& other) noexcept
    {
        Pages(std::move(other)).swap(*this);
        return *this;
    }
    ~Pages();
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;

    /// Keeps what is there; what comes after it is not said. Throws std::bad_alloc, and is then as it was.
    void grow(std::size_t bytes);
    [[nodiscard]] void* data() const { return m_data; }

private:
    void swap(Pages& other) noexcept
    {
        std::swap(m_data, other.m_data);
        std::swap(m_bytes, other.m_bytes);
    }

    void* m_data = nullptr;
    std::size_t m_bytes = 0;
};

} // namespace hz::engine
