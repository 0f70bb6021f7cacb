#include "model/sheets/xlsx_parts.h"
#include "model/sheets/xlsx_reader.h"

#include "model/sheets/packed.h"

#include <QTest>

using namespace hz;
using sheets::Cell;
using sheets::readXlsx;

namespace {

const QDate kDay(2026, 1, 15); // 46037 days after 30 December 1899

QByteArray codeOf(const QByteArray& packedBytes, const sheets::SheetLimits& limits = {})
{
    const auto workbook = readXlsx(packedBytes, limits);
    return workbook ? "none" : QByteArray::fromStdString(workbook.error().code.key());
}

} // namespace

class TestXlsx : public QObject {
    Q_OBJECT

private slots:
    void everyTypeOfCellIsRead()
    {
        const auto workbook = readXlsx(workbookOf("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c>"
                                                  "<c r=\"C1\"><v>0.1</v></c><c t=\"b\"><v>1</v></c>"
                                                  "<c t=\"inlineStr\"><is><t>in </t></is></c>"
                                                  "<c t=\"str\"><f>A1&amp;\"x\"</f><v>made</v></c>"
                                                  "<c t=\"e\"><v>#REF!</v></c></row>",
            "<si><t>zero</t></si><si><r><t>one</t></r><r><t xml:space=\"preserve\"> more_x000A_line</t></r>"
            "<rPh><t>reading</t></rPh></si>"));
        QVERIFY(workbook.ok());
        QCOMPARE(workbook->sheets.front().name, QStringLiteral("Hazards & more"));
        const auto& row = workbook->sheets.front().rows.front();
        QCOMPARE(row.size(), std::size_t(7));
        QCOMPARE(row[0].text(), QStringLiteral("one more\nline"));
        QVERIFY(row[1].isEmpty());
        QCOMPARE(std::get<double>(row[2].content), 0.1);
        QCOMPARE(row[3].text(), QStringLiteral("TRUE"));
        QCOMPARE(row[4].text(), QStringLiteral("in "));
        QVERIFY(row[5].isFormula);
        QCOMPARE(row[5].text(), QStringLiteral("made"));
        QCOMPARE(row[6].text(), QStringLiteral("#REF!"));
    }

    void rowsAndCellsWithoutPlacesFollowEachOther()
    {
        const auto workbook = readXlsx(workbookOf("<row><c><v>1</v></c><c><v>2</v></c></row><row "
                                                  "r=\"4\"><c><v>3</v></c></row><row><c r=\"B5\"><v>4</v></c></row>"));
        QVERIFY(workbook.ok());
        const auto& sheet = workbook->sheets.front();
        QCOMPARE(sheet.rows.size(), std::size_t(5));
        QCOMPARE(sheet.at(0, 1).text(), QStringLiteral("2"));
        QVERIFY(sheet.rows[1].empty());
        QCOMPARE(sheet.at(3, 0).text(), QStringLiteral("3"));
        QCOMPARE(sheet.at(4, 1).text(), QStringLiteral("4"));
        QVERIFY(sheet.at(9, 9).isEmpty());
    }

    void numbersOfDaysAreDays()
    {
        const QByteArray styles =
            "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>";
        const QByteArray formats = "<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy hh:mm\"/>"
                                   "<numFmt numFmtId=\"165\" formatCode=\"0.00 &quot;days&quot;\"/>";
        const auto workbook = readXlsx(workbookOf("<row><c s=\"0\"><v>46037</v></c><c s=\"1\"><v>46037</v></c>"
                                                  "<c s=\"2\"><v>46037.75</v></c><c s=\"3\"><v>46037</v></c></row>",
            {}, formats, styles));
        QVERIFY(workbook.ok());
        const auto& row = workbook->sheets.front().rows.front();
        QCOMPARE(row[0].text(), QStringLiteral("46037"));
        QCOMPARE(row[1].text(), QStringLiteral("2026-01-15"));
        QCOMPARE(row[2].text(), QStringLiteral("2026-01-15 18:00:00"));
        QCOMPARE(row[3].text(), QStringLiteral("46037"));
    }

