#include "ui/panels/outline_panel.h"

#include "model/drawing/shapes.h"
#include "ui/common/tip.h"
#include "ui/tables/selection_bridge.h"
#include "ui/tables/table_look.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTreeView>
#include <QVBoxLayout>

#include <cmath>

namespace hz::ui {

using domain::EntityKind;
using domain::NodeKind;

namespace {

constexpr double kColumn = 264.0; // from a node to its neighbour
constexpr double kRow = 96.0;
constexpr int kMaxRows = 200;

bool isFree(const domain::Model& model, commands::Point at)
{
    bool isTaken = false;
    model.placements().forEach([&](const domain::Placement& placement) {
        isTaken |= std::abs(placement.x - at.x) < drawing::kNodeWidth + drawing::kGrid
            && std::abs(placement.y - at.y) < kRow - drawing::kGrid;
    });
    return !isTaken;
}

/// Beside a node, in the first row downwards that is free.
commands::Point placeBeside(const domain::Model& model, const Id& node, double columns)
{
    const auto* placement = model.placements().find(node);
    commands::Point at{ columns * kColumn, 0.0 };
    if (placement)
        at = { placement->x + columns * kColumn, placement->y };
    for (int row = 0; row < kMaxRows && !isFree(model, at); ++row)
        at.y += kRow;
    return at;
}

/// Nothing where a title is open already, or the place is gone.
void openTitle(QTreeView& tree, const QModelIndex& index)
{
    if (index.isValid() && !tree.viewport()->findChild<QLineEdit*>())
        tree.edit(index);
}

} // namespace

OutlinePanel::OutlinePanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new OutlineModel(workspace, this))
    , m_tree(new QTreeView(this))
    , m_empty(new QLabel(tr("No nodes yet. On the canvas, H, C, S and K place a hazard, cause, consequence and "
                            "control."),
          this))
{
    setObjectName(QStringLiteral("outline"));
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setMargin(16);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_tree->setModel(m_model);
    m_tree->setAccessibleName(tr("Outline of the graph"));
    m_tree->setAccessibleDescription(tr("Ctrl+Left adds a cause, Ctrl+Right a consequence, Ctrl+Down a control, "
                                        "Insert one more of the same; F2 edits, Delete removes, Shift+Delete takes "
                                        "away from this place only"));
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    dressTree(*m_tree, workspace);
    m_tree->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty);
    column->addWidget(m_tree, 1);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &OutlinePanel::showMenu);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &OutlinePanel::keepUnfolded);
    connect(m_model, &QAbstractItemModel::modelReset, this, &OutlinePanel::unfoldAgain);
    new SelectionBridge(workspace, *m_tree, [this](const auto& keys) { return m_model->indexesOf(keys); });
    unfoldFirst();
    showEmptyState();
}

/// The view measures its row height once, and not before it has been shown.
void OutlinePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    QTimer::singleShot(0, m_tree, &QTreeView::doItemsLayout);
}

void OutlinePanel::showEmptyState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_tree->setVisible(!isEmpty);
}

/// A small project is open at its hazards, a large one shows them all.
void OutlinePanel::unfoldFirst()
{
    constexpr int kFew = 12;
    for (int row = 0; m_model->rowCount() <= kFew && row < m_model->rowCount(); ++row)
        m_tree->expand(m_model->index(row, 0));
}

void OutlinePanel::keepUnfolded()
{
    m_unfolded.clear();
    const std::function<void(const QModelIndex&)> keep = [&](const QModelIndex& above) {
        for (int row = 0; row < m_model->rowCount(above); ++row) {
            const QModelIndex index = m_model->index(row, 0, above);
            if (!m_tree->isExpanded(index))
                continue;
            m_unfolded.push_back(m_model->pathOf(index));
            keep(index);
        }
    };
    keep({});
}

void OutlinePanel::unfoldAgain()
{
    for (const auto& path : std::exchange(m_unfolded, {}))
        if (const QModelIndex index = m_model->indexAt(path); index.isValid())
            m_tree->expand(index);
    showEmptyState();
}

