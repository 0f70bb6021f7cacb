#include "ui/shell/search_field.h"

#include "model/wording/wording.h"
#include "ui/common/icons.h"
#include "ui/common/workspace.h"
#include "ui/records/found_records.h"

#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace hz::ui {

namespace {
constexpr int kKeyRole = Qt::UserRole + 1;
constexpr int kMaxShown = 12;
} // namespace

SearchField::SearchField(QWidget* parent)
    : QLineEdit(parent)
    , m_found(new QStandardItemModel(this))
{
    setPlaceholderText(tr("Find (Ctrl+F)"));
    setAccessibleName(tr("Find a node or a record"));
    setClearButtonEnabled(true);
    setMinimumWidth(120);
    setMaximumWidth(260);
    auto* completer = new QCompleter(m_found, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(kMaxShown);
    completer->popup()->setTextElideMode(Qt::ElideRight);
    setCompleter(completer);
    connect(completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &SearchField::revealRow);
}

void SearchField::showProject(Workspace* workspace)
{
    m_workspace = workspace;
    m_found->clear();
    clear();
    setEnabled(workspace);
}

void SearchField::focusInEvent(QFocusEvent* event)
{
    // Coming back from the list of hits is no new search.
    if (event->reason() != Qt::PopupFocusReason)
        collect();
    QLineEdit::focusInEvent(event);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        revealFirst();
    else if (event->key() == Qt::Key_Escape)
        leaveSearch();
    else
        QLineEdit::keyPressEvent(event);
}

/// The list of hits hands its keys to the field, and stays open for one that the field has used.
void SearchField::leaveSearch()
{
    completer()->popup()->hide();
    clear();
}

void SearchField::collect()
{
    m_found->clear();
    if (!m_workspace)
        return;
    std::vector<std::pair<QString, Id>> names;
    m_workspace->model().nodes().forEach(
        [&](const domain::Node& node) { names.emplace_back(wording::nameOf(node).simplified(), node.id); });
    std::sort(names.begin(), names.end());
    const auto add = [this](const QString& name, const domain::EntityKey& key) {
        auto* item = new QStandardItem(name);
        item->setData(QVariant::fromValue(key), kKeyRole);
        m_found->appendRow(item);
    };
    for (const auto& [name, id] : names)
        add(name, { domain::EntityKind::Node, id });
    for (const FoundRecord& record : recordsHolding(m_workspace->model(), {}))
        add(record.text, record.key);
}

void SearchField::revealFirst()
{
    if (text().isEmpty())
        return;
    completer()->setCompletionPrefix(text());
    if (completer()->completionCount() > 0) {
        completer()->setCurrentRow(0);
        revealRow(completer()->currentIndex());
    }
}

void SearchField::revealRow(const QModelIndex& index)
{
    const auto key = index.data(kKeyRole).value<domain::EntityKey>();
    if (!m_workspace || !m_workspace->model().contains(key))
        return;
    completer()->popup()->hide();
    m_workspace->reveal({ key });
}

} // namespace hz::ui
