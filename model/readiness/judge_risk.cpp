#include "model/readiness/acceptance.h"
#include "model/readiness/judge.h"
#include "model/readiness/roles.h"
#include "model/scoring/worst_consequences.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace hz::readiness {

namespace {

using domain::Acceptance;
using domain::Criterion;

/// The names that the criterion uses and nothing bears.
std::optional<Reason> unknownName(const Criterion& criterion, const StageCase& stage)
{
    if (stage.categoriesOf(criterion).empty())
        return Reason{ ReasonCode::UnknownCategory, {}, { criterion.category } };
    if (stage.levelNamed(criterion.level) < 0)
        return Reason{ ReasonCode::UnknownLevel, {}, { criterion.level } };
    if (stage.tables().hazards.empty())
        return Reason{ ReasonCode::NoHazards };
    return std::nullopt;
}

QString levelName(const StageCase& stage, int place)
{
    return stage.tables().scheme.levels[static_cast<std::size_t>(place)].name;
}

/// Of each acceptance of the hazard that might be thought to count, why it does not.
void noteAcceptances(Judgement& judgement, StageCase& stage, const Id& hazard, int level)
{
    stage.model().table<Acceptance>().forEach([&](const Acceptance& acceptance) {
        if (acceptance.hazard != hazard || !stage.concernsStage(acceptance))
            return;
        auto why = stage.whyNotValid(acceptance);
        if (!why && stage.levelNamed(acceptance.level) > level)
            why = ReasonCode::AcceptanceLevel;
        if (why)
            judgement.note(reasonAgainst(acceptance, *why));
    });
}

void addAccepted(Judgement& judgement, const StageCase& stage, const Id& hazard, const Id& id, const QStringList& words)
{
    const Acceptance* acceptance = stage.model().table<Acceptance>().find(id);
    const bool hasConditions = !acceptance->conditions.trimmed().isEmpty();
    judgement.add(Outcome::Conditional,
        { hasConditions ? ReasonCode::ResidualAcceptedIf : ReasonCode::ResidualAccepted, { hazard, id },
            QStringList(words) << acceptance->role << acceptance->conditions.simplified() });
}

/// Whether the hazard's level is at least as bad as the one that the criterion names.
Outcome reaches(const StageCase& stage, const RiskAnswers& answers, const Criterion& criterion, std::size_t hazard)
{
    const HazardLevels& levels = answers.in(criterion.posture);
    Outcome outcome = levels.isOpen(hazard) ? Outcome::Unknown : Outcome::Failed;
    const int level = stage.levelNamed(criterion.level);
    for (const std::size_t k : stage.categoriesOf(criterion)) {
        const LevelSpan span = levels.at(hazard, k);
        if (span.worst < 0 || span.worst > level)
            continue;
        if (span.best <= level || span.isKnown)
            return Outcome::Met;
        outcome = Outcome::Unknown;
    }
    return outcome;
}

/// Of one hazard in one category. What is not decidable is at best met on the condition that somebody accepts it.
void judgeLevel(Judgement& judgement, const Criterion& criterion, StageCase& stage, const HazardLevels& levels,
    std::size_t hazard, std::size_t k)
{
    const LevelSpan span = levels.at(hazard, k);
    const int tolerated = stage.levelNamed(criterion.level);
    const Outcome outcome = withinTolerance(span, tolerated);
    const bool isAccepted = span.worst >= 0 && stage.coverage().at(hazard, k).worst <= span.worst;
    if (outcome == Outcome::Met && (levels.isDecidable(hazard) || !isAccepted))
        return;
    const Id id = stage.hazard(hazard).id;
    const QStringList words{ stage.tables().scheme.categories[k].name, levelName(stage, span.worst),
        levelName(stage, tolerated), levelName(stage, span.best) };
    if (isAccepted)
        return addAccepted(judgement, stage, id, stage.coverage().at(hazard, k).acceptance, words.first(3));
    if (outcome == Outcome::Unknown)
        return judgement.add(outcome, { ReasonCode::ResidualUnknown, { id }, words.first(3) });
    const bool isRange = span.best != span.worst;
    judgement.add(outcome,
        { isRange ? ReasonCode::ResidualUpTo : ReasonCode::ResidualAbove, { id }, isRange ? words : words.first(3) });
    noteAcceptances(judgement, stage, id, span.worst);
}

/// What keeps the levels of a hazard from saying anything for certain. Whoever accepts the worst that they may be has
/// answered for what never meets; nobody can answer for how many there are.
void addWhatIsOpen(
    Judgement& judgement, StageCase& stage, const HazardLevels& levels, std::size_t hazard, bool isAccepted)
{
    if (!levels.isDecidable(hazard) && !isAccepted)
        judgement.add(Outcome::Unknown, { ReasonCode::NeverTogether, { stage.hazard(hazard).id } });
    if (const Id& consequence = levels.uncounted(hazard); !consequence.isNull())
        addUncounted(judgement, stage, consequence);
}

/// What keeps the losses of consequences from saying anything for certain.
void addWhatIsOpen(Judgement& judgement, StageCase& stage, std::span<const std::uint32_t> consequences)
{
    const auto& graph = stage.tables().graph;
    const bool isUncounted =
        std::ranges::any_of(graph.streams, [](const auto& stream) { return std::isinf(stream.moments.range.high); });
    for (const std::uint32_t node : consequences) {
        const Id& id = graph.nodes[node].id;
        if (!stage.isDecidable(node))
            judgement.add(Outcome::Unknown, { ReasonCode::NeverTogether, { id } });
        if (isUncounted && judgement.outcome() == Outcome::Unknown)
            addUncounted(judgement, stage, id);
    }
}

/// Of the worst of all hazards in the criterion's categories.
void noteCarrierOfLevels(Judgement& judgement, const Criterion& criterion, StageCase& stage, const RiskAnswers& answers)
{
    if (answers.result != stage.answers().result)
        return;
    const auto& posture = answers.result->in(criterion.posture);
    const scoring::NodeScore* worst = nullptr;
    std::size_t category = 0;
    for (const std::uint32_t hazard : stage.tables().hazards) {
        const scoring::NodeScore* score = posture.find(stage.tables().graph.nodes[hazard].id);
        for (const std::size_t k : stage.categoriesOf(criterion)) {
            const auto& cell = score->categories[k].worst;
            if (!cell || (worst && !scoring::isWorse(*cell, *worst->categories[category].worst)))
                continue;
            worst = score;
            category = k;
        }
    }
    if (!worst)
        return;
    if (const auto found = scoring::WorstConsequences(*answers.result).of(*worst, category))
        noteCarrier(judgement, stage, answers, found->consequence, criterion.posture);
}

/// Verified controls on the hazard, those of one common-cause group counted once.
std::size_t independentControls(StageCase& stage, std::size_t hazard)
{
    std::set<Id> independent;
    for (const std::uint32_t i : stage.controlsOn(hazard)) {
        const domain::Node& control = *stage.tables().graph.nodes[i].entity;
        if (stage.evidenceOn(control.id).status == domain::ControlStatus::Verified)
            independent.insert(control.commonCause.isNull() ? control.id : control.commonCause);
    }
    return independent.size();
}

} // namespace

