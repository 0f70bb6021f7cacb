#include "model/scoring/moments_one_by_one.h"

#include "model/engine/compile.h"
#include "model/engine/formula/cone.h"
#include "model/sampling/counts.h"

#include <array>

namespace hz::scoring {

namespace {

using engine::Ref;
using engine::Variable;
using engine::Word;

constexpr unsigned kBits = 64;
constexpr std::size_t kMaxKnown = 1024; // sets of conditions that are kept
constexpr double kMaxMoments = 1e6; // of one draw

} // namespace

MomentsOneByOne::MomentsOneByOne(engine::Formula& formula, const std::vector<Ref>& roots,
    std::vector<double> probabilities, std::vector<bool> isOnce, const engine::Limits& limits)
    : m_roots(roots.size())
    , m_probabilities(std::move(probabilities))
    , m_isOnce(std::move(isOnce))
    , m_program(formula, roots)
{
    const Ref any = formula.any(roots);
    m_any = engine::compile(formula, any, limits);
    m_canDraw = m_any.isExact() && engine::ConditionalSampler::canDraw(m_any.circuit, m_any.top);
    for (const engine::Occurrence& found : engine::Cone(formula).occurrences(std::array{ any }))
        if (m_isOnce[found.variable])
            m_conditions.push_back(found.variable);
}

void MomentsOneByOne::beginBlock(Known& known)
{
    if (known.byConditions.size() > kMaxKnown)
        known.byConditions.clear();
    for (auto& [conditions, moments] : known.byConditions)
        moments.next = kBits;
}

std::optional<std::uint64_t> MomentsOneByOne::draw(double moments, const std::vector<bool>& once,
    std::span<double> times, base::RandomStream& random, Known& known) const
{
    Known::Moments& here = momentsOf(once, known);
    const double count = sampling::Binomial(here.probability).draw(moments, random);
    if (!(count <= kMaxMoments))
        return std::nullopt;
    for (double i = 0.0; i < count; ++i) {
        if (here.next == kBits)
            refill(once, here, random, known.scratch);
        for (std::size_t root = 0; root < times.size(); ++root)
            times[root] += static_cast<double>((here.brought[root] >> here.next) & 1U);
        ++here.next;
    }
    return static_cast<std::uint64_t>(count) + 1;
}

MomentsOneByOne::Known::Moments& MomentsOneByOne::momentsOf(const std::vector<bool>& once, Known& known) const
{
    std::vector<bool> conditions;
    for (const Variable v : m_conditions)
        conditions.push_back(once[v]);
    const auto [found, isNew] = known.byConditions.try_emplace(std::move(conditions));
    if (!isNew || !m_canDraw)
        return found->second;
    std::vector<engine::ProbabilityPair> pairs;
    for (Variable v = 0; v < m_probabilities.size(); ++v)
        pairs.push_back(engine::pairAt(m_isOnce[v] ? (once[v] ? 1.0 : 0.0) : m_probabilities[v]));
    found->second.sampler = std::make_unique<engine::ConditionalSampler>(m_any.circuit, m_any.top, std::move(pairs));
    found->second.probability = found->second.sampler->probability();
    return found->second;
}

void MomentsOneByOne::refill(const std::vector<bool>& once, Known::Moments& moments, base::RandomStream& random,
    engine::BitProgram::Scratch& scratch) const
{
    std::vector<Word> words(m_probabilities.size());
    if (moments.sampler) {
        moments.sampler->draw(random, words);
    } else {
        for (Variable v = 0; v < words.size(); ++v)
            words[v] =
                m_isOnce[v] ? (once[v] ? ~Word{ 0 } : Word{ 0 }) : engine::randomWord(m_probabilities[v], random);
    }
    moments.brought.assign(m_roots, 0);
    m_program.run(words, moments.brought, scratch);
    moments.next = 0;
}

} // namespace hz::scoring
