#include "ui/shell/file_flow.h"

#include "model/store/target_lock.h"
#include "model/wording/dates.h"
#include "model/wording/editions.h"
#include "model/wording/wording.h"
#include "ui/common/message_strip.h"
#include "ui/common/workspace.h"
#include "ui/shell/file_places.h"

#include <QTimer>

#include <algorithm>

namespace hz::ui {

using document::Document;
using Weight = MessageStrip::Weight;

namespace {

const QString kRecoveryTopic = QStringLiteral("recovery");
const QString kReadOnlyTopic = QStringLiteral("read-only");
const QString kEditionTopic = QStringLiteral("edition");

} // namespace

/// Whoever opens the file itself after a crash must hear of the edits, which else only the welcome page tells.
void FileFlow::offerRecovery(const QString& path)
{
    const auto copies = Document::recoverable();
    const auto lost = std::ranges::find_if(copies, [&path](const auto& copy) { return isSameFile(copy.target, path); });
    if (lost == copies.end())
        return;
    m_strip.tell({ kRecoveryTopic, Weight::Warning,
        tr("There are %n unsaved edit(s) of this project, the last of %1, from a program that ended unexpectedly.",
            nullptr, lost->unsavedEdits)
            .arg(wording::moment(lost->lastEdit)),
        { { tr("Recover"), [this, copy = *lost] { recover(copy); } } } });
}

/// Once, when a project of a former edition is opened.
void FileFlow::showEdition()
{
    const auto& differences = m_workspace->document().countedDifferently();
    if (differences.empty())
        return;
    m_strip.tell({ kEditionTopic, Weight::Notice,
        tr("This project was written before numbers scaled with use. Counted differently now: %1.")
            .arg(wording::summaryOf(differences).join(QStringLiteral("; "))),
        { { tr("What This Did to the Risk"), [this] { emit formerMeaningWanted(); } } } });
}

void FileFlow::showReadOnly()
{
    const Document& document = m_workspace->document();
    if (!document.isReadOnly())
        return m_strip.clear(kReadOnlyTopic);
    const QString holder = document.openedBy();
    const QString why = holder.isEmpty() ? tr("This project is open for reading only.")
                                         : tr("This project is open for reading only: %1 has it open.").arg(holder);
    m_strip.tell(
        { kReadOnlyTopic, Weight::Notice, why + QLatin1Char(' ') + tr("Save it under another name to edit it."),
            { { tr("Save As…"), [this] { saveAs(); } } } });
    waitForHolder();
}

/// Whoever has the file open may close it: what the strip says must not outlive that.
void FileFlow::waitForHolder()
{
    constexpr int kEvery = 2000;
    auto* timer = new QTimer(m_workspace.get());
    connect(timer, &QTimer::timeout, this, [this, timer, path = m_workspace->document().path()] {
        const bool isReadOnly = m_workspace->document().isReadOnly();
        if (isReadOnly && store::lockTarget(path, Document::person()).isTaken())
            return;
        timer->deleteLater();
        if (isReadOnly)
            m_strip.tell({ kReadOnlyTopic, Weight::Notice,
                tr("This project is open for reading only, and nobody else has it open any more. Open it again to edit "
                   "it."),
                { { tr("Open Again"), [this, path] { openAgain(path); } } } });
    });
    timer->start(kEvery);
}

void FileFlow::saved(const base::Status& status)
{
    if (status)
        m_strip.clear(kFileTopic);
    else
        m_strip.tell({ kFileTopic, Weight::Error, wording::sentence(status.error(), &m_workspace->model()),
            { { tr("Save Elsewhere…"), [this] { saveAs(); } } } });
}

void FileFlow::showRefusal(const base::Error& error)
{
    const domain::Model* model = m_workspace ? &m_workspace->model() : nullptr;
    m_strip.tell({ kFileTopic, Weight::Error, wording::sentence(error, model) });
}

} // namespace hz::ui
