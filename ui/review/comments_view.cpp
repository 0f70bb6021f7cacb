#include "ui/review/comments_view.h"

#include "model/wording/dates.h"
#include "model/wording/wording.h"
#include "ui/common/person.h"
#include "ui/common/uncut_line.h"

#include <QComboBox>
#include <QDate>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hz::ui {

using domain::Comment;

namespace {

bool concernsComments(const domain::ChangeSet& changes)
{
    return std::ranges::any_of(changes.changes, [](const domain::Change& change) {
        return change.key().kind == domain::EntityKind::Comment || change.key().kind == domain::EntityKind::Node;
    });
}

/// The code is enough in a list that leads to its nodes.
QString callOf(const domain::Node& node)
{
    return node.code.isEmpty() ? node.title : node.code;
}

} // namespace

CommentsView::CommentsView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_which(new QComboBox)
    , m_text(new QLineEdit)
    , m_add(new QPushButton(tr("Add")))
    , m_resolve(new QPushButton)
    , m_remove(new QPushButton(tr("Remove")))
    , m_table(new QTableView)
    , m_rows(new CellTable(this))
{
    setObjectName(QStringLiteral("comments"));
    m_which->addItems({ tr("Unresolved"), tr("All") });
    m_which->setAccessibleName(tr("Which comments"));
    m_text->setObjectName(QStringLiteral("comment"));
    m_text->setMaxLength(kUncutLine);
    m_add->setObjectName(QStringLiteral("add"));
    m_resolve->setObjectName(QStringLiteral("resolve"));
    m_remove->setObjectName(QStringLiteral("removeComment"));
    m_table->setModel(m_rows);
    dressCellTable(*m_table, workspace, tr("Comments"));
    const auto row = [](std::initializer_list<QWidget*> widgets) {
        auto* made = new QHBoxLayout;
        made->setContentsMargins(8, 6, 8, 0);
        made->setSpacing(8);
        for (QWidget* widget : widgets)
            made->addWidget(widget);
        return made;
    };
    auto* entry = row({ m_text, m_add });
    auto* choice = row({ m_which, m_resolve, m_remove });
    choice->insertStretch(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(entry);
    column->addLayout(choice);
    column->addWidget(m_table, 1);
    connect(m_which, &QComboBox::currentIndexChanged, this, &CommentsView::refresh);
    connect(m_text, &QLineEdit::textChanged, this, &CommentsView::updateButtons);
    connect(m_text, &QLineEdit::returnPressed, this, &CommentsView::add);
    connect(m_add, &QPushButton::clicked, this, &CommentsView::add);
    connect(m_resolve, &QPushButton::clicked, this, &CommentsView::toggleResolved);
    connect(m_remove, &QPushButton::clicked, this, &CommentsView::removeSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CommentsView::updateButtons);
    connect(&workspace, &Workspace::selectionChanged, this, &CommentsView::updateButtons);
    connect(&workspace.document(), &document::Document::changed, this, [this](const domain::ChangeSet& changes) {
        if (concernsComments(changes))
            refresh();
    });
    refresh();
}

int CommentsView::openCount() const
{
    int count = 0;
    m_workspace.model().table<Comment>().forEach([&](const Comment& comment) { count += comment.resolved ? 0 : 1; });
    return count;
}

void CommentsView::refresh()
{
    std::vector<const Comment*> comments;
    m_workspace.model().table<Comment>().forEach([&](const Comment& comment) {
        if (!comment.resolved || m_which->currentIndex() == 1)
            comments.push_back(&comment);
    });
    std::ranges::stable_sort(comments, std::greater(), &Comment::date);
    m_shown.clear();
    for (const Comment* comment : comments)
        m_shown.push_back(comment->id);
    m_rows->show(
        CellContent(columns(), comments, std::function([](const Comment* const& comment) { return comment->node; })));
    fitColumns(*m_table);
    updateButtons();
    emit openCountChanged(openCount());
}

std::vector<CellColumn<const Comment*>> CommentsView::columns() const
{
    using Row = const Comment* const&;
    const auto call = [this](Row comment) -> Cell {
        const domain::Node* node = m_workspace.model().node(comment->node);
        return { node ? callOf(*node) : QString() };
    };
    const auto date = [](Row comment) -> Cell { return { wording::day(comment->date), {}, false, true }; };
    const auto state = [](Row comment) -> Cell {
        return { comment->resolved ? tr("resolved by %1").arg(comment->resolvedBy) : tr("open") };
    };
    return {
        { tr("Node"), call },
        { tr("Comment"), [](Row comment) -> Cell { return { comment->text }; } },
        { tr("Author"),
            [](Row comment) -> Cell {
                return { comment->author, {}, false, true };
            } },
        { tr("Date"), date },
        { tr("State"), state },
    };
}

const Comment* CommentsView::selected() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.size() == 1
        ? m_workspace.model().table<Comment>().find(m_shown[static_cast<std::size_t>(rows.first().row())])
        : nullptr;
}

void CommentsView::updateButtons()
{
    const bool isWritable = !m_workspace.document().isReadOnly();
    const auto node = m_workspace.selectedNode();
    const domain::Node* chosen = node ? m_workspace.model().node(*node) : nullptr;
    m_text->setEnabled(isWritable && chosen);
    m_text->setPlaceholderText(
        chosen ? tr("Comment on %1").arg(wording::nameOf(*chosen)) : tr("Select a node to comment on it"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_add->setEnabled(m_text->isEnabled() && !m_text->text().trimmed().isEmpty());
    const Comment* comment = selected();
    m_resolve->setEnabled(isWritable && comment);
    m_resolve->setText(comment && comment->resolved ? tr("Open Again") : tr("Resolve"));
    m_remove->setEnabled(isWritable && comment);
}

void CommentsView::add()
{
    const auto node = m_workspace.selectedNode();
    const QString text = m_text->text().trimmed();
    if (!node || text.isEmpty())
        return;
    const QString author = personOrAsk(window());
    if (author.isEmpty())
        return;
    auto command = commands::addEntity(
        m_workspace.model(), Comment{ Id::random(), *node, author, QDate::currentDate(), text, false, {} });
    if (command)
        command->created = { { domain::EntityKind::Node, *node } }; // the node stays selected
    if (m_workspace.run(std::move(command)))
        m_text->clear();
}

void CommentsView::toggleResolved()
{
    const Comment* comment = selected();
    if (!comment)
        return;
    const bool resolves = !comment->resolved;
    const EntityKey key{ domain::EntityKind::Comment, comment->id };
    const QString name = resolves ? personOrAsk(window()) : QString();
    if (resolves && name.isEmpty())
        return;
    m_workspace.run(
        commands::setFields(m_workspace.model(), key, { { "resolved", resolves }, { "resolved_by", name } }));
}

void CommentsView::removeSelected()
{
    if (const Comment* comment = selected())
        m_workspace.run(
            commands::removeEntities(m_workspace.model(), { { domain::EntityKind::Comment, comment->id } }));
}

} // namespace hz::ui