CriterionResult judgeResidualLevel(const Criterion& criterion, StageCase& stage, const RiskAnswers& answers)
{
    if (auto reason = unknownName(criterion, stage))
        return undecided(criterion, std::move(*reason));
    const HazardLevels& levels = answers.in(criterion.posture);
    Judgement judgement;
    for (std::size_t hazard = 0; hazard < stage.tables().hazards.size(); ++hazard) {
        if (!levels.isRated(hazard))
            judgement.add(Outcome::Unknown, { ReasonCode::Unrated, { stage.hazard(hazard).id } });
        bool isConcerned = false; // it bears a risk in what the criterion asks
        bool isAccepted = true;
        for (const std::size_t k : stage.categoriesOf(criterion)) {
            const int worst = levels.at(hazard, k).worst;
            judgeLevel(judgement, criterion, stage, levels, hazard, k);
            isConcerned = isConcerned || worst >= 0;
            isAccepted = isAccepted && (worst < 0 || stage.coverage().at(hazard, k).worst <= worst);
        }
        if (isConcerned)
            addWhatIsOpen(judgement, stage, levels, hazard, isAccepted);
    }
    noteCarrierOfLevels(judgement, criterion, stage, answers);
    return std::move(judgement).result(criterion,
        { ReasonCode::ResidualMet, {}, { levelName(stage, stage.levelNamed(criterion.level)) },
            { static_cast<double>(stage.tables().hazards.size()) } });
}

