#include "ui/canvas/graph_picture.h"

#include "model/drawing/graph_painter.h"
#include "model/drawing/painters.h"
#include "model/wording/wording.h"
#include "ui/canvas/aspect_painter.h"
#include "ui/canvas/canvas_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <set>

namespace hz::ui {

namespace {

using domain::EntityKind;
using drawing::Picture;

constexpr double kMargin = 24.0;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Canvas)
};

/// What is in the picture, by slot.
struct Content {
    std::set<Picture::Slot> nodes, links;
};

QString idText(const Id& id)
{
    return QString::fromStdString(id.text());
}

template <typename Keep> Content contentOf(const Picture& picture, Keep keep)
{
    Content content;
    for (Picture::Slot slot = 0; slot < picture.nodeCapacity(); ++slot)
        if (const auto& node = picture.node(slot); node.alive && !node.hidden && keep(node.id))
            content.nodes.insert(slot);
    return content;
}

Content everything(const Picture& picture)
{
    Content content = contentOf(picture, [](const Id&) { return true; });
    for (Picture::Slot slot = 0; slot < picture.linkCapacity(); ++slot)
        if (picture.link(slot).alive && !picture.link(slot).hidden)
            content.links.insert(slot);
    return content;
}

/// A link brings its ends, a guard its link.
Content selected(const Picture& picture, const std::vector<domain::EntityKey>& selection)
{
    std::set<Id> nodes, links;
    for (const domain::EntityKey& key : selection) {
        const auto* guard =
            key.kind == EntityKind::Guard ? picture.model().table<domain::Guard>().find(key.id) : nullptr;
        const auto* control = key.kind == EntityKind::Node ? picture.findNode(key.id) : nullptr;
        if (key.kind == EntityKind::Node)
            nodes.insert(key.id);
        if (control && control->isAtBar)
            for (const Id& link : picture.linksGuardedBy(key.id))
                links.insert(link);
        else if (key.kind == EntityKind::Link || guard)
            links.insert(guard ? guard->link : key.id);
    }
    for (const Id& id : links)
        if (const auto* link = picture.findLink(id))
            nodes.insert({ link->fromId, link->toId });
    Content content = contentOf(picture, [&nodes](const Id& id) { return nodes.contains(id); });
    for (Picture::Slot slot = 0; slot < picture.linkCapacity(); ++slot)
        if (const auto& link = picture.link(slot);
            link.alive && !link.hidden && nodes.contains(link.fromId) && nodes.contains(link.toId))
            content.links.insert(slot);
    return content;
}

QRectF boundsOf(const Picture& picture, const Content& content)
{
    QRectF bounds;
    for (const auto slot : content.nodes)
        bounds |= picture.node(slot).isAtBar ? picture.node(slot).bar : Picture::placeOf(picture.node(slot));
    for (const auto slot : content.links)
        for (const QRectF& place : Picture::placesOf(picture.link(slot)))
            bounds |= place;
    return bounds.adjusted(-kMargin, -kMargin, kMargin, kMargin);
}

QString descriptionOf(const Picture& picture, const domain::Node& node)
{
    const auto& display = picture.display();
    QStringList lines{ wording::accessibleName(node, display.result.get(), display.posture),
        wordsOnNode(picture, node.id, false), node.description };
    lines.removeAll(QString());
    return lines.join(u'\n');
}

/// Its card; the bar of a control that has none.
void paintSeat(QPainter& painter, const Picture& picture, Picture::Slot slot)
{
    const auto& node = picture.node(slot);
    if (!node.isAtBar)
        return drawing::paintNode(painter, picture, slot, 1.0);
    for (const Id& id : picture.linksGuardedBy(node.id))
        if (const auto* link = picture.findLink(id))
            for (const auto& guard : link->guards)
                if (guard.control == node.id)
                    drawing::paintBar(painter, *link, guard, picture.display().theme, 1.0);
}

PictureElement elementOf(const std::shared_ptr<const Picture>& picture, Picture::Slot slot)
{
    const Id id = picture->node(slot).id;
    const auto* node = picture->model().node(id);
    return { QStringLiteral("node-") + idText(id), node ? node->code + u' ' + node->title : picture->node(slot).code,
        node ? descriptionOf(*picture, *node) : QString(),
        [picture, slot](QPainter& painter) { paintSeat(painter, *picture, slot); } };
}

