#include "model/scoring/quantities/loop_answers.h"

#include <algorithm>

namespace hz::scoring {

namespace {

constexpr double kShare = 0.25; // of the time: what is not answered here is asked for again
constexpr std::size_t kPart = 4; // of the memory: another engine lives beside this one

engine::Limits partOf(engine::Limits limits)
{
    limits.maximumNodes /= kPart;
    limits.maximumBytes /= kPart;
    return limits;
}

} // namespace

LoopAnswers::LoopAnswers(
    const HazardGraph& graph, const Unit& unit, const CompiledUnit& compiled, const engine::Limits& limits)
    : m_nodes(unit.nodes.size())
{
    if (compiled.largeLoops.empty() || !compiled.monotone || !unit.streams.empty())
        return;
    m_compiled = compileWithSelectors(graph, unit, static_cast<engine::Variable>(compiled.symbols.size()));
    m_engine.emplace(m_compiled.formula, partOf(limits));
}

std::vector<std::optional<Interval>> LoopAnswers::ask(std::span<const Interval> inputs, double seconds)
{
    std::vector<std::optional<Interval>> answers(m_nodes);
    if (!m_engine)
        return answers;
    m_inputs.assign(inputs.begin(), inputs.end());
    m_inputs.resize(m_compiled.formula.variableCount(), Interval::point(0.0));
    m_engine->limitSeconds(kShare * seconds);
    m_engine->setProbabilities(m_inputs);
    for (const LargeLoop& loop : m_compiled.largeLoops) {
        if (!ask(loop, answers)) {
            m_resists = true;
            m_engine.reset();
            break;
        }
    }
    return answers;
}

/// An engine that did not come to an end says [0, 1].
bool LoopAnswers::ask(const LargeLoop& loop, std::vector<std::optional<Interval>>& answers)
{
    const auto found = m_engine->conditionals(loop.anySelected);
    for (std::size_t place = 0; place < loop.members.size(); ++place) {
        const auto selector = loop.firstSelector + static_cast<engine::Variable>(place);
        const auto of = std::ranges::lower_bound(found, selector, {}, &engine::Conditional::variable);
        const bool isFound = of != found.end() && of->variable == selector;
        if (isFound && of->given == Interval{ 0.0, 1.0 })
            return false;
        answers[loop.members[place]] = isFound ? of->given : Interval::point(0.0); // it never occurs
    }
    return true;
}

} // namespace hz::scoring
