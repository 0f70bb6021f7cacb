#include "model/sheets/tables/delimited_writer.h"

#include "model/sheets/own_tables.h"

namespace hz::sheets {

namespace {

/// A text that a spreadsheet would take for a formula gets an apostrophe; one that looks guarded gets one more, so that
/// taking it off gives the text again.
QString guarded(const QString& text)
{
    qsizetype quotes = 0;
    while (quotes < text.size() && text[quotes] == u'\'')
        ++quotes;
    return mayBecomeFormula(text.mid(quotes)) ? u'\'' + text : text;
}

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
    return quoted(isText ? guarded(heldText(plain.text())) : plain.text(), mark);
}

} // namespace

QByteArray writeDelimited(const Table& table, QChar mark)
{
    QStringList lines;
    QStringList head;
    for (const TableColumn& column : table.columns)
        head << quoted(guarded(column.key.isEmpty() ? column.name : column.key), mark);
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