QString descriptionOf(const Picture& picture, const drawing::LinkShape& link)
{
    QStringList lines{ wordsOnLink(picture, link.id) };
    for (const auto& guard : link.guards)
        if (const auto* control = picture.model().node(guard.control))
            lines << Words::tr("Guarded by %1").arg(wording::nameOf(*control));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

PictureElement linkOf(const std::shared_ptr<const Picture>& picture, Picture::Slot slot)
{
    const drawing::LinkShape& link = picture->link(slot);
    const auto code = [&picture](const Id& id) {
        const auto* node = picture->model().node(id);
        return node ? node->code : QString();
    };
    return { QStringLiteral("link-") + idText(link.id), code(link.fromId) + QStringLiteral(" → ") + code(link.toId),
        descriptionOf(*picture, link), [picture, slot](QPainter& painter) {
            drawing::paintLink(painter, picture->link(slot), picture->display().theme, 1.0);
        } };
}

/// As it was in the plane, from the top left of the picture.
PictureElement moved(PictureElement element, QPointF by)
{
    element.paint = [paint = std::move(element.paint), by](QPainter& painter) {
        painter.save();
        painter.translate(by);
        paint(painter);
        painter.restore();
    };
    return element;
}

QString noteOn(const Picture& picture)
{
    const auto& display = picture.display();
    QStringList parts;
    if (display.result)
        parts << Words::tr("%1 posture").arg(wording::postureName(display.posture));
    else
        parts << Words::tr("not scored yet");
    if (const auto* category =
            display.category ? picture.model().table<domain::Category>().find(*display.category) : nullptr)
        parts << category->name;
    if (const auto hidden = picture.leftOutCount())
        parts << Words::tr("hidden nodes: %1, which count as before").arg(hidden);
    return parts.join(QStringLiteral(", "));
}

/// The legend of the drawing, below it what its colours mean meanwhile.
void addLegend(ViewPicture& made, const std::shared_ptr<const Picture>& picture, const MadeOverlays& over)
{
    constexpr double kGap = 16.0;
    const auto scheme = drawing::schemeOf(picture->model());
    const QSizeF plain = drawing::legendSize(scheme);
    const QSizeF keys = over.keys.empty() ? QSizeF() : aspectKeysSize(over.keys, over.keysTitle);
    made.legendSize = over.keys.empty()
        ? plain
        : QSizeF(std::max(plain.width(), keys.width()), plain.height() + kGap + keys.height());
    made.legend = [picture, scheme, plain, list = over.keys, title = over.keysTitle](QPainter& painter) {
        drawing::paintLegend(painter, scheme, picture->display().theme, QPointF());
        if (list.empty())
            return;
        painter.save();
        painter.translate(0.0, plain.height() + kGap);
        paintAspectKeys(painter, list, title, picture->display().theme);
        painter.restore();
    };
}

} // namespace

bool isDrawn(const Picture& picture, const std::vector<domain::EntityKey>& selection)
{
    return !selected(picture, selection).nodes.empty();
}

ViewPicture graphPicture(const Picture& shown, const std::vector<domain::EntityKey>& selection, PictureScope scope,
    const GraphOverlays& overlays)
{
    const auto picture = std::make_shared<Picture>(shown);
    drawing::DisplayOptions display = shown.display();
    display.theme = drawing::Theme::of(drawing::Theme::Mode::Print);
    picture->setDisplay(display);
    const bool isWhole = scope == PictureScope::Everything;
    const Content content = isWhole ? everything(*picture) : selected(*picture, selection);
    ViewPicture made;
    made.title = isWhole ? Words::tr("Graph") : Words::tr("Part of the graph");
    if (content.nodes.empty())
        return made;
    // Of a part nothing is veiled, nor marked as gone.
    const MadeOverlays over = isWhole ? madeFor(picture, overlays) : MadeOverlays{};
    const QRectF bounds = boundsOf(*picture, content) | over.bounds;
    made.size = bounds.size();
    made.note = (QStringList{ noteOn(*picture) } + over.notes).join(QStringLiteral(", "));
    for (const auto slot : content.links)
        made.elements.push_back(moved(linkOf(picture, slot), -bounds.topLeft()));
    for (const auto slot : content.nodes)
        made.elements.push_back(moved(elementOf(picture, slot), -bounds.topLeft()));
    if (over.paint)
        made.elements.push_back(moved({ QStringLiteral("overlay"), over.notes.join(QStringLiteral(", ")), {},
                                          [paint = over.paint, bounds](QPainter& painter) { paint(painter, bounds); } },
            -bounds.topLeft()));
    if (isWhole)
        made.paint = [picture, over = over.paint, origin = bounds.topLeft()](QPainter& painter, const QRectF& area) {
            painter.save();
            painter.translate(-origin);
            drawing::paintPicture(painter, *picture, area.translated(origin), 1.0);
            if (over)
                over(painter, area.translated(origin));
            painter.restore();
        };
    addLegend(made, picture, over);
    return made;
}

} // namespace hz::ui
