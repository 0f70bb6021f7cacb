#include "model/sheets/tables/xlsx_writer.h"

#include "model/base/codes/exchange_errors.h"
#include "model/base/codes/file_errors.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <cmath>

namespace hz::sheets {

namespace {

using base::Error;
using base::Result;
using base::SheetError;

constexpr qsizetype kLongestName = 31;
constexpr lxw_row_t kMaxRows = 1'048'576;
constexpr qsizetype kWrapped = 60; // characters from which on a text takes several lines

lxw_color_t colourOf(const QString& hex)
{
    bool isNumber = false;
    const uint colour = hex.mid(1).toUInt(&isNumber, 16);
    return isNumber && colour != 0 ? colour : lxw_color_t(LXW_COLOR_BLACK); // 0 would mean none
}

/// With letters that would be read as the number of a character ("_x0041_") told from such ones.
QByteArray utf8Of(const QString& text)
{
    static const QRegularExpression kEscape(QStringLiteral("_(x[0-9A-Fa-f]{4}_)"));
    return QString(heldText(text)).replace(kEscape, QStringLiteral("_x005F_\\1")).toUtf8();
}

class XlsxWriter {
public:
    explicit XlsxWriter(const QByteArray& path)
        : m_path(path)
        , m_book(workbook_new(m_path.constData()))
    {
        lxw_doc_properties properties{};
        properties.created = 946'684'800; // so that equal tables give equal bytes
        workbook_set_properties(m_book, &properties);
    }

    void write(const Table& table, const QString& name)
    {
        m_sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
        lxw_row_t row = 0;
        if (!table.mark.isEmpty())
            writeKeys(table, row++);
        writeHead(table, row);
        const lxw_row_t head = row++;
        for (const auto& cells : table.rows) {
            for (std::size_t column = 0; column < cells.size(); ++column)
                writeCell(cells[column], row, lxw_col_t(column));
            ++row;
        }
        worksheet_freeze_panes(m_sheet, head + 1, lxw_col_t(table.frozenColumns));
        if (!table.columns.empty())
            worksheet_autofilter(m_sheet, head, 0, std::max(head + 1, row - 1), lxw_col_t(table.columns.size() - 1));
    }

    /// Whether everything was written.
    [[nodiscard]] bool close() { return workbook_close(m_book) == LXW_NO_ERROR && m_isWhole; }

private:
    void writeKeys(const Table& table, lxw_row_t row)
    {
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            writeText(table.columns[column].key, row, lxw_col_t(column), nullptr);
        lxw_row_col_options hidden{};
        hidden.hidden = 1;
        worksheet_set_row_opt(m_sheet, row, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
    }

    void writeHead(const Table& table, lxw_row_t row)
    {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const TableColumn& column = table.columns[i];
            lxw_row_col_options options{};
            options.hidden = column.isHidden ? 1 : 0;
            worksheet_set_column_opt(m_sheet, lxw_col_t(i), lxw_col_t(i), column.width, nullptr, &options);
            writeText(column.name, row, lxw_col_t(i), headLook());
        }
    }

    void writeCell(const TableCell& cell, lxw_row_t row, lxw_col_t column)
    {
        if (const auto* text = std::get_if<QString>(&cell.content))
            writeText(*text, row, column, lookOf(cell, text->size() > kWrapped || text->contains(u'\n'), false));
        else if (const auto* number = std::get_if<double>(&cell.content))
            writeNumber(*number, row, column, lookOf(cell, false, false));
        else if (const auto* truth = std::get_if<bool>(&cell.content))
            worksheet_write_boolean(m_sheet, row, column, *truth ? 1 : 0, lookOf(cell, false, false));
        else if (const auto* moment = std::get_if<QDateTime>(&cell.content))
            writeDay(moment->date(), row, column, lookOf(cell, false, true));
        else if (!cell.fill.isEmpty())
            worksheet_write_blank(m_sheet, row, column, lookOf(cell, false, false));
    }

    void writeText(const QString& text, lxw_row_t row, lxw_col_t column, lxw_format* look)
    {
        if (!text.isEmpty())
            m_isWhole = worksheet_write_string(m_sheet, row, column, utf8Of(text).constData(), look) == LXW_NO_ERROR
                && m_isWhole;
    }

