#include "app/cli/projects/keys.h"
#include "app/cli/projects/model_file.h"
#include "app/cli/projects/scoring_limits.h"
#include "app/cli/projects/verbs.h"
#include "model/base/codes/program_errors.h"

namespace hz::cli {

namespace {

using domain::Posture;

/// The positions of the categories that were asked for; empty when there is no such category.
std::vector<int> positionsOf(const std::vector<domain::Category>& categories, const QString& wanted)
{
    std::vector<int> positions;
    for (std::size_t i = 0; i < categories.size(); ++i)
        if (wanted.isEmpty() || categories[i].name.compare(wanted, Qt::CaseInsensitive) == 0
            || categories[i].letter.compare(wanted, Qt::CaseInsensitive) == 0)
            positions.push_back(static_cast<int>(i));
    return positions;
}

base::Error unknownCategory(const std::vector<domain::Category>& categories, const QString& wanted)
{
    QStringList names;
    for (const domain::Category& category : categories)
        names.append(QStringLiteral("“%1”").arg(category.name));
    return { base::UsageError::NoSuchCategory, {},
        QStringLiteral("“%1” (it has %2)").arg(wanted, names.join(QStringLiteral(", "))).toStdString() };
}

} // namespace

std::vector<Posture> posturesNamed(const std::vector<std::string>& keys)
{
    std::vector<Posture> postures;
    for (const Posture posture : { Posture::Inherent, Posture::Current, Posture::Target })
        if (std::ranges::find(keys, base::keyOf(posture)) != keys.end())
            postures.push_back(posture);
    return postures;
}

Status runScore(const ScoreOptions& options)
{
    const ScoringLimits limits(options.limits);
    const auto model = readProject(options.model);
    if (!model)
        return refuse(model.error());
    const auto categories = positionsOf(domain::categoriesOf(*model), options.category);
    if (categories.empty())
        return refuse(unknownCategory(domain::categoriesOf(*model), options.category));
    const scoring::RiskResult result = scoring::score(*model, 1, limits.settings());
    if (result.cancelled)
        return stoppedAtLimit(options.model, "the scores");
    const auto postures = posturesNamed(options.postures);
    options.json ? print(scoresAsJson(result, postures, categories))
                 : print(scoresAsText(result, postures, categories));
    return Done;
}

} // namespace hz::cli
