#pragma once

#include "model/engine/formula/index_table.h"
#include "model/engine/search/components.h"

#include <optional>

namespace hz::engine {

/// Remembers the functions of components. The key of a component says which wires are open, which gates have a value
/// that is still to be met, and what their inputs must yet bring: so equal keys mean equal functions of the same
/// events. Keys are compared byte by byte; a hash only says where to look.
class ComponentCache {
public:
    ComponentCache(const Equations& equations, const Assignment& assignment);

    /// Makes the component the one that the other calls speak of. The function, if it is known.
    [[nodiscard]] std::optional<Ref> find(std::span<const Wire> members);
    /// Keeps the key of the component that was looked for last, until its function is known.
    [[nodiscard]] std::uint32_t reserve();
    void remember(std::uint32_t entry, Ref function, Budget& budget);
    [[nodiscard]] std::size_t bytes() const;

private:
    struct Entry {
        std::size_t firstByte = 0;
        std::uint32_t byteCount = 0;
        std::uint32_t hash = 0;
        Ref function{};
    };

    void writeKey(std::span<const Wire> members);
    void put(std::uint32_t number);
    [[nodiscard]] std::uint32_t hashOfKey() const;
    [[nodiscard]] bool isKeyOf(const Entry& entry) const;

    const Equations& m_equations;
    const Assignment& m_assignment;
    std::vector<unsigned char> m_key;
    std::uint32_t m_hash = 0;
    PlainArray<unsigned char> m_bytes; // of all keys
    PlainArray<Entry> m_entries;
    IndexTable m_table;
};

} // namespace hz::engine
