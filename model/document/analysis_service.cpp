#include "model/document/analysis_service.h"

#include "model/document/document.h"
#include "model/document/worker.h"
#include "model/scoring/graph/same_meaning.h"

#include <QPointer>

namespace hz::document {

namespace {

using Part = AnalysisQuestion::Part;

constexpr std::size_t kMaxNodes = 4'000'000; // a view is no reason to fill the memory
constexpr double kSeconds = 20.0; // for each part of an answer
constexpr std::size_t kListed = 1000; // cut sets
constexpr std::uint64_t kSamples = 10'000; // enough for the percents of a line of text

struct Job {
    AnalysisQuestion question;
    domain::Model model;
    quint64 revision = 0;
    base::CancelToken cancel{};
};

void simulate(Analysis& answer, const base::CancelToken& cancel)
{
    scoring::ExceedanceSettings settings;
    settings.maximumNodes = kMaxNodes;
    settings.seconds = kSeconds;
    settings.cancel = cancel;
    answer.mostLosses = scoring::lossExceedance(answer.model, answer.question.posture, settings);
    settings.unknownsOccur = false;
    if (answer.mostLosses.unknowns)
        answer.leastLosses = scoring::lossExceedance(answer.model, answer.question.posture, settings);
}

analysis::Request requestFor(Part part, const base::CancelToken& cancel)
{
    analysis::Request request;
    request.limits = { kMaxNodes, kSeconds, cancel };
    request.probability = true;
    request.importance = part == Part::Importances;
    request.cutSets = request.shares = request.primeImplicants = part == Part::Scenarios;
    request.listed = kListed;
    request.samples = part == Part::Scenarios ? kSamples : 0;
    return request;
}

/// Null when cancelled.
AnalysisPointer answerOf(const Job& job)
{
    auto answer = std::make_shared<Analysis>(Analysis{ job.question, job.revision, job.model });
    const auto& [node, posture, part] = job.question;
    if (part == Part::Losses)
        simulate(*answer, job.cancel);
    else
        answer->node = analysis::figuresOf(job.model, node, posture, requestFor(part, job.cancel));
    return job.cancel.isCancelled() ? nullptr : answer;
}

} // namespace

class AnalysisService::Private {
public:
    Private(AnalysisService& owner, Document& subject)
        : service(owner)
        , document(&subject)
        , worker([this](const Job& job) { work(job); })
    {
    }

    void start()
    {
        worker.withdraw();
        if (!question || !isAttended || !isStale() || !isAboutSomething())
            return;
        if (saysTheSame())
            return renew();
        worker.start({ *question, document->model(), document->revision() });
    }

    [[nodiscard]] bool isStale() const
    {
        return question && document
            && (!newest || newest->revision != document->revision() || newest->question != *question);
    }

    [[nodiscard]] bool isAboutSomething() const
    {
        return question->part == Part::Losses || document->model().node(question->node) != nullptr;
    }

    /// What scoring does not look at (titles, places on the canvas) cannot change the answer.
    [[nodiscard]] bool saysTheSame() const
    {
        return newest && newest->question == *question && scoring::meanTheSame(newest->model, document->model());
    }

    void renew()
    {
        auto renewed = std::make_shared<Analysis>(*newest);
        renewed->revision = document->revision();
        renewed->model = document->model();
        newest = std::move(renewed);
        emit service.ready();
    }

    void work(const Job& job)
    {
        const AnalysisPointer answer = answerOf(job);
        if (!answer)
            return;
        // Posted to the service: what is still on its way when the service goes, goes with it.
        QMetaObject::invokeMethod(
            &service, [this, answer] { deliver(answer); }, Qt::QueuedConnection);
    }

    void deliver(const AnalysisPointer& answer)
    {
        if (!document || answer->revision != document->revision() || answer->question != question)
            return;
        newest = answer;
        emit service.ready();
    }

    AnalysisService& service;
    QPointer<Document> document;
    std::optional<AnalysisQuestion> question;
    AnalysisPointer newest;
    bool isAttended = false;
    Worker<Job> worker; // last: it uses all above
};

AnalysisService::AnalysisService(Document& document, QObject* parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(*this, document))
{
    connect(&document, &Document::changed, this, [this] {
        emit becameStale();
        m_private->start();
    });
}

AnalysisService::~AnalysisService() = default;

void AnalysisService::ask(std::optional<AnalysisQuestion> question)
{
    if (question == m_private->question)
        return;
    m_private->question = question;
    emit becameStale();
    m_private->start();
}

const std::optional<AnalysisQuestion>& AnalysisService::question() const
{
    return m_private->question;
}

void AnalysisService::setAttended(bool attended)
{
    if (attended == m_private->isAttended)
        return;
    m_private->isAttended = attended;
    m_private->start();
}

AnalysisPointer AnalysisService::latest() const
{
    return m_private->newest;
}

bool AnalysisService::isStale() const
{
    return m_private->isStale();
}

} // namespace hz::document
