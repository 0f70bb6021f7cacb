#include "ui/common/message_strip.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using hz::ui::MessageStrip;
using Weight = MessageStrip::Weight;

class TestMessageStrip : public QObject {
    Q_OBJECT

private slots:
    void aNewMessageOfATopicTakesThePlaceOfTheOld()
    {
        MessageStrip strip;
        strip.tell({ QStringLiteral("a"), Weight::Notice, QStringLiteral("one") });
        strip.tell({ QStringLiteral("b"), Weight::Error, QStringLiteral("two") });
        strip.tell({ QStringLiteral("a"), Weight::Warning, QStringLiteral("three") });
        QCOMPARE(strip.texts(), QStringList({ "two", "three" }));
    }

    void itHidesWhenNothingIsLeft()
    {
        MessageStrip strip;
        strip.tell({ QStringLiteral("a"), Weight::Notice, QStringLiteral("one") });
        QVERIFY(!strip.isHidden());
        strip.clear(QStringLiteral("a"));
        QVERIFY(strip.isHidden());
        QCOMPARE(strip.texts(), QStringList());
    }

    void markupIsShownAsText()
    {
        MessageStrip strip;
        const QString hostile = QStringLiteral("<b>bold</b><img src=x>");
        strip.tell({ QStringLiteral("a"), Weight::Error, hostile });
        QCOMPARE(strip.texts(), QStringList(hostile));
        QCOMPARE(strip.findChild<QLabel*>(QStringLiteral("text"))->textFormat(), Qt::PlainText);
    }

    void aLongTextIsCutAndMarked()
    {
        MessageStrip strip;
        strip.tell({ QStringLiteral("a"), Weight::Error, QString(10'000, QLatin1Char('x')) });
        QCOMPARE(strip.texts().first(), QString(600, QLatin1Char('x')) + QChar(0x2026));
    }

    void aButtonMayReplaceItsOwnMessage()
    {
        MessageStrip strip;
        strip.tell({ QStringLiteral("a"), Weight::Error, QStringLiteral("one"),
            { { QStringLiteral("Again"), [&strip] {
                   strip.tell({ QStringLiteral("a"), Weight::Notice, QStringLiteral("two") });
               } } } });
        strip.findChild<QPushButton*>()->click();
        QTRY_COMPARE(strip.texts(), QStringList("two"));
    }
};

QTEST_MAIN(TestMessageStrip)
#include "test_message_strip.moc"
