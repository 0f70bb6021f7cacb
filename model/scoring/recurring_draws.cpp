#include "model/scoring/recurring_draws.h"

#include "model/engine/compile.h"
#include "model/engine/formula/cone.h"
#include "model/engine/formula/substitution.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hz::scoring {

namespace {

using Clock = std::chrono::steady_clock;
using engine::Formula;
using engine::Ref;
using engine::Variable;
using engine::Word;

constexpr unsigned kBits = 64;
constexpr std::size_t kMaxKnown = 4096; // sets of conditions that are kept
constexpr double kMaxMoments = 1e7; // of one stream in one exposure

} // namespace

RecurringDraws::RecurringDraws(const NodeFormula& formula, std::vector<double> probabilities,
    std::vector<double> moments, const ExceedanceSettings& settings)
    : m_formula(formula)
    , m_probabilities(std::move(probabilities))
    , m_moments(std::move(moments))
    , m_settings(settings)
    , m_roots(formula.formula)
    , m_end(Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(settings.seconds)))
{
    for (const NodeFormula::Root& root : formula.roots)
        m_standing.push_back(root.standing);
    for (Variable v = 0; v < formula.events.size(); ++v)
        if (formula.moments[v] && m_moments[v] > 0.0)
            addStream(v);
    m_program = std::make_unique<engine::BitProgram>(m_roots, m_standing);
    for (Stream& stream : m_streams)
        stream.program = std::make_unique<engine::BitProgram>(m_roots, stream.roots);
}

void RecurringDraws::addStream(Variable moment)
{
    engine::Substitution substitution(m_roots);
    for (Variable v = 0; v < m_formula.events.size(); ++v)
        if (m_formula.moments[v])
            substitution.set(v, v == moment);
    Stream stream;
    stream.moment = moment;
    for (const NodeFormula::Root& root : m_formula.roots)
        stream.roots.push_back(substitution.of(root.brought));
    const Ref any = m_roots.any(stream.roots);
    if (any == Formula::no())
        return;
    const engine::Limits limits{ m_settings.maximumNodes, m_settings.seconds, m_settings.cancel };
    stream.compiled = engine::compile(m_roots, any, limits);
    stream.canDraw =
        stream.compiled.isExact() && engine::ConditionalSampler::canDraw(stream.compiled.circuit, stream.compiled.top);
    for (const engine::Occurrence& found : engine::Cone(m_roots).occurrences(std::array{ any }))
        if (isOnce(found.variable))
            stream.conditions.push_back(found.variable);
    m_streams.push_back(std::move(stream));
}

bool RecurringDraws::isOnce(Variable variable) const
{
    using Kind = BasicEvent::Kind;
    const Kind kind = m_formula.events[variable].kind;
    return m_formula.conditions[variable] || kind == Kind::IsThere || kind == Kind::CommonIsThere;
}

bool RecurringDraws::isOver() const
{
    return m_settings.cancel.isCancelled() || Clock::now() > m_end;
}

bool RecurringDraws::run(std::vector<std::vector<LossSamples::Times>>& exposures)
{
    for (std::uint64_t block = 0; block * kBits < m_settings.samples; ++block)
        if (isOver() || !draw64(block, exposures))
            return false;
    return true;
}

bool RecurringDraws::draw64(std::uint64_t block, std::vector<std::vector<LossSamples::Times>>& exposures)
{
    base::RandomStream random(m_settings.seed, block);
    std::vector<Word> words;
    for (Variable v = 0; v < m_formula.events.size(); ++v)
        words.push_back(m_formula.moments[v] ? 0 : engine::randomWord(m_probabilities[v], random));
    std::vector<Word> standing(m_standing.size());
    m_program->run(words, standing, m_scratch);
    for (Stream& stream : m_streams) // what one block leaves is not for the next
        for (auto& [conditions, moments] : stream.known)
            moments.next = kBits;
    std::vector<std::uint32_t> times(m_standing.size());
    for (unsigned bit = 0; bit < kBits; ++bit) {
        for (std::size_t root = 0; root < times.size(); ++root)
            times[root] = static_cast<std::uint32_t>((standing[root] >> bit) & 1U);
        for (Stream& stream : m_streams)
            if (!addMoments(stream, words, bit, times, random))
                return false;
        auto& exposure = exposures.emplace_back();
        for (std::uint32_t root = 0; root < times.size(); ++root)
            if (times[root] > 0)
                exposure.push_back({ root, times[root] });
    }
    return true;
}

