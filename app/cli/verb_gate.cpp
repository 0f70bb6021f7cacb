#include "app/cli/files/model_file.h"
#include "app/cli/gate_output.h"
#include "app/cli/verbs.h"
#include "model/readiness/roles.h"

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
        return { "gate.no-stages", {}, name.toStdString() };
    QStringList names;
    for (const domain::Stage& stage : stages)
        names.append(QStringLiteral("“%1”").arg(stage.name));
    return { "gate.unknown", {},
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

} // namespace

Status runGate(const CheckOptions& options)
{
    const auto model = readModel(options.model);
    if (!model)
        return refuse(model.error());
    const auto stages = readiness::stagesOf(*model);
    const domain::Stage* stage = stageNamed(stages, options.gate);
    if (!stage)
        return refuse(unknownGate(stages, options.gate));
    readiness::Evaluator evaluator;
    const QDate today = dayOf(options);
    const JudgedGate gate{ options.model, *model, *stage, today, evaluator.evaluate(*model, *stage, today),
        evaluator.flipPointsOf(*model, *stage, today) };
    printAs(options.json ? QStringLiteral("json") : options.format, gate);
    const bool isGo = gate.result.verdict == Verdict::Go || gate.result.verdict == Verdict::GoWithConditions;
    return isGo ? Done : AnswerIsNo;
}

} // namespace hz::cli
