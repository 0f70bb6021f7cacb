#pragma once

#include "app/cli/projects/verbs.h"
#include "model/evaluation/decay.h"
#include "model/evaluation/import/importer.h"
#include "model/evaluation/pass_at.h"

#include <QByteArray>
#include <QString>

namespace hz::cli {

/// All that `evaluate` found, for both of its forms.
struct EvaluationReport {
    EvaluateOptions options;
    evaluation::Import import;
    evaluation::Bootstrap bootstrap;
    std::vector<evaluation::PassRate> rates;
    std::vector<evaluation::AttributeRates> profile; // of keys with few values
    QStringList leftOut; // the other keys
    evaluation::Decay decay;
};

[[nodiscard]] std::string evaluationAsJson(const EvaluationReport& report);
[[nodiscard]] QString evaluationAsText(const EvaluationReport& report);

} // namespace hz::cli
