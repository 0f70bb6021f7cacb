#pragma once

#include "model/engine/sets/module_sets.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace hz::engine {

/// Finds the minimal sets of a function that are probable enough, module by module from the top down, where some of the
/// modules have not all of their sets: for each of these, no more than what matters in sets of the whole. Modules share
/// no events, so the product of a set is that of its parts, and what a module lacks is missing as often as its parents
/// need it.
class ProbableSets {
public:
    /// `sets`: by module, null for one gate; find() has been called for all of them. Probabilities are by variable, one
    /// that is missing is 1. All must outlive this.
    ProbableSets(const OrientedModules& modules, std::span<const std::unique_ptr<ModuleSets>> sets,
        std::span<const double> probabilities, const Limits& limits, Budget& budget);

    /// No minimal set is more probable.
    [[nodiscard]] double greatest() const;
    /// Fills the sets of those modules that lack some, as far as sets of the whole that are not cut off need them.
    /// False when a limit ended it; the sets of each module are sound then too.
    [[nodiscard]] bool find(const SetCutOff& cutOff, std::uint64_t branches);
    /// At least the probability that any minimal set of the whole occurs that is now missing for want of a part.
    [[nodiscard]] double rest() const { return m_rest; }
    /// No module lacks a set.
    [[nodiscard]] bool isAll() const;

private:
    /// Of a module, by its own variables: what a set stands with. Bounds, in the same sense as SetBounds.
    struct Around {
        double greatest = 0.0;
        double chance = 0.0;
        Order smallest = kAnyOrder;
    };

    [[nodiscard]] std::span<const Variable> variablesOf(std::size_t module) const;
    [[nodiscard]] bool lacksSets(std::size_t module) const { return m_sets[module] && !m_sets[module]->isComplete(); }
    [[nodiscard]] SetBounds boundsOf(Variable variable) const;
    [[nodiscard]] ElementWeights weightsOf(std::size_t module) const;
    [[nodiscard]] SetFamily familyOf(std::size_t module);
    void learnBounds(std::size_t module);
    void lookAround(std::size_t module, const Around& here);
    [[nodiscard]] bool search(std::size_t module, const SetCutOff& cutOff, std::uint64_t branches);

    const OrientedModules& m_modules;
    std::span<const std::unique_ptr<ModuleSets>> m_sets;
    std::span<const double> m_probabilities;
    const Limits& m_limits;
    Budget& m_budget;
    std::vector<SetBounds> m_bounds; // by module
    std::vector<bool> m_isOpen; // by module: it or one below it lacks sets
    std::vector<Around> m_around; // by module
    double m_rest = 0.0;
};

} // namespace hz::engine
