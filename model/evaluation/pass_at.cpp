#include "model/evaluation/pass_at.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

namespace hz::evaluation {

namespace {

/// How many tasks have so many samples and so many that passed: all that pass@k asks of them.
using Tally = std::map<std::pair<qint64, qint64>, qint64>;

PassRate rateOf(const Tally& tally, qint64 k, const Bootstrap& bootstrap)
{
    PassRate rate;
    rate.k = k;
    std::map<double, qint64> tasksByValue;
    for (const auto& [counts, tasks] : tally) {
        const auto value = passAt(counts.first, counts.second, k);
        (value ? rate.tasks : rate.tooFewSamples) += tasks;
        if (value)
            tasksByValue[*value] += tasks;
    }
    if (rate.tasks == 0)
        return rate;
    std::vector<double> values;
    std::vector<qint64> tasks;
    for (const auto& [value, count] : tasksByValue) {
        values.push_back(value);
        tasks.push_back(count);
    }
    const auto mean = [&](const std::vector<qint64>& counts) {
        double sum = 0.0;
        for (std::size_t i = 0; i < values.size(); ++i)
            sum += values[i] * static_cast<double>(counts[i]);
        return sum / static_cast<double>(rate.tasks);
    };
    rate.value = mean(tasks);
    std::vector<qint64> drawn(tasks.size());
    if (rate.tasks >= 2)
        rate.interval = bootstrapped(bootstrap, [&](base::RandomStream& stream) {
            drawAnew(tasks, stream, drawn);
            return mean(drawn);
        });
    return rate;
}

std::vector<PassRate> ratesOf(const Tally& tally, const std::vector<qint64>& ks, const Bootstrap& bootstrap)
{
    std::vector<PassRate> rates;
    for (const qint64 k : ks)
        rates.push_back(rateOf(tally, k, bootstrap));
    return rates;
}

Tally tallyOf(const TaskResults& results)
{
    Tally tally;
    for (const TaskResult& result : results.tasks())
        ++tally[{ result.samples, result.passed }];
    return tally;
}

/// The place of a key in the framework; behind all of them for another.
std::size_t placeOf(const QString& key)
{
    const auto at =
        std::ranges::find_if(kFrameworkAttributes, [&](const char* one) { return key == QLatin1String(one); });
    return static_cast<std::size_t>(at - kFrameworkAttributes.begin());
}

std::optional<double> numberFrom(const QString& text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// "2" before "10"; numbers before words.
bool valueBefore(const QString& a, const QString& b)
{
    const auto numberA = numberFrom(a);
    const auto numberB = numberFrom(b);
    if (numberA.has_value() != numberB.has_value())
        return numberA.has_value();
    return numberA && *numberA != *numberB ? *numberA < *numberB : a < b;
}

struct InFrameworkOrder {
    bool operator()(const Attribute& a, const Attribute& b) const
    {
        if (a.key == b.key)
            return valueBefore(a.value, b.value);
        const std::size_t placeA = placeOf(a.key);
        const std::size_t placeB = placeOf(b.key);
        return placeA != placeB ? placeA < placeB : a.key < b.key;
    }
};

struct Group {
    AttributeRates rates;
    Tally tally;
};

void add(Group& group, const TaskResult& result)
{
    ++group.rates.tasks;
    group.rates.samples += result.samples;
    group.rates.passed += result.passed;
    ++group.tally[{ result.samples, result.passed }];
}

} // namespace

std::optional<double> passAt(qint64 samples, qint64 passed, qint64 k)
{
    assert(passed >= 0 && passed <= samples && k >= 1);
    if (k > samples)
        return std::nullopt;
    if (samples - passed < k)
        return 1.0;
    // The chance that the first to pass is the first drawn, or the second, and so on; the estimate is the same with
    // passed and k exchanged. Adding positive terms loses no digits, as subtracting a product from 1 would.
    const auto [steps, size] = std::minmax(passed, k);
    double value = 0.0;
    double none = 1.0;
    for (qint64 i = 0; i < steps && none > 0.0; ++i) {
        const double now = static_cast<double>(size) / static_cast<double>(samples - i);
        value += none * now;
        none *= static_cast<double>(samples - i - size) / static_cast<double>(samples - i);
    }
    return std::min(value, 1.0);
}

PassRate passRate(const TaskResults& results, qint64 k, const Bootstrap& bootstrap)
{
    return rateOf(tallyOf(results), k, bootstrap);
}

std::vector<PassRate> passRates(const TaskResults& results, const std::vector<qint64>& ks, const Bootstrap& bootstrap)
{
    return ratesOf(tallyOf(results), ks, bootstrap);
}

std::vector<AttributeRates> profile(
    const TaskResults& results, const std::vector<qint64>& ks, const Bootstrap& bootstrap, const QStringList& without)
{
    std::map<Attribute, Group, InFrameworkOrder> groups;
    for (const TaskResult& result : results.tasks())
        for (const Attribute& attribute : result.attributes)
            if (!without.contains(attribute.key))
                add(groups[attribute], result);
    std::vector<AttributeRates> all;
    for (auto& [attribute, group] : groups) {
        group.rates.attribute = attribute;
        group.rates.rates = ratesOf(group.tally, ks, bootstrap);
        all.push_back(std::move(group.rates));
    }
    return all;
}

} // namespace hz::evaluation
