#include "model/review/waterfall.h"

#include "model/review/baselines.h"
#include "model/review/moves.h"
#include "model/scoring/graph/same_meaning.h"
#include "model/scoring/scorer.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace hz::review {

namespace {

using domain::EntityKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Difference)
};

Losses lossesOf(const scoring::RiskResult& result, const std::vector<Column>& columns)
{
    Losses losses;
    for (const Posture posture : { Posture::Inherent, Posture::Current, Posture::Target })
        for (const Column& column : columns)
            losses[static_cast<std::size_t>(posture)].push_back(lossIn(result, posture, column));
    return losses;
}

QString titleOf(const Move& move)
{
    const EditGroup& first = move.groups.front();
    const QString kind = wording::label(domain::kindChoice(first.lead.kind));
    const auto more = static_cast<int>(move.groups.size()) - 1;
    if (more > 0)
        return move.isOneSort() ? Words::tr("%1 × %2").arg(kind).arg(more + 1)
                                : Words::tr("%1 and %2 more that need each other").arg(first.name).arg(more);
    if (domain::kindDescription(first.lead.kind).group == domain::KindOfEntity::Group::Scheme)
        return Words::tr("Risk scheme");
    return first.lead.kind == EntityKind::Node ? first.name : Words::tr("%1: %2").arg(kind, first.name);
}

WaterfallStep stepOf(const Move& move, const Model& before)
{
    WaterfallStep step;
    step.title = titleOf(move);
    step.what = move.groups.front().what;
    for (const EditGroup& group : move.groups)
        step.leads.push_back(group.lead);
    for (const domain::Change& change : move.groups.front().changes.changes)
        if (change.key() == step.leads.front())
            step.node = describe({ { change } }, before, move.model).front().node;
    return step;
}

/// What nobody edited.
WaterfallStep recounted(const QString& title, const Model& model, Losses losses)
{
    return { title, Happened::Changed, { { EntityKind::Project, model.project().id } }, {}, std::move(losses) };
}

} // namespace

Waterfall waterfall(const Model& from, const Model& to, const WaterfallSettings& settings)
{
    const Model before = withoutBaselines(from);
    const Model after = withoutBaselines(to);
    const base::CancelToken& cancel = settings.scoring.cancel;
    scoring::Scorer scorer;
    const auto last = scoring::Scorer().shared(after, 0, settings.scoring);
    const auto first = scorer.shared(before, 0, settings.scoring);
    Waterfall waterfall;
    waterfall.columns = columnsOf(*first, *last);
    waterfall.start = lossesOf(*first, waterfall.columns);
    const Model* previous = &before;
    const auto moves = movesBetween(before, after, settings.maximumSteps, cancel);
    for (const Move& move : moves) {
        const bool mayDiffer = move.bearsOnRisk() && !scoring::meanTheSame(*previous, move.model);
        if (mayDiffer && !cancel.isCancelled()) {
            waterfall.steps.push_back(stepOf(move, *previous));
            waterfall.steps.back().losses =
                lossesOf(*scorer.shared(move.model, 0, settings.scoring), waterfall.columns);
        }
        previous = &move.model;
    }
    if (!waterfall.steps.empty())
        waterfall.steps.back().losses = lossesOf(*last, waterfall.columns); // the same model, scored once already
    waterfall.cancelled = cancel.isCancelled();
    return waterfall;
}

Waterfall waterfall(const State& before, const State& after, const WaterfallSettings& settings)
{
    if (before.isFormer() == after.isFormer())
        return waterfall(before.counted(), after.counted(), settings);
    Waterfall found = waterfall(before.model, after.model, settings);
    const Model& then = before.isFormer() ? *before.then : *after.then;
    const scoring::RiskResult result = scoring::score(then, 0, settings.scoring);
    found.cancelled = found.cancelled || result.cancelled;
    if (found.cancelled)
        return found;
    Losses losses = lossesOf(result, found.columns);
    if (before.isFormer())
        found.steps.insert(found.steps.begin(),
            recounted(Words::tr("Counted as things are counted now"), after.model,
                std::exchange(found.start, std::move(losses))));
    else
        found.steps.push_back(
            recounted(Words::tr("Counted as things were counted then"), after.model, std::move(losses)));
    return found;
}

} // namespace hz::review
