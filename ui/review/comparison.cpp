#include "ui/review/comparison.h"

#include "model/exchange/twin.h"
#include "model/store/project_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QThreadPool>

namespace hz::ui {

namespace {

using base::Error;
using base::Result;
using domain::Model;

constexpr int kRestMilliseconds = 300;

Result<Model> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ "file.not-found", {}, {}, path.toStdString() };
    if (exchange::looksLikeTwin(file.peek(4096)))
        return exchange::readTwin(file.read(exchange::kMaximumTwinBytes + 1), path);
    return store::readProject(path);
}

struct ModelOf {
    const Model& present;

    Result<Model> operator()(const Present&) const { return present; }
    Result<Model> operator()(const ComparedFile& file) const { return readFile(file.path); }
    Result<Model> operator()(const Id& id) const
    {
        const auto* baseline = present.table<domain::Baseline>().find(id);
        return baseline ? review::thaw(*baseline, present) : Result<Model>(Error{ "entity.unknown", { id } });
    }
};

ComparisonPointer compare(const ComparisonQuestion& question, const Model& present, const base::CancelToken& cancel)
{
    auto comparison = std::make_shared<Comparison>();
    comparison->question = question;
    const auto before = std::visit(ModelOf{ present }, question.before);
    const auto after = before ? std::visit(ModelOf{ present }, question.after) : before;
    if (!after) {
        comparison->error = after.error();
        return comparison;
    }
    comparison->before = review::withoutBaselines(*before);
    comparison->after = review::withoutBaselines(*after);
    comparison->rows = review::describe(
        domain::difference(comparison->before, comparison->after), comparison->before, comparison->after);
    review::WaterfallSettings settings;
    settings.scoring.cancel = cancel;
    comparison->riskBefore =
        std::make_shared<const scoring::RiskResult>(scoring::score(comparison->before, 0, settings.scoring));
    comparison->riskAfter =
        std::make_shared<const scoring::RiskResult>(scoring::score(comparison->after, 0, settings.scoring));
    if (cancel.isCancelled())
        return comparison;
    comparison->effect = review::effectOnRisk(*comparison->riskBefore, *comparison->riskAfter);
    comparison->waterfall = review::waterfall(comparison->before, comparison->after, settings);
    return comparison;
}

} // namespace

ComparisonService::ComparisonService(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &ComparisonService::start);
    connect(&workspace.document(), &document::Document::changed, this, [this] {
        if (m_question && m_question->hasPresent())
            startAnew();
    });
}

ComparisonService::~ComparisonService()
{
    m_job.cancel();
}

void ComparisonService::ask(std::optional<ComparisonQuestion> question)
{
    if (question == m_question)
        return;
    m_question = std::move(question);
    m_latest.reset();
    m_job.cancel();
    m_rest.stop();
    m_isStale = m_question.has_value();
    if (m_question)
        start();
    emit becameStale();
}

void ComparisonService::startAnew()
{
    m_job.cancel();
    m_rest.start();
    if (!std::exchange(m_isStale, true))
        emit becameStale();
}

void ComparisonService::start()
{
    m_job = base::CancelToken();
    QPointer<ComparisonService> self(this);
    QThreadPool::globalInstance()->start([self, job = m_job, question = *m_question, present = m_workspace.model()] {
        auto comparison = compare(question, present, job);
        // The pointer is read on the GUI thread only, where the service lives and dies.
        QMetaObject::invokeMethod(qApp, [self, job, comparison] {
            if (self)
                self->take(job, comparison);
        });
    });
}

void ComparisonService::take(const base::CancelToken& job, ComparisonPointer comparison)
{
    if (job.isCancelled() || comparison->question != m_question)
        return;
    m_latest = std::move(comparison);
    m_isStale = false;
    emit ready();
}

} // namespace hz::ui
