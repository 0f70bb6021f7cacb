#include "model/base/random_stream.h"

#include <QtTest>

#include <bit>

using namespace hz::base;

class TestRandomStream : public QObject {
    Q_OBJECT

private slots:
    void splitmixIsThePublishedOne()
    {
        QCOMPARE(scattered(0x9E3779B97F4A7C15ULL), 0xE220A8397B1DCDAFULL); // the first number of seed 0
        QCOMPARE(scattered(2 * 0x9E3779B97F4A7C15ULL), 0x6E789E6AA1B965F4ULL);
    }

    void seedAndStreamDecide()
    {
        RandomStream a(7, 3);
        RandomStream b(7, 3);
        RandomStream otherStream(7, 4);
        RandomStream otherSeed(8, 3);
        RandomStream swapped(3, 7);
        int equal = 0;
        for (int i = 0; i < 1000; ++i) {
            const std::uint64_t word = a();
            QCOMPARE(b(), word);
            equal += otherStream() == word ? 1 : 0;
            equal += otherSeed() == word ? 1 : 0;
            equal += swapped() == word ? 1 : 0;
        }
        QCOMPARE(equal, 0);
    }

    void bitsAreBalanced()
    {
        RandomStream stream(1, 1);
        std::array<int, 64> ones{};
        for (int i = 0; i < 20'000; ++i) {
            const std::uint64_t word = stream();
            for (std::size_t bit = 0; bit < 64; ++bit)
                ones[bit] += static_cast<int>(word >> bit & 1U);
        }
        for (const int count : ones)
            QVERIFY(std::abs(count - 10'000) < 5 * 71); // five standard deviations
    }

    void uniformIsBelowOne()
    {
        RandomStream stream(2, 2);
        double sum = 0.0;
        for (int i = 0; i < 20'000; ++i) {
            const double value = stream.uniform();
            QVERIFY(value >= 0.0 && value < 1.0);
            sum += value;
        }
        QVERIFY(std::abs(sum / 20'000 - 0.5) < 5 * 0.289 / 141.4);
    }
};

QTEST_APPLESS_MAIN(TestRandomStream)
#include "test_random_stream.moc"
