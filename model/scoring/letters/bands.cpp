#include "model/scoring/letters/bands.h"

#include <algorithm>

namespace hz::scoring {

namespace {

constexpr double kAtBound = 1e-9; // relative

} // namespace

Bands::Bands(const SchemeTables& scheme)
{
    for (const domain::LikelihoodLevel& level : scheme.likelihoods)
        m_lows.push_back(level.lowerBound);
}

int Bands::of(double number) const
{
    const auto holds = [number](double low) { return number >= low * (1.0 - kAtBound); };
    const auto at = std::ranges::find_if(m_lows, holds);
    return static_cast<int>(at == m_lows.end() ? std::ssize(m_lows) - 1 : at - m_lows.begin());
}

LetterRange Bands::of(Interval numbers, std::optional<double> nominal) const
{
    if (m_lows.empty())
        return {};
    LetterRange range{ of(numbers.high), of(numbers.low), false, {} };
    const double low = m_lows[static_cast<std::size_t>(range.worst)];
    const bool endsAtIt = numbers.high <= low * (1.0 + kAtBound) && numbers.low < low * (1.0 - kAtBound);
    if (endsAtIt && range.worst < range.best)
        ++range.worst;
    if (nominal)
        range.nominal = std::clamp(of(*nominal), range.worst, range.best);
    return range;
}

} // namespace hz::scoring
