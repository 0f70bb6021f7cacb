#include "model/base/codes/openpsa_errors.h"
#include "model/engine/engine.h"
#include "model/openpsa/reader/open_psa_reader.h"
#include "model/openpsa/to_formula.h"
#include "support/aralia.h"

#include <QtTest>

#include <cmath>
#include <functional>

using namespace hz;
using namespace hz::openpsa;

namespace {

BuiltFormula builtFrom(const QByteArray& bytes, const QString& fileName = QStringLiteral("m.xml"))
{
    const auto model = readOpenPsa(bytes.toStdString(), fileName.toStdString());
    if (!model)
        qFatal("%s %s", model.error().code.key(), model.error().detail.c_str());
    auto built = toFormula(*model);
    if (!built)
        qFatal("%s %s", built.error().code.key(), built.error().detail.c_str());
    return std::move(*built);
}

BuiltFormula builtTree(const QByteArray& content)
{
    return builtFrom("<opsa-mef><define-fault-tree name='T'>" + content + "</define-fault-tree></opsa-mef>");
}

bool truth(const engine::Formula& formula, engine::Ref ref, unsigned sample)
{
    const auto operands = formula.operandsOf(ref.node());
    std::size_t count = 0;
    for (const engine::Ref operand : operands)
        count += truth(formula, operand, sample) ? 1U : 0U;
    bool value = true;
    switch (formula.operatorOf(ref.node())) {
    case engine::Operator::True:
        break;
    case engine::Operator::Event:
        value = ((sample >> formula.variableOf(ref.node())) & 1U) != 0;
        break;
    case engine::Operator::And:
        value = count == operands.size();
        break;
    case engine::Operator::AtLeast:
        value = count >= formula.thresholdOf(ref.node());
        break;
    case engine::Operator::Xor:
        value = count == 1;
        break;
    }
    return value != ref.negated();
}

} // namespace

class TestToFormula : public QObject {
    Q_OBJECT

private slots:
    void connectivesMeanWhatTheySay_data()
    {
        QTest::addColumn<QByteArray>("open");
        QTest::addColumn<QByteArray>("close");
        QTest::addColumn<int>("inputs");
        QTest::addColumn<quint32>("table"); // bit w: value where the inputs are the bits of w
        const auto row = [](const char* open, const char* close, int inputs,
                             const std::function<bool(unsigned)>& value) {
            quint32 table = 0;
            for (unsigned sample = 0; sample < (1U << inputs); ++sample)
                table |= value(sample) ? 1U << sample : 0U;
            QTest::newRow(qPrintable(QStringLiteral("%1 of %2").arg(QLatin1String(open)).arg(inputs)))
                << QByteArray(open) << QByteArray(close) << inputs << table;
        };
        const auto count = [](unsigned sample) { return __builtin_popcount(sample); };
        row("and", "and", 1, [&](unsigned w) { return w == 1; });
        row("and", "and", 3, [&](unsigned w) { return w == 7; });
        row("or", "or", 3, [&](unsigned w) { return w != 0; });
        row("not", "not", 1, [&](unsigned w) { return w == 0; });
        row("nand", "nand", 3, [&](unsigned w) { return w != 7; });
        row("nor", "nor", 3, [&](unsigned w) { return w == 0; });
        row("xor", "xor", 2, [&](unsigned w) { return w == 1 || w == 2; });
        row("xor", "xor", 3, [&](unsigned w) { return count(w) % 2 == 1; });
        row("iff", "iff", 2, [&](unsigned w) { return w == 0 || w == 3; });
        row("iff", "iff", 3, [&](unsigned w) { return ((((w & 1) == ((w >> 1) & 1)) ? 1U : 0U) == ((w >> 2) & 1)); });
        row("imply", "imply", 2, [&](unsigned w) { return w != 1; });
        row("atleast min='0'", "atleast", 3, [&](unsigned) { return true; });
        row("atleast min='2'", "atleast", 3, [&](unsigned w) { return count(w) >= 2; });
        row("atleast min='3'", "atleast", 3, [&](unsigned w) { return count(w) == 3; });
        row("cardinality min='1' max='2'", "cardinality", 3,
            [&](unsigned w) { return count(w) == 1 || count(w) == 2; });
        row("cardinality min='0' max='0'", "cardinality", 3, [&](unsigned w) { return w == 0; });
        row("cardinality min='0' max='3'", "cardinality", 3, [&](unsigned) { return true; });
    }

