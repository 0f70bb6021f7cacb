#include "ui/canvas/undo_echo.h"

#include "model/drawing/painters.h"
#include "ui/canvas/picture_bounds.h"
#include "ui/canvas/viewport.h"
#include "ui/common/node_key.h"
#include "ui/common/workspace.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace hz::ui {

namespace {

using domain::Change;
using domain::EntityKey;
using domain::EntityKind;

constexpr int kFlashMilliseconds = 900;
constexpr int kFrameMilliseconds = 30;
constexpr std::size_t kMany = 200; // so many things are not told apart by flashing

/// What of the drawing a change of this is seen at; nothing where it is not drawn.
std::optional<EntityKey> drawnBy(const Change& change)
{
    const domain::Entity& entity = change.after ? *change.after : *change.before;
    if (const auto* placement = std::get_if<domain::Placement>(&entity))
        return nodeKey(placement->id);
    if (const auto* impact = std::get_if<domain::Impact>(&entity))
        return nodeKey(impact->consequence);
    const EntityKey key = change.key();
    const bool isDrawn = key.kind == EntityKind::Node || key.kind == EntityKind::Link || key.kind == EntityKind::Guard;
    return isDrawn ? std::optional(key) : std::nullopt;
}

std::vector<EntityKey> drawnBy(const domain::ChangeSet& changes)
{
    std::vector<EntityKey> keys;
    std::set<EntityKey> known;
    for (const Change& change : changes.changes)
        if (const auto key = drawnBy(change); key && known.insert(*key).second)
            keys.push_back(*key);
    return keys;
}

/// Nodes that only stand elsewhere now.
std::size_t movedBy(const domain::ChangeSet& changes)
{
    return std::size_t(std::ranges::count_if(changes.changes, [](const Change& change) {
        return change.before && change.after && change.key().kind == EntityKind::Placement;
    }));
}

} // namespace

UndoEcho::UndoEcho(Workspace& workspace, const drawing::Picture& picture, Viewport& viewport, const QWidget& view)
    : m_workspace(workspace)
    , m_picture(picture)
    , m_viewport(viewport)
    , m_view(view)
{
    m_flash.setInterval(kFrameMilliseconds);
    connect(&m_flash, &QTimer::timeout, this, [this] {
        if (m_clock.elapsed() > kFlashMilliseconds)
            m_flash.stop();
        emit changed();
    });
    connect(&workspace, &Workspace::selectionChanged, this,
        [this] { m_selectedBefore = std::exchange(m_selected, m_workspace.selection()); });
    const QUndoStack& stack = workspace.document().undoStack();
    m_index = stack.index();
    m_next = m_index < stack.count() ? stack.command(m_index) : nullptr;
}

/// From where the undo stack stands now, and where it stood after the step before. A step that is done anew is the very
/// one that redo was to do; a new one that takes its place is not.
UndoEcho::Way UndoEcho::wayOfStep()
{
    const QUndoStack& stack = m_workspace.document().undoStack();
    const int index = stack.index();
    const bool isRedo = index > m_index && m_next != nullptr && stack.command(m_index) == m_next;
    const Way way = index < m_index ? Way::Undo : isRedo ? Way::Redo : Way::Forward;
    m_index = index;
    m_next = index < stack.count() ? stack.command(index) : nullptr;
    return way;
}

void UndoEcho::begin(const domain::ChangeSet& changes)
{
    m_leaving.clear();
    if (changes.changes.size() > kMany)
        return;
    for (const Change& change : changes.changes)
        if (const auto key = change.after ? std::nullopt : drawnBy(change))
            if (const QRectF place = boundsOf(m_picture, { *key }); !place.isNull())
                m_leaving.push_back(place);
}

void UndoEcho::end(const domain::ChangeSet& changes)
{
    const Way way = wayOfStep();
    noteGone(changes);
    if (way == Way::Forward)
        return;
    selectReturned(changes);
    if (m_view.isVisible())
        show(changes);
}

/// The workspace has let go of them by now; they were selected just before.
void UndoEcho::noteGone(const domain::ChangeSet& changes)
{
    const auto wasSelected = [this](const EntityKey& key) {
        return std::ranges::find(m_selectedBefore, key) != m_selectedBefore.end()
            || std::ranges::find(m_selected, key) != m_selected.end();
    };
    for (const Change& change : changes.changes)
        if (!change.after && wasSelected(change.key()))
            m_departed.insert(change.key());
}

void UndoEcho::selectReturned(const domain::ChangeSet& changes)
{
    std::vector<EntityKey> returned;
    for (const Change& change : changes.changes)
        if (!change.before && m_departed.erase(change.key()) > 0)
            returned.push_back(change.key());
    if (!returned.empty() && m_workspace.selection().empty())
        m_workspace.select(std::move(returned));
}

void UndoEcho::show(const domain::ChangeSet& changes)
{
    m_shown = drawnBy(changes);
    m_gone = m_leaving;
    if (m_shown.empty())
        return;
    const auto all = m_picture.model().nodes().size();
    if (movedBy(changes) > 2 && movedBy(changes) * 2 > all)
        return m_viewport.fit(); // a layout: it is everywhere
    QRectF place = boundsOf(m_picture, m_shown);
    for (const QRectF& gone : m_gone)
        place |= gone;
    m_viewport.ensureVisible(place);
    if (m_shown.size() > kMany)
        return;
    m_clock.start();
    m_flash.start();
    emit changed();
}

/// Who wants nothing on the screen to move gets a mark that stands still.
bool UndoEcho::isMoved() const
{
    return m_view.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &m_view) > 0;
}

void UndoEcho::paint(QPainter& painter) const
{
    if (!isFlashing())
        return;
    const auto& theme = m_picture.display().theme;
    const double pixel = 1.0 / m_viewport.camera().scale;
    const double left = 1.0 - std::min(1.0, double(m_clock.elapsed()) / kFlashMilliseconds);
    QColor ink = theme.accent;
    ink.setAlphaF(float(isMoved() ? left : 1.0));
    const double spread = (isMoved() ? 3.0 + 9.0 * (1.0 - left) : 4.0) * pixel;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 3.0 * pixel));
    for (const EntityKey& key : m_shown) {
        if (const auto* link = key.kind == EntityKind::Link ? m_picture.findLink(key.id) : nullptr)
            drawing::paintLinkIn(painter, *link, theme, ink, 4.0 * pixel + 2.0, m_viewport.scene());
        else if (const QRectF place = boundsOf(m_picture, { key }); !place.isNull())
            painter.drawRoundedRect(place.adjusted(-spread, -spread, spread, spread), 8, 8);
    }
    painter.setPen(QPen(ink, 2.0 * pixel, Qt::DashLine));
    for (const QRectF& gone : m_gone)
        painter.drawRoundedRect(gone, 6, 6);
}

} // namespace hz::ui
