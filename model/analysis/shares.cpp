#include "model/analysis/shares.h"

#include <algorithm>

namespace hz::analysis {

namespace {

using base::Interval;

Interval productOf(std::span<const engine::Variable> events, std::span<const Interval> inputs)
{
    Interval product = Interval::point(1.0);
    for (const engine::Variable event : events)
        product = { product.low * inputs[event].low, product.high * inputs[event].high };
    return product;
}

/// The target occurs.
Interval shareOf(Interval product, Interval top)
{
    return { std::clamp(product.low / top.high, 0.0, 1.0),
        top.low > 0.0 ? std::clamp(product.high / top.low, 0.0, 1.0) : 1.0 };
}

} // namespace

Shares::Shares(const Subject& subject, const Solution& solution)
    : m_subject(subject)
    , m_corners(solution.corners())
    , m_top(solution.probability().value)
{
    for (std::size_t corner = 0; corner < m_corners.count(); ++corner)
        m_tops.push_back(solution.probabilityAt(m_corners.at(corner)));
}

std::optional<Interval> Shares::of(std::span<const engine::Variable> cutSet)
{
    if (m_top.high <= 0.0)
        return std::nullopt;
    if (!m_corners.isTabulated())
        return shareOf(productOf(cutSet, m_subject.probabilities), m_top);
    engine::Hull share;
    for (std::size_t corner = 0; corner < m_tops.size(); ++corner)
        if (m_tops[corner].high > 0.0) // else the set is as impossible there, and the share what it is nearby
            share.add(shareOf(productOf(cutSet, m_corners.at(corner)), m_tops[corner]));
    return share.value().value_or(Interval{ 0.0, 1.0 });
}

} // namespace hz::analysis
