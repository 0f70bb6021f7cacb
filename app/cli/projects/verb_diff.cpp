#include "app/cli/projects/difference.h"
#include "app/cli/projects/model_file.h"
#include "app/cli/projects/scoring_limits.h"
#include "model/base/codes/decision_errors.h"
#include "model/review/baselines.h"
#include "model/store/file_name.h"

#include <QFileInfo>

namespace hz::cli {

namespace {

using base::Error;
using base::Result;
using domain::Model;

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

Result<Model> modelOf(const Side& side)
{
    auto model = readProject(side.file);
    if (!model || !side.isBaseline())
        return model;
    const auto baseline = review::baselineNamed(*model, side.baseline);
    auto thawed = baseline ? review::thaw(*baseline, *model) : Result<Model>(baseline.error());
    if (baseline)
        tellEdition(side.name(), review::editionOf(*baseline));
    if (thawed)
        return thawed;
    Error error = thawed.error();
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
std::optional<RiskDifference> riskOf(const Model& from, const Model& to, const ScoringLimits& limits)
{
    review::WaterfallSettings settings;
    settings.scoring = limits.settings();
    const scoring::RiskResult before = scoring::score(from, 0, settings.scoring);
    const scoring::RiskResult after = scoring::score(to, 0, settings.scoring);
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
    const auto from = modelOf(sides->first);
    if (!from)
        return refuse(from.error());
    const auto to = modelOf(sides->second);
    if (!to)
        return refuse(to.error());
    Difference difference{ sides->first.name(), sides->second.name(), *from, *to, {}, {},
        posturesNamed(options.postures) };
    if (sides->first.isBaseline() || sides->second.isBaseline()) { // a baseline has none in it
        difference.from = review::withoutBaselines(*from);
        difference.to = review::withoutBaselines(*to);
    }
    difference.changes = domain::difference(difference.from, difference.to);
    if (options.risk) {
        difference.risk = riskOf(difference.from, difference.to, limits);
        if (!difference.risk)
            return stoppedAtLimit(options.from, "the risk of both");
    }
    options.json ? print(differenceAsJson(difference)) : print(differenceAsText(difference));
    return difference.changes.isEmpty() ? Done : AnswerIsNo;
}

} // namespace hz::cli
