#include "model/engine/elimination/solve_by_elimination.h"

#include "model/engine/compile.h"
#include "model/engine/simplify/simplify.h"
#include "model/openpsa/reader/open_psa_reader.h"
#include "model/openpsa/to_formula.h"
#include "support/aralia.h"

#include <QTest>

using namespace hz;
using namespace hz::engine;

namespace {

struct Model {
    openpsa::BuiltFormula built{};
    std::vector<ProbabilityPair> pairs{};

    [[nodiscard]] Ref top() const { return built.gates[built.tops[0]]; }
};

Model modelAt(const QString& path)
{
    const auto read = openpsa::readOpenPsa(testing::contentOf(path).toStdString(), path.toStdString());
    Model model;
    model.built = *openpsa::toFormula(*read);
    for (const base::Interval probability : model.built.probabilities)
        model.pairs.push_back({ probability.low, 1.0 - probability.low });
    return model;
}

/// By elimination alone, module by module.
ProbabilityPair eliminated(const Model& model)
{
    const Simplified simplified = simplify(model.built.formula, model.top());
    std::vector<ProbabilityPair> pairs = model.pairs;
    pairs.resize(simplified.events);
    for (const Ref module : simplified.modules) {
        const auto found = probabilityByElimination(simplified.formula, module, pairs, {});
        if (!found)
            return {};
        pairs.push_back({ found->yes.low, found->no.low });
    }
    return simplified.top == simplified.modules.back() ? pairs.back() : !pairs.back();
}

bool isNear(double found, double expected, double error)
{
    return std::abs(found - expected) <= error * expected;
}

} // namespace

/// The exact probabilities of the published benchmark set.
class TestAraliaElimination : public QObject {
    Q_OBJECT

private slots:
    void probabilities_data();
    void probabilities();
    void nus9601();
};

void TestAraliaElimination::probabilities_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<double>("expected");
    const QList<QByteArray> quick{ "baobab2", "chinese", "das9201", "das9203", "das9204", "das9208", "isp9601",
        "isp9602", "isp9603", "isp9605", "isp9606", "isp9607" };
    for (const testing::AraliaModel& model : testing::araliaModels()) {
        if (quick.contains(model.name))
            QTest::newRow(model.name.constData()) << model.path << model.probability;
    }
}

void TestAraliaElimination::probabilities()
{
    QFETCH(const QString, path);
    QFETCH(const double, expected);
    const ProbabilityPair found = eliminated(modelAt(path));
    QVERIFY2(isNear(found.yes, expected, 5e-12), qPrintable(QString::number(found.yes, 'g', 17)));
    QVERIFY(isNear(found.no, 1.0 - expected, 5e-12));
}

/// No exact value was published. Other elimination orders give the same one, and sums of plain doubles agree with the
/// part that is eliminated to eight digits. Takes some ten seconds of a fast machine, so it runs only when
/// GRAPHAZARD_SLOW is set.
void TestAraliaElimination::nus9601()
{
    if (!qEnvironmentVariableIsSet("GRAPHAZARD_SLOW"))
        QSKIP("This takes long: set GRAPHAZARD_SLOW.");
    const Model model = modelAt(testing::araliaFolder() + QStringLiteral("/nus9601.xml"));
    Limits limits;
    limits.seconds = 600.0;
    const Compiled compiled = compile(model.built.formula, model.top(), limits, model.pairs);
    const Bounded answer = probability(compiled, model.pairs);
    QVERIFY(answer.exact);
    QVERIFY2(
        isNear(answer.value.low, 9.9445332105905e-06, 1e-12), qPrintable(QString::number(answer.value.low, 'g', 17)));
    QVERIFY(nameOf(answer.method).ends_with("elimination"));
}

QTEST_GUILESS_MAIN(TestAraliaElimination)
#include "test_aralia_elimination.moc"
