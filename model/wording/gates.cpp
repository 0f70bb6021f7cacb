#include "model/evidence/estimates.h"
#include "model/wording/fill.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <limits>

namespace hz::wording {

namespace {

using readiness::FlipPoint;
using readiness::Outcome;
using readiness::Verdict;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Gate)
};

QString inputName(const FlipPoint& point, const domain::Model& model)
{
    switch (point.input) {
    case FlipPoint::Input::Likelihood:
        return Words::tr("the likelihood of “%1”").arg(nameOfEntity(point.id, &model));
    case FlipPoint::Input::Transmits:
        return Words::tr("the chance of %1").arg(nameOfEntity(point.id, &model));
    case FlipPoint::Input::Occasions:
        return Words::tr("the count of %1").arg(nameOfEntity(point.id, &model));
    case FlipPoint::Input::Magnitude:
        break;
    }
    return Words::tr("the magnitude of %1").arg(nameOfEntity(point.id, &model));
}

/// What scoring takes for the node; nothing where there is none.
std::optional<domain::Likelihood> likelihoodOf(const base::Id& id, const domain::Model& model)
{
    if (const auto estimates = evidence::appliedEstimatesOf(model, id); !estimates.empty())
        if (const auto posterior = evidence::posteriorOf(model, estimates.front()))
            return posterior->likelihood;
    const domain::Node* node = model.node(id);
    return node ? std::optional(node->likelihood) : std::nullopt;
}

/// A number of the input with its unit, as one would type it: "2e-4 per use", "4,100 uses".
QString valueText(const FlipPoint& point, double number, const domain::Model& model)
{
    constexpr int kDigits = 3;
    int digits = kDigits;
    double rounded = QString::number(number, 'g', digits).toDouble();
    while (number < 1.0 && rounded == 1.0 && digits < std::numeric_limits<double>::max_digits10)
        rounded = QString::number(number, 'g', ++digits).toDouble(); // what is not certain does not read so
    if (const auto* occasion = model.table<domain::Occasion>().find(point.id))
        return occasionsText(base::Interval::point(rounded), *occasion);
    auto likelihood = point.input == FlipPoint::Input::Likelihood ? likelihoodOf(point.id, model) : std::nullopt;
    if (!likelihood)
        return numberText(number);
    if (likelihood->form == domain::Likelihood::Form::UnknownPerOccasion)
        likelihood->form = domain::Likelihood::Form::PerOccasion;
    likelihood->value = domain::Quantity::point(rounded);
    const bool hasUnit = likelihood->isPerOccasion() || likelihood->form == domain::Likelihood::Form::Frequency
        || likelihood->form == domain::Likelihood::Form::Tested;
    return hasUnit ? likelihoodText(*likelihood, model) : numberText(number);
}

} // namespace

QString sentence(const FlipPoint& point, const domain::Model& model)
{
    const QString at = valueText(point, point.at, model);
    const QString below = point.at == 0.0 ? Words::tr("at %1") : Words::tr("below %1");
    const QString from = (point.isAbove ? Words::tr("from %1 up") : below).arg(at);
    const QString now =
        point.now ? Words::tr("now %1").arg(valueText(point, *point.now, model)) : Words::tr("now unknown");
    return Words::tr("%1, %2 (%3): %4").arg(inputName(point, model), from, now, verdictName(point.verdict));
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Go:
        return Words::tr("GO");
    case Verdict::GoWithConditions:
        return Words::tr("GO WITH CONDITIONS");
    case Verdict::NoGo:
        return Words::tr("NO-GO");
    case Verdict::NotDecidable:
        break;
    }
    return Words::tr("NOT DECIDABLE");
}

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Met:
        return Words::tr("met");
    case Outcome::Failed:
        return Words::tr("failed");
    case Outcome::Conditional:
        return Words::tr("conditional");
    case Outcome::Unknown:
        break;
    }
    return Words::tr("unknown");
}

} // namespace hz::wording
