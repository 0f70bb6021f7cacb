#include "ui/canvas/title_editing.h"

#include "model/drawing/picture.h"
#include "ui/canvas/viewport.h"
#include "ui/common/workspace.h"

namespace hz::ui {

TitleEditing::TitleEditing(Workspace& workspace, const drawing::Picture& picture, Viewport& viewport, QWidget& view)
    : m_workspace(workspace)
    , m_picture(picture)
    , m_viewport(viewport)
    , m_view(view)
{
    connect(&workspace, &Workspace::finishingEdits, this, &TitleEditing::finish);
    connect(&viewport, &Viewport::moved, this, &TitleEditing::place);
}

void TitleEditing::edit(base::Id node)
{
    finish(); // an edit: nothing is looked up before it
    if (!m_workspace.run(commands::Command{})) // which says why
        return;
    const auto* meaning = m_workspace.model().node(node);
    const auto* shape = m_picture.findNode(node);
    if (meaning == nullptr || shape == nullptr)
        return;
    m_viewport.ensureVisible(shape->box);
    m_editor = new TitleEditor(node, meaning->title, m_workspace.theme(), &m_view);
    connect(m_editor, &TitleEditor::finished, this, &TitleEditing::end);
    place();
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void TitleEditing::editSelected()
{
    if (const auto node = m_workspace.selectedNode())
        edit(*node);
}

void TitleEditing::type(const QString& text)
{
    editSelected();
    if (m_editor)
        m_editor->insertPlainText(text);
}

void TitleEditing::finish()
{
    if (m_editor)
        m_editor->finish(true);
}

void TitleEditing::place()
{
    const auto* node = m_editor ? m_picture.findNode(m_editor->node()) : nullptr;
    const Camera& camera = m_viewport.camera();
    if (node != nullptr)
        m_editor->placeOver(camera.toView(node->box), camera.scale);
}

void TitleEditing::end(base::Id node, const QString& text, bool keep)
{
    if (m_editor) {
        m_editor->hide();
        m_editor->deleteLater();
        m_editor.clear();
    }
    m_view.setFocus(Qt::OtherFocusReason);
    const auto* meaning = m_workspace.model().node(node);
    if (keep && meaning != nullptr && meaning->title != text)
        m_workspace.run(commands::setField(m_workspace.model(), { { domain::EntityKind::Node, node } }, "title", text));
}

} // namespace hz::ui
