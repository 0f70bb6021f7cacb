#include "model/engine/formula/formula.h"

#include "model/engine/brute_force.h"

#include <QTest>

#include <array>

using namespace hz::engine;

class TestFormula : public QObject {
    Q_OBJECT

private slots:
    void init();
    void equalThingsAreOne();
    void allSimplifies();
    void anySimplifies();
    void atLeastSimplifies();
    void exclusiveOrSimplifies();
    void operandsComeBeforeTheirUsers();
    void exactlyOneCountsEachOperand_data();
    void exactlyOneCountsEachOperand();
    void atLeastCountsEachOperand();
    void exactlyOneIsLinear();
    void operandsOfANodeMayBePassedBack();

private:
    Formula m_formula;
    Ref x, y, z;
};

void TestFormula::init()
{
    m_formula = Formula();
    x = m_formula.variable(0);
    y = m_formula.variable(1);
    z = m_formula.variable(2);
}

void TestFormula::equalThingsAreOne()
{
    QCOMPARE(m_formula.variable(1), y);
    QCOMPARE(m_formula.variableCount(), 3U);
    const Ref both = m_formula.all(std::array{ x, y });
    const auto count = m_formula.nodeCount();
    QCOMPARE(m_formula.all(std::array{ y, x }), both);
    QCOMPARE(m_formula.any(std::array{ !y, !x }), !both);
    QCOMPARE(m_formula.nodeCount(), count);
    QVERIFY(m_formula.all(std::array{ x, !y }) != both);
    // Thousands of nodes later they still are found.
    for (Variable i = 3; i < 5000; ++i)
        m_formula.all(std::array{ x, m_formula.variable(i) });
    QCOMPARE(m_formula.all(std::array{ y, x }), both);
}

void TestFormula::allSimplifies()
{
    QCOMPARE(m_formula.all({}), Formula::yes());
    QCOMPARE(m_formula.all(std::array{ x }), x);
    QCOMPARE(m_formula.all(std::array{ x, x, Formula::yes() }), x);
    QCOMPARE(m_formula.all(std::array{ x, Formula::no() }), Formula::no());
    QCOMPARE(m_formula.all(std::array{ x, y, !x }), Formula::no());
}

void TestFormula::anySimplifies()
{
    QCOMPARE(m_formula.any({}), Formula::no());
    QCOMPARE(m_formula.any(std::array{ !x }), !x);
    QCOMPARE(m_formula.any(std::array{ x, Formula::no(), x }), x);
    QCOMPARE(m_formula.any(std::array{ x, Formula::yes() }), Formula::yes());
    QCOMPARE(m_formula.any(std::array{ x, y, !x }), Formula::yes());
}

void TestFormula::atLeastSimplifies()
{
    const std::array three{ x, y, z };
    QCOMPARE(m_formula.atLeast(0, three), Formula::yes());
    QCOMPARE(m_formula.atLeast(4, three), Formula::no());
    QCOMPARE(m_formula.atLeast(1, three), m_formula.any(three));
    QCOMPARE(m_formula.atLeast(3, three), m_formula.all(three));
    QCOMPARE(m_formula.atLeast(2, std::array{ x, Formula::yes(), y }), m_formula.any(std::array{ x, y }));
    QCOMPARE(m_formula.atLeast(2, std::array{ x, Formula::no(), y }), m_formula.all(std::array{ x, y }));
    QCOMPARE(m_formula.atLeast(2, std::array{ x, !x, y }), y);
    QCOMPARE(m_formula.atLeast(2, std::array{ x, x }), x);
    QCOMPARE(m_formula.operatorOf(m_formula.atLeast(2, three).node()), Operator::AtLeast);
}

