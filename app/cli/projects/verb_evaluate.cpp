#include "app/cli/basics/deadline.h"
#include "app/cli/basics/memory_watch.h"
#include "app/cli/basics/progress.h"
#include "app/cli/projects/evaluation_output.h"
#include "model/base/codes/evaluation_errors.h"
#include "model/evaluation/blocks/block_scorer.h"
#include "model/store/file_name.h"

#include <QFileInfo>

#include <algorithm>
#include <map>

namespace hz::cli {

namespace {

using base::Result;
using evaluation::AttributeRates;
using evaluation::Import;

/// A key with more values than this names tasks rather than describes them.
constexpr std::size_t kMaxValues = 50;

evaluation::Progress percentShown(Progress& progress, const QString& file)
{
    return [&progress, file](qint64 done, qint64 total) {
        const QString share = total > 0 ? QStringLiteral(": %1 %").arg(100 * done / total) : QString();
        progress.enter((QStringLiteral("reading %1").arg(file) + share).toStdString());
    };
}

Result<Import> importFor(const EvaluateOptions& options, const base::CancelToken& cancel, Progress& progress)
{
    evaluation::ImportOptions how;
    how.scorer = options.scorer;
    how.cancel = cancel;
    how.progress = percentShown(progress, options.results);
    auto import = options.tasks.isEmpty() ? evaluation::importResults(options.results, how)
                                          : evaluation::scoreCompletions(options.results, options.tasks, how);
    if (!import || options.attributes.isEmpty())
        return import;
    auto results = evaluation::withAttributes(import->results, options.attributes, cancel);
    if (!results)
        return results.error();
    import->results = std::move(*results);
    return import;
}

/// With names that Qt can open, and answers that have the names that were given.
Result<Import> importNamed(const EvaluateOptions& options, const base::CancelToken& cancel, Progress& progress)
{
    EvaluateOptions opened = options;
    std::vector<std::pair<std::string, std::string>> names;
    for (QString* name : { &opened.results, &opened.tasks, &opened.attributes })
        if (!store::isText(*name)) {
            const std::string given = name->toStdString();
            *name = store::openableName(*name);
            names.emplace_back(name->toStdString(), given);
        }
    auto import = importFor(opened, cancel, progress);
    if (import)
        import->file = QFileInfo(options.results).fileName();
    if (import || names.empty())
        return import;
    base::Error error = import.error();
    for (const auto& [name, given] : names)
        if (error.place.starts_with(name))
            error.place.replace(0, name.size(), given);
    return error;
}

/// The keys that have too many values to be a profile.
QStringList crowdedKeys(const std::vector<AttributeRates>& profile)
{
    std::map<QString, std::size_t> values;
    for (const AttributeRates& rates : profile)
        ++values[rates.attribute.key];
    QStringList keys;
    for (const auto& [key, count] : values)
        if (count > kMaxValues)
            keys.append(key);
    return keys;
}

} // namespace

Status runEvaluate(const EvaluateOptions& options)
{
    EvaluationReport report;
    const MemoryWatch memory(options.mebibytes, report.bootstrap.cancel);
    Progress progress;
    auto import = importNamed(options, report.bootstrap.cancel, progress);
    if (!import) {
        progress.end();
        return import.error().code == base::EvaluationError::Cancelled ? stoppedAtLimit(options.results, "all was read")
                                                                       : refuse(import.error());
    }
    report.options = options;
    report.import = std::move(*import);
    report.bootstrap.seed = options.seed;
    report.bootstrap.resamples = options.resamples;
    const auto& results = report.import.results;
    const Deadline deadline(options.seconds, report.bootstrap.cancel);
    progress.enter("drawing tasks anew");
    report.rates = evaluation::passRates(results, options.ks, report.bootstrap);
    report.leftOut = crowdedKeys(evaluation::profile(results, {}));
    report.profile = evaluation::profile(results, options.ks, report.bootstrap, report.leftOut);
    report.decay = evaluation::fitDecay(results, report.bootstrap);
    progress.end();
    options.json ? print(evaluationAsJson(report)) : print(evaluationAsText(report));
    return Done;
}

} // namespace hz::cli
