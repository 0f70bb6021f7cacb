#include "ui/shell/project_wiring.h"

#include "model/wording/wording.h"
#include "ui/canvas/canvas_view.h"
#include "ui/common/tip.h"
#include "ui/common/workspace.h"
#include "ui/fields/field_editor.h"
#include "ui/shell/actions.h"
#include "ui/shell/canvas_actions.h"
#include "ui/shell/status_line.h"
#include "ui/shell/views.h"
#include "ui/shell/visited_places.h"
#include "ui/shell/zoom_field.h"

#include <QApplication>
#include <QLineEdit>
#include <QMetaMethod>

namespace hz::ui {

namespace {

/// As a slot of the widget, or as an action of its own by that name. Answers whether it has one.
bool runOn(QWidget& widget, const char* name)
{
    const QByteArray signature = QByteArray(name) + "()";
    if (widget.metaObject()->indexOfMethod(signature) >= 0)
        return QMetaObject::invokeMethod(&widget, name), true;
    for (QAction* own : widget.actions())
        if (own->objectName() == QLatin1String(name))
            return own->trigger(), true;
    return false;
}

/// Cut, copy and paste mean what has the focus: the first widget from there upwards that can, or the canvas.
void sendToFocus(const char* name, CanvasView& canvas, const QWidget& views)
{
    for (QWidget* each = QApplication::focusWidget(); each; each = each->parentWidget())
        if (runOn(*each, name))
            return;
    if (canvas.isVisibleTo(&views))
        runOn(canvas, name);
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
    wireCanvasActions(actions, workspace, views);
    new VisitedPlaces(actions, workspace, views, this);
    ZoomField& zoom = status.zoom();
    zoom.follow(&views.canvas().viewport());
    connect(&zoom, &ZoomField::asked, this, [&views] { views.setCurrentIndex(0); });
    connect(&zoom, &ZoomField::finished, this, [&views] { views.showGraph(); });
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
    const std::pair<const char*, const char*> names[] = { { "edit.cut", "cut" }, { "edit.copy", "copy" },
        { "edit.paste", "paste" }, { "edit.duplicate", "duplicate" }, { "edit.delete", "deleteSelection" },
        { "edit.selectAll", "selectAll" } };
    for (const auto& [action, name] : names)
        on(action, [this, name = name] { sendToFocus(name, m_views.canvas(), m_views); });
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
        on(action, [this, kind = kind] { m_views.showGraph().usePlaceTool(kind); });
}

void ProjectWiring::wireViews()
{
    for (const ViewPlan& plan : viewPlans())
        on(plan.id, [this, id = plan.id] { m_views.showTab(id); });
    CanvasView& canvas = m_views.canvas();
    on("view.layout", [&canvas] {
        Arranging& arranging = canvas.arranging();
        arranging.isRunning() ? arranging.cancel() : arranging.start(canvas.width() / double(canvas.height() + 1));
    });
    on("view.zoomIn", [&canvas] { canvas.viewport().zoomIn(); });
    on("view.zoomOut", [&canvas] { canvas.viewport().zoomOut(); });
    on("view.zoom100", [&canvas] { canvas.viewport().zoomTo100(); });
    on("view.fit", [&canvas] { canvas.viewport().fit(); });
    on("view.fitSelection", [&canvas] { canvas.selection().fit(); });
    LegendCorner& legend = canvas.legend();
    QAction& showsLegend = m_actions.at("view.legend");
    on("view.legend", [&legend, &showsLegend] { legend.setOpen(showsLegend.isChecked()); });
    connect(&legend, &LegendCorner::openChanged, &showsLegend, &QAction::setChecked);
    showsLegend.setChecked(legend.isOpen());
    wireFocus();
    Minimap& map = canvas.minimap();
    QAction& showsMap = m_actions.at("view.minimap");
    on("view.minimap", [&map, &showsMap] { map.setFolded(!showsMap.isChecked()); });
    connect(&map, &Minimap::foldedChanged, this, [&showsMap](bool folded) { showsMap.setChecked(!folded); });
    showsMap.setChecked(!map.isFolded());
    connect(&canvas.arranging(), &Arranging::runningChanged, this,
        [&layout = m_actions.at("view.layout"), plain = m_actions.at("view.layout").text()](
            bool isRunning) { layout.setText(isRunning ? tr("Stop Layout") : plain); });
}

void ProjectWiring::wireFocus()
{
    CanvasView& canvas = m_views.canvas();
    Focus& focus = canvas.focus();
    on("view.focus", [this, &focus, &canvas] {
        focus.toggle();
        updateFocus();
        if (focus.isOn()) {
            m_views.showGraph();
            canvas.viewport().fit();
        }
    });
    on("view.foldCauses", [&focus] { focus.toggleFold(Branch::Causes); });
    on("view.foldConsequences", [&focus] { focus.toggleFold(Branch::Consequences); });
    on("view.showAll", [&focus] { focus.showAll(); });
    connect(&focus, &Focus::changed, this, &ProjectWiring::updateFocus);
    updateFocus();
}

void ProjectWiring::updateFocus()
{
    const Focus& focus = m_views.canvas().focus();
    m_actions.at("view.focus").setChecked(focus.isOn());
    m_actions.at("view.showAll").setEnabled(focus.hiddenCount() > 0);
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
