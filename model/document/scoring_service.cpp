#include "model/document/scoring_service.h"

#include "model/document/live_answer.h"
#include "model/scoring/scorer.h"

#include <variant>

namespace hz::document {

namespace {

struct Scored {
    scoring::ResultPointer result;
    std::vector<scoring::Finding> findings;
};

using Live = LiveAnswer<std::monostate, Scored>;

} // namespace

class ScoringService::Private {
public:
    Private(ScoringService& service, Document& document, Calendar calendar)
        : today(std::move(calendar))
        , live(
              service, document, [this](const Live::Job& job, const Live::Post& post) { work(job, post); },
              [&service] { emit service.resultReady(service.latest()); })
    {
    }

    void work(const Live::Job& job, const Live::Post& post)
    {
        scoring::Settings settings;
        settings.cancel = job.cancel;
        const scoring::ResultPointer result = scorer.shared(job.model, job.revision, settings);
        if (result->cancelled || job.cancel.isCancelled())
            return;
        post(std::make_shared<Scored>(Scored{ result, scoring::findings(*result, today ? today() : QDate()) }));
    }

    Calendar today;
    std::vector<scoring::Finding> none;
    scoring::Scorer scorer; // of the worker's thread
    Live live; // last: it uses all above
};

ScoringService::ScoringService(Document& document, Calendar today, QObject* parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(*this, document, std::move(today)))
{
    connect(&document, &Document::changed, this, &ScoringService::becameStale);
    m_private->live.startEarly({});
    m_private->live.start({});
}

ScoringService::~ScoringService() = default;

scoring::ResultPointer ScoringService::latest() const
{
    const auto& newest = m_private->live.newest();
    return newest ? newest->result : nullptr;
}

bool ScoringService::isStale() const
{
    return !m_private->live.isCurrent({});
}

const std::vector<scoring::Finding>& ScoringService::findings() const
{
    const auto& newest = m_private->live.newest();
    return newest ? newest->findings : m_private->none;
}

} // namespace hz::document
