#include "ui/bowtie/bow_tie_marks.h"

#include "model/drawing/bow_tie_painter.h"
#include "model/wording/wording.h"
#include "ui/canvas/canvas_words.h"
#include "ui/canvas/mark_words.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace hz::ui {

namespace {

using domain::EntityKind;
using layout::BowTie;
using Kind = BowTieThing::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BowTieView)
};

QRectF framed(const BowTieScene& scene, const BowTieThing& thing, double pixel)
{
    const double away = std::max(4.0, 2.0 * pixel);
    return scene.boxOf(thing).adjusted(-away, -away, away, away);
}

void paintLine(QPainter& painter, const BowTieScene& scene, std::size_t line)
{
    painter.drawPath(drawing::pathOf(scene.tie(), scene.tie().lines[line]));
}

/// "3 causes", "no barriers": of what hangs on a card.
QString placesText(std::size_t places)
{
    return places < 2 ? QString() : Words::tr("stands in %1 places here").arg(places);
}

std::size_t placesOf(const BowTie& tie, const BowTieThing& thing)
{
    switch (thing.kind) {
    case Kind::Card:
        return tie.cards[thing.index].places;
    case Kind::Barrier:
        return tie.barriers[thing.index].places;
    case Kind::Factor:
        return tie.factors[thing.index].places;
    case Kind::Defence:
        return tie.defences[thing.index].places;
    default:
        return 1;
    }
}

QString codeOf(const BowTieScene& scene, const Id& node)
{
    const domain::Node* entity = scene.model().node(node);
    return entity ? entity->code : QString();
}

QString lineName(const BowTieScene& scene, std::size_t line)
{
    const domain::Link* link = scene.model().link(scene.tie().lines[line].link);
    return link ? codeOf(scene, link->from) + QStringLiteral(" → ") + codeOf(scene, link->to) : QString();
}

QString whereText(const BowTieScene& scene, const BowTieThing& thing)
{
    const BowTie& tie = scene.tie();
    if (thing.kind == Kind::Barrier) {
        const BowTie::Barrier& barrier = tie.barriers[thing.index];
        return Words::tr("barrier %1 of %2 on %3")
            .arg(barrier.place + 1)
            .arg(tie.lines[barrier.line].barriers.size())
            .arg(lineName(scene, barrier.line));
    }
    if (thing.kind == Kind::Factor) {
        const BowTie::Factor& factor = tie.factors[thing.index];
        const QString where = factor.parent == BowTie::kNone
            ? Words::tr("degrades %1").arg(codeOf(scene, tie.barriers[factor.barrier].control))
            : Words::tr("leads to %1").arg(codeOf(scene, tie.factors[factor.parent].node));
        return factor.folded == 0
            ? where
            : where + QStringLiteral(", ") + Words::tr("%1 more are folded behind it").arg(factor.folded);
    }
    if (thing.kind == Kind::Defence)
        return Words::tr("keeps %1 from degrading a barrier")
            .arg(codeOf(scene, tie.factors[tie.defences[thing.index].factor].node));
    if (thing.kind == Kind::Card && tie.cards[thing.index].folded > 0)
        return Words::tr("%1 more are folded behind it").arg(tie.cards[thing.index].folded);
    return {};
}

QString wordsOnLine(const BowTieScene& scene, std::size_t index)
{
    const BowTie::Line& line = scene.tie().lines[index];
    const auto& shown = scene.drawing()->ground().domainOf(line.link);
    QStringList words{ lineName(scene, index) };
    if (shown.domain.barriers == 0)
        words.append(Words::tr("no barriers"));
    else
        words.append(drawing::domainText(shown.domain));
    if (const QString chance = wordsOnLink(scene.picture(), line.link); !chance.isEmpty())
        words.append(chance);
    for (const auto& shared : shown.shared) {
        QStringList codes;
        for (const Id& control : shared.controls)
            codes.append(codeOf(scene, control));
        words.append(Words::tr("%1 is shared by %2")
                         .arg(drawing::sharedText(shared, scene.model()), codes.join(QStringLiteral(", "))));
    }
    return words.join(u'\n');
}

} // namespace

