#include "model/engine/simplify/simplify.h"

#include "model/engine/engine.h"
#include "model/openpsa/reader/open_psa_reader.h"
#include "model/openpsa/to_formula.h"
#include "support/aralia.h"

#include <QtTest>

#include <cmath>

using namespace hz;
using namespace hz::engine;

namespace {

openpsa::BuiltFormula builtFrom(const QString& path)
{
    const auto model = openpsa::readOpenPsa(testing::contentOf(path).toStdString(), path.toStdString());
    if (!model)
        qFatal("%s %s", model.error().code.key(), model.error().detail.c_str());
    auto built = openpsa::toFormula(*model);
    if (!built)
        qFatal("%s %s", built.error().code.key(), built.error().detail.c_str());
    return std::move(*built);
}

/// Solves one module after the other, each as if it were the whole.
double probabilityOf(const Simplified& simplified, std::vector<base::Interval> probabilities)
{
    probabilities.resize(simplified.events);
    for (const Ref module : simplified.modules) {
        Engine engine(simplified.formula, {});
        engine.setProbabilities(probabilities);
        const Bounded answer = engine.probability(module);
        if (!answer.exact)
            return std::nan("");
        probabilities.push_back(answer.value);
    }
    const double last = probabilities.back().low;
    return simplified.top == simplified.modules.back() ? last : 1.0 - last;
}

bool isLarge(const QByteArray& name)
{
    return name == "cea9601" || name == "das9701" || name == "edf9203" || name == "nus9601";
}

} // namespace

class TestSimplifyModels : public QObject {
    Q_OBJECT

private slots:
    void probabilitiesStayTheSame_data()
    {
        QTest::addColumn<int>("effort");
        QTest::newRow("structure") << 0;
        QTest::newRow("implication") << 1;
        QTest::newRow("redundancy") << 2;
    }

    void probabilitiesStayTheSame()
    {
        QFETCH(const int, effort);
        int compared = 0;
        for (const testing::AraliaModel& model : testing::araliaModels()) {
            if (isLarge(model.name))
                continue;
            const openpsa::BuiltFormula built = builtFrom(model.path);
            const Simplified simplified =
                simplify(built.formula, built.gates[built.tops[0]], { .effort = static_cast<Effort>(effort) });
            const double probability = probabilityOf(simplified, built.probabilities);
            ++compared;
            QVERIFY2(std::abs(probability - model.probability) <= 1e-11 * model.probability,
                qPrintable(QStringLiteral("%1: %2").arg(QString::fromUtf8(model.name)).arg(probability, 0, 'g', 17)));
        }
        QVERIFY(compared >= 29);
    }

    void someAreOneEvent()
    {
        int compared = 0;
        for (const testing::AraliaModel& model : testing::araliaModels()) {
            if (model.name != "das9202" && model.name != "das9205" && model.name != "das9209")
                continue;
            const openpsa::BuiltFormula built = builtFrom(model.path);
            const Savings savings =
                simplify(built.formula, built.gates[built.tops[0]], { .effort = Effort::Structure }).savings;
            QCOMPARE(savings.eventsBefore, model.events);
            QCOMPARE(savings.eventsAfter, 1U);
            QCOMPARE(savings.gatesAfter, 0U);
            ++compared;
        }
        QCOMPARE(compared, 3);
    }
};

QTEST_GUILESS_MAIN(TestSimplifyModels)
#include "test_simplify_models.moc"
