#include "ui/tables/table_cells.h"

#include "model/drawing/text.h"
#include "ui/tables/cell_text.h"
#include "ui/tables/table_look.h"

#include <QTableView>

namespace hz::ui {

QString markWords(const drawing::RiskMark& mark)
{
    const QString words = drawing::riskWords(mark);
    return mark.code.isEmpty() ? words : mark.code + QStringLiteral(", ") + words;
}

QVariant headCell(const ColumnHead& head, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return head.words;
    case Qt::ToolTipRole:
        return head.tip.isEmpty() ? QVariant() : drawing::plainTip(head.tip);
    case Qt::TextAlignmentRole:
        return int((head.isOfFigures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant markCell(const drawing::RiskMark& mark, int role)
{
    switch (role) {
    case MarkRole:
        return QVariant::fromValue(mark);
    case Qt::DisplayRole:
        return mark.code.isEmpty() ? QStringLiteral("\u2013") : mark.code;
    case Qt::ToolTipRole:
        return drawing::plainTip(markWords(mark));
    case Qt::AccessibleTextRole:
        return markWords(mark);
    default:
        return {};
    }
}

QString headLine(const QAbstractItemModel& model, const std::vector<int>& columns)
{
    QStringList heads;
    for (const int column : columns)
        heads << cellText(model.headerData(column, Qt::Horizontal).toString());
    return heads.join(u'\t');
}

QString wholeTabSeparated(const QTableView& table)
{
    std::vector<int> columns;
    for (int column = 0; column < table.model()->columnCount(); ++column)
        if (!table.isColumnHidden(column))
            columns.push_back(column);
    QStringList lines{ headLine(*table.model(), columns) };
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells << copyText(table.model()->index(row, column));
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace hz::ui
