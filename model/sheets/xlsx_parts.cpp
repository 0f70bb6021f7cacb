#include "model/sheets/xlsx_parts.h"

#include "model/base/codes/exchange_errors.h"

#include <QRegularExpression>
#include <QSet>

namespace hz::sheets {

namespace {

using base::Error;
using base::Result;
using base::SheetError;

/// Calls `visit` at each start of an element; the rest of what it is about is read by it. A document type is refused:
/// no spreadsheet has one, and entities could be declared in it.
template <typename Visit> base::Status forEachElement(QXmlStreamReader& xml, Visit visit)
{
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return Error{ SheetError::Damaged };
        if (token == QXmlStreamReader::StartElement)
            visit(xml.name());
    }
    if (xml.hasError())
        return Error{ SheetError::Damaged };
    return base::Done{};
}

QString attributeOf(const QXmlStreamReader& xml, QLatin1String name)
{
    for (const QXmlStreamAttribute& attribute : xml.attributes())
        if (attribute.name() == name)
            return attribute.value().toString();
    return {};
}

/// The path of a part: "xl/../a/./b" is "a/b".
QString withoutDots(const QString& path)
{
    QStringList names;
    for (const QString& name : path.split(u'/', Qt::SkipEmptyParts)) {
        if (name == u".." && !names.isEmpty())
            names.removeLast();
        else if (name != u"." && name != u"..")
            names << name;
    }
    return names.join(u'/');
}

bool isTrue(const QString& word)
{
    return word == u"1" || word == u"true";
}

/// "_x000D_" stands for a character that XML cannot hold.
QString unescaped(QString text)
{
    static const QRegularExpression kEscape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    if (!text.contains(u"_x"))
        return text;
    QString plain;
    qsizetype from = 0;
    for (auto found = kEscape.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        plain += text.mid(from, match.capturedStart() - from) + QChar(match.captured(1).toUShort(nullptr, 16));
        from = match.capturedEnd();
    }
    return plain + text.mid(from);
}

/// The text of a <si> or <is>: its runs joined, without the readings of ideographs. Ends behind the element.
QString readRichText(QXmlStreamReader& xml)
{
    QString text;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"t")
            text += xml.readElementText(QXmlStreamReader::SkipChildElements);
        else if (xml.name() == u"r")
            text += readRichText(xml);
        else
            xml.skipCurrentElement();
    }
    return unescaped(text);
}

/// "BC12" is column 54 of row 11, both from 0; false for what is no name of a cell.
bool readPlace(const QString& name, std::size_t& row, std::size_t& column)
{
    constexpr std::size_t kLetters = 26, kMax = 100'000'000;
    std::size_t letters = 0, digits = 0;
    qsizetype i = 0;
    for (; i < name.size() && name[i] >= u'A' && name[i] <= u'Z' && letters < kMax; ++i)
        letters = letters * kLetters + std::size_t(name[i].unicode() - u'A') + 1;
    for (; i < name.size() && name[i] >= u'0' && name[i] <= u'9' && digits < kMax; ++i)
        digits = digits * 10 + std::size_t(name[i].unicode() - u'0');
    if (i != name.size() || letters == 0 || digits == 0)
        return false;
    column = letters - 1;
    row = digits - 1;
    return true;
}

class RowsReader {
public:
    RowsReader(const QByteArray& bytes, const SheetContext& context, std::size_t& cells)
        : m_xml(bytes)
        , m_context(context)
        , m_cells(cells)
    {
    }

    Result<std::vector<std::vector<Cell>>> read()
    {
        const base::Status read = forEachElement(m_xml, [this](QStringView name) {
            if (name == u"row")
                startRow();
            else if (name == u"c" && !m_error)
                readCell();
        });
        if (m_error)
            return *m_error;
        if (!read)
            return read.error();
        while (!m_rows.empty() && m_rows.back().empty())
            m_rows.pop_back();
        return std::move(m_rows);
    }

private:
    /// Both a row and a cell may leave out where they are: then they follow the one before.
    void startRow()
    {
        bool isNumber = false;
        const auto number = attributeOf(m_xml, QLatin1String("r")).toULongLong(&isNumber);
        m_row = isNumber && number > 0 ? std::size_t(number - 1) : m_nextRow;
        m_nextRow = m_row + 1;
        m_column = 0;
    }

