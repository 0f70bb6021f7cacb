#include "ui/shell/project_wiring.h"

#include "model/wording/wording.h"
#include "ui/bowtie/bow_tie_area.h"
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

using domain::Posture;

constexpr std::pair<ActionCode, Posture> kPostures[] = { { ActionCode::PostureInherent, Posture::Inherent },
    { ActionCode::PostureCurrent, Posture::Current }, { ActionCode::PostureTarget, Posture::Target } };

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

/// Cut, copy and paste mean what has the focus: the first widget from there upwards that can, or the view in front.
void sendToFocus(const char* name, CanvasView& canvas, const QTabWidget& views)
{
    for (QWidget* each = QApplication::focusWidget(); each; each = each->parentWidget())
        if (runOn(*each, name))
            return;
    QWidget* front = canvas.isVisibleTo(&views) ? &canvas : views.currentWidget();
    while (front && front->focusProxy())
        front = front->focusProxy();
    if (front)
        runOn(*front, name);
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
    wireZoom(status.zoom());
}

void ProjectWiring::on(ActionCode code, std::function<void()> run)
{
    connect(&m_actions.at(code), &QAction::triggered, this, std::move(run));
}

/// Of the drawing in front. Where none is, the graph comes to be in front.
void ProjectWiring::wireZoom(ZoomField& zoom)
{
    const auto follow = [this, &zoom] { zoom.follow(&m_views.zoom()); };
    follow();
    connect(&m_views, &QTabWidget::currentChanged, this, follow);
    connect(&zoom, &ZoomField::asked, this, [this] {
        if (!m_views.bowTieInFront())
            m_views.showTab(ViewCode::Graph);
    });
    connect(&zoom, &ZoomField::finished, this, [this] {
        if (BowTieArea* bowTie = m_views.bowTieInFront())
            bowTie->setFocus();
        else
            m_views.showGraph();
    });
    on(ActionCode::ViewZoomIn, [this] { m_views.zoom().zoomIn(); });
    on(ActionCode::ViewZoomOut, [this] { m_views.zoom().zoomOut(); });
    on(ActionCode::ViewZoom100, [this] {
        if (m_views.bowTieInFront())
            m_views.zoom().zoomTo(1.0);
        else
            m_views.canvas().viewport().zoomTo100();
    });
    on(ActionCode::ViewFit, [this] { m_views.zoom().fit(); });
    on(ActionCode::ViewFitSelection, [this] {
        if (BowTieArea* bowTie = m_views.bowTieInFront())
            bowTie->fitCurrent();
        else
            m_views.canvas().selection().fit();
    });
}

