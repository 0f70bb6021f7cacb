#include "ui/worksheet/occasion_figures.h"

#include "model/scoring/stream_shares.h"
#include "ui/common/background_job.h"

#include <algorithm>

namespace hz::ui {

namespace {

using Figures = std::map<Id, base::Interval>;

/// At a moment of its own; nothing where the occasion has no part in it.
std::optional<base::Interval> broughtBy(const Id& occasion, const scoring::StreamShares& shares)
{
    const auto share = std::ranges::find(shares.streams, occasion, &scoring::StreamShare::stream);
    return share == shares.streams.end() ? std::nullopt : std::optional(share->brought);
}

std::shared_ptr<const Figures> figuresOf(const scoring::RiskResult& result, const base::CancelToken& cancel)
{
    auto figures = std::make_shared<Figures>();
    const scoring::HazardGraph graph = scoring::hazardGraphOf(result.model);
    for (const scoring::NodeScore& score : result.in(Posture::Current).nodes) {
        if (cancel.isCancelled())
            return nullptr;
        if (score.kind != domain::NodeKind::Hazard)
            continue;
        const auto shares = scoring::streamSharesOf(graph, score.id, Posture::Current);
        if (const auto brought = broughtBy(result.model.project().occasion, shares))
            figures->emplace(score.id, *brought);
    }
    return figures;
}

} // namespace

OccasionFigures::OccasionFigures(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &OccasionFigures::ask);
}

OccasionFigures::~OccasionFigures()
{
    m_cancel.cancel();
}

void OccasionFigures::setWanted(bool wanted)
{
    m_isWanted = wanted;
    ask();
}

QString OccasionFigures::occasionName() const
{
    const domain::Model& model = m_workspace.model();
    const auto* occasion = model.table<domain::Occasion>().find(model.project().occasion);
    return occasion ? occasion->name.simplified() : QString();
}

std::optional<base::Interval> OccasionFigures::of(const Id& hazard) const
{
    if (!m_figures)
        return std::nullopt;
    const auto found = m_figures->find(hazard);
    return found == m_figures->end() ? std::nullopt : std::optional(found->second);
}

bool OccasionFigures::isStale() const
{
    const auto result = m_workspace.result();
    return result && m_done != result->revision;
}

void OccasionFigures::ask()
{
    const auto result = m_workspace.result();
    if (!m_isWanted || !result || m_asked == result->revision)
        return;
    m_cancel.cancel();
    m_cancel = base::CancelToken();
    m_asked = result->revision;
    auto* job = new BackgroundJob(this);
    auto found = std::make_shared<std::shared_ptr<const Figures>>();
    connect(job, &BackgroundJob::finished, this, [this, job, found, revision = result->revision] {
        job->deleteLater();
        take(revision, *found);
    });
    job->start([result, found, cancel = m_cancel] {
        *found = figuresOf(*result, cancel);
        return base::Status(base::Done());
    });
}

void OccasionFigures::take(std::uint64_t revision, std::shared_ptr<const Figures> figures)
{
    if (!figures || m_asked != revision)
        return;
    m_figures = std::move(figures);
    m_done = revision;
    emit ready();
}

} // namespace hz::ui
