#include "model/store/change_text.h"
#include "support/random_edits.h"

#include <QTest>

using namespace hz;
using namespace hz::domain;

class TestChangeText : public QObject {
    Q_OBJECT

private slots:
    void readsBackWhatItWrites()
    {
        Model model = testing::emptyProject();
        const ChangeSet start = difference(Model(), model);
        QCOMPARE(*store::changesFromText(store::changesToText(start)), start);
        testing::RandomEdits random(3);
        for (int i = 0; i < 200; ++i) {
            const ChangeSet set = random.next(model).changes;
            QCOMPARE(*store::changesFromText(store::changesToText(set)), set);
            QCOMPARE(*store::changesFromText(store::changesToText(inverseOf(set))), inverseOf(set));
            model.apply(set);
        }
    }

    void writesOnlyWhatDiffers()
    {
        Placement before{ *base::Id::fromText("00000000000000000000000001"), 1.0, 2.5, false };
        Placement after = before;
        after.x = 7.0;
        QCOMPARE(store::changesToText({ { { before, after } } }),
            QByteArray(R"([{"kind":"placement","id":"00000000000000000000000001","before":{"x":1.0,"y":2.5},)"
                       R"("after":{"x":7.0}}])"));
    }

    /// As programs before wrote it: members by name, and whole numbers without a point.
    void readsWhatWasWrittenBefore()
    {
        Placement before{ *base::Id::fromText("00000000000000000000000001"), 1.0, 0.1, false };
        Placement after = before;
        after.x = 7.0;
        QCOMPARE(*store::changesFromText(R"([{"after":{"x":7},"before":{"x":1,"y":0.1},)"
                                         R"("id":"00000000000000000000000001","kind":"placement"}])"),
            (ChangeSet{ { { before, after } } }));
    }

    void keepsEveryDigit()
    {
        Placement placement{ *base::Id::fromText("00000000000000000000000001") };
        for (const double x : { 0.1, 1.0 / 3.0, 1e300, 5e-324, -0.0, 9007199254740993.0, 2.2250738585072011e-308 }) {
            placement.x = x;
            const ChangeSet set{ { { std::nullopt, placement } } };
            QCOMPARE(*store::changesFromText(store::changesToText(set)), set);
        }
    }

    void refusesWhatItDoesNotWrite_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no list") << QByteArray("{}");
        QTest::newRow("no kind") << QByteArray(R"([{"id":"00000000000000000000000001","after":{}}])");
        QTest::newRow("no id") << QByteArray(R"([{"kind":"node","after":{}}])");
        QTest::newRow("neither") << QByteArray(
            R"([{"kind":"node","id":"00000000000000000000000001","before":null,"after":null}])");
        QTest::newRow("bad value") << QByteArray(
            R"([{"kind":"node","id":"00000000000000000000000001","after":{"logic":"maybe"}}])");
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("kind is no text") << QByteArray(R"([{"kind":1,"id":"00000000000000000000000001","after":{}}])");
        QTest::newRow("nested") << QByteArray(2'000'000, '[');
        QTest::newRow("nested and closed") << QByteArray(2'000'000, '[') + QByteArray(2'000'000, ']');
        QTest::newRow("cut") << QByteArray("[{\"kind\":\"node\",\"id\":\"00000000000000000000000001\",\"aft");
        QTest::newRow("no UTF-8") << QByteArray(
            "[{\"kind\":\"node\",\"id\":\"00000000000000000000000001\",\"after\":{\"title\":\"\xff\"}}]");
        QTest::newRow("object for a value")
            << QByteArray(R"([{"kind":"node","id":"00000000000000000000000001","after":{"title":{}}}])");
        QTest::newRow("number in a list")
            << QByteArray(R"([{"kind":"node","id":"00000000000000000000000001","after":{"tags":[1]}}])");
        QTest::newRow("wrong type") << QByteArray(
            R"([{"kind":"node","id":"00000000000000000000000001","after":{"title":true}}])");
    }
    void refusesWhatItDoesNotWrite()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(store::changesFromText(text).error().code.key(), std::string("file.damaged"));
    }
};

QTEST_GUILESS_MAIN(TestChangeText)
#include "test_change_text.moc"
