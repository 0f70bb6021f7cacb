#include "model/scoring/recurring_draws.h"

#include "model/engine/blocks.h"
#include "model/engine/formula/substitution.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace hz::scoring {

namespace {

using engine::Formula;
using engine::Ref;
using engine::Variable;
using engine::Word;
using Clock = std::chrono::steady_clock;

constexpr unsigned kBits = 64;
constexpr double kMaxBegun = 1000.0; // beginnings in an exposure of one thing that lasts
constexpr std::uint64_t kTriedBlocks = 4; // whose steps say how many exposures can be afforded
constexpr std::uint64_t kLeastBlocks = 160; // of 64 exposures each
constexpr double kMaxMoments = sampling::kMaxCount / 4; // expected in an exposure

bool isThere(const BasicEvent& event)
{
    return event.kind == BasicEvent::Kind::IsThere || event.kind == BasicEvent::Kind::CommonIsThere;
}

/// Part of the exposure.
double lastsOf(const HazardGraph& graph, const BasicEvent& event)
{
    if (event.kind == BasicEvent::Kind::IsThere)
        return graph.nodes[graph.indexOf(event.id)].lasts;
    return std::ranges::find(graph.groups, event.id, &HazardGraph::Group::id)->lasts;
}

} // namespace

RecurringDraws::RecurringDraws(const HazardGraph& graph, const NodeFormula& formula, std::vector<double> probabilities,
    std::vector<double> moments, const ExceedanceSettings& settings)
    : m_formula(formula)
    , m_probabilities(std::move(probabilities))
    , m_moments(std::move(moments))
    , m_settings(settings)
    , m_isOnce(formula.conditions)
    , m_roots(formula.formula)
{
    for (const NodeFormula::Root& root : formula.roots)
        m_standing.push_back(root.standing);
    findLasting(graph);
    for (Variable v = 0; v < formula.events.size(); ++v)
        if (formula.moments[v] && m_moments[v] > 0.0)
            addStream(v);
    for (Stream& stream : m_streams)
        prepare(stream);
    m_program = std::make_unique<engine::BitProgram>(m_roots, m_standing);
}

void RecurringDraws::findLasting(const HazardGraph& graph)
{
    for (Variable v = 0; v < m_formula.events.size(); ++v) {
        if (!isThere(m_formula.events[v]))
            continue;
        const auto moment =
            std::ranges::find(m_formula.events, BasicEvent{ BasicEvent::Kind::Moment, m_formula.events[v].id });
        if (moment == m_formula.events.end())
            continue;
        const double moments = m_moments[static_cast<std::size_t>(moment - m_formula.events.begin())];
        if (!(moments > 0.0))
            continue;
        if (moments > kMaxBegun) {
            m_meetsAfresh = true;
            continue;
        }
        m_lasting.push_back({ moments, lastsOf(graph, m_formula.events[v]) });
        m_there.push_back(v);
        m_isOnce[v] = true;
    }
}

void RecurringDraws::addStream(Variable moment)
{
    engine::Substitution substitution(m_roots);
    for (Variable v = 0; v < m_formula.events.size(); ++v)
        if (m_formula.moments[v])
            substitution.set(v, v == moment);
    Stream stream{ moment };
    for (const NodeFormula::Root& root : m_formula.roots)
        stream.roots.push_back(substitution.of(root.brought));
    if (std::ranges::all_of(stream.roots, [](Ref root) { return root == Formula::no(); }))
        return;
    for (std::size_t i = 0; i < m_there.size(); ++i)
        if (m_formula.events[m_there[i]].id == m_formula.events[moment].id)
            stream.lasting = i;
    m_streams.push_back(std::move(stream));
}

void RecurringDraws::prepare(Stream& stream)
{
    const engine::Limits limits{ m_settings.maximumNodes, m_settings.seconds, m_settings.cancel };
    OutcomeDiagram::Settings settings;
    settings.moments = m_moments[stream.moment];
    settings.limits = limits;
    stream.outcomes = OutcomeDiagram::of(m_roots, stream.roots, m_probabilities, m_isOnce, settings);
    if (!stream.outcomes)
        stream.oneByOne = std::make_unique<MomentsOneByOne>(m_roots, stream.roots, m_probabilities, m_isOnce, limits);
}

RecurringDraws::Worker RecurringDraws::worker() const
{
    Worker worker;
    worker.scratch.resize(m_streams.size());
    worker.known.resize(m_streams.size());
    worker.once.resize(m_formula.events.size());
    return worker;
}

