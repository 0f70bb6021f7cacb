#include "ui/panels/problems_panel.h"

#include "model/commands/outgrown.h"
#include "ui/panels/finding_list_model.h"
#include "ui/tables/score_labels.h"
#include "ui/tables/table_look.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace hz::ui {

ProblemsPanel::ProblemsPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_findings(new FindingListModel(workspace, this))
    , m_filter(new QLineEdit(this))
    , m_count(new PlainLabel({}, this))
    , m_empty(new PlainLabel({}, this))
    , m_list(new QListView(this))
    , m_fix(new QAction(tr("Likelihood Now from Its Causes"), this))
{
    setObjectName(QStringLiteral("problems"));
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setPlaceholderText(tr("Filter problems"));
    m_filter->setAccessibleName(tr("Filter problems"));
    m_filter->setClearButtonEnabled(true);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setObjectName(QStringLiteral("count"));
    m_empty->setMargin(16);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_list->setModel(m_findings);
    m_list->setAccessibleName(tr("Problems"));
    m_list->setUniformItemSizes(true);
    dressView(*m_list, workspace);
    addCopyAction(*m_list);
    m_fix->setObjectName(QStringLiteral("nowFromItsCauses"));
    m_list->addAction(m_fix);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 8, 8, 8);
    head->setSpacing(8);
    head->addWidget(m_filter, 1);
    head->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_empty, 1);
    column->addWidget(m_list, 1);

    connect(m_fix, &QAction::triggered, this, &ProblemsPanel::fix);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProblemsPanel::offerFix);
    connect(m_filter, &QLineEdit::textChanged, m_findings, &FindingListModel::setFilter);
    connect(m_list, &QListView::clicked, this, &ProblemsPanel::go);
    connect(m_list, &QListView::activated, this, &ProblemsPanel::go);
    connect(m_findings, &QAbstractItemModel::modelReset, this, &ProblemsPanel::showCount);
    connect(m_findings, &QAbstractItemModel::modelReset, this, &ProblemsPanel::offerFix);
    connect(&workspace.scoring(), &document::ScoringService::resultReady, this, &ProblemsPanel::showCount);
    showCount();
    offerFix();
}

/// What one click can do about the problem that is chosen.
void ProblemsPanel::offerFix()
{
    const bool isOutgrown = m_findings->outgrownAt(m_list->currentIndex().row()).has_value();
    m_fix->setVisible(isOutgrown);
    m_fix->setEnabled(isOutgrown && !m_workspace.document().isReadOnly());
}

void ProblemsPanel::fix()
{
    if (const auto node = m_findings->outgrownAt(m_list->currentIndex().row()))
        m_workspace.run(commands::takeFromCauses(m_workspace.model(), *node));
}

int ProblemsPanel::count() const
{
    return m_findings->totalCount();
}

void ProblemsPanel::go(const QModelIndex& index)
{
    if (auto keys = m_findings->keysAt(index.row()); !keys.empty())
        m_workspace.reveal(std::move(keys));
}

void ProblemsPanel::showCount()
{
    const int shown = m_findings->rowCount();
    m_count->setText(shown == count() ? tr("Problems: %1").arg(count()) : tr("%1 of %2").arg(shown).arg(count()));
    m_empty->setText(!m_workspace.result() ? tr("No result yet.")
            : count() == 0                 ? tr("Nothing to report.")
                                           : tr("No problem holds these words."));
    m_empty->setVisible(shown == 0);
    m_list->setVisible(shown > 0);
}

} // namespace hz::ui
