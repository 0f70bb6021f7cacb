#pragma once

#include "model/readiness/evaluator.h"

#include <QByteArray>
#include <QString>

/// A judged gate in the forms that pipelines read.
namespace hz::cli {

struct JudgedGate {
    QString file; // as it was named
    const domain::Model& model;
    const domain::Stage& stage;
    QDate today;
    readiness::GateResult result;
    readiness::FlipPoints flips;

    [[nodiscard]] const domain::Criterion& criterionOf(const readiness::CriterionResult& judged) const
    {
        return *model.table<domain::Criterion>().find(judged.criterion);
    }
};

/// The codes of the nodes that a reason speaks of; ids where there is no code.
[[nodiscard]] QStringList nodesOf(const readiness::Reason& reason, const domain::Model& model);
/// All reasons in one text, a line each.
[[nodiscard]] QString reasonsOf(const readiness::CriterionResult& judged, const domain::Model& model);

[[nodiscard]] QString gateAsText(const JudgedGate& gate);
[[nodiscard]] std::string gateAsJson(const JudgedGate& gate);
/// One test case a criterion. What blocks fails; what is unknown and blocks is an error; what does not block is
/// skipped.
[[nodiscard]] QByteArray gateAsJunit(const JudgedGate& gate);
/// SARIF 2.1.0: one rule a criterion, one result a reason of those that are not met.
[[nodiscard]] std::string gateAsSarif(const JudgedGate& gate);

} // namespace hz::cli
