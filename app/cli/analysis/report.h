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
        bool isDecidable = true; // else it rests on occurrences that never meet, and the figures leave them out
        bool comesAbout = false; // of a project: may be counted, in contrast to a control, which fails or works
        analysis::Figures figures{};

        /// How often it is expected: also of what is there or not, and so at most once.
        [[nodiscard]] std::optional<engine::Bounded> occurrences() const
        {
            return figures.occurrences || !comesAbout ? figures.occurrences : figures.probability;
        }
        /// The same in a unit of time, in an exposure of so many.
        [[nodiscard]] std::optional<base::Interval> frequency(double exposure) const
        {
            const auto number = occurrences();
            return figures.frequency || !number ? figures.frequency
                                                : std::optional(number->value.scaledBy(1.0 / exposure));
        }
        [[nodiscard]] bool recurs() const { return subject->targets[target].recurs(); }

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
    double exposure = 1.0; // of a project, in that unit of time
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
