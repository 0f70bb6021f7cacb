#include "model/sheets/tables/delimited_writer.h"
#include "model/sheets/tables/xlsx_writer.h"

#include "model/sheets/delimited.h"
#include "model/sheets/package.h"
#include "model/sheets/xlsx_reader.h"

#include <QTest>

#include <limits>

using namespace hz;
using sheets::Cell;
using sheets::Table;

namespace {

Table tableOf(const std::vector<Cell::Content>& cells, const QString& name = QStringLiteral("Table"))
{
    Table table{ "table", name, {}, {}, {}, 1 };
    for (std::size_t i = 0; i < cells.size(); ++i)
        table.columns.push_back({ QString(), QStringLiteral("Column %1").arg(i) });
    auto& row = table.rows.emplace_back();
    for (const auto& cell : cells)
        row.push_back({ cell, {}, {} });
    return table;
}

/// The first row below the head, as it is read back.
std::vector<Cell> readBack(const Table& table)
{
    const auto written = sheets::writeXlsx({ table });
    const auto read = written ? sheets::readXlsx(*written) : written.error();
    return read && read->sheets[0].rows.size() > 1 ? read->sheets[0].rows[1] : std::vector<Cell>();
}

QByteArray partOf(const Table& table, const char* name)
{
    const auto parts = sheets::unpack(
        *sheets::writeXlsx({ table }), [](const QString&) { return true; }, qint64(1) << 24);
    return parts->value(QLatin1String(name));
}

const char* const kSheet = "xl/worksheets/sheet1.xml";

} // namespace

class TestWriters : public QObject {
    Q_OBJECT

private slots:
    void cellsKeepTheirTypes()
    {
        const QDateTime day = QDate(2026, 1, 15).startOfDay(Qt::UTC);
        const std::vector<Cell::Content> cells{ QStringLiteral("text"), 0.1, 1e-7, -3.0, true, day };
        const auto row = readBack(tableOf(cells));
        QCOMPARE(row.size(), cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i)
            QVERIFY2(row[i].content == cells[i], qPrintable(row[i].text()));
    }

    /// Days before the calendar of spreadsheets begins, and numbers that they do not have, are words.
    void whatASheetLacksIsWords()
    {
        const auto row =
            readBack(tableOf({ QDate(1850, 2, 3).startOfDay(Qt::UTC), std::numeric_limits<double>::infinity() }));
        QCOMPARE(row[0].text(), QStringLiteral("1850-02-03"));
        QCOMPARE(row[1].text(), QStringLiteral("∞"));
    }

