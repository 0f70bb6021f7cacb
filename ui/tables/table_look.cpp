#include "ui/tables/table_look.h"

#include "model/drawing/marks.h"
#include "model/drawing/text.h"
#include "ui/common/uncut_line.h"
#include "ui/tables/cell_text.h"
#include "ui/tables/table_cells.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QTableView>
#include <QTreeView>

#include <algorithm>
#include <map>

namespace hz::ui {

namespace {

constexpr double kStaleOpacity = 0.6;

void applyTheme(QAbstractItemView& view, const drawing::Theme& theme)
{
    QPalette palette = view.palette();
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Highlight, mixed(theme.surface, theme.selection, 0.18));
    palette.setColor(QPalette::HighlightedText, theme.text);
    view.setPalette(palette);
}

} // namespace

QString exactText(base::Interval value)
{
    const QString low = QString::number(value.low, 'g', 17);
    return value.isPoint() ? low : QStringLiteral("[%1, %2]").arg(low, QString::number(value.high, 'g', 17));
}

QString copyText(const QModelIndex& index)
{
    const QVariant mark = index.data(MarkRole);
    const QVariant copy = index.data(CopyRole);
    QString text = copy.isValid() ? copy.toString()
        : mark.isValid()          ? mark.value<drawing::RiskMark>().code
                                  : index.data(Qt::DisplayRole).toString();
    return cellText(std::move(text));
}

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](float x, float y) { return float(x + (y - x) * share); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

TableDelegate::TableDelegate(Workspace& workspace, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_workspace(workspace)
{
}

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const drawing::Theme& theme = m_workspace.theme();
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, mixed(theme.surface, theme.selection, 0.07));
    painter->setPen(mixed(theme.surface, theme.rule, 0.7));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if ((index.data(FigureRole).toBool() && m_workspace.scoring().isStale()) || index.data(StaleRole).toBool())
        painter->setOpacity(kStaleOpacity);
    paintContent(*painter, option, index);
    painter->setOpacity(1.0);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active)) {
        painter->setPen(QPen(theme.focus, 1.0));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -1.5));
    }
    painter->restore();
}

QWidget* TableDelegate::createEditor(
    QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (auto* line = qobject_cast<QLineEdit*>(editor))
        line->setMaxLength(kUncutLine);
    return editor;
}

void TableDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const drawing::Theme& theme = m_workspace.theme();
    QRect rect = option.rect.adjusted(8, 0, -8, 0);
    QFont font = option.font;
    font.setBold(index.data(HeadingRole).toBool());
    painter.setFont(font);
    if (const QVariant mark = index.data(MarkRole); mark.isValid()) {
        const auto chip = mark.value<drawing::RiskMark>();
        const int width = std::min(rect.width() + 8, QFontMetrics(font).horizontalAdvance(chip.code) + 34);
        const QRectF place(rect.left() - 4, rect.center().y() - 9.5, width, 20);
        drawing::paintRiskChip(painter, place, chip, theme);
        if (chip.state != drawing::RiskMark::State::None)
            return;
    }
    if (const QVariant icon = index.data(Qt::DecorationRole); icon.isValid()) {
        icon.value<QIcon>().paint(&painter, QRect(rect.left(), rect.center().y() - 8, 16, 16));
        rect.setLeft(rect.left() + 24);
    }
    if (const double share = index.data(ShareRole).toDouble(); share > 0.0) {
        const QRectF whole = QRectF(option.rect).adjusted(4, 4, -4, -5);
        const double width = std::max(2.0, whole.width() * std::min(share, 1.0));
        painter.fillRect(QRectF(whole.right() - width, whole.top(), width, whole.height()),
            mixed(theme.surface, theme.selection, 0.16));
    }
    if (index.data(HatchedRole).toBool()) {
        QColor lines = theme.hatch;
        lines.setAlphaF(0.5F);
        drawing::paintHatch(painter, QRectF(option.rect).adjusted(2, 3, -2, -4), lines);
    }
    if (const QVariant mark = index.data(TrailingMarkRole); mark.isValid()) {
        const auto chip = mark.value<drawing::RiskMark>();
        const int most = rect.width() * 3 / 4; // a code in halves says less than a title in halves
        const int width = std::min(most, painter.fontMetrics().horizontalAdvance(chip.code) + 34);
        const QRectF place(rect.right() - width + 4, rect.center().y() - 9.5, width, 20);
        painter.setOpacity(m_workspace.scoring().isStale() ? kStaleOpacity : 1.0);
        drawing::paintRiskChip(painter, place, chip, theme);
        painter.setOpacity(1.0);
        if (chip.state != drawing::RiskMark::State::None)
            rect.setRight(rect.right() - width - 4);
    }
    if (const QString trailing = index.data(TrailingRole).toString(); !trailing.isEmpty()) {
        const int width = std::min(rect.width() / 2, painter.fontMetrics().horizontalAdvance(trailing) + 2);
        painter.setPen(theme.secondaryText);
        painter.drawText(rect, int(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(trailing, Qt::ElideRight, width));
        rect.setRight(rect.right() - width - 8);
    }
    const QVariant given = index.data(Qt::TextAlignmentRole);
    const int alignment = given.isValid() ? given.toInt() : int(Qt::AlignLeft | Qt::AlignVCenter);
    painter.setPen(index.data(QuietRole).toBool() ? theme.secondaryText : theme.text);
    const QString line = drawing::oneLine(index.data(Qt::DisplayRole).toString());
    painter.drawText(
        rect, alignment | Qt::TextSingleLine, painter.fontMetrics().elidedText(line, Qt::ElideRight, rect.width()));
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString line = drawing::oneLine(index.data(Qt::DisplayRole).toString(), 60);
    return { option.fontMetrics.horizontalAdvance(line) + 20, std::max(kRowHeight, option.fontMetrics.height() + 6) };
}

