#include "app/cli/basics/lines.h"

#include <QTest>

using namespace hz::cli;

class TestLines : public QObject {
    Q_OBJECT

private slots:
    void textsBecomeOneLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("plain") << QByteArray("Chlorine store") << QByteArray("Chlorine store");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("only spaces") << QByteArray(" \t\n ") << QByteArray();
        QTest::newRow("spaces") << QByteArray("  a \t\r\n b\u00a0\u3000c\u2028") << QByteArray("a b c");
        QTest::newRow("other scripts") << QByteArray("é 反応 𝄞") << QByteArray("é 反応 𝄞");
        QTest::newRow("escape") << QByteArray("a\x1b[2Jb") << QByteArray("a\uFFFD[2Jb");
        QTest::newRow("delete") << QByteArray("a\x7f") << QByteArray("a\uFFFD");
        QTest::newRow("C1") << QByteArray("a\u009bb") << QByteArray("a\uFFFDb");
        QTest::newRow("right to left") << QByteArray("a\u202eb") << QByteArray("a\uFFFDb");
        QTest::newRow("no width") << QByteArray("a\u200bb") << QByteArray("a\uFFFDb");
        QTest::newRow("tags") << QByteArray("a\U000E0041") << QByteArray("a\uFFFD");
        QTest::newRow("lonely byte") << QByteArray("a\xff"
                                                   "b")
                                     << QByteArray("a\uFFFDb");
        QTest::newRow("cut character") << QByteArray("a\xe2\x82") << QByteArray("a\uFFFD\uFFFD");
        QTest::newRow("too long a form") << QByteArray("\xc0\xaf") << QByteArray("\uFFFD\uFFFD");
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << QByteArray("\uFFFD\uFFFD\uFFFD");
        QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80") << QByteArray("\uFFFD\uFFFD\uFFFD\uFFFD");
    }

    void textsBecomeOneLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, line);
        QCOMPARE(QByteArray::fromStdString(oneLine(text.toStdString())), line);
    }

    void columnsAreAligned()
    {
        Columns table({ "Event", ">Value" });
        table.add({ "é", "1" });
        table.add({ "two\nlines", "1000000" });
        QCOMPARE(QString::fromStdString(table.text()),
            QString("  Event        Value\n"
                    "  é                1\n"
                    "  two lines  1000000\n"));
    }

    void longCellsAreCut()
    {
        Columns table({ "", "" });
        table.add({ std::string(60, 'x'), std::string(61, 'y') });
        QCOMPARE(QString::fromStdString(table.text()).trimmed(),
            QString(60, u'x') + "  " + QString(59, u'y') + QString(u'…'));
    }

    void linesEndWithoutSpaces()
    {
        Columns table({ "a", "b" });
        table.add({ "c", "" });
        QCOMPARE(QString::fromStdString(table.text()), QString("  a  b\n  c\n"));
    }

    void textsAreFilledUp()
    {
        QCOMPARE(QString::fromStdString(leftJustified("é", 3)), QString("é  "));
        QCOMPARE(QString::fromStdString(leftJustified("long", 3)), QString("long"));
    }
};

QTEST_GUILESS_MAIN(TestLines)
#include "test_lines.moc"
