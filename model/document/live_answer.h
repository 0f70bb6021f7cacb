#pragma once

#include "model/document/document.h"
#include "model/document/worker.h"

#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

namespace hz::document {

/// What every live answer does with the document; the part that needs no types.
class LiveFrame {
public:
    explicit LiveFrame(Document& document)
        : m_document(&document)
    {
    }

    /// Null when it is gone.
    [[nodiscard]] Document* document() const { return m_document; }

protected:
    /// Calls back when the model and the revision are new but not yet on the disk, as long as the service lives: for
    /// work on other threads that may begin while this one waits for the disk. Nothing may be shown before `changed`.
    static void beginEarly(Document& document, QObject& service, std::function<void()> begin);

private:
    QPointer<Document> m_document;
};

/// The frame of a service that keeps an answer up to date with a document, off the GUI thread: it takes a snapshot,
/// works on it, is stale until the answer is there, and delivers. A job that begins cancels the one before; what is
/// cancelled is not delivered. The newest answer stays until the next one is there.
///
/// Belongs to the service, as its last member: on destruction it waits for the job that is being done. All but `work`
/// happens on the thread of the service.
template <typename Question, typename Answer> class LiveAnswer : public LiveFrame {
public:
    using AnswerPointer = std::shared_ptr<const Answer>;

    struct Job {
        Question question{};
        domain::Model model{}; // the snapshot
        quint64 revision = 0;
        AnswerPointer retired{}; // that the worker may have the work of taking it apart
        base::CancelToken cancel{};
    };
    /// Gives an answer back, from the thread of the work; several times where a fuller one follows.
    using Post = std::function<void(AnswerPointer)>;

    /// `work` must heed the job's token. `arrived` follows each answer that is delivered.
    LiveAnswer(QObject& service, Document& document, std::function<void(const Job&, const Post&)> work,
        std::function<void()> arrived)
        : LiveFrame(document)
        , m_service(service)
        , m_work(std::move(work))
        , m_arrived(std::move(arrived))
        , m_worker([this](const Job& job) { doJob(job); })
    {
    }

    /// From the document as it is now.
    void start(Question question)
    {
        if (const Document* from = document())
            m_worker.start({ std::move(question), from->model(), from->revision(), std::move(m_retired), {} });
    }
    /// At every edit from now on, see LiveFrame.
    void startEarly(Question question)
    {
        if (Document* from = document())
            beginEarly(*from, m_service, [this, question] { start(question); });
    }
    /// Nobody waits for the newest job any more.
    void withdraw() { m_worker.withdraw(); }
    /// What has changed since does not bear on the newest answer: this is the same for the present revision.
    void renew(AnswerPointer answer)
    {
        if (const Document* now = document())
            take(std::move(answer), Question(m_question), now->revision());
    }
    /// There is no answer any more.
    void forget() { m_newest.reset(); }

    /// Perhaps stale; null before the first.
    [[nodiscard]] const AnswerPointer& newest() const { return m_newest; }
    /// The newest answer is that to the question, and of the present revision where the question is about that.
    [[nodiscard]] bool isCurrent(const Question& question, bool isAboutDocument = true) const
    {
        return m_newest && m_question == question
            && (!isAboutDocument || (document() != nullptr && m_revision == document()->revision()));
    }

private:
    /// Posted to the service: what is still on its way when the service goes, goes with it.
    void doJob(const Job& job)
    {
        m_work(job, [this, &job](AnswerPointer answer) {
            auto deliver = [this, cancel = job.cancel, question = job.question, revision = job.revision,
                               answer = std::move(answer)]() mutable {
                if (!cancel.isCancelled() && document() != nullptr)
                    take(std::move(answer), std::move(question), revision);
            };
            QMetaObject::invokeMethod(&m_service, std::move(deliver), Qt::QueuedConnection);
        });
    }

    void take(AnswerPointer answer, Question question, quint64 revision)
    {
        m_retired = std::exchange(m_newest, std::move(answer));
        m_question = std::move(question);
        m_revision = revision;
        m_arrived();
    }

    QObject& m_service;
    std::function<void(const Job&, const Post&)> m_work;
    std::function<void()> m_arrived;
    AnswerPointer m_newest;
    AnswerPointer m_retired; // what newest was before
    Question m_question{}; // of newest
    quint64 m_revision = 0;
    Worker<Job> m_worker; // last: it uses all above
};

} // namespace hz::document