    void readCell()
    {
        std::size_t row = m_row, column = m_column;
        const QString place = attributeOf(m_xml, QLatin1String("r"));
        if (!place.isEmpty() && !readPlace(place, row, column))
            return fail(SheetError::Damaged);
        if (row >= m_context.limits.rows || column >= m_context.limits.columns)
            return fail(SheetError::TooLarge);
        m_column = column + 1;
        Cell cell = contentOf();
        if (!cell.isEmpty() || cell.lacksResult())
            put(row, column, std::move(cell));
    }

    Cell contentOf()
    {
        const QString type = attributeOf(m_xml, QLatin1String("t"));
        const auto style = attributeOf(m_xml, QLatin1String("s")).toULongLong();
        Cell cell;
        QString value;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"v")
                value = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
            else if (m_xml.name() == u"is")
                cell.content = readRichText(m_xml);
            else {
                cell.isFormula = cell.isFormula || m_xml.name() == u"f";
                m_xml.skipCurrentElement();
            }
        }
        if (!value.isEmpty())
            cell.content = contentOf(type, value, style < m_context.isDate.size() && m_context.isDate[style]);
        return cell;
    }

    Cell::Content contentOf(const QString& type, const QString& value, bool isDate)
    {
        if (type == u"s") {
            bool isNumber = false;
            const auto place = value.toULongLong(&isNumber);
            if (!isNumber || place >= m_context.strings.size())
                fail(SheetError::Damaged);
            return m_error ? QString() : m_context.strings[place];
        }
        if (type == u"b")
            return isTrue(value);
        if (type == u"d")
            return QDateTime::fromString(value, Qt::ISODate);
        if (!type.isEmpty() && type != u"n")
            return unescaped(value); // "str" of a formula, "e" of an error
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (!isNumber)
            return value;
        const QDateTime moment = isDate ? momentOf(number, m_context.countsFrom1904) : QDateTime();
        return moment.isValid() ? Cell::Content(moment) : Cell::Content(number);
    }

    void put(std::size_t row, std::size_t column, Cell cell)
    {
        // What a sparse sheet spans counts as well as what it holds: a cell far out makes rows of empty ones.
        const std::size_t before = row < m_rows.size() ? m_rows[row].size() : 0;
        m_cells += (row < m_rows.size() ? 0 : row - m_rows.size()) + (column < before ? 0 : column + 1 - before);
        if (m_cells > m_context.limits.cells)
            return fail(SheetError::TooLarge);
        if (row >= m_rows.size())
            m_rows.resize(row + 1);
        if (column >= m_rows[row].size())
            m_rows[row].resize(column + 1);
        m_rows[row][column] = std::move(cell);
    }

    void fail(base::ErrorCode code) { m_error = m_error ? m_error : Error{ code }; }

    QXmlStreamReader m_xml;
    const SheetContext& m_context;
    std::size_t& m_cells;
    std::vector<std::vector<Cell>> m_rows;
    std::size_t m_row = 0, m_nextRow = 0, m_column = 0;
    std::optional<Error> m_error;
};

} // namespace

Result<QHash<QString, Relation>> readRelations(const QByteArray& bytes, const QString& folder)
{
    QXmlStreamReader xml(bytes);
    QHash<QString, Relation> relations;
    const base::Status read = forEachElement(xml, [&](QStringView name) {
        if (name != u"Relationship" || attributeOf(xml, QLatin1String("TargetMode")) == u"External")
            return;
        const QString target = attributeOf(xml, QLatin1String("Target"));
        const QString path = target.startsWith(u'/') ? target.mid(1) : folder + target;
        relations.insert(attributeOf(xml, QLatin1String("Id")),
            { attributeOf(xml, QLatin1String("Type")).section(u'/', -1), withoutDots(path) });
    });
    return read ? Result<QHash<QString, Relation>>(relations) : read.error();
}

