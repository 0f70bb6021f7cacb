#pragma once

#include "ui/canvas/tools/tool.h"

#include <optional>

namespace hz::ui {

/// A control over a link, however it comes there: dragged as a card, drawn from its port, placed anew, or dropped from
/// the library or another window. Knows which link it would guard, whether it may, what to say and to show meanwhile,
/// and the steps that do it.
class GuardGesture {
public:
    /// `control`: nothing while it is not in the graph yet; such a one may guard any link.
    explicit GuardGesture(Host& host, std::optional<Id> control = std::nullopt);

    /// At the link under the point; at none where there is none.
    void look(QPointF scene);
    /// At the link nearest to the middle of the card among those that run under it and may be guarded.
    void lookUnder(const QRectF& card);
    void lookAway();
    /// At a link that somebody else found.
    void lookAt(std::optional<Id> link);

    [[nodiscard]] bool hasLink() const { return m_link.has_value(); }
    [[nodiscard]] bool isLegal() const { return m_link && !m_whyNot; }
    /// Beside the pointer: why the link cannot be guarded, or `legal` where it can.
    void say(const QString& legal = {}) const;
    void paint(QPainter& painter) const;
    /// How far a card that is put here gives way, so that it does not cover the link.
    [[nodiscard]] QPointF aside() const;

    // What makes the control guard the link that was looked at.
    [[nodiscard]] base::Result<commands::Command> guard() const;
    [[nodiscard]] base::Result<commands::Command> place(const QString& title, commands::Point at) const;
    [[nodiscard]] base::Result<commands::Command> paste(const domain::Model& fragment, commands::Point at) const;
    /// Whoever has moved the card is asked first; then the card goes back, in one step of undo with its move.
    void ask(const std::vector<commands::Position>& back, quint64 gesture) const;

private:
    Host& m_host;
    std::optional<Id> m_control;
    std::optional<Id> m_link;
    std::optional<base::Error> m_whyNot;
};

} // namespace hz::ui
