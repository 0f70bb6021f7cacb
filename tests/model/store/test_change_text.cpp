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
            QByteArray("[{\"after\":{\"x\":7},\"before\":{\"x\":1,\"y\":2.5},\"id\":\"00000000000000000000000001\","
                       "\"kind\":\"placement\"}]"));
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
        QTest::newRow("wrong type") << QByteArray(
            R"([{"kind":"node","id":"00000000000000000000000001","after":{"title":true}}])");
    }
    void refusesWhatItDoesNotWrite()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(store::changesFromText(text).error().code, std::string("file.damaged"));
    }
};

QTEST_GUILESS_MAIN(TestChangeText)
#include "test_change_text.moc"
