#pragma once

#include "model/base/cancel.h"
#include "model/domain/model.h"
#include "model/readiness/reason_code.h"

#include <QDate>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Whether a stage of the release plan may begin: its criteria, judged one by one, and the verdict that follows.
namespace hz::readiness {

using base::Id;
using domain::Model;

enum class Outcome : std::uint8_t { Met, Failed, Unknown, Conditional };
enum class Verdict : std::uint8_t { Go, GoWithConditions, NoGo, NotDecidable };

/// Why a criterion came out as it did. Its sentence (model/wording/reasons.cpp) says what the words and numbers are.
struct Reason {
    ReasonCode code;
    std::vector<Id> ids{}; // what it speaks of: nodes, acceptances, actions ...; the first is where to look
    QStringList words{};
    std::vector<double> numbers{};

    bool operator==(const Reason&) const = default;
};

struct CriterionResult {
    Id criterion{};
    Outcome outcome = Outcome::Unknown;
    std::vector<Reason> reasons{}; // never empty
    bool isBlocking = true;

    bool operator==(const CriterionResult&) const = default;
};

/// The first day on which the verdict is another one although nobody edits anything: something expires by then.
struct DatedChange {
    QDate day;
    Verdict verdict = Verdict::NotDecidable;

    bool operator==(const DatedChange&) const = default;
};

struct GateResult {
    Id stage{};
    domain::Exposure exposure{};
    std::optional<double> uses{}; // how many of the default occasion there are
    Verdict verdict = Verdict::NotDecidable;
    std::vector<CriterionResult> criteria{}; // in their order
    std::optional<DatedChange> nextChange{};
    bool isCancelled = false; // then nothing else here means anything

    bool operator==(const GateResult&) const = default;
};

struct ReleasePlan {
    std::vector<GateResult> stages{}; // in their order
    bool isCancelled = false;

    bool operator==(const ReleasePlan&) const = default;
};

/// Same model, day and settings: same results. Limits make results unknown, never wrong.
struct Settings {
    std::uint64_t seed = 1;
    std::size_t samples = 1000; // of the robustness
    std::size_t maximumNodes = 1'000'000; // of the exact method for losses; beyond it they are simulated
    double seconds = 20.0; // of each question about a loss
    base::CancelToken cancel{};
};

/// How many of the occasion there are in the stage: as it says; of the default one users times uses a day times its
/// days, and nothing where it does not say; others in proportion to the exposure.
[[nodiscard]] std::optional<domain::Quantity> countAt(
    const Model& model, const domain::Stage& stage, const domain::Occasion& occasion);
/// The model with the stage's exposure, and its occasions as many as there are in it.
[[nodiscard]] Model modelAt(const Model& model, const domain::Stage& stage);
/// Stages and criteria in their order: by position, then id.
[[nodiscard]] std::vector<domain::Stage> stagesOf(const Model& model);
[[nodiscard]] std::vector<domain::Criterion> criteriaOf(const Model& model, const Id& stage);

/// Any blocking criterion failed: no-go. Else any blocking one unknown, or no criteria: not decidable. Else any other
/// that failed or is unknown, or any condition: go with conditions. Else go.
[[nodiscard]] Verdict verdictOf(const std::vector<CriterionResult>& criteria);

/// Whether the verdict depends on how the criteria at these places come out, all alike; the others are as they are.
[[nodiscard]] bool decide(std::span<const std::size_t> places, std::vector<CriterionResult> criteria);

/// Judges the gate of a stage of a valid model on a day. Who judges one revision after another keeps an Evaluator
/// (evaluator.h), which gives the same results sooner.
[[nodiscard]] GateResult evaluate(
    const Model& model, const domain::Stage& stage, const QDate& today, const Settings& settings = {});
[[nodiscard]] ReleasePlan evaluateAll(const Model& model, const QDate& today, const Settings& settings = {});

} // namespace hz::readiness
