#pragma once

#include "model/drawing/picture.h"

#include <QDate>

#include <unordered_map>

/// What the colours on the graph may say instead of the risk.
namespace hz::ui {

using base::Id;

enum class Aspect { Risk, Unknown, EvidenceAge, Owner, Importance, Difference };
[[nodiscard]] QString nameOf(Aspect aspect);

/// A colour and what it means. What is not known is hatched, never plain.
struct AspectKey {
    QColor colour;
    bool isHatched = false;
    QString text;

    bool operator==(const AspectKey&) const = default;
};

/// What each node is coloured by.
struct AspectColours {
    struct Look {
        std::size_t key = 0; // among the keys
        QString word; // beside the node, where there is room
    };
    std::vector<AspectKey> keys; // all that occur, in order
    std::unordered_map<Id, Look> nodes;
};

/// Of every node of the picture, as the display has it; nothing for risk and difference, which the drawing shows
/// itself.
[[nodiscard]] AspectColours coloursBy(Aspect aspect, const drawing::Picture& picture, const QDate& today);

} // namespace hz::ui
