#include "model/scoring/incremental_scorer.h"

#include "model/domain/years.h"
#include "model/scoring/graph/limits.h"

#include <algorithm>

namespace hz::scoring {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kKeptFor = 16; // calls for which an answer that nobody asks for is kept

bool isExact(const CategoryRisk& risk)
{
    return risk.loss.exact && risk.lossReduction.exact && risk.furtherReduction.exact;
}

bool isExact(const NodeScore& node)
{
    return node.occurrences.exact && node.probability.exact
        && std::ranges::all_of(node.categories, [](const CategoryRisk& risk) { return isExact(risk); });
}

bool isExact(const PostureResult& posture)
{
    return std::ranges::all_of(posture.losses, &Bounded::exact)
        && std::ranges::all_of(posture.nodes, [](const NodeScore& node) { return isExact(node); });
}

bool holdsAny(const std::vector<std::uint32_t>& places, const std::vector<bool>& marked)
{
    return std::ranges::any_of(places, [&](std::uint32_t place) { return marked[place]; });
}

void markAnswered(const Unit& unit, const UnitAnswer& answer, std::vector<bool>& nodes)
{
    for (const std::uint32_t local : unit.answersFor)
        nodes[unit.nodes[local]] = true;
    for (const UnitAnswer::Pair& pair : answer.pairs)
        nodes[unit.nodes[pair.node]] = true;
}

} // namespace

void IncrementalScorer::ask(const Asked& asked)
{
    if (m_asked != asked)
        m_assemblies.clear();
    m_asked = asked;
}

std::vector<Interval> IncrementalScorer::ways(domain::Posture posture) const
{
    const auto place = static_cast<std::size_t>(posture);
    return place < m_assemblies.size() && m_asked.postures[place] ? m_assemblies[place].ways()
                                                                  : std::vector<Interval>();
}

void IncrementalScorer::begin()
{
    m_start = Clock::now();
    ++m_call;
    m_computed = 0;
    m_isTrial = false;
}

/// Without the model.
RiskResult IncrementalScorer::blankResult(const domain::Model& model, std::uint64_t revision)
{
    RiskResult result;
    result.revision = revision;
    result.engineVersion = GRAPHAZARD_VERSION;
    result.years = domain::yearsIn(model.project().exposure);
    return result;
}

RiskResult IncrementalScorer::score(const domain::Model& model, std::uint64_t revision, const Settings& settings)
{
    begin();
    RiskResult result = blankResult(model, revision);
    result.model = model;
    m_assemblies.clear();
    Analysis analysis;
    analysis.graph = hazardGraphOf(result.model);
    analysis.units = unitsOf(analysis.graph);
    const bool isAnswered = answerUnits(analysis, settings);
    m_basis = std::make_unique<ScoringBasis>(result.model, std::move(analysis));
    result.scheme = m_basis->scheme;
    if (isAnswered) {
        m_assemblies.reserve(kPostures);
        for (std::size_t i = 0; i < kPostures; ++i) {
            m_assemblies.emplace_back(*m_basis, static_cast<Posture>(i), m_asked.effects);
            if (m_asked.postures[i])
                result.postures[i] = m_assemblies.back().first(result.model, settings.cancel);
        }
    }
    finish(result, settings);
    return result;
}

RiskResult IncrementalScorer::score(const domain::Model& model, std::uint64_t revision, const Settings& settings,
    const NumberEdits& edits, const RiskResult& last)
{
    begin();
    RiskResult result = blankResult(model, revision);
    result.model = model;
    return follow(result, result.model, settings, edits, last) ? result : score(model, revision, settings);
}

RiskResult IncrementalScorer::tried(
    const domain::Model& model, const Settings& settings, const NumberEdits& edits, const RiskResult& last)
{
    begin();
    m_isTrial = true;
    RiskResult result = blankResult(model, 0);
    return follow(result, model, settings, edits, last) ? result : score(model, 0, settings);
}

bool IncrementalScorer::follow(RiskResult& result, const domain::Model& model, const Settings& settings,
    const NumberEdits& edits, const RiskResult& last)
{
    const auto touched = m_assemblies.empty() ? std::nullopt : touch(model, edits, settings);
    if (!touched)
        return false;
    result.scheme = m_basis->scheme;
    for (std::size_t i = 0; i < kPostures; ++i)
        if (m_asked.postures[i])
            result.postures[i] = m_assemblies[i].next(model, *touched, last.postures[i], settings.cancel);
    finish(result, settings);
    return true;
}

