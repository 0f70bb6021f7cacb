#include "model/report/chapters.h"
#include "model/report/shown.h"
#include "model/report/words.h"

#include "model/drawing/graph_painter.h"
#include "model/drawing/matrix_painter.h"

#include <QPainter>

#include <memory>

namespace hz::report {

using domain::Posture;

namespace {

constexpr double kLegible = 5.0; // points: the smallest type one can read on paper
constexpr double kSmallType = 11.0; // pixels at 100 %, of the graph's small type

/// Draws with text of `pixels` at a scale that makes it print as `points`.
drawing::MatrixOptions matrixOptions(int pixels)
{
    drawing::MatrixOptions options;
    options.font.setPixelSize(pixels);
    options.font.setHintingPreference(QFont::PreferNoHinting);
    return options;
}

PictureBlock matrixPicture(const scoring::RiskResult& result, int category)
{
    constexpr double kHeight = 300.0;
    constexpr double kScale = 0.42;
    constexpr int kPixels = 20; // 8.4 points; chips and heads 7.1, names of levels 6.3
    PictureBlock picture;
    picture.height = kHeight;
    picture.paint = [&result, category](QPainter& painter, const QRectF& area) {
        painter.translate(area.topLeft());
        painter.scale(kScale, kScale);
        drawing::paintMatrix(painter, QRectF(QPointF(), area.size() / kScale), result, category, matrixOptions(kPixels),
            drawing::Theme::of(drawing::Theme::Mode::Print));
    };
    return picture;
}

PictureBlock graphPicture(const std::shared_ptr<const drawing::WholeGraph>& graph, bool landscape)
{
    PictureBlock picture;
    picture.ownPage = true;
    picture.landscape = landscape;
    picture.caption = Report::tr("The hazard graph, current posture");
    picture.paint = [graph](QPainter& painter, const QRectF& area) { graph->paint(painter, area); };
    return picture;
}

Paragraph tooManyNodes(std::size_t nodes)
{
    return { Report::tr("The graph has %1 nodes, too many to be told apart on a page; it is drawn here up to %2. The "
                        "studio shows all of it, and the chapter \u201cHazard by hazard\u201d what stands around each "
                        "hazard listed there.")
                 .arg(QString::number(nodes), QString::number(kMaxDrawn)) };
}

PictureBlock legendPicture(const scoring::RiskResult& result)
{
    constexpr double kScale = 0.7;
    PictureBlock picture;
    picture.height = drawing::legendSize(result.scheme).height() * kScale;
    picture.paint = [&result](QPainter& painter, const QRectF& area) {
        painter.translate(area.topLeft());
        painter.scale(kScale, kScale);
        drawing::paintLegend(
            painter, result.scheme, drawing::Theme::of(drawing::Theme::Mode::Print), QPointF(0.0, 0.0));
    };
    return picture;
}

} // namespace

std::vector<Block> matricesChapter(const ReportSource& source)
{
    std::vector<Block> blocks{ Heading{ 1, Report::tr("Risk matrices") },
        Paragraph{
            Report::tr("Each hazard stands in the cell of its worst consequence in the category. Hollow: "
                       "inherent, with no control credited. Filled: current. Hatched: a range of cells, "
                       "ranked by the worst. The arrow shows what the credited controls do. "
                       "\u201c+n\u201d: so many more hazards than the cell has room for; the rankings list all.") } };
    for (int c = 0; c < static_cast<int>(source.result.scheme.categories.size()); ++c)
        blocks.push_back(matrixPicture(source.result, c));
    return blocks;
}

std::vector<Block> graphChapter(const ReportSource& source)
{
    const std::size_t nodes = source.result.model.nodes().size();
    if (nodes == 0)
        return {};
    if (nodes > kMaxDrawn)
        return { Heading{ 1, Report::tr("The graph") }, tooManyNodes(nodes), legendPicture(source.result) };
    // The display wants to share the result; this one belongs to the caller and outlives the picture.
    const scoring::ResultPointer borrowed(std::shared_ptr<void>(), &source.result);
    const auto graph = std::make_shared<const drawing::WholeGraph>(source.result.model,
        drawing::DisplayOptions{
            drawing::Theme::of(drawing::Theme::Mode::Print), borrowed, Posture::Current, std::nullopt });
    const QSizeF size = graph->size();
    const bool landscape = size.width() > size.height();
    const QSizeF page = QPageSize(source.options.page).size(QPageSize::Point);
    const QSizeF room(
        (landscape ? page.height() : page.width()) - 110.0, (landscape ? page.width() : page.height()) - 140.0);
    const double scale = std::min({ room.width() / size.width(), room.height() / size.height(), 1.0 });
    QString words = Report::tr("The whole graph stands on the next page as a vector picture.");
    if (scale * kSmallType < kLegible)
        words += u' '
            + Report::tr("On paper its text is too small to read: enlarge it on screen, or read the pictures in the "
                         "chapter \u201cHazard by hazard\u201d, which show the same links around each hazard.");
    return { Heading{ 1, Report::tr("The graph") }, Paragraph{ words }, legendPicture(source.result),
        graphPicture(graph, landscape) };
}

} // namespace hz::report
