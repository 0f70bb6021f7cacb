#pragma once

#include <cstddef>
#include <vector>

namespace hz::engine {

/// What a row of samples says. The order of the samples does not matter; at least one.
class SampleSummary {
public:
    /// Values that are not numbers are an error of the caller.
    explicit SampleSummary(std::vector<double> values);

    [[nodiscard]] std::size_t size() const { return m_sorted.size(); }
    [[nodiscard]] double mean() const { return m_mean; }
    /// With n - 1 in the divisor; 0 of one sample.
    [[nodiscard]] double standardDeviation() const { return m_deviation; }
    /// The value below which the share q of the samples lies, between neighbours in proportion (Hyndman and Fan 1996,
    /// definition 7): q = 0 the least, q = 1 the greatest.
    [[nodiscard]] double quantile(double q) const;

private:
    std::vector<double> m_sorted;
    double m_mean = 0.0;
    double m_deviation = 0.0;
};

} // namespace hz::engine
