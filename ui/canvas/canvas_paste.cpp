#include "ui/canvas/canvas_view.h"

#include "model/commands/drop.h"
#include "model/drawing/text.h"
#include "ui/canvas/tools/free_place.h"
#include "ui/common/fragment_data.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QPolygonF>

/// What comes to the canvas from the clipboard, the library and other windows, and what goes there.
namespace hz::ui {

void CanvasView::copy()
{
    const auto nodes = selectedNodes();
    if (nodes.empty())
        return;
    QGuiApplication::clipboard()->setMimeData(fragmentData(commands::fragmentOf(m_workspace.model(), nodes)).release());
}

void CanvasView::cut()
{
    copy();
    if (!selectedNodes().empty())
        deleteSelection();
}

void CanvasView::paste()
{
    const QMimeData* content = QGuiApplication::clipboard()->mimeData();
    if (content == nullptr || !holdsFragment(*content))
        return;
    const auto fragment = readFragment(*content, tr("clipboard"));
    if (!fragment) {
        emit m_workspace.refused(fragment.error());
        return;
    }
    const QPointF at = m_pointer ? m_camera.toScene(*m_pointer) : sceneInView().center();
    pasteModel(*fragment, at, QStringLiteral("paste"));
}

void CanvasView::duplicate()
{
    const auto nodes = selectedNodes();
    if (nodes.empty())
        return;
    QRectF centres;
    for (const Id& node : nodes)
        if (const auto* placement = m_workspace.model().placements().find(node))
            centres |= QRectF(placement->x - 0.5, placement->y - 0.5, 1, 1);
    pasteModel(commands::fragmentOf(m_workspace.model(), nodes), centres.center() + QPointF(32, 32),
        QStringLiteral("duplicate"));
}

/// Where the fragment comes to lie so that it covers nothing: its middle, which is wanted at `at`.
QPointF CanvasView::placeFor(const domain::Model& fragment, QPointF at) const
{
    QPolygonF centres;
    std::vector<QRectF> boxes;
    fragment.placements().forEach([&](const domain::Placement& placement) {
        const QPointF centre(placement.x, placement.y);
        centres << centre;
        if (const auto* node = fragment.node(placement.id))
            boxes.push_back(drawing::shapeOf(*node, centre).box);
    });
    const QPointF wanted = snapped(at);
    for (QRectF& box : boxes)
        box.translate(wanted - centres.boundingRect().center());
    return wanted + freeOffset(m_picture, boxes);
}

static QString titleOfOnly(const domain::Model& fragment)
{
    QString title;
    fragment.nodes().forEach([&](const domain::Node& node) { title = drawing::oneLine(node.title, 60); });
    return title;
}

void CanvasView::pasteModel(const domain::Model& fragment, QPointF at, const QString& nameCode)
{
    auto command = commands::paste(m_workspace.model(), fragment, pointOf(placeFor(fragment, at)));
    const auto created = command ? command->created : std::vector<EntityKey>{};
    if (command) {
        command->name.code = nameCode;
        if (created.size() == 1) // a code says little of what has just come
            command->name.subject += u'\n' + titleOfOnly(fragment);
    }
    if (run(std::move(command)))
        ensureVisible(boundsOf(created)); // where there is no room near, it goes where nobody looks
}

void CanvasView::insert(const domain::Model& fragment)
{
    pasteModel(fragment, freePlaceNear(sceneInView().center()), QStringLiteral("insert"));
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_workspace.document().isReadOnly() || !holdsFragment(*event->mimeData()))
        return;
    auto fragment = readFragment(*event->mimeData(), tr("drag"));
    if (!fragment)
        return;
    m_dragged = std::make_shared<domain::Model>(std::move(*fragment));
    event->acceptProposedAction();
}

void CanvasView::dragMoveEvent(QDragMoveEvent* event)
{
    m_pointer = event->position();
    showHint(m_dragged && linkFor(*m_dragged, m_camera.toScene(*m_pointer)) ? tr("Guard this link") : QString(),
        Tone::MenuEntry);
    update();
    event->acceptProposedAction();
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent*)
{
    m_dragged.reset();
    m_pointer.reset();
    hideHint();
}

void CanvasView::dropEvent(QDropEvent* event)
{
    const auto fragment = std::exchange(m_dragged, nullptr);
    hideHint();
    if (!fragment)
        return;
    const QPointF at = m_camera.toScene(event->position());
    if (const auto link = linkFor(*fragment, at))
        run(commands::pasteOnLink(m_workspace.model(), *fragment,
            pointOf(placeFor(*fragment, at + QPointF(0, drawing::kControlHeight))), *link));
    else
        pasteModel(*fragment, at, QStringLiteral("insert"));
    event->acceptProposedAction();
    setFocus(Qt::OtherFocusReason);
}

/// A single control may be dropped on a link to guard it.
std::optional<Id> CanvasView::linkFor(const domain::Model& fragment, QPointF at) const
{
    const auto nodes = fragment.nodes().all();
    const bool isControl = nodes.size() == 1 && nodes.front()->kind == NodeKind::Control;
    return isControl ? m_picture.linkAt(at, reach(m_camera)) : std::nullopt;
}

} // namespace hz::ui