void ProjectWiring::wireUndo()
{
    QUndoStack& stack = m_workspace.document().undoStack();
    on(ActionCode::EditUndo, [&stack] {
        if (FieldEditor* field = fieldInUse(); !field || !field->undoTyping())
            stack.undo();
    });
    on(ActionCode::EditRedo, [&stack] {
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
    QAction& undo = m_actions.at(ActionCode::EditUndo);
    QAction& redo = m_actions.at(ActionCode::EditRedo);
    undo.setEnabled(stack.canUndo());
    redo.setEnabled(stack.canRedo());
    showStep(undo, tr("Undo"), nameOf(stack.canUndo(), stack.index() - 1), tr("Nothing to undo"));
    showStep(redo, tr("Redo"), nameOf(stack.canRedo(), stack.index()), tr("Nothing to redo"));
}

void ProjectWiring::wireEditing()
{
    const std::pair<ActionCode, const char*> slotNames[] = { { ActionCode::EditCut, "cut" },
        { ActionCode::EditCopy, "copy" }, { ActionCode::EditPaste, "paste" },
        { ActionCode::EditDuplicate, "duplicate" }, { ActionCode::EditDelete, "deleteSelection" },
        { ActionCode::EditSelectAll, "selectAll" } };
    for (const auto& [code, name] : slotNames)
        on(code, [this, name = name] { sendToFocus(name, m_views.canvas(), m_views); });
    on(ActionCode::EditGroup, [this] { groupSelection(); });
    on(ActionCode::EditUngroup, [this] { ungroupSelection(); });
    connect(&m_workspace.document(), &document::Document::pathChanged, this, &ProjectWiring::updateEditing);
    updateEditing();
}

/// A copy under another name can be edited again.
void ProjectWiring::updateEditing()
{
    const bool editable = !m_workspace.document().isReadOnly();
    for (const ActionCode code :
        { ActionCode::EditCut, ActionCode::EditPaste, ActionCode::EditDuplicate, ActionCode::EditDelete,
            ActionCode::EditGroup, ActionCode::EditUngroup, ActionCode::InsertHazard, ActionCode::InsertCause,
            ActionCode::InsertConsequence, ActionCode::InsertControl, ActionCode::ViewLayout })
        m_actions.at(code).setEnabled(editable);
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
    const std::pair<ActionCode, NodeKind> kinds[] = { { ActionCode::InsertHazard, NodeKind::Hazard },
        { ActionCode::InsertCause, NodeKind::Cause }, { ActionCode::InsertConsequence, NodeKind::Consequence },
        { ActionCode::InsertControl, NodeKind::Control } };
    for (const auto& [code, kind] : kinds)
        on(code, [this, kind = kind] { m_views.showGraph().usePlaceTool(kind); });
}

void ProjectWiring::wireViews()
{
    for (const ViewPlan& plan : viewPlans())
        connect(
            &m_actions.at(plan.code), &QAction::triggered, this, [this, view = plan.code] { m_views.showTab(view); });
    CanvasView& canvas = m_views.canvas();
    on(ActionCode::ViewLayout, [&canvas] {
        Arranging& arranging = canvas.arranging();
        arranging.isRunning() ? arranging.cancel() : arranging.start(canvas.width() / double(canvas.height() + 1));
    });
    LegendCorner& legend = canvas.legend();
    QAction& showsLegend = m_actions.at(ActionCode::ViewLegend);
    on(ActionCode::ViewLegend, [&legend, &showsLegend] { legend.setOpen(showsLegend.isChecked()); });
    connect(&legend, &LegendCorner::openChanged, &showsLegend, &QAction::setChecked);
    showsLegend.setChecked(legend.isOpen());
    wireFocus();
    Minimap& map = canvas.minimap();
    QAction& showsMap = m_actions.at(ActionCode::ViewMinimap);
    on(ActionCode::ViewMinimap, [&map, &showsMap] { map.setFolded(!showsMap.isChecked()); });
    connect(&map, &Minimap::foldedChanged, this, [&showsMap](bool folded) { showsMap.setChecked(!folded); });
    showsMap.setChecked(!map.isFolded());
    connect(&canvas.arranging(), &Arranging::runningChanged, this,
        [&layout = m_actions.at(ActionCode::ViewLayout), plain = m_actions.at(ActionCode::ViewLayout).text()](
            bool isRunning) { layout.setText(isRunning ? tr("Stop Layout") : plain); });
}

void ProjectWiring::wireFocus()
{
    CanvasView& canvas = m_views.canvas();
    Focus& focus = canvas.focus();
    on(ActionCode::ViewFocus, [this, &focus, &canvas] {
        focus.toggle();
        updateFocus();
        if (focus.isOn()) {
            m_views.showGraph();
            canvas.viewport().fit();
        }
    });
    on(ActionCode::ViewFoldCauses, [&focus] { focus.toggleFold(Branch::Causes); });
    on(ActionCode::ViewFoldConsequences, [&focus] { focus.toggleFold(Branch::Consequences); });
    on(ActionCode::ViewShowAll, [&focus] { focus.showAll(); });
    connect(&focus, &Focus::changed, this, &ProjectWiring::updateFocus);
    updateFocus();
}

void ProjectWiring::updateFocus()
{
    const Focus& focus = m_views.canvas().focus();
    m_actions.at(ActionCode::ViewFocus).setChecked(focus.isOn());
    m_actions.at(ActionCode::ViewShowAll).setEnabled(focus.hiddenCount() > 0);
}

void ProjectWiring::wirePosture()
{
    for (const auto& [code, posture] : kPostures)
        on(code, [this, posture = posture] { m_workspace.setPosture(posture); });
    connect(&m_workspace, &Workspace::postureChanged, this, &ProjectWiring::updatePosture);
    updatePosture();
}

void ProjectWiring::updatePosture()
{
    for (const auto& [code, posture] : kPostures)
        m_actions.at(code).setChecked(m_workspace.posture() == posture);
}

} // namespace hz::ui