    void textsAreNeverFormulas_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
            { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "''+1", "=cmd|' /C calc'!A0", "1,000", "say \"x\"",
                "two\nlines", " spaced ", "_x0041_", "_x005F_", "a;b", "http://example.org", "<b>&amp;</b>" })
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void textsAreNeverFormulas()
    {
        QFETCH(const QString, text);
        const Table table = tableOf({ text });
        const auto row = readBack(table);
        QCOMPARE(row.size(), std::size_t(1));
        QVERIFY(!row[0].isFormula);
        QCOMPARE(row[0].text(), text);
        QVERIFY(!partOf(table, kSheet).contains("<f>"));

        const QByteArray line = sheets::writeDelimited(table).split('\r').at(1).mid(1);
        QVERIFY2(!line.isEmpty() && !QByteArray("=+-@\t").contains(line[line.startsWith('"') ? 1 : 0]), line);
    }

    void numbersOfDelimitedTablesAreBare()
    {
        const QByteArray text = sheets::writeDelimited(
            tableOf({ -0.5, QStringLiteral("-0.5"), true, QDate(2026, 1, 15).startOfDay(Qt::UTC), std::monostate() }));
        QCOMPARE(text, QByteArray("Column 0,Column 1,Column 2,Column 3,Column 4\r\n-0.5,'-0.5,TRUE,2026-01-15,\r\n"));
    }

    void delimitedTablesAreReadBack()
    {
        const QStringList texts{ "a,b", "say \"x\"", "two\nlines", " spaced ", "é" };
        Table table = tableOf({});
        for (const QString& text : texts) {
            table.columns.push_back({ text, text });
            table.rows[0].push_back({ text, {}, {} });
        }
        const auto read = sheets::readDelimitedFile(sheets::writeDelimited(table));
        QVERIFY(read.ok());
        for (qsizetype i = 0; i < texts.size(); ++i)
            for (std::size_t row = 0; row < 2; ++row)
                QCOMPARE(read->at(row, std::size_t(i)).text(), texts[i]);
    }

    void namesOfSheetsAreAllowedAndDifferent()
    {
        std::vector<Table> tables;
        const QString title(40, u'x');
        for (const QString& name : { title, title, QStringLiteral("a/b:c*[d]?\\"), QStringLiteral("'quoted'"),
                 QStringLiteral("A-B-C--D---"), QString(), QStringLiteral("é€") })
            tables.push_back(tableOf({ 1.0 }, name));
        const QStringList names = sheets::sheetNames(tables);
        QCOMPARE(names,
            QStringList({ QString(31, u'x'), QString(27, u'x') + " (2)", "a-b-c--d---", "quoted", "A-B-C--D--- (2)",
                "Sheet", "é€" }));
        const auto read = sheets::readXlsx(*sheets::writeXlsx(tables));
        QVERIFY(read.ok());
        QStringList found;
        for (const auto& sheet : read->sheets)
            found << sheet.name;
        QCOMPARE(found, names);
    }

    /// A cell holds 32,767 characters; what is longer says so at its end, and nothing else is lost.
    void longTextsAreCutAndSaySo()
    {
        const QString most(32'767, u'x');
        const auto row = readBack(tableOf({ most, most + u'x', QStringLiteral("a\r\nb\x01") }));
        QCOMPARE(row[0].text(), most);
        QCOMPARE(row[1].text(), QString(32'763, u'x') + QStringLiteral(" […]"));
        QCOMPARE(row[1].text(), sheets::heldText(most + u'x'));
        QCOMPARE(row[2].text(), QStringLiteral("a\nb\uFFFD"));
    }

    void headsAreFrozenFilteredAndKeyed()
    {
        Table table = tableOf({ QStringLiteral("x"), 2.0 });
        table.mark = QStringLiteral("graphazard:node:hazard");
        table.columns[0] = { table.mark, QStringLiteral("Id"), 10.0, true };
        table.columns[1].key = QStringLiteral("title");
        table.rows[0][1].fill = QStringLiteral("#b91c1c");
        table.rows[0][1].ink = QStringLiteral("#ffffff");
        const QByteArray sheet = partOf(table, kSheet);
        QVERIFY2(sheet.contains("<pane xSplit=\"1\" ySplit=\"2\" topLeftCell=\"B3\""), sheet);
        QVERIFY(sheet.contains("state=\"frozen\""));
        QVERIFY(sheet.contains("<autoFilter ref=\"A2:B3\"/>"));
        QVERIFY(sheet.contains("<col min=\"1\" max=\"1\"") && sheet.contains("hidden=\"1\""));
        const QByteArray styles = partOf(table, "xl/styles.xml");
        QVERIFY(styles.contains("FFB91C1C") && styles.contains("FFFFFFFF"));
        const auto read = sheets::readXlsx(*sheets::writeXlsx({ table }));
        QCOMPARE(read->sheets[0].at(0, 1).text(), QStringLiteral("title"));
        QCOMPARE(read->sheets[0].at(1, 1).text(), QStringLiteral("Column 1"));
        QCOMPARE(read->sheets[0].at(2, 1).text(), QStringLiteral("2"));
    }

    void equalTablesGiveEqualBytes()
    {
        const Table table = tableOf({ QStringLiteral("x"), 2.0 });
        const auto first = sheets::writeXlsx({ table });
        QTest::qWait(1100); // the clock goes on
        QCOMPARE(*sheets::writeXlsx({ table }), *first);
    }
};

QTEST_GUILESS_MAIN(TestWriters)
#include "test_writers.moc"
