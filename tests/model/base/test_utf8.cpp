#include "model/base/utf8.h"

#include <QTest>

using namespace hz::base;

class TestUtf8 : public QObject {
    Q_OBJECT

private slots:
    void charactersAreNotBytes()
    {
        QCOMPARE(characterCount(""), 0U);
        QCOMPARE(characterCount("aé€𝄞"), 4U);
    }

    void whatIsCutIsCutBetweenCharacters()
    {
        QVERIFY(firstCharacters("aé€𝄞", 0).empty());
        QVERIFY(firstCharacters("aé€𝄞", 1) == "a");
        QVERIFY(firstCharacters("aé€𝄞", 3) == "aé€");
        QVERIFY(firstCharacters("aé€𝄞", 4) == "aé€𝄞");
        QVERIFY(firstCharacters("aé€𝄞", 9) == "aé€𝄞");
    }
};

QTEST_GUILESS_MAIN(TestUtf8)
#include "test_utf8.moc"
