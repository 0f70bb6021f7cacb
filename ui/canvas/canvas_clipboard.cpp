#include "ui/canvas/canvas_clipboard.h"

#include "model/drawing/text.h"
#include "ui/canvas/picture_bounds.h"
#include "ui/canvas/tools/free_place.h"
#include "ui/canvas/viewport.h"
#include "ui/common/fragment_data.h"
#include "ui/common/workspace.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMimeData>

namespace hz::ui {

namespace {

QString titleOfOnly(const domain::Model& fragment)
{
    constexpr int kLongest = 60;
    QString title;
    fragment.nodes().forEach([&](const domain::Node& node) { title = drawing::oneLine(node.title, kLongest); });
    return title;
}

} // namespace

CanvasClipboard::CanvasClipboard(Workspace& workspace, const drawing::Picture& picture, Viewport& viewport)
    : m_workspace(workspace)
    , m_picture(picture)
    , m_viewport(viewport)
{
}

void CanvasClipboard::copy() const
{
    const auto nodes = nodesOf(m_workspace.selection());
    if (nodes.empty())
        return;
    QGuiApplication::clipboard()->setMimeData(fragmentData(commands::fragmentOf(m_workspace.model(), nodes)).release());
}

void CanvasClipboard::cut()
{
    copy();
    if (!nodesOf(m_workspace.selection()).empty())
        m_workspace.run(commands::removeEntities(m_workspace.model(), m_workspace.selection()));
}

void CanvasClipboard::paste()
{
    const QMimeData* content = QGuiApplication::clipboard()->mimeData();
    if (content == nullptr || !holdsFragment(*content))
        return;
    const auto fragment = readFragment(*content, QCoreApplication::translate("Canvas", "clipboard"));
    if (!fragment) {
        emit m_workspace.refused(fragment.error());
        return;
    }
    const QPointF at = m_viewport.camera().toScene(m_viewport.pointerOrCentre());
    insertAt(*fragment, at, commands::CommandCode::Paste);
}

void CanvasClipboard::duplicate()
{
    const auto nodes = nodesOf(m_workspace.selection());
    if (nodes.empty())
        return;
    QRectF centres;
    for (const Id& node : nodes)
        if (const auto* placement = m_workspace.model().placements().find(node))
            centres |= QRectF(placement->x - 0.5, placement->y - 0.5, 1, 1);
    insertAt(commands::fragmentOf(m_workspace.model(), nodes), centres.center() + QPointF(32, 32),
        commands::CommandCode::Duplicate);
}

void CanvasClipboard::insert(const domain::Model& fragment)
{
    insertAt(fragment, freePlaceInColumn(m_picture, m_viewport.scene().center()), commands::CommandCode::Insert);
}

void CanvasClipboard::insertAt(const domain::Model& fragment, QPointF at, commands::CommandCode code)
{
    auto command = commands::paste(m_workspace.model(), fragment, pointOf(freePlaceFor(m_picture, fragment, at)));
    const auto created = command ? command->created : std::vector<EntityKey>{};
    if (command) {
        command->name.code = code;
        if (created.size() == 1) // a code says little of what has just come
            command->name.subject += u'\n' + titleOfOnly(fragment);
    }
    if (m_workspace.run(std::move(command)))
        m_viewport.ensureVisible(
            boundsOf(m_picture, created)); // where there is no room near, it goes where nobody looks
}

} // namespace hz::ui
