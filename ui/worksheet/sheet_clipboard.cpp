#include "ui/worksheet/sheet_clipboard.h"

#include "model/sheets/delimited.h"
#include "ui/tables/cell_text.h"

#include <QMimeData>

#include <algorithm>

namespace hz::ui {

namespace {

const QString kMimeType = QStringLiteral("application/x-graphazard-cells");

QString lineOf(const QStringList& texts)
{
    QStringList cells;
    for (const QString& text : texts)
        cells << cellText(text);
    return cells.join(u'\t');
}

QString quoted(QString text)
{
    static const QString kMarks = QStringLiteral("\t\n\r\"");
    const bool isPlain = std::ranges::none_of(text, [](QChar each) { return kMarks.contains(each); });
    return isPlain ? text : u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

bool isNumber(const QString& text)
{
    bool isOne = false;
    static_cast<void>(text.toDouble(&isOne));
    return isOne;
}

/// A text is told to be one, or a spreadsheet would make dates of "1-2".
QString htmlCell(const QString& text, const char* tag)
{
    const QString escaped = cellText(text).toHtmlEscaped();
    const QString kind = isNumber(text) ? QString() : QStringLiteral(" style='mso-number-format:\"\\@\"'");
    return QStringLiteral("<%1%2>%3</%1>").arg(QLatin1String(tag), kind, escaped);
}

QString htmlRow(const QStringList& texts, const char* tag)
{
    QString row = QStringLiteral("<tr>");
    for (const QString& text : texts)
        row += htmlCell(text, tag);
    return row + QStringLiteral("</tr>\n");
}

} // namespace

std::unique_ptr<QMimeData> cellsData(const CopiedCells& cells)
{
    QStringList lines;
    QString html = QStringLiteral("<html><head><meta charset=\"utf-8\"></head><body><table>\n");
    if (!cells.heads.isEmpty()) {
        lines << lineOf(cells.heads);
        html += htmlRow(cells.heads, "th");
    }
    QStringList whole;
    for (const QStringList& row : cells.texts) {
        lines << lineOf(row);
        html += htmlRow(row, "td");
        QStringList own;
        for (const QString& text : row)
            own << quoted(text);
        whole << own.join(u'\t');
    }
    auto data = std::make_unique<QMimeData>();
    data->setText(lines.join(u'\n'));
    data->setHtml(html + QStringLiteral("</table></body></html>"));
    data->setData(kMimeType, whole.join(u'\n').toUtf8());
    return data;
}

bool holdsCells(const QMimeData& data)
{
    return data.hasFormat(kMimeType) || !data.text().isEmpty();
}

base::Result<std::vector<QStringList>> cellsIn(const QMimeData& data)
{
    const QString text = data.hasFormat(kMimeType) ? QString::fromUtf8(data.data(kMimeType)) : data.text();
    const auto sheet = sheets::readDelimited(text, u'\t');
    if (!sheet)
        return sheet.error();
    std::vector<QStringList> rows;
    qsizetype widest = 0;
    for (const auto& row : sheet->rows) {
        QStringList texts;
        for (const sheets::Cell& cell : row)
            texts << cell.text();
        widest = std::max(widest, texts.size());
        rows.push_back(texts);
    }
    for (QStringList& row : rows) // a row ends with its last cell that holds something; the block does not
        while (row.size() < widest)
            row << QString();
    return rows;
}

} // namespace hz::ui