bool RecurringDraws::addMoments(Stream& stream, std::span<const Word> words, unsigned bit,
    std::vector<std::uint32_t>& times, base::RandomStream& random)
{
    Moments& moments = momentsOf(stream, words, bit);
    if (moments.probability <= 0.0)
        return true;
    const double count = countOf(stream, moments.probability, random);
    if (!(count <= kMaxMoments))
        return false;
    for (double i = 0.0; i < count; ++i) {
        if (moments.next == kBits)
            refill(stream, moments, random);
        for (std::size_t root = 0; root < times.size(); ++root)
            times[root] += static_cast<std::uint32_t>((moments.brought[root] >> moments.next) & 1U);
        ++moments.next;
    }
    return true;
}

RecurringDraws::Moments& RecurringDraws::momentsOf(Stream& stream, std::span<const Word> words, unsigned bit)
{
    std::vector<bool> conditions;
    for (const Variable v : stream.conditions)
        conditions.push_back(((words[v] >> bit) & 1U) != 0);
    if (stream.known.size() > kMaxKnown)
        stream.known.clear();
    const auto [known, isNew] = stream.known.try_emplace(conditions);
    if (!isNew)
        return known->second;
    known->second.conditions = conditions;
    known->second.probability = 1.0;
    if (!stream.canDraw)
        return known->second;
    std::vector<engine::ProbabilityPair> pairs;
    for (const double p : m_probabilities)
        pairs.push_back(engine::pairAt(p));
    for (std::size_t i = 0; i < conditions.size(); ++i)
        pairs[stream.conditions[i]] = engine::pairAt(conditions[i] ? 1.0 : 0.0);
    known->second.sampler =
        std::make_unique<engine::ConditionalSampler>(stream.compiled.circuit, stream.compiled.top, pairs);
    known->second.probability = known->second.sampler->probability();
    return known->second;
}

/// How many moments there are at which something is brought about. Of a number that is not whole the rest is one more,
/// with that probability.
double RecurringDraws::countOf(const Stream& stream, double probability, base::RandomStream& random) const
{
    const double moments = m_moments[stream.moment];
    if (!(moments * probability <= kMaxMoments))
        return moments * probability;
    if (!m_formula.occasions[stream.moment])
        return static_cast<double>(std::poisson_distribution<std::int64_t>(moments * probability)(random));
    const double whole = std::floor(moments) + (random.uniform() < moments - std::floor(moments) ? 1.0 : 0.0);
    if (probability >= 1.0)
        return whole;
    return static_cast<double>(
        std::binomial_distribution<std::int64_t>(static_cast<std::int64_t>(whole), probability)(random));
}

void RecurringDraws::refill(const Stream& stream, Moments& moments, base::RandomStream& random)
{
    std::vector<Word> words(m_formula.events.size());
    if (moments.sampler) {
        moments.sampler->draw(random, words);
    } else {
        for (Variable v = 0; v < words.size(); ++v)
            words[v] = engine::randomWord(m_formula.moments[v] ? 0.0 : m_probabilities[v], random);
        for (std::size_t i = 0; i < moments.conditions.size(); ++i)
            words[stream.conditions[i]] = moments.conditions[i] ? ~Word{ 0 } : Word{ 0 };
    }
    moments.brought.assign(stream.roots.size(), 0);
    stream.program->run(words, moments.brought, m_scratch);
    moments.next = 0;
}

} // namespace hz::scoring
