#include "model/document/readiness_service.h"

#include "model/document/live_answer.h"

#include <variant>

namespace hz::document {

namespace {

using Live = LiveAnswer<std::monostate, Readiness>;

} // namespace

class ReadinessService::Private {
public:
    Private(ReadinessService& service, Document& document, Calendar today)
        : calendar(std::move(today))
        , live(
              service, document, [this](const Live::Job& job, const Live::Post& post) { work(job, post); },
              [&service] { emit service.ready(); })
    {
    }

    void start()
    {
        live.withdraw();
        if (isAttended && !isWhole())
            live.start({});
    }

    /// Verdicts and flip points are there for this revision and day.
    [[nodiscard]] bool isWhole() const
    {
        return live.isCurrent({}) && live.newest()->hasFlips && live.newest()->today == calendar();
    }

    void work(const Live::Job& job, const Live::Post& post)
    {
        readiness::Settings settings;
        settings.cancel = job.cancel;
        Readiness verdicts{ job.revision, job.model, calendar() };
        auto stages = evaluator.judgeAll(job.model, verdicts.today, settings);
        verdicts.plan = readiness::planOf(stages);
        if (verdicts.plan.isCancelled)
            return;
        post(std::make_shared<Readiness>(verdicts));
        for (readiness::JudgedStage& stage : stages) {
            auto flips = stage.flipPoints();
            if (flips.isCancelled)
                return;
            verdicts.flips[stage.result().stage] = std::move(flips);
        }
        verdicts.hasFlips = true;
        post(std::make_shared<Readiness>(std::move(verdicts)));
    }

    Calendar calendar;
    bool isAttended = false;
    readiness::Evaluator evaluator; // of the worker's thread
    Live live; // last: it uses all above
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
    return m_private->live.newest();
}

bool ReadinessService::isStale() const
{
    return !m_private->live.isCurrent({});
}

} // namespace hz::document
