#pragma once

#include "model/base/cancel.h"
#include "model/engine/circuit/circuit.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hz::engine {

/// As many samples as are computed side by side: one number of each.
inline constexpr std::size_t kLanes = 16;
struct alignas(64) Lanes {
    std::array<double, kLanes> values{};
};

/// A circuit written out as steps over a small set of places, to be run for kLanes sets of probabilities at once. Each
/// value is computed as a sum of products under the sign under which it is true when all events occur, so that what is
/// rare stays precise: complements are taken of such values only where the function itself is not monotone. A place is
/// used again after the last use of its value. Does not change once it is made; threads may share it.
class SampleProgram {
public:
    SampleProgram(const Circuit& circuit, std::span<const Ref> roots);

    /// What one run after another works on; each thread has its own.
    class Workspace {
    public:
        explicit Workspace(const SampleProgram& program);
        /// By variable; the probabilities, each within [0, 1], to be filled before a run. It keeps them.
        [[nodiscard]] std::span<Lanes> events() { return std::span(m_places).subspan(kConstants, m_events); }

    private:
        friend class SampleProgram;
        std::size_t m_events;
        std::vector<Lanes> m_places;
    };

    [[nodiscard]] std::size_t eventCount() const { return m_events; }
    [[nodiscard]] std::size_t placeCount() const { return m_placeCount; }
    /// The roots' probabilities, in the order of the roots. False when it was cancelled.
    bool run(Workspace& workspace, std::span<Lanes> results, const base::CancelToken& cancel) const;

    /// Where a value stands: place 0 holds zeroes, place 1 ones, 2 halves, 3 twos, then the events.
    using Place = std::uint32_t;
    /// High if test, else low; into the target, which may be one of them.
    struct Step {
        Place test = 0;
        Place high = 0;
        Place low = 0;
        Place target = 0;
    };

private:
    static constexpr Place kHalf = 2;
    static constexpr Place kTwo = 3;
    static constexpr std::size_t kConstants = 4;
    class Writer;

    std::vector<Step> m_steps;
    std::vector<Place> m_roots;
    std::size_t m_events = 0;
    std::size_t m_placeCount = 0;
};

} // namespace hz::engine
