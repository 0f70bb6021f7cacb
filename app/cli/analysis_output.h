#pragma once

#include "app/cli/verbs.h"
#include "model/analysis/figures.h"

#include <QByteArray>
#include <QString>

#include <deque>
#include <optional>
#include <vector>

namespace hz::cli {

/// All that `analyze` found, for both of its forms.
struct AnalysisReport {
    struct Answer {
        const analysis::Subject* subject = nullptr;
        std::size_t target = 0;
        std::optional<domain::Posture> posture{}; // of a project
        analysis::Figures figures{};

        [[nodiscard]] const std::string& node() const { return subject->targets[target].name; }
        [[nodiscard]] const std::string& eventName(engine::Variable variable) const
        {
            return subject->events[variable];
        }
        /// "not a" where it must not occur.
        [[nodiscard]] std::string literalName(engine::Literal literal) const
        {
            return (literal.negated ? "not " : "") + eventName(literal.variable);
        }
    };

    AnalyzeOptions options;
    std::deque<analysis::Subject> subjects; // one a posture or phase; answers point at them
    std::vector<Answer> answers;
    std::string frequencyUnit; // "1/year"
    double loadSeconds = 0.0;
    analysis::Timing timing{};
};

[[nodiscard]] QByteArray analysisAsJson(const AnalysisReport& report);
[[nodiscard]] QString analysisAsText(const AnalysisReport& report);

} // namespace hz::cli
