#include "model/engine/diagram/portfolio.h"

#include <algorithm>

namespace hz::engine {

namespace {

constexpr Entry kWalks[] = { Entry::Light, Entry::Heavy, Entry::Given };
constexpr std::size_t kOrders = 2 * std::size(kWalks);
constexpr std::size_t kMostKept = 3;
constexpr std::size_t kDear = 100'000; // nodes from which on only those go on that are not far behind the best
constexpr double kNotFar = 0.75;
constexpr std::size_t kDearer = 200'000; // nodes from which on they must be near it
constexpr double kNear = 0.9;
constexpr int kMostSiftings = 8;
constexpr std::size_t kLarge = 4'000'000; // nodes from which on the memory is for one alone

} // namespace

Portfolio::Portfolio(const Formula& formula, const Wiring& wiring, Budget& budget)
    : m_formula(formula)
    , m_wiring(wiring)
    , m_budget(budget)
{
}

Portfolio::~Portfolio() = default;

bool Portfolio::tryWith(std::size_t nodes)
{
    if (m_candidates.empty())
        return start(nodes);
    narrow(nodes);
    for (auto& candidate : m_candidates) {
        if (m_budget.stopped())
            return false;
        if (candidate->run(nodes)) {
            std::swap(m_candidates.front(), candidate);
            return true;
        }
    }
    return false;
}

/// Goes on as long as sifting frees most of the room, or leads to more gates.
bool Portfolio::trySifting(std::size_t nodes)
{
    auto sifted = std::make_unique<Construction>(m_formula, m_wiring, depthFirst(m_wiring, Entry::Light), m_budget);
    std::size_t least = nodes;
    std::uint32_t gates = 0;
    bool helps = true;
    for (int i = 0; i < kMostSiftings && helps && !m_budget.stopped(); ++i) {
        if (sifted->run(nodes)) {
            m_candidates.insert(m_candidates.begin(), std::move(sifted));
            return true;
        }
        sifted->reorder();
        helps = sifted->bdd().nodeCount() < nodes / 2 && (sifted->gates() > gates || sifted->bdd().nodeCount() < least);
        least = sifted->bdd().nodeCount();
        gates = sifted->gates();
    }
    return false;
}

std::uint32_t Portfolio::mostGates() const
{
    std::uint32_t most = 0;
    for (const auto& candidate : m_candidates)
        most = std::max(most, candidate->gates());
    return most;
}

/// Orders are made when it is their turn: most wirings are done by the first.
bool Portfolio::start(std::size_t nodes)
{
    for (std::size_t i = 0; i < kOrders && !m_budget.stopped(); ++i) {
        m_candidates.push_back(std::make_unique<Construction>(m_formula, m_wiring, orderOf(i), m_budget));
        if (m_candidates.back()->run(nodes)) {
            std::swap(m_candidates.front(), m_candidates.back());
            return true;
        }
    }
    return false;
}

/// Each walk, and FORCE from there.
EventOrder Portfolio::orderOf(std::size_t index)
{
    m_lastOrder = index % 2 == 0 ? depthFirst(m_wiring, kWalks[index / 2]) : force(m_wiring, m_lastOrder, m_budget);
    return m_lastOrder;
}

/// Gives up the candidates that fell behind.
void Portfolio::narrow(std::size_t nodes)
{
    std::ranges::stable_sort(m_candidates, std::greater{}, &Construction::gates);
    m_candidates.resize(std::min(m_candidates.size(), nodes < kLarge ? kMostKept : std::size_t{ 1 }));
    const double share = nodes < kDear ? 0.0 : nodes < kDearer ? kNotFar : kNear;
    const double least = share * m_candidates.front()->gates();
    std::erase_if(m_candidates, [&](const auto& candidate) { return candidate->gates() < least; });
}

} // namespace hz::engine
