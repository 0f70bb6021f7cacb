#include "ui/worksheet/sheet_clipboard.h"
#include "ui/worksheet/sheet_order.h"

#include <QMimeData>
#include <QtTest>

using namespace hz;

/// Which rows are on show, in which order, and what goes over the clipboard.
class TestSheetOrder : public QObject {
    Q_OBJECT

private slots:
    void filtersTakeWhatTheySay_data();
    void filtersTakeWhatTheySay();
    void cellsStandInNaturalOrder();
    void groupsComeWithTheirRows();
    void cellsComeBackWhole();
    void spreadsheetsSeeNoFormulas();
};

void TestSheetOrder::filtersTakeWhatTheySay_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QVariant>("number");
    QTest::addColumn<bool>("isTaken");
    const QVariant none;
    QTest::newRow("empty takes all") << " "
                                     << "leak" << none << true;
    QTest::newRow("every word, in any order") << "VALVE leak"
                                              << "leak of the valve" << none << true;
    QTest::newRow("a word is missing") << "valve fire"
                                       << "leak of the valve" << none << false;
    QTest::newRow("the whole text") << "=open"
                                    << "open" << none << true;
    QTest::newRow("not a part of it") << "=open"
                                      << "opened" << none << false;
    QTest::newRow("empty cells") << "="
                                 << "" << none << true;
    QTest::newRow("above") << ">0.1"
                           << "0.2" << QVariant(0.2) << true;
    QTest::newRow("not above itself") << ">0.1"
                                      << "0.1" << QVariant(0.1) << false;
    QTest::newRow("at most") << "<= 0.1"
                             << "0.1" << QVariant(0.1) << true;
    QTest::newRow("no number is not below") << "<3"
                                            << "two" << none << false;
    QTest::newRow("a mark without a number is a word") << "<b>"
                                                       << "a <b> c" << none << true;
}

void TestSheetOrder::filtersTakeWhatTheySay()
{
    QFETCH(QString, filter);
    QFETCH(QString, cell);
    QFETCH(QVariant, number);
    QFETCH(bool, isTaken);
    QCOMPARE(ui::CellFilter(filter).takes(cell, [&number] { return number; }), isTaken);
}

void TestSheetOrder::cellsStandInNaturalOrder()
{
    const QVariantList cells{ QStringLiteral("HumanEval/10"), QStringLiteral("C10"), QStringLiteral("HumanEval/2"),
        QVariant(), QStringLiteral("C9") };
    ui::SheetOrder order;
    order.sortColumn = 0;
    const auto texts = [&] {
        QStringList shown;
        const auto rows = order.rowsOf(
            { 0, 1, 2, 3, 4 }, [&](int place) { return cells[place]; }, [](int) { return QString(); });
        for (const auto& row : rows)
            shown << cells[row.place].toString();
        return shown;
    };
    QCOMPARE(texts(), QStringList({ "C9", "C10", "HumanEval/2", "HumanEval/10", "" }));
    order.direction = Qt::DescendingOrder; // what is not there stays last
    QCOMPARE(texts(), QStringList({ "HumanEval/10", "HumanEval/2", "C10", "C9", "" }));
}

void TestSheetOrder::groupsComeWithTheirRows()
{
    const QStringList owners{ "Ann", "", "Bob 10", "Ann", "Bob 9" };
    ui::SheetOrder order;
    order.groupColumn = 0;
    const auto rows = [&] {
        QStringList shown;
        for (const auto& row : order.rowsOf(
                 { 0, 1, 2, 3, 4 }, [](int) { return QVariant(); }, [&](int place) { return owners[place]; }))
            shown << (row.place < 0 ? QStringLiteral("%1 (%2)").arg(row.group).arg(row.count)
                                    : QString::number(row.place));
        return shown;
    };
    QCOMPARE(rows(), QStringList({ "Ann (2)", "0", "3", "Bob 9 (1)", "4", "Bob 10 (1)", "2", " (1)", "1" }));
    order.folded.insert(QStringLiteral("Ann"));
    QCOMPARE(rows(), QStringList({ "Ann (2)", "Bob 9 (1)", "4", "Bob 10 (1)", "2", " (1)", "1" }));
}

void TestSheetOrder::cellsComeBackWhole()
{
    const std::vector<QStringList> texts{ { "a\tb", "two\nlines", "said \"so\"" }, { "=1+1", "", "0.1" } };
    const auto copied = ui::cellsData({ {}, texts });
    QCOMPARE(copied->text(), QStringLiteral("a b\ttwo lines\tsaid \"so\"\n'=1+1\t\t0.1"));
    const auto back = ui::cellsIn(*copied);
    QVERIFY(back);
    QVERIFY(*back == texts);
    QMimeData foreign; // as spreadsheets write a cell of two lines
    foreign.setText(QStringLiteral("x\t\"one\ntwo\"\ny\n"));
    const auto read = ui::cellsIn(foreign);
    QVERIFY(read);
    QVERIFY(*read == (std::vector<QStringList>{ { "x", "one\ntwo" }, { "y", "" } }));
}

void TestSheetOrder::spreadsheetsSeeNoFormulas()
{
    const auto copied = ui::cellsData({ { "Title", "N" }, { { "<b>&", "=cmd()" }, { "1-2", "12.5" } } });
    const QString html = copied->html();
    QVERIFY2(html.contains(QStringLiteral("&lt;b&gt;&amp;")), qPrintable(html));
    QVERIFY2(html.contains(QStringLiteral(">'=cmd()</td>")), qPrintable(html));
    QVERIFY2(html.contains(QStringLiteral("<td>12.5</td>")), qPrintable(html)); // a number stays one
    QVERIFY2(html.contains(QStringLiteral("mso-number-format:\"\\@\"'>1-2</td>")), qPrintable(html));
    QVERIFY(copied->text().startsWith(QStringLiteral("Title\tN\n")));
}

QTEST_MAIN(TestSheetOrder)
#include "test_sheet_order.moc"