void TestFormula::exclusiveOrSimplifies()
{
    QCOMPARE(m_formula.exclusiveOr(x, x), Formula::no());
    QCOMPARE(m_formula.exclusiveOr(x, !x), Formula::yes());
    QCOMPARE(m_formula.exclusiveOr(Formula::no(), x), x);
    QCOMPARE(m_formula.exclusiveOr(x, Formula::yes()), !x);
    QCOMPARE(m_formula.exclusiveOr(!x, y), !m_formula.exclusiveOr(y, x));
    QCOMPARE(m_formula.exclusiveOr(!x, !y), m_formula.exclusiveOr(y, x));
}

void TestFormula::operandsComeBeforeTheirUsers()
{
    std::mt19937 random(1);
    brute::formula(m_formula, 10, 500, random);
    for (std::uint32_t node = 0; node < m_formula.nodeCount(); ++node) {
        for (const Ref operand : m_formula.operandsOf(node))
            QVERIFY(operand.node() < node);
    }
}

void TestFormula::exactlyOneCountsEachOperand_data()
{
    QTest::addColumn<QVector<quint32>>("codes");
    QTest::newRow("none") << QVector<quint32>{};
    QTest::newRow("one") << QVector<quint32>{ x.code };
    QTest::newRow("two") << QVector<quint32>{ x.code, y.code };
    QTest::newRow("twice the same") << QVector<quint32>{ x.code, x.code };
    QTest::newRow("three") << QVector<quint32>{ x.code, y.code, z.code };
    QTest::newRow("one of them twice") << QVector<quint32>{ x.code, x.code, y.code };
    QTest::newRow("an opposed pair") << QVector<quint32>{ x.code, (!x).code, y.code };
    QTest::newRow("yes among them") << QVector<quint32>{ x.code, Formula::yes().code, y.code };
    QTest::newRow("no among them") << QVector<quint32>{ x.code, Formula::no().code, (!y).code };
}

void TestFormula::exactlyOneCountsEachOperand()
{
    QFETCH(QVector<quint32>, codes);
    std::vector<Ref> operands;
    for (const quint32 code : codes)
        operands.push_back(Ref{ code });
    const Ref root = m_formula.exactlyOne(operands);
    for (std::uint32_t assignment = 0; assignment < 8; ++assignment) {
        int count = 0;
        for (const Ref operand : operands)
            count += brute::holds(m_formula, operand, assignment) ? 1 : 0;
        QCOMPARE(brute::holds(m_formula, root, assignment), count == 1);
    }
}

void TestFormula::atLeastCountsEachOperand()
{
    std::mt19937 random(2);
    const std::array choices{ x, y, z, !x, !y, Formula::yes(), Formula::no() };
    for (int round = 0; round < 2000; ++round) {
        std::vector<Ref> operands(random() % 7);
        for (Ref& operand : operands)
            operand = choices[random() % choices.size()];
        const auto k = static_cast<std::uint32_t>(random() % 8);
        const Ref root = m_formula.atLeast(k, operands);
        for (std::uint32_t assignment = 0; assignment < 8; ++assignment) {
            std::uint32_t count = 0;
            for (const Ref operand : operands)
                count += brute::holds(m_formula, operand, assignment) ? 1 : 0;
            QCOMPARE(brute::holds(m_formula, root, assignment), count >= k);
        }
    }
}

void TestFormula::exactlyOneIsLinear()
{
    std::vector<Ref> operands;
    for (Variable i = 0; i < 1000; ++i)
        operands.push_back(m_formula.variable(i));
    const auto before = m_formula.nodeCount();
    m_formula.exactlyOne(operands);
    QVERIFY(m_formula.nodeCount() - before <= 4 * 1000);
}

void TestFormula::operandsOfANodeMayBePassedBack()
{
    const Ref three = m_formula.all(std::array{ x, y, z });
    const Ref majority = m_formula.atLeast(2, m_formula.operandsOf(three.node()));
    QCOMPARE(majority, m_formula.atLeast(2, std::array{ x, y, z }));
}

QTEST_GUILESS_MAIN(TestFormula)
#include "test_formula.moc"
