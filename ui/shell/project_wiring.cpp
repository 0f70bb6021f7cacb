#include "ui/shell/project_wiring.h"

#include "model/wording/wording.h"
#include "ui/canvas/canvas_view.h"
#include "ui/common/tip.h"
#include "ui/common/workspace.h"
#include "ui/fields/field_editor.h"
#include "ui/shell/actions.h"
#include "ui/shell/status_line.h"
#include "ui/shell/views.h"

#include <QApplication>
#include <QLineEdit>
#include <QMetaMethod>

namespace hz::ui {

namespace {

/// Cut, copy and paste mean what has the focus: the first widget from there upwards that can, or the canvas.
void sendToFocus(const char* slot, CanvasView& canvas, const QWidget& views)
{
    const QByteArray signature = QByteArray(slot) + "()";
    for (QWidget* each = QApplication::focusWidget(); each; each = each->parentWidget()) {
        if (each->metaObject()->indexOfMethod(signature) >= 0) {
            QMetaObject::invokeMethod(each, slot);
            return;
        }
        for (QAction* own : each->actions())
            if (own->objectName() == QLatin1String(slot))
                return own->trigger();
    }
    if (canvas.isVisibleTo(&views))
        QMetaObject::invokeMethod(&canvas, slot);
}

/// What is still being typed is undone before any step of the project, from the menu too.
FieldEditor* fieldInUse()
{
    for (QWidget* each = QApplication::focusWidget(); each; each = each->parentWidget())
        if (auto* field = qobject_cast<FieldEditor*>(each))
            return field;
    return nullptr;
}

void showStep(QAction& action, const QString& verb, const QString& step, const QString& tip)
{
    const QString text = step.isEmpty() ? verb : ProjectWiring::tr("%1 %2", "Undo, and what").arg(verb, step);
    action.setText(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")));
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    setTip(action, QStringLiteral("%1 (%2)").arg(step.isEmpty() ? tip : text, keys));
}

} // namespace

ProjectWiring::ProjectWiring(Actions& actions, Workspace& workspace, Views& views, StatusLine& status, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_workspace(workspace)
    , m_views(views)
{
    actions.setProjectOpen(true);
    wireUndo();
    wireEditing();
    wireInsertion();
    wireViews();
    wirePosture();
    const CanvasView& canvas = views.canvas();
    connect(&canvas, &CanvasView::zoomChanged, &status, [&canvas, &status] { status.setZoom(canvas.zoomText()); });
    status.setZoom(canvas.zoomText());
}

void ProjectWiring::on(const char* action, std::function<void()> run)
{
    connect(&m_actions.at(action), &QAction::triggered, this, std::move(run));
}

void ProjectWiring::wireUndo()
{
    QUndoStack& stack = m_workspace.document().undoStack();
    on("edit.undo", [&stack] {
        if (FieldEditor* field = fieldInUse(); !field || !field->undoTyping())
            stack.undo();
    });
    on("edit.redo", [&stack] {
        if (FieldEditor* field = fieldInUse(); !field || !field->redoTyping())
            stack.redo();
    });
    connect(&stack, &QUndoStack::indexChanged, this, &ProjectWiring::updateUndo);
    connect(&stack, &QUndoStack::canUndoChanged, this, &ProjectWiring::updateUndo);
    connect(&stack, &QUndoStack::canRedoChanged, this, &ProjectWiring::updateUndo);
    updateUndo();
}

void ProjectWiring::updateUndo()
{
    const document::Document& document = m_workspace.document();
    const QUndoStack& stack = m_workspace.document().undoStack();
    const auto nameOf = [&](bool exists, int step) {
        return exists ? wording::title(document.nameOf(step)) : QString();
    };
    QAction& undo = m_actions.at("edit.undo");
    QAction& redo = m_actions.at("edit.redo");
    undo.setEnabled(stack.canUndo());
    redo.setEnabled(stack.canRedo());
    showStep(undo, tr("Undo"), nameOf(stack.canUndo(), stack.index() - 1), tr("Nothing to undo"));
    showStep(redo, tr("Redo"), nameOf(stack.canRedo(), stack.index()), tr("Nothing to redo"));
}

void ProjectWiring::wireEditing()
{
    const std::pair<const char*, const char*> slotsOf[] = { { "edit.cut", "cut" }, { "edit.copy", "copy" },
        { "edit.paste", "paste" }, { "edit.duplicate", "duplicate" }, { "edit.delete", "deleteSelection" },
        { "edit.selectAll", "selectAll" } };
    for (const auto& [action, slot] : slotsOf)
        on(action, [this, slot = slot] { sendToFocus(slot, m_views.canvas(), m_views); });
    on("edit.group", [this] { groupSelection(); });
    on("edit.ungroup", [this] { ungroupSelection(); });
    connect(&m_workspace.document(), &document::Document::pathChanged, this, &ProjectWiring::updateEditing);
    updateEditing();
}

/// A copy under another name can be edited again.
void ProjectWiring::updateEditing()
{
    const bool editable = !m_workspace.document().isReadOnly();
    for (const char* action : { "edit.cut", "edit.paste", "edit.duplicate", "edit.delete", "edit.group", "edit.ungroup",
             "insert.hazard", "insert.cause", "insert.consequence", "insert.control", "view.layout" })
        m_actions.at(action).setEnabled(editable);
}

void ProjectWiring::groupSelection()
{
    constexpr double kUsualBeta = 0.1;
    std::vector<Id> nodes;
    for (const EntityKey& key : m_workspace.selection())
        if (key.kind == domain::EntityKind::Node)
            nodes.push_back(key.id);
    const auto count = m_workspace.model().commonCauses().size();
    m_workspace.run(
        commands::groupCommonCause(m_workspace.model(), nodes, tr("Common cause %1").arg(count + 1), kUsualBeta));
}

void ProjectWiring::ungroupSelection()
{
    std::vector<EntityKey> groups;
    for (const EntityKey& key : m_workspace.selection())
        if (const domain::Node* node = m_workspace.model().node(key.id); node && !node->commonCause.isNull())
            groups.push_back({ domain::EntityKind::CommonCauseGroup, node->commonCause });
    if (!groups.empty())
        m_workspace.run(commands::removeEntities(m_workspace.model(), groups));
}

void ProjectWiring::wireInsertion()
{
    using domain::NodeKind;
    const std::pair<const char*, NodeKind> kinds[] = { { "insert.hazard", NodeKind::Hazard },
        { "insert.cause", NodeKind::Cause }, { "insert.consequence", NodeKind::Consequence },
        { "insert.control", NodeKind::Control } };
    for (const auto& [action, kind] : kinds)
        on(action, [this, kind = kind] {
            m_views.showTab(Views::Graph);
            m_views.canvas().usePlaceTool(kind);
            m_views.canvas().setFocus();
        });
}

void ProjectWiring::wireViews()
{
    const std::pair<const char*, Views::Tab> tabs[] = { { "view.graph", Views::Graph },
        { "view.rankings", Views::Rankings }, { "view.matrices", Views::Matrices },
        { "view.worksheet", Views::Worksheet }, { "view.charts", Views::Charts },
        { "view.scenarios", Views::Scenarios }, { "view.importance", Views::Importance },
        { "view.evaluations", Views::Evaluations }, { "view.readiness", Views::Readiness } };
    for (const auto& [action, tab] : tabs)
        on(action, [this, tab = tab] { m_views.showTab(tab); });
    CanvasView& canvas = m_views.canvas();
    on("view.layout", [&canvas] { canvas.layoutAutomatically(); });
    on("view.zoomIn", [&canvas] { canvas.zoomIn(); });
    on("view.zoomOut", [&canvas] { canvas.zoomOut(); });
    on("view.zoom100", [&canvas] { canvas.zoomTo100(); });
    on("view.fit", [&canvas] { canvas.fit(); });
    on("view.fitSelection", [&canvas] { canvas.fitSelection(); });
    on("view.legend", [&canvas] { canvas.setLegendVisible(!canvas.isLegendVisible()); });
    m_actions.at("view.legend").setChecked(canvas.isLegendVisible());
    connect(&canvas, &CanvasView::arrangingChanged, this,
        [this](bool isRunning) { m_actions.at("view.layout").setEnabled(!isRunning); });
}

void ProjectWiring::wirePosture()
{
    using domain::Posture;
    const std::pair<const char*, Posture> postures[] = { { "posture.inherent", Posture::Inherent },
        { "posture.current", Posture::Current }, { "posture.target", Posture::Target } };
    for (const auto& [action, posture] : postures)
        on(action, [this, posture = posture] { m_workspace.setPosture(posture); });
    connect(&m_workspace, &Workspace::postureChanged, this, &ProjectWiring::updatePosture);
    updatePosture();
}

void ProjectWiring::updatePosture()
{
    m_actions.at("posture.inherent").setChecked(m_workspace.posture() == Posture::Inherent);
    m_actions.at("posture.current").setChecked(m_workspace.posture() == Posture::Current);
    m_actions.at("posture.target").setChecked(m_workspace.posture() == Posture::Target);
}

} // namespace hz::ui
