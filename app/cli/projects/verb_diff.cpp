#include "app/cli/projects/difference.h"
#include "app/cli/projects/output.h"
#include "app/cli/projects/scoring_limits.h"
#include "model/base/codes/decision_errors.h"
#include "model/exchange/formats/files.h"
#include "model/review/baselines.h"
#include "model/store/file_name.h"
#include "model/wording/editions.h"

#include <QFileInfo>

namespace hz::cli {

namespace {

using base::Error;
using base::Result;
using review::State;

/// One side of a comparison: a file, or a baseline in it.
struct Side {
    QString file;
    QString baseline; // empty: the model itself

    [[nodiscard]] bool isBaseline() const { return !baseline.isEmpty(); }
    [[nodiscard]] QString name() const { return isBaseline() ? file + u'#' + baseline : file; }
};

/// FILE or FILE#BASELINE; a file that bears such a name itself comes first.
Side sideOf(const QString& text)
{
    const auto mark = text.indexOf(u'#');
    return mark <= 0 || QFileInfo::exists(store::openableName(text)) ? Side{ text, {} }
                                                                     : Side{ text.left(mark), text.mid(mark + 1) };
}

/// What is told of a side that a former edition wrote: how its risk is compared, or else how it is read.
void tellEdition(const Side& side, const State& state, bool isCounted)
{
    constexpr int kFormer = migration::kEdition - 1;
    if (state.isFormer())
        printError(side.name() + QStringLiteral(": ")
            + (isCounted ? wording::comparedNote(kFormer) : wording::editionNote(kFormer)));
}

/// A baseline has none in it, so where one takes part the others are left out too.
Result<State> stateOf(const Side& side, bool isBare)
{
    const auto project = exchange::readModelOfAnyEdition(side.file);
    if (!project)
        return project.error();
    if (!side.isBaseline())
        return review::stateOf(*project, isBare);
    const auto baseline = review::baselineNamed(project->model, side.baseline);
    auto state = baseline ? review::stateOf(*baseline, project->model) : Result<State>(baseline.error());
    if (state)
        return state;
    Error error = state.error();
    error.place = store::shownName(side.file);
    return error;
}

std::optional<std::pair<Side, Side>> sidesOf(const DiffOptions& options)
{
    if (options.baseline.isEmpty())
        return options.to.isEmpty() ? std::nullopt : std::optional(std::pair(sideOf(options.from), sideOf(options.to)));
    return std::pair(
        Side{ options.from, options.baseline }, options.to.isEmpty() ? Side{ options.from, {} } : sideOf(options.to));
}

/// Nothing when the memory was used up.
std::optional<RiskDifference> riskOf(const State& from, const State& to, const ScoringLimits& limits)
{
    review::WaterfallSettings settings;
    settings.scoring = limits.settings();
    const scoring::RiskResult before = scoring::score(from.counted(), 0, settings.scoring);
    const scoring::RiskResult after = scoring::score(to.counted(), 0, settings.scoring);
    if (before.cancelled || after.cancelled)
        return std::nullopt;
    RiskDifference risk{ review::effectOnRisk(before, after), review::waterfall(from, to, settings) };
    return risk.waterfall.cancelled ? std::nullopt : std::optional(std::move(risk));
}

} // namespace

Status runDiff(const DiffOptions& options)
{
    const ScoringLimits limits(options.limits);
    const auto sides = sidesOf(options);
    if (!sides)
        return refuse(Error{ base::DiffError::NoOther });
    const bool isBare = sides->first.isBaseline() || sides->second.isBaseline();
    const auto from = stateOf(sides->first, isBare);
    if (!from)
        return refuse(from.error());
    const auto to = stateOf(sides->second, isBare);
    if (!to)
        return refuse(to.error());
    tellEdition(sides->first, *from, options.risk);
    tellEdition(sides->second, *to, options.risk);
    Difference difference{ sides->first.name(), sides->second.name(), *from, *to,
        domain::difference(from->model, to->model), {}, posturesNamed(options.postures) };
    if (options.risk) {
        difference.risk = riskOf(difference.from, difference.to, limits);
        if (!difference.risk)
            return stoppedAtLimit(options.from, "the risk of both");
    }
    options.json ? print(differenceAsJson(difference)) : print(differenceAsText(difference));
    return difference.changes.isEmpty() ? Done : AnswerIsNo;
}

} // namespace hz::cli