void paintBowTieSelection(QPainter& painter, const BowTieScene& scene, double scale)
{
    const auto& selection = scene.workspace().selection();
    const auto& theme = scene.picture().display().theme;
    const double pixel = 1.0 / scale;
    const auto isSelected = [&](const EntityKey& key) { return std::ranges::find(selection, key) != selection.end(); };
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.selection, std::max(2.5, 2.0 * pixel)));
    for (std::size_t line = 0; line < scene.tie().lines.size(); ++line)
        if (isSelected({ EntityKind::Link, scene.tie().lines[line].link }))
            paintLine(painter, scene, line);
    for (const BowTieThing& thing : scene.nodesOnShow()) {
        const auto guard = scene.guardOf(thing);
        if (!isSelected(scene.keyOf(thing)) && !(guard && isSelected({ EntityKind::Guard, *guard })))
            continue;
        const bool isCurrent = !scene.current() || scene.current() == thing;
        painter.setPen(QPen(
            theme.selection, std::max(isCurrent ? 2.5 : 1.5, 2.0 * pixel), isCurrent ? Qt::SolidLine : Qt::DotLine));
        painter.drawRoundedRect(framed(scene, thing, pixel), 7.0, 7.0);
    }
}

void paintBowTieHover(QPainter& painter, const BowTieScene& scene, const BowTieThing& hover, double scale)
{
    const auto& theme = scene.picture().display().theme;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, std::max(1.5, 1.5 / scale)));
    if (hover.kind == Kind::Line)
        return paintLine(painter, scene, hover.index);
    if (hover.isSign() || placesOf(scene.tie(), hover) < 2)
        return;
    const QRectF from = scene.boxOf(hover);
    const Id node = scene.nodeOf(hover);
    for (const BowTieThing& thing : scene.nodesOnShow()) {
        if (scene.nodeOf(thing) != node || thing == hover)
            continue;
        const QRectF box = framed(scene, thing, 1.0 / scale);
        QColor glow = theme.accent;
        glow.setAlphaF(0.16F);
        painter.setPen(QPen(theme.accent, std::max(2.0, 1.5 / scale)));
        painter.setBrush(glow);
        painter.drawRoundedRect(box, 7.0, 7.0);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, std::max(1.0, 1.0 / scale), Qt::DashLine));
        painter.drawLine(from.center(), box.center());
    }
}

void paintBowTieDraft(QPainter& painter, const BowTieScene& scene, const BowTieDraft& draft, double scale)
{
    const auto& theme = scene.picture().display().theme;
    const BowTie& tie = scene.tie();
    const QColor ink = draft.isLegal ? theme.selection : theme.error;
    painter.setBrush(Qt::NoBrush);
    if (draft.line) {
        painter.setPen(QPen(ink, std::max(3.0, 2.0 / scale)));
        paintLine(painter, scene, *draft.line);
        const BowTie::Line& line = tie.lines[*draft.line];
        double x = draft.at.x();
        if (!line.barriers.empty()) {
            const std::size_t before = std::min(draft.place, line.barriers.size());
            constexpr double kBeside = drawing::kBarrierWidth / 2.0 + 7.0;
            x = before < line.barriers.size() ? tie.barriers[line.barriers[before]].shield.x() - kBeside
                                              : tie.barriers[line.barriers.back()].shield.x() + kBeside;
        }
        painter.setPen(QPen(ink, std::max(4.0, 3.0 / scale)));
        painter.drawLine(QPointF(x, line.bend.y() - 22.0), QPointF(x, line.bend.y() + 22.0));
    }
    if (!draft.barrier)
        return;
    const auto* control = scene.model().node(tie.barriers[*draft.barrier].control);
    if (!control)
        return;
    painter.setOpacity(0.85);
    drawing::paintShield(painter, QRectF(draft.at - QPointF(14.0, 17.0), QSizeF(28.0, 34.0)), control->status, theme);
    painter.setOpacity(1.0);
}

