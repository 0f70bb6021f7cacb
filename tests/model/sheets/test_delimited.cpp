#include "model/sheets/delimited.h"

#include <QTest>

using namespace hz;

namespace {

QStringList rowsOf(const base::Result<sheets::Sheet>& sheet)
{
    if (!sheet)
        return { QString::fromStdString(
            std::string("refused: ") + sheet.error().code.key() + ' ' + sheet.error().detail) };
    QStringList rows;
    for (const auto& row : sheet->rows) {
        QStringList cells;
        for (const auto& cell : row)
            cells << cell.text();
        rows << cells.join(u'/');
    }
    return rows;
}

QStringList rowsIn(const QByteArray& bytes)
{
    return rowsOf(sheets::readDelimitedFile(bytes));
}

} // namespace

class TestDelimited : public QObject {
    Q_OBJECT

private slots:
    void theMarkIsTheOneThatPartsTheRows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rows");
        const QStringList plain{ "code/title", "H01/leak" };
        QTest::newRow("comma") << QByteArray("code,title\nH01,leak\n") << plain;
        QTest::newRow("semicolon") << QByteArray("code;title\r\nH01;leak") << plain;
        QTest::newRow("tab") << QByteArray("code\ttitle\nH01\tleak\n") << plain;
        QTest::newRow("bar") << QByteArray("code|title\nH01|leak\n") << plain;
        QTest::newRow("decimal commas") << QByteArray("code;p\nH01;0,5\nH02;0,25\n")
                                        << QStringList{ "code/p", "H01/0,5", "H02/0,25" };
        QTest::newRow("titles above") << QByteArray("Register, of 2026\n\na;b;c\n1;2;3\n4;5;6\n")
                                      << QStringList{ "Register, of 2026", "", "a/b/c", "1/2/3", "4/5/6" };
        QTest::newRow("empty cells at the end")
            << QByteArray("code,a; b,c\nH01,a; b,\nH02,,\n") << QStringList{ "code/a; b/c", "H01/a; b", "H02" };
        QTest::newRow("old line ends") << QByteArray("code,title\rH01,leak\r") << plain;
        QTest::newRow("one column") << QByteArray("code\nH01\n") << QStringList{ "code", "H01" };
        QTest::newRow("nothing") << QByteArray() << QStringList();
    }
    void theMarkIsTheOneThatPartsTheRows()
    {
        QFETCH(const QByteArray, bytes);
        QTEST(rowsIn(bytes), "rows");
    }

    void quotesHoldMarksLinesAndQuotes()
    {
        QCOMPARE(rowsIn("a,\"b, \"\"c\"\"\nd\",e\n1,2,3\n"), QStringList({ "a/b, \"c\"\nd/e", "1/2/3" }));
        QCOMPARE(rowsIn("a,b\n1,5\" pipe\n"), QStringList({ "a/b", "1/5\" pipe" }));
        QCOMPARE(rowsIn("a,b\n\"open,1\n2,3\n"), QStringList("refused: sheet.open-quote 2"));
    }

    void emptyCellsKeepTheirPlaces() { QCOMPARE(rowsIn("a,,c,\n,,3\n\n"), QStringList({ "a//c", "//3" })); }

    void encodingsAreToldApart()
    {
        QCOMPARE(rowsIn("\xEF\xBB\xBF"
                        "a,b\n\xC3\xA9,2\n"),
            QStringList({ "a/b", QString::fromUtf8("\xC3\xA9/2") }));
        QCOMPARE(rowsIn(QByteArray("\xFF\xFE"
                                   "a\0,\0b\0\n\0",
                     10)),
            QStringList("a/b"));
        QCOMPARE(rowsIn("a,b\nc,d\n\xE9,2\n"), QStringList("refused: sheet.not-utf8 3"));
        QCOMPARE(rowsIn(QByteArray("a\0b", 3)), QStringList("refused: sheet.not-text "));
    }

    void limitsHold()
    {
        sheets::SheetLimits limits;
        limits.cells = 3;
        QCOMPARE(rowsOf(sheets::readDelimitedFile("a,b\nc\n", limits)), QStringList({ "a/b", "c" }));
        QCOMPARE(rowsOf(sheets::readDelimitedFile("a,b\nc,d\n", limits)), QStringList("refused: sheet.too-large "));
    }
};

QTEST_GUILESS_MAIN(TestDelimited)
#include "test_delimited.moc"
