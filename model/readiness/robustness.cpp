#include "model/readiness/robustness.h"

#include "model/analysis/projects/quantity_distribution.h"
#include "model/base/random_stream.h"

#include <algorithm>
#include <map>

namespace hz::readiness {

Draws::Draws(const Model& model, std::uint64_t seed, std::size_t samples)
    : m_samples(samples)
{
    for (Number& number : numbersOf(model)) {
        const bool isPoint = number.given.shape == domain::Shape::Point;
        if (number.isUnknown || (isPoint && number.shares.isNull()))
            continue;
        m_areAlike = m_areAlike && isPoint;
        base::RandomStream stream(seed, m_numbers.size());
        m_values.emplace_back(samples);
        sampling::draw(analysis::distributionOf(number.given), stream, m_values.back());
        m_numbers.push_back(std::move(number));
    }
}

void Draws::draw(Model& model, std::size_t sample) const
{
    std::map<Id, double> divided;
    for (std::size_t i = 0; i < m_numbers.size(); ++i)
        if (!m_numbers[i].shares.isNull())
            divided[m_numbers[i].shares] += std::clamp(m_values[i][sample], 0.0, 1.0);
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        const Number& number = m_numbers[i];
        const bool isProbability = number.end <= 1.0;
        double value = isProbability ? std::clamp(m_values[i][sample], 0.0, 1.0) : std::max(0.0, m_values[i][sample]);
        if (!number.shares.isNull())
            value /= std::max(1.0, divided[number.shares]);
        give(model, number, value);
    }
}

std::optional<base::Interval> Draws::share(const Model& model, const Ask& ask, const base::CancelToken& cancel) const
{
    Model drawn = model;
    scoring::NumberEdits edits;
    for (const Number& number : m_numbers)
        addTo(edits, number);
    double certain = 0.0;
    double possible = 0.0;
    const std::size_t samples = m_areAlike ? 1 : m_samples;
    for (std::size_t sample = 0; sample < samples; ++sample) {
        if (cancel.isCancelled())
            return std::nullopt;
        draw(drawn, sample);
        const Outcome outcome = ask(drawn, sample == 0 ? nullptr : &edits);
        certain += outcome == Outcome::Met ? 1.0 : 0.0;
        possible += outcome == Outcome::Failed ? 0.0 : 1.0;
    }
    const auto count = static_cast<double>(samples);
    return base::Interval{ certain / count, possible / count };
}

} // namespace hz::readiness