void paintBowTieStale(QPainter& painter, const BowTieScene& scene, double scale)
{
    if (drawing::detailAt(scale) != drawing::Detail::Full)
        return;
    QColor veil = scene.picture().display().theme.node;
    veil.setAlphaF(0.4F);
    for (const BowTieThing& thing : scene.nodesOnShow()) {
        const QRectF box = scene.boxOf(thing);
        if (thing.kind == Kind::Barrier)
            painter.fillRect(scene.tie().barriers[thing.index].words, veil);
        const auto* shape = scene.picture().findNode(scene.nodeOf(thing));
        if (shape != nullptr && (thing.kind == Kind::Card || thing.kind == Kind::Factor))
            painter.fillRect(drawing::figuresOf(*shape).translated(box.topLeft() - shape->box.topLeft()), veil);
    }
}

void paintBowTieEmpty(QPainter& painter, const QWidget& view, const BowTieScene& scene)
{
    const bool hasHazard = scene.drawing() != nullptr;
    if (hasHazard && scene.tie().cards.size() > 1)
        return;
    const auto& theme = scene.picture().display().theme;
    const QRectF room = QRectF(view.rect()).adjusted(24, 24, -24, -24);
    const double middle = hasHazard ? room.bottom() - 96.0 : room.center().y();
    QFont head = view.font();
    head.setPointSizeF(head.pointSizeF() * 1.3);
    painter.setFont(head);
    painter.setPen(theme.text);
    painter.drawText(QRectF(room.left(), middle - 56, room.width(), 32), Qt::AlignCenter,
        hasHazard ? Words::tr("Nothing leads to this hazard yet, and nothing follows") : Words::tr("No hazard yet"));
    painter.setFont(view.font());
    painter.setPen(theme.secondaryText);
    painter.drawText(QRectF(room.left(), middle - 16, room.width(), 96),
        Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
        hasHazard
            ? Words::tr("Ctrl+Left adds a cause, Ctrl+Right a consequence. On a line, drop a control from the library.")
            : Words::tr("A bow-tie is drawn around a hazard. Press H to add one."));
}

/// Cards are drawn as on the canvas, only elsewhere.
QString wordsOnMarkAt(const BowTieScene& scene, QPointF place, double scale)
{
    for (const BowTieThing& thing : scene.nodesOnShow()) {
        if (thing.kind != Kind::Card && thing.kind != Kind::Factor)
            continue;
        const auto slot = scene.picture().slotOf(scene.nodeOf(thing));
        if (!slot)
            continue;
        const auto& shape = scene.picture().node(*slot);
        const QPointF there = place - scene.boxOf(thing).topLeft() + shape.box.topLeft();
        if (!drawing::Picture::placeOf(shape).contains(there))
            continue;
        if (const QString words = wordsOnMark(scene.picture(), *slot, there, scale); !words.isEmpty())
            return words;
    }
    return {};
}

QString wordsOn(const BowTieScene& scene, const BowTieThing& thing)
{
    if (thing.kind == Kind::Line)
        return wordsOnLine(scene, thing.index);
    const domain::Node* node = scene.model().node(scene.nodeOf(thing));
    if (!node)
        return {};
    if (thing.isSign()) {
        const bool isFolded = thing.kind == Kind::Sign ? scene.tie().cards[thing.index].folded > 0
                                                       : scene.tie().factors[thing.index].folded > 0;
        return isFolded ? Words::tr("Unfold what stands behind %1").arg(node->code)
                        : Words::tr("Fold what stands behind %1").arg(node->code);
    }
    const auto& display = scene.picture().display();
    QStringList words{ wording::accessibleName(*node, display.result.get(), display.posture) };
    for (const QString& part : { whereText(scene, thing), placesText(placesOf(scene.tie(), thing)) })
        if (!part.isEmpty())
            words.append(part);
    return words.join(QStringLiteral(", "));
}

} // namespace hz::ui