    void connectivesMeanWhatTheySay()
    {
        QFETCH(QByteArray, open);
        QFETCH(QByteArray, close);
        QFETCH(int, inputs);
        QFETCH(quint32, table);
        QByteArray operands;
        QByteArray events;
        for (int i = 0; i < inputs; ++i) {
            operands += "<basic-event name='e" + QByteArray::number(i) + "'/>";
            events += "<define-basic-event name='e" + QByteArray::number(i) + "'/>";
        }
        const BuiltFormula built =
            builtTree("<define-gate name='g'><" + open + ">" + operands + "</" + close + "></define-gate>" + events);
        for (unsigned sample = 0; sample < (1U << inputs); ++sample)
            QCOMPARE(truth(built.formula, built.gates[0], sample), ((table >> sample) & 1U) != 0);
    }

    void variablesAreInTheOrderOfNames()
    {
        const BuiltFormula built = builtTree(
            "<define-gate name='g'><and><event name='b'/><event name='a'/></and></define-gate>"
            "<define-basic-event name='b'><float value='0.5'/></define-basic-event>"
            "<define-basic-event name='c'/><define-basic-event name='a'><float value='0.25'/></define-basic-event>");
        QCOMPARE(built.names, (std::vector<std::string>{ "a", "b", "c" }));
        const auto variableOf = [&](std::size_t event) { return built.formula.variableOf(built.events[event].node()); };
        QCOMPARE((std::vector{ variableOf(0), variableOf(1), variableOf(2) }), (std::vector{ 1U, 2U, 0U }));
        QCOMPARE(built.probabilities, (std::vector<base::Interval>{ { 0.25, 0.25 }, { 0.5, 0.5 }, { 0.0, 1.0 } }));
    }

    void topsAreWhatNothingRefersTo()
    {
        const BuiltFormula built =
            builtTree("<define-gate name='low'><event name='h'/></define-gate>"
                      "<define-gate name='one'><not><gate name='low'/></not></define-gate>"
                      "<define-gate name='two'><gate name='low'/></define-gate>"
                      "<define-house-event name='h'><constant value='true'/></define-house-event>");
        QCOMPARE(built.tops, (std::vector<std::size_t>{ 1, 2 }));
        QCOMPARE(built.gates[1], engine::Formula::no());
        QCOMPARE(built.gates[2], engine::Formula::yes());
    }

    void longChainsNeedNoStack()
    {
        constexpr int kLength = 200'000;
        QByteArray content;
        for (int i = 0; i < kLength; ++i)
            content += "<define-gate name='g" + QByteArray::number(i) + "'><not><gate name='g"
                + QByteArray::number(i + 1) + "'/></not></define-gate>";
        content += "<define-gate name='g" + QByteArray::number(kLength) + "'><event name='e'/></define-gate>"
            + "<define-basic-event name='e'/>";
        const BuiltFormula built = builtTree(content);
        QCOMPARE(built.gates.front(), built.gates.back());
        QCOMPARE(built.tops, std::vector<std::size_t>{ 0 });
    }

    void badNumbersAreRefused()
    {
        const auto model = readOpenPsa("<opsa-mef><model-data>\n<define-basic-event name='e'><int value='2'/>"
                                       "</define-basic-event></model-data></opsa-mef>",
            "m.xml");
        QCOMPARE(toFormula(*model).error(), (base::Error{ base::OpenPsaError::BadProbability, {}, "e: 2", "m.xml:2" }));
    }

    /// The published benchmark set: all models are read, and all but the largest have the known probability.
    void araliaModels()
    {
        int compared = 0;
        for (const testing::AraliaModel& model : testing::araliaModels()) {
            const BuiltFormula built = builtFrom(testing::contentOf(model.path), model.path);
            QCOMPARE(built.names.size(), model.events);
            QCOMPARE(built.gates.size(), model.gates);
            QCOMPARE(built.tops.size(), 1U);
            if (model.gates > 400 || model.name == "cea9601")
                continue;
            engine::Engine engine(built.formula, {});
            engine.setProbabilities(built.probabilities);
            const engine::Bounded answer = engine.probability(built.gates[built.tops[0]]);
            QVERIFY2(answer.exact, model.name);
            QVERIFY2(std::abs(answer.value.low - model.probability) <= 1e-11 * model.probability,
                qPrintable(QStringLiteral("%1: %2").arg(model.path).arg(answer.value.low, 0, 'g', 17)));
            ++compared;
        }
        QVERIFY2(compared >= 28, qPrintable(QString::number(compared)));
    }
};

QTEST_GUILESS_MAIN(TestToFormula)
#include "test_to_formula.moc"
