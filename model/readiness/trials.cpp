#include "model/readiness/trials.h"

#include "model/engine/formula/cone.h"
#include "model/scoring/graph/node_formula.h"

#include <algorithm>

namespace hz::readiness {

namespace {

using domain::Criterion;
using domain::CriterionKind;

bool isDear(const Criterion& criterion)
{
    return depends(criterion, { Dependency::Draws });
}

/// What has an event that occurs negated in what brings consequences about, or one of ways that exclude each other.
std::set<Id> fallingIn(const StageCase& stage)
{
    std::vector<Id> consequences;
    for (const std::uint32_t node : stage.tables().consequences)
        consequences.push_back(stage.tables().graph.nodes[node].id);
    std::ranges::sort(consequences);
    std::set<Id> falling;
    for (const domain::Posture posture : { domain::Posture::Inherent, domain::Posture::Target }) {
        const scoring::NodeFormula all = scoring::nodeFormula(stage.scored(), consequences, posture);
        std::vector<engine::Ref> roots;
        for (const auto& root : all.roots)
            roots.insert(roots.end(), { root.standing, root.brought });
        engine::Cone cone(all.formula);
        for (const engine::Occurrence& found : cone.occurrences(roots)) {
            const scoring::BasicEvent& event = all.events[found.variable];
            if (found.negated || event.kind == scoring::BasicEvent::Kind::Taken)
                falling.insert(event.id);
        }
    }
    return falling;
}

} // namespace

Trials::Trials(StageCase& stage, std::vector<CriterionResult> judged)
    : m_stage(stage)
    , m_model(stage.scored())
    , m_results(std::move(judged))
    , m_verdict(readiness::verdictOf(m_results))
    , m_falling(fallingIn(stage))
{
}

bool Trials::isRising(const Number& number) const
{
    return std::ranges::none_of(number.members, [this](const Id& id) {
        const domain::Node* node = m_stage.scored().node(id);
        return m_falling.contains(id) || (node != nullptr && m_falling.contains(node->commonCause));
    });
}

bool Trials::canTurn() const
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < m_results.size(); ++i)
        if (dependsOnNumbers(m_stage.criteria()[i]))
            places.push_back(i);
    return decide(places, m_results);
}

Verdict Trials::verdictAt(const Number& number, double value)
{
    const Number* const numbers[] = { &number };
    give(numbers, value);
    return verdictOfModel();
}

Verdict Trials::verdictWithout(std::span<const Number* const> numbers)
{
    give(numbers, 0.0);
    return verdictOfModel();
}

Verdict Trials::verdictOfModel()
{
    RiskAnswers answers = m_stage.answers();
    answerRisk(answers);
    for (const Criterion& criterion : m_stage.criteria()) {
        const auto question = m_stage.lossQuestionOf(criterion);
        if (!question)
            continue;
        const bool canSolve = m_stage.answers().losses.at(criterion.id).isExact;
        const LossFunction* solved =
            canSolve ? m_stage.losses().solve(m_model, *question, m_stage.settings()) : nullptr;
        if (solved)
            answers.losses[criterion.id] = solved->chance;
        else
            m_isComplete = false;
    }
    return verdictOf(std::move(answers));
}

/// Instead of what was tried before.
void Trials::give(std::span<const Number* const> numbers, double value)
{
    for (const Number& given : m_given) {
        giveBack(m_model, given, m_stage.scored());
        addTo(m_edits, given);
    }
    m_given.clear();
    for (const Number* number : numbers) {
        readiness::give(m_model, *number, value);
        addTo(m_edits, *number);
        m_given.push_back(*number);
    }
}

void Trials::answerRisk(RiskAnswers& answers)
{
    m_stage.answerRisk(m_model, answers, m_isFollowing ? &m_edits : nullptr);
    m_isFollowing = true;
    m_edits = {};
}

std::optional<Verdict> Trials::verdictAt(const domain::Impact& impact, double magnitude)
{
    RiskAnswers answers = m_stage.answers();
    Model tried = m_stage.scored();
    domain::Impact changed = impact;
    changed.magnitude = domain::Quantity::point(magnitude);
    tried.put(changed);
    const auto asksForLoss = [](const Criterion& criterion) { return criterion.kind == CriterionKind::ExpectedLoss; };
    if (std::ranges::any_of(m_stage.criteria(), asksForLoss)) {
        m_stage.answerRisk(tried, answers);
        m_isFollowing = false;
    }
    for (const Criterion& criterion : m_stage.criteria()) {
        if (!m_stage.lossQuestionOf(criterion) || !concerns(criterion, impact.category))
            continue;
        const auto chance = chanceAt(criterion, impact, magnitude);
        if (!chance) {
            m_isComplete = false;
            return std::nullopt;
        }
        answers.losses[criterion.id] = *chance;
    }
    return verdictOf(std::move(answers));
}

std::optional<LossChance> Trials::chanceAt(const Criterion& criterion, const domain::Impact& impact, double magnitude)
{
    auto& trials = m_losses[criterion.id];
    if (!trials)
        trials = std::make_unique<LossTrials>(m_stage.scored(), *m_stage.lossQuestionOf(criterion),
            m_stage.answers().losses.at(criterion.id).isExact, m_stage.losses(), m_stage.settings());
    return trials->chance(impact.consequence, magnitude);
}

std::optional<double> Trials::greatestLimit(const Id& category) const
{
    std::optional<double> greatest;
    for (const Criterion& criterion : m_stage.criteria()) {
        const bool isAsked = criterion.kind == CriterionKind::ExpectedLoss || m_stage.lossQuestionOf(criterion);
        if (isAsked && criterion.limit && concerns(criterion, category))
            greatest = std::max(greatest.value_or(0.0), *criterion.limit);
    }
    return greatest;
}

bool Trials::concerns(const Criterion& criterion, const Id& category) const
{
    return std::ranges::any_of(m_stage.categoriesOf(criterion),
        [&](std::size_t k) { return m_stage.tables().scheme.categories[k].id == category; });
}

Verdict Trials::verdictOf(RiskAnswers answers)
{
    m_tried = std::move(answers);
    auto results = m_results;
    for (std::size_t i = 0; i < results.size(); ++i) {
        const Criterion& criterion = m_stage.criteria()[i];
        if (dependsOnNumbers(criterion) && !isDear(criterion))
            results[i] = judge(criterion, m_stage, m_tried);
    }
    m_isComplete = m_isComplete && !dependsOnDraws(results);
    return readiness::verdictOf(results);
}

/// To draw anew for each tried value would take minutes: what draws say stays as it is. Where that decides, the verdict
/// at the tried value is not known for certain.
bool Trials::dependsOnDraws(const std::vector<CriterionResult>& results) const
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < results.size(); ++i)
        if (isDear(m_stage.criteria()[i]))
            places.push_back(i);
    return !places.empty() && decide(places, results);
}

} // namespace hz::readiness
