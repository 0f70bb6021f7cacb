#pragma once

#include "model/scoring/graph/hazard_graph.h"

namespace hz::scoring {

/// What a rising function makes of an input.
[[nodiscard]] Input mapped(const Input& input, auto&& rising)
{
    Input result{ { rising(input.range.low), rising(input.range.high) }, std::nullopt };
    if (input.nominal)
        result.nominal = rising(*input.nominal);
    return result;
}

/// Reads the numbers of a model as inputs of the computation.
class Inputs {
public:
    Inputs(HazardGraph& graph, const domain::Model& model);

    void addOccasions();
    /// The stream of the occasion; of the default one where the id is null.
    [[nodiscard]] std::uint32_t occasion(const Id& id) const;

    /// Of a node whose links are known: one that is not fed and says nothing about its likelihood is an unknown
    /// condition, not impossible; a control that says nothing fails as its rating says.
    void read(HazardGraph::Node& node);
    /// False where it is of another kind now, or occurs at the moments of another stream.
    [[nodiscard]] bool readAgain(HazardGraph::Node& node);
    /// Whether two states of a node differ in numbers alone.
    [[nodiscard]] static bool isOfOneShape(const HazardGraph::Node& a, const HazardGraph::Node& b);

    [[nodiscard]] static Input countOf(const domain::Occasion& occasion);
    [[nodiscard]] Input chance(const domain::Link& link) const;

private:
    [[nodiscard]] bool occurs(const domain::Likelihood& own) const;
    [[nodiscard]] Input probability(const domain::Likelihood& likelihood) const;
    [[nodiscard]] Input ratingOf(const domain::Node& control) const;
    [[nodiscard]] std::optional<Interval> bandOf(const Id& level) const;
    void readPerOccasion(HazardGraph::Node& node);
    void readFrequency(HazardGraph::Node& node, std::uint32_t known);
    [[nodiscard]] Input frequencyOf(const domain::Likelihood& likelihood) const;
    [[nodiscard]] std::uint32_t uncounted();

    HazardGraph& m_graph;
    const domain::Model& m_model;
    std::vector<domain::LikelihoodLevel> m_levels;
    bool m_isPerYear; // the bands are of occurrences
};

} // namespace hz::scoring
