#include "model/readiness/stage_case.h"

#include "model/evidence/digest.h"
#include "model/evidence/estimates.h"
#include "model/readiness/acceptance.h"
#include "model/readiness/judge.h"
#include "model/readiness/paths.h"
#include "model/readiness/roles.h"

#include <algorithm>

namespace hz::readiness {

namespace {

using domain::Acceptance;
using domain::Criterion;
using domain::CriterionKind;

/// As in the stage, and with applied estimates as if they had been typed: then another value can be tried.
Model asScored(const Model& model, const domain::Stage& stage)
{
    Model scored = evidence::effective(modelAt(model, stage));
    for (const domain::Estimate* estimate : scored.table<domain::Estimate>().all()) {
        if (!estimate->applied)
            continue;
        domain::Estimate typed = *estimate;
        typed.applied = false;
        scored.put(std::move(typed));
    }
    return scored;
}

template <typename Named> int placeOf(const std::vector<Named>& all, const QString& name)
{
    const auto at = std::ranges::find_if(all, [&](const Named& one) { return isSameName(one.name, name); });
    return at == all.end() ? -1 : static_cast<int>(at - all.begin());
}

} // namespace

StageCase::StageCase(const Model& model, domain::Stage stage, Scorers& scorers, Settings settings)
    : m_model(model)
    , m_stage(std::move(stage))
    , m_scorers(scorers)
    , m_settings(std::move(settings))
    , m_scored(asScored(model, m_stage))
    , m_tables(std::make_unique<LevelTables>(m_scored))
    , m_criteria(criteriaOf(model, m_stage.id))
{
    answerRisk(m_scored, m_answers);
    for (const Criterion& criterion : m_criteria)
        if (const auto question = lossQuestionOf(criterion))
            m_answers.losses[criterion.id] = m_scorers.losses.chanceOf(m_scored, *question, m_settings);
}

void StageCase::answerRisk(const Model& scored, RiskAnswers& answers, const scoring::NumberEdits* edits) const
{
    const auto asksForRisk = [](const Criterion& criterion) {
        return depends(criterion, { Dependency::Levels, Dependency::Expected });
    };
    if (std::ranges::none_of(m_criteria, asksForRisk))
        return;
    scoring::Asked asked{ { false, false, false }, false };
    for (const Criterion& criterion : m_criteria)
        asked.postures[static_cast<std::size_t>(criterion.posture)] |= asksForRisk(criterion);
    scoring::Settings settings;
    settings.maximumNodes = m_settings.maximumNodes;
    settings.seconds = m_settings.seconds;
    settings.cancel = m_settings.cancel;
    answers.result = edits ? m_scorers.risk.tried(scored, *edits, settings, asked)
                           : m_scorers.risk.shared(scored, 0, settings, asked);
    answers.levels = {};
    if (answers.result->cancelled)
        return;
    for (const Criterion& criterion : m_criteria) {
        auto& levels = answers.levels[static_cast<std::size_t>(criterion.posture)];
        if (depends(criterion, { Dependency::Levels }) && !levels)
            levels.emplace(*m_tables, answers.result->in(criterion.posture));
    }
}

std::optional<LossQuestion> StageCase::lossQuestionOf(const Criterion& criterion) const
{
    const int category = categoryNamed(criterion.category);
    if (!depends(criterion, { Dependency::Losses }) || category < 0 || !criterion.limit)
        return std::nullopt;
    return LossQuestion{ criterion.posture, static_cast<std::size_t>(category), *criterion.limit };
}

void StageCase::setDay(const QDate& today)
{
    if (m_today == today)
        return;
    m_today = today;
    m_evidence.clear();
    findCoverage();
}

const evidence::ControlEvidence& StageCase::evidenceOn(const Id& control)
{
    const auto known = m_evidence.find(control);
    if (known != m_evidence.end())
        return known->second;
    return m_evidence.emplace(control, evidence::statusOf(m_model, control, m_today)).first->second;
}

const std::vector<std::uint32_t>& StageCase::controlsOn(std::size_t hazard)
{
    const auto known = m_controls.find(hazard);
    if (known != m_controls.end())
        return known->second;
    return m_controls.emplace(hazard, controlsActingOn(m_tables->graph, m_tables->hazards[hazard])).first->second;
}

const QString& StageCase::digestOf(const Id& hazard, int version)
{
    auto& digest = m_digests[{ hazard, version }];
    if (digest.isEmpty())
        digest = hazard.isNull() ? evidence::digestOf(m_model, version) : evidence::digestOf(m_model, hazard, version);
    return digest;
}

bool StageCase::isAsIn(const domain::SignOff& signOff)
{
    const int version = evidence::digestVersionOf(signOff.digest);
    return version != 0 && signOff.digest == digestOf(Id(), version);
}

bool StageCase::concernsStage(const Acceptance& acceptance) const
{
    return acceptance.stage.isEmpty() || isSameName(acceptance.stage, m_stage.name);
}

std::optional<ReasonCode> StageCase::whyNotValid(const Acceptance& acceptance)
{
    return readiness::whyNotValid(
        m_model, acceptance, m_today, digestOf(acceptance.hazard, evidence::digestVersionOf(acceptance.digest)));
}

void StageCase::findCoverage()
{
    const std::size_t categories = m_tables->scheme.categories.size();
    m_coverage = { categories, std::vector<Coverage::Cover>(m_tables->hazards.size() * categories) };
    m_model.table<Acceptance>().forEach([&](const Acceptance& acceptance) {
        if (!concernsStage(acceptance) || whyNotValid(acceptance))
            return;
        const std::uint32_t node = m_tables->graph.indexOf(acceptance.hazard);
        const auto hazard = std::ranges::find(m_tables->hazards, node) - m_tables->hazards.begin();
        for (std::size_t k = 0; k < categories && hazard < std::ssize(m_tables->hazards); ++k) {
            const bool covers =
                acceptance.category.isEmpty() || categoryNamed(acceptance.category) == static_cast<int>(k);
            auto& cover = m_coverage.covers[static_cast<std::size_t>(hazard) * categories + k];
            if (covers && levelNamed(acceptance.level) < cover.worst)
                cover = { levelNamed(acceptance.level), acceptance.id };
        }
    });
}

Outcome StageCase::levelsHold(const RiskAnswers& answers) const
{
    Outcome outcome = Outcome::Met;
    for (const Criterion& criterion : m_criteria) {
        const int tolerated = levelNamed(criterion.level);
        if (criterion.kind != CriterionKind::ResidualLevel)
            continue;
        const auto categories = categoriesOf(criterion);
        if (tolerated < 0 || categories.empty())
            outcome = Outcome::Unknown;
        for (std::size_t hazard = 0; hazard < m_tables->hazards.size(); ++hazard) {
            for (const std::size_t k : categories) {
                const HazardLevels& levels = answers.in(criterion.posture);
                const LevelSpan span = levels.at(hazard, k);
                if (span.worst < 0)
                    continue;
                if (!levels.uncounted(hazard).isNull())
                    outcome = Outcome::Unknown;
                if (m_coverage.at(hazard, k).worst <= span.worst)
                    continue;
                const Outcome here = withinTolerance(span, tolerated);
                if (here == Outcome::Failed)
                    return here;
                if (here == Outcome::Unknown || levels.isOpen(hazard))
                    outcome = Outcome::Unknown;
            }
        }
    }
    return outcome;
}

std::optional<base::Interval> StageCase::robustness()
{
    std::vector<int> accepted;
    for (const Coverage::Cover& cover : m_coverage.covers)
        accepted.push_back(cover.worst);
    if (const auto known = m_robustness.find(accepted); known != m_robustness.end())
        return known->second;
    if (!m_draws)
        m_draws.emplace(m_scored, m_settings.seed, m_settings.samples);
    const auto ask = [this](const Model& drawn, const scoring::NumberEdits* edits) {
        RiskAnswers inDraw;
        answerRisk(drawn, inDraw, edits);
        return inDraw.result && inDraw.result->cancelled ? Outcome::Unknown : levelsHold(inDraw);
    };
    const auto share = m_draws->share(m_scored, ask, m_settings.cancel);
    if (share)
        m_robustness.emplace(std::move(accepted), *share);
    return share;
}

const scoring::StreamShares& StageCase::sharesOf(const Id& node, domain::Posture posture)
{
    const auto known = m_shares.find({ node, posture });
    if (known != m_shares.end())
        return known->second;
    return m_shares.emplace(std::pair(node, posture), scoring::streamSharesOf(m_tables->graph, node, posture))
        .first->second;
}

bool StageCase::isDecidable(std::uint32_t node)
{
    if (!m_meetings)
        m_meetings = scoring::meetingsOf(m_tables->graph);
    return m_meetings->isDecidable[node];
}

int StageCase::levelNamed(const QString& name) const
{
    return placeOf(m_tables->scheme.levels, name);
}

int StageCase::severityNamed(const QString& name) const
{
    return placeOf(m_tables->scheme.severities, name);
}

int StageCase::categoryNamed(const QString& name) const
{
    return placeOf(m_tables->scheme.categories, name);
}

std::vector<std::size_t> StageCase::categoriesOf(const Criterion& criterion) const
{
    std::vector<std::size_t> places;
    const int named = categoryNamed(criterion.category);
    for (std::size_t k = 0; k < m_tables->scheme.categories.size(); ++k)
        if (criterion.category.trimmed().isEmpty() || static_cast<int>(k) == named)
            places.push_back(k);
    return places;
}

const analysis::LeastEvents& StageCase::leastEventsOf(const Id& node, domain::Posture posture)
{
    const auto known = m_leastEvents.find({ node, posture });
    if (known != m_leastEvents.end())
        return known->second;
    auto& domains = m_domains[static_cast<std::size_t>(posture)];
    if (!domains) {
        engine::Limits limits;
        limits.maximumNodes = 1'000'000;
        limits.seconds = m_settings.seconds;
        limits.cancel = m_settings.cancel;
        domains = std::make_unique<analysis::FailureDomains>(m_scored, posture, limits);
    }
    return m_leastEvents.emplace(std::pair(node, posture), domains->leastEventsOf(node)).first->second;
}

} // namespace hz::readiness
