#pragma once

#include "model/commands/commands.h"
#include "model/exchange/twin.h"
#include "model/scoring/graph/result.h"

#include <QDate>

/// Baselines: states of a project frozen under a name, in the project itself.
namespace hz::review {

using base::Error;
using base::Id;
using base::Result;
using commands::Command;
using domain::Baseline;
using domain::Model;

/// No baseline is larger than a twin may be, neither as it is kept nor unpacked.
inline constexpr qsizetype kMaximumBaselineBytes = 64 * 1024 * 1024;

/// Who freezes what under which name, and when.
struct BaselineLabel {
    QString name;
    QString person;
    QDate date;
    QString notes;
};

/// The command that puts the model, without its baselines, and the totals of `result` into the model as a baseline.
/// `result` must be of this model. Codes: baseline.no-name, baseline.name-taken, baseline.too-large, entry.anonymous.
[[nodiscard]] Result<Command> freeze(const Model& model, const scoring::RiskResult& result, const BaselineLabel& label);
/// Codes: baseline.no-name, baseline.name-taken, entity.unknown.
[[nodiscard]] Result<Command> renameBaseline(const Model& model, Id baseline, const QString& name);
/// The frozen model, of any format that the reader of twins knows, wholly or not at all. Codes: baseline.damaged,
/// baseline.too-large, and those of exchange::readTwin with the name of the baseline as the place.
[[nodiscard]] Result<Model> thaw(const Baseline& baseline);
/// The same with the edition that it was frozen in, and what counts differently by now.
[[nodiscard]] Result<migration::Migrated> thawOfAnyEdition(const Baseline& baseline);
/// The same as an earlier state of this project: under its id. A project that was begun from a template has one of its
/// own, and the template's baselines another.
[[nodiscard]] Result<Model> thaw(const Baseline& baseline, const Model& project);
/// The edition that it was frozen in, by the first bytes of it: that of now where they do not say. Its totals are as
/// that edition counted; its model is in the terms of now.
[[nodiscard]] int editionOf(const Baseline& baseline);

/// By date, then name.
[[nodiscard]] std::vector<Baseline> baselinesOf(const Model& model);
/// Codes: baseline.none (detail: the name), baseline.unknown (detail: the name, and those that there are).
[[nodiscard]] Result<Baseline> baselineNamed(const Model& model, const QString& name);
/// What a baseline is compared with.
[[nodiscard]] Model withoutBaselines(const Model& model);

} // namespace hz::review
