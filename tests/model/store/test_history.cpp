#include "model/store/history.h"

#include <QTest>

using namespace hz::store;

namespace {

HistoryEntry did(qint64 number)
{
    HistoryEntry entry;
    entry.number = number;
    return entry;
}

HistoryEntry undid(qint64 number, qint64 step)
{
    HistoryEntry entry = did(number);
    entry.step = step;
    entry.undo = true;
    return entry;
}

HistoryEntry redid(qint64 number, qint64 step)
{
    HistoryEntry entry = did(number);
    entry.step = step;
    return entry;
}

} // namespace

class TestHistory : public QObject {
    Q_OBJECT

private slots:
    void replaysUndoAndRedo()
    {
        const std::vector<HistoryEntry> history{ did(1), did(2), undid(3, 2), redid(4, 2), undid(5, 2), did(6) };
        QCOMPARE(*replay(history, 0), (UndoState{ { 1, 6 }, 2, 0 }));
        QCOMPARE(*replay(history, 1), (UndoState{ { 1, 6 }, 2, 1 }));
        QCOMPARE(*replay(history, 5), (UndoState{ { 1, 6 }, 2, 1 }));
        QCOMPARE(*replay(history, 6), (UndoState{ { 1, 6 }, 2, 2 }));
    }

    void aSavedStateThatWasUndoneAndLeftIsOutOfReach()
    {
        QCOMPARE(*replay({ did(1), did(2), undid(3, 2), did(4) }, 2), (UndoState{ { 1, 4 }, 2, -1 }));
        QCOMPARE(*replay({ did(1), did(2), undid(3, 2) }, 2), (UndoState{ { 1, 2 }, 1, 2 }));
    }

    void refusesWhatCannotHaveHappened()
    {
        QVERIFY(!replay({ undid(1, 1) }, 0));
        QVERIFY(!replay({ did(1), redid(2, 1) }, 0));
        QVERIFY(!replay({ did(1), did(2), undid(3, 1) }, 0));
        QCOMPARE(replay({ did(1), undid(2, 7) }, 0).error().detail, std::string("history\n2"));
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "test_history.moc"
