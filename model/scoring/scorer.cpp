#include "model/scoring/scorer.h"

#include "model/scoring/posture_result.h"
#include "model/scoring/same_meaning.h"

#include <algorithm>
#include <chrono>
#include <unordered_map>

namespace hz::scoring {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kKeptFor = 16; // calls for which an answer that nobody asks for is kept

struct ContentHash {
    std::size_t operator()(const UnitContent& content) const noexcept
    {
        std::uint64_t hash = content.size();
        for (const std::uint64_t word : content) {
            hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL;
            hash ^= hash >> 29;
        }
        return hash;
    }
};

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

bool isExact(const CategoryRisk& risk)
{
    return risk.loss.exact && risk.worth.exact && risk.offer.exact;
}

bool isExact(const NodeScore& node)
{
    return node.probability.exact && (!node.frequency || node.frequency->exact)
        && std::ranges::all_of(node.categories, [](const CategoryRisk& risk) { return isExact(risk); });
}

bool isExact(const PostureResult& posture)
{
    return std::ranges::all_of(posture.losses, &Bounded::exact)
        && std::ranges::all_of(posture.nodes, [](const NodeScore& node) { return isExact(node); });
}

/// Scores models and keeps the answers of their units.
class Desk {
public:
    RiskResult score(const domain::Model& model, std::uint64_t revision, const Settings& settings);
    Scorer::Effort effort;

private:
    struct Kept {
        UnitAnswerPointer answer;
        std::uint64_t lastAsked = 0;
    };

    bool answerUnits(Analysis& analysis, const Settings& settings);
    UnitAnswerPointer answerFor(const Analysis& analysis, const Unit& unit, const Settings& settings);
    void forgetOld();

    std::unordered_map<UnitContent, Kept, ContentHash> m_kept;
    std::uint64_t m_call = 0;
    Clock::time_point m_start;
};

RiskResult Desk::score(const domain::Model& model, std::uint64_t revision, const Settings& settings)
{
    m_start = Clock::now();
    ++m_call;
    RiskResult result;
    result.revision = revision;
    result.model = model;
    result.scheme = schemeTablesOf(model);
    result.engineVersion = GRAPHAZARD_VERSION;
    Analysis analysis;
    analysis.graph = hazardGraphOf(model);
    analysis.units = unitsOf(analysis.graph);
    if (answerUnits(analysis, settings)) {
        const RiskMatrix matrix(model, result.scheme);
        const Stakes stakes(model, analysis.graph, result.scheme);
        for (std::size_t i = 0; i < kPostures; ++i)
            result.postures[i] = postureResultOf(
                model, result.scheme, matrix, analysis, stakes, static_cast<Posture>(i), settings.cancel);
        result.exact =
            std::ranges::all_of(result.postures, [](const PostureResult& posture) { return isExact(posture); });
    }
    result.cancelled = settings.cancel.isCancelled();
    result.exact = result.exact && !result.cancelled;
    forgetOld();
    result.seconds = secondsSince(m_start);
    return result;
}

/// False when cancelled midway.
bool Desk::answerUnits(Analysis& analysis, const Settings& settings)
{
    effort = { 0, analysis.units.size() };
    for (const Unit& unit : analysis.units) {
        if (settings.cancel.isCancelled())
            return false;
        analysis.answers.push_back(answerFor(analysis, unit, settings));
    }
    return !settings.cancel.isCancelled();
}

UnitAnswerPointer Desk::answerFor(const Analysis& analysis, const Unit& unit, const Settings& settings)
{
    const std::size_t mostUnknowns = mostTabulated(analysis.units.size());
    UnitContent content = contentOf(analysis.graph, unit);
    content.push_back(mostUnknowns);
    content.push_back(settings.maximumNodes);
    if (const auto known = m_kept.find(content); known != m_kept.end()) {
        known->second.lastAsked = m_call;
        return known->second.answer;
    }
    ++effort.computed;
    const double left = std::max(0.0, settings.seconds - secondsSince(m_start));
    const engine::Limits limits{ settings.maximumNodes, left, settings.cancel };
    auto answer = std::make_shared<const UnitAnswer>(answerOf(analysis.graph, unit, limits, mostUnknowns));
    // What the clock or a cancel cut short is not the answer.
    if (!answer->cancelled && secondsSince(m_start) < settings.seconds)
        m_kept.emplace(std::move(content), Kept{ answer, m_call });
    return answer;
}

void Desk::forgetOld()
{
    std::erase_if(m_kept, [this](const auto& kept) { return kept.second.lastAsked + kKeptFor < m_call; });
}

} // namespace

class Scorer::Private {
public:
    Desk desk;
    ResultPointer last; // whole and exact
    std::size_t maximumNodes = 0; // under which it was made
};

Scorer::Scorer()
    : m_private(std::make_unique<Private>())
{
}

Scorer::~Scorer() = default;

RiskResult Scorer::score(const domain::Model& model, std::uint64_t revision, const Settings& settings)
{
    return *shared(model, revision, settings);
}

ResultPointer Scorer::shared(const domain::Model& model, std::uint64_t revision, const Settings& settings)
{
    const auto start = Clock::now();
    auto& last = m_private->last;
    if (last && m_private->maximumNodes == settings.maximumNodes && meanTheSame(last->model, model)) {
        m_private->desk.effort.computed = 0;
        RiskResult result = *last;
        result.model = model;
        result.scheme = schemeTablesOf(model);
        result.revision = revision;
        result.cancelled = settings.cancel.isCancelled();
        result.exact = !result.cancelled;
        result.seconds = secondsSince(start);
        return std::make_shared<const RiskResult>(std::move(result));
    }
    auto result = std::make_shared<const RiskResult>(m_private->desk.score(model, revision, settings));
    last = result->exact && !result->cancelled ? result : nullptr;
    m_private->maximumNodes = settings.maximumNodes;
    return result;
}

Scorer::Effort Scorer::lastEffort() const
{
    return m_private->desk.effort;
}

RiskResult score(const domain::Model& model, std::uint64_t revision, const Settings& settings)
{
    return Desk().score(model, revision, settings);
}

const NodeScore* PostureResult::find(const Id& id) const
{
    const auto at = std::ranges::lower_bound(nodes, id, {}, &NodeScore::id);
    return at != nodes.end() && at->id == id ? &*at : nullptr;
}

} // namespace hz::scoring
