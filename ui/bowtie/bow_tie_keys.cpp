#include "ui/bowtie/bow_tie_area.h"

#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace hz::ui {

namespace {

using Kind = BowTieThing::Kind;

constexpr double kZoomStep = 1.25;

std::optional<QPoint> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return QPoint(-1, 0);
    case Qt::Key_Right:
        return QPoint(1, 0);
    case Qt::Key_Up:
        return QPoint(0, -1);
    case Qt::Key_Down:
        return QPoint(0, 1);
    default:
        return std::nullopt;
    }
}

/// How far away it is in that direction; infinitely far where it lies in another.
double distanceAlong(QPointF way, QPointF direction)
{
    const double along = QPointF::dotProduct(way, direction);
    const double across = std::abs(way.x() * direction.y()) + std::abs(way.y() * direction.x());
    const bool isThere = along > 1.0 && across <= along * 3.0;
    return isThere ? along + 2.5 * across : std::numeric_limits<double>::infinity();
}

} // namespace

void BowTieArea::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_draft)
            cancelDraft();
        else if (m_band && m_isBandSeen) {
            m_scene.selectSeveral(m_band->before);
            cancelDraft();
        } else if (m_scene.workspace().scenario())
            m_scene.workspace().showScenario(std::nullopt);
        else
            m_scene.select(std::nullopt);
        return;
    }
    if (!pressArrow(*event) && !pressZoom(*event) && !pressPlain(*event))
        QWidget::keyPressEvent(event);
}

void BowTieArea::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat() && m_isSpaceDown)
        return holdSpace(false);
    QWidget::keyReleaseEvent(event);
}

void BowTieArea::focusOutEvent(QFocusEvent* event)
{
    m_isSpaceDown = false;
    QWidget::focusOutEvent(event);
}

bool BowTieArea::pressArrow(const QKeyEvent& key)
{
    const auto direction = directionOf(key.key());
    if (!direction || key.modifiers() & (Qt::AltModifier | Qt::MetaModifier))
        return false;
    if (key.modifiers() & Qt::ControlModifier)
        m_editing.addBeside(*direction);
    else
        walk(*direction);
    return true;
}

/// To the nearest thing in that direction; the first step goes to the knot.
void BowTieArea::walk(QPoint direction)
{
    if (!m_scene.drawing())
        return;
    const auto current = m_scene.current();
    if (!current) {
        m_scene.select(BowTieThing{ Kind::Card, 0 });
        return ensureVisible(m_scene.boxOf({ Kind::Card, 0 }));
    }
    const QPointF from = m_scene.boxOf(*current).center();
    std::optional<BowTieThing> best;
    double least = std::numeric_limits<double>::infinity();
    for (const BowTieThing& thing : m_scene.nodesOnShow()) {
        const double distance = distanceAlong(m_scene.boxOf(thing).center() - from, direction);
        if (thing != *current && distance < least) {
            least = distance;
            best = thing;
        }
    }
    if (!best)
        return;
    m_scene.select(best);
    ensureVisible(m_scene.boxOf(*best));
}

bool BowTieArea::zooms(const QKeyEvent& key)
{
    constexpr std::array kKeys{ Qt::Key_0, Qt::Key_1, Qt::Key_2, Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Minus };
    return key.modifiers() & Qt::ControlModifier && std::ranges::find(kKeys, key.key()) != kKeys.end();
}

bool BowTieArea::pressZoom(const QKeyEvent& key)
{
    if (!zooms(key))
        return false;
    const QPointF centre = QRectF(rect()).center();
    switch (key.key()) {
    case Qt::Key_0:
        zoomBy(1.0 / m_camera.scale, centre);
        return true;
    case Qt::Key_1:
        fitAgain();
        return true;
    case Qt::Key_2:
        fitCurrent();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(kZoomStep, centre);
        return true;
    case Qt::Key_Minus:
        zoomBy(1.0 / kZoomStep, centre);
        return true;
    default:
        return false;
    }
}

/// As on the canvas: letters begin the title of what is selected; with nothing selected they add something.
bool BowTieArea::pressPlain(const QKeyEvent& key)
{
    if (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const auto current = m_scene.current();
    switch (key.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        removeCurrent();
        return true;
    case Qt::Key_F2:
        if (current)
            editTitle(*current);
        return true;
    case Qt::Key_Space:
        if (!key.isAutoRepeat())
            holdSpace(true);
        return true;
    default:
        break;
    }
    const QString text = key.text();
    if (text.isEmpty() || !text.front().isPrint() || text == QLatin1String("?"))
        return false;
    if (!current)
        return addByLetter(key.key());
    if (current->kind == Kind::Line)
        return false;
    editTitle(*current);
    if (m_editor)
        m_editor->insertPlainText(text);
    return true;
}

bool BowTieArea::addByLetter(int key)
{
    const auto hazard = m_scene.hazard();
    if (key == Qt::Key_H)
        m_editing.addHazard();
    else if (key == Qt::Key_C && hazard)
        m_editing.addCause(*hazard);
    else if (key == Qt::Key_S && hazard)
        m_editing.addConsequence(*hazard);
    else
        return false;
    return true;
}

} // namespace hz::ui
