#include "ui/canvas/minimap.h"

#include "model/drawing/painters.h"
#include "ui/canvas/viewport.h"
#include "ui/common/icons.h"
#include "ui/common/tip.h"

#include <QElapsedTimer>
#include <QMouseEvent>
#include <QPainter>
#include <QSettings>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace hz::ui {

namespace {

constexpr QLatin1String kFoldedKey("canvas/minimapFolded");
constexpr QSize kLargest(220, 150);
constexpr int kMargin = 10; // to the edges of the canvas
constexpr int kBorder = 5; // around the map
constexpr int kButton = 22;
constexpr int kThrottleMilliseconds = 300;
constexpr double kSliceBudget = 3.0; // milliseconds
constexpr int kSliceRows = 10; // device pixels
constexpr double kRoom = 80.0; // around the graph, in its own units
constexpr double kWheelStep = 1.25;

} // namespace

Minimap::Minimap(Workspace& workspace, const drawing::Picture& picture, Viewport& viewport, QWidget& canvas)
    : QWidget(&canvas)
    , m_workspace(workspace)
    , m_picture(picture)
    , m_viewport(viewport)
    , m_fold(new QToolButton(this))
    , m_isFolded(QSettings().value(kFoldedKey).toBool())
{
    setObjectName(QStringLiteral("minimap"));
    setAccessibleName(tr("Map of the graph"));
    setTip(*this, tr("The whole graph: drag the frame, or click where to go"));
    setCursor(Qt::ArrowCursor);
    m_fold->setObjectName(QStringLiteral("minimap.fold"));
    m_fold->setAutoRaise(true);
    m_fold->setFocusPolicy(Qt::NoFocus);
    m_fold->setFixedSize(kButton, kButton);
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!m_isFolded); });
    m_throttle.setSingleShot(true);
    m_throttle.setInterval(kThrottleMilliseconds);
    connect(&m_throttle, &QTimer::timeout, this, &Minimap::startPainting);
    connect(&m_slices, &QTimer::timeout, this, &Minimap::paintSlices);
    canvas.installEventFilter(this);
    dressButton();
    follow();
    appear();
}

void Minimap::follow()
{
    connect(&m_workspace, &Workspace::themeChanged, this, [this] {
        m_image = {};
        dressButton();
        markStale();
    });
    connect(&m_viewport, &Viewport::moved, this, [this] {
        appear();
        update();
    });
}

void Minimap::setFolded(bool folded)
{
    if (folded == m_isFolded)
        return;
    m_isFolded = folded;
    QSettings().setValue(kFoldedKey, folded);
    dressButton();
    appear();
    emit foldedChanged(folded);
}

void Minimap::dressButton()
{
    m_fold->setIcon(themeIcon(m_isFolded ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down")));
    const QString what = m_isFolded ? tr("Unfold the map of the graph") : tr("Fold the map of the graph");
    m_fold->setAccessibleName(what);
    setTip(*m_fold, what);
}

void Minimap::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        dressButton();
    QWidget::changeEvent(event);
}

void Minimap::markStale()
{
    m_isStale = true;
    appear();
}

bool Minimap::isAllInSight() const
{
    return m_picture.isEmpty() || m_viewport.scene().contains(m_picture.bounds());
}

void Minimap::appear()
{
    const bool wanted = !isAllInSight();
    setVisible(wanted);
    place();
    if (wanted && !m_isFolded && m_isStale && !m_throttle.isActive())
        m_throttle.start(m_image.isNull() ? 0 : kThrottleMilliseconds);
}

double Minimap::scale() const
{
    const QSizeF room = m_picture.bounds().adjusted(-kRoom, -kRoom, kRoom, kRoom).size();
    return std::min(kLargest.width() / room.width(), kLargest.height() / room.height());
}

void Minimap::place()
{
    QSize size(kButton, kButton);
    if (!m_isFolded && !m_picture.isEmpty()) {
        m_area = m_picture.bounds().adjusted(-kRoom, -kRoom, kRoom, kRoom);
        const QSize map(int(std::ceil(m_area.width() * scale())), int(std::ceil(m_area.height() * scale())));
        size = (map + QSize(2 * kBorder, 2 * kBorder)).expandedTo({ 2 * kButton, 2 * kButton });
    }
    const QSize room = parentWidget()->size();
    setGeometry(
        room.width() - size.width() - kMargin, room.height() - size.height() - kMargin, size.width(), size.height());
    m_fold->move(size.width() - kButton, 0);
}

bool Minimap::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        appear();
    return QWidget::eventFilter(watched, event);
}

