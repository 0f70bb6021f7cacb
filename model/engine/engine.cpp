#include "model/engine/engine.h"

#include "model/engine/engine_work.h"

namespace hz::engine {

Engine::Engine(const Formula& formula, Limits limits)
    : m_work(std::make_unique<Work>(formula, limits))
{
}

Engine::~Engine() = default;

void Engine::setProbabilities(std::span<const base::Interval> probabilities)
{
    m_work->setProbabilities(probabilities);
}

void Engine::limitSeconds(double seconds)
{
    m_work->limitSeconds(seconds);
}

Bounded Engine::probability(Ref root)
{
    return m_work->probability(root);
}

Bounded Engine::difference(Ref a, Ref b)
{
    return m_work->difference(a, b);
}

std::vector<Conditional> Engine::conditionals(Ref root)
{
    return m_work->conditionals(root);
}

void Engine::setRates(std::span<const std::optional<double>> byVariable)
{
    m_work->setRates(byVariable);
}

std::optional<Slope> Engine::slope(Ref root)
{
    return m_work->slope(root);
}

std::optional<std::vector<Conditional>> Engine::conditionalSlopes(Ref root)
{
    return m_work->conditionalSlopes(root);
}

void Engine::settle()
{
    m_work->settle();
}

void Engine::watch(const base::CancelToken& cancel)
{
    m_work->watch(cancel);
}

bool Engine::isWhole() const
{
    return m_work->isWhole();
}

bool Engine::isCancelled() const
{
    return m_work->isCancelled();
}

std::size_t Engine::nodesMade() const
{
    return m_work->nodesMade();
}

} // namespace hz::engine
