#include "model/scoring/scorer.h"

#include "model/scoring/graph/same_meaning.h"
#include "model/scoring/incremental_scorer.h"

#include <algorithm>

namespace hz::scoring {

class Scorer::Private {
public:
    RiskResult next(const domain::Model& model, std::uint64_t revision, const Settings& settings);

    IncrementalScorer incremental;
    ResultPointer last; // whole
    std::size_t maximumNodes = 0; // under which it was made
    Asked asked;
    bool isTried = false; // the last one does not hold its model
    bool isSame = false; // the last call found nothing that scoring looks at changed
};

RiskResult Scorer::Private::next(const domain::Model& model, std::uint64_t revision, const Settings& settings)
{
    isSame = false;
    const bool canFollow = last && !isTried && maximumNodes == settings.maximumNodes;
    const auto edits = canFollow ? numberEdits(last->model, model) : std::nullopt;
    if (!edits)
        return incremental.score(model, revision, settings);
    if (!edits->isEmpty())
        return incremental.score(model, revision, settings, *edits, *last);
    isSame = true;
    const auto start = std::chrono::steady_clock::now();
    RiskResult result = *last;
    result.model = model;
    result.scheme = schemeTablesOf(model);
    result.revision = revision;
    result.cancelled = settings.cancel.isCancelled();
    result.exact = result.exact && !result.cancelled;
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return result;
}

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
    return shared(model, revision, settings, {});
}

ResultPointer Scorer::shared(
    const domain::Model& model, std::uint64_t revision, const Settings& settings, const Asked& asked)
{
    if (m_private->asked != asked)
        m_private->last = nullptr;
    m_private->asked = asked;
    m_private->incremental.ask(asked);
    auto result = std::make_shared<const RiskResult>(m_private->next(model, revision, settings));
    if (m_private->isSame)
        return result;
    m_private->last = m_private->incremental.isWhole() ? result : nullptr;
    m_private->isTried = false;
    m_private->maximumNodes = settings.maximumNodes;
    return result;
}

ResultPointer Scorer::tried(
    const domain::Model& model, const NumberEdits& edits, const Settings& settings, const Asked& asked)
{
    const ResultPointer last = m_private->last;
    if (!last || m_private->asked != asked || m_private->maximumNodes != settings.maximumNodes) {
        m_private->last = nullptr;
        return shared(model, 0, settings, asked);
    }
    const auto result = std::make_shared<const RiskResult>(m_private->incremental.tried(model, settings, edits, *last));
    m_private->last = m_private->incremental.isWhole() ? result : nullptr;
    m_private->isTried = true;
    return result;
}

std::vector<Interval> Scorer::ways(Posture posture) const
{
    return m_private->incremental.ways(posture);
}

Scorer::Effort Scorer::lastEffort() const
{
    const IncrementalScorer& incremental = m_private->incremental;
    return { m_private->isSame ? 0 : incremental.computedUnits(), incremental.units() };
}

RiskResult score(const domain::Model& model, std::uint64_t revision, const Settings& settings)
{
    return IncrementalScorer().score(model, revision, settings);
}

const NodeScore* PostureResult::find(const Id& id) const
{
    const auto at = std::ranges::lower_bound(nodes, id, {}, &NodeScore::id);
    return at != nodes.end() && at->id == id ? &*at : nullptr;
}

} // namespace hz::scoring
