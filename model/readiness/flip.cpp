#include "model/readiness/flip.h"

#include "model/readiness/inputs.h"
#include "model/readiness/judge.h"
#include "model/readiness/magnitude_flips.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace hz::readiness {

namespace {

using domain::Criterion;
using domain::CriterionKind;
using domain::Likelihood;

constexpr double kRounding = 1e-12; // an end that is closer to what is allowed is as good as there
constexpr int kBisections = 200; // more than enough to meet neighbouring doubles

bool dependsOnInputs(const Criterion& criterion)
{
    return criterion.kind == CriterionKind::ResidualLevel || criterion.kind == CriterionKind::IndependentControls
        || criterion.kind == CriterionKind::LossQuantile || criterion.kind == CriterionKind::Robustness;
}

/// A criterion about losses, with its chance at both ends of every input.
struct LossPart {
    Id criterion;
    LossFunction* function = nullptr;
    std::vector<engine::Conditional> conditionals; // by variable
    double allowed = 0.0;
};

/// Tries values of inputs on one stage.
class FlipSearch {
public:
    explicit FlipSearch(StageCase& stage)
        : m_stage(stage)
        , m_graph(stage.tables().graph)
    {
        for (const Criterion& criterion : stage.criteria())
            m_results.push_back(judge(criterion, stage, stage.answers()));
        m_verdict = verdictOf(m_results);
        for (const domain::LikelihoodLevel& level : stage.tables().scheme.likelihoods)
            if (level.lowerBound > 0.0)
                m_bounds.insert(level.lowerBound);
    }

    FlipPoints run()
    {
        FlipPoints found;
        if (!canChange())
            return found;
        found.isComplete = solveLosses();
        for (const Input& input : inputsOf(m_graph)) {
            if (m_stage.settings().cancel.isCancelled())
                break;
            search(input, found.points);
        }
        m_losses.clear(); // the scorer solves other sums now
        addMagnitudeFlips(m_stage, m_results, m_verdict, found);
        sort(found.points);
        found.isCancelled = m_stage.settings().cancel.isCancelled();
        return found;
    }

private:
    /// Whether the criteria that depend on inputs decide anything.
    [[nodiscard]] bool canChange() const
    {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < m_results.size(); ++i)
            if (dependsOnInputs(m_stage.criteria()[i]))
                places.push_back(i);
        return decide(places, m_results);
    }

    bool solveLosses()
    {
        bool complete = true;
        for (const Criterion& criterion : m_stage.criteria()) {
            const auto question = m_stage.lossQuestionOf(criterion);
            if (!question)
                continue;
            LossPart part{ criterion.id, m_stage.scorer().solve(m_stage.scored(), *question, m_stage.settings()), {},
                1.0 - criterion.quantile };
            complete = complete && part.function != nullptr;
            if (!part.function)
                continue;
            const auto& formula = part.function->formula;
            part.conditionals.resize(formula.events.size());
            for (const engine::Conditional& one : part.function->engine->conditionals(formula.roots.front()))
                part.conditionals[one.variable] = one;
            m_losses.push_back(std::move(part));
        }
        return complete;
    }

    void search(const Input& input, std::vector<FlipPoint>& points)
    {
        std::set<double> edges;
        if (!input.nodes.empty())
            edges = m_bounds;
        for (LossPart& part : m_losses)
            addLossEdges(part, input, edges);
        const bool bears = !edges.empty() || !input.nodes.empty();
        if (!bears)
            return;
        std::vector<double> at(edges.begin(), edges.end());
        if (input.now)
            searchAround(input, at, points);
        else
            searchAll(input, at, points);
    }

