#include "model/scoring/quantities/unit_answer.h"

#include "model/engine/formula/corners.h"

#include "model/scoring/quantities/loop_answers.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <memory>

namespace hz::scoring {

namespace {

using engine::Conditional;
using Clock = std::chrono::steady_clock;

constexpr double kLongest = 1e6; // seconds

constexpr std::size_t kMaxValues = std::size_t{ 1 } << 20; // of one quantity, over all columns

/// A probability comes of a walk over a diagram, in which each level adds to what is off by a few units of the last
/// place; the effect of an event is the difference of two probabilities, and off by as much as these are.
constexpr double kRoundingPerLevel = 8.0 * std::numeric_limits<double>::epsilon();

Interval product(Interval a, Interval b)
{
    const auto [low, high] = std::minmax({ a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high });
    return { low, high };
}

Interval complement(Interval p)
{
    return { 1.0 - p.high, 1.0 - p.low };
}

/// P(root | variable) - P(root | not variable).
Interval effectOf(const Conditional& conditional, bool monotone)
{
    const Interval effect = conditional.given - conditional.givenNot;
    return monotone ? Interval{ std::max(0.0, effect.low), std::max(0.0, effect.high) } : effect;
}

class Evaluation {
public:
    Evaluation(const HazardGraph& graph, const Unit& unit, const engine::Limits& limits, std::size_t mostUnknowns)
        : m_graph(graph)
        , m_unit(unit)
        , m_compiled(compile(graph, unit))
        , m_end(Clock::now()
              + std::chrono::duration_cast<Clock::duration>(
                  std::chrono::duration<double>(std::clamp(limits.seconds, 0.0, kLongest))))
        , m_engine(std::make_unique<engine::Engine>(m_compiled.formula, limits))
        , m_loops(graph, unit, m_compiled, limits)
        , m_mostUnknowns(mostUnknowns)
        , m_pairOf(unit.consequences.size() * unit.nodes.size(), kNowhere)
    {
        m_answer.monotone = m_compiled.monotone;
    }

    UnitAnswer run()
    {
        findPairs();
        findRates();
        for (std::size_t posture = 0; posture < kPostures && !m_engine->isCancelled(); ++posture)
            evaluatePosture(posture);
        m_answer.cancelled = m_engine->isCancelled();
        return std::move(m_answer);
    }

private:
    [[nodiscard]] const HazardGraph::Node& node(std::uint32_t local) const
    {
        return m_graph.nodes[m_unit.nodes[local]];
    }
    [[nodiscard]] engine::Ref rootOf(std::uint32_t local) const { return m_compiled.occurs[local]; }

    /// Whether the effect of the variable is what its node (not just one of its events) means.
    [[nodiscard]] bool speaksForNode(const Symbol& symbol) const
    {
        if (symbol.kind == Symbol::Kind::Transmits || symbol.kind == Symbol::Kind::Common)
            return false;
        const HazardGraph::Node& n = node(symbol.index);
        return n.kind != domain::NodeKind::Consequence && (symbol.kind != Symbol::Kind::Own || !n.isCompound());
    }

    [[nodiscard]] std::uint32_t& pairAt(std::size_t consequence, std::uint32_t local)
    {
        return m_pairOf[local * m_unit.consequences.size() + consequence];
    }

    /// What the consequences depend on is the same in all postures and columns.
    void findPairs()
    {
        for (std::size_t c = 0; c < m_unit.consequences.size(); ++c) {
            for (const Conditional& found : m_engine->conditionals(rootOf(m_unit.consequences[c]))) {
                const Symbol& symbol = m_compiled.symbols[found.variable];
                if (speaksForNode(symbol))
                    pairAt(c, symbol.index) = 0;
            }
        }
        const std::size_t width = m_unit.consequences.size();
        for (std::size_t i = 0; i < m_pairOf.size(); ++i) {
            if (m_pairOf[i] == kNowhere)
                continue;
            m_pairOf[i] = static_cast<std::uint32_t>(m_answer.pairs.size());
            m_answer.pairs.push_back({ static_cast<std::uint32_t>(i / width), static_cast<std::uint32_t>(i % width) });
        }
    }

    void evaluatePosture(std::size_t posture)
    {
        PostureAnswer& answer = m_answer.postures[posture];
        m_inputs.clear();
        for (const Symbol& symbol : m_compiled.symbols) {
            m_inputs.push_back(probabilityOf(m_graph, m_unit, symbol, posture));
            if (!m_inputs.back().isPoint())
                answer.unknowns.push_back(symbol);
        }
        answer.tabulated = fits(answer.unknowns.size());
        engine::Corners corners(m_inputs, answer.tabulated ? answer.unknowns.size() : 0);
        answer.columns = answer.tabulated ? corners.count() : 1;
        allocate(answer);
        for (std::size_t column = 0; column < answer.columns && !m_engine->isCancelled(); ++column) {
            if (answer.tabulated) {
                const auto inputs = corners.at(column);
                m_inputs.assign(inputs.begin(), inputs.end());
            }
            evaluateColumn(answer, column);
        }
    }

    [[nodiscard]] bool fits(std::size_t unknowns) const
    {
        const std::size_t width = m_answer.pairs.size() + m_unit.answersFor.size();
        return unknowns == 0 || (unknowns <= m_mostUnknowns && width << unknowns <= kMaxValues);
    }

    void allocate(PostureAnswer& answer) const
    {
        const std::size_t nodes = m_unit.answersFor.size();
        answer.probability.resize(nodes * answer.columns);
        answer.exactProbability.assign(nodes, true);
        answer.initiated.assign(nodes, false);
        if (!m_rates.empty())
            answer.frequency.resize(nodes * answer.columns);
        answer.lossReduction.resize(m_answer.pairs.size() * answer.columns);
        answer.furtherReduction.resize(m_answer.pairs.size() * answer.columns);
        answer.rounding.assign(m_answer.pairs.size(), 0.0);
    }

