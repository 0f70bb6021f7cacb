#pragma once

#include "app/cli/analysis/options.h"
#include "model/analysis/figures.h"
#include "model/base/cancel.h"
#include "model/base/result.h"
#include "model/openpsa/definitions/note.h"

#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace hz::cli {

/// All that `analyze` found, for both of its forms.
struct AnalysisReport {
    struct Answer {
        const analysis::Subject* subject = nullptr;
        std::size_t target = 0;
        std::optional<std::string> posture{}; // of a project
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
    base::CancelToken cancel{}; // when the memory is used up
    std::string file; // the first one, in UTF-8
    std::vector<std::string> files; // of an Open-PSA model, all that were read
    std::deque<analysis::Subject> subjects; // one a posture or phase; answers point at them
    std::vector<Answer> answers;
    std::string frequencyUnit; // "1/year"
    std::optional<double> missionTime{}; // hours, of an Open-PSA model
    std::vector<openpsa::Note> notes{};
    double loadSeconds = 0.0;
    analysis::Timing timing{};
};

/// A note as people read it: what, and what it means for the answer.
[[nodiscard]] std::string sentenceOf(const openpsa::Note& note);

[[nodiscard]] std::string analysisAsJson(const AnalysisReport& report);
[[nodiscard]] std::string analysisAsText(const AnalysisReport& report);

} // namespace hz::cli
