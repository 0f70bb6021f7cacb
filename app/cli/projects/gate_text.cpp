#include "app/cli/projects/exposure.h"
#include "app/cli/projects/gate_output.h"
#include "app/cli/projects/keys.h"
#include "app/cli/projects/output.h"
#include "model/wording/wording.h"

namespace hz::cli {

using readiness::CriterionResult;
using readiness::Outcome;
using readiness::Reason;
using readiness::Verdict;

QStringList nodesOf(const Reason& reason, const domain::Model& model)
{
    QStringList nodes;
    for (const base::Id& id : reason.ids)
        if (const domain::Node* node = model.node(id))
            nodes.append(node->code.isEmpty() ? QString::fromStdString(id.text()) : node->code);
    return nodes;
}

QString reasonsOf(const CriterionResult& judged, const domain::Model& model)
{
    QStringList lines;
    for (const Reason& reason : judged.reasons)
        lines.append(oneLine(wording::sentence(reason, model)));
    return lines.join(u'\n');
}

QString gateAsText(const JudgedGate& gate)
{
    QString text = QStringLiteral("%1: %2 on %3\n")
                       .arg(oneLine(gate.stage.name), QLatin1String(base::keyOf(gate.result.verdict)),
                           gate.today.toString(Qt::ISODate));
    text += QStringLiteral("exposure %1\n").arg(exposureLine(readiness::modelAt(gate.model, gate.stage)));
    if (const auto& change = gate.result.nextChange)
        text += QStringLiteral("by itself %1 from %2\n")
                    .arg(QLatin1String(base::keyOf(change->verdict)), change->day.toString(Qt::ISODate));
    for (const CriterionResult& judged : gate.result.criteria) {
        text += QStringLiteral("\n%1%2%3\n")
                    .arg(QString::fromLatin1(base::keyOf(judged.outcome)).leftJustified(13),
                        oneLine(wording::titleOf(gate.criterionOf(judged))),
                        judged.isBlocking ? QString() : QStringLiteral(" (not blocking)"));
        for (const QString& line : reasonsOf(judged, gate.model).split(u'\n'))
            text += QStringLiteral("  %1\n").arg(line);
    }
    if (!gate.flips.points.empty())
        text += QStringLiteral("\nThe verdict changes with\n");
    for (const readiness::FlipPoint& point : gate.flips.points)
        text += QStringLiteral("  %1\n").arg(oneLine(wording::sentence(point, gate.model)));
    return text;
}

} // namespace hz::cli
