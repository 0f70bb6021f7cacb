#include "ui/canvas/tools/bar_tool.h"

#include "model/commands/guard_order.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace hz::ui {

namespace {

/// The place on the curve that is nearest to the point, as a fraction of its way.
double fractionAt(const drawing::Curve& curve, QPointF point)
{
    constexpr int kSteps = 200;
    double best = 0.0, least = -1.0;
    for (int step = 0; step <= kSteps; ++step) {
        const double fraction = double(step) / kSteps;
        const QPointF miss = curve.at(fraction) - point;
        if (const double distance = std::hypot(miss.x(), miss.y()); least < 0.0 || distance < least) {
            least = distance;
            best = fraction;
        }
    }
    return best;
}

} // namespace

BarTool::BarTool(Host& host, Id control, const Pointer& start)
    : Tool(host)
    , m_control(control)
    , m_at(start.scene)
    , m_gesture(host, control)
{
    host.picture().model().guards().forEach([this](const domain::Guard& guard) {
        if (guard.control != m_control)
            return;
        m_guard = guard.id;
        m_home = guard.link;
    });
}

const drawing::LinkShape* BarTool::target() const
{
    return m_link ? m_host.picture().findLink(*m_link) : nullptr;
}

void BarTool::move(const Pointer& pointer)
{
    m_at = pointer.scene;
    m_adds = pointer.modifiers & Qt::ControlModifier;
    m_link = m_host.picture().linkAt(pointer.scene, 1.5 * reach(m_host.camera()));
    m_gesture.lookAt(isAtHome() ? std::nullopt : m_link);
    if (!m_link)
        m_host.showHint(QCoreApplication::translate("Canvas", "Drop it on a link"), Tone::Suggestion);
    else
        m_gesture.say(m_adds ? QCoreApplication::translate("Canvas", "Guard this link too")
                             : QCoreApplication::translate("Canvas", "Move it to this link (with Ctrl: guard both)"));
    m_host.refresh();
}

/// Among the other controls of the link.
std::size_t BarTool::placeOnTarget() const
{
    const auto* link = target();
    const double at = fractionAt(link->curve, m_at);
    return std::size_t(std::ranges::count_if(
        link->guards, [&](const drawing::GuardShape& other) { return other.guard != m_guard && other.at < at; }));
}

base::Result<commands::Command> BarTool::drop() const
{
    const auto& model = m_host.picture().model();
    if (isAtHome())
        return commands::reorderGuard(model, m_guard, placeOnTarget());
    if (m_adds)
        return commands::guardedAt(model, commands::guardLink(model, m_control, *m_link), placeOnTarget());
    return commands::moveGuard(model, m_guard, *m_link, placeOnTarget());
}

void BarTool::release(const Pointer& pointer)
{
    move(pointer);
    m_host.hideHint();
    m_host.take(nullptr);
    if (target() != nullptr && (isAtHome() || m_gesture.isLegal()))
        m_host.run(drop());
}

void BarTool::paint(QPainter& painter) const
{
    constexpr double kHalf = 13.0;
    const auto& picture = m_host.picture();
    const auto& theme = picture.display().theme;
    m_gesture.paint(painter);
    if (const auto* link = target(); link != nullptr && (isAtHome() || m_gesture.isLegal())) {
        const double fraction = fractionAt(link->curve, m_at);
        const QPointF along = link->curve.direction(fraction), across(-along.y(), along.x());
        const QPointF at = link->curve.at(fraction);
        painter.setPen(QPen(theme.selection, 4.0, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(at - across * kHalf, at + across * kHalf);
    }
    const auto* control = picture.model().node(m_control);
    const double pixel = 1.0 / m_host.camera().scale;
    if (control != nullptr)
        drawing::paintShield(
            painter, QRectF(m_at + QPointF(10, 10) * pixel, QSizeF(18, 22) * pixel), control->status, theme);
}

} // namespace hz::ui