QPointF Minimap::toMap(QPointF scene) const
{
    return (scene - m_area.center()) * scale() + QRectF(rect()).center();
}

QPointF Minimap::toScene(QPointF map) const
{
    return (map - QRectF(rect()).center()) / scale() + m_area.center();
}

QRectF Minimap::frame() const
{
    const QRectF seen = m_viewport.scene();
    const QRectF exact(toMap(seen.topLeft()), toMap(seen.bottomRight()));
    constexpr double kLeast = 6.0; // to be taken hold of
    const double more = std::max(0.0, kLeast - exact.width()) / 2, taller = std::max(0.0, kLeast - exact.height()) / 2;
    return exact.adjusted(-more, -taller, more, taller);
}

void Minimap::startPainting()
{
    if (m_isFolded || !isVisible() || m_picture.isEmpty())
        return;
    m_isStale = false;
    m_rowsDone = 0;
    m_draft = QImage(size() * devicePixelRatioF(), QImage::Format_ARGB32_Premultiplied);
    m_draft.setDevicePixelRatio(devicePixelRatioF());
    m_draft.fill(m_workspace.theme().surface);
    m_slices.start(0);
}

void Minimap::paintSlices()
{
    QElapsedTimer clock;
    clock.start();
    const double ratio = m_draft.devicePixelRatio();
    while (m_rowsDone < m_draft.height() && double(clock.nsecsElapsed()) < kSliceBudget * 1e6) {
        const QRectF band(0, m_rowsDone / ratio, m_draft.width() / ratio, kSliceRows / ratio);
        QPainter painter(&m_draft);
        painter.setClipRect(band);
        painter.translate(QRectF(rect()).center());
        painter.scale(scale(), scale());
        painter.translate(-m_area.center());
        drawing::paintPicture(
            painter, m_picture, QRectF(toScene(band.topLeft()), toScene(band.bottomRight())), scale());
        m_rowsDone += kSliceRows;
    }
    if (m_rowsDone < m_draft.height())
        return;
    m_slices.stop();
    m_image = std::exchange(m_draft, {});
    update();
}

void Minimap::paintEvent(QPaintEvent*)
{
    const drawing::Theme& theme = m_workspace.theme();
    QPainter painter(this);
    painter.setPen(theme.rule);
    painter.setBrush(theme.surface);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (m_isFolded)
        return;
    if (!m_image.isNull())
        painter.drawImage(
            rect().adjusted(1, 1, -1, -1), m_image, QRectF(QPointF(), QSizeF(m_image.size())).adjusted(1, 1, -1, -1));
    painter.setRenderHint(QPainter::Antialiasing);
    QColor inside = theme.accent;
    inside.setAlphaF(0.12F);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setBrush(inside);
    painter.drawRect(frame().intersected(QRectF(rect()).adjusted(1, 1, -1, -1)));
}

void Minimap::lookAt(QPointF scene)
{
    const auto& canvas = *parentWidget();
    m_viewport.setCamera(m_viewport.camera().centredOn(scene, canvas.size()));
}

/// Beside the frame: go there, and drag on.
void Minimap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_isFolded)
        return;
    m_isDragging = true;
    const QPointF taken = toScene(event->position());
    const QPointF middle = m_viewport.scene().center();
    const bool isInFrame = frame().contains(event->position());
    m_grip = isInFrame ? taken - middle : QPointF();
    if (!isInFrame)
        lookAt(taken);
}

void Minimap::mouseMoveEvent(QMouseEvent* event)
{
    if (m_isDragging)
        lookAt(toScene(event->position()) - m_grip);
}

void Minimap::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_isDragging = false;
}

/// Above the map it is about the middle of what is in sight.
void Minimap::wheelEvent(QWheelEvent* event)
{
    const double factor = std::pow(kWheelStep, event->angleDelta().y() / 120.0);
    m_viewport.zoomBy(factor, QRectF(parentWidget()->rect()).center());
    event->accept();
}

} // namespace hz::ui
