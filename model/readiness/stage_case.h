#pragma once

#include "model/analysis/projects/failure_domains.h"
#include "model/evidence/status.h"
#include "model/readiness/levels.h"
#include "model/readiness/loss_question.h"
#include "model/readiness/robustness.h"
#include "model/scoring/graph/meetings.h"
#include "model/scoring/scorer.h"
#include "model/scoring/stream_shares.h"

#include <array>
#include <map>
#include <memory>
#include <optional>

namespace hz::readiness {

/// The worst level that a valid acceptance covers, for each hazard and category of a stage on a day.
struct Coverage {
    struct Cover {
        int worst = kNone; // place of the accepted level
        Id acceptance{};
    };
    static constexpr int kNone = 1 << 20;

    std::size_t categories = 0;
    std::vector<Cover> covers; // by hazard, then category

    [[nodiscard]] const Cover& at(std::size_t hazard, std::size_t category) const
    {
        return covers[hazard * categories + category];
    }
};

/// What criteria ask of the risk, apart from days: computed once for all criteria of a stage; for a tried value of a
/// number made anew.
struct RiskAnswers {
    scoring::ResultPointer result; // null where no criterion asks for it
    std::array<std::optional<HazardLevels>, scoring::kPostures> levels; // in the postures that a criterion asks for
    std::map<Id, LossChance> losses; // by criterion

    [[nodiscard]] const HazardLevels& in(domain::Posture posture) const
    {
        return *levels[static_cast<std::size_t>(posture)];
    }
};

/// What is kept from one question to the next, whatever the stage: an edit costs what it touches. Not thread-safe.
struct Scorers {
    scoring::Scorer risk;
    LossScorer losses;
};

/// One stage with its exposure, ready to be judged on any day. Keeps what does not change from day to day.
class StageCase {
public:
    /// The scorers and the model outlive the case.
    StageCase(const Model& model, domain::Stage stage, Scorers& scorers, Settings settings);

    [[nodiscard]] const domain::Stage& stage() const { return m_stage; }
    [[nodiscard]] const std::vector<domain::Criterion>& criteria() const { return m_criteria; }
    [[nodiscard]] const Model& model() const { return m_model; } // as it stands, without the stage's exposure
    [[nodiscard]] const Model& scored() const { return m_scored; } // with it, and with applied estimates
    [[nodiscard]] const LevelTables& tables() const { return *m_tables; }
    [[nodiscard]] const Settings& settings() const { return m_settings; }
    [[nodiscard]] LossScorer& losses() const { return m_scorers.losses; }
    [[nodiscard]] const RiskAnswers& answers() const { return m_answers; }

    /// The result for a model that differs from scored() in numbers alone, with the levels that a criterion asks for.
    /// `edits`: where it differs from the one before it, if nothing else was asked in between; the answer then does not
    /// hold it.
    void answerRisk(const Model& scored, RiskAnswers& answers, const scoring::NumberEdits* edits = nullptr) const;
    /// What comes through each hazard to each consequence, in the answer that was given last: see
    /// scoring::Scorer::ways.
    [[nodiscard]] std::vector<base::Interval> ways(domain::Posture posture) const
    {
        return m_scorers.risk.ways(posture);
    }
    /// The question of a criterion about losses; nothing where the criterion is not well put.
    [[nodiscard]] std::optional<LossQuestion> lossQuestionOf(const domain::Criterion& criterion) const;

    /// Nothing changes between two questions about the same day.
    void setDay(const QDate& today);
    [[nodiscard]] const QDate& today() const { return m_today; }
    [[nodiscard]] const Coverage& coverage() const { return m_coverage; }
    [[nodiscard]] const evidence::ControlEvidence& evidenceOn(const Id& control);
    [[nodiscard]] const std::vector<std::uint32_t>& controlsOn(std::size_t hazard);
    /// The share of draws in which every level criterion of the stage holds or is accepted. Nothing when cancelled.
    [[nodiscard]] std::optional<base::Interval> robustness();

    /// The events of the smallest minimal cut set of a node. Asked once for all days: no day has a part in it.
    [[nodiscard]] const analysis::LeastEvents& leastEventsOf(const Id& node, domain::Posture posture);

    /// Which streams bring the node about, and how often each: found once, whatever the day.
    [[nodiscard]] const scoring::StreamShares& sharesOf(const Id& node, domain::Posture posture);

    /// Nothing that asks for two moments at once has a part in the node of the graph, whatever the posture.
    [[nodiscard]] bool isDecidable(std::uint32_t node);

    /// Whether the state is still the one that a digest was written of.
    [[nodiscard]] bool isAsIn(const domain::SignOff& signOff);

    /// Why the acceptance does not count for the stage today, as a code; empty when it counts.
    [[nodiscard]] std::optional<ReasonCode> whyNotValid(const domain::Acceptance& acceptance);
    [[nodiscard]] bool concernsStage(const domain::Acceptance& acceptance) const;

    /// Places in the scheme; -1: no such name.
    [[nodiscard]] int levelNamed(const QString& name) const;
    [[nodiscard]] int categoryNamed(const QString& name) const;
    [[nodiscard]] int severityNamed(const QString& name) const;
    /// The place of the one that is named, or all; empty: no such name.
    [[nodiscard]] std::vector<std::size_t> categoriesOf(const domain::Criterion& criterion) const;
    [[nodiscard]] const scoring::HazardGraph::Node& hazard(std::size_t place) const
    {
        return m_tables->graph.nodes[m_tables->hazards[place]];
    }

private:
    void findCoverage();
    [[nodiscard]] const QString& digestOf(const Id& hazard, int version);
    [[nodiscard]] Outcome levelsHold(const RiskAnswers& answers) const;

    const Model& m_model;
    domain::Stage m_stage;
    Scorers& m_scorers;
    Settings m_settings;
    Model m_scored;
    std::unique_ptr<LevelTables> m_tables;
    std::vector<domain::Criterion> m_criteria;
    RiskAnswers m_answers;
    std::optional<scoring::Meetings> m_meetings; // once asked for
    std::optional<Draws> m_draws;
    QDate m_today;
    Coverage m_coverage;
    std::map<Id, evidence::ControlEvidence> m_evidence;
    std::map<std::size_t, std::vector<std::uint32_t>> m_controls;
    std::map<std::vector<int>, base::Interval> m_robustness; // by what is accepted
    std::array<std::unique_ptr<analysis::FailureDomains>, scoring::kPostures> m_domains;
    std::map<std::pair<Id, domain::Posture>, analysis::LeastEvents> m_leastEvents;
    std::map<std::pair<Id, domain::Posture>, scoring::StreamShares> m_shares;
    std::map<std::pair<Id, int>, QString> m_digests; // by hazard and version; of the null id: of the model
};

} // namespace hz::readiness