    /// Where the chance of the loss, or an end of its interval, is what is allowed.
    void addLossEdges(LossPart& part, const Input& input, std::set<double>& edges)
    {
        if (!bearsOn(part, input))
            return;
        for (const bool high : { false, true }) {
            const auto excess = [&](double p) {
                const base::Interval chance = chanceAt(part, input, p);
                return (high ? chance.high : chance.low) - part.allowed;
            };
            const double atZero = excess(0.0);
            const double atOne = excess(1.0);
            const double least = std::min(std::abs(atZero), std::abs(atOne));
            if ((atZero > 0.0) == (atOne > 0.0) || least <= kRounding * part.allowed)
                continue;
            edges.insert(isLinear(part, input) ? std::clamp(atZero / (atZero - atOne), 0.0, 1.0)
                                               : bisected(excess, atOne > 0.0));
        }
    }

    template <typename Excess> static double bisected(const Excess& excess, bool isRising)
    {
        double low = 0.0;
        double high = 1.0;
        for (int i = 0; i < kBisections; ++i) {
            const double middle = 0.5 * (low + high);
            if (middle == low || middle == high)
                break;
            ((excess(middle) > 0.0) == isRising ? high : low) = middle;
        }
        return high;
    }

    [[nodiscard]] static bool bearsOn(const LossPart& part, const Input& input)
    {
        return std::ranges::any_of(part.function->formula.events,
            [&](const scoring::BasicEvent& event) { return input.shareOf(event) > 0.0; });
    }

    /// One variable, and the ends of the chance are taken at the same values of the unknown inputs throughout.
    [[nodiscard]] bool isLinear(const LossPart& part, const Input& input) const
    {
        const auto& formula = part.function->formula;
        const auto variables = std::ranges::count_if(
            formula.events, [&](const scoring::BasicEvent& event) { return input.shareOf(event) > 0.0; });
        const bool isKnown = std::ranges::all_of(formula.probabilities, &base::Interval::isPoint);
        return variables == 1 && (formula.monotone || isKnown);
    }

    base::Interval chanceAt(LossPart& part, const Input& input, double p)
    {
        auto& formula = part.function->formula;
        if (isLinear(part, input)) {
            const auto variable = std::ranges::find_if(
                formula.events, [&](const scoring::BasicEvent& event) { return input.shareOf(event) > 0.0; });
            const auto& ends = part.conditionals[static_cast<std::size_t>(variable - formula.events.begin())];
            return { std::lerp(ends.givenNot.low, ends.given.low, p),
                std::lerp(ends.givenNot.high, ends.given.high, p) };
        }
        auto probabilities = formula.probabilities;
        for (std::size_t i = 0; i < formula.events.size(); ++i)
            if (const double share = input.shareOf(formula.events[i]); share > 0.0)
                probabilities[i] = base::Interval::point(share * p);
        part.function->engine->setProbabilities(probabilities);
        return part.function->engine->probability(formula.roots.front()).value;
    }

    /// The verdict when the input has this probability in the exposure.
    Verdict verdictAt(const Input& input, double p)
    {
        RiskAnswers answers = m_stage.answers();
        for (const std::uint32_t node : input.nodes)
            m_graph.nodes[node].own = base::Interval::point(p);
        if (!input.nodes.empty()) {
            answers.levels = {};
            m_stage.answerLevels(m_graph, answers);
        }
        for (LossPart& part : m_losses)
            if (bearsOn(part, input))
                answers.losses[part.criterion] = { chanceAt(part, input, p), 0.0, true };
        auto results = m_results;
        for (std::size_t i = 0; i < results.size(); ++i) {
            const Criterion& criterion = m_stage.criteria()[i];
            if (dependsOnInputs(criterion) && criterion.kind != CriterionKind::Robustness)
                results[i] = judge(criterion, m_stage, answers);
        }
        if (!input.nodes.empty())
            judgeRobustnessLast(input, results);
        for (const std::uint32_t node : input.nodes)
            m_graph.nodes[node].own = m_stage.tables().graph.nodes[node].own;
        return verdictOf(results);
    }

