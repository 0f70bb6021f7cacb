#include "model/engine/sets/big_count.h"

#include <QTest>

#include <array>
#include <cmath>
#include <random>

using namespace hz;
using namespace hz::engine;

namespace {

__extension__ using Wide = unsigned __int128;

std::string decimal(Wide value)
{
    std::string result;
    for (; value != 0 || result.empty(); value /= 10)
        result.insert(result.begin(), static_cast<char>('0' + static_cast<int>(value % 10)));
    return result;
}

} // namespace

class TestBigCount : public QObject {
    Q_OBJECT

private slots:
    void bigCountsAgainstWideIntegers();
    void bigCountsOfPowersOfTwo();
};

void TestBigCount::bigCountsAgainstWideIntegers()
{
    std::mt19937_64 random(1);
    for (int i = 0; i < 2000; ++i) {
        const Wide a = (static_cast<Wide>(random()) << 64 | random()) >> (1 + random() % 127);
        const Wide b = (static_cast<Wide>(random()) << 64 | random()) >> (1 + random() % 127);
        const auto big = [](Wide value) {
            return BigCount::fromLimbs(
                std::array{ static_cast<std::uint64_t>(value), static_cast<std::uint64_t>(value >> 64) });
        };
        QCOMPARE(big(a).toString(), decimal(a));
        QVERIFY(big(a) + big(b) == big(a + b));
        QCOMPARE((big(a) + big(b)).toString(), decimal(a + b));
        QCOMPARE(big(a) < big(b), a < b);
        QCOMPARE(big(a) == big(b), a == b);
        const double expected = static_cast<double>(a);
        QVERIFY(std::abs(big(a).toDouble() - expected) <= 4e-16 * expected);
    }
    QCOMPARE(BigCount().toString(), std::string("0"));
    QCOMPARE(BigCount(1'000'000'000).toString(), std::string("1000000000"));
    QVERIFY(BigCount(0) == BigCount::fromLimbs(std::array<std::uint64_t, 2>{ 0, 0 }));
}

void TestBigCount::bigCountsOfPowersOfTwo()
{
    BigCount power = 1;
    std::vector<std::string> texts;
    for (int k = 0; k <= 1100; ++k, power += BigCount(power)) {
        texts.push_back(power.toString());
        QCOMPARE(power.toDouble(), std::ldexp(1.0, k));
    }
    QCOMPARE(texts[64], std::string("18446744073709551616"));
    QCOMPARE(texts[128], std::string("340282366920938463463374607431768211456"));
    QCOMPARE(texts[200], std::string("1606938044258990275541962092341162602522202993782792835301376"));
    QCOMPARE(texts[1000].size(), std::size_t{ 302 });
    QVERIFY(texts[1000].starts_with("10715086071862673209484250490600018105614048117055"));
    QVERIFY(texts[1000].ends_with("668069376"));
}

QTEST_GUILESS_MAIN(TestBigCount)
#include "test_big_count.moc"
