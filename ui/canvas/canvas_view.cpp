#include "ui/canvas/canvas_view.h"

#include "ui/canvas/canvas_accessible.h"
#include "ui/canvas/picture_bounds.h"
#include "ui/canvas/tools/place_tool.h"

#include <QAction>

namespace hz::ui {

namespace {

constexpr std::size_t kManyNodes = 8;

} // namespace

CanvasView::CanvasView(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_host({ *this, workspace, m_picture, m_graph, m_viewport, m_titles, m_hint }, m_hand)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Graph"));
    installCanvasAccessibility();
    m_picture.reset(workspace.model());
    refreshDisplay();
    wireParts();
    addEditActions();
    follow();
}

void CanvasView::wireParts()
{
    const auto repaint = qOverload<>(&QWidget::update);
    connect(&m_graph, &GraphLayer::changed, this, repaint);
    connect(&m_overlay, &Overlay::changed, this, repaint);
    connect(&m_viewport, &Viewport::rested, this, repaint);
    connect(&m_viewport, &Viewport::moved, this, [this](const Camera& camera) {
        m_graph.setCamera(camera);
        update();
    });
    connect(&m_hand, &ToolInHand::changed, this, [this] {
        m_hint.hide();
        update();
    });
    connect(&m_arranging, &Arranging::arranged, &m_viewport, &Viewport::fit);
}

/// What the window's edit commands look for at whatever has the focus.
void CanvasView::addEditActions()
{
    const auto add = [this](const char* name, auto run) {
        auto* action = new QAction(this);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, run);
        addAction(action);
    };
    add("cut", [this] { m_clipboard.cut(); });
    add("copy", [this] { m_clipboard.copy(); });
    add("paste", [this] { m_clipboard.paste(); });
    add("duplicate", [this] { m_clipboard.duplicate(); });
    add("deleteSelection", [this] { m_selection.remove(); });
    add("selectAll", [this] { m_selection.selectAll(); });
}

void CanvasView::follow()
{
    connect(&m_workspace.document(), &document::Document::changed, this, &CanvasView::onChanged);
    connect(&m_workspace.scoring(), &document::ScoringService::resultReady, this,
        [this](const scoring::ResultPointer& result) { m_graph.repaint(m_picture.setResult(result)); });
    connect(&m_workspace, &Workspace::selectionChanged, this, [this] { tellSelection(*this); });
    connect(&m_workspace, &Workspace::revealRequested, this,
        [this](const std::vector<EntityKey>& keys) { m_viewport.ensureVisible(boundsOf(m_picture, keys)); });
    const auto lookAnew = [this] {
        refreshDisplay();
        m_graph.repaintAll();
    };
    connect(&m_workspace, &Workspace::postureChanged, this, lookAnew);
    connect(&m_workspace, &Workspace::categoryChanged, this, lookAnew);
    connect(&m_workspace, &Workspace::themeChanged, this, [this] {
        refreshDisplay();
        m_graph.forget();
    });
}

void CanvasView::refreshDisplay()
{
    m_picture.setDisplay({ m_workspace.theme(), m_workspace.result(), m_workspace.posture(), m_workspace.category() });
    m_overlay.refresh();
}

void CanvasView::onChanged(const domain::ChangeSet& changes)
{
    const bool wasEmpty = m_picture.isEmpty();
    m_graph.repaint(m_picture.update(m_workspace.model(), changes));
    m_overlay.refresh();
    if (wasEmpty && m_picture.nodeCapacity() > kManyNodes)
        m_viewport.fit(); // a template or an import has come in
}

void CanvasView::usePlaceTool(domain::NodeKind kind)
{
    m_hand.take(std::make_unique<PlaceTool>(m_host, kind));
    m_hand.endEvent();
}

bool CanvasView::event(QEvent* event)
{
    noteEvent(event->type());
    if (isEnabled() && (m_keys.handle(*event) || m_pointer.handle(*event) || m_drops.handle(*event)))
        return true;
    return QWidget::event(event);
}

void CanvasView::noteEvent(QEvent::Type type)
{
    switch (type) {
    case QEvent::Show:
        m_viewport.beShown();
        m_graph.prepareOverview();
        break;
    case QEvent::Resize:
        m_graph.setView(size(), devicePixelRatioF());
        m_viewport.refit();
        break;
    case QEvent::FocusOut:
        m_hand.setSpaceDown(false);
        break;
    case QEvent::LanguageChange:
        update();
        break;
    default:
        break;
    }
}

void CanvasView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_graph.paint(painter, m_viewport.isZooming());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.setTransform(camera().transform(), true);
    m_overlay.paintOverGraph(painter);
    m_hand.tool().paint(painter);
    painter.restore();
    m_overlay.paintAtEdges(painter, *this);
    m_hint.paint(painter, *this, m_viewport.pointer(), m_workspace.theme());
}

} // namespace hz::ui
