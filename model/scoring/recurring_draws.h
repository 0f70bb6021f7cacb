#pragma once

#include "model/engine/bit_program.h"
#include "model/engine/compiled.h"
#include "model/scoring/graph/node_formula.h"
#include "model/scoring/loss_exceedance.h"

#include <chrono>
#include <map>
#include <memory>
#include <random>

namespace hz::scoring {

/// Draws exposures in which something happens again and again. Of the moments of a stream only those are drawn at which
/// one of the roots is brought about: with the conditions known, these are Poisson or binomial again.
class RecurringDraws {
public:
    /// By variable: probabilities, and how many moments there are.
    RecurringDraws(const NodeFormula& formula, std::vector<double> probabilities, std::vector<double> moments,
        const ExceedanceSettings& settings);

    /// False where time, a limit or a cancel came first.
    [[nodiscard]] bool run(std::vector<std::vector<LossSamples::Times>>& exposures);

private:
    /// Moments of a stream under some conditions at which something is brought about, 64 at a time.
    struct Moments {
        double probability = 0.0; // of one moment
        std::unique_ptr<engine::ConditionalSampler> sampler{}; // null: any moments, each drawn freely
        std::vector<bool> conditions{}; // as of the stream
        std::vector<engine::Word> brought{}; // by root
        unsigned next = 64;
    };
    struct Stream {
        engine::Variable moment = 0;
        engine::Compiled compiled{}; // that any of the roots is brought about
        bool canDraw = true; // from it
        std::vector<engine::Ref> roots{};
        std::vector<engine::Variable> conditions{}; // that it depends on
        std::unique_ptr<engine::BitProgram> program{};
        std::map<std::vector<bool>, Moments> known{}; // by the conditions
    };

    void addStream(engine::Variable moment);
    [[nodiscard]] bool isOnce(engine::Variable variable) const;
    bool draw64(std::uint64_t block, std::vector<std::vector<LossSamples::Times>>& exposures);
    bool addMoments(Stream& stream, std::span<const engine::Word> words, unsigned bit,
        std::vector<std::uint32_t>& times, base::RandomStream& random);
    [[nodiscard]] Moments& momentsOf(Stream& stream, std::span<const engine::Word> words, unsigned bit);
    [[nodiscard]] double countOf(const Stream& stream, double probability, base::RandomStream& random) const;
    void refill(const Stream& stream, Moments& moments, base::RandomStream& random);
    [[nodiscard]] bool isOver() const;

    const NodeFormula& m_formula;
    std::vector<double> m_probabilities;
    std::vector<double> m_moments;
    const ExceedanceSettings& m_settings;
    engine::Formula m_roots; // the formula, and what the streams need
    std::vector<engine::Ref> m_standing;
    std::vector<Stream> m_streams;
    std::unique_ptr<engine::BitProgram> m_program; // of what stands
    engine::BitProgram::Scratch m_scratch;
    std::chrono::steady_clock::time_point m_end;
};

} // namespace hz::scoring
