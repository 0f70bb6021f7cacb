#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <iterator>
#include <memory>
#include <vector>

namespace hz::base {

/// Records that do not change once they are in the list. Copies of a list, and lists made from its records, share them,
/// so a list that differs in few records costs little more than these. Reads like a vector of T.
template <typename T> class SharedList {
public:
    using Record = std::shared_ptr<const T>; // never null

    class Iterator {
    public:
        using iterator_concept = std::random_access_iterator_tag;
        using iterator_category = std::random_access_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = const T&;

        Iterator() = default;
        explicit Iterator(const Record* at)
            : m_at(at)
        {
        }
        reference operator*() const { return **m_at; }
        pointer operator->() const { return m_at->get(); }
        reference operator[](difference_type n) const { return *m_at[n]; }
        Iterator& operator+=(difference_type n)
        {
            m_at += n;
            return *this;
        }
        Iterator& operator-=(difference_type n) { return *this += -n; }
        Iterator& operator++() { return *this += 1; }
        Iterator& operator--() { return *this -= 1; }
        Iterator operator++(int) { return Iterator(m_at++); }
        Iterator operator--(int) { return Iterator(m_at--); }
        friend Iterator operator+(Iterator a, difference_type n) { return a += n; }
        friend Iterator operator+(difference_type n, Iterator a) { return a += n; }
        friend Iterator operator-(Iterator a, difference_type n) { return a -= n; }
        friend difference_type operator-(Iterator a, Iterator b) { return a.m_at - b.m_at; }
        auto operator<=>(const Iterator&) const = default;

    private:
        const Record* m_at = nullptr;
    };
    using iterator = Iterator;
    using const_iterator = Iterator;
    using value_type = T;

    [[nodiscard]] Iterator begin() const { return Iterator(m_records.data()); }
    [[nodiscard]] Iterator end() const { return begin() + static_cast<std::ptrdiff_t>(size()); }
    [[nodiscard]] std::size_t size() const { return m_records.size(); }
    [[nodiscard]] bool empty() const { return m_records.empty(); }
    [[nodiscard]] const T& operator[](std::size_t place) const { return *m_records[place]; }
    [[nodiscard]] const Record& record(std::size_t place) const { return m_records[place]; }

    void reserve(std::size_t size) { m_records.reserve(size); }
    void push_back(T value) { m_records.push_back(std::make_shared<const T>(std::move(value))); }
    void share(Record record) { m_records.push_back(std::move(record)); }

    bool operator==(const SharedList& other) const
    {
        return std::ranges::equal(
            m_records, other.m_records, [](const Record& a, const Record& b) { return a == b || *a == *b; });
    }

private:
    std::vector<Record> m_records;
};

} // namespace hz::base
