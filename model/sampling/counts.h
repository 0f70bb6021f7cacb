#pragma once

#include "model/base/random_stream.h"

namespace hz::sampling {

/// How often something happens in independent trials, drawn in constant time, however many trials there are. Counts
/// are whole numbers up to kMaxCount, of which a double holds each. Made once for a probability; the same seed gives
/// the same numbers on every machine.
class Binomial {
public:
    explicit Binomial(double probability = 0.0);

    [[nodiscard]] double probability() const { return m_probability; }
    /// Of so many trials, a whole number.
    [[nodiscard]] double draw(double trials, base::RandomStream& stream) const;

private:
    [[nodiscard]] double drawRarer(double trials, base::RandomStream& stream) const;
    [[nodiscard]] double byInversion(double trials, base::RandomStream& stream) const;
    [[nodiscard]] double byRejection(double trials, base::RandomStream& stream) const;

    double m_probability = 0.0;
    double m_rarer = 0.0; // the smaller of the probability and its complement
    double m_logMiss = 0.0; // log(1 - m_rarer)
};

/// 2^53.
inline constexpr double kMaxCount = 9007199254740992.0;

/// How often something happens that is expected so many times, up to kMaxCount.
[[nodiscard]] double drawPoisson(double mean, base::RandomStream& stream);

} // namespace hz::sampling
