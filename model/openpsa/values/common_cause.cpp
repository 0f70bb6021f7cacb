#include "model/openpsa/values/common_cause.h"

#include <algorithm>

namespace hz::openpsa {

namespace {

/// C(n, k) for the k from 0 on, one after the other.
class Binomials {
public:
    explicit Binomials(std::size_t n)
        : m_n(static_cast<double>(n))
    {
    }

    double next()
    {
        const double result = m_value;
        m_value *= (m_n - m_k) / (m_k + 1.0);
        m_k += 1.0;
        return result;
    }

private:
    double m_n;
    double m_k = 0.0;
    double m_value = 1.0;
};

std::vector<double> betaFactor(std::size_t members, double q, double beta)
{
    if (members == 1)
        return { q };
    std::vector<double> levels(members, 0.0);
    levels.front() = (1.0 - beta) * q;
    levels.back() = beta * q;
    return levels;
}

std::vector<double> greekLetters(std::size_t members, double q, std::span<const double> rho)
{
    Binomials subsets(members - 1);
    std::vector<double> levels;
    double product = 1.0;
    for (std::size_t k = 0; k <= rho.size(); ++k) {
        const double goesOn = k < rho.size() ? rho[k] : 0.0;
        levels.push_back(product * (1.0 - goesOn) * q / subsets.next());
        product *= goesOn;
    }
    return levels;
}

std::vector<double> alphaFactors(std::size_t members, double q, std::span<const double> alpha)
{
    double sum = 0.0;
    for (std::size_t k = 0; k < alpha.size(); ++k)
        sum += static_cast<double>(k + 1) * alpha[k];
    if (!(sum > 0.0))
        return {};
    Binomials subsets(members - 1);
    std::vector<double> levels;
    for (std::size_t k = 0; k < alpha.size(); ++k)
        levels.push_back(static_cast<double>(k + 1) * alpha[k] / sum * q / subsets.next());
    return levels;
}

std::vector<double> levelsOf(const CommonCauseGroup& group, double q, std::span<const double> factors)
{
    switch (group.model) {
    case CommonCauseModel::BetaFactor:
        return betaFactor(group.members.size(), q, factors.front());
    case CommonCauseModel::Mgl:
        return greekLetters(group.members.size(), q, factors);
    case CommonCauseModel::AlphaFactor:
        return alphaFactors(group.members.size(), q, factors);
    case CommonCauseModel::PhiFactor:
        break;
    }
    std::vector<double> levels(factors.begin(), factors.end());
    for (double& level : levels)
        level *= q;
    return levels;
}

} // namespace

std::vector<double> levelProbabilities(
    const CommonCauseGroup& group, double distribution, std::span<const double> factors)
{
    const bool isAlpha = group.model == CommonCauseModel::AlphaFactor;
    if (!std::ranges::all_of(factors, [&](double factor) { return factor >= 0.0 && (isAlpha || factor <= 1.0); }))
        return {};
    return levelsOf(group, distribution, factors);
}

} // namespace hz::openpsa
