#include "ui/panels/library_panel.h"

#include "model/domain/choices.h"
#include "model/exchange/library.h"
#include "model/wording/wording.h"
#include "ui/common/fragment_data.h"
#include "ui/common/icons.h"
#include "ui/common/search_words.h"
#include "ui/common/tip.h"
#include "ui/tables/score_labels.h"
#include "ui/tables/table_look.h"

#include <QDrag>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hz::ui {

using domain::Node;
using domain::NodeKind;

namespace {

constexpr double kRow = 88.0; // from an entry to the one below it

/// Drags what the panel says is chosen.
class LibraryTree : public QTreeWidget {
public:
    explicit LibraryTree(LibraryPanel& panel)
        : QTreeWidget(&panel)
        , m_panel(panel)
    {
    }

protected:
    void startDrag(Qt::DropActions) override
    {
        const domain::Model chosen = m_panel.chosen();
        if (chosen.nodes().isEmpty())
            return;
        auto* drag = new QDrag(this);
        drag->setMimeData(fragmentData(chosen).release());
        drag->exec(Qt::CopyAction);
    }

private:
    LibraryPanel& m_panel;
};

QString groupName(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Hazard:
        return LibraryPanel::tr("Risks");
    case NodeKind::Cause:
        return LibraryPanel::tr("Misuses and causes");
    case NodeKind::Consequence:
        return LibraryPanel::tr("Consequences");
    case NodeKind::Control:
        break;
    }
    return LibraryPanel::tr("Controls");
}

QString wordsOn(const Node& node)
{
    QStringList lines{ node.title };
    for (const QString& more : { node.description, node.notes, node.references.join(u'\n') })
        if (!more.isEmpty())
            lines << more;
    return lines.join(u'\n');
}

} // namespace

LibraryPanel::LibraryPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_search(new QLineEdit(this))
    , m_tree(new LibraryTree(*this))
    , m_words(new PlainLabel({}, this))
{
    setObjectName(QStringLiteral("library"));
    const bool isWritable = !workspace.document().isReadOnly();
    m_search->setPlaceholderText(tr("Search the library"));
    m_search->setAccessibleName(tr("Search the library"));
    m_search->setClearButtonEnabled(true);
    m_tree->setAccessibleName(tr("Library"));
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setDragEnabled(isWritable);
    m_tree->setDragDropMode(QAbstractItemView::DragOnly);
    dressTree(*m_tree, workspace);
    m_words->setWordWrap(true);
    m_words->setMargin(8);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->hide();
    auto* insert = new QPushButton(tr("Insert"), this);
    insert->setEnabled(isWritable);
    setTip(*insert, tr("Put copies of what is chosen into the graph; dragging or a double click does so too"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 8, 8, 8);
    head->setSpacing(8);
    head->addWidget(m_search, 1);
    head->addWidget(insert);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_tree, 1);
    column->addWidget(m_words);
    connect(m_search, &QLineEdit::textChanged, this, &LibraryPanel::search);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, &LibraryPanel::tell);
    connect(m_tree, &QTreeWidget::itemActivated, this, &LibraryPanel::insert);
    connect(insert, &QPushButton::clicked, this, &LibraryPanel::insert);
    connect(&workspace, &Workspace::themeChanged, this, &LibraryPanel::fill);
    if (auto library = exchange::controlsAndRisks())
        m_library = std::move(*library);
    fill();
}

void LibraryPanel::fill()
{
    m_tree->clear();
    for (const NodeKind kind : { NodeKind::Hazard, NodeKind::Cause, NodeKind::Consequence, NodeKind::Control }) {
        std::vector<const Node*> nodes;
        m_library.nodes().forEach([&](const Node& node) {
            if (node.kind == kind)
                nodes.push_back(&node);
        });
        if (nodes.empty())
            continue;
        std::ranges::sort(nodes, {}, &Node::code);
        auto* group = new QTreeWidgetItem(m_tree, { groupName(kind) });
        group->setData(0, HeadingRole, true);
        group->setFlags(Qt::ItemIsEnabled);
        for (const Node* node : nodes) {
            auto* item = new QTreeWidgetItem(group, { node->title });
            item->setData(0, KeyRole, QVariant::fromValue(nodeKey(node->id)));
            item->setIcon(0, kindIcon(kind, m_workspace.theme()));
            setTip(*item, 0, wordsOn(*node));
        }
        group->setExpanded(true);
    }
    search();
}

void LibraryPanel::search()
{
    const QStringList words = m_search->text().split(u' ', Qt::SkipEmptyParts);
    for (int g = 0; g < m_tree->topLevelItemCount(); ++g) {
        QTreeWidgetItem* group = m_tree->topLevelItem(g);
        int shown = 0;
        for (int i = 0; i < group->childCount(); ++i) {
            const bool isFound = holdsAll(wordsOn(*nodeOf(group->child(i))), words);
            group->child(i)->setHidden(!isFound);
            shown += isFound ? 1 : 0;
        }
        group->setHidden(shown == 0);
    }
}

const Node* LibraryPanel::nodeOf(const QTreeWidgetItem* item) const
{
    const QVariant key = item->data(0, KeyRole);
    return key.isValid() ? m_library.node(key.value<EntityKey>().id) : nullptr;
}

domain::Model LibraryPanel::chosen() const
{
    std::vector<Id> nodes;
    for (const QTreeWidgetItem* item : m_tree->selectedItems())
        if (const Node* node = item->isHidden() ? nullptr : nodeOf(item))
            nodes.push_back(node->id);
    domain::Model fragment = commands::fragmentOf(m_library, nodes);
    double y = 0.0;
    for (const Id& node : nodes) {
        domain::Placement place;
        place.id = node;
        place.y = y;
        fragment.put(place);
        y += kRow;
    }
    return fragment;
}

void LibraryPanel::tell()
{
    const auto items = m_tree->selectedItems();
    const Node* node = items.size() == 1 ? nodeOf(items.front()) : nullptr;
    m_words->setVisible(node);
    if (node)
        m_words->setText(wordsOn(*node));
}

void LibraryPanel::insert()
{
    const domain::Model fragment = chosen();
    if (!fragment.nodes().isEmpty() && !m_workspace.document().isReadOnly())
        emit insertWanted(fragment);
}

} // namespace hz::ui
