#include "model/document/readiness_service.h"

#include "model/document/document.h"
#include "model/document/worker.h"

#include <QPointer>

namespace hz::document {

namespace {

struct Job {
    domain::Model model;
    quint64 revision = 0;
    base::CancelToken cancel{};
};

} // namespace

class ReadinessService::Private {
public:
    Private(ReadinessService& owner, Document& subject, Calendar today)
        : service(owner)
        , document(&subject)
        , calendar(std::move(today))
        , worker([this](const Job& job) { work(job); })
    {
    }

    [[nodiscard]] bool isStale() const { return !newest || !document || newest->revision != document->revision(); }

    void start()
    {
        worker.withdraw();
        if (!isAttended || !document || (!isStale() && newest->hasFlips && newest->today == calendar()))
            return;
        worker.start({ document->model(), document->revision() });
    }

    void work(const Job& job)
    {
        readiness::Settings settings;
        settings.cancel = job.cancel;
        auto verdicts = std::make_shared<Readiness>(Readiness{ job.revision, job.model, calendar() });
        verdicts->plan = evaluator.evaluateAll(job.model, verdicts->today, settings);
        if (verdicts->plan.isCancelled)
            return;
        post(verdicts);
        addFlips(*verdicts, settings);
    }

    void addFlips(const Readiness& verdicts, const readiness::Settings& settings)
    {
        auto whole = std::make_shared<Readiness>(verdicts);
        for (const domain::Stage& stage : readiness::stagesOf(whole->model)) {
            auto flips = evaluator.flipPointsOf(whole->model, stage, whole->today, settings);
            if (flips.isCancelled)
                return;
            whole->flips[stage.id] = std::move(flips);
        }
        whole->hasFlips = true;
        post(whole);
    }

    /// Posted to the service: what is still on its way when the service goes, goes with it.
    void post(const ReadinessPointer& result)
    {
        QMetaObject::invokeMethod(
            &service, [this, result] { deliver(result); }, Qt::QueuedConnection);
    }

    void deliver(const ReadinessPointer& result)
    {
        if (!document || result->revision != document->revision())
            return;
        newest = result;
        emit service.ready();
    }

    ReadinessService& service;
    QPointer<Document> document;
    Calendar calendar;
    ReadinessPointer newest;
    bool isAttended = false;
    readiness::Evaluator evaluator; // of the worker's thread
    Worker<Job> worker; // last: it uses all above
};

ReadinessService::ReadinessService(Document& document, Calendar today, QObject* parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(*this, document, std::move(today)))
{
    connect(&document, &Document::changed, this, [this] {
        emit becameStale();
        m_private->start();
    });
}

ReadinessService::~ReadinessService() = default;

void ReadinessService::setAttended(bool attended)
{
    if (attended == m_private->isAttended)
        return;
    m_private->isAttended = attended;
    m_private->start();
}

ReadinessPointer ReadinessService::latest() const
{
    return m_private->newest;
}

bool ReadinessService::isStale() const
{
    return m_private->isStale();
}

} // namespace hz::document
