#include "model/engine/search/component_cache.h"

#include <cstring>
#include <utility>

namespace hz::engine {

namespace {

// The low bits of a number in a key: a wire in one of three states, so far after the one before, or that many open
// wires in a row.
constexpr std::uint32_t kOpen = 0;
constexpr std::uint32_t kFalse = 1;
constexpr std::uint32_t kTrue = 2;
constexpr std::uint32_t kRun = 3;

/// Of a conjunction that is not settled no input is false: it needs all that are open.
bool asksItsNeed(const Equations& equations, Wire wire)
{
    return !equations.isEvent(wire)
        && (equations.isParity(wire) || equations.thresholdOf(wire) != equations.inputsOf(wire).size());
}

} // namespace

ComponentCache::ComponentCache(const Equations& equations, const Assignment& assignment)
    : m_equations(equations)
    , m_assignment(assignment)
{
    m_entries.append({}); // a table's indices are from 1
}

std::optional<Ref> ComponentCache::find(std::span<const Wire> members)
{
    writeKey(members);
    m_hash = hashOfKey();
    const auto slot = m_table.slotOf(m_hash, [this](std::uint32_t index) { return isKeyOf(m_entries[index]); });
    if (m_table.at(slot) == 0)
        return std::nullopt;
    return m_entries[m_table.at(slot)].function;
}

std::uint32_t ComponentCache::reserve()
{
    const std::size_t firstByte = m_bytes.size();
    m_bytes.extend(firstByte + m_key.size());
    std::memcpy(&m_bytes[firstByte], m_key.data(), m_key.size());
    m_entries.append({ firstByte, static_cast<std::uint32_t>(m_key.size()), m_hash, {} });
    return static_cast<std::uint32_t>(m_entries.size() - 1);
}

/// No entry with the same key can be there: what is part of a component is smaller than it.
void ComponentCache::remember(std::uint32_t entry, Ref function, Budget& budget)
{
    m_entries[entry].function = function;
    const std::uint32_t hash = m_entries[entry].hash;
    m_table.fill(m_table.slotOf(hash, [](std::uint32_t) { return false; }), hash, entry, budget);
}

std::size_t ComponentCache::bytes() const
{
    return m_bytes.size() + m_entries.size() * sizeof(Entry) + m_table.size() * 2 * sizeof(std::uint32_t);
}

void ComponentCache::writeKey(std::span<const Wire> members)
{
    m_key.clear();
    Wire before = 0;
    std::uint32_t run = 0;
    const auto putRun = [&] {
        if (run != 0)
            put(run * 4 + kRun);
        run = 0;
    };
    for (const Wire wire : members) {
        const bool isOpen = m_assignment.isOpen(wire);
        const bool asks = asksItsNeed(m_equations, wire);
        const Wire distance = wire - std::exchange(before, wire);
        if (isOpen && !asks && distance == 1) {
            ++run;
            continue;
        }
        putRun();
        put(distance * 4 + (isOpen ? kOpen : (m_assignment.holds(wire) ? kTrue : kFalse)));
        if (asks)
            put(m_assignment.needOf(wire));
    }
    putRun();
}

/// Seven bits a byte, the lowest first.
void ComponentCache::put(std::uint32_t number)
{
    for (; number >= 128; number >>= 7)
        m_key.push_back(static_cast<unsigned char>(number | 128U));
    m_key.push_back(static_cast<unsigned char>(number));
}

std::uint32_t ComponentCache::hashOfKey() const
{
    std::uint64_t hash = m_key.size();
    for (std::size_t i = 0; i < m_key.size(); i += sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, m_key.data() + i, std::min(sizeof(word), m_key.size() - i));
        hash = (hash ^ word) * 0xFF51AFD7ED558CCDULL;
        hash ^= hash >> 32;
    }
    return static_cast<std::uint32_t>(hash * 0xC4CEB9FE1A85EC53ULL >> 32);
}

bool ComponentCache::isKeyOf(const Entry& entry) const
{
    return entry.byteCount == m_key.size() && std::memcmp(&m_bytes[entry.firstByte], m_key.data(), m_key.size()) == 0;
}

} // namespace hz::engine
