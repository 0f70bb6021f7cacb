#include "model/drawing/matrix_painter.h"

#include "model/drawing/risk_mark.h"
#include "model/drawing/text.h"
#include "model/scoring/worst_consequences.h"

#include <QFontMetricsF>

#include <algorithm>
#include <map>

namespace hz::drawing {

namespace {

constexpr double kGap = 3.0;

struct Measures {
    QFontMetricsF metrics;
    double line;
    double chipWidth = 0.0;
    double chipHeight = 0.0;

    explicit Measures(const QFont& font)
        : metrics(font)
        , line(metrics.height())
        , chipHeight(metrics.height() + 2.0)
    {
    }
};

int severityIndex(const scoring::SchemeTables& scheme, int number)
{
    const auto found = std::ranges::find(scheme.severities, number, &domain::SeverityLevel::number);
    return found == scheme.severities.end() ? -1 : static_cast<int>(found - scheme.severities.begin());
}

template <typename E> std::map<Id, int> positionsById(const std::vector<E>& entities)
{
    std::map<Id, int> positions;
    for (const E& entity : entities)
        positions.emplace(entity.id, static_cast<int>(positions.size()));
    return positions;
}

void layOutFrame(MatrixLayout& layout, const QRectF& area, const scoring::RiskResult& result,
    const MatrixOptions& options, const Measures& measures)
{
    const double titleHeight = options.title ? measures.line * 1.6 : 0.0;
    const double headHeight = measures.line * 1.5;
    const double stripHeight =
        layout.eliminated.empty() && layout.unrated.empty() && layout.undecidable.empty() ? 0.0 : measures.line * 1.4;
    double nameWidth = 0.0;
    for (const auto& level : result.scheme.likelihoods)
        nameWidth = std::max(nameWidth, measures.metrics.horizontalAdvance(level.letter + u' ' + level.name.left(40)));
    const double headWidth = std::min(nameWidth + 10.0, area.width() * 0.2);

    layout.title = QRectF(area.left(), area.top(), area.width(), titleHeight);
    layout.grid = QRectF(area.left() + headWidth, area.top() + titleHeight + headHeight, area.width() - headWidth,
        area.height() - titleHeight - headHeight - stripHeight);
    layout.columnHeads = QRectF(layout.grid.left(), layout.grid.top() - headHeight, layout.grid.width(), headHeight);
    layout.rowHeads = QRectF(area.left(), layout.grid.top(), headWidth, layout.grid.height());
    layout.strip = QRectF(layout.grid.left(), layout.grid.bottom(), layout.grid.width(), stripHeight);
}

void layOutBoxes(MatrixLayout& layout, const scoring::RiskResult& result)
{
    layout.columns = static_cast<int>(result.scheme.severities.size());
    layout.rows = static_cast<int>(result.scheme.likelihoods.size());
    if (layout.columns == 0 || layout.rows == 0)
        return;
    const double width = layout.grid.width() / layout.columns;
    const double height = layout.grid.height() / layout.rows;
    for (int row = 0; row < layout.rows; ++row)
        for (int column = 0; column < layout.columns; ++column)
            layout.boxes.push_back(
                { QRectF(layout.grid.left() + column * width, layout.grid.top() + row * height, width, height), column,
                    row, -1, {}, 0 });

    const auto severities = positionsById(result.scheme.severities);
    const auto likelihoods = positionsById(result.scheme.likelihoods);
    const auto levels = positionsById(result.scheme.levels);
    result.model.table<domain::MatrixCell>().forEach([&](const domain::MatrixCell& cell) {
        const auto severity = severities.find(cell.severity);
        const auto likelihood = likelihoods.find(cell.likelihood);
        const auto level = levels.find(cell.level);
        if (severity != severities.end() && likelihood != likelihoods.end() && level != levels.end())
            layout.boxes[size_t(likelihood->second) * size_t(layout.columns) + size_t(severity->second)].level =
                level->second;
    });
}

int boxOf(const MatrixLayout& layout, const scoring::RiskResult& result, const scoring::Cell& cell)
{
    const int column = severityIndex(result.scheme, cell.severity);
    if (column < 0 || cell.likelihood < 0 || cell.likelihood >= layout.rows)
        return -1;
    return cell.likelihood * layout.columns + column;
}

std::vector<const scoring::NodeScore*> hazardsByCode(const scoring::RiskResult& result, Posture posture)
{
    std::vector<const scoring::NodeScore*> hazards;
    for (const auto& score : result.in(posture).nodes)
        if (score.kind == domain::NodeKind::Hazard && result.model.node(score.id))
            hazards.push_back(&score);
    std::ranges::stable_sort(hazards, [&](const auto* a, const auto* b) {
        return codeComesBefore(result.model.node(a->id)->code, result.model.node(b->id)->code);
    });
    return hazards;
}

QString chipLabel(const domain::Node& node)
{
    const QString label = oneLine(node.code.isEmpty() ? node.title : node.code, 8);
    return label.isEmpty() ? QStringLiteral("?") : label;
}

/// Where the letter of the worst consequence is with all in the middle of their ranges.
std::optional<int> nominalBoxOf(const MatrixLayout& layout, const scoring::RiskResult& result,
    const scoring::CategoryRisk& risk, const std::optional<scoring::WorstConsequences::Found>& worst)
{
    if (!worst || worst->letter.isSingle() || !worst->letter.nominal)
        return std::nullopt;
    const int box = boxOf(layout, result, { risk.worst->severity, *worst->letter.nominal, 0 });
    return box < 0 ? std::nullopt : std::optional(box);
}

/// Chips of one posture, in order of code, without places yet. `sorted` collects who has no cell.
void addChips(MatrixLayout& layout, const scoring::RiskResult& result, int category, Posture posture, bool hollow)
{
    const scoring::WorstConsequences worst(result);
    for (const scoring::NodeScore* score : hazardsByCode(result, posture)) {
        if (category >= static_cast<int>(score->categories.size()))
            continue;
        const scoring::CategoryRisk& risk = score->categories[size_t(category)];
        if (!risk.worst) {
            if (!hollow)
                (risk.eliminated ? layout.eliminated : layout.unrated).push_back(score->id);
            continue;
        }
        if (!scoring::isRiskDecidable(*score, result.in(posture))) {
            if (!hollow)
                layout.undecidable.push_back(score->id);
            continue;
        }
        const int box = boxOf(layout, result, *risk.worst);
        const int best = risk.best ? boxOf(layout, result, *risk.best) : box;
        const MatrixChip* standing = hollow ? layout.standing(score->id) : nullptr;
        if (box < 0 || (standing && standing->box == box && standing->bestBox == best))
            continue;
        layout.chips.push_back({ score->id, chipLabel(*result.model.node(score->id)), {}, hollow, box,
            best < 0 ? box : best, nominalBoxOf(layout, result, risk, worst.of(*score, size_t(category))) });
    }
}

/// Places the chips of one box in rows below the level's name; what does not fit is counted in "+n".
void flowChips(MatrixBox& box, const std::vector<MatrixChip*>& chips, const Measures& measures)
{
    QRectF room = box.rect.adjusted(kGap + 1, measures.line * 0.95 + kGap, -kGap - 1, -kGap);
    box.low = !chips.empty() && room.height() < measures.chipHeight && box.rect.height() > measures.chipHeight;
    if (box.low)
        room = box.rect.adjusted(measures.line + kGap + 1, 1, -kGap - 1, 0);
    const double width = std::min(measures.chipWidth, room.width());
    const int perRow = std::max(1, static_cast<int>((room.width() + kGap) / (width + kGap)));
    const int rows = static_cast<int>((room.height() + kGap) / (measures.chipHeight + kGap));
    const int places = std::max(0, perRow * rows);
    const int count = static_cast<int>(chips.size());
    const int shown = count <= places ? count : std::max(0, places - 1);
    const auto slotRect = [&](int slot) {
        const int row = slot / perRow;
        return QRectF(room.left() + (slot % perRow) * (width + kGap), room.top() + row * (measures.chipHeight + kGap),
            width, measures.chipHeight);
    };
    for (int i = 0; i < shown; ++i)
        chips[size_t(i)]->rect = slotRect(i);
    box.hidden = count - shown;
    if (box.hidden > 0)
        box.more = places > 0 ? slotRect(shown)
                              : QRectF(box.rect.right() - width - kGap, box.rect.bottom() - measures.chipHeight - 1,
                                  width, measures.chipHeight);
}

void placeChips(MatrixLayout& layout, Measures& measures)
{
    std::vector<std::vector<MatrixChip*>> inBox(layout.boxes.size());
    for (MatrixChip& chip : layout.chips) {
        measures.chipWidth = std::max(measures.chipWidth, measures.metrics.horizontalAdvance(chip.label) + 10.0);
        inBox[size_t(chip.box)].push_back(&chip);
    }
    for (size_t i = 0; i < layout.boxes.size(); ++i)
        flowChips(layout.boxes[i], inBox[i], measures);
}

} // namespace

int MatrixLayout::boxAt(QPointF point) const
{
    for (size_t i = 0; i < boxes.size(); ++i)
        if (boxes[i].rect.contains(point))
            return static_cast<int>(i);
    return -1;
}

int MatrixLayout::chipAt(QPointF point) const
{
    for (size_t i = 0; i < chips.size(); ++i)
        if (chips[i].rect.contains(point))
            return static_cast<int>(i);
    return -1;
}

const MatrixChip* MatrixLayout::standing(const Id& hazard) const
{
    for (const MatrixChip& chip : chips)
        if (chip.hazard == hazard && !chip.hollow)
            return &chip;
    return nullptr;
}

MatrixLayout layoutMatrix(
    const QRectF& area, const scoring::RiskResult& result, int category, const MatrixOptions& options)
{
    QFont small = options.font;
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.85);
    else
        small.setPixelSize(std::max(1, static_cast<int>(small.pixelSize() * 0.85)));
    MatrixLayout layout;
    layout.columns = static_cast<int>(result.scheme.severities.size());
    layout.rows = static_cast<int>(result.scheme.likelihoods.size());
    if (category < 0 || category >= static_cast<int>(result.scheme.categories.size()))
        return layout;
    addChips(layout, result, category, options.stands, false);
    if (options.comesFrom && *options.comesFrom != options.stands)
        addChips(layout, result, category, *options.comesFrom, true);
    Measures measures(small);
    layOutFrame(layout, area, result, options, Measures(options.font));
    layOutBoxes(layout, result);
    if (!layout.boxes.empty())
        placeChips(layout, measures);
    return layout;
}

} // namespace hz::drawing
