#include "ui/tables/table_picture.h"

#include "model/drawing/marks.h"
#include "model/drawing/risk_mark.h"
#include "model/drawing/text.h"
#include "ui/tables/table_look.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include <algorithm>
#include <memory>
#include <optional>

namespace hz::ui {

namespace {

constexpr double kRow = 24.0;
constexpr double kPadding = 8.0;
constexpr double kWidestColumn = 420.0;
constexpr double kGap = 24.0; // between tables
constexpr double kChip = 34.0; // of a chip, beside its code

struct Cell {
    QString text;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    std::optional<drawing::RiskMark> mark;
    bool isBold = false;
    bool isQuiet = false;
    bool isHatched = false;
};

struct Table {
    QString title;
    std::vector<double> widths;
    std::vector<std::vector<Cell>> rows; // the first are the heads

    [[nodiscard]] double width() const
    {
        double sum = 0.0;
        for (const double each : widths)
            sum += each;
        return sum;
    }
    [[nodiscard]] double height() const { return kRow * double(rows.size() + (title.isEmpty() ? 0 : 1)); }
};

const QFont& fontOf(const Cell& cell)
{
    const auto& fonts = drawing::Fonts::standard();
    return cell.isBold ? fonts.code : fonts.title;
}

Cell cellAt(const QModelIndex& index)
{
    Cell cell;
    cell.text = drawing::oneLine(index.data(Qt::DisplayRole).toString());
    if (const QVariant given = index.data(Qt::TextAlignmentRole); given.isValid())
        cell.alignment = Qt::Alignment(given.toInt());
    if (const QVariant mark = index.data(MarkRole); mark.isValid()) {
        cell.mark = mark.value<drawing::RiskMark>();
        if (cell.mark->state == drawing::RiskMark::State::None)
            cell.mark.reset();
    }
    cell.isBold = index.data(HeadingRole).toBool();
    cell.isQuiet = index.data(QuietRole).toBool();
    cell.isHatched = index.data(HatchedRole).toBool();
    return cell;
}

Cell headAt(const QAbstractItemModel& model, int column)
{
    Cell cell;
    cell.text = drawing::oneLine(model.headerData(column, Qt::Horizontal).toString());
    cell.isBold = true;
    return cell;
}

double widthOf(const Cell& cell)
{
    const QFontMetricsF metrics(fontOf(cell));
    const double width =
        cell.mark ? metrics.horizontalAdvance(cell.mark->code) + kChip : metrics.horizontalAdvance(cell.text);
    return std::min(width + 2 * kPadding, kWidestColumn);
}

/// In the order in which they are shown.
std::vector<int> columnsOf(const QTableView& view)
{
    std::vector<int> columns;
    for (int place = 0; place < view.horizontalHeader()->count(); ++place)
        if (const int column = view.horizontalHeader()->logicalIndex(place); !view.isColumnHidden(column))
            columns.push_back(column);
    return columns;
}

Table tableOf(const QTableView& view, PictureScope scope)
{
    const auto columns = columnsOf(view);
    const QAbstractItemModel& model = *view.model();
    Table table{ view.accessibleName(), std::vector<double>(columns.size(), 0.0), {} };
    std::vector<Cell> heads;
    for (const int column : columns)
        heads.push_back(headAt(model, column));
    table.rows.push_back(heads);
    for (int row = 0; row < model.rowCount(); ++row) {
        const bool isSelected = view.selectionModel()->rowIntersectsSelection(row);
        if (view.isRowHidden(row) || (scope == PictureScope::Selection && !isSelected))
            continue;
        const QModelIndex first = model.index(row, 0);
        if (first.data(UnpicturedRole).toBool())
            continue;
        std::vector<Cell> cells;
        for (const int column : columns)
            cells.push_back(cellAt(model.index(row, column)));
        if (const QString band = first.data(BandRole).toString(); !band.isEmpty() && !cells.empty()) {
            cells.front().text = band;
            cells.front().isBold = true;
        }
        table.rows.push_back(std::move(cells));
    }
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            table.widths[i] = std::max(table.widths[i], widthOf(row[i]));
    return table;
}

void paintCell(QPainter& painter, const Cell& cell, const QRectF& place, const drawing::Theme& theme)
{
    painter.setFont(fontOf(cell));
    const QRectF room = place.adjusted(kPadding, 0, -kPadding, 0);
    if (cell.isHatched) {
        QColor lines = theme.hatch;
        lines.setAlphaF(0.5F);
        drawing::paintHatch(painter, place.adjusted(2, 3, -2, -4), lines);
    }
    if (cell.mark) {
        const double width =
            std::min(room.width() + kPadding, painter.fontMetrics().horizontalAdvance(cell.mark->code) + kChip);
        drawing::paintRiskChip(
            painter, QRectF(room.left() - kPadding / 2, place.center().y() - 9.5, width, 20.0), *cell.mark, theme);
        return;
    }
    painter.setPen(cell.isQuiet ? theme.secondaryText : theme.text);
    painter.drawText(room, int(cell.alignment) | Qt::TextSingleLine,
        QFontMetricsF(fontOf(cell)).elidedText(cell.text, Qt::ElideRight, room.width()));
}

void paintTable(QPainter& painter, const Table& table, const drawing::Theme& theme)
{
    double top = 0.0;
    if (!table.title.isEmpty()) {
        painter.setFont(drawing::Fonts::standard().large);
        painter.setPen(theme.text);
        painter.drawText(QRectF(kPadding, top, std::max(table.width(), 400.0), kRow),
            int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip, table.title);
        top += kRow;
    }
    for (const auto& row : table.rows) {
        double left = 0.0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            paintCell(painter, row[i], QRectF(left, top, table.widths[i], kRow), theme);
            left += table.widths[i];
        }
        top += kRow;
        painter.setPen(QPen(theme.rule, &row == &table.rows.front() ? 1.5 : 0.5));
        painter.drawLine(QPointF(0, top), QPointF(left, top));
    }
}

/// As one reads: by lines, and from the left.
std::vector<const QTableView*> tablesIn(const QWidget& view)
{
    std::vector<const QTableView*> found;
    if (const auto* itself = qobject_cast<const QTableView*>(&view); itself && itself->model())
        found.push_back(itself);
    for (const auto* table : view.findChildren<QTableView*>())
        // A table within a table shows a part of it a second time.
        if (table->model() && table->isVisibleTo(&view) && !qobject_cast<QTableView*>(table->parentWidget()))
            found.push_back(table);
    std::ranges::stable_sort(found, [&view](const QTableView* a, const QTableView* b) {
        const QPoint left = a->mapTo(&view, QPoint()), right = b->mapTo(&view, QPoint());
        return std::pair(left.y(), left.x()) < std::pair(right.y(), right.x());
    });
    return found;
}

} // namespace

bool hasSelectedRows(const QWidget& view)
{
    return std::ranges::any_of(
        tablesIn(view), [](const QTableView* table) { return table->selectionModel()->hasSelection(); });
}

ViewPicture tablesPicture(const QWidget& view, const QString& title, PictureScope scope)
{
    ViewPicture made;
    made.title = title;
    double width = 0.0, top = 0.0;
    for (const QTableView* each : tablesIn(view)) {
        const auto table = std::make_shared<const Table>(tableOf(*each, scope));
        if (table->rows.size() < 2)
            continue;
        top += top > 0.0 ? kGap : 0.0;
        made.elements.push_back({ QStringLiteral("table-%1").arg(made.elements.size() + 1), table->title, {},
            [table, top](QPainter& painter) {
                painter.save();
                painter.translate(0.0, top);
                paintTable(painter, *table, drawing::Theme::of(drawing::Theme::Mode::Print));
                painter.restore();
            } });
        width = std::max(width, table->width());
        top += table->height();
    }
    if (!made.elements.empty())
        made.size = QSizeF(width, top + 1.0);
    return made;
}

} // namespace hz::ui