    /// It takes the most time, so it is asked only where it decides.
    void judgeRobustnessLast(const Input& input, std::vector<CriterionResult>& results)
    {
        for (std::size_t i = 0; i < results.size(); ++i) {
            const Criterion& criterion = m_stage.criteria()[i];
            if (criterion.kind != CriterionKind::Robustness)
                continue;
            if (decide(std::array{ i }, results))
                results[i] = judgeRobustness(criterion, m_stage, m_stage.robustness(m_graph, input.nodes));
            else
                results[i] = m_results[i];
        }
    }

    /// Between which edges: the middle of the part of [0, 1] that begins at the edge before.
    static double middleOf(const std::vector<double>& edges, std::size_t part)
    {
        const double low = part == 0 ? 0.0 : edges[part - 1];
        const double high = part == edges.size() ? 1.0 : edges[part];
        return 0.5 * (low + high);
    }

    void searchAround(const Input& input, const std::vector<double>& edges, std::vector<FlipPoint>& points)
    {
        const double now = *input.probability(m_stage.scored().project().exposure);
        const auto here = static_cast<std::size_t>(std::ranges::upper_bound(edges, now) - edges.begin());
        for (std::size_t part = here + 1; part <= edges.size(); ++part) {
            if (const Verdict then = verdictAt(input, middleOf(edges, part)); then != m_verdict) {
                add(input, edges[part - 1], true, then, points);
                break;
            }
        }
        for (std::size_t part = here; part-- > 0;) {
            if (const Verdict then = verdictAt(input, middleOf(edges, part)); then != m_verdict) {
                add(input, edges[part], false, then, points);
                break;
            }
        }
    }

    void searchAll(const Input& input, const std::vector<double>& edges, std::vector<FlipPoint>& points)
    {
        Verdict before = m_verdict;
        for (std::size_t part = 0; part <= edges.size(); ++part) {
            const Verdict then = verdictAt(input, middleOf(edges, part));
            if (then != before)
                add(input, part == 0 ? 0.0 : edges[part - 1], true, then, points);
            before = then;
        }
    }

    void add(const Input& input, double p, bool isAbove, Verdict then, std::vector<FlipPoint>& points) const
    {
        const auto at = numberFor(input.likelihood, m_stage.scored().project().exposure, p);
        if (at && std::isfinite(*at))
            points.push_back({ input.kind, input.id, input.now, *at, isAbove, then });
    }

    static double distanceOf(const FlipPoint& point)
    {
        if (!point.now)
            return -1.0;
        if (*point.now <= 0.0 || point.at <= 0.0)
            return std::numeric_limits<double>::infinity();
        return std::abs(std::log(point.at / *point.now));
    }
    static void sort(std::vector<FlipPoint>& points)
    {
        std::ranges::stable_sort(points, {}, [](const FlipPoint& point) { return distanceOf(point); });
    }

    StageCase& m_stage;
    scoring::HazardGraph m_graph; // in which values are tried
    std::vector<CriterionResult> m_results;
    Verdict m_verdict = Verdict::NotDecidable;
    std::set<double> m_bounds;
    std::vector<LossPart> m_losses;
};

} // namespace

std::optional<double> numberFor(const Likelihood& likelihood, const domain::Exposure& exposure, double probability)
{
    switch (likelihood.form) {
    case Likelihood::Form::None:
        return std::nullopt;
    case Likelihood::Form::Unknown:
    case Likelihood::Form::Probability:
        return probability;
    case Likelihood::Form::Frequency:
        return -std::log1p(-probability) * domain::hoursIn(likelihood.unit)
            / (exposure.length * domain::hoursIn(exposure.unit));
    case Likelihood::Form::PerDemand: {
        const std::optional<double> demands = likelihood.demands ? likelihood.demands : exposure.demands;
        if (!demands || *demands <= 0.0)
            return std::nullopt;
        return -std::expm1(std::log1p(-probability) / *demands);
    }
    }
    return std::nullopt;
}

FlipPoints flipPointsIn(StageCase& stage)
{
    return FlipSearch(stage).run();
}

} // namespace hz::readiness
