#include "model/readiness/tried_input.h"

#include <algorithm>

namespace hz::readiness {

namespace {

/// The parts of the scale between the edges of an input, each with one verdict.
class Parts {
public:
    explicit Parts(TriedInput& input)
        : m_input(input)
        , m_edges(input.edges())
    {
    }

    [[nodiscard]] std::size_t count() const { return m_edges.size() + 1; }
    [[nodiscard]] std::size_t holding(double value) const
    {
        return static_cast<std::size_t>(std::ranges::upper_bound(m_edges, value) - m_edges.begin());
    }
    [[nodiscard]] double begin(std::size_t part) const { return part == 0 ? 0.0 : m_edges[part - 1]; }
    [[nodiscard]] double end(std::size_t part) const { return part == m_edges.size() ? m_input.end() : m_edges[part]; }
    [[nodiscard]] std::optional<Verdict> verdict(std::size_t part) const
    {
        return m_input.verdictAt(0.5 * (begin(part) + end(part)));
    }

private:
    TriedInput& m_input;
    std::vector<double> m_edges;
};

void add(const TriedInput& input, double value, bool isAbove, Verdict then, std::vector<FlipPoint>& points)
{
    if (const auto point = input.pointAt(value, isAbove, then); point && std::isfinite(point->at))
        points.push_back(*point);
}

void addAround(TriedInput& input, double given, Verdict now, std::vector<FlipPoint>& points)
{
    const Parts parts(input);
    const std::size_t here = parts.holding(given);
    for (std::size_t part = here + 1; part < parts.count(); ++part) {
        if (const auto then = parts.verdict(part); then && *then != now) {
            add(input, parts.begin(part), true, *then, points);
            break;
        }
    }
    for (std::size_t part = here; part-- > 0;) {
        if (const auto then = parts.verdict(part); then && *then != now) {
            add(input, parts.end(part), false, *then, points);
            break;
        }
    }
}

void addAll(TriedInput& input, Verdict now, std::vector<FlipPoint>& points)
{
    const Parts parts(input);
    Verdict before = now;
    for (std::size_t part = 0; part < parts.count(); ++part) {
        const Verdict then = parts.verdict(part).value_or(before);
        if (then != before)
            add(input, parts.begin(part), true, then, points);
        before = then;
    }
}

} // namespace

JudgedCase::JudgedCase(StageCase& judgedStage)
    : stage(judgedStage)
{
    for (const domain::Criterion& criterion : stage.criteria())
        results.push_back(judge(criterion, stage, stage.answers()));
    verdict = verdictOf(results);
}

void addFlips(TriedInput& input, Verdict now, std::vector<FlipPoint>& points)
{
    if (const auto given = input.now())
        addAround(input, *given, now, points);
    else
        addAll(input, now, points);
}

} // namespace hz::readiness
