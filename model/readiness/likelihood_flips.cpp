#include "model/readiness/likelihood_flips.h"

#include "model/readiness/inputs.h"

#include <algorithm>
#include <array>
#include <set>

namespace hz::readiness {

namespace {

using domain::Criterion;

constexpr double kRounding = 1e-12; // an end that is closer to what is allowed is as good as there
constexpr double kSharp = 1e-15; // relative

bool isDear(const Criterion& criterion)
{
    return depends(criterion, { Dependency::Draws });
}

/// A criterion about losses, with its chance at both ends of every input.
struct LossPart {
    Id criterion;
    LossFunction* function = nullptr;
    std::vector<engine::Conditional> conditionals; // by variable
    double allowed = 0.0;
};

/// Answers for the likelihoods of one case.
class LikelihoodTrials {
public:
    explicit LikelihoodTrials(const JudgedCase& judged)
        : m_judged(judged)
        , m_stage(judged.stage)
        , m_graph(judged.stage.tables().graph)
    {
        for (const domain::LikelihoodLevel& level : m_stage.tables().scheme.likelihoods)
            if (level.lowerBound > 0.0)
                m_bounds.insert(level.lowerBound);
        m_isComplete = solveLosses();
    }

    [[nodiscard]] const scoring::HazardGraph& graph() const { return m_graph; }
    /// Every criterion about losses is solved.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }
    [[nodiscard]] const Model& model() const { return m_stage.scored(); }

    /// Probabilities between which the verdict does not change.
    std::set<double> edgesOf(const Input& input)
    {
        std::set<double> edges;
        if (!input.nodes.empty())
            edges = m_bounds;
        for (LossPart& part : m_losses)
            addLossEdges(part, input, edges);
        return edges;
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
        auto results = m_judged.results;
        for (std::size_t i = 0; i < results.size(); ++i) {
            const Criterion& criterion = m_stage.criteria()[i];
            if (dependsOnInputs(criterion) && !isDear(criterion))
                results[i] = judge(criterion, m_stage, answers);
        }
        if (!input.nodes.empty())
            judgeDearOnes(answers, input, results);
        for (const std::uint32_t node : input.nodes)
            m_graph.nodes[node].own = m_stage.tables().graph.nodes[node].own;
        return verdictOf(results);
    }

private:
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
            const auto isBeyond = [&](double p) { return std::optional((excess(p) > 0.0) == (atOne > 0.0)); };
            edges.insert(isLinear(part, input) ? std::clamp(atZero / (atZero - atOne), 0.0, 1.0)
                                               : *narrowed(0.0, 1.0, kSharp, isBeyond));
        }
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

    /// Last, and only where they decide.
    void judgeDearOnes(RiskAnswers& answers, const Input& input, std::vector<CriterionResult>& results)
    {
        answers.drawn = &m_graph;
        answers.fixed = input.nodes;
        for (std::size_t i = 0; i < results.size(); ++i) {
            const Criterion& criterion = m_stage.criteria()[i];
            if (!isDear(criterion))
                continue;
            if (decide(std::array{ i }, results))
                results[i] = judge(criterion, m_stage, answers);
            else
                results[i] = m_judged.results[i];
        }
    }

    const JudgedCase& m_judged;
    StageCase& m_stage;
    scoring::HazardGraph m_graph; // in which values are tried
    std::set<double> m_bounds; // of the bands
    std::vector<LossPart> m_losses;
    bool m_isComplete = true;
};

/// On the scale of its probability in the exposure.
class TriedLikelihood : public TriedInput {
public:
    TriedLikelihood(LikelihoodTrials& trials, const Input& input, const std::set<double>& edges)
        : m_trials(trials)
        , m_input(input)
        , m_edges(edges.begin(), edges.end())
    {
    }

    [[nodiscard]] std::optional<double> now() const override
    {
        return m_input.now ? m_input.probability(m_trials.model()) : std::nullopt;
    }
    [[nodiscard]] double end() const override { return 1.0; }
    [[nodiscard]] std::vector<double> edges() override { return m_edges; }
    [[nodiscard]] std::optional<Verdict> verdictAt(double value) override { return m_trials.verdictAt(m_input, value); }
    [[nodiscard]] std::optional<FlipPoint> pointAt(double value, bool isAbove, Verdict then) const override
    {
        const auto at = numberFor(m_input.likelihood, m_trials.model(), value);
        return at ? std::optional(FlipPoint{ m_input.kind, m_input.id, m_input.now, *at, isAbove, then })
                  : std::nullopt;
    }

private:
    LikelihoodTrials& m_trials;
    const Input& m_input;
    std::vector<double> m_edges;
};

} // namespace

bool dependsOnInputs(const Criterion& criterion)
{
    return depends(criterion, { Dependency::Levels, Dependency::Losses, Dependency::Draws });
}

void addLikelihoodFlips(const JudgedCase& judged, FlipPoints& found)
{
    LikelihoodTrials trials(judged);
    found.isComplete = trials.isComplete();
    for (const Input& input : inputsOf(judged.stage.tables().graph)) {
        if (judged.stage.settings().cancel.isCancelled())
            break;
        const std::set<double> edges = trials.edgesOf(input);
        if (edges.empty() && input.nodes.empty())
            continue; // nothing that is asked depends on it
        TriedLikelihood tried(trials, input, edges);
        addFlips(tried, judged.verdict, found.points);
    }
}

} // namespace hz::readiness
