#include "ui/canvas/tools/guard_gesture.h"

#include "model/commands/drop.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <cmath>

namespace hz::ui {

namespace {

bool runsThrough(const drawing::Curve& curve, const QRectF& card)
{
    constexpr int kSteps = 64;
    for (int step = 0; step <= kSteps; ++step)
        if (card.contains(curve.at(double(step) / kSteps)))
            return true;
    return false;
}

/// The control guards the link, and its card goes back to where it came from.
base::Result<commands::Command> guardedFrom(const domain::Model& model, const Id& control, const Id& link,
    const std::vector<commands::Position>& back, quint64 gesture)
{
    auto command = commands::guardLink(model, control, link);
    const auto moved = commands::moveNodes(model, back);
    if (!command || !moved)
        return command ? moved : command;
    command->changes = domain::joined(command->changes, moved->changes);
    command->gesture = gesture;
    return command;
}

QString shortName(const domain::Node& node)
{
    constexpr int kLongest = 32;
    const QString name = wording::nameOf(node).simplified();
    return name.size() > kLongest ? name.left(kLongest - 1) + QChar(0x2026) : name;
}

} // namespace

GuardGesture::GuardGesture(Host& host, std::optional<Id> control)
    : m_host(host)
    , m_control(control)
{
}

void GuardGesture::lookAt(std::optional<Id> link)
{
    m_link = link;
    m_whyNot = m_link && m_control ? commands::whyNotGuard(m_host.picture().model(), *m_control, *m_link)
                                   : std::optional<base::Error>();
}

void GuardGesture::look(QPointF scene)
{
    lookAt(m_host.picture().linkAt(scene, reach(m_host.camera())));
}

void GuardGesture::lookUnder(const QRectF& card)
{
    const auto& picture = m_host.picture();
    std::optional<Id> found;
    double best = std::hypot(card.width(), card.height());
    for (const auto slot : picture.linksIn(card)) {
        const auto& link = picture.link(slot);
        if (!runsThrough(link.curve, card) || commands::whyNotGuard(picture.model(), *m_control, link.id))
            continue;
        if (const double distance = drawing::distanceTo(link.curve, card.center(), best); distance < best) {
            best = distance;
            found = link.id;
        }
    }
    lookAt(found);
}

void GuardGesture::lookAway()
{
    lookAt(std::nullopt);
}

void GuardGesture::say(const QString& legal) const
{
    if (m_whyNot)
        m_host.showHint(wording::sentence(*m_whyNot, &m_host.picture().model()), Tone::Refusal);
    else
        m_host.showHint(m_link ? legal : QString(), Tone::Suggestion);
}

void GuardGesture::paint(QPainter& painter) const
{
    const auto* link = m_link ? m_host.picture().findLink(*m_link) : nullptr;
    if (link == nullptr)
        return;
    const auto& theme = m_host.picture().display().theme;
    const QColor ink = m_whyNot ? theme.error : theme.selection;
    drawing::paintLinkIn(painter, *link, theme, ink, 3.0, m_host.sceneInView());
}

QPointF GuardGesture::aside() const
{
    return { 0, m_link ? drawing::kControlHeight : 0.0 };
}

base::Result<commands::Command> GuardGesture::guard() const
{
    return commands::guardLink(m_host.picture().model(), *m_control, *m_link);
}

base::Result<commands::Command> GuardGesture::place(const QString& title, commands::Point at) const
{
    return commands::placeGuard(m_host.picture().model(), title, at, *m_link);
}

base::Result<commands::Command> GuardGesture::paste(const domain::Model& fragment, commands::Point at) const
{
    return commands::pasteOnLink(m_host.picture().model(), fragment, at, *m_link);
}

void GuardGesture::ask(const std::vector<commands::Position>& back, quint64 gesture) const
{
    const auto& model = m_host.picture().model();
    const auto* guarded = model.link(*m_link);
    const auto* from = guarded != nullptr ? model.node(guarded->from) : nullptr;
    const auto* to = guarded != nullptr ? model.node(guarded->to) : nullptr;
    if (from == nullptr || to == nullptr)
        return;
    const QString words = QCoreApplication::translate("Canvas", "Guard the link from %1 to %2");
    const QString named = words.arg(shortName(*from), shortName(*to));
    const auto guard = [&host = m_host, control = *m_control, link = *m_link, back, gesture] {
        host.run(guardedFrom(host.picture().model(), control, link, back, gesture));
    };
    m_host.showMenu({ { named, guard }, { QCoreApplication::translate("Canvas", "Only move the card"), [] {} } });
}

} // namespace hz::ui
