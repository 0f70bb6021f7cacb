#pragma once

#include "model/engine/formula/budget.h"
#include "model/engine/formula/plain_array.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <utility>

namespace hz::engine {

/// Three numbers below 2^32, well mixed.
[[nodiscard]] inline std::uint32_t hashOf(std::uint64_t a, std::uint64_t b, std::uint64_t c)
{
    std::uint64_t hash = (a * 0x9E3779B97F4A7C15ULL) ^ ((b << 32 | c) * 0xC2B2AE3D27D4EB4FULL);
    hash ^= hash >> 32;
    return static_cast<std::uint32_t>(hash * 0x9E3779B97F4A7C15ULL >> 32);
}

/// Finds the indices of items, from 1, by the items' hashes: open addressing with linear probing. The hash is kept
/// beside the index, so an item is looked at only when it is most likely the right one, and growing looks at none.
class IndexTable {
public:
    IndexTable() { clear(); }

    void clear()
    {
        m_slots.zero(kFirstSize);
        m_count = 0;
    }
    /// Forgets all items but not its size.
    void empty()
    {
        m_slots.zero(m_slots.size());
        m_count = 0;
    }
    /// The slot of the item with this hash for which isSame(index) holds, or the free one in which it belongs.
    template <typename IsSame> [[nodiscard]] std::size_t slotOf(std::uint32_t hash, const IsSame& isSame) const
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t slot = hash & mask;
        for (; m_slots[slot].index != 0; slot = (slot + 1) & mask) {
            if (m_slots[slot].hash == hash && isSame(m_slots[slot].index))
                break;
        }
        return slot;
    }
    /// An item with this hash will be asked for soon.
    void prefetch(std::uint32_t hash) const { m_slots.prefetch(hash & (m_slots.size() - 1)); }
    /// 0 when the slot is free.
    [[nodiscard]] std::uint32_t at(std::size_t slot) const { return m_slots[slot].index; }
    /// Fills a free slot. Slots that were found before are not valid any more.
    void fill(std::size_t slot, std::uint32_t hash, std::uint32_t index, Budget& budget)
    {
        m_slots[slot] = { index, hash };
        if (4 * ++m_count > 3 * m_slots.size())
            grow(budget);
    }
    [[nodiscard]] std::size_t size() const { return m_slots.size(); }

private:
    struct Slot {
        std::uint32_t index = 0;
        std::uint32_t hash = 0;
    };
    static constexpr std::size_t kFirstSize = 256;

    /// Gives up when the budget ends midway: all is then as before, and a quarter of the slots is free still.
    void grow(Budget& budget)
    {
        if (budget.stopped())
            return;
        PlainArray<Slot> larger;
        larger.zero(2 * m_slots.size());
        const std::size_t mask = larger.size() - 1;
        for (std::size_t i = 0; i < m_slots.size(); ++i) {
            if (!budget.spend())
                return;
            if (m_slots[i].index == 0)
                continue;
            std::size_t slot = m_slots[i].hash & mask;
            while (larger[slot].index != 0)
                slot = (slot + 1) & mask;
            larger[slot] = m_slots[i];
        }
        m_slots = std::move(larger);
    }

    PlainArray<Slot> m_slots;
    std::size_t m_count = 0;
};

/// Remembers results by hash until another result takes the place. An Entry says by isFree() whether it is none, by
/// hash() where it belongs; zeroed memory is a free one.
template <typename Entry> class ResultCache {
public:
    ResultCache() { clear(); }

    void clear() { m_entries.zero(kFirstSize); }
    /// A result will be asked for soon.
    void prefetch(std::uint32_t hash) const { m_entries.prefetch(hash & (m_entries.size() - 1)); }
    [[nodiscard]] Entry& at(std::uint32_t hash) { return m_entries[hash & (m_entries.size() - 1)]; }
    /// Doubles the size as long as it is below this one. What does not get there before the budget ends is forgotten.
    void growTo(std::size_t size, Budget& budget)
    {
        while (m_entries.size() < std::min(size, kLargestSize) && !budget.stopped()) {
            const PlainArray<Entry> old = std::move(m_entries);
            m_entries.zero(2 * old.size());
            for (std::size_t i = 0; i < old.size() && budget.spend(); ++i) {
                if (!old[i].isFree())
                    at(old[i].hash()) = old[i];
            }
        }
    }

    /// Calls change(entry) on every one and forgets those for which it says false.
    template <typename Change> void rewrite(const Change& change, Budget& budget)
    {
        PlainArray<Entry> old = std::move(m_entries);
        m_entries.zero(old.size());
        std::array<Entry, kBatch> batch;
        std::size_t count = 0;
        const auto write = [&] {
            for (const Entry& entry : std::span(batch).first(count))
                at(entry.hash()) = entry;
            count = 0;
        };
        for (std::size_t i = 0; i < old.size() && budget.spend(); ++i) {
            if (old[i].isFree() || !change(old[i]))
                continue;
            prefetch(old[i].hash());
            batch[count++] = old[i];
            if (count == batch.size())
                write();
        }
        write();
    }

private:
    static constexpr std::size_t kFirstSize = 256;
    static constexpr std::size_t kBatch = 32; // on their way from memory at the same time
    static constexpr std::size_t kLargestSize = std::size_t{ 1 } << 22;

    PlainArray<Entry> m_entries;
};

} // namespace hz::engine
