#include "model/engine/simulation.h"

#include "model/engine/bit_program.h"
#include "model/engine/compile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

namespace hz::engine {

namespace {

constexpr int kRarestPower = 15; // all rarer ones share a stratum

int powerOf(double probability)
{
    return std::clamp(static_cast<int>(std::floor(-std::log10(probability))), 0, kRarestPower);
}

/// The conditions of the strata, made ready to draw from.
class Strata {
public:
    Strata(
        const Formula& formula, std::span<const Ref> roots, std::vector<ProbabilityPair> events, const Limits& limits)
        : m_formula(formula)
        , m_events(std::move(events))
        , m_limits(limits)
    {
        std::map<int, std::vector<Ref>, std::greater<>> byPower; // the rarest first
        for (const Ref root : roots) {
            const base::Interval chance = probability(compile(m_formula, root, m_limits), m_events).value;
            if (chance.high > 0.0)
                byPower[powerOf(chance.high)].push_back(root);
        }
        Ref earlier = Formula::no();
        for (const auto& [power, group] : byPower) {
            const Ref some = m_formula.any(group);
            add(m_formula.all(std::array{ some, !earlier }));
            earlier = m_formula.any(std::array{ earlier, some });
        }
        m_none = m_solved ? probability(solved(!earlier), m_events).value.low : 0.0;
        if (!m_solved)
            m_samplers.clear();
    }

    [[nodiscard]] std::vector<ConditionalSampler> takeSamplers() { return std::move(m_samplers); }
    [[nodiscard]] double none() const { return m_none; }
    [[nodiscard]] bool areSolved() const { return m_solved; }

private:
    Compiled solved(Ref condition)
    {
        Compiled compiled = compile(m_formula, condition, m_limits);
        m_solved = m_solved && compiled.isExact();
        return compiled;
    }
    void add(Ref condition)
    {
        if (!m_solved)
            return;
        Compiled compiled = solved(condition);
        m_solved = m_solved && ConditionalSampler::canDraw(compiled.circuit, compiled.top);
        ConditionalSampler sampler(std::move(compiled.circuit), compiled.top, m_events);
        if (m_solved && sampler.probability() > 0.0)
            m_samplers.push_back(std::move(sampler));
    }

    Formula m_formula;
    std::vector<ProbabilityPair> m_events;
    Limits m_limits;
    std::vector<ConditionalSampler> m_samplers;
    double m_none = 0.0;
    bool m_solved = true;
};

/// What a thread needs for one block.
struct Buffers {
    std::vector<Word> events;
    BitProgram::Scratch scratch;
};

} // namespace

Simulated simulate(const Formula& formula, std::span<const Ref> roots, std::span<const double> probabilities,
    const SimulationOptions& options)
{
    std::vector<ProbabilityPair> events(formula.variableCount());
    for (std::size_t i = 0; i < std::min(events.size(), probabilities.size()); ++i)
        events[i] = { probabilities[i], 1.0 - probabilities[i] };
    Strata strata(formula, roots, events, options.limits);
    std::vector<ConditionalSampler> samplers = strata.takeSamplers();
    if (!strata.areSolved())
        samplers.emplace_back(Circuit{}, Formula::yes(), events);

    Simulated result;
    result.stratified = strata.areSolved();
    result.none = strata.none();
    if (samplers.empty())
        return result;
    const std::uint64_t each = options.samples / 64 / samplers.size() + 1;
    for (const ConditionalSampler& sampler : samplers)
        result.strata.push_back({ sampler.probability(), each, std::vector<Word>(each * roots.size()) });

    const std::uint64_t blocks = each * samplers.size();
    const BitProgram program(formula, roots);
    std::vector<DoBlock> tasks;
    for (std::size_t i = 0; i < threadsFor(blocks, options.blocks); ++i) {
        tasks.emplace_back([&, buffers = Buffers{ std::vector<Word>(events.size()), {} }](std::uint64_t block) mutable {
            base::RandomStream stream(options.seed, block);
            const std::size_t which = block % samplers.size();
            samplers[which].draw(stream, buffers.events);
            const std::span<Word> words(result.strata[which].words);
            program.run(
                buffers.events, words.subspan(block / samplers.size() * roots.size(), roots.size()), buffers.scratch);
            return true;
        });
    }
    const std::uint64_t done = doBlocks(blocks, tasks, options.blocks);
    result.complete = done == blocks;
    for (std::size_t i = 0; i < result.strata.size(); ++i) {
        result.strata[i].blocks = done / samplers.size() + (i < done % samplers.size() ? 1 : 0);
        result.strata[i].words.resize(result.strata[i].blocks * roots.size());
    }
    return result;
}

} // namespace hz::engine
