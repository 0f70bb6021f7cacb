#include "model/engine/elimination/number.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <QTest>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace hz::engine;
using Exact = boost::multiprecision::cpp_rational;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// A number, and what it is.
struct Pair {
    Number number{};
    Exact exact{};
};

/// With as many digits as a double has, over some thirty orders of two.
double randomDouble(std::mt19937_64& random)
{
    return std::ldexp(static_cast<double>(random() >> 11), -53 - static_cast<int>(random() % 30));
}

std::vector<Pair> randomNumbers(std::mt19937_64& random)
{
    std::vector<Pair> numbers;
    for (int i = 0; i < 3; ++i) {
        const double yes = randomDouble(random);
        numbers.push_back({ Number::probability({ yes, 1.0 - yes }), Exact(yes) });
        const int small = static_cast<int>(random() % 7) - 3;
        numbers.push_back({ Number(small), Exact(small) });
    }
    return numbers;
}

Pair combined(const Pair& a, const Pair& b, unsigned operation)
{
    switch (operation) {
    case 0:
        return { a.number * b.number, a.exact * b.exact };
    case 1:
        return { a.number + b.number, a.exact + b.exact };
    case 2:
        return { a.number + Number(-1) * b.number, a.exact - b.exact };
    default:
        return { a.number / b.number, a.exact / b.exact };
    }
}

bool holds(const hz::base::Interval& enclosure, const Exact& exact)
{
    return Exact(enclosure.low) <= exact && exact <= Exact(enclosure.high);
}

/// Doubles that are the same or have at most one between them.
bool isNarrow(const hz::base::Interval& enclosure)
{
    return std::nextafter(std::nextafter(enclosure.low, kInfinity), kInfinity) >= enclosure.high;
}

} // namespace

class TestBall : public QObject {
    Q_OBJECT

private slots:
    void everyResultIsHeld();
    void equalNumbersHaveOneImage();
    void ofDoubles();
    void tooMuchCancelled();
    void outOfRange();
    void meetingKeepsTheNarrower();
};

void TestBall::everyResultIsHeld()
{
    std::mt19937_64 random(1);
    int lost = 0;
    for (int round = 0; round < 400; ++round) {
        auto numbers = randomNumbers(random);
        for (int i = 0; i < 12; ++i) {
            const Pair& a = numbers[random() % numbers.size()];
            const Pair& b = numbers[random() % numbers.size()];
            const unsigned operation = random() % 4;
            if (operation == 3 && b.exact == 0)
                continue;
            const Pair result = combined(a, b, operation);
            lost += result.number.isLost() ? 1 : 0;
            if (result.number.isLost())
                continue;
            QCOMPARE(result.number.isZero(), result.exact == 0);
            if (result.exact != 0) {
                const auto enclosure = result.number.ball().enclosure();
                QVERIFY2(holds(enclosure, result.exact), qPrintable(QString::number(round)));
                QVERIFY(isNarrow(enclosure));
            }
            numbers.push_back(result);
        }
    }
    QCOMPARE(lost, 0);
}

/// (a + b) (a - b) and a a - b b, (a / b) / b and a / (b b).
void TestBall::equalNumbersHaveOneImage()
{
    std::mt19937_64 random(2);
    for (int round = 0; round < 200; ++round) {
        const double yes = randomDouble(random);
        const double other = randomDouble(random);
        const Number a = Number::probability({ yes, 1.0 - yes });
        const Number b = Number::probability({ 1.0 - other, other });
        const Number minusB = Number(-1) * b;
        Number product = (a + b) * (a + minusB);
        QCOMPARE(product.key(), (a * a + minusB * b).key());
        QVERIFY(product.meet(a * a + minusB * b));
        QVERIFY((product + (b * b + Number(-1) * a * a)).isZero());
        QCOMPARE(((a / b) / b).key(), (a / (b * b)).key());
        QVERIFY(((a * b) / (b * a)).isOne());
        QVERIFY(a.key() != b.key() && !a.isOne());
    }
}

void TestBall::ofDoubles()
{
    for (const double number : { 1.0, -1.0, 0.1, 1e-300, 5e-324, 1e300, 1.0 - 0x1p-53 }) {
        const Ball ball(number);
        QVERIFY(!ball.isZero() && !ball.isLost());
        if (std::abs(number) > 1e-299 && std::abs(number) < 1e299)
            QCOMPARE(ball.enclosure(), hz::base::Interval::point(number));
        QVERIFY(ball.enclosure().contains(number));
        QVERIFY(isNarrow(ball.enclosure()));
    }
    QVERIFY(Ball(0.0).isZero());
}

/// What is left of a sum is known to fewer digits, and at last not at all: then that is said.
void TestBall::tooMuchCancelled()
{
    const Ball third = Ball(1.0) / Ball(3.0);
    Ball nearly = third + third + third;
    QVERIFY((nearly + Ball(-1.0)).isLost());
    QVERIFY(((nearly + Ball(-1.0)) * Ball(2.0)).isLost());
    QVERIFY((Ball::lost() + Ball(1.0)).isLost() && (Ball(1.0) / Ball::lost()).isLost());
    const Ball small = third + -Ball(1.0 / 3.0);
    QVERIFY(!small.isLost());
    QVERIFY(isNarrow(small.enclosure()) && small.enclosure().high < 0x1p-54);
    QVERIFY(areApart(third, Ball(1.0 / 3.0)));
    QVERIFY(!areApart(nearly, Ball(1.0)));
}

void TestBall::outOfRange()
{
    Ball tiny(0x1p-1000);
    for (int i = 0; i < 15; ++i) {
        tiny = tiny * tiny;
        QVERIFY(tiny.isLost() || tiny.enclosure().contains(5e-324) || i == 0);
    }
    Ball one(1.0);
    QCOMPARE((one + tiny).isLost(), tiny.isLost());
    Ball huge = Ball(1.0) / Ball(0x1p-1000);
    huge = huge * huge;
    QVERIFY(huge.enclosure().contains(std::numeric_limits<double>::max()));
}

void TestBall::meetingKeepsTheNarrower()
{
    const Number exact(1);
    Number wide = Number(1) / Number(3) + Number(2) / Number(3);
    QVERIFY(wide.ball().radius() > 0.0);
    QVERIFY(wide.meet(exact));
    QCOMPARE(wide.ball().radius(), 0.0);
    QVERIFY(wide.meet(Number(1) / Number(3) + Number(2) / Number(3)));
    QCOMPARE(wide.ball().radius(), 0.0);
    QVERIFY(!wide.meet(Number(2)));
}

QTEST_APPLESS_MAIN(TestBall)
#include "test_ball.moc"
