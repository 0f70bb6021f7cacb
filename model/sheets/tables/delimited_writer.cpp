#include "model/sheets/tables/delimited_writer.h"

#include "model/sheets/formula_guard.h"
#include "model/sheets/own_tables.h"

namespace hz::sheets {

namespace {

QString quoted(const QString& text, QChar mark)
{
    const bool isPlain = !text.contains(mark) && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r')
        && !text.startsWith(u' ') && !text.endsWith(u' ');
    return isPlain ? text : u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString cellText(const TableCell& cell, QChar mark)
{
    const Cell plain{ cell.content };
    const bool isText = std::holds_alternative<QString>(cell.content);
    return quoted(isText ? withGuard(heldText(plain.text())) : plain.text(), mark);
}

} // namespace

QByteArray writeDelimited(const Table& table, QChar mark)
{
    QStringList lines;
    QStringList head;
    for (const TableColumn& column : table.columns)
        head << quoted(withGuard(column.key.isEmpty() ? column.name : column.key), mark);
    lines << head.join(mark);
    for (const auto& cells : table.rows) {
        QStringList texts;
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            texts << (column < cells.size() ? cellText(cells[column], mark) : QString());
        lines << texts.join(mark);
    }
    return (lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n")).toUtf8();
}

} // namespace hz::sheets