    void partsLieWhereRelationsSay_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("path");
        QTest::newRow("beside") << QByteArray("sheets/a.xml") << "xl/sheets/a.xml";
        QTest::newRow("from the top") << QByteArray("/xl/a.xml") << "xl/a.xml";
        QTest::newRow("above") << QByteArray("../other/./a.xml") << "other/a.xml";
        QTest::newRow("above the top") << QByteArray("../../../a.xml") << "a.xml";
    }
    void partsLieWhereRelationsSay()
    {
        QFETCH(const QByteArray, target);
        const auto relations = sheets::readRelations(
            "<Relationships><Relationship Id=\"r\" Type=\"x/worksheet\" Target=\"" + target + "\"/></Relationships>",
            QStringLiteral("xl/"));
        QVERIFY(relations.ok());
        QTEST(relations->value(QStringLiteral("r")).target, "path");
    }

    void bothFirstDaysAreKnown()
    {
        QCOMPARE(sheets::momentOf(46037.0, false).date(), kDay);
        QCOMPARE(sheets::momentOf(46037.0 - 1462.0, true).date(), kDay); // the calendars lie 1462 days apart
        QCOMPARE(sheets::momentOf(1.0, false).date(), QDate(1900, 1, 1));
        QCOMPARE(sheets::momentOf(59.0, false).date(), QDate(1900, 2, 28));
        QCOMPARE(sheets::momentOf(61.0, false).date(), QDate(1900, 3, 1));
        QVERIFY(!sheets::momentOf(-1.0, false).isValid());
        QVERIFY(!sheets::momentOf(1e300, false).isValid());
    }

    void formatsTellDaysFromNumbers_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("isDate");
        QTest::newRow("general") << "General" << false;
        QTest::newRow("number") << "#,##0.00" << false;
        QTest::newRow("day") << "yyyy\\-mm\\-dd" << true;
        QTest::newRow("locale") << "[$-409]d-mmm-yy" << true;
        QTest::newRow("red") << "[Red]0.0" << false;
        QTest::newRow("words") << "0 \"years\"" << false;
        QTest::newRow("duration") << "[h]:mm" << false;
        QTest::newRow("negative part") << "0;[Red]-0 \"d\"" << false;
    }
    void formatsTellDaysFromNumbers()
    {
        QFETCH(const QString, format);
        QFETCH(const bool, isDate);
        QCOMPARE(sheets::isDateFormat(format), isDate);
    }

    void whatIsNoWorkbookIsRefused()
    {
        QCOMPARE(codeOf("no archive at all"), QByteArray("sheet.not-a-workbook"));
        QCOMPARE(codeOf({}), QByteArray("sheet.not-a-workbook"));
        QCOMPARE(codeOf(packed({ { "readme.txt", "hello" } })), QByteArray("sheet.not-a-workbook"));
        QCOMPARE(codeOf(workbookOf("<row><c t=\"s\"><v>7</v></c></row>")), QByteArray("sheet.damaged"));
        QCOMPARE(codeOf(workbookOf("<row><c r=\"1A\"><v>7</v></c></row>")), QByteArray("sheet.damaged"));
        QCOMPARE(codeOf(workbookOf("<row><c><v>7</v></c>")), QByteArray("sheet.damaged"));
    }

    /// A document type could declare entities that grow without end.
    void documentTypesAreRefused()
    {
        const QByteArray bomb =
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
        QCOMPARE(sheets::readSharedStrings(bomb).error().code.key(), "sheet.damaged");
    }

    void limitsHold()
    {
        sheets::SheetLimits limits;
        limits.cells = 1000;
        QCOMPARE(codeOf(workbookOf("<row r=\"1000\"><c><v>1</v></c></row>"), limits), QByteArray("none"));
        QCOMPARE(codeOf(workbookOf("<row r=\"1001\"><c><v>1</v></c></row>"), limits), QByteArray("sheet.too-large"));
        QCOMPARE(codeOf(workbookOf("<row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row>")), QByteArray("sheet.too-large"));
        limits.unpackedBytes = 200;
        QCOMPARE(codeOf(workbookOf("<row/>"), limits), QByteArray("sheet.too-large"));
    }

    void columnsHaveTheirNames()
    {
        QCOMPARE(sheets::columnName(0), QStringLiteral("A"));
        QCOMPARE(sheets::columnName(25), QStringLiteral("Z"));
        QCOMPARE(sheets::columnName(26), QStringLiteral("AA"));
        QCOMPARE(sheets::columnName(16383), QStringLiteral("XFD"));
    }
};

QTEST_GUILESS_MAIN(TestXlsx)
#include "test_xlsx.moc"
