#include "model/engine/blocks.h"

#include <QtTest>

#include <array>
#include <vector>

using namespace hz::engine;

class TestBlocks : public QObject {
    Q_OBJECT

private slots:
    void everyBlockIsDoneOnce()
    {
        std::vector<int> times(1000);
        const DoBlock once = [&](std::uint64_t block) {
            ++times[block];
            return true;
        };
        QCOMPARE(doBlocks(times.size(), std::array{ once, once, once }, {}), std::uint64_t{ 1000 });
        QCOMPARE(times, std::vector<int>(1000, 1));
        QCOMPARE(doBlocks(0, std::array{ once }, {}), std::uint64_t{ 0 });
    }

    void whatIsDoneIsABeginning()
    {
        std::vector<int> times(1000);
        const DoBlock refusing = [&](std::uint64_t block) {
            if (block == 300)
                return false;
            ++times[block];
            return true;
        };
        const std::uint64_t done = doBlocks(times.size(), std::array{ refusing, refusing }, {});
        QVERIFY(done <= 300);
        for (std::uint64_t block = 0; block < done; ++block)
            QCOMPARE(times[block], 1);
    }

    void aCancelEndsTheWork()
    {
        BlockOptions options;
        const DoBlock cancelling = [&](std::uint64_t block) {
            if (block == 10)
                options.cancel.cancel();
            return true;
        };
        QCOMPARE(doBlocks(1000, std::array{ cancelling }, options), std::uint64_t{ 11 });
    }

    void threadsAreAsManyAsThereIsWorkFor()
    {
        QCOMPARE(threadsFor(0, { .threads = 8 }), std::size_t{ 1 });
        QCOMPARE(threadsFor(3, { .threads = 8 }), std::size_t{ 3 });
        QCOMPARE(threadsFor(100, { .threads = 8 }), std::size_t{ 8 });
        QVERIFY(threadsFor(100, {}) >= 1);
    }
};

QTEST_APPLESS_MAIN(TestBlocks)
#include "test_blocks.moc"
