#include "model/migration/former_meaning.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace hz::migration {

namespace {

using namespace domain;
using Form = Likelihood::Form;

/// Changes entities of the model one by one.
template <typename E, typename Edit> void forEach(Model& model, Edit&& edit)
{
    const Table<E> before = model.table<E>();
    before.forEach([&](const E& entity) {
        E changed = entity;
        edit(changed);
        if (!(changed == entity))
            model.put(std::move(changed));
    });
}

std::set<Id> fedIn(const Model& model)
{
    std::set<Id> fed;
    model.links().forEach([&](const Link& link) { fed.insert(link.to); });
    return fed;
}

/// One that said nothing was unknown, and one that only what degrades it made fail did not by itself.
Likelihood controlThen(const Likelihood& own, bool isFed)
{
    if (!own.isNone())
        return own;
    return isFed ? Likelihood::condition(0.0) : Likelihood::unknown();
}

void addDemands(Model& model, double demands)
{
    Project project = model.project();
    Occasion occasion;
    occasion.id = project.id; // of another kind, so that nothing else has this key
    occasion.name = QStringLiteral("demand");
    occasion.count = Quantity::point(demands);
    project.occasion = occasion.id;
    model.put(std::move(occasion));
    model.put(std::move(project));
}

} // namespace

Likelihood atLeastOnce(const Likelihood& likelihood, std::optional<double> demands, double hours)
{
    const double mean = likelihood.value.mean();
    if (likelihood.form == Form::Frequency)
        return Likelihood::condition(-std::expm1(-std::max(frequencyPerHour(likelihood).value_or(0.0), 0.0) * hours));
    if (!likelihood.isPerOccasion())
        return likelihood;
    if (likelihood.form == Form::UnknownPerOccasion || !demands)
        return Likelihood::unknown();
    const double once = std::log1p(-std::clamp(mean, 0.0, 1.0));
    return Likelihood::condition(*demands == 0.0 ? 0.0 : -std::expm1(*demands * once));
}

Model meantThen(const Model& read, const FirstEdition& from)
{
    Model model = read;
    const double hours = model.project().exposure.hours();
    const std::set<Id> fed = fedIn(model);
    forEach<Node>(model, [&](Node& node) {
        const auto own = from.demandsOf(node.id);
        node.likelihood = atLeastOnce(node.likelihood, own ? own : from.demandsInProject(), hours);
        if (node.kind != NodeKind::Control)
            return;
        node.likelihood = controlThen(node.likelihood, fed.contains(node.id));
        node.rating = {};
        node.hidden = true;
    });
    forEach<Link>(model, [](Link& link) { link.forExposure = true; });
    if (const auto demands = from.demandsInProject())
        addDemands(model, *demands);
    return model;
}

} // namespace hz::migration
