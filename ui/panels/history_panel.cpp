#include "ui/panels/history_panel.h"

#include "ui/panels/history_model.h"
#include "ui/tables/table_look.h"

#include <QHeaderView>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>
#include <QUndoStack>
#include <QUndoView>
#include <QVBoxLayout>

namespace hz::ui {

HistoryPanel::HistoryPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_tabs(new QTabWidget(this))
    , m_trail(new HistoryModel(workspace, this))
    , m_table(new QTableView(this))
    , m_later(new QTimer(this))
{
    setObjectName(QStringLiteral("history"));
    QUndoStack& stack = workspace.document().undoStack();
    auto* steps = new QUndoView(&stack, m_tabs);
    // A file keeps its steps: with some of them done already, what they began with is not what was opened.
    steps->setEmptyLabel(stack.count() == 0 ? tr("As opened") : tr("Before the first step"));
    steps->setAccessibleName(tr("Steps"));
    dressView(*steps, workspace);
    m_table->setModel(m_trail);
    m_table->setAccessibleName(tr("Audit trail"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    dressTable(*m_table, workspace);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(
        HistoryModel::WhenColumn, fontMetrics().horizontalAdvance(QStringLiteral("2026-12-31 23:59:59")) + 24);
    m_table->setColumnWidth(HistoryModel::WhatColumn, fontMetrics().averageCharWidth() * 40);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(steps, tr("Steps"));
    m_tabs->addTab(m_table, tr("Audit trail"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);

    m_later->setSingleShot(true);
    m_later->setInterval(0);
    connect(m_later, &QTimer::timeout, m_trail, &HistoryModel::refresh);
    connect(&workspace.document(), &document::Document::changed, this, &HistoryPanel::refreshWhenSeen);
    connect(m_tabs, &QTabWidget::currentChanged, this, &HistoryPanel::refreshWhenSeen);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const QVariant key = index.data(KeyRole); key.isValid())
            m_workspace.reveal({ key.value<EntityKey>() });
    });
}

/// The trail may be long and is read from the file: only when it can be seen, and once for many edits.
void HistoryPanel::refreshWhenSeen()
{
    if (m_table->isVisible())
        m_later->start();
}

void HistoryPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_later->start();
}

} // namespace hz::ui
