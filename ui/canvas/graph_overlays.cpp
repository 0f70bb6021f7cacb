#include "ui/canvas/graph_overlays.h"

#include "ui/canvas/aspect_painter.h"
#include "ui/canvas/difference_marks.h"
#include "ui/canvas/trace_painter.h"

#include <QCoreApplication>

namespace hz::ui {

namespace {

using PaintOver = std::function<void(QPainter&, const QRectF&)>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Canvas)
};

PaintOver aspectOver(const std::shared_ptr<const drawing::Picture>& picture, Aspect aspect, MadeOverlays& made)
{
    const auto colours = std::make_shared<const AspectColours>(coloursBy(aspect, *picture, QDate::currentDate()));
    if (colours->keys.empty())
        return {};
    made.keys = colours->keys;
    made.keysTitle = Words::tr("Colours by: %1").arg(nameOf(aspect));
    made.notes << made.keysTitle;
    return [picture, colours](
               QPainter& painter, const QRectF& area) { paintAspect(painter, *picture, *colours, area, 1.0); };
}

PaintOver differenceOver(
    const std::shared_ptr<const drawing::Picture>& picture, const ShownDifference& difference, MadeOverlays& made)
{
    const auto marks = std::make_shared<const DifferenceMarks>(marksOf(*difference.before, picture->model(), *picture));
    made.bounds |= boundsOf(*picture, *marks);
    made.notes << difference.caption;
    return [picture, marks](
               QPainter& painter, const QRectF& area) { paintDifference(painter, *picture, *marks, 1.0, area); };
}

PaintOver scenarioOver(
    const std::shared_ptr<const drawing::Picture>& picture, const GraphOverlays& overlays, MadeOverlays& made)
{
    made.notes << overlays.scenario->caption;
    return [picture, scenario = *overlays.scenario, trace = overlays.trace](QPainter& painter, const QRectF& area) {
        paintTrace(painter, *picture, trace, scenario.events, scenario.node, 1.0, area);
    };
}

} // namespace

MadeOverlays madeFor(const std::shared_ptr<const drawing::Picture>& picture, const GraphOverlays& overlays)
{
    MadeOverlays made;
    std::vector<PaintOver> layers{ aspectOver(picture, overlays.aspect, made) };
    if (overlays.difference)
        layers.push_back(differenceOver(picture, *overlays.difference, made));
    if (overlays.scenario)
        layers.push_back(scenarioOver(picture, overlays, made));
    std::erase_if(layers, [](const PaintOver& layer) { return !layer; });
    if (!layers.empty())
        made.paint = [layers](QPainter& painter, const QRectF& area) {
            for (const PaintOver& layer : layers)
                layer(painter, area);
        };
    return made;
}

} // namespace hz::ui