bool RecurringDraws::run(Exposures& exposures)
{
    const Clock::time_point begin = Clock::now();
    const auto isCountable = [&](const Stream& stream) { return m_moments[stream.moment] <= kMaxMoments; };
    if (!std::ranges::all_of(m_streams, isCountable))
        return false;
    std::uint64_t blocks = (m_settings.samples + kBits - 1) / kBits;
    const std::uint64_t tried = std::min(kTriedBlocks, blocks);
    exposures.resize(blocks * kBits);
    Worker first = worker();
    for (std::uint64_t block = 0; block < tried; ++block)
        if (m_settings.cancel.isCancelled() || !drawBlock(block, first, exposures))
            return false;
    const double afforded = m_settings.steps * static_cast<double>(tried) / static_cast<double>(first.steps + 1);
    blocks = std::min(blocks, std::max(kLeastBlocks, static_cast<std::uint64_t>(afforded)));
    exposures.resize(blocks * kBits);
    engine::BlockOptions options{ m_settings.threads, 0.0, m_settings.cancel };
    options.seconds = m_settings.seconds - std::chrono::duration<double>(Clock::now() - begin).count();
    std::vector<Worker> workers;
    for (std::size_t i = engine::threadsFor(blocks - tried, options); i > 0; --i)
        workers.push_back(worker());
    std::vector<engine::DoBlock> work;
    for (Worker& each : workers)
        work.emplace_back([&](std::uint64_t block) { return drawBlock(tried + block, each, exposures); });
    return engine::doBlocks(blocks - tried, work, options) == blocks - tried;
}

bool RecurringDraws::drawBlock(std::uint64_t block, Worker& worker, Exposures& exposures) const
{
    base::RandomStream random(m_settings.seed, block);
    std::vector<Word> words;
    for (Variable v = 0; v < m_formula.events.size(); ++v)
        words.push_back(m_formula.moments[v] ? 0 : engine::randomWord(m_probabilities[v], random));
    std::vector<Word> standing(m_standing.size());
    m_program->run(words, standing, worker.standing);
    for (MomentsOneByOne::Known& known : worker.known)
        MomentsOneByOne::beginBlock(known);
    for (unsigned bit = 0; bit < kBits; ++bit) {
        const auto holds = [bit](Word word) { return ((word >> bit) & 1U) != 0; };
        worker.times.clear();
        for (const Word word : standing)
            worker.times.push_back(holds(word) ? 1.0 : 0.0);
        for (Variable v = 0; v < words.size(); ++v)
            worker.once[v] = holds(words[v]);
        if (!drawMoments(worker, random))
            return false;
        auto& exposure = exposures[block * kBits + bit];
        for (std::uint32_t root = 0; root < worker.times.size(); ++root)
            if (worker.times[root] > 0.0)
                exposure.push_back({ root, static_cast<std::uint64_t>(worker.times[root]) });
    }
    return true;
}

bool RecurringDraws::drawMoments(Worker& worker, base::RandomStream& random) const
{
    const TimesOfStates states = drawTimes(m_lasting, random);
    std::vector<std::vector<double>> moments;
    for (const Stream& stream : m_streams)
        moments.push_back(momentsOf(stream, states, random));
    std::size_t place = 0;
    for (const auto& [there, times] : states) {
        for (std::size_t i = 0; i < m_there.size(); ++i)
            worker.once[m_there[i]] = there[i];
        for (std::size_t stream = 0; stream < m_streams.size(); ++stream)
            if (!drawStream(stream, moments[stream][place], worker, random))
                return false;
        ++place;
    }
    worker.steps += states.size();
    return true;
}

bool RecurringDraws::drawStream(std::size_t stream, double moments, Worker& worker, base::RandomStream& random) const
{
    if (moments == 0.0)
        return true;
    const Stream& here = m_streams[stream];
    const auto steps = here.outcomes
        ? here.outcomes->draw(moments, worker.once, worker.times, random, worker.scratch[stream])
        : here.oneByOne->draw(moments, worker.once, worker.times, random, worker.known[stream]);
    worker.steps += steps.value_or(0);
    return steps.has_value();
}

/// By state of what lasts. Of a number that is not whole the rest is one more, with that probability.
std::vector<double> RecurringDraws::momentsOf(
    const Stream& stream, const TimesOfStates& states, base::RandomStream& random) const
{
    std::vector<double> result;
    const double mean = m_moments[stream.moment];
    const bool isOccasion = m_formula.occasions[stream.moment];
    double left = isOccasion ? std::floor(mean) + (random.uniform() < mean - std::floor(mean) ? 1.0 : 0.0) : 0.0;
    double share = 1.0;
    for (const auto& [there, times] : states) {
        if (stream.lasting) {
            result.push_back(times.begun[*stream.lasting]);
        } else if (!isOccasion) {
            result.push_back(sampling::drawPoisson(mean * times.share, random));
        } else {
            const bool isLast = result.size() + 1 == states.size();
            const sampling::Binomial here(isLast ? 1.0 : times.share / share);
            result.push_back(here.draw(left, random));
            left -= result.back();
            share -= times.share;
        }
    }
    return result;
}

} // namespace hz::scoring
