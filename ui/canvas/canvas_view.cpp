#include "ui/canvas/canvas_view.h"

#include "ui/canvas/canvas_accessible.h"
#include "ui/canvas/graph_picture.h"
#include "ui/canvas/picture_bounds.h"
#include "ui/canvas/tools/place_tool.h"

#include <QAction>
#include <QMouseEvent>

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
    m_ways.look();
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
    connect(&m_ways, &WayFinding::found, this, [this] {
        m_words.forget();
        m_graph.repaintAll();
    });
    connect(&m_echo, &UndoEcho::changed, this, repaint);
    connect(&m_viewport, &Viewport::rested, this, repaint);
    connect(&m_viewport, &Viewport::moved, this, [this](const Camera& camera) {
        m_graph.setCamera(camera);
        m_pointer.lookAgain();
        update();
    });
    connect(&m_hand, &ToolInHand::changed, this, [this] {
        m_hint.hide();
        update();
    });
    connect(&m_arranging, &Arranging::arranged, &m_viewport, &Viewport::fit);
    connect(&m_aspects, &AspectCorner::changed, this, repaint);
    connect(&m_focus, &Focus::changed, this, [this] {
        m_words.forget();
        m_graph.repaintAll();
        m_minimap.refresh();
    });
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
        [this](const scoring::ResultPointer& result) {
            m_words.forget();
            m_graph.repaint(m_picture.setResult(result));
            refreshCorners();
        });
    connect(&m_workspace, &Workspace::selectionChanged, this, [this] {
        nameSelection();
        tellSelection(*this);
    });
    connect(&m_workspace, &Workspace::revealRequested, this,
        [this](const std::vector<EntityKey>& keys) { m_viewport.ensureVisible(boundsOf(m_picture, keys)); });
    connect(&m_workspace, &Workspace::keyboardLeft, this, [this] {
        if (isVisible())
            setFocus(Qt::OtherFocusReason);
    });
    const auto lookAnew = [this] {
        refreshDisplay();
        m_graph.repaintAll();
    };
    connect(&m_workspace, &Workspace::postureChanged, this, lookAnew);
    connect(&m_workspace, &Workspace::categoryChanged, this, lookAnew);
    connect(&m_workspace, &Workspace::themeChanged, this, [this] {
        refreshDisplay();
        m_legend.follow();
        m_graph.forget();
    });
}

void CanvasView::refreshDisplay()
{
    m_picture.setDisplay({ m_workspace.theme(), m_workspace.result(), m_workspace.posture(), m_workspace.category() });
    m_words.forgetColours();
    m_overlay.refresh();
    refreshCorners();
}

/// What is shown of the picture beside it.
void CanvasView::refreshCorners()
{
    m_aspects.refresh();
    m_minimap.refresh();
}

void CanvasView::nameSelection()
{
    std::vector<Id> nodes;
    for (const EntityKey& key : m_workspace.selection())
        if (key.kind == domain::EntityKind::Node)
            nodes.push_back(key.id);
    m_words.setNamed(std::move(nodes));
}

void CanvasView::onChanged(const domain::ChangeSet& changes)
{
    if (m_hand.tool().hasDraft())
        m_pointer.interrupt(); // what is dragged may be something else now
    const bool wasEmpty = m_picture.isEmpty();
    m_echo.begin(changes);
    m_graph.repaint(m_picture.update(m_workspace.model(), changes));
    m_ways.look();
    m_focus.refresh();
    m_words.forget();
    m_legend.follow(changes);
    m_overlay.refresh();
    refreshCorners();
    if (wasEmpty && m_picture.nodeCapacity() > kManyNodes)
        m_viewport.fit(); // a template or an import has come in
    m_echo.end(changes);
    m_pointer.lookAgain();
}

void CanvasView::usePlaceTool(domain::NodeKind kind)
{
    m_hand.take(std::make_unique<PlaceTool>(m_host, kind));
    m_hand.endEvent();
}

bool CanvasView::hasSelectionToPicture() const
{
    return isDrawn(m_picture, m_workspace.selection());
}

ViewPicture CanvasView::picture(PictureScope scope) const
{
    return graphPicture(m_picture, m_workspace.selection(), scope,
        { m_aspects.aspect(), m_workspace.scenario(), m_workspace.trace(), m_workspace.difference() });
}

/// A click on the mark of a folded branch.
bool CanvasView::unfoldAt(const QEvent& event)
{
    if (event.type() != QEvent::MouseButtonPress || m_hand.tool().hasDraft())
        return false;
    const auto& press = static_cast<const QMouseEvent&>(event);
    const auto fold = press.button() == Qt::LeftButton
        ? m_focus.foldAt(camera().toScene(press.position()), camera().scale)
        : std::nullopt;
    if (fold)
        m_focus.unfold(*fold);
    return fold.has_value();
}

bool CanvasView::event(QEvent* event)
{
    noteEvent(event->type());
    if (isEnabled()
        && (unfoldAt(*event) || m_keys.handle(*event) || m_pointer.handle(*event) || m_drops.handle(*event)))
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
        m_legend.follow();
        break;
    case QEvent::FocusOut:
        m_hand.setSpaceDown(false);
        m_pointer.interrupt();
        break;
    case QEvent::WindowDeactivate:
    case QEvent::WindowBlocked:
    case QEvent::Hide:
        m_pointer.interrupt();
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
    m_aspects.paintOver(painter, m_viewport.scene(), camera().scale);
    m_overlay.paintOverGraph(painter);
    m_focus.paint(painter, camera().scale);
    m_echo.paint(painter);
    m_hand.tool().paint(painter);
    painter.restore();
    const auto* card = shownCard(m_picture, m_workspace.selection(), camera().scale);
    m_words.paint(painter, camera(), size(), card ? m_picture.slotOf(card->id) : std::nullopt);
    m_overlay.paintAtEdges(painter, *this);
    m_hint.paint(painter, *this, m_viewport.pointer(), m_workspace.theme());
}

} // namespace hz::ui
