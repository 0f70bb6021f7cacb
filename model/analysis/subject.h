#pragma once

#include "model/base/result.h"
#include "model/engine/formula/bounded.h"
#include "model/engine/formula/limits.h"
#include "model/engine/uncertainty.h"
#include "model/openpsa/definitions/note.h"
#include "model/openpsa/to_formula.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// From a question about a project or an Open-PSA model to figures, as values: probability, cut sets, importance.
namespace hz::analysis {

/// Makes of a seed what engine::sample() draws the probabilities of events with.
using Sampler = std::function<std::function<engine::FillBlock()>(std::uint64_t seed)>;

/// What is asked about: one formula, functions in it, and the names and probabilities of its variables. Says nothing
/// about where it comes from, so that all questions have one home.
struct Subject {
    struct Target {
        std::string name;
        engine::Ref root{}; // of a node of a project: that it stands; of a control: that it fails when asked
        /// Those below it in the model, ascending, even if it does not depend on them; its formula may have others.
        std::vector<engine::Variable> events{};
        std::optional<double> frequency{}; // of what it is asked about given that; absent: of the initiators, if any
        engine::Ref brought = engine::Formula::no(); // that it is brought about at the moment that is certain

        /// It may occur more than once.
        [[nodiscard]] bool recurs() const { return brought != engine::Formula::no(); }
    };
    /// How often a target that recurs is expected to occur, and how probable it is that it does at all.
    struct Occurrence {
        engine::Bounded number{};
        engine::Bounded probability{};
    };

    engine::Formula formula{};
    std::vector<Target> targets{};
    std::vector<std::string> events{}; // names, by variable
    std::vector<base::Interval> probabilities{}; // by variable; [0, 1] where not known
    std::vector<std::optional<double>> frequencies{}; // by variable, of initiators; empty: there are none
    /// By variable, of those that say that it is a moment of a stream: how many it has. Empty: there are no streams.
    std::vector<std::optional<base::Interval>> moments{};
    /// How a variable is drawn (scoring page, section 2): once for the exposure, anew at each moment, as something that
    /// lasts; or the kind of its stream.
    enum class Draw : std::uint8_t { Condition, Chance, Lasting, Occasion, Frequency };
    std::vector<Draw> draws{}; // by variable, of a project
    double exposure = 1.0; // that the moments are counted in, in the unit of time
    std::function<Occurrence(std::size_t target, const engine::Limits&)> occurrence{}; // of targets that recur
    /// By variable, of unknown ones: those with one number have one unknown likelihood. Empty: each has its own.
    std::vector<std::size_t> truths{};
    Sampler sampler{}; // of the probabilities; the model must live as long
    std::size_t basicEvents = 0; // in the model, whether a target uses them or not
    std::size_t gates = 0;
    std::vector<openpsa::Note> notes{};
};

/// The named gates and sequences of a model from readOpenPsa; or all sequences ("initiating event > sequence"), then
/// all top gates. In a phase, names begin with it ("alignment/phase: "). The factor of a sequence is a variable of its
/// own. Fails as toFormula and exchanged do, and with analysis.unknown-gate (detail: the name), analysis.no-gate,
/// analysis.only-data (there are values, and nothing that they are for), analysis.not-started (only event trees).
[[nodiscard]] base::Result<Subject> subjectOf(
    const openpsa::OpenPsaModel& model, std::span<const std::string> names, const openpsa::BuildOptions& options = {});

} // namespace hz::analysis