bool OutlinePanel::eventFilter(QObject* watched, QEvent* event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (watched == m_tree && (isOverride || event->type() == QEvent::KeyPress)) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (isOverride && key.key() == Qt::Key_Delete) {
            event->accept(); // the window's own Delete is about the canvas
            return true;
        }
        if (!isOverride && press(key.key(), key.modifiers() & ~Qt::KeypadModifier))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool OutlinePanel::press(int key, Qt::KeyboardModifiers modifiers)
{
    if (!m_tree->currentIndex().isValid())
        return false;
    const bool isControl = modifiers == Qt::ControlModifier;
    if (isControl && key == Qt::Key_Left)
        return addLinked(NodeKind::Cause), true;
    if (isControl && key == Qt::Key_Right)
        return addLinked(NodeKind::Consequence), true;
    if (isControl && key == Qt::Key_Down)
        return addControl(m_model->pathOf(m_tree->currentIndex())), true;
    if (key == Qt::Key_Insert && modifiers == Qt::NoModifier)
        return addAnother(), true;
    if (key == Qt::Key_Delete && modifiers == Qt::ShiftModifier)
        return removePlace(), true;
    if (key == Qt::Key_Delete && modifiers == Qt::NoModifier)
        return removeNodes(), true;
    return false;
}

void OutlinePanel::showMenu(const QPoint& at)
{
    const QModelIndex current = m_tree->currentIndex();
    if (!current.isValid())
        return;
    const OutlinePlace place = m_model->placeAt(current);
    QPointer<QMenu> menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, const char* keys, auto run) {
        QAction* action = menu->addAction(text, this, run);
        action->setShortcut(QKeySequence(QLatin1String(keys))); // to be read; the panel answers the key itself
        action->setShortcutVisibleInContextMenu(true);
        return action;
    };
    add(tr("Edit Title"), "F2", [this] { openTitle(*m_tree, m_tree->currentIndex()); });
    add(tr("Add a Cause"), "Ctrl+Left", [this] { addLinked(NodeKind::Cause); });
    add(tr("Add a Consequence"), "Ctrl+Right", [this] { addLinked(NodeKind::Consequence); });
    add(tr("Add a Control on the Line"), "Ctrl+Down", [this] {
        if (const QModelIndex line = m_tree->currentIndex(); line.isValid())
            addControl(m_model->pathOf(line));
    })->setEnabled(place.role != OutlineRole::Root);
    add(tr("Add One More of the Same"), "Ins", [this] { addAnother(); });
    menu->addSeparator();
    add(tr("Take Away From Here"), "Shift+Del", [this] { removePlace(); })->setEnabled(place.role != OutlineRole::Root);
    add(tr("Delete From the Model"), "Del", [this] { removeNodes(); });
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

void OutlinePanel::addLinked(NodeKind kind)
{
    const auto path = m_model->pathOf(m_tree->currentIndex());
    if (path.empty())
        return;
    const Id beside = path.back().node;
    const bool isTarget = kind == NodeKind::Consequence;
    const QString title = isTarget ? tr("New consequence") : tr("New cause");
    auto command = commands::placeLinkedNode(m_workspace.model(), kind, title,
        placeBeside(m_workspace.model(), beside, isTarget ? 1.0 : -1.0), beside, isTarget);
    const auto made = command ? command->created : std::vector<EntityKey>();
    if (m_workspace.run(std::move(command)) && !made.empty())
        finishAdding(path, made.front().id);
}

/// `line`: the place whose line it is to guard.
void OutlinePanel::addControl(const OutlineModel::Path& line)
{
    const OutlinePlace& place = line.back();
    if (place.via.kind != EntityKind::Link || place.role == OutlineRole::Root)
        return say(tr("A control stands on a line: choose the cause or the consequence that it is to guard."));
    auto command = commands::placeGuard(m_workspace.model(), tr("New control"),
        placeBeside(m_workspace.model(), place.node, place.role == OutlineRole::Cause ? 0.5 : -0.5), place.via.id);
    const auto made = command ? command->created : std::vector<EntityKey>();
    if (m_workspace.run(std::move(command)) && !made.empty())
        finishAdding(line, made.front().id);
}

/// Beside the current one, of its sort.
void OutlinePanel::addAnother()
{
    auto above = m_model->pathOf(m_tree->currentIndex());
    if (above.empty())
        return;
    const OutlinePlace place = above.back();
    above.pop_back();
    if (place.role == OutlineRole::Control)
        return addControl(above);
    if (place.role != OutlineRole::Root) {
        m_tree->setCurrentIndex(m_model->indexAt(above));
        return addLinked(place.role == OutlineRole::Cause ? NodeKind::Cause : NodeKind::Consequence);
    }
    auto command = commands::placeNode(
        m_workspace.model(), NodeKind::Hazard, tr("New hazard"), placeBeside(m_workspace.model(), place.node, 0.0));
    const auto made = command ? command->created : std::vector<EntityKey>();
    if (m_workspace.run(std::move(command)) && !made.empty())
        finishAdding({}, made.front().id);
}

/// Where it was asked for, with its title open.
void OutlinePanel::finishAdding(const OutlineModel::Path& above, const Id& made)
{
    const QModelIndex parent = m_model->indexAt(above);
    m_tree->expand(parent);
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        if (m_model->placeAt(index).node != made)
            continue;
        m_workspace.select({ { EntityKind::Node, made } });
        // Not by the view, which would toggle it while Ctrl is held.
        m_tree->selectionModel()->setCurrentIndex(
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_tree->scrollTo(index);
        openTitle(*m_tree, index);
        return;
    }
}

void OutlinePanel::removeNodes()
{
    std::vector<EntityKey> nodes;
    for (const QModelIndex& index : m_tree->selectionModel()->selectedIndexes())
        nodes.push_back({ EntityKind::Node, m_model->placeAt(index).node });
    if (!nodes.empty())
        m_workspace.run(commands::removeEntities(m_workspace.model(), nodes));
}

void OutlinePanel::removePlace()
{
    const OutlinePlace place = m_model->placeAt(m_tree->currentIndex());
    if (place.role == OutlineRole::Root)
        return say(tr("It stands at the top and hangs on nothing: Delete removes it from the model."));
    m_workspace.run(commands::removeEntities(m_workspace.model(), { place.via }));
}

void OutlinePanel::say(const QString& words)
{
    const QRect row = m_tree->visualRect(m_tree->currentIndex());
    showTip(m_tree->viewport()->mapToGlobal(row.bottomLeft()), words, *m_tree);
}

} // namespace hz::ui