Result<WorkbookPart> readWorkbookPart(const QByteArray& bytes)
{
    QXmlStreamReader xml(bytes);
    WorkbookPart workbook;
    const base::Status read = forEachElement(xml, [&](QStringView name) {
        if (name == u"workbookPr")
            workbook.countsFrom1904 = isTrue(attributeOf(xml, QLatin1String("date1904")));
        if (name != u"sheet")
            return;
        const QString state = attributeOf(xml, QLatin1String("state"));
        workbook.sheets.push_back({ attributeOf(xml, QLatin1String("name")), attributeOf(xml, QLatin1String("id")),
            !state.isEmpty() && state != u"visible" });
    });
    return read ? Result<WorkbookPart>(workbook) : read.error();
}

Result<std::vector<QString>> readSharedStrings(const QByteArray& bytes)
{
    QXmlStreamReader xml(bytes);
    std::vector<QString> strings;
    const base::Status read = forEachElement(xml, [&](QStringView name) {
        if (name == u"si")
            strings.push_back(readRichText(xml));
    });
    return read ? Result<std::vector<QString>>(strings) : read.error();
}

bool isDateFormat(const QString& format)
{
    static const QRegularExpression kQuoted(QStringLiteral("\"[^\"]*\"|\\\\.|_.|\\*."));
    static const QRegularExpression kElapsed(
        QStringLiteral("\\[(h+|m+|s+)\\]"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kBracket(QStringLiteral("\\[[^\\]]*\\]"));
    QString plain = format.section(u';', 0, 0);
    plain.remove(kQuoted);
    if (plain.contains(kElapsed) || plain.compare(u"General", Qt::CaseInsensitive) == 0)
        return false;
    plain.remove(kBracket);
    static const QRegularExpression kPartOfMoment(QStringLiteral("[ymdhs]"), QRegularExpression::CaseInsensitiveOption);
    return plain.contains(kPartOfMoment);
}

Result<std::vector<bool>> readDateStyles(const QByteArray& bytes)
{
    static const QSet<int> kBuiltIn{ 14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47,
        50, 51, 52, 53, 54, 55, 56, 57, 58 };
    QXmlStreamReader xml(bytes);
    QHash<int, bool> ofFormat;
    std::vector<bool> styles;
    bool isOfCells = false;
    const base::Status read = forEachElement(xml, [&](QStringView name) {
        const int format = attributeOf(xml, QLatin1String("numFmtId")).toInt();
        if (name == u"numFmt")
            ofFormat.insert(format, isDateFormat(attributeOf(xml, QLatin1String("formatCode"))));
        if (name == u"cellStyleXfs" || name == u"cellXfs")
            isOfCells = name == u"cellXfs";
        if (name == u"cellStyles")
            isOfCells = false;
        if (name == u"xf" && isOfCells)
            styles.push_back(ofFormat.value(format, kBuiltIn.contains(format)));
    });
    return read ? Result<std::vector<bool>>(styles) : read.error();
}

QDateTime momentOf(double serial, bool countsFrom1904)
{
    constexpr double kMax = 2'958'466.0; // the year 10000
    constexpr double kMarch1900 = 60.0; // spreadsheets count a 29 February 1900 that never was
    constexpr qint64 kSecondsADay = 86'400;
    if (!(serial >= 0.0) || serial >= kMax)
        return {};
    const QDate first = countsFrom1904 ? QDate(1904, 1, 1) : QDate(1899, 12, serial < kMarch1900 ? 31 : 30);
    const auto seconds = qint64(std::llround(serial * double(kSecondsADay)));
    return first.addDays(seconds / kSecondsADay).startOfDay(Qt::UTC).addSecs(seconds % kSecondsADay);
}

Result<std::vector<std::vector<Cell>>> readRows(
    const QByteArray& bytes, const SheetContext& context, std::size_t& cells)
{
    return RowsReader(bytes, context, cells).read();
}

} // namespace hz::sheets
