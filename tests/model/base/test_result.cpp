#include "model/base/cancel.h"
#include "model/base/codes/graph_errors.h"
#include "model/base/interval.h"
#include "model/base/result.h"

#include <QTest>

#include <memory>

using namespace hz::base;

class TestResult : public QObject {
    Q_OBJECT

private slots:
    void holdsAValue();
    void holdsAnError();
    void movesWhatCannotBeCopied();
    void keepsAnErrorApartAsValue();
    void intervalsAddAndSubtract();
    void copiesOfATokenShareTheFlag();
};

void TestResult::holdsAValue()
{
    Result<std::string> result(std::string("seven"));
    QVERIFY(result.ok());
    QVERIFY(bool(result));
    QCOMPARE(result.value(), std::string("seven"));
    QCOMPARE(result->size(), std::size_t{ 5 });
    result.value() += "teen";
    QCOMPARE(*result, std::string("seventeen"));
    const Status done = Done{};
    QVERIFY(done.ok());
}

void TestResult::holdsAnError()
{
    const Error error{ LinkError::IntoItself, { Id{ 1, 2 } }, "detail", "file:3" };
    const Result<int> result = error;
    QVERIFY(!result.ok());
    QVERIFY(!bool(result));
    QCOMPARE(result.error(), error);
    QVERIFY(!(result.error() == Error{ LinkError::IntoItself, { Id{ 2, 1 } }, "detail", "file:3" }));
}

void TestResult::movesWhatCannotBeCopied()
{
    Result<std::unique_ptr<int>> result(std::make_unique<int>(3));
    const std::unique_ptr<int> taken = std::move(result).value();
    QCOMPARE(*taken, 3);
    const std::unique_ptr<int> other = *Result<std::unique_ptr<int>>(std::make_unique<int>(4));
    QCOMPARE(*other, 4);
}

void TestResult::keepsAnErrorApartAsValue()
{
    const Result<std::vector<int>> none(std::vector<int>{});
    QVERIFY(none.ok());
    QVERIFY(none->empty());
}

void TestResult::intervalsAddAndSubtract()
{
    const Interval a{ 1.0, 2.0 };
    const Interval b{ -1.0, 4.0 };
    QCOMPARE(a + b, (Interval{ 0.0, 6.0 }));
    QCOMPARE(a - b, (Interval{ -3.0, 3.0 }));
    QCOMPARE(hull(a, Interval::point(5.0)), (Interval{ 1.0, 5.0 }));
    QCOMPARE(a.scaledBy(3.0), (Interval{ 3.0, 6.0 }));
    QCOMPARE(b.width(), 5.0);
    QVERIFY(a.contains(1.0) && a.contains(2.0) && !a.contains(2.5) && !a.contains(0.5));
    QVERIFY(Interval::point(0.3).isPoint() && !a.isPoint());
}

void TestResult::copiesOfATokenShareTheFlag()
{
    const CancelToken token;
    const CancelToken copy = token;
    const CancelToken other;
    QVERIFY(!copy.isCancelled());
    token.cancel();
    QVERIFY(copy.isCancelled());
    QVERIFY(!other.isCancelled());
}

QTEST_GUILESS_MAIN(TestResult)
#include "test_result.moc"
