#include "model/scoring/quantities/unit_answer.h"

#include "model/engine/formula/corners.h"
#include "model/engine/formula/intervals.h"
#include "model/scoring/quantities/at_least_once.h"
#include "model/scoring/quantities/loop_answers.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <tuple>

namespace hz::scoring {

namespace {

using engine::Conditional;
using engine::Ref;
using Clock = std::chrono::steady_clock;

constexpr double kLongest = 1e6; // seconds
constexpr std::size_t kMaxValues = std::size_t{ 1 } << 20; // of one quantity, over all columns
constexpr std::size_t kMaxThrough = 400; // pairs of a hazard and a consequence in one unit
constexpr std::size_t kMaxFollowed = 20'000; // nodes, over all ways
constexpr double kEndless = 1e300; // moments, in place of an infinite number
constexpr double kCountable = 1e100; // more than can be counted: of endless moments

/// A probability comes of a walk over a diagram, in which each level adds to what is off by a few units of the last
/// place; the effect of an event is the difference of two probabilities, and off by as much as these are.
constexpr double kRoundingPerLevel = 8.0 * std::numeric_limits<double>::epsilon();

double product(double a, double b)
{
    return a == 0.0 || b == 0.0 ? 0.0 : a * b; // also of what is endless
}

Interval product(Interval a, Interval b)
{
    const auto [low, high] =
        std::minmax({ product(a.low, b.low), product(a.low, b.high), product(a.high, b.low), product(a.high, b.high) });
    return { low, high };
}

/// Where opposite ends are endless nothing is known.
Interval sum(Interval a, Interval b)
{
    const double low = a.low + b.low;
    const double high = a.high + b.high;
    return { std::isnan(low) ? -std::numeric_limits<double>::infinity() : low,
        std::isnan(high) ? std::numeric_limits<double>::infinity() : high };
}

Interval complement(Interval p)
{
    return { 1.0 - p.high, 1.0 - p.low };
}

double counted(double number)
{
    const double infinity = std::numeric_limits<double>::infinity();
    return number > kCountable ? infinity : number < -kCountable ? -infinity : number;
}

bool isThere(const Symbol& symbol)
{
    return symbol.kind == Symbol::Kind::There || symbol.kind == Symbol::Kind::CommonThere;
}

/// P(root | variable) - P(root | not variable).
Interval effectOf(const Conditional& conditional, bool monotone)
{
    const Interval effect = conditional.given - conditional.givenNot;
    return monotone ? Interval{ std::max(0.0, effect.low), std::max(0.0, effect.high) } : effect;
}

/// Values of the inputs: a probability by symbol, a number of moments by stream of the unit.
struct Values {
    std::vector<Interval> inputs;
    std::vector<Interval> moments;
};

class Evaluation {
public:
    Evaluation(const HazardGraph& graph, const Unit& unit, const engine::Limits& limits, std::size_t mostUnknowns)
        : m_graph(graph)
        , m_unit(unit)
        , m_limits(limits)
        , m_compiled(followsHazards() ? compileWithThrough(graph, unit) : compile(graph, unit))
        , m_formulaNodes(m_compiled.formula.nodeCount())
        , m_end(Clock::now()
              + std::chrono::duration_cast<Clock::duration>(
                  std::chrono::duration<double>(std::clamp(limits.seconds, 0.0, kLongest))))
        , m_engine(std::make_unique<engine::Engine>(m_compiled.formula, limits))
        , m_loops(graph, unit, m_compiled, limits)
        , m_mostUnknowns(mostUnknowns)
        , m_pairOf(unit.consequences.size() * unit.nodes.size(), kNowhere)
    {
        m_answer.monotone = m_compiled.monotone;
        m_selectors.assign(unit.streams.size(), 0);
        for (engine::Variable v = 0; v < m_compiled.symbols.size(); ++v) {
            if (m_compiled.symbols[v].kind == Symbol::Kind::Stream)
                m_selectors[m_compiled.symbols[v].index] = v;
            m_hasThere = m_hasThere || isThere(m_compiled.symbols[v]);
        }
        for (const std::uint32_t local : unit.answersFor)
            m_rootOfNode.push_back(
                rootFor({ m_compiled.now[local], m_compiled.brought[local], node(local).isControl(), local }));
        for (const ThroughRoots& way : m_compiled.through) {
            m_answer.through.push_back({ way.hazard, way.consequence });
            m_rootOfWay.push_back(rootFor({ way.now, way.brought }));
        }
    }

