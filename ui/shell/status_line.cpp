#include "ui/shell/status_line.h"

#include "model/wording/wording.h"
#include "ui/common/tip.h"
#include "ui/common/workspace.h"
#include "ui/shell/zoom_field.h"

#include <QLabel>
#include <QLocale>
#include <QStatusBar>

namespace hz::ui {

namespace {

QLabel* label(QStatusBar& bar, const char* name)
{
    auto* made = new QLabel;
    made->setObjectName(QString::fromLatin1(name));
    made->setTextFormat(Qt::PlainText);
    made->setContentsMargins(6, 0, 6, 0);
    bar.addPermanentWidget(made);
    return made;
}

} // namespace

StatusLine::StatusLine(QStatusBar& bar)
    : QObject(&bar)
    , m_saved(label(bar, "status.saved"))
    , m_readOnly(label(bar, "status.readOnly"))
    , m_scores(label(bar, "status.scores"))
    , m_posture(label(bar, "status.posture"))
    , m_selection(label(bar, "status.selection"))
    , m_zoom(new ZoomField)
{
    constexpr int kReadMilliseconds = 8000;
    m_zoom->setObjectName(QStringLiteral("status.zoom"));
    bar.addPermanentWidget(m_zoom);
    connect(m_zoom, &ZoomField::refused, &bar, [&bar](const QString& why) { bar.showMessage(why, kReadMilliseconds); });
    connect(m_zoom, &ZoomField::finished, &bar, &QStatusBar::clearMessage);
    showProject(nullptr);
}

void StatusLine::showProject(Workspace* workspace)
{
    if (m_workspace) {
        m_workspace->disconnect(this);
        m_workspace->document().disconnect(this);
        m_workspace->scoring().disconnect(this);
    }
    m_workspace = workspace;
    if (workspace) {
        connect(&workspace->document(), &document::Document::modifiedChanged, this, &StatusLine::updateSaved);
        connect(&workspace->document(), &document::Document::pathChanged, this, &StatusLine::updateSaved);
        connect(workspace, &Workspace::looksStale, this, &StatusLine::updateScores);
        connect(&workspace->scoring(), &document::ScoringService::resultReady, this, &StatusLine::updateScores);
        connect(workspace, &Workspace::postureChanged, this, &StatusLine::updatePosture);
        connect(workspace, &Workspace::selectionChanged, this, &StatusLine::updateSelection);
    }
    for (QLabel* each : { m_saved, m_scores, m_posture, m_selection })
        each->setVisible(workspace);
    m_zoom->setVisible(workspace);
    update();
}

void StatusLine::update()
{
    m_readOnly->setVisible(m_workspace && m_workspace->document().isReadOnly());
    if (!m_workspace)
        return;
    updateSaved();
    updateScores();
    updatePosture();
    updateSelection();
}

void StatusLine::updateSaved()
{
    const auto& document = m_workspace->document();
    if (document.isModified())
        m_saved->setText(tr("Not saved"));
    else
        m_saved->setText(document.path().isEmpty() ? tr("New") : tr("Saved"));
    const QString holder = document.openedBy();
    m_readOnly->setText(holder.isEmpty() ? tr("Read-only") : tr("Read-only, held by %1").arg(holder));
}

void StatusLine::updateScores()
{
    const auto result = m_workspace->result();
    if (!result)
        m_scores->setText(tr("Scores: running…"));
    else if (m_workspace->scoring().isStale())
        m_scores->setText(tr("Scores: stale, running…"));
    else
        m_scores->setText(result->exact ? tr("Scores: exact") : tr("Scores: bounded"));
    setTip(*m_scores,
        !result ? QString() : tr("Computed in %1 ms").arg(QLocale().toString(result->seconds * 1000.0, 'f', 1)));
}

void StatusLine::updatePosture()
{
    m_posture->setText(tr("Posture: %1").arg(wording::postureName(m_workspace->posture())));
}

void StatusLine::updateSelection()
{
    const auto& selection = m_workspace->selection();
    if (selection.empty())
        m_selection->setText(tr("Nothing selected"));
    else if (const auto* node = selection.size() == 1 ? m_workspace->model().node(selection.front().id) : nullptr)
        m_selection->setText(node->code);
    else
        m_selection->setText(tr("%n selected", nullptr, static_cast<int>(selection.size())));
}

} // namespace hz::ui