    /// Empty when nothing initiates.
    void findRates()
    {
        const auto initiates = [this](std::uint32_t n) { return m_graph.nodes[n].frequency.has_value(); };
        if (std::ranges::any_of(m_unit.nodes, initiates))
            for (const Symbol& symbol : m_compiled.symbols)
                m_rates.push_back(frequencyOf(m_graph, m_unit, symbol));
        m_engine->setRates(m_rates);
    }

    /// The engine's clock starts anew with each column, ours does not: an engine without time still gives bounds.
    [[nodiscard]] double secondsLeft() const
    {
        const std::chrono::duration<double> left = m_end - Clock::now();
        return std::max(0.0, left.count());
    }

    void evaluateColumn(PostureAnswer& answer, std::size_t column)
    {
        const auto inLoops = m_loops.ask(m_inputs, secondsLeft());
        m_engine->limitSeconds(secondsLeft());
        m_engine->setProbabilities(m_inputs);
        // Consequences first: their order of variables is the one that everything below can live with.
        std::vector<std::vector<Conditional>> effects(m_unit.nodes.size());
        for (std::size_t c = 0; c < m_unit.consequences.size(); ++c) {
            auto& found = effects[m_unit.consequences[c]];
            found = m_engine->conditionals(rootOf(m_unit.consequences[c]));
            weigh(answer, column, c, found);
        }
        for (std::size_t i = 0; i < m_unit.answersFor.size(); ++i) {
            const std::uint32_t local = m_unit.answersFor[i];
            const engine::Bounded found =
                inLoops[local] ? engine::Bounded{ *inLoops[local], true, {} } : m_engine->probability(rootOf(local));
            answer.probability[i * answer.columns + column] = found.value;
            answer.exactProbability[i] = answer.exactProbability[i] && found.exact;
            if (answer.frequency.empty())
                continue;
            if (node(local).kind == domain::NodeKind::Consequence)
                addFrequency(answer, i, column, effects[local]);
            else if (const auto slope = m_engine->slope(rootOf(local)))
                setFrequency(answer, i, column, *slope);
            else
                addFrequency(answer, i, column, m_engine->conditionals(rootOf(local)));
        }
    }

    [[nodiscard]] double roundingOf(const Conditional& found, double factor) const
    {
        const double levels = 1.0 + static_cast<double>(m_compiled.symbols.size());
        return kRoundingPerLevel * levels * factor * std::max(found.given.high, found.givenNot.high);
    }

    void weigh(PostureAnswer& answer, std::size_t column, std::size_t c, const std::vector<Conditional>& effects)
    {
        for (const Conditional& found : effects) {
            const Symbol& symbol = m_compiled.symbols[found.variable];
            if (!speaksForNode(symbol) || pairAt(c, symbol.index) == kNowhere)
                continue;
            const std::size_t pair = pairAt(c, symbol.index);
            const std::size_t at = pair * answer.columns + column;
            const Interval effect = effectOf(found, m_compiled.monotone);
            const Interval p = m_inputs[found.variable];
            const bool isControl = node(symbol.index).isControl();
            const double factor = isControl ? complement(p).high : p.high;
            answer.rounding[pair] = std::max(answer.rounding[pair], roundingOf(found, factor));
            if (isControl && symbol.kind != Symbol::Kind::Possible)
                answer.lossReduction[at] = product(complement(p), effect);
            if (isControl && symbol.kind != Symbol::Kind::Forced)
                answer.furtherReduction[at] = product(p, effect);
            if (!isControl)
                answer.lossReduction[at] = product(p, effect);
        }
    }

    void setFrequency(PostureAnswer& answer, std::size_t which, std::size_t column, const engine::Slope& slope)
    {
        answer.initiated[which] = answer.initiated[which] || slope.depends;
        const double value = m_compiled.monotone ? std::max(0.0, slope.value) : slope.value;
        answer.frequency[which * answer.columns + column] = Interval::point(value);
    }

    void addFrequency(
        PostureAnswer& answer, std::size_t which, std::size_t column, const std::vector<Conditional>& effects)
    {
        Interval sum{};
        for (const Conditional& found : effects) {
            const Symbol& symbol = m_compiled.symbols[found.variable];
            const auto frequency = frequencyOf(m_graph, m_unit, symbol);
            if (!frequency)
                continue;
            answer.initiated[which] = true;
            const Interval effect = effectOf(found, m_compiled.monotone);
            sum = sum + product(Interval::point(*frequency), effect);
        }
        answer.frequency[which * answer.columns + column] = sum;
    }

    const HazardGraph& m_graph;
    const Unit& m_unit;
    CompiledUnit m_compiled;
    Clock::time_point m_end;
    std::unique_ptr<engine::Engine> m_engine;
    LoopAnswers m_loops;
    std::size_t m_mostUnknowns;
    std::vector<std::uint32_t> m_pairOf; // by local node, then consequence
    std::vector<Interval> m_inputs; // by variable
    std::vector<std::optional<double>> m_rates; // by variable
    UnitAnswer m_answer;
};

} // namespace

std::size_t mostTabulated(std::size_t unitCount)
{
    if (unitCount <= 8)
        return 8;
    return unitCount <= 64 ? 6 : unitCount <= 512 ? 3 : 0;
}

UnitAnswer answerOf(const HazardGraph& graph, const Unit& unit, const engine::Limits& limits, std::size_t mostUnknowns)
{
    return Evaluation(graph, unit, limits, mostUnknowns).run();
}

} // namespace hz::scoring
