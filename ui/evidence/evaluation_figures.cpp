#include "ui/evidence/evaluation_figures.h"
#include "model/base/codes/evaluation_errors.h"

#include "model/evidence/estimates.h"

#include <algorithm>
#include <cmath>

namespace hz::ui {

namespace {

using evaluation::Attribute;
using evaluation::TaskResults;

/// The ks that papers report.
constexpr qint64 kReported[] = { 1, 10, 100 };

std::vector<qint64> ksFor(const TaskResults& results)
{
    std::vector<qint64> ks;
    for (const qint64 k : kReported)
        if (std::ranges::any_of(results.tasks(), [k](const auto& task) { return task.samples >= k; }))
            ks.push_back(k);
    return ks;
}

QString nameOf(const Attribute& attribute)
{
    return attribute.key + QStringLiteral(" = ") + attribute.value;
}

std::optional<double> rateOf(const std::vector<evaluation::AttributeRates>& profile, const Attribute& attribute)
{
    for (const auto& rates : profile)
        if (rates.attribute == attribute && !rates.rates.empty())
            return rates.rates.front().value;
    return std::nullopt;
}

std::vector<ProfileBar> barsOf(
    const TaskResults& results, const TaskResults& reference, const evaluation::Bootstrap& bootstrap)
{
    const auto others = evaluation::profile(reference, { 1 }, bootstrap);
    std::vector<ProfileBar> bars;
    for (const auto& rates : evaluation::profile(results, { 1 }, bootstrap))
        if (rates.rates.front().value)
            bars.push_back({ nameOf(rates.attribute), *rates.rates.front().value, rates.rates.front().interval,
                rateOf(others, rates.attribute) });
    return bars;
}

/// Of the number that the likelihood is made of.
double quantileOf(const evidence::Posterior& posterior, double attempts, double p)
{
    if (const auto* gamma = std::get_if<sampling::Gamma>(&posterior.known))
        return evaluation::quantileOf(*gamma, p);
    return evaluation::quantileOfTries(std::get<sampling::Beta>(posterior.known), attempts, p);
}

/// Of the model's default occasion where none is named.
const domain::Occasion* occasionOf(const domain::Likelihood& likelihood, const domain::Model& model)
{
    const Id& named = likelihood.occasion;
    return model.table<domain::Occasion>().find(named.isNull() ? model.project().occasion : named);
}

QString unitOf(const domain::Likelihood& likelihood, const domain::Node& node, const domain::Model& model)
{
    if (node.kind == domain::NodeKind::Control)
        return PosteriorChart::tr("chance of failing when asked");
    if (likelihood.form == domain::Likelihood::Form::Frequency)
        return PosteriorChart::tr("times per year");
    if (!likelihood.isPerOccasion())
        return PosteriorChart::tr("chance in the exposure");
    const domain::Occasion* occasion = occasionOf(likelihood, model);
    return PosteriorChart::tr("chance per %1").arg(occasion ? occasion->name : PosteriorChart::tr("occasion"));
}

/// Only what is said of the same thing stands beside it.
std::optional<double> typedIn(
    const domain::Likelihood& typed, const domain::Likelihood& evidenced, const domain::Model& model)
{
    if (typed.form != evidenced.form || occasionOf(typed, model) != occasionOf(evidenced, model))
        return std::nullopt;
    if (const auto perHour = domain::frequencyPerHour(typed))
        return *perHour * domain::hoursIn(evidenced.unit);
    return typed.value.mean();
}

} // namespace

base::Result<EvaluationFigures> figuresOf(
    const domain::Evaluation& evaluation, const domain::Evaluation* reference, const base::CancelToken& cancel)
{
    auto results = TaskResults::fromLines(evaluation.results);
    if (!results)
        return results.error();
    auto others = TaskResults::fromLines(reference ? reference->results : QStringList());
    const evaluation::Bootstrap bootstrap{ .cancel = cancel };
    EvaluationFigures figures;
    figures.rates = evaluation::passRates(*results, ksFor(*results), bootstrap);
    figures.profile = barsOf(*results, others ? *others : TaskResults(), bootstrap);
    figures.decay = evaluation::fitDecay(*results, bootstrap);
    figures.results = std::move(*results);
    if (cancel.isCancelled())
        return base::Error{ base::EvaluationError::Cancelled };
    return figures;
}

PosteriorCurve posteriorCurve(const domain::Model& model, const Id& id)
{
    const auto* estimate = model.table<domain::Estimate>().find(id);
    const domain::Node* node = estimate ? model.node(estimate->node) : nullptr;
    if (node == nullptr)
        return {};
    const auto posterior = evidence::posteriorOf(model, *estimate);
    if (!posterior)
        return {};
    PosteriorCurve curve;
    curve.credible = posterior->credible;
    curve.mean = posterior->summary.mean;
    curve.unit = unitOf(posterior->likelihood, *node, model);
    curve.typed = typedIn(node->likelihood, posterior->likelihood, model);
    // Between two quantiles the density is what lies between them by how far they are apart.
    constexpr int kSteps = 200;
    double before = quantileOf(*posterior, estimate->attempts, 0.001);
    for (int i = 1; i < kSteps; ++i) {
        const double value = quantileOf(*posterior, estimate->attempts, 0.001 + 0.998 * i / (kSteps - 1));
        if (value > before)
            curve.density.emplace_back((before + value) / 2.0, 0.998 / (kSteps - 1) / (value - before));
        before = value;
    }
    return curve;
}

} // namespace hz::ui
