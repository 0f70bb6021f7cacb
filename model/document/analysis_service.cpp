#include "model/document/analysis_service.h"

#include "model/document/live_answer.h"
#include "model/readiness/gate.h"
#include "model/scoring/graph/same_meaning.h"

namespace hz::document {

namespace {

using Part = AnalysisQuestion::Part;

constexpr std::size_t kMaxNodes = 4'000'000; // a view is no reason to fill the memory
constexpr double kSeconds = 20.0; // for each part of an answer
constexpr std::size_t kListed = 1000; // cut sets
constexpr std::uint64_t kSamples = 10'000; // enough for the percents of a line of text

using Live = LiveAnswer<AnalysisQuestion, Analysis>;

/// In the exposure that the question is about.
domain::Model modelOf(const domain::Model& model, const AnalysisQuestion& question)
{
    const domain::Stage* stage = model.table<domain::Stage>().find(question.stage);
    return stage != nullptr ? readiness::modelAt(model, *stage) : model;
}

void simulate(Analysis& answer, const base::CancelToken& cancel)
{
    const domain::Model model = modelOf(answer.model, answer.question);
    const domain::Posture posture = answer.question.posture;
    scoring::ExceedanceSettings settings;
    settings.maximumNodes = kMaxNodes;
    settings.seconds = kSeconds;
    settings.cancel = cancel;
    answer.mostLosses = scoring::lossExceedance(model, posture, settings);
    settings.unknownsOccur = false;
    if (answer.mostLosses.unknowns)
        answer.leastLosses = scoring::lossExceedance(model, posture, settings);
    answer.lossSpread =
        analysis::lossSpreadOf(model, posture, kSamples, settings.seed, { kMaxNodes, kSeconds, cancel });
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
AnalysisPointer answerOf(const Live::Job& job)
{
    auto answer = std::make_shared<Analysis>(Analysis{ job.question, job.revision, job.model });
    const auto& [node, posture, part, stage] = job.question;
    if (part == Part::Losses)
        simulate(*answer, job.cancel);
    else
        answer->node = analysis::figuresOf(job.model, node, posture, requestFor(part, job.cancel));
    return job.cancel.isCancelled() ? nullptr : answer;
}

} // namespace

class AnalysisService::Private {
public:
    Private(AnalysisService& service, Document& document)
        : live(
            service, document,
            [](const Live::Job& job, const Live::Post& post) {
                if (AnalysisPointer answer = answerOf(job))
                    post(std::move(answer));
            },
            [&service] { emit service.ready(); })
    {
    }

    void start()
    {
        live.withdraw();
        if (!isAttended || !isStale() || !isAboutSomething())
            return;
        if (saysTheSame())
            return renew();
        live.start(*question);
    }

    [[nodiscard]] bool isStale() const { return question && live.document() && !live.isCurrent(*question); }

    [[nodiscard]] bool isAboutSomething() const
    {
        const domain::Model& model = live.document()->model();
        if (question->part != Part::Losses)
            return model.node(question->node) != nullptr;
        return question->stage.isNull() || model.table<domain::Stage>().find(question->stage) != nullptr;
    }

    /// What scoring does not look at (titles, places on the canvas) cannot change the answer.
    [[nodiscard]] bool saysTheSame() const
    {
        const AnalysisPointer& newest = live.newest();
        return newest && newest->question == *question
            && scoring::meanTheSame(modelOf(newest->model, *question), modelOf(live.document()->model(), *question));
    }

    void renew()
    {
        auto renewed = std::make_shared<Analysis>(*live.newest());
        renewed->revision = live.document()->revision();
        renewed->model = live.document()->model();
        live.renew(std::move(renewed));
    }

    std::optional<AnalysisQuestion> question;
    bool isAttended = false;
    Live live; // last: it uses all above
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
    return m_private->live.newest();
}

bool AnalysisService::isStale() const
{
    return m_private->isStale();
}

} // namespace hz::document
