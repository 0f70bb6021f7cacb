#pragma once

#include "model/base/result.h"
#include "model/commands/commands.h"
#include "model/domain/choices.h"
#include "model/domain/fields.h"
#include "model/domain/speech.h"
#include "model/engine/importance.h"
#include "model/readiness/flip.h"
#include "model/readiness/gate.h"
#include "model/scoring/derivation.h"
#include "model/scoring/graph/score.h"
#include "model/scoring/letters/matrix_check.h"

#include <QString>

/// Codes become sentences here, and only here: errors, findings, command names, field labels and numbers for people.
/// Every sentence says what, where and what to do, and can be translated (contexts Error, Finding, Gate, Command,
/// Field, Choice).
namespace hz::wording {

/// `model` names the entities that the error speaks of; null where there is none yet.
[[nodiscard]] QString sentence(const base::Error& error, const domain::Model* model = nullptr);
[[nodiscard]] QString sentence(const scoring::Finding& finding, const domain::Model& model);
/// Names the two cells by their codes: "2B, 3A".
[[nodiscard]] QString sentence(const scoring::MatrixIssue& issue, const scoring::SchemeTables& scheme);
/// Why a criterion of a gate came out as it did.
[[nodiscard]] QString sentence(const readiness::Reason& reason, const domain::Model& model);
/// "the likelihood of “C03 Phishing”, from 0.1 up (now 0.02): NO-GO"
[[nodiscard]] QString sentence(const readiness::FlipPoint& point, const domain::Model& model);
/// "GO WITH CONDITIONS"
[[nodiscard]] QString verdictName(readiness::Verdict verdict);
/// "met"
[[nodiscard]] QString outcomeName(readiness::Outcome outcome);
/// What a criterion asks, made from its parameters: "No hazard is worse than Medium, unless it is accepted (target)"
[[nodiscard]] QString sentence(const domain::Criterion& criterion);
[[nodiscard]] QString help(domain::CriterionKind kind);
/// The title that someone gave it, to stand beside its sentence; empty where it has none but what it was shipped with.
[[nodiscard]] QString ownTitleOf(const domain::Criterion& criterion);
/// Both in one line.
[[nodiscard]] QString titleOf(const domain::Criterion& criterion);
/// "Move 3 nodes"
[[nodiscard]] QString title(const commands::CommandName& name);

[[nodiscard]] QString label(const domain::Field& field);
[[nodiscard]] QString help(const domain::Field& field);
[[nodiscard]] QString label(const domain::Choice& choice);
/// The label of an enumerator's choice, e.g. label(nodeKindChoices(), int(kind)).
[[nodiscard]] QString label(std::span<const domain::Choice> choices, int index);
[[nodiscard]] QString postureName(domain::Posture posture);
/// "H07 Data exposure": how a node is named in sentences.
[[nodiscard]] QString nameOf(const domain::Node& node);
/// "C03 Phishing mail occurs", "K02 Rate limit fails", "link C03 → H01 transmits"
[[nodiscard]] QString eventName(const scoring::BasicEvent& event, const domain::Model& model);
/// "Hazard H07, data exposure, current risk High, 3 causes"
[[nodiscard]] QString accessibleName(
    const domain::Node& node, const scoring::RiskResult* result, domain::Posture posture);

/// Three significant digits, scientific below 0.01; an interval as "0.1 - 0.4"; "unknown" for [0, 1].
[[nodiscard]] QString probabilityText(const scoring::Bounded& probability);
/// "12.3 %"; an interval as "10 – 40 %"; a dash where it is not defined.
[[nodiscard]] QString shareText(const std::optional<base::Interval>& share);
/// An importance measure; ∞ where there is no end, a dash where it is not defined.
[[nodiscard]] QString measureText(const std::optional<base::Interval>& measure);
/// "Fussell-Vesely (FV)"
[[nodiscard]] QString measureName(engine::Measure measure);
/// What it says and by which formula.
[[nodiscard]] QString measureHelp(engine::Measure measure);
/// "decision diagrams, a search"
[[nodiscard]] QString methodText(engine::Methods methods);
[[nodiscard]] QString lossText(const scoring::Bounded& loss);
/// An expected number: "0.24"; an interval as "0.1 – 0.4", or "from 0.3, no upper end".
[[nodiscard]] QString occurrencesText(const scoring::Bounded& occurrences);
/// How often that is, of an exposure of so many years: "2 a year", "1 in 400 years", "8.6e-5 a year"; an interval as
/// "0.1 – 0.4 a year".
[[nodiscard]] QString frequencyText(const scoring::Bounded& occurrences, double years);
/// "0.24 (21 %)": the expected number, and the probability of at least one wherever the two can be told apart. Of a
/// control, the probability that it fails. "not decidable" where it rests on what never meets.
[[nodiscard]] QString expectedText(const scoring::NodeScore& score);
/// The same by the year, of an exposure of so many: "2 a year (86 %)".
[[nodiscard]] QString recurrenceText(const scoring::NodeScore& score, double years);
/// How values are written and read in a window: in the language of the window, with the names of the project where a
/// model is given.
[[nodiscard]] domain::Speech speech(const domain::Model* model = nullptr);
/// A likelihood as people say it: "1e-4 per use", "12 per year lasting 4 h"; nothing where there is none.
[[nodiscard]] QString likelihoodText(const domain::Likelihood& likelihood, const domain::Model& model);
[[nodiscard]] QString numberText(double value);
/// A count, with all its digits: "1,000,000"; an interval as "1,000 – 2,000".
[[nodiscard]] QString countText(base::Interval count);
/// So many of an occasion: "1,000,000 uses", "1 train", "any number of uses".
[[nodiscard]] QString occasionsText(base::Interval count, const domain::Occasion& occasion);
/// "1 year"
[[nodiscard]] QString exposureText(const domain::Exposure& exposure);
/// "B", "B-D", "F", "C (B-D)" with the nominal letter, and "B > C" when judged and derived differ; "?" where
/// nothing can be decided.
[[nodiscard]] QString letterText(const scoring::NodeScore& score, const scoring::SchemeTables& scheme);
[[nodiscard]] QString letterText(const scoring::LetterRange& letters, const scoring::SchemeTables& scheme);

/// A sentence of a derivation.
struct Reasoning {
    QString text{};
    bool isHeading = false; // names a figure; what follows leads to it
    std::optional<base::Id> node{}; // whose own derivation goes on from here
};
/// How the figures of a node come about, step by step, in the words of the scoring page.
[[nodiscard]] std::vector<Reasoning> reasoningOf(
    const scoring::Derivation& derivation, const scoring::RiskResult& result);

} // namespace hz::wording
