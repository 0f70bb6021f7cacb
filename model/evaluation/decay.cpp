#include "model/evaluation/decay.h"

#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <map>

namespace hz::evaluation {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr int kMaxSteps = 200;

/// What was counted at one length; `place` runs from 0 at the shortest to 1 at the longest.
struct Count {
    double place = 0.0;
    double passed = 0.0;
    double failed = 0.0;
};
using Counts = std::vector<Count>;

/// ln p at the shortest and at the longest length. With these two for parameters, "no rate above 1" is that neither is
/// above 0.
struct Ends {
    std::array<double, 2> logs{};

    [[nodiscard]] double at(double place) const { return logs[0] + (logs[1] - logs[0]) * place; }
};

/// Logarithm, slope and curvature of the likelihood, which is concave in the ends.
struct Likelihood {
    double log = 0.0;
    std::array<double, 2> slope{};
    std::array<double, 3> curvature{}; // of the first, mixed, of the second; negative
};

double logLikelihood(const Counts& counts, const Ends& ends)
{
    double sum = 0.0;
    for (const Count& count : counts) {
        const double log = ends.at(count.place);
        sum += count.passed * log;
        if (count.failed > 0.0)
            sum += count.failed * std::log(-std::expm1(log));
    }
    return sum;
}

Likelihood likelihoodOf(const Counts& counts, const Ends& ends)
{
    Likelihood result;
    result.log = logLikelihood(counts, ends);
    for (const Count& count : counts) {
        const double none = -std::expm1(ends.at(count.place)); // 1 - p
        const double pairs = count.failed > 0.0 ? count.failed * (1.0 - none) / none : 0.0;
        const double first = count.passed - pairs;
        const double second = count.failed > 0.0 ? -pairs / none : 0.0;
        const std::array<double, 2> weight{ 1.0 - count.place, count.place };
        result.slope[0] += weight[0] * first;
        result.slope[1] += weight[1] * first;
        result.curvature[0] += weight[0] * weight[0] * second;
        result.curvature[1] += weight[0] * weight[1] * second;
        result.curvature[2] += weight[1] * weight[1] * second;
    }
    return result;
}

/// Newton's step, within the bounds: an end that stands at 0 and would rise stays.
std::array<double, 2> stepFrom(const Likelihood& likelihood, const Ends& ends)
{
    const auto& [slope0, slope1] = likelihood.slope;
    const auto& [first, mixed, second] = likelihood.curvature;
    const bool stays0 = ends.logs[0] == 0.0 && slope0 >= 0.0;
    const bool stays1 = ends.logs[1] == 0.0 && slope1 >= 0.0;
    const auto alone = [](double slope, double curvature) { return curvature < 0.0 ? -slope / curvature : slope; };
    if (stays0 || stays1)
        return { stays0 ? 0.0 : alone(slope0, first), stays1 ? 0.0 : alone(slope1, second) };
    const double determinant = first * second - mixed * mixed;
    if (!(determinant > 1e-12 * first * second))
        return { alone(slope0, first), alone(slope1, second) };
    return { -(second * slope0 - mixed * slope1) / determinant, -(first * slope1 - mixed * slope0) / determinant };
}

/// As far along the step as the likelihood rises.
Ends movedBy(const Counts& counts, const Ends& ends, double log, const std::array<double, 2>& step)
{
    for (double share = 1.0; share > 1e-10; share /= 2.0) {
        Ends moved = ends;
        for (std::size_t i = 0; i < 2; ++i)
            moved.logs[i] = std::min(ends.logs[i] + share * step[i], 0.0);
        if (logLikelihood(counts, moved) > log)
            return moved;
    }
    return ends;
}

/// Asks for something that passed at two lengths, or between the ends: then the greatest likelihood is at finite ends.
Ends likeliestEnds(const Counts& counts)
{
    double passed = 0.0;
    double all = 0.0;
    for (const Count& count : counts) {
        passed += count.passed;
        all += count.passed + count.failed;
    }
    const double start = std::log(passed / all);
    Ends ends{ { start, start } };
    for (int i = 0; i < kMaxSteps; ++i) {
        const Likelihood now = likelihoodOf(counts, ends);
        const Ends next = movedBy(counts, ends, now.log, stepFrom(now, ends));
        const double moved = std::max(std::abs(next.logs[0] - ends.logs[0]), std::abs(next.logs[1] - ends.logs[1]));
        ends = next;
        if (moved < 1e-13)
            break;
    }
    return ends;
}

struct Fit {
    Decay::Reason reason = Decay::Reason::TooFewLengths;
    double p1 = kUnknown;
    double r = kUnknown;
};

/// From the points' counts, as drawn anew or as they are.
class Fitter {
public:
    explicit Fitter(const std::vector<Decay::Point>& points)
        : m_shortest(points.front().chain)
        , m_span(points.back().chain - points.front().chain)
    {
        for (const Decay::Point& point : points)
            m_counts.push_back({ m_span > 0 ? double(point.chain - m_shortest) / m_span : 0.0, 0.0, 0.0 });
    }

    void count(std::size_t point, qint64 passed, qint64 samples)
    {
        m_counts[point].passed = static_cast<double>(passed);
        m_counts[point].failed = static_cast<double>(samples - passed);
    }

