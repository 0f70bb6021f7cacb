#include "app/cli/basics/deadline.h"
#include "app/cli/projects/gate_output.h"
#include "app/cli/projects/model_file.h"
#include "app/cli/projects/scoring_limits.h"
#include "app/cli/projects/verbs.h"
#include "model/base/codes/decision_errors.h"
#include "model/readiness/roles.h"

#include <limits>

namespace hz::cli {

namespace {

using base::Error;
using readiness::Verdict;

const domain::Stage* stageNamed(const std::vector<domain::Stage>& stages, const QString& name)
{
    for (const domain::Stage& stage : stages)
        if (readiness::isSameName(stage.name, name) || QString::fromStdString(stage.id.text()) == name)
            return &stage;
    return nullptr;
}

Error unknownGate(const std::vector<domain::Stage>& stages, const QString& name)
{
    if (stages.empty())
        return { base::GateError::NoStages, {}, name.toStdString() };
    QStringList names;
    for (const domain::Stage& stage : stages)
        names.append(QStringLiteral("“%1”").arg(stage.name));
    return { base::GateError::Unknown, {},
        QStringLiteral("“%1” (it has %2)").arg(name, names.join(QStringLiteral(", "))).toStdString() };
}

void printAs(const QString& format, const JudgedGate& gate)
{
    if (format == u"json")
        print(gateAsJson(gate));
    else if (format == u"junit")
        print(gateAsJunit(gate));
    else if (format == u"sarif")
        print(gateAsSarif(gate));
    else
        print(gateAsText(gate));
}

/// The limits of the command line where they are narrower than the gate's own.
readiness::Settings settingsFor(const ScoringLimits& limits)
{
    const scoring::Settings wanted = limits.settings();
    readiness::Settings settings;
    settings.cancel = wanted.cancel;
    settings.seconds = std::min(settings.seconds, wanted.seconds);
    settings.maximumNodes = std::min(settings.maximumNodes, wanted.maximumNodes);
    return settings;
}

/// A gate may ask many questions, each with a limit of its own; all together have one where it was said.
double secondsFor(const LimitOptions& limits)
{
    return limits.seconds == LimitOptions{}.seconds ? std::numeric_limits<double>::infinity() : limits.seconds;
}

readiness::JudgedStage judged(readiness::Evaluator& evaluator, const domain::Model& model, const domain::Stage& stage,
    const CheckOptions& options, const readiness::Settings& settings)
{
    const Deadline deadline(secondsFor(options.limits), settings.cancel);
    return evaluator.judge(model, stage, options.today, settings);
}

/// None of those that were not looked for in time.
readiness::FlipPoints flipPoints(
    readiness::JudgedStage& judged, const CheckOptions& options, const readiness::Settings& settings)
{
    const Deadline deadline(secondsFor(options.limits), settings.cancel);
    readiness::FlipPoints found = judged.flipPoints();
    if (found.isCancelled) {
        found = {};
        found.isComplete = false;
    }
    return found;
}

} // namespace

Status runGate(const CheckOptions& said)
{
    const ScoringLimits limits(said.limits);
    CheckOptions options = said;
    options.today = dayOf(said); // one day, whatever midnight does
    const auto model = readProject(options.model);
    if (!model)
        return refuse(model.error());
    const auto stages = readiness::stagesOf(*model);
    const domain::Stage* stage = stageNamed(stages, options.gate);
    if (!stage)
        return refuse(unknownGate(stages, options.gate));
    readiness::Evaluator evaluator;
    const readiness::Settings settings = settingsFor(limits);
    readiness::JudgedStage found = judged(evaluator, *model, *stage, options, settings);
    if (found.result().isCancelled)
        return stoppedAtLimit(options.model, "the verdict");
    const JudgedGate gate{ options.model, *model, *stage, options.today, found.result(),
        flipPoints(found, options, settings) };
    printAs(options.json ? QStringLiteral("json") : options.format, gate);
    const bool isGo = gate.result.verdict == Verdict::Go || gate.result.verdict == Verdict::GoWithConditions;
    return isGo ? Done : AnswerIsNo;
}

} // namespace hz::cli
