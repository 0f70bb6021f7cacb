#include "model/base/codes/code_table.h"

#include <QTest>

#include <cstdint>

using namespace hz::base;

namespace {

enum class Signal : std::uint8_t { Red, Amber, Green };
using Row = Keyed<Signal>;

constexpr std::array kSignals{ Row{ Signal::Red, "red" }, Row{ Signal::Amber, "amber" },
    Row{ Signal::Green, "green" } };
constexpr std::array kShort{ Row{ Signal::Red, "red" }, Row{ Signal::Amber, "amber" } };
constexpr std::array kTwice{ Row{ Signal::Red, "red" }, Row{ Signal::Red, "red" }, Row{ Signal::Green, "green" } };
constexpr std::array kTurned{ Row{ Signal::Red, "red" }, Row{ Signal::Green, "green" }, Row{ Signal::Amber, "amber" } };

} // namespace

/// The tables of the program are held against this by static_assert; here is what it lets pass and what it refuses.
class TestCodeTable : public QObject {
    Q_OBJECT

private slots:
    void countsEnumerators() { QCOMPARE(enumeratorsOf<Signal>(), std::size_t{ 3 }); }

    void seesWhatIsMissingDoubleOrOutOfPlace()
    {
        QVERIFY(isWhole(kSignals));
        QVERIFY(!isWhole(kShort));
        QVERIFY(!isWhole(kTwice));
        QVERIFY(!isWhole(kTurned));
    }

    void findsTheRow() { QCOMPARE(rowOf(kSignals, Signal::Green).key, "green"); }
};

QTEST_APPLESS_MAIN(TestCodeTable)
#include "test_code_table.moc"
