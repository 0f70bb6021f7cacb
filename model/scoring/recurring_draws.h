#pragma once

#include "model/engine/bit_program.h"
#include "model/scoring/graph/hazard_graph.h"
#include "model/scoring/graph/node_formula.h"
#include "model/scoring/lasting_times.h"
#include "model/scoring/loss_exceedance.h"
#include "model/scoring/moments_one_by_one.h"
#include "model/scoring/outcome_diagram.h"

#include <memory>

namespace hz::scoring {

/// Draws exposures in which something happens again and again: conditions and what stands once, what lasts from its
/// beginnings to its ends, and of the moments of each stream how many bring about what.
class RecurringDraws {
public:
    using Exposures = std::vector<std::vector<LossSamples::Times>>;

    /// By variable: probabilities, and how many moments there are.
    RecurringDraws(const HazardGraph& graph, const NodeFormula& formula, std::vector<double> probabilities,
        std::vector<double> moments, const ExceedanceSettings& settings);

    /// False where time, a limit or a cancel came first.
    [[nodiscard]] bool run(Exposures& exposures);
    /// Something that lasts begins too often to be followed: whether it is there is drawn afresh at each moment.
    [[nodiscard]] bool meetsAfresh() const { return m_meetsAfresh; }

private:
    using Variable = engine::Variable;
    struct Stream {
        Variable moment = 0;
        std::vector<engine::Ref> roots{};
        std::optional<OutcomeDiagram> outcomes{}; // one of the two
        std::unique_ptr<MomentsOneByOne> oneByOne{};
        std::optional<std::size_t> lasting{}; // whose beginnings are its moments
    };
    /// What a thread works on.
    struct Worker {
        engine::BitProgram::Scratch standing{};
        std::vector<OutcomeDiagram::Scratch> scratch{}; // by stream
        std::vector<MomentsOneByOne::Known> known{};
        std::vector<bool> once{}; // by variable
        std::vector<double> times{}; // by root
        std::uint64_t steps = 0;
    };

    void findLasting(const HazardGraph& graph);
    void addStream(Variable moment);
    void prepare(Stream& stream);
    [[nodiscard]] Worker worker() const;
    [[nodiscard]] bool drawBlock(std::uint64_t block, Worker& worker, Exposures& exposures) const;
    [[nodiscard]] bool drawMoments(Worker& worker, base::RandomStream& random) const;
    [[nodiscard]] bool drawStream(std::size_t stream, double moments, Worker& worker, base::RandomStream& random) const;
    [[nodiscard]] std::vector<double> momentsOf(
        const Stream& stream, const TimesOfStates& states, base::RandomStream& random) const;

    const NodeFormula& m_formula;
    std::vector<double> m_probabilities;
    std::vector<double> m_moments;
    const ExceedanceSettings& m_settings;
    std::vector<bool> m_isOnce; // by variable
    std::vector<Lasting> m_lasting{};
    std::vector<Variable> m_there{}; // by what lasts
    bool m_meetsAfresh = false;
    engine::Formula m_roots; // the formula, and what the streams need
    std::vector<engine::Ref> m_standing{};
    std::vector<Stream> m_streams{};
    std::unique_ptr<engine::BitProgram> m_program{}; // of what stands
};

} // namespace hz::scoring
