#include "ui/bowtie/bow_tie_area.h"

#include "model/commands/guard_order.h"
#include "ui/canvas/tools/free_place.h"
#include "ui/common/fragment_data.h"

#include <QDragEnterEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QMimeData>

namespace hz::ui {

void BowTieArea::dragEnterEvent(QDragEnterEvent* event)
{
    if (!holdsFragment(*event->mimeData()))
        return;
    auto fragment = readFragment(*event->mimeData(), tr("drag"));
    const auto nodes = fragment ? fragment->nodes().all() : std::vector<const domain::Node*>{};
    if (nodes.size() != 1)
        return;
    m_fragment = std::make_shared<domain::Model>(std::move(*fragment));
    event->acceptProposedAction();
}

void BowTieArea::dragMoveEvent(QDragMoveEvent* event)
{
    if (!m_fragment)
        return;
    m_pointer = event->position();
    if (!m_draft)
        m_draft = BowTieDraft{};
    lookForPlace(m_camera.toScene(event->position()));
    const bool isControl = m_fragment->nodes().all().front()->kind == NodeKind::Control;
    m_draft->isLegal = isControl && m_draft->line;
    m_guard.lookAt(m_draft->isLegal ? std::optional(m_scene.tie().lines[*m_draft->line].link) : std::nullopt);
    if (!isControl)
        m_host.showHint(tr("Only controls are dropped on a line"), Tone::Refusal);
    else if (!m_draft->line)
        m_host.showHint(tr("Drop it on a line"), Tone::Suggestion);
    else
        m_guard.say(tr("Guard this line"));
    event->setAccepted(m_draft->isLegal);
}

void BowTieArea::dragLeaveEvent(QDragLeaveEvent*)
{
    cancelDraft();
}

void BowTieArea::dropEvent(QDropEvent* event)
{
    const auto fragment = m_fragment;
    if (fragment)
        dropFragment(*fragment, m_camera.toScene(event->position()));
    event->setAccepted(fragment != nullptr);
    setFocus(Qt::OtherFocusReason);
}

void BowTieArea::dropFragment(const domain::Model& fragment, QPointF scene)
{
    const auto line = m_scene.lineAt(scene, reach());
    const bool isControl = fragment.nodes().all().front()->kind == NodeKind::Control;
    if (!line || !isControl)
        return cancelDraft();
    const Id link = m_scene.tie().lines[*line].link;
    const std::size_t place = layout::placeOnLine(m_scene.tie(), *line, scene.x());
    m_guard.lookAt(link);
    const auto* target = m_scene.picture().findNode(m_scene.model().link(link)->to);
    const QPointF beside = (target ? target->box.center() : QPointF()) + m_guard.aside();
    auto command = commands::guardedAt(
        m_scene.model(), m_guard.paste(fragment, pointOf(freePlaceFor(m_scene.picture(), fragment, beside))), place);
    const auto created = command ? command->created : std::vector<EntityKey>{};
    cancelDraft();
    if (m_host.run(std::move(command)) && !created.empty())
        m_scene.selectOn(created.front().id, link);
}

} // namespace hz::ui
