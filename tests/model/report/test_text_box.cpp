#include "model/report/text_box.h"

#include "support/paint_record.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QTest>

using namespace hz::report;
using hz::testing::PaintRecord;

class TestTextBox : public QObject {
    Q_OBJECT

private slots:
    void printableShowsWhatWouldHide();
    void breaksWordsThatAreTooLong();
    void drawsOnlyTheLinesAskedFor();
    void heightsAddUp();
    void takesLongTextQuickly();
};

void TestTextBox::printableShowsWhatWouldHide()
{
    QCOMPARE(printable(QStringLiteral("<b>\"plain\" & 'text'</b>")), QStringLiteral("<b>\"plain\" & 'text'</b>"));
    QCOMPARE(printable(QStringLiteral("a\nb")), QStringLiteral("a\u2028b"));
    QCOMPARE(printable(QStringLiteral("a\tb")), QStringLiteral("a b"));
    QCOMPARE(printable(QStringLiteral("a\u202Eb\u2066c\u200Fd")), QStringLiteral("a\uFFFDb\uFFFDc\uFFFDd"));
    QCOMPARE(printable(QString(QChar(0)) + QChar(0x1B)), QStringLiteral("\uFFFD\uFFFD"));
    QCOMPARE(printable(QString(QChar(0xD83D))), QStringLiteral("\uFFFD"));
    QCOMPARE(printable(QStringLiteral("\U0001F600")), QStringLiteral("\U0001F600"));
}

void TestTextBox::breaksWordsThatAreTooLong()
{
    const TextBox box(QString(500, u'W'), {}, 100.0);
    QVERIFY(box.lineCount() > 20);
    QVERIFY(box.usedWidth() <= 100.0);
}

void TestTextBox::drawsOnlyTheLinesAskedFor()
{
    const TextBox box(QStringLiteral("one\ntwo\nthree\nfour"), {}, 200.0);
    QCOMPARE(box.lineCount(), 4);
    PaintRecord record;
    QPainter painter(&record);
    box.draw(painter, { 10.0, 20.0 }, 1, 2, Qt::black);
    painter.end();
    QCOMPARE(record.texts.size(), std::size_t(2));
    QVERIFY(record.texts[0].text.startsWith(QStringLiteral("two")));
    QVERIFY(record.texts[1].text.startsWith(QStringLiteral("three")));
    QVERIFY(std::abs(record.texts[0].at.x() - 10.0) < 0.5);
    QVERIFY(record.texts[0].at.y() > 20.0 && record.texts[0].at.y() < 20.0 + box.heightOf(1, 1));
}

void TestTextBox::heightsAddUp()
{
    const TextBox box(QStringLiteral("one\ntwo\nthree\nfour"), {}, 200.0);
    QVERIFY(std::abs(box.heightOf(0, 2) + box.heightOf(2, 2) - box.height()) < 1e-6);
    QCOMPARE(box.heightOf(3, 0), 0.0);
    QCOMPARE(box.linesWithin(0, box.heightOf(0, 3) + 0.01), 3);
    QCOMPARE(box.linesWithin(2, 1000.0), 2);
    QCOMPARE(box.linesWithin(0, 1.0), 0);
}

void TestTextBox::takesLongTextQuickly()
{
    QElapsedTimer timer;
    timer.start();
    const TextBox box(QStringLiteral("word \u05D0\u05D1\u05D2 \U0001F600 ").repeated(20'000), {}, 400.0);
    QVERIFY(box.lineCount() > 1000);
    double height = 0.0;
    for (int line = 0; line < box.lineCount();) {
        const int count = box.linesWithin(line, 700.0);
        height += box.heightOf(line, count);
        line += count;
    }
    QVERIFY(std::abs(height - box.height()) < 0.01);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_MAIN(TestTextBox)
#include "test_text_box.moc"
