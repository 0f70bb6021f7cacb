#pragma once

#include "model/analysis/solution.h"
#include "model/analysis/way.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace hz::analysis {

/// What the samples say; without any: that there was no time.
void summarize(Uncertainty& uncertainty, std::vector<double> samples);

/// How N and P of a target that recurs spread over the distributions of the inputs; unknown inputs are at their upper
/// ends. In each sample P is 1 - E over conditions of (1 - P(standing)) * product over streams of what they miss:
/// conditions on which what is brought depends are put first, within a limit. Where something lasts P is an interval in
/// each sample. The subject outlives it.
class RecurrenceSpread {
public:
    /// `values` by variable: probabilities; of moments how many there are.
    RecurrenceSpread(const Subject& subject, engine::Formula formula, std::span<const Way> ways,
        std::span<const base::Interval> values, const engine::Limits& limits);

    struct Found {
        Uncertainty number;
        Uncertainty probability;
    };
    [[nodiscard]] Found run(std::uint64_t samples, std::uint64_t seed);
    /// N by sample; nothing where a limit leaves a part unsolved.
    [[nodiscard]] std::optional<std::vector<double>> numbersIn(std::uint64_t samples, std::uint64_t seed);

private:
    using Roots = std::vector<engine::Ref>; // by way
    /// What is left where it is known which of what lasts is there.
    struct State {
        std::vector<std::pair<engine::Variable, bool>> there;
        Roots roots;
    };
    /// What is left where some conditions are known; a leaf, or a condition more.
    struct Case {
        Roots roots;
        std::optional<engine::Variable> condition{};
        std::size_t with = 0; // places of cases
        std::size_t without = 0;
        std::vector<State> states{}; // of a leaf in which something lasts
        bool rises = false; // such a leaf, with every variable
    };
    using InLeaf = double (RecurrenceSpread::*)(const Case& leaf, std::size_t sample) const;

    [[nodiscard]] std::optional<std::size_t> caseOf(const Roots& roots);
    [[nodiscard]] std::optional<engine::Variable> firstOf(const Roots& roots, Subject::Draw draw) const;
    [[nodiscard]] bool findStates();
    [[nodiscard]] bool rises(const Roots& roots) const;
    [[nodiscard]] Roots restricted(const Roots& roots, engine::Variable condition, bool holds);
    [[nodiscard]] bool isMoment(engine::Variable variable) const;

    [[nodiscard]] engine::FillBlock filler(const std::function<engine::FillBlock()>& make) const;
    [[nodiscard]] bool sampleRoots(std::span<const Roots> wanted, std::uint64_t samples, std::uint64_t seed);
    void drawInputs(std::uint64_t seed);
    [[nodiscard]] std::vector<double> numbers() const;
    [[nodiscard]] std::vector<double> probabilities(InLeaf inLeaf) const;
    [[nodiscard]] double momentsOf(const Way& way, std::size_t sample) const;
    [[nodiscard]] double logMissed(std::size_t way, engine::Ref root, std::size_t sample, double part = 1.0) const;
    [[nodiscard]] double upperIn(const Case& leaf, std::size_t sample) const;
    [[nodiscard]] double lowerIn(const Case& leaf, std::size_t sample) const;
    [[nodiscard]] double leastMissed(const Case& leaf, std::span<const double> weights, std::size_t sample) const;
    [[nodiscard]] double longest() const;

    const Subject& m_subject;
    engine::Formula m_formula;
    std::vector<Way> m_ways;
    std::vector<base::Interval> m_values;
    engine::Limits m_limits;
    std::vector<Case> m_cases; // operands before what uses them
    std::map<Roots, std::size_t> m_known; // place of the case
    std::map<engine::Ref, std::vector<double>> m_samples; // of each root
    std::map<engine::Variable, std::vector<double>> m_inputs; // of moments, conditions and what lasts
    std::size_t m_drawn = 0;
    std::uint64_t m_clipped = 0;
};

} // namespace hz::analysis
