#pragma once

#include "model/scoring/quantities/unit_answer.h"

#include <memory>
#include <unordered_map>

namespace hz::scoring {

class Evaluation;

struct ContentHash {
    std::size_t operator()(const UnitContent& content) const noexcept;
};

/// What an evaluation is made for, besides a shape; of the limits time and cancel may differ from call to call.
struct EvaluationAsked {
    engine::Limits limits{};
    std::size_t mostUnknowns = 0;
    Asked asked{};
    bool isTrial = false; // the last digits may depend on what was asked before
};

/// Keeps, by the shape of their units, the evaluations that were used last, within some memory: units that differ from
/// an earlier one in numbers alone cost passes over its diagrams, which are not built again. The answers are those of
/// answerOf(), bit for bit, as long as no limit is met, but for trials. Not thread-safe.
class KeptEvaluations {
public:
    KeptEvaluations();
    ~KeptEvaluations();
    KeptEvaluations(const KeptEvaluations&) = delete;
    KeptEvaluations& operator=(const KeptEvaluations&) = delete;

    [[nodiscard]] UnitAnswer answerOf(const HazardGraph& graph, const Unit& unit, const EvaluationAsked& how);
    /// After an answer that was cut short.
    void clear();
    [[nodiscard]] std::size_t count() const { return m_kept.size(); }
    /// So many were made so far.
    [[nodiscard]] std::size_t made() const { return m_made; }

private:
    struct Kept {
        std::unique_ptr<Evaluation> evaluation;
        std::size_t nodes = 0;
        std::uint64_t lastAsked = 0;
    };

    void forgetOld();

    std::unordered_map<UnitContent, Kept, ContentHash> m_kept;
    std::size_t m_nodes = 0; // of all
    std::size_t m_made = 0;
    std::uint64_t m_calls = 0;
};

} // namespace hz::scoring