CriterionResult judgeIndependentControls(const Criterion& criterion, StageCase& stage, const RiskAnswers& answers)
{
    if (auto reason = unknownName(criterion, stage))
        return undecided(criterion, std::move(*reason));
    const HazardLevels& levels = answers.in(criterion.posture);
    Judgement judgement;
    std::size_t concerned = 0;
    for (std::size_t hazard = 0; hazard < stage.tables().hazards.size(); ++hazard) {
        const Id id = stage.hazard(hazard).id;
        if (!levels.isRated(hazard))
            judgement.add(Outcome::Unknown, { ReasonCode::Unrated, { id } });
        const Outcome concerns = reaches(stage, answers, criterion, hazard);
        if (concerns == Outcome::Failed)
            continue;
        ++concerned;
        const auto found = static_cast<double>(independentControls(stage, hazard));
        if (found >= criterion.count)
            continue;
        const bool isCertain = concerns == Outcome::Met;
        if (!isCertain)
            addWhatIsOpen(judgement, stage, levels, hazard, false);
        judgement.add(isCertain ? Outcome::Failed : Outcome::Unknown,
            { isCertain ? ReasonCode::ControlsTooFew : ReasonCode::ControlsUnknown, { id }, { criterion.level },
                { found, static_cast<double>(criterion.count) } });
    }
    return std::move(judgement).result(criterion,
        { ReasonCode::ControlsMet, {}, { criterion.level },
            { static_cast<double>(concerned), static_cast<double>(criterion.count) } });
}

CriterionResult judgeLossQuantile(const Criterion& criterion, StageCase& stage, const RiskAnswers& answers)
{
    const int category = stage.categoryNamed(criterion.category);
    if (category < 0)
        return undecided(criterion, { ReasonCode::UnknownCategory, {}, { criterion.category } });
    if (!criterion.limit)
        return undecided(criterion, { ReasonCode::NoLimit });
    std::vector<std::uint32_t> concerned;
    for (const std::uint32_t node : stage.tables().consequences)
        if (stage.tables().stakes.at(node, static_cast<std::size_t>(category)).known)
            concerned.push_back(node);
    if (concerned.empty())
        return undecided(criterion, { ReasonCode::NoMagnitude, {}, { criterion.category } });
    const LossChance& chance = answers.losses.at(criterion.id);
    const double allowed = 1.0 - criterion.quantile;
    const QStringList words{ criterion.category, stage.model().project().magnitudeUnit };
    const std::vector<double> numbers{ *criterion.limit, chance.value.low, chance.value.high, allowed };
    Judgement judgement;
    if (chance.value.low > allowed)
        judgement.add(Outcome::Failed, { ReasonCode::LossAbove, {}, words, numbers });
    else if (chance.value.high > allowed)
        judgement.add(Outcome::Unknown, { ReasonCode::LossUnknown, {}, words, numbers });
    addWhatIsOpen(judgement, stage, concerned);
    noteCarrierOfLosses(judgement, stage, answers, concerned, static_cast<std::size_t>(category), criterion.posture);
    return std::move(judgement).result(criterion, { ReasonCode::LossMet, {}, words, numbers });
}

CriterionResult judgeRobustness(const Criterion& criterion, StageCase& stage, const RiskAnswers&)
{
    if (!criterion.limit)
        return undecided(criterion, { ReasonCode::NoLimit });
    const bool hasLevels = std::ranges::any_of(
        stage.criteria(), [](const Criterion& other) { return other.kind == domain::CriterionKind::ResidualLevel; });
    if (!hasLevels)
        return undecided(criterion, { ReasonCode::NoLevelCriterion });
    const auto share = stage.robustness();
    if (!share)
        return undecided(criterion, { ReasonCode::Cancelled });
    const std::vector<double> numbers{ share->low, share->high, *criterion.limit };
    Judgement judgement;
    if (share->high < *criterion.limit)
        judgement.add(Outcome::Failed, { ReasonCode::RobustBelow, {}, {}, numbers });
    else if (share->low < *criterion.limit)
        judgement.add(Outcome::Unknown, { ReasonCode::RobustUnknown, {}, {}, numbers });
    return std::move(judgement).result(criterion, { ReasonCode::RobustMet, {}, {}, numbers });
}

} // namespace hz::readiness
