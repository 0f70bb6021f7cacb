#include "model/review/state.h"

#include "model/review/former_edition.h"

namespace hz::review {

namespace {

/// Under the id of this project.
Model asOf(const Model& project, Model model)
{
    const domain::Project former = model.project();
    if (former.id == project.project().id)
        return model;
    domain::Project own = former;
    own.id = project.project().id;
    model.apply({ { { former, std::nullopt }, { std::nullopt, own } } });
    return model;
}

} // namespace

State stateOf(const migration::Migrated& read, bool isBare)
{
    State state{ isBare ? withoutBaselines(read.model) : read.model };
    if (read.then)
        state.then = countedThen(isBare ? withoutBaselines(*read.then) : *read.then);
    return state;
}

Result<State> stateOf(const Baseline& baseline, const Model& project)
{
    const auto thawed = thawOfAnyEdition(baseline);
    if (!thawed)
        return thawed.error();
    State state = stateOf(*thawed, true);
    state.model = asOf(project, std::move(state.model));
    if (state.then)
        state.then = asOf(project, std::move(*state.then));
    return state;
}

} // namespace hz::review