void dressView(QAbstractItemView& view, Workspace& workspace)
{
    view.setItemDelegate(new TableDelegate(workspace, &view));
    view.setFrameShape(QFrame::NoFrame);
    view.setMouseTracking(true);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setTextElideMode(Qt::ElideRight);
    applyTheme(view, workspace.theme());
    QObject::connect(
        &workspace, &Workspace::themeChanged, &view, [&view, &workspace] { applyTheme(view, workspace.theme()); });
    const auto repaint = [&view] { view.viewport()->update(); };
    QObject::connect(&workspace, &Workspace::looksStale, &view, repaint);
    QObject::connect(&workspace.scoring(), &document::ScoringService::resultReady, &view, repaint);
}

void dressTable(QTableView& table, Workspace& workspace)
{
    dressView(table, workspace);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setCornerButtonEnabled(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(std::max(kRowHeight, table.fontMetrics().height() + 6));
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    addCopyAction(table);
}

void dressTree(QTreeView& tree, Workspace& workspace)
{
    dressView(tree, workspace);
    tree.setUniformRowHeights(true);
    tree.setHeaderHidden(true);
    tree.setIndentation(14);
    tree.setAllColumnsShowFocus(true);
    tree.setExpandsOnDoubleClick(false);
}

QString tabSeparated(const QAbstractItemView& view)
{
    QModelIndexList cells = view.selectionModel()->selectedIndexes();
    cells.removeIf([&view](const QModelIndex& cell) {
        const auto* table = qobject_cast<const QTableView*>(&view);
        return table && table->isColumnHidden(cell.column());
    });
    std::map<int, std::map<int, QString>> lines;
    for (const QModelIndex& cell : cells)
        lines[cell.row()][cell.column()] = copyText(cell);
    QStringList text;
    if (!lines.empty() && int(lines.size()) == view.model()->rowCount()) {
        std::vector<int> columns;
        for (const auto& [column, cell] : lines.begin()->second)
            columns.push_back(column);
        text << headLine(*view.model(), columns);
    }
    for (const auto& [row, line] : lines) {
        QStringList words;
        for (const auto& [column, cell] : line)
            words << cell;
        text << words.join(u'\t');
    }
    return text.join(u'\n');
}

void addCopyAction(QAbstractItemView& view)
{
    const QString name = QStringLiteral("copy");
    if (view.findChild<QAction*>(name, Qt::FindDirectChildrenOnly))
        return;
    auto* copy = new QAction(QCoreApplication::translate("hz::ui::TableDelegate", "Copy"), &view);
    copy->setObjectName(name); // by which the window's own Copy finds it
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(
        copy, &QAction::triggered, &view, [&view] { QGuiApplication::clipboard()->setText(tabSeparated(view)); });
    view.addAction(copy);
}

} // namespace hz::ui