    UnitAnswer run()
    {
        findPairs();
        for (std::size_t posture = 0; posture < kPostures && !m_engine->isCancelled(); ++posture) {
            m_inputs[posture] = inputsOf(posture);
            const auto same = std::ranges::find(m_inputs, m_inputs[posture]) - m_inputs.begin();
            if (static_cast<std::size_t>(same) < posture)
                m_answer.postures[posture] = m_answer.postures[static_cast<std::size_t>(same)];
            else
                evaluatePosture(posture);
        }
        m_answer.cancelled = m_engine->isCancelled();
        return std::move(m_answer);
    }

private:
    /// What is asked for of a node, or of a consequence through a hazard.
    struct Root {
        Ref now{};
        Ref brought{};
        bool isControl = false;
        std::uint32_t local = kNowhere; // the node, if it is asked for
    };
    /// What is found for a root at one choice of ends.
    struct Found {
        Interval standing{};
        Interval occurrences{};
        Interval logNone{}; // of the probability that no moment brings it about, given what is drawn once
        bool isExact = true;
    };

    /// The place of the root; what is the same function is asked for once.
    std::uint32_t rootFor(const Root& root)
    {
        const auto [place, isNew] = m_places.try_emplace(
            { root.now, root.brought, root.isControl }, static_cast<std::uint32_t>(m_roots.size()));
        if (isNew)
            m_roots.push_back(root);
        return place->second;
    }

    [[nodiscard]] const HazardGraph::Node& node(std::uint32_t local) const
    {
        return m_graph.nodes[m_unit.nodes[local]];
    }

    [[nodiscard]] bool followsHazards() const
    {
        const auto sources = static_cast<std::size_t>(
            std::ranges::count_if(m_unit.nodes, [this](std::uint32_t n) { return hasRisk(m_graph.nodes[n]); }));
        return sources * m_unit.consequences.size() <= kMaxThrough && sources * m_unit.nodes.size() <= kMaxFollowed;
    }