    void writeNumber(double number, lxw_row_t row, lxw_col_t column, lxw_format* look)
    {
        if (std::isfinite(number))
            worksheet_write_number(m_sheet, row, column, number, look);
        else
            writeText(number > 0 ? QStringLiteral("∞") : QString::number(number), row, column, look);
    }

    /// A sheet counts from 1900 on.
    void writeDay(const QDate& day, lxw_row_t row, lxw_col_t column, lxw_format* look)
    {
        if (day.year() < 1901 || day.year() > 9999)
            return writeText(day.toString(Qt::ISODate), row, column, look);
        lxw_datetime moment{};
        moment.year = day.year();
        moment.month = day.month();
        moment.day = day.day();
        worksheet_write_datetime(m_sheet, row, column, &moment, look);
    }

    lxw_format* headLook()
    {
        if (!m_head) {
            m_head = workbook_add_format(m_book);
            format_set_bold(m_head);
            format_set_text_wrap(m_head);
            format_set_align(m_head, LXW_ALIGN_VERTICAL_TOP);
            format_set_bottom(m_head, LXW_BORDER_THIN);
        }
        return m_head;
    }

    lxw_format* lookOf(const TableCell& cell, bool isWrapped, bool isDay)
    {
        lxw_format*& look =
            m_looks[cell.fill + u'/' + cell.ink + u'/' + QString::number(int(isWrapped) + 2 * int(isDay))];
        if (look)
            return look;
        look = workbook_add_format(m_book);
        format_set_align(look, LXW_ALIGN_VERTICAL_TOP);
        if (isWrapped)
            format_set_text_wrap(look);
        if (isDay)
            format_set_num_format(look, "yyyy-mm-dd");
        if (!cell.fill.isEmpty())
            format_set_bg_color(look, colourOf(cell.fill));
        if (!cell.ink.isEmpty())
            format_set_font_color(look, colourOf(cell.ink));
        return look;
    }

    QByteArray m_path;
    lxw_workbook* m_book;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_head = nullptr;
    QHash<QString, lxw_format*> m_looks;
    bool m_isWhole = true;
};

QString allowedName(QString name)
{
    for (QChar& c : name)
        if (QStringLiteral("[]:*?/\\").contains(c) || c < u' ')
            c = u'-';
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    name = heldText(name).simplified().left(kLongestName);
    while (name.endsWith(u'\'') || (!name.isEmpty() && name.back().isHighSurrogate()))
        name.chop(1);
    return name.isEmpty() ? QStringLiteral("Sheet") : name;
}

} // namespace

QStringList sheetNames(const std::vector<Table>& tables)
{
    QStringList names;
    QSet<QString> taken;
    for (const Table& table : tables) {
        const QString wanted = allowedName(table.name);
        QString name = wanted;
        for (int number = 2; taken.contains(name.toLower()); ++number) {
            const QString end = QStringLiteral(" (%1)").arg(number);
            name = wanted.left(kLongestName - end.size()) + end;
        }
        taken.insert(name.toLower());
        names << name;
    }
    return names;
}

Result<QByteArray> writeXlsx(const std::vector<Table>& tables)
{
    for (const Table& table : tables)
        if (table.rows.size() + 2 > kMaxRows)
            return Error{ SheetError::TooLarge };
    const QTemporaryDir folder; // the library writes by name
    const QString path = folder.filePath(QStringLiteral("book.xlsx"));
    XlsxWriter writer(QFile::encodeName(path));
    const QStringList names = sheetNames(tables);
    for (std::size_t i = 0; i < tables.size(); ++i)
        writer.write(tables[i], names[qsizetype(i)]);
    QFile file(path);
    if (folder.isValid() && writer.close() && file.open(QIODevice::ReadOnly))
        if (QByteArray bytes = file.readAll(); !bytes.isEmpty() && bytes.size() == file.size())
            return bytes;
    return Error{ base::FileError::Failed, {}, "temporary file" };
}

} // namespace hz::sheets
