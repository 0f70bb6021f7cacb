#include "ui/fields/file_field.h"
#include "model/base/codes/decision_errors.h"

#include "model/drawing/text.h"
#include "model/store/output_file.h"
#include "ui/common/background_job.h"
#include "ui/common/dialogs.h"
#include "ui/common/target_file.h"
#include "ui/common/tip.h"
#include "ui/tables/score_labels.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace hz::ui {

namespace {

struct Attachment {
    QString name;
    QString hash;
    QByteArray content;
};

base::Error failure(base::ErrorCode code, const QString& path)
{
    return base::Error{ code, {}, QFileInfo(path).fileName().toStdString() };
}

bool isNoProject(const QByteArray& head)
{
    return !store::isProjectHead(head);
}

/// The hash of the whole file, however large; the content only when it is wanted.
base::Status read(const QString& path, bool embed, Attachment& into)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(base::AttachmentError::Unreadable, path);
    if (embed && file.size() > FileField::kMaxEmbedded)
        return failure(base::AttachmentError::TooLarge, path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    constexpr qint64 kChunk = 1 << 20;
    while (!file.atEnd()) {
        const QByteArray chunk = file.read(kChunk);
        if (chunk.isEmpty())
            return failure(base::AttachmentError::Unreadable, path);
        hash.addData(chunk);
        if (embed)
            into.content += chunk;
    }
    into.name = QFileInfo(path).fileName();
    into.hash = QString::fromLatin1(hash.result().toHex());
    return base::Done{};
}

} // namespace

FileField::FileField(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_words(new PlainLabel({}, this))
    , m_choose(new QPushButton(tr("Refer to…"), this))
    , m_embed(new QPushButton(tr("Embed…"), this))
    , m_save(new QPushButton(tr("Save copy…"), this))
    , m_forget(new QPushButton(tr("Remove"), this))
{
    setObjectName(QStringLiteral("file"));
    m_words->setWordWrap(true);
    setTip(*m_choose, tr("Keeps the name and the SHA-256 of a file, not the file itself."));
    setTip(*m_embed, tr("Keeps a file in the project, up to 8 MiB."));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    for (QPushButton* button : { m_choose, m_embed, m_save, m_forget }) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_words);
    column->addLayout(buttons);
    connect(m_choose, &QPushButton::clicked, this, [this] { choose(false); });
    connect(m_embed, &QPushButton::clicked, this, [this] { choose(true); });
    connect(m_save, &QPushButton::clicked, this, &FileField::saveCopy);
    connect(m_forget, &QPushButton::clicked, this, &FileField::forget);
    connect(&workspace.document(), &document::Document::changed, this, &FileField::refresh);
}

void FileField::showEvidence(const Id& evidence)
{
    m_evidence = evidence;
    refresh();
}

void FileField::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    refresh();
}

void FileField::refresh()
{
    const auto* evidence = m_workspace.model().table<domain::Evidence>().find(m_evidence);
    if (evidence == nullptr)
        return;
    const bool hasFile = !evidence->fileName.isEmpty() || !evidence->fileHash.isEmpty();
    const bool isEmbedded = !evidence->content.isEmpty();
    const QString size = QLocale().formattedDataSize(evidence->content.size());
    const QString kept = isEmbedded ? tr("embedded, %1").arg(size) : tr("by reference");
    m_words->setText(m_isReading ? tr("Reading…")
            : hasFile            ? drawing::oneLine(evidence->fileName, 120) + QStringLiteral(" (") + kept + u')'
                                 : tr("No file recorded."));
    setTip(*m_words, hasFile ? tr("SHA-256 %1").arg(evidence->fileHash) : QString());
    const bool mayEdit = !m_isReadOnly && !m_isReading;
    m_choose->setVisible(!hasFile);
    m_embed->setVisible(!hasFile);
    m_choose->setEnabled(mayEdit);
    m_embed->setEnabled(mayEdit);
    m_save->setVisible(isEmbedded);
    m_forget->setVisible(hasFile);
    m_forget->setEnabled(mayEdit);
}

void FileField::choose(bool embed)
{
    const QString path = dialogs().openFile(window(), tr("Choose the Evidence"), {}, tr("All files (*)"));
    if (path.isEmpty())
        return;
    m_isReading = true;
    refresh();
    auto* job = new BackgroundJob(this);
    const auto found = std::make_shared<Attachment>();
    const EntityKey key{ domain::EntityKind::Evidence, m_evidence };
    connect(job, &BackgroundJob::finished, this, [this, job, found, key](const base::Status& status) {
        job->deleteLater();
        m_isReading = false;
        if (!status)
            m_workspace.run(status.error());
        else
            m_workspace.run(commands::setFields(m_workspace.model(), key,
                { { "file_name", found->name }, { "file_hash", found->hash }, { "content", found->content } }));
        refresh();
    });
    job->start([path, embed, found] { return read(path, embed, *found); });
}

void FileField::saveCopy()
{
    const auto* evidence = m_workspace.model().table<domain::Evidence>().find(m_evidence);
    if (evidence == nullptr)
        return;
    const QByteArray content = evidence->content;
    const QString name = QFileInfo(evidence->fileName).fileName();
    const QString path = askTarget(window(), { tr("Save a Copy of the Evidence"), name, tr("All files (*)") });
    if (path.isEmpty())
        return;
    // Asked was about files in general, not about a project that would be gone.
    const store::IsKind isOwn = store::isProjectHead(content) ? store::isProjectHead : isNoProject;
    if (const auto written = store::writeOutput({ path, isOwn, true }, content); !written)
        m_workspace.run(written.error());
}

void FileField::forget()
{
    m_workspace.run(commands::setFields(m_workspace.model(), { domain::EntityKind::Evidence, m_evidence },
        { { "file_name", QString() }, { "file_hash", QString() }, { "content", QByteArray() } }));
}

} // namespace hz::ui
