#include "model/report/chapters.h"

#include "model/readiness/evaluator.h"
#include "model/review/baselines.h"

namespace hz::report {

namespace {

readiness::ReleasePlan judged(const domain::Model& model, const QDate& today, const base::CancelToken& cancel)
{
    readiness::Settings settings;
    settings.cancel = cancel;
    return readiness::evaluateAll(model, today, settings);
}

SinceBaseline compared(
    const domain::Baseline& baseline, const scoring::RiskResult& result, const base::CancelToken& cancel)
{
    SinceBaseline since{ baseline };
    since.edition = review::editionOf(baseline);
    const auto before = review::stateOf(baseline, result.model);
    if (!before) {
        since.error = before.error();
        return since;
    }
    review::WaterfallSettings settings;
    settings.scoring.cancel = cancel;
    scoring::RiskResult earlier = scoring::score(before->counted(), 0, settings.scoring);
    since.waterfall = review::waterfall(*before, { review::withoutBaselines(result.model) }, settings);
    if (earlier.cancelled || since.waterfall.cancelled)
        return since;
    since.effect = review::effectOnRisk(earlier, result);
    since.before = std::move(earlier);
    return since;
}

} // namespace

ReportSource sourceOf(
    const scoring::RiskResult& result, const std::vector<scoring::Finding>& findings, const ReportOptions& options)
{
    const QDate today = options.today.isValid() ? options.today : options.madeAt.date();
    ReportSource source{ result, findings, options, today };
    source.plan = options.plan ? *options.plan : judged(result.model, today, options.cancel);
    if (const auto baselines = review::baselinesOf(result.model); !baselines.empty())
        source.sinceBaseline = compared(baselines.back(), result, options.cancel);
    return source;
}

} // namespace hz::report
