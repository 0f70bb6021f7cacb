#include "ui/evidence/evaluation_import.h"
#include "model/base/codes/evaluation_errors.h"

#include "model/drawing/text.h"
#include "model/evaluation/import/importer.h"
#include "ui/common/background_job.h"
#include "ui/common/dialogs.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>

namespace hz::ui {

struct EvaluationImport::Reading {
    QString path;
    std::optional<Id> evaluation;
    evaluation::Import read;
    QStringList lines;
};

EvaluationImport::EvaluationImport(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_words(new QLabel(this))
    , m_bar(new QProgressBar(this))
{
    m_words->setTextFormat(Qt::PlainText);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the import"));
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 8);
    row->addWidget(m_words);
    row->addWidget(m_bar, 1);
    row->addWidget(cancel);
    hide();
    connect(cancel, &QPushButton::clicked, this, [this] { m_cancel.cancel(); });
}

EvaluationImport::~EvaluationImport()
{
    m_cancel.cancel();
}

void EvaluationImport::start(std::optional<Id> evaluation)
{
    const QString path = dialogs().openFile(window(), tr("Import Results of an Evaluation"), {},
        tr("Results (*.jsonl *.json *.csv *.eval *.gz);;All files (*)"));
    if (!path.isEmpty())
        read(path, evaluation);
}

void EvaluationImport::read(const QString& path, std::optional<Id> evaluation, const QString& scorer)
{
    if (m_job)
        return;
    m_cancel = base::CancelToken();
    m_job = new BackgroundJob(this);
    m_words->setText(tr("Reading %1…").arg(drawing::oneLine(QFileInfo(path).fileName(), 60)));
    m_bar->setRange(0, 0);
    show();
    const auto reading = std::make_shared<Reading>();
    reading->path = path;
    reading->evaluation = evaluation;
    connect(m_job, &BackgroundJob::finished, this,
        [this, reading](const base::Status& status) { finish(*reading, status); });
    evaluation::ImportOptions options;
    options.cancel = m_cancel;
    options.scorer = scorer;
    const QPointer<EvaluationImport> self(this);
    options.progress = [self](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(qApp, [self, done, total] {
            if (self && total > 0) {
                self->m_bar->setRange(0, 1000);
                self->m_bar->setValue(
                    static_cast<int>(1000.0 * static_cast<double>(done) / static_cast<double>(total)));
            }
        });
    };
    m_job->start([path, options, reading]() -> base::Status {
        auto read = evaluation::importResults(path, options);
        if (!read)
            return read.error();
        reading->lines = read->results.toLines();
        reading->read = std::move(*read);
        return base::Done{};
    });
}

/// "status error, 3 of 100 samples"; empty where the file is whole.
QString EvaluationImport::whatIsMissing(const Reading& reading)
{
    const evaluation::Import& read = reading.read;
    if (read.isWhole())
        return {};
    const QString status = tr("status %1").arg(drawing::oneLine(read.status, 60));
    const qint64 samples = read.read > 0 ? read.read : read.results.samples();
    if (read.expected > 0 && samples >= read.expected)
        return tr("%1, though every sample is there").arg(status);
    return read.expected > 0
        ? tr("%1, %2 of %3 samples").arg(status, QString::number(samples), QString::number(read.expected))
        : tr("%1, %2 samples").arg(status, QString::number(samples));
}

/// What the notes say of a file that is not whole goes with that file.
QString EvaluationImport::notesAfter(const QString& notes, const Reading& reading)
{
    const QString begin = tr("Not whole: ");
    QStringList lines = notes.split(u'\n');
    lines.removeIf([&](const QString& line) { return line.startsWith(begin); });
    if (const QString missing = whatIsMissing(reading); !missing.isEmpty())
        lines.append(begin + missing + u'.');
    return lines.join(u'\n').trimmed();
}

domain::Evaluation EvaluationImport::madeFrom(const Reading& reading) const
{
    const auto* known =
        reading.evaluation ? m_workspace.model().table<domain::Evaluation>().find(*reading.evaluation) : nullptr;
    domain::Evaluation made = known ? *known : domain::Evaluation();
    const evaluation::Import& read = reading.read;
    if (!known) {
        made.id = Id::random();
        made.title = read.title.isEmpty() ? QFileInfo(read.file).completeBaseName() : read.title;
        made.subject = read.model;
    }
    made.date = read.date.isValid() ? read.date : known ? known->date : QDate::currentDate();
    made.basis = domain::Basis::Data;
    made.fileName = read.file;
    made.fileHash = QString::fromLatin1(read.sha256.toHex());
    made.results = reading.lines;
    made.notes = notesAfter(made.notes, reading);
    return made;
}

void EvaluationImport::refuse(const Reading& reading, const base::Error& error)
{
    if (error.code == base::EvaluationError::Cancelled)
        return;
    if (error.code != base::EvaluationError::SeveralScorers)
        return void(m_workspace.run(error));
    const QString scorer =
        dialogs().choice(window(), tr("Several Scorers"), tr("The file has several scorers. Which one counts?"),
            QString::fromStdString(error.detail).split(QStringLiteral(", ")));
    if (!scorer.isEmpty())
        read(reading.path, reading.evaluation, scorer);
}

void EvaluationImport::finish(const Reading& reading, const base::Status& status)
{
    hide();
    m_job->deleteLater();
    m_job = nullptr;
    if (!status)
        return refuse(reading, status.error());
    const domain::Evaluation made = madeFrom(reading);
    const domain::Model& model = m_workspace.model();
    const EntityKey key{ domain::EntityKind::Evaluation, made.id };
    const bool isDone = model.contains(key)
        ? m_workspace.run(commands::setFields(model, key,
            { { "results", made.results }, { "file_name", made.fileName }, { "file_hash", made.fileHash },
                { "date", made.date }, { "basis", QStringLiteral("data") }, { "notes", made.notes } }))
        : m_workspace.run(commands::addEntity(model, made));
    if (!isDone)
        return;
    emit imported(made.id);
    if (const QString missing = whatIsMissing(reading); !missing.isEmpty())
        m_workspace.run(base::Error{ base::EvaluationError::NotWhole, {}, missing.toStdString() });
}

} // namespace hz::ui
