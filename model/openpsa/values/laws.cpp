#include "model/openpsa/values/laws.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hz::openpsa {

namespace {

double survival(double rate, double time)
{
    return std::exp(-rate * time);
}

/// That a repair begun at 0 has ended by `time` and the component works: repair * integral of
/// exp(-repair s) exp(-rate (time - s)). Symmetric in the rates, and kept accurate where they are close.
double repairedAndWorking(double rate, double repair, double time)
{
    const double low = std::min(rate, repair);
    const double difference = std::abs(rate - repair);
    const double span = difference * time < 1e-300 ? time : -std::expm1(-difference * time) / difference;
    return repair * std::exp(-low * time) * span;
}

/// That a repair begun at 0 has ended by `time` and the component has failed again.
double repairedAndFailed(double rate, double repair, double time)
{
    return std::max(0.0, exponentialLaw(repair, time) - repairedAndWorking(rate, repair, time));
}

/// Probabilities of working, failed without anybody knowing, in repair.
using States = std::array<double, 3>;
/// Row: to; column: from.
using Step = std::array<States, 3>;

Step operator*(const Step& second, const Step& first)
{
    Step product{};
    for (std::size_t to = 0; to < 3; ++to)
        for (std::size_t from = 0; from < 3; ++from)
            for (std::size_t middle = 0; middle < 3; ++middle)
                product[to][from] += second[to][middle] * first[middle][from];
    return product;
}

States operator*(const Step& step, const States& states)
{
    States result{};
    for (std::size_t to = 0; to < 3; ++to)
        for (std::size_t from = 0; from < 3; ++from)
            result[to] += step[to][from] * states[from];
    return result;
}

States repeated(Step step, double times, States states)
{
    for (; times >= 1.0; times = std::floor(times / 2.0)) {
        if (std::fmod(times, 2.0) == 1.0)
            states = step * states;
        step = step * step;
    }
    return states;
}

/// Column of what a repair under way becomes.
States afterRepair(const TestedComponent& c, double time)
{
    const double failsAgain = c.failsAtRestart * exponentialLaw(c.repair, time)
        + (1.0 - c.failsAtRestart) * repairedAndFailed(c.rate, c.repair, time);
    const double works = (1.0 - c.failsAtRestart) * repairedAndWorking(c.rate, c.repair, time);
    return { works, failsAgain, survival(c.repair, time) };
}

Step fromColumns(const States& working, const States& failed, const States& inRepair)
{
    Step step{};
    for (std::size_t to = 0; to < 3; ++to)
        step[to] = { working[to], failed[to], inRepair[to] };
    return step;
}

Step betweenTests(const TestedComponent& c, double time)
{
    return fromColumns(
        { survival(c.rate, time), exponentialLaw(c.rate, time), 0.0 }, { 0.0, 1.0, 0.0 }, afterRepair(c, time));
}

double survivesTest(const TestedComponent& c, double time)
{
    return (1.0 - c.failsAtTestStart) * survival(c.rateUnderTest, time);
}

/// A test that has run for `time`. What failed before it or in it is found with probability sigma.
Step underTest(const TestedComponent& c, double time)
{
    const double fails = c.failsAtTestStart + (1.0 - c.failsAtTestStart) * exponentialLaw(c.rateUnderTest, time);
    const States working{ survivesTest(c, time), (1.0 - c.detected) * fails, c.detected * fails };
    return fromColumns(working, { 0.0, 1.0 - c.detected, c.detected }, afterRepair(c, time));
}

} // namespace

double exponentialLaw(double rate, double time)
{
    return -std::expm1(-rate * time);
}

double glmLaw(double gamma, double rate, double repair, double time)
{
    const double sum = rate + repair;
    if (sum == 0.0)
        return gamma;
    return gamma * survival(sum, time) + rate / sum * exponentialLaw(sum, time);
}

double weibullLaw(double scale, double shape, double shift, double time)
{
    return time <= shift ? 0.0 : -std::expm1(-std::pow((time - shift) / scale, shape));
}

double periodicTestLaw(double rate, TestSchedule schedule, double time)
{
    if (time <= schedule.first)
        return exponentialLaw(rate, time);
    const double sinceTest = std::fmod(time - schedule.first, schedule.period);
    return exponentialLaw(rate, sinceTest > 0.0 ? sinceTest : schedule.period);
}

double periodicTestLaw(double rate, double repair, TestSchedule schedule, double time)
{
    if (time <= schedule.first)
        return exponentialLaw(rate, time);
    // At a test all that is unavailable is in repair, so one number q describes it; a time later it is
    // fails + (1 - fails - repaired) q.
    const auto later = [&](double q, double span) {
        return exponentialLaw(rate, span) * (1.0 - q) + (1.0 - repairedAndWorking(rate, repair, span)) * q;
    };
    const double sinceFirst = time - schedule.first;
    const double periods = std::floor(sinceFirst / schedule.period);
    const double fails = exponentialLaw(rate, schedule.period);
    const double repaired = repairedAndWorking(rate, repair, schedule.period);
    double q = exponentialLaw(rate, schedule.first);
    if (fails + repaired > 0.0) {
        const double limit = fails / (fails + repaired);
        q = limit + (q - limit) * std::pow(1.0 - fails - repaired, periods);
    }
    return later(q, std::fmod(sinceFirst, schedule.period));
}

double periodicTestLaw(const TestedComponent& c, double time)
{
    const TestSchedule& schedule = c.schedule;
    if (time <= schedule.first)
        return exponentialLaw(c.rate, time);
    const double sinceFirst = time - schedule.first;
    const Step period = betweenTests(c, schedule.period - c.testDuration) * underTest(c, c.testDuration);
    const States atFirst{ survival(c.rate, schedule.first), exponentialLaw(c.rate, schedule.first), 0.0 };
    const States before = repeated(period, std::floor(sinceFirst / schedule.period), atFirst);
    const double sinceTest = std::fmod(sinceFirst, schedule.period);
    if (sinceTest <= c.testDuration) {
        const States now = underTest(c, sinceTest) * before;
        return now[1] + now[2] + (c.availableUnderTest ? 0.0 : before[0] * survivesTest(c, sinceTest));
    }
    const States now = betweenTests(c, sinceTest - c.testDuration) * (underTest(c, c.testDuration) * before);
    return now[1] + now[2];
}

} // namespace hz::openpsa
