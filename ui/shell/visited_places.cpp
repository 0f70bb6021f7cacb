#include "ui/shell/visited_places.h"

#include "ui/canvas/canvas_view.h"
#include "ui/shell/actions.h"
#include "ui/shell/views.h"

#include <QAction>
#include <QApplication>
#include <QMouseEvent>
#include <QScopedValueRollback>

namespace hz::ui {

namespace {

constexpr int kRestMilliseconds = 600;
constexpr std::size_t kMaxPlaces = 200;

} // namespace

bool Place::looksLike(const Place& other, int graphTab) const
{
    return tab == other.tab && selection == other.selection && (tab != graphTab || camera == other.camera);
}

VisitedPlaces::VisitedPlaces(Actions& actions, Workspace& workspace, Views& views, QObject* parent)
    : QObject(parent)
    , m_back(&actions.at(ActionCode::ViewBack))
    , m_forward(&actions.at(ActionCode::ViewForward))
    , m_workspace(workspace)
    , m_views(&views)
    , m_places{ here() }
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    m_rest.start(); // what is first in sight comes with the first layout of the window
    connect(&views, &QTabWidget::currentChanged, this, &VisitedPlaces::onJump);
    connect(&workspace, &Workspace::selectionChanged, this, &VisitedPlaces::onJump);
    connect(&views.canvas().viewport(), &Viewport::moved, this, &VisitedPlaces::onCamera);
    connect(&workspace.document(), &document::Document::changed, this, &VisitedPlaces::updateActions);
    connect(m_back, &QAction::triggered, this, &VisitedPlaces::back);
    connect(m_forward, &QAction::triggered, this, &VisitedPlaces::forward);
    qApp->installEventFilter(this);
    updateActions();
    QTimer::singleShot(0, this, &VisitedPlaces::begin);
}

/// The views of a project come into their places while it is opened: the first place is where they end.
void VisitedPlaces::begin()
{
    m_isTravelling = false;
    m_places = { here() };
    updateActions();
}

VisitedPlaces::~VisitedPlaces()
{
    for (QAction* action : { m_back.data(), m_forward.data() })
        if (action)
            action->setEnabled(false);
}

Place VisitedPlaces::here() const
{
    CanvasView& canvas = m_views->canvas();
    return { m_views->currentIndex(), m_workspace.selection(), canvas.camera(), canvas.size() };
}

/// Without what has been deleted since.
Place VisitedPlaces::asItIsNow(Place place) const
{
    std::erase_if(place.selection, [this](const EntityKey& key) { return !m_workspace.model().contains(key); });
    return place;
}

void VisitedPlaces::onJump()
{
    if (!m_isTravelling)
        visit(here());
}

/// A view that gets another size shows the same place.
void VisitedPlaces::onCamera()
{
    if (m_isTravelling)
        return;
    Place& place = m_places[m_at];
    if (m_rest.isActive() || place.size != m_views->canvas().size()) {
        place.camera = here().camera;
        place.size = here().size;
    } else {
        visit(here());
    }
    m_rest.start();
}

void VisitedPlaces::visit(const Place& place)
{
    m_rest.start();
    if (m_places[m_at].looksLike(place, m_views->tabOf(ViewCode::Graph)))
        return;
    m_places.resize(m_at + 1);
    m_places.push_back(place);
    if (m_places.size() > kMaxPlaces)
        m_places.erase(m_places.begin());
    m_at = m_places.size() - 1;
    updateActions();
}

/// The nearest place in that direction that looks different from what is in sight; -1: none.
int VisitedPlaces::next(int step) const
{
    const Place present = here();
    for (int at = int(m_at) + step; at >= 0 && at < int(m_places.size()); at += step)
        if (!asItIsNow(m_places[std::size_t(at)]).looksLike(present, m_views->tabOf(ViewCode::Graph)))
            return at;
    return -1;
}

void VisitedPlaces::travel(int step)
{
    const int to = next(step);
    if (to < 0)
        return;
    m_at = std::size_t(to);
    goTo(asItIsNow(m_places[m_at]));
    updateActions();
}

void VisitedPlaces::goTo(const Place& place)
{
    const QScopedValueRollback travelling(m_isTravelling, true);
    m_rest.stop();
    m_workspace.select(place.selection);
    m_views->setCurrentIndex(place.tab);
    m_views->currentWidget()->setFocus();
    if (place.tab != m_views->tabOf(ViewCode::Graph))
        return;
    CanvasView& canvas = m_views->canvas();
    const bool isSameSize = place.size == canvas.size();
    const QPointF centre = place.camera.toScene(QRectF(QPointF(), QSizeF(place.size)).center());
    canvas.viewport().setCamera(isSameSize ? place.camera : place.camera.centredOn(centre, canvas.size()));
}

void VisitedPlaces::updateActions()
{
    m_back->setEnabled(next(-1) >= 0);
    m_forward->setEnabled(next(1) >= 0);
}

bool VisitedPlaces::eventFilter(QObject* watched, QEvent* event)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    const auto* widget = isPress && watched->isWidgetType() ? static_cast<const QWidget*>(watched) : nullptr;
    if (!widget || !m_views || widget->window() != m_views->window())
        return false;
    const auto& press = static_cast<const QMouseEvent&>(*event);
    const bool isBack = press.button() == Qt::BackButton;
    if ((!isBack && press.button() != Qt::ForwardButton) || press.buttons() != press.button())
        return false; // in the middle of a drag it is part of that
    (isBack ? m_back : m_forward)->trigger();
    return true;
}

} // namespace hz::ui
