#include "model/wording/editions.h"

#include "model/wording/fill.h"

#include <QCoreApplication>

#include <algorithm>

namespace hz::wording {

namespace {

using migration::Now;

struct Editions {
    Q_DECLARE_TR_FUNCTIONS(Editions)
};

QString pattern(Now now)
{
    switch (now) {
    case Now::AskedAnew:
        return Editions::tr(
            "%1: works or fails anew each time that it is called upon; it was drawn once for the exposure.");
    case Now::StaysFailed:
        return Editions::tr("%1: its failure stays hidden and is drawn once for the exposure, as before.");
    case Now::OutOfGroup:
        return Editions::tr(
            "%1: is in no common-cause group any more, as the other members occur and a control does not.");
    case Now::AtOccasions:
        return Editions::tr("%1: may occur at every demand, as often as there are; it was counted once.");
    case Now::AtOwnOccasion:
        return Editions::tr("%1: may occur at each of its own demands, which are an occasion of their own.");
    case Now::Met:
        return Editions::tr("%1: what is there is met by every demand; it was asked once.");
    case Now::FailsWithin:
        return Editions::tr("%1: is a range of the probability of failure; it was a number of likelihood levels.");
    case Now::CountsDemands:
        return Editions::tr("%1: was made of the demands of the exposure.");
    }
    return {};
}

QString counted(Now now, int count)
{
    switch (now) {
    case Now::AskedAnew:
        return Editions::tr("%n control(s) work or fail anew each time that they are called upon", nullptr, count);
    case Now::StaysFailed:
        return Editions::tr("%n control(s) stay failed once they fail", nullptr, count);
    case Now::OutOfGroup:
        return Editions::tr("%n control(s) left their common-cause group", nullptr, count);
    case Now::AtOccasions:
        return Editions::tr("%n node(s) may occur at every demand, as often as there are", nullptr, count);
    case Now::AtOwnOccasion:
        return Editions::tr("%n node(s) may occur at each of their own demands", nullptr, count);
    case Now::Met:
        return Editions::tr("%n link(s) are met by every demand", nullptr, count);
    case Now::FailsWithin:
        return Editions::tr("%n rating(s) are ranges of the probability of failure", nullptr, count);
    case Now::CountsDemands:
        return Editions::tr("%n occasion(s) were made of demands", nullptr, count);
    }
    return {};
}

} // namespace

QString sentence(const migration::Difference& difference, const domain::Model& model)
{
    return pattern(difference.now).arg(nameOfEntity(difference.entity.id, &model));
}

QStringList summaryOf(const std::vector<migration::Difference>& differences)
{
    QStringList lines;
    for (const Now now : { Now::AtOccasions, Now::AtOwnOccasion, Now::Met, Now::AskedAnew, Now::StaysFailed,
             Now::OutOfGroup, Now::FailsWithin, Now::CountsDemands })
        if (const auto count = std::ranges::count(differences, now, &migration::Difference::now))
            lines.append(counted(now, static_cast<int>(count)));
    return lines;
}

QString editionNote(int edition)
{
    return edition == migration::kEdition
        ? QString()
        : Editions::tr("This was written before numbers scaled with use, when everything happened at most once in the "
                       "exposure. It is counted here as things are counted now.");
}

QString comparedNote(int edition)
{
    return edition == migration::kEdition
        ? QString()
        : Editions::tr("This was written before numbers scaled with use, when everything happened at most once in the "
                       "exposure. Its risk is compared as it was counted then; what changed since is told in the terms "
                       "of now.");
}

} // namespace hz::wording
