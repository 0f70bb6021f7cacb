#include "ui/canvas/mark_words.h"

#include "model/domain/choices.h"
#include "model/drawing/node_badges.h"
#include "model/drawing/painters.h"
#include "model/wording/wording.h"
#include "ui/canvas/canvas_words.h"

#include <QCoreApplication>

namespace hz::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Canvas)
};

QString gateWords(const domain::Node& node)
{
    const QString logic = wording::label(domain::logicChoices(), int(node.logic));
    return node.logic == domain::Logic::AtLeast ? Words::tr("At least %1 of what leads here").arg(node.atLeast)
                                                : Words::tr("Logic of what leads here: %1").arg(logic);
}

QString badgeWords(const drawing::Picture& picture, drawing::Picture::Slot slot, QPointF place)
{
    const auto& shape = picture.node(slot);
    const auto* node = picture.model().node(shape.id);
    const drawing::NodeBadges badges = drawing::badgesOf(picture, slot);
    if (node == nullptr)
        return {};
    if (badges.gate.contains(place))
        return gateWords(*node);
    if (badges.fork.contains(place))
        return Words::tr("At most one way out of %1 is taken").arg(wording::nameOf(*node));
    if (badges.judged.contains(place))
        return wordsOnJudgement(picture, shape.id);
    if (badges.comments.contains(place))
        return Words::tr("Open comments: %1").arg(shape.openComments);
    return badges.pin.contains(place) ? Words::tr("Pinned: automatic layout leaves it where it is") : QString();
}

} // namespace

QString wordsOnMark(const drawing::Picture& picture, drawing::Picture::Slot slot, QPointF place, double scale)
{
    if (drawing::detailAt(scale) != drawing::Detail::Full)
        return {};
    if (const QString words = badgeWords(picture, slot, place); !words.isEmpty())
        return words;
    const auto kind = picture.node(slot).kind;
    if (kind == domain::NodeKind::Cause || kind == domain::NodeKind::Control)
        return {};
    const auto chips = drawing::chipPlaces(picture, slot);
    for (std::size_t chip = 0; chip < chips.size(); ++chip)
        if (chips[chip].contains(place))
            return wordsOnChip(picture, slot, chip);
    return {};
}

QString wordsOnMarkAt(const drawing::Picture& picture, QPointF place, double scale)
{
    if (drawing::detailAt(scale) != drawing::Detail::Full)
        return {};
    const auto nodes = picture.nodesIn(QRectF(place, QSizeF(0, 0)));
    for (auto slot = nodes.rbegin(); slot != nodes.rend(); ++slot)
        if (const QString words = wordsOnMark(picture, *slot, place, scale); !words.isEmpty())
            return words;
    constexpr double kBeside = 60.0; // of a chance from its line
    for (const auto slot : picture.linksIn(QRectF(place, QSizeF(0, 0)).adjusted(-kBeside, -kBeside, kBeside, kBeside)))
        if (picture.link(slot).labelBox.contains(place))
            return wordsOnLink(picture, picture.link(slot).id);
    return {};
}

} // namespace hz::ui
