#include "ui/review/comparison.h"

#include "model/base/codes/entity_errors.h"
#include "model/document/live_answer.h"
#include "model/exchange/formats/files.h"
#include "model/review/former_edition.h"
#include "model/review/state.h"
#include "model/wording/editions.h"
#include "model/wording/wording.h"

namespace hz::ui {

namespace {

using base::Error;
using base::Result;
using domain::Model;
using review::State;

constexpr int kRestMilliseconds = 300;

/// What the document says of the file that a former edition wrote.
struct Former {
    std::optional<Model> meaning;
    std::vector<migration::Difference> differences;
};

struct StateOf {
    const Model& present;
    const Former& former;

    Result<State> operator()(const Present&) const { return State{ review::withoutBaselines(present) }; }
    Result<State> operator()(const ComparedFile& file) const
    {
        const auto read = exchange::readModelOfAnyEdition(file.path);
        return read ? review::stateOf(*read, true) : Result<State>(read.error());
    }
    /// What it meant is all that is asked of it: it is told beside it what counts differently.
    Result<State> operator()(const FormerMeaning&) const
    {
        if (!former.meaning)
            return Error{ base::EntityError::Unknown };
        return State{ review::withoutBaselines(review::countedThen(*former.meaning)) };
    }
    Result<State> operator()(const Id& id) const
    {
        const auto* baseline = present.table<domain::Baseline>().find(id);
        return baseline ? review::stateOf(*baseline, present)
                        : Result<State>(Error{ base::EntityError::Unknown, { id } });
    }
};

/// A line for each thing that is counted differently, as the person knows it by its name.
std::vector<review::DifferenceRow> rowsOf(const std::vector<migration::Difference>& differences, const Model& model)
{
    std::vector<review::DifferenceRow> rows;
    for (const migration::Difference& difference : differences) {
        const auto entity = model.find(difference.entity);
        if (!entity)
            continue;
        const bool isNode = difference.entity.kind == domain::EntityKind::Node;
        rows.push_back({ difference.entity, review::Happened::Changed,
            wording::label(domain::kindChoice(difference.entity.kind)), review::nameOf(model, *entity), {}, {},
            wording::sentence(difference, model), isNode ? difference.entity.id : Id() });
    }
    return rows;
}

ComparisonPointer compare(
    const ComparisonQuestion& question, const Model& present, const Former& former, const base::CancelToken& cancel)
{
    auto comparison = std::make_shared<Comparison>();
    comparison->question = question;
    const bool isOfMeaning = std::holds_alternative<FormerMeaning>(question.before);
    const auto before = std::visit(StateOf{ present, former }, question.before);
    const auto after = before ? std::visit(StateOf{ present, former }, question.after) : before;
    if (!after) {
        comparison->error = after.error();
        return comparison;
    }
    comparison->isOfFormerEdition = before->isFormer() || after->isFormer();
    comparison->before = before->model;
    comparison->after = after->model;
    comparison->rows = isOfMeaning ? rowsOf(former.differences, comparison->after)
                                   : review::describe(domain::difference(comparison->before, comparison->after),
                                       comparison->before, comparison->after);
    review::WaterfallSettings settings;
    settings.scoring.cancel = cancel;
    comparison->riskBefore =
        std::make_shared<const scoring::RiskResult>(scoring::score(before->counted(), 0, settings.scoring));
    comparison->riskAfter =
        std::make_shared<const scoring::RiskResult>(scoring::score(after->counted(), 0, settings.scoring));
    if (cancel.isCancelled())
        return comparison;
    comparison->effect = review::effectOnRisk(*comparison->riskBefore, *comparison->riskAfter);
    if (!isOfMeaning)
        comparison->waterfall = review::waterfall(*before, *after, settings);
    return comparison;
}

} // namespace

class ComparisonService::Private {
public:
    using Live = document::LiveAnswer<ComparisonQuestion, Comparison>;

    Private(ComparisonService& service, document::Document& document)
        : live(
            service, document,
            [former = Former{ document.meantThen(), document.countedDifferently() }](const Live::Job& job,
                const Live::Post& post) { post(compare(job.question, job.model, former, job.cancel)); },
            [&service] { emit service.ready(); })
    {
    }

    std::optional<ComparisonQuestion> question;
    QTimer rest; // since the last edit
    Live live; // last: it uses all above
};

ComparisonService::ComparisonService(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(*this, workspace.document()))
{
    m_private->rest.setSingleShot(true);
    m_private->rest.setInterval(kRestMilliseconds);
    connect(&m_private->rest, &QTimer::timeout, this, [this] { m_private->live.start(*m_private->question); });
    connect(&workspace.document(), &document::Document::changed, this, &ComparisonService::startAnew);
}

ComparisonService::~ComparisonService() = default;

void ComparisonService::ask(std::optional<ComparisonQuestion> question)
{
    if (question == m_private->question)
        return;
    m_private->question = std::move(question);
    m_private->rest.stop();
    m_private->live.withdraw();
    m_private->live.forget();
    if (m_private->question)
        m_private->live.start(*m_private->question);
    emit becameStale();
}

void ComparisonService::startAnew()
{
    if (!m_private->question || !m_private->question->hasPresent())
        return;
    m_private->live.withdraw();
    m_private->rest.start();
    emit becameStale();
}

const std::optional<ComparisonQuestion>& ComparisonService::question() const
{
    return m_private->question;
}

ComparisonPointer ComparisonService::latest() const
{
    return m_private->live.newest();
}

bool ComparisonService::isStale() const
{
    const auto& question = m_private->question;
    return question && !m_private->live.isCurrent(*question, question->hasPresent());
}

} // namespace hz::ui
