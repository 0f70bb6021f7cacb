#include "model/base/id.h"

#include "model/base/id_seed.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>
#include <unordered_set>

using hz::base::Id;

namespace {

const std::string kZero(26, '0');
const std::string kLast = "7" + std::string(25, 'v');

/// Ids with few and with many bits in common, and the corners of both halves.
std::vector<Id> someIds()
{
    std::mt19937_64 random(11);
    std::vector<Id> ids{ Id{}, Id{ 0, 1 }, Id{ 1, 0 }, Id{ 0, ~0ULL }, Id{ ~0ULL, 0 }, Id{ ~0ULL, ~0ULL } };
    for (int shift = 0; shift < 64; ++shift) {
        ids.push_back(Id{ 0, 1ULL << shift });
        ids.push_back(Id{ 1ULL << shift, 0 });
        ids.push_back(Id{ random(), random() });
    }
    return ids;
}

} // namespace

class TestId : public QObject {
    Q_OBJECT

private slots:
    void textIsKnown();
    void textRoundTrips();
    void orderIsTheOrderOfTexts();
    void badTextIsRefused_data();
    void badTextIsRefused();
    void randomIdsDiffer();
    void aSeedGivesTheSameIdsAgain();
};

void TestId::textIsKnown()
{
    QCOMPARE(Id{}.text(), kZero);
    QCOMPARE((Id{ ~0ULL, ~0ULL }.text()), kLast);
    QCOMPARE((Id{ 0, 31 }.text()), std::string(25, '0') + "v");
    QCOMPARE((Id{ 0, 32 }.text()), std::string(24, '0') + "10");
    // Bit 64 is the highest bit but one of the 13th digit from the end.
    QCOMPARE((Id{ 1, 0 }.text()), std::string(13, '0') + "g" + std::string(12, '0'));
    QVERIFY(Id{}.isNull());
    QVERIFY(!(Id{ 0, 1 }.isNull()));
    QVERIFY(!(Id{ 1, 0 }.isNull()));
}

void TestId::textRoundTrips()
{
    for (const Id& id : someIds()) {
        const auto read = Id::fromText(id.text());
        QVERIFY(read);
        QCOMPARE(*read, id);
    }
}

void TestId::orderIsTheOrderOfTexts()
{
    const auto ids = someIds();
    for (const Id& a : ids) {
        for (const Id& b : ids)
            QCOMPARE(a < b, a.text() < b.text());
    }
}

void TestId::badTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray(25, '0');
    QTest::newRow("long") << QByteArray(27, '0');
    QTest::newRow("more than 128 bits") << "8" + QByteArray(25, '0');
    QTest::newRow("capital") << QByteArray(25, '0') + "A";
    QTest::newRow("letter after v") << QByteArray(25, '0') + "w";
    QTest::newRow("space") << QByteArray(25, '0') + " ";
    QTest::newRow("zero byte") << QByteArray(25, '0') + QByteArray(1, '\0');
    QTest::newRow("zero byte in front") << QByteArray(1, '\0') + QByteArray(25, '0');
    QTest::newRow("not ASCII") << QByteArray(24, '0') + "\xc3\xa9";
}

void TestId::badTextIsRefused()
{
    QFETCH(QByteArray, text);
    QVERIFY(!Id::fromText({ text.constData(), static_cast<std::size_t>(text.size()) }));
}

void TestId::randomIdsDiffer()
{
    std::set<Id> ordered;
    std::unordered_set<Id> hashed;
    for (int i = 0; i < 10'000; ++i) {
        const Id id = Id::random();
        QVERIFY(!id.isNull());
        QVERIFY(ordered.insert(id).second);
        QVERIFY(hashed.insert(id).second);
    }
}

void TestId::aSeedGivesTheSameIdsAgain()
{
    const auto three = [](std::uint64_t seed) {
        hz::base::seedIds(seed);
        return std::vector{ Id::random(), Id::random(), Id::random() };
    };
    const auto first = three(1);
    QCOMPARE(three(1), first);
    QVERIFY(three(2) != first);
    QVERIFY(first[0] != first[1]);
    // Names of files and secrets do not follow the seed.
    hz::base::seedIds(1);
    const Id name = hz::base::unseededId();
    hz::base::seedIds(1);
    QVERIFY(hz::base::unseededId() != name);
    QCOMPARE(Id::random(), first[0]);
}

QTEST_GUILESS_MAIN(TestId)
#include "test_id.moc"
