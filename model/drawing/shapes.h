#pragma once

#include "model/domain/model.h"
#include "model/drawing/curve.h"

#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

/// The geometry of what is drawn, in pixels at 100 %; it knows neither colours nor scores.
namespace hz::drawing {

using base::Id;

inline constexpr double kNodeWidth = 184.0;
inline constexpr double kNodeHeight = 64.0;
inline constexpr double kControlWidth = 176.0;
inline constexpr double kControlHeight = 48.0;
inline constexpr double kGrid = 8.0;
/// Nothing is placed farther out: what a file says beyond it is drawn at the edge.
inline constexpr double kFarthest = 1.0e6;

struct NodeShape {
    Id id;
    domain::NodeKind kind = domain::NodeKind::Cause;
    QRectF box;
    QString code;
    QStringList title; // wrapped lines; the first leaves room for the code
    double codeWidth = 0.0;
    domain::Logic logic = domain::Logic::Any;
    domain::ControlStatus status = domain::ControlStatus::Planned; // of a control
    QString badge; // "AND", "=1", or empty
    double badgeWidth = 0.0; // how far it stands out to the left
    bool isExclusive = false; // at most one of its ways out is taken
    int openComments = 0; // not resolved yet
    bool pinned = false;
    bool isElided = false; // the full title belongs into a tip
    bool hidden = false; // lifted by a drag: drawn elsewhere
    bool alive = false;
    bool isAtBar = false; // a control without a card: `box` is where one is shown for as long as it is selected
    QRectF bar; // that stands for it then
    std::vector<std::uint32_t> links;

    /// What is seen of it.
    [[nodiscard]] const QRectF& seat() const { return isAtBar ? bar : box; }
};

/// Words beside or on a line: where they stand, and what they say there. Null where there is no room for them.
struct Words {
    QStringList lines;
    QRectF box;
};

struct GuardShape {
    Id guard;
    Id control;
    domain::ControlStatus status = domain::ControlStatus::Planned;
    int openComments = 0; // on the control, where it has no card to say so
    int strength = 0; // of its rating: the powers of ten by which it makes failure rarer, from 1; 0: unrated
    QString code; // of the control
    QString name; // its title
    std::vector<QStringList> wordings; // that may stand beside the bar, the one that says most first
    std::vector<QSizeF> sizes; // of each of them
    double at = 0.5; // fraction along the curve
    Words words; // the one that has room
};

struct LinkShape {
    Id id;
    Id fromId, toId;
    std::uint32_t from = 0, to = 0; // slots of the nodes
    Curve curve;
    bool negated = false;
    bool degradation = false;
    bool isMet = false; // by an occasion
    std::vector<QPointF> gaps; // where it passes under other links
    QString label; // the chance, where it is not 1
    double labelWidth = 0.0;
    QRectF labelBox; // where the chance stands
    std::vector<GuardShape> guards;
    bool hidden = false;
    bool alive = false;
};

/// The box of a node that stands at `centre`, with its text wrapped: the top stays, the box grows downwards.
[[nodiscard]] NodeShape shapeOf(const domain::Node& node, QPointF centre);
/// The plain way of a link between two boxes, as if nothing else were there: of a draft. `inset`: room that a badge
/// takes at the target.
[[nodiscard]] Curve routed(const QRectF& from, const QRectF& to, bool intoFoot, double inset = 0.0);

} // namespace hz::drawing