void IncrementalScorer::finish(RiskResult& result, const Settings& settings)
{
    result.cancelled = settings.cancel.isCancelled();
    result.exact = !result.cancelled
        && std::ranges::all_of(result.postures, [](const PostureResult& posture) { return isExact(posture); });
    result.seconds = secondsTaken();
    m_isWhole = !result.cancelled && result.seconds < settings.seconds;
    if (!m_isWhole)
        m_assemblies.clear();
    forgetOld();
}

/// Nothing where more than numbers follows from the edits, or when cancelled: then all is to be made anew.
std::optional<Touched> IncrementalScorer::touch(
    const domain::Model& model, const NumberEdits& edits, const Settings& settings)
{
    HazardGraph& graph = m_basis->analysis.graph;
    if (!takeNumbers(graph, model, edits))
        return std::nullopt;
    Edited edited{ std::vector<bool>(graph.nodes.size(), edits.exposure),
        std::vector<bool>(graph.streams.size(), edits.exposure) };
    for (const Id& id : edits.nodes)
        edited.nodes[graph.indexOf(id)] = true;
    for (const Id& id : edits.occasions)
        for (std::uint32_t i = 0; i < graph.streams.size(); ++i)
            edited.streams[i] = edited.streams[i] || (graph.streams[i].isOccasion && graph.streams[i].id == id);
    Touched touched = edited.nodes;
    for (std::uint32_t i = 0; i < graph.nodes.size(); ++i)
        if (const std::uint32_t stream = graph.nodes[i].stream; stream != kNowhere && edited.streams[stream])
            touched[i] = true;
    for (const Id& id : edits.links)
        edited.nodes[graph.indexOf(model.link(id)->to)] = true;
    return answerTouched(edited, touched, settings) ? std::optional(std::move(touched)) : std::nullopt;
}

bool IncrementalScorer::answerTouched(const Edited& edited, Touched& touched, const Settings& settings)
{
    Analysis& analysis = m_basis->analysis;
    for (std::size_t i = 0; i < analysis.units.size(); ++i) {
        if (settings.cancel.isCancelled())
            return false;
        const Unit& unit = analysis.units[i];
        if (!holdsAny(unit.nodes, edited.nodes) && !holdsAny(unit.streams, edited.streams))
            continue;
        const UnitAnswerPointer answer = answerFor(analysis, unit, settings);
        if (answer == analysis.answers[i])
            continue;
        if (answer->pairs != analysis.answers[i]->pairs || answer->through != analysis.answers[i]->through)
            return false;
        markAnswered(unit, *answer, touched);
        analysis.answers[i] = answer;
    }
    return true;
}

/// False when cancelled midway.
bool IncrementalScorer::answerUnits(Analysis& analysis, const Settings& settings)
{
    for (const Unit& unit : analysis.units) {
        if (settings.cancel.isCancelled())
            return false;
        analysis.answers.push_back(answerFor(analysis, unit, settings));
    }
    return !settings.cancel.isCancelled();
}

UnitAnswerPointer IncrementalScorer::answerFor(const Analysis& analysis, const Unit& unit, const Settings& settings)
{
    const std::size_t mostUnknowns = mostTabulated(analysis.units.size());
    UnitContent content = contentOf(analysis.graph, unit);
    content.push_back(mostUnknowns);
    content.push_back(settings.maximumNodes);
    for (const bool posture : m_asked.postures)
        content.push_back(std::uint64_t{ posture });
    content.push_back(std::uint64_t{ m_asked.effects });
    const auto known = m_kept.find(content);
    if (known != m_kept.end() && (m_isTrial || !known->second.isTrial)) {
        known->second.lastAsked = m_call;
        return known->second.answer;
    }
    ++m_computed;
    const double left = std::max(0.0, settings.seconds - secondsTaken());
    const engine::Limits limits = limitsOf(settings, left);
    const EvaluationAsked how{ limits, mostUnknowns, m_asked, m_isTrial };
    auto answer = std::make_shared<const UnitAnswer>(m_evaluations.answerOf(analysis.graph, unit, how));
    // What the clock or a cancel cut short is not the answer.
    if (!answer->cancelled && secondsTaken() < settings.seconds)
        m_kept.insert_or_assign(std::move(content), Kept{ answer, m_call, m_isTrial });
    else
        m_evaluations.clear();
    return answer;
}

double IncrementalScorer::secondsTaken() const
{
    return std::chrono::duration<double>(Clock::now() - m_start).count();
}

void IncrementalScorer::forgetOld()
{
    for (auto& [content, kept] : m_kept)
        if (kept.answer.use_count() > 1) // the last model's analysis holds it too
            kept.lastAsked = m_call;
    std::erase_if(m_kept, [this](const auto& kept) { return kept.second.lastAsked + kKeptFor < m_call; });
}

} // namespace hz::scoring
