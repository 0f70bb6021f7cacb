#include "model/engine/circuit/sample_program.h"

#include <algorithm>
#include <cstring>
#include <initializer_list>
#include <utility>

namespace hz::engine {

/// Values are named by the Ref's code: a node under a sign.
class SampleProgram::Writer {
public:
    Writer(SampleProgram& program, const Circuit& circuit, std::span<const Ref> roots)
        : m_program(program)
        , m_circuit(circuit)
        , m_isTrueAtOnes(circuit.nodeCount())
        , m_lastUse(std::size_t{ circuit.nodeCount() } * 2)
        , m_places(std::size_t{ circuit.nodeCount() } * 2)
    {
        findSigns();
        for (const Ref root : roots)
            m_lastUse[root.code] = kForever;
        findUses();
    }

    void write()
    {
        m_places[Formula::no().code] = 0;
        m_places[Formula::yes().code] = 1;
        m_next = static_cast<Place>(kConstants + m_program.m_events);
        for (std::uint32_t code = 2; code < m_lastUse.size(); ++code) {
            if (m_lastUse[code] != 0)
                writeValue(Ref{ code });
        }
        m_program.m_placeCount = m_next;
    }
    [[nodiscard]] Place placeOf(Ref ref) const { return m_places[ref.code]; }

private:
    /// A choice under a sign, its test under the sign that is computed.
    struct Parts {
        Ref test;
        Ref high;
        Ref low;
    };
    static constexpr std::uint32_t kForever = 0xFFFFFFFF;

    [[nodiscard]] bool isTrueAtOnes(Ref ref) const { return (m_isTrueAtOnes[ref.node()] != 0) != ref.negated(); }
    void findSigns()
    {
        m_isTrueAtOnes[0] = 1;
        for (std::uint32_t i = 1; i < m_circuit.nodeCount(); ++i) {
            const Circuit::Node& node = m_circuit.node(i);
            const bool isTrue = m_circuit.isEvent(i) || (m_circuit.isSum(i) && isTrueAtOnes(node.low))
                || isTrueAtOnes(isTrueAtOnes(node.test) ? node.high : node.low);
            m_isTrueAtOnes[i] = isTrue ? 1 : 0;
        }
    }

    [[nodiscard]] Parts partsOf(Ref ref) const
    {
        const Circuit::Node& node = m_circuit.node(ref.node());
        Parts parts{ node.test, node.high, node.low };
        if (!isTrueAtOnes(parts.test))
            parts = { !node.test, node.low, node.high };
        if (ref.negated())
            parts = { parts.test, !parts.high, !parts.low };
        return parts;
    }
    void use(Ref ref, std::uint32_t by) { m_lastUse[ref.code] = std::max(m_lastUse[ref.code], by); }
    void findUses()
    {
        for (std::uint32_t code = static_cast<std::uint32_t>(m_lastUse.size()); code-- > 2;) {
            const Ref ref{ code };
            if (m_lastUse[code] == 0)
                continue;
            if (m_circuit.isEvent(ref.node())) {
                use(Ref{ ref.node() * 2 }, code);
                continue;
            }
            if (m_circuit.isSum(ref.node())) {
                useSum(ref);
                continue;
            }
            const Parts parts = partsOf(ref);
            use(parts.test, code);
            use(parts.high, code);
            use(parts.low, code);
        }
    }

    /// The complement of a sum is computed from the sum.
    void useSum(Ref ref)
    {
        if (ref.negated()) {
            use(!ref, ref.code);
            return;
        }
        use(m_circuit.node(ref.node()).high, ref.code);
        use(m_circuit.node(ref.node()).low, ref.code);
    }

    /// A sum is twice the mean: multiplying by a power of two rounds nothing.
    void writeSum(Ref ref)
    {
        if (ref.negated()) {
            const Place sum = placeOf(!ref);
            freeAfter(ref, { !ref });
            m_places[ref.code] = takePlace();
            m_program.m_steps.push_back({ sum, 0, 1, placeOf(ref) });
            return;
        }
        const Circuit::Node& node = m_circuit.node(ref.node());
        const Place high = placeOf(node.high);
        const Place low = placeOf(node.low);
        freeAfter(ref, { node.high, node.low });
        const Place target = m_places[ref.code] = takePlace();
        m_program.m_steps.push_back({ kHalf, high, low, target });
        m_program.m_steps.push_back({ kTwo, target, 0, target });
    }

    void writeValue(Ref ref)
    {
        if (m_circuit.isEvent(ref.node())) {
            const auto event = static_cast<Place>(kConstants + m_circuit.variableOf(ref.node()));
            m_places[ref.code] = event;
            if (ref.negated()) {
                m_places[ref.code] = takePlace();
                m_program.m_steps.push_back({ event, 0, 1, placeOf(ref) });
            }
            return;
        }
        if (m_circuit.isSum(ref.node())) {
            writeSum(ref);
            return;
        }
        const Parts parts = partsOf(ref);
        Step step{ placeOf(parts.test), placeOf(parts.high), placeOf(parts.low), 0 };
        freeAfter(ref, { parts.test, parts.high, parts.low });
        step.target = m_places[ref.code] = takePlace();
        m_program.m_steps.push_back(step);
    }

