#include "model/document/scoring_service.h"

#include "model/document/document.h"
#include "model/document/worker.h"
#include "model/scoring/scorer.h"

#include <QPointer>

namespace hz::document {

namespace {

struct Job {
    domain::Model model;
    quint64 revision = 0;
    scoring::ResultPointer retired{}; // that the worker may have the work of taking it apart
    base::CancelToken cancel{};
};

} // namespace

class ScoringService::Private {
public:
    Private(ScoringService& owner, Document& subject, Calendar calendar)
        : service(owner)
        , document(&subject)
        , today(std::move(calendar))
        , worker([this](const Job& job) { work(job); })
    {
    }

    void start() { worker.start({ document->model(), document->revision(), std::move(retired) }); }

    void work(const Job& job)
    {
        scoring::Settings settings;
        settings.cancel = job.cancel;
        const scoring::ResultPointer result = scorer.shared(job.model, job.revision, settings);
        if (result->cancelled || job.cancel.isCancelled())
            return;
        auto found = scoring::findings(*result, today ? today() : QDate());
        // Posted to the service: what is still on its way when the service goes, goes with it.
        QMetaObject::invokeMethod(
            &service, [this, result, found = std::move(found)]() mutable { deliver(result, std::move(found)); },
            Qt::QueuedConnection);
    }

    void deliver(const scoring::ResultPointer& result, std::vector<scoring::Finding> found)
    {
        if (!document || result->revision != document->revision())
            return;
        retired = std::exchange(newest, result);
        findings = std::move(found);
        emit service.resultReady(newest);
    }

    ScoringService& service;
    QPointer<Document> document;
    Calendar today;
    scoring::ResultPointer newest;
    scoring::ResultPointer retired; // what newest was before
    std::vector<scoring::Finding> findings;
    scoring::Scorer scorer; // of the worker's thread
    Worker<Job> worker; // last: it uses all above
};

ScoringService::ScoringService(Document& document, Calendar today, QObject* parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(*this, document, std::move(today)))
{
    connect(&document, &Document::applied, this, [this] { m_private->start(); });
    connect(&document, &Document::changed, this, &ScoringService::becameStale);
    m_private->start();
}

ScoringService::~ScoringService() = default;

scoring::ResultPointer ScoringService::latest() const
{
    return m_private->newest;
}

bool ScoringService::isStale() const
{
    const Document* document = m_private->document;
    return !m_private->newest || !document || m_private->newest->revision != document->revision();
}

const std::vector<scoring::Finding>& ScoringService::findings() const
{
    return m_private->findings;
}

} // namespace hz::document
