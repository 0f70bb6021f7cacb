#include "ui/bowtie/bow_tie_picture.h"

#include "model/drawing/bow_tie_painter.h"
#include "model/drawing/graph_painter.h"
#include "model/wording/wording.h"
#include "ui/bowtie/bow_tie_marks.h"

#include <QCoreApplication>
#include <QPainter>

#include <map>
#include <memory>

namespace hz::ui {

namespace {

using drawing::BowTiePart;
using Kind = BowTieThing::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BowTieView)
};

/// A picture and a drawing of it that need nothing else.
struct Copy {
    Copy(const BowTieScene& scene, const drawing::DisplayOptions& display)
        : picture(scene.picture())
    {
        picture.setDisplay(display);
        ground = std::make_unique<drawing::BowTieGround>(picture);
        drawing = std::make_unique<drawing::BowTieDrawing>(*ground, *scene.hazard(), scene.options(), scene.profile());
    }

    drawing::Picture picture;
    std::unique_ptr<drawing::BowTieGround> ground;
    std::unique_ptr<drawing::BowTieDrawing> drawing;
};

BowTiePart partOf(const BowTieThing& thing)
{
    switch (thing.kind) {
    case Kind::Barrier:
        return { BowTiePart::Kind::Barrier, thing.index };
    case Kind::Factor:
        return { BowTiePart::Kind::Factor, thing.index };
    case Kind::Defence:
        return { BowTiePart::Kind::Defence, thing.index };
    default:
        return { BowTiePart::Kind::Card, thing.index };
    }
}

std::function<void(QPainter&)> paintOf(const std::shared_ptr<const Copy>& copy, const BowTiePart& part)
{
    return [copy, part](QPainter& painter) {
        painter.save();
        painter.translate(-copy->drawing->bounds().topLeft());
        drawing::paintBowTiePart(painter, *copy->drawing, part);
        painter.restore();
    };
}

/// The path through the scenario on show; null where there is none.
std::function<void(QPainter&, const QRectF&)> lightOf(
    const std::shared_ptr<const Copy>& copy, const Workspace& workspace)
{
    const auto& scenario = workspace.scenario();
    if (!scenario)
        return {};
    return [copy, trace = workspace.trace(), events = scenario->events](QPainter& painter, const QRectF& area) {
        drawing::paintBowTieTrace(painter, *copy->drawing, trace, events, 1.0, area);
    };
}

} // namespace

ViewPicture bowTiePicture(const BowTieScene& scene)
{
    ViewPicture made;
    made.title = Words::tr("Bow-tie");
    if (!scene.drawing())
        return made;
    drawing::DisplayOptions display = scene.picture().display();
    display.theme = drawing::Theme::of(drawing::Theme::Mode::Print);
    const auto copy = std::make_shared<const Copy>(scene, display);
    const domain::Node* hazard = scene.model().node(*scene.hazard());
    made.title = Words::tr("Bow-tie: %1").arg(wording::nameOf(*hazard));
    made.note = display.result ? Words::tr("%1 posture").arg(wording::postureName(display.posture))
                               : Words::tr("not scored yet");
    made.size = copy->drawing->bounds().size();
    const auto light = lightOf(copy, scene.workspace());
    if (light)
        made.note += QStringLiteral(", ") + scene.workspace().scenario()->caption;
    made.paint = [copy, light](QPainter& painter, const QRectF& area) {
        const QPointF origin = copy->drawing->bounds().topLeft();
        painter.save();
        painter.translate(-origin);
        drawing::paintBowTie(painter, *copy->drawing, 1.0, area.translated(origin));
        if (light)
            light(painter, area.translated(origin));
        painter.restore();
    };
    made.elements.push_back({ QStringLiteral("lines"), Words::tr("Lines"), {}, paintOf(copy, {}) });
    std::map<Id, int> places;
    for (const BowTieThing& thing : scene.nodesOnShow()) {
        const Id node = scene.nodeOf(thing);
        const domain::Node* entity = scene.model().node(node);
        const int place = ++places[node];
        const QString id = QStringLiteral("node-") + QString::fromStdString(node.text());
        made.elements.push_back({ place == 1 ? id : id + u'-' + QString::number(place), wording::nameOf(*entity),
            wordsOn(scene, thing), paintOf(copy, partOf(thing)) });
    }
    if (light)
        made.elements.push_back(
            { QStringLiteral("overlay"), scene.workspace().scenario()->caption, {}, [copy, light](QPainter& painter) {
                 painter.save();
                 painter.translate(-copy->drawing->bounds().topLeft());
                 light(painter, copy->drawing->bounds());
                 painter.restore();
             } });
    const auto scheme = drawing::schemeOf(scene.model());
    made.legendSize = drawing::legendSize(scheme);
    made.legend = [scheme, theme = display.theme](
                      QPainter& painter) { drawing::paintLegend(painter, scheme, theme, QPointF()); };
    return made;
}

} // namespace hz::ui
