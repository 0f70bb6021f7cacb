#include "model/analysis/recurrence_spread.h"

#include "model/engine/formula/cone.h"

#include <algorithm>
#include <cmath>
#include <limits>

/// What lasts is met by several moments: the probability of any occurrence is then an interval in each sample, with the
/// ends that the scoring page gives it (section 4).
namespace hz::analysis {

namespace {

using engine::Ref;
using engine::Variable;

constexpr int kMaxBlocks = 4096;
constexpr std::size_t kMaxStates = 512; // ways in which what lasts may be there, in all cases together

} // namespace

/// False where there are too many.
bool RecurrenceSpread::findStates()
{
    std::size_t count = 0;
    for (Case& leaf : m_cases) {
        if (leaf.condition || !firstOf(leaf.roots, Subject::Draw::Lasting))
            continue;
        leaf.rises = rises(leaf.roots);
        std::vector<State> open{ { {}, leaf.roots } };
        while (!open.empty()) {
            State here = std::move(open.back());
            open.pop_back();
            const auto there = firstOf(here.roots, Subject::Draw::Lasting);
            if (!there) {
                leaf.states.push_back(std::move(here));
                if (++count > kMaxStates)
                    return false;
                continue;
            }
            for (const bool isThere : { true, false }) {
                State next{ here.there, restricted(here.roots, *there, isThere) };
                next.there.emplace_back(*there, isThere);
                open.push_back(std::move(next));
            }
        }
    }
    return true;
}

/// But for ways that exclude each other.
bool RecurrenceSpread::rises(const Roots& roots) const
{
    return std::ranges::none_of(engine::Cone(m_formula).occurrences(roots),
        [this](const engine::Occurrence& found) { return found.negated && !m_subject.exclusive[found.variable]; });
}

/// Of all that lasts, as part of the exposure.
double RecurrenceSpread::longest() const
{
    double most = 0.0;
    for (const Case& leaf : m_cases)
        for (const State& state : leaf.states)
            for (const auto& [variable, isThere] : state.there)
                most = std::max(most, m_subject.lasts[variable]);
    return most;
}

/// Logarithm of the probability that the stream brings this about at no moment of a part of the exposure.
double RecurrenceSpread::logMissed(std::size_t way, Ref root, std::size_t sample, double part) const
{
    const double once = part * m_samples.at(root)[sample];
    const double moments = momentsOf(m_ways[way], sample);
    if (once == 0.0 || moments == 0.0)
        return 0.0;
    if (m_ways[way].moment && m_subject.draws[*m_ways[way].moment] == Subject::Draw::Frequency)
        return -moments * once;
    if (moments <= 1.0)
        return std::log1p(-moments * once);
    return once >= 1.0 ? -std::numeric_limits<double>::infinity() : moments * std::log1p(-once);
}

/// 1 - (1 - P(standing)) * product of what each stream misses; where something lasts that is an upper end of what
/// rises.
double RecurrenceSpread::upperIn(const Case& leaf, std::size_t sample) const
{
    double logNone = 0.0;
    double expected = 0.0;
    for (std::size_t way = 0; way < m_ways.size(); ++way) {
        logNone += logMissed(way, leaf.roots[way], sample);
        const double once = m_samples.at(leaf.roots[way])[sample];
        expected += once == 0.0 ? 0.0 : once * momentsOf(m_ways[way], sample);
    }
    if (leaf.states.empty())
        return -std::expm1(logNone);
    return std::min(leaf.rises ? -std::expm1(logNone) : 1.0, std::min(1.0, expected));
}

double RecurrenceSpread::lowerIn(const Case& leaf, std::size_t sample) const
{
    const double upper = upperIn(leaf, sample);
    if (leaf.states.empty())
        return upper;
    std::vector<double> weights;
    for (const State& state : leaf.states) {
        double weight = 1.0;
        for (const auto& [variable, isThere] : state.there) {
            const double p = std::clamp(m_inputs.at(variable)[sample], 0.0, 1.0);
            weight *= isThere ? p : 1.0 - p;
        }
        weights.push_back(weight);
    }
    double standing = 0.0;
    for (std::size_t way = 0; way < m_ways.size(); ++way)
        if (!m_ways[way].moment)
            standing = m_samples.at(leaf.roots[way])[sample];
    return std::min(upper, 1.0 - (1.0 - standing) * leastMissed(leaf, weights, sample));
}

/// That no moment brings anything about, at most: by one stream that lasts, the others that last drawn once; or by
/// those that do not last, what lasts drawn once for each of some blocks of time that no occurrence joins.
double RecurrenceSpread::leastMissed(const Case& leaf, std::span<const double> weights, std::size_t sample) const
{
    const auto lasts = [this](std::size_t way) { return m_subject.lasts[*m_ways[way].moment] > 0.0; };
    const auto over = [&](auto&& logMissedIn) {
        double sum = 0.0;
        for (std::size_t state = 0; state < leaf.states.size(); ++state)
            sum += weights[state] * std::exp(logMissedIn(leaf.states[state].roots));
        return sum;
    };
    double least = 1.0;
    for (std::size_t way = 0; way < m_ways.size(); ++way)
        if (m_ways[way].moment && (lasts(way) || !leaf.rises))
            least = std::min(least, over([&](const Roots& roots) { return logMissed(way, roots[way], sample); }));
    const double gap = longest();
    for (int blocks = 1; leaf.rises && blocks <= kMaxBlocks; blocks += 1 + blocks / 256) {
        const double length = std::min(1.0, (1.0 + gap) / blocks - gap);
        if (length <= 0.0)
            break;
        const double inBlock = over([&](const Roots& roots) {
            double none = 0.0;
            for (std::size_t way = 0; way < m_ways.size(); ++way)
                none += m_ways[way].moment && !lasts(way) ? logMissed(way, roots[way], sample, length) : 0.0;
            return none;
        });
        least = std::min(least, std::pow(inBlock, blocks));
    }
    return least;
}

} // namespace hz::analysis