    [[nodiscard]] Fit fit() const
    {
        const auto passedAt = [&](std::size_t i) { return m_counts[i].passed > 0.0; };
        std::size_t lengths = 0;
        for (std::size_t i = 0; i < m_counts.size(); ++i)
            lengths += passedAt(i) ? 1 : 0;
        if (lengths == 0)
            return { Decay::Reason::NothingPassed };
        if (lengths == 1 && passedAt(m_counts.size() - 1))
            return { Decay::Reason::OnlyLongestPassed, 0.0, kInfinity };
        if (lengths == 1 && passedAt(0))
            return onlyShortest();
        const Ends ends = likeliestEnds(m_counts);
        const double slope = (ends.logs[1] - ends.logs[0]) / m_span;
        return { Decay::Reason::None, std::exp(ends.logs[0] - slope * (m_shortest - 1)), std::exp(slope) };
    }

private:
    /// r = 0: the rate at the shortest is what was counted there, and that before it nobody knows.
    [[nodiscard]] Fit onlyShortest() const
    {
        const Count& shortest = m_counts.front();
        const double rate = shortest.passed / (shortest.passed + shortest.failed);
        return { Decay::Reason::None, m_shortest == 1 ? rate : kUnknown, 0.0 };
    }

    Counts m_counts;
    int m_shortest = 1;
    int m_span = 0;
};

/// What the tasks of one length have in common with others of it: so many samples, so many passed.
struct Stratum {
    std::vector<std::pair<qint64, qint64>> classes;
    std::vector<qint64> tasks; // by class
    std::vector<qint64> drawn;
};

/// Draws the tasks of a length anew, or the samples of the only one; how many are there, and how many passed.
std::pair<qint64, qint64> drawnAnew(Stratum& stratum, const Decay::Point& point, base::RandomStream& stream)
{
    if (point.tasks == 1) {
        const std::array counts{ point.passed, point.samples - point.passed };
        std::array<qint64, 2> drawn{};
        drawAnew(counts, stream, drawn);
        return { point.samples, drawn[0] };
    }
    drawAnew(stratum.tasks, stream, stratum.drawn);
    std::pair<qint64, qint64> sum{ 0, 0 };
    for (std::size_t i = 0; i < stratum.classes.size(); ++i) {
        sum.first += stratum.drawn[i] * stratum.classes[i].first;
        sum.second += stratum.drawn[i] * stratum.classes[i].second;
    }
    return sum;
}

using Tally = std::map<std::pair<qint64, qint64>, qint64>;

Decay::Point pointOf(int chain, const Tally& tally)
{
    Decay::Point point{ chain };
    for (const auto& [counts, tasks] : tally) {
        point.tasks += tasks;
        point.samples += tasks * counts.first;
        point.passed += tasks * counts.second;
    }
    return point;
}

Stratum stratumOf(const Tally& tally)
{
    Stratum stratum;
    for (const auto& [counts, tasks] : tally) {
        stratum.classes.push_back(counts);
        stratum.tasks.push_back(tasks);
    }
    stratum.drawn.resize(stratum.tasks.size());
    return stratum;
}

} // namespace

double Decay::at(double chain) const
{
    assert(isFitted());
    const Point& shortest = points.front();
    if (r > 0.0 || chain < shortest.chain)
        return p1 * std::pow(r, chain - 1.0);
    return chain == shortest.chain ? static_cast<double>(shortest.passed) / static_cast<double>(shortest.samples) : 0.0;
}

Decay fitDecay(const TaskResults& results, const Bootstrap& bootstrap)
{
    std::map<int, Tally> byChain;
    for (const TaskResult& result : results.tasks())
        if (result.chain > 0 && result.samples > 0)
            ++byChain[result.chain][{ result.samples, result.passed }];
    Decay decay;
    std::vector<Stratum> strata;
    for (const auto& [chain, tally] : byChain) {
        decay.points.push_back(pointOf(chain, tally));
        strata.push_back(stratumOf(tally));
    }
    if (decay.points.size() < 2)
        return decay;
    Fitter fitter(decay.points);
    for (std::size_t i = 0; i < decay.points.size(); ++i)
        fitter.count(i, decay.points[i].passed, decay.points[i].samples);
    const Fit fit = fitter.fit();
    decay.reason = fit.reason;
    if (!decay.isFitted())
        return decay;
    decay.p1 = fit.p1;
    decay.r = fit.r;
    for (Decay::Point& point : decay.points)
        point.fitted = decay.at(point.chain);
    const auto refitted = [&](base::RandomStream& stream) {
        for (std::size_t i = 0; i < strata.size(); ++i) {
            const auto [samples, passed] = drawnAnew(strata[i], decay.points[i], stream);
            fitter.count(i, passed, samples);
        }
        return fitter.fit();
    };
    decay.rInterval = bootstrapped(bootstrap, [&](base::RandomStream& stream) { return refitted(stream).r; });
    decay.p1Interval = bootstrapped(bootstrap, [&](base::RandomStream& stream) { return refitted(stream).p1; });
    return decay;
}

} // namespace hz::evaluation