    Place takePlace()
    {
        if (m_free.empty())
            return m_next++;
        const Place place = m_free.back();
        m_free.pop_back();
        return place;
    }
    /// The places of those that this is the last to use.
    void freeAfter(Ref last, std::initializer_list<Ref> used)
    {
        for (const Ref ref : used) {
            if (m_lastUse[ref.code] == last.code)
                freePlace(ref);
        }
    }
    void freePlace(Ref ref)
    {
        m_lastUse[ref.code] = kForever; // once, though it stands in a choice twice
        if (placeOf(ref) >= kConstants + m_program.m_events)
            m_free.push_back(placeOf(ref));
    }

    SampleProgram& m_program;
    const Circuit& m_circuit;
    std::vector<unsigned char> m_isTrueAtOnes; // by node
    std::vector<std::uint32_t> m_lastUse; // by value: the greatest value that uses it; 0: none
    std::vector<Place> m_places; // by value
    std::vector<Place> m_free;
    Place m_next = 0;
};

SampleProgram::SampleProgram(const Circuit& circuit, std::span<const Ref> roots)
    : m_events(circuit.variableCount())
{
    Writer writer(*this, circuit, roots);
    writer.write();
    for (const Ref root : roots)
        m_roots.push_back(writer.placeOf(root));
}

SampleProgram::Workspace::Workspace(const SampleProgram& program)
    : m_events(program.eventCount())
    , m_places(std::max(program.placeCount(), kConstants))
{
    m_places[1].values.fill(1.0);
    m_places[kHalf].values.fill(0.5);
    m_places[kTwo].values.fill(2.0);
}

namespace {

using Step = SampleProgram::Step;

#if defined(__GNUC__)
/// Four numbers that the compiler computes side by side, with whatever the processor has for it.
using Packet [[gnu::vector_size(32)]] = double;
static_assert(kLanes * sizeof(double) % sizeof(Packet) == 0);

/// The target may be one of the others.
inline void mixLanes(const Lanes& test, const Lanes& high, const Lanes& low, Lanes& target)
{
    for (std::size_t from = 0; from < kLanes; from += sizeof(Packet) / sizeof(double)) {
        Packet t;
        Packet h;
        Packet l;
        std::memcpy(&t, &test.values[from], sizeof(Packet));
        std::memcpy(&h, &high.values[from], sizeof(Packet));
        std::memcpy(&l, &low.values[from], sizeof(Packet));
        const Packet result = t * h + (1.0 - t) * l;
        std::memcpy(&target.values[from], &result, sizeof(Packet));
    }
}
#else
inline void mixLanes(const Lanes& test, const Lanes& high, const Lanes& low, Lanes& target)
{
    for (std::size_t i = 0; i < kLanes; ++i) {
        const double t = test.values[i];
        target.values[i] = t * high.values[i] + (1.0 - t) * low.values[i];
    }
}
#endif

inline void computeSteps(std::span<const Step> steps, Lanes* places)
{
    for (const Step& step : steps)
        mixLanes(places[step.test], places[step.high], places[step.low], places[step.target]);
}

/// The same operations in the same order four at a time, where the processor can: the numbers are the same. (No fused
/// multiplication and addition, which rounds once and not twice.)
#if defined(__GNUC__) && defined(__x86_64__)
[[gnu::target("avx2"), gnu::flatten]] void computeStepsWide(std::span<const Step> steps, Lanes* places)
{
    computeSteps(steps, places);
}
bool isWideMachine()
{
    return __builtin_cpu_supports("avx2") != 0;
}
#else
void computeStepsWide(std::span<const Step> steps, Lanes* places)
{
    computeSteps(steps, places);
}
bool isWideMachine()
{
    return false;
}
#endif

} // namespace

bool SampleProgram::run(Workspace& workspace, std::span<Lanes> results, const base::CancelToken& cancel) const
{
    constexpr std::size_t kStepsPerLook = std::size_t{ 1 } << 18;
    static const bool isWide = isWideMachine();
    Lanes* const places = workspace.m_places.data();
    for (std::size_t from = 0; from < m_steps.size(); from += kStepsPerLook) {
        if (cancel.isCancelled())
            return false;
        const auto steps = std::span(m_steps).subspan(from, std::min(kStepsPerLook, m_steps.size() - from));
        if (isWide)
            computeStepsWide(steps, places);
        else
            computeSteps(steps, places);
    }
    for (std::size_t i = 0; i < m_roots.size(); ++i)
        results[i] = places[m_roots[i]];
    return true;
}

} // namespace hz::engine