    /// Whether the effect of the variable is what its node (not just one of its events) means.
    [[nodiscard]] bool speaksForNode(const Symbol& symbol) const
    {
        if (symbol.kind != Symbol::Kind::Own && symbol.kind != Symbol::Kind::Possible
            && symbol.kind != Symbol::Kind::Forced)
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
            const std::uint32_t local = m_unit.consequences[c];
            for (const Ref root : { m_compiled.now[local], m_compiled.brought[local] }) {
                for (const Conditional& found : m_engine->conditionals(root)) {
                    const Symbol& symbol = m_compiled.symbols[found.variable];
                    if (speaksForNode(symbol))
                        pairAt(c, symbol.index) = 0;
                }
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
        const Values values = valuesOf(posture);
        findUnknowns(answer, values);
        std::vector<Interval> all = values.inputs;
        all.insert(all.end(), values.moments.begin(), values.moments.end());
        answer.tabulated = fits(answer.unknowns.size());
        engine::Corners corners(all, answer.tabulated ? answer.unknowns.size() : 0);
        answer.columns = answer.tabulated ? corners.count() : 1;
        allocate(answer);
        for (std::size_t column = 0; column < answer.columns && !m_engine->isCancelled(); ++column) {
            Values here = values;
            if (answer.tabulated) {
                const auto at = corners.at(column);
                const auto middle = at.begin() + static_cast<std::ptrdiff_t>(values.inputs.size());
                here.inputs.assign(at.begin(), middle);
                here.moments.assign(middle, at.end());
            }
            evaluateColumn(answer, column, here);
        }
        findProbabilities(answer, values);
        findNominals(answer, posture);
    }

    [[nodiscard]] std::vector<Input> inputsOf(std::size_t posture) const
    {
        std::vector<Input> inputs;
        for (const Symbol& symbol : m_compiled.symbols)
            inputs.push_back(inputOf(m_graph, m_unit, symbol, posture));
        return inputs;
    }

    [[nodiscard]] Values valuesOf(std::size_t posture) const
    {
        Values values;
        for (const Input& input : m_inputs[posture])
            values.inputs.push_back(input.range);
        for (const std::uint32_t stream : m_unit.streams)
            values.moments.push_back(m_graph.streams[stream].moments.range);
        return values;
    }

    void findUnknowns(PostureAnswer& answer, const Values& values) const
    {
        answer.rising = m_compiled.monotone;
        for (std::size_t v = 0; v < values.inputs.size(); ++v) {
            if (values.inputs[v].isPoint())
                continue;
            answer.unknowns.push_back(m_compiled.symbols[v]);
            answer.rising = answer.rising && m_compiled.symbols[v].kind != Symbol::Kind::Branch;
        }
        for (std::uint32_t s = 0; s < values.moments.size(); ++s)
            if (!values.moments[s].isPoint())
                answer.unknowns.push_back(m_compiled.symbols[m_selectors[s]]);
    }

    [[nodiscard]] bool fits(std::size_t unknowns) const
    {
        const std::size_t width = m_answer.pairs.size() + m_roots.size();
        return unknowns == 0 || (unknowns <= m_mostUnknowns && width << unknowns <= kMaxValues);
    }

    void allocate(PostureAnswer& answer) const
    {
        const std::size_t nodes = m_unit.answersFor.size();
        answer.occurrences.resize(nodes * answer.columns);
        answer.exactOccurrences.assign(nodes, true);
        answer.probability.resize(nodes);
        answer.nominalOccurrences.resize(nodes);
        answer.nominalProbability.resize(nodes);
        answer.through.resize(m_answer.through.size());
        answer.lossReduction.resize(m_answer.pairs.size() * answer.columns);
        answer.furtherReduction.resize(m_answer.pairs.size() * answer.columns);
        answer.rounding.assign(m_answer.pairs.size(), 0.0);
    }

    /// The engine's clock starts anew with each set of probabilities, ours does not: an engine without time still gives
    /// bounds.
    [[nodiscard]] double secondsLeft() const
    {
        const std::chrono::duration<double> left = m_end - Clock::now();
        return std::max(0.0, left.count());
    }

    void evaluateColumn(PostureAnswer& answer, std::size_t column, const Values& values)
    {
        m_rounding.assign(m_answer.pairs.size(), 0.0);
        std::vector<Found> found = findStanding(values, [&](std::size_t c, const std::vector<Conditional>& effects) {
            weigh(answer, column, c, effects, values, Interval::point(1.0));
        });
        addMoments(found, values, [&](std::size_t c, const std::vector<Conditional>& effects, Interval factor) {
            weigh(answer, column, c, effects, values, factor);
        });
        for (std::size_t i = 0; i < m_unit.answersFor.size(); ++i) {
            const Found& here = found[m_rootOfNode[i]];
            answer.occurrences[i * answer.columns + column] = here.occurrences;
            answer.exactOccurrences[i] = answer.exactOccurrences[i] && here.isExact;
        }
        for (std::size_t i = 0; i < answer.through.size(); ++i) {
            Interval& known = answer.through[i].occurrences;
            const Interval here = found[m_rootOfWay[i]].occurrences;
            known = column == 0 ? here : base::hull(known, here);
        }
        for (std::size_t pair = 0; pair < m_rounding.size(); ++pair)
            answer.rounding[pair] = std::max(answer.rounding[pair], m_rounding[pair]);
        m_found = std::move(found);
    }

    /// With nothing that occurs.
    template <typename Weigh> std::vector<Found> findStanding(const Values& values, Weigh weigh)
    {
        std::vector<Interval> inputs = values.inputs;
        for (std::size_t v = 0; v < inputs.size(); ++v)
            if (isThere(m_compiled.symbols[v]))
                inputs[v] = Interval::point(0.0);
        const auto inLoops = m_unit.streams.empty() ? m_loops.ask(inputs, secondsLeft())
                                                    : std::vector<std::optional<Interval>>(m_unit.nodes.size());
        set(inputs);
        // Consequences first: their order of variables is the one that everything below can live with.
        for (std::size_t c = 0; c < m_unit.consequences.size(); ++c)
            weigh(c, m_engine->conditionals(m_compiled.now[m_unit.consequences[c]]));
        std::vector<Found> found(m_roots.size());
        for (std::size_t i = 0; i < m_roots.size(); ++i) {
            const auto inLoop = m_roots[i].local != kNowhere ? inLoops[m_roots[i].local] : std::nullopt;
            const Bounded standing = inLoop ? Bounded{ *inLoop, true, {} } : m_engine->probability(m_roots[i].now);
            found[i].standing = found[i].occurrences = standing.value;
            found[i].isExact = standing.exact;
        }
        return found;
    }

    void set(const std::vector<Interval>& inputs)
    {
        m_engine->limitSeconds(secondsLeft());
        m_engine->setProbabilities(inputs);
    }

    /// What the moments of the streams bring about. A control fails at a moment at which nothing brought degrades it.
    template <typename Weigh> void addMoments(std::vector<Found>& found, const Values& values, Weigh weigh)
    {
        if (m_unit.streams.empty())
            return;
        set(values.inputs);
        if (m_hasThere)
            for (std::size_t i = 0; i < m_roots.size(); ++i)
                if (m_roots[i].isControl)
                    found[i].occurrences = m_engine->probability(m_roots[i].now).value;
        std::vector<std::uint32_t> frequencies;
        for (std::uint32_t s = 0; s < m_unit.streams.size(); ++s) {
            if (m_graph.streams[m_unit.streams[s]].isOccasion)
                addStreams(found, values, { s }, weigh);
            else
                frequencies.push_back(s);
        }
        if (!frequencies.empty())
            addStreams(found, values, frequencies, weigh);
    }

    /// Those of several at once as one slope, where everything is known; else one after the other.
    template <typename Weigh>
    void addStreams(
        std::vector<Found>& found, const Values& values, const std::vector<std::uint32_t>& streams, Weigh weigh)
    {
        const auto isKnown = [&](std::uint32_t s) { return values.moments[s].isPoint(); };
        const bool isOne = streams.size() == 1;
        if ((isOne || std::ranges::all_of(streams, isKnown)) && addSlopes(found, values, streams, weigh))
            return;
        for (const std::uint32_t s : streams)
            addStream(found, values, s, weigh);
        set(values.inputs);
    }

    template <typename Weigh>
    bool addSlopes(
        std::vector<Found>& found, const Values& values, const std::vector<std::uint32_t>& streams, Weigh weigh)
    {
        const bool isOne = streams.size() == 1;
        std::vector<std::optional<double>> rates(m_compiled.symbols.size());
        for (const std::uint32_t s : streams)
            rates[m_selectors[s]] = isOne ? 1.0 : std::min(values.moments[s].low, kEndless);
        m_engine->setRates(rates);
        const Interval moments = isOne ? values.moments[streams.front()] : Interval::point(1.0);
        std::vector<std::vector<Conditional>> effects;
        for (std::size_t c = 0; c < m_unit.consequences.size(); ++c) {
            auto slopes = m_engine->conditionalSlopes(m_compiled.brought[m_unit.consequences[c]]);
            if (!slopes)
                return false;
            effects.push_back(std::move(*slopes));
        }
        std::vector<Interval> brought;
        for (const Root& root : m_roots) {
            const auto slope = m_engine->slope(root.brought);
            if (!slope)
                return false;
            brought.push_back(Interval::point(std::max(0.0, slope->value)));
        }
        for (std::size_t c = 0; c < effects.size(); ++c)
            weigh(c, effects[c], moments);
        const bool isOccasion = m_graph.streams[m_unit.streams[streams.front()]].isOccasion;
        for (std::size_t i = 0; i < m_roots.size(); ++i)
            add(found[i], m_roots[i], brought[i], moments, isOccasion);
        return true;
    }

    template <typename Weigh>
    void addStream(std::vector<Found>& found, const Values& values, std::uint32_t stream, Weigh weigh)
    {
        std::vector<Interval> inputs = values.inputs;
        inputs[m_selectors[stream]] = Interval::point(1.0);
        set(inputs);
        const Interval moments = values.moments[stream];
        for (std::size_t c = 0; c < m_unit.consequences.size(); ++c)
            weigh(c, m_engine->conditionals(m_compiled.brought[m_unit.consequences[c]]), moments);
        for (std::size_t i = 0; i < m_roots.size(); ++i) {
            const Bounded brought = m_engine->probability(m_roots[i].brought);
            // Intervals of several streams may be added where all take their ends at the same inputs.
            const bool addsUp = brought.value.isPoint() || m_compiled.monotone;
            found[i].isExact = found[i].isExact && brought.exact && addsUp;
            add(found[i], m_roots[i], brought.value, moments, m_graph.streams[m_unit.streams[stream]].isOccasion);
        }
    }

    static void add(Found& found, const Root& root, Interval brought, Interval moments, bool isOccasion)
    {
        if (root.isControl)
            return;
        const Interval more = product(moments, brought);
        found.occurrences = sum(found.occurrences, { counted(more.low), counted(more.high) });
        found.logNone = found.logNone
            + Interval{ logMissed(isOccasion, moments.high, brought.high),
                  logMissed(isOccasion, moments.low, brought.low) };
    }

    [[nodiscard]] double roundingOf(const Conditional& found, double factor) const
    {
        const double levels = 1.0 + static_cast<double>(m_compiled.symbols.size());
        return kRoundingPerLevel * levels * factor
            * std::max(std::abs(found.given.high), std::abs(found.givenNot.high));
    }

    void weigh(PostureAnswer& answer, std::size_t column, std::size_t c, const std::vector<Conditional>& effects,
        const Values& values, Interval moments)
    {
        for (const Conditional& found : effects) {
            const Symbol& symbol = m_compiled.symbols[found.variable];
            if (!speaksForNode(symbol) || pairAt(c, symbol.index) == kNowhere)
                continue;
            const std::size_t pair = pairAt(c, symbol.index);
            const std::size_t at = pair * answer.columns + column;
            const Interval effect = product(moments, effectOf(found, m_compiled.monotone));
            const Interval p = values.inputs[found.variable];
            const bool isControl = node(symbol.index).isControl();
            const double factor = isControl ? complement(p).high : p.high;
            const double rounding = roundingOf(found, factor) * moments.high;
            m_rounding[pair] += std::isfinite(rounding) ? rounding : 0.0;
            const auto addTo = [&](Columns& quantity, Interval share) {
                const Interval more = product(share, effect);
                quantity[at] = sum(quantity[at], { counted(more.low), counted(more.high) });
            };
            if (isControl && symbol.kind != Symbol::Kind::Possible)
                addTo(answer.lossReduction, complement(p));
            if (isControl && symbol.kind != Symbol::Kind::Forced)
                addTo(answer.furtherReduction, p);
            if (!isControl)
                addTo(answer.lossReduction, p);
        }
    }

    /// Of at least one.
    void findProbabilities(PostureAnswer& answer, const Values& values)
    {
        std::vector<Found> ends;
        if (answer.columns > 1) {
            ends = findStanding(values, [](auto&&...) {});
            addMoments(ends, values, [](auto&&...) {});
        }
        const std::vector<Found>& found = answer.columns > 1 ? ends : m_found;
        const std::vector<bool> isDrawnOnce = findDrawnOnce(values);
        bool hasBegun = false;
        std::vector<Bounded> byRoot;
        for (std::size_t i = 0; i < m_roots.size() && !m_engine->isCancelled(); ++i) {
            if (m_roots[i].isControl || !isDrawnOnce[m_roots[i].brought.node()]) {
                byRoot.push_back(closed(m_roots[i], found[i], answer, values));
                continue;
            }
            if (!m_atLeastOnce)
                m_atLeastOnce.emplace(m_graph, m_unit, m_compiled, m_limits);
            if (!hasBegun)
                m_atLeastOnce->begin({ values.inputs, values.moments }, answer.rising, secondsLeft());
            hasBegun = true;
            byRoot.push_back(
                m_atLeastOnce->of({ m_roots[i].now, m_roots[i].brought, found[i].standing, found[i].occurrences }));
        }
        byRoot.resize(m_roots.size());
        for (std::size_t i = 0; i < m_rootOfNode.size(); ++i)
            answer.probability[i] = byRoot[m_rootOfNode[i]];
        for (std::size_t i = 0; i < m_rootOfWay.size(); ++i)
            answer.through[i].probability = byRoot[m_rootOfWay[i]];
    }

    /// By node of the formula: whether a condition or what lasts has a part in it.
    [[nodiscard]] std::vector<bool> findDrawnOnce(const Values& values) const
    {
        const engine::Formula& f = m_compiled.formula;
        std::vector<bool> isDrawnOnce(m_formulaNodes, false);
        for (std::uint32_t n = 1; n < m_formulaNodes; ++n) {
            if (f.operatorOf(n) != engine::Operator::Event) {
                isDrawnOnce[n] = std::ranges::any_of(f.operandsOf(n), [&](Ref of) { return isDrawnOnce[of.node()]; });
                continue;
            }
            const engine::Variable v = f.variableOf(n);
            const Interval input = values.inputs[v];
            const bool isCertain = input == Interval{ 1.0, 1.0 } || input == Interval{ 0.0, 0.0 };
            const Symbol& symbol = m_compiled.symbols[v];
            isDrawnOnce[n] = !isCertain && (isThere(symbol) || isCondition(m_graph, m_unit, symbol));
        }
        return isDrawnOnce;
    }

    /// Where nothing that is brought asks for what is drawn once: 1 - (1 - P(standing)) * product of z.
    [[nodiscard]] Bounded closed(
        const Root& root, const Found& found, const PostureAnswer& answer, const Values& values) const
    {
        if (root.isControl || root.brought == engine::Formula::no()) {
            const Interval once = root.isControl ? found.occurrences : found.standing;
            return { engine::tidied(once), found.isExact, engine::Method::Diagrams };
        }
        const auto complement = [](double logNone, double standing) {
            return -std::expm1(logNone + std::log1p(-std::min(1.0, standing)));
        };
        Interval p{ complement(found.logNone.high, found.standing.low),
            complement(found.logNone.low, found.standing.high) };
        const auto isKnown = [](Interval input) { return input.isPoint(); };
        const bool isExact = found.isExact
            && (answer.rising
                || (std::ranges::all_of(values.inputs, isKnown) && std::ranges::all_of(values.moments, isKnown)));
        if (!isExact)
            p = engine::intersection(p, { found.standing.low, std::min(1.0, found.occurrences.high) });
        return { engine::tidied(p), isExact,
            isExact ? engine::Methods(engine::Method::Diagrams) : engine::Method::Bounds };
    }

    /// With letters and ratings at the middle of their ranges, where they have a part in it and nothing is unknown.
    void findNominals(PostureAnswer& answer, std::size_t posture)
    {
        Values values;
        bool isRanged = false;
        const auto nominalOf = [&](const Input& input) {
            isRanged = isRanged || (input.nominal && !input.range.isPoint());
            return input.nominal ? Interval::point(*input.nominal) : input.range;
        };
        for (const Input& input : m_inputs[posture])
            values.inputs.push_back(nominalOf(input));
        for (const std::uint32_t stream : m_unit.streams)
            values.moments.push_back(nominalOf(m_graph.streams[stream].moments));
        if (!isRanged)
            return;
        PostureAnswer nominal;
        nominal.rising = answer.rising;
        nominal.probability.resize(m_unit.answersFor.size());
        nominal.through.resize(answer.through.size());
        m_found = findStanding(values, [](auto&&...) {});
        addMoments(m_found, values, [](auto&&...) {});
        findProbabilities(nominal, values);
        for (std::size_t i = 0; i < m_rootOfNode.size(); ++i)
            std::tie(answer.nominalOccurrences[i], answer.nominalProbability[i]) =
                numbersOf(m_found[m_rootOfNode[i]], nominal.probability[i].value);
        for (std::size_t i = 0; i < m_rootOfWay.size(); ++i)
            std::tie(answer.through[i].nominalOccurrences, answer.through[i].nominalProbability) =
                numbersOf(m_found[m_rootOfWay[i]], nominal.through[i].probability.value);
    }

    /// Nothing where something else is unknown.
    using Nominal = std::pair<std::optional<double>, std::optional<double>>;
    [[nodiscard]] static Nominal numbersOf(const Found& found, Interval probability)
    {
        if (!found.occurrences.isPoint())
            return {};
        return { found.occurrences.low, probability.width() < 1e-9 ? std::optional(probability.high) : std::nullopt };
    }

    const HazardGraph& m_graph;
    const Unit& m_unit;
    engine::Limits m_limits;
    CompiledUnit m_compiled;
    std::uint32_t m_formulaNodes; // before questions add to them
    Clock::time_point m_end;
    std::unique_ptr<engine::Engine> m_engine;
    LoopAnswers m_loops;
    std::size_t m_mostUnknowns;
    std::vector<Root> m_roots;
    std::map<std::tuple<Ref, Ref, bool>, std::uint32_t> m_places; // of roots
    std::vector<std::uint32_t> m_rootOfNode; // that is answered for
    std::vector<std::uint32_t> m_rootOfWay; // through a hazard
    std::array<std::vector<Input>, kPostures> m_inputs; // by posture, then symbol
    std::optional<AtLeastOnce> m_atLeastOnce; // once something needs it
    std::vector<engine::Variable> m_selectors; // by stream of the unit
    bool m_hasThere = false;
    std::vector<double> m_rounding; // by pair, in this column
    std::vector<Found> m_found; // by root, of the last column
    std::vector<std::uint32_t> m_pairOf; // by local node, then consequence
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
