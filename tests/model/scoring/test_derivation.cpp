#include "model/scoring/random_graph.h"
#include "support/sketch.h"

#include "model/commands/commands.h"
#include "model/scoring/derivation.h"
#include "model/scoring/graph/score.h"
#include "model/wording/wording.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace hz;
using namespace hz::testing;
using domain::NodeKind;
using domain::Posture;
using scoring::Derivation;

namespace {

constexpr std::array kPostures{ Posture::Inherent, Posture::Current, Posture::Target };

bool isNear(base::Interval a, base::Interval b)
{
    return std::abs(a.low - b.low) < 1e-9 && std::abs(a.high - b.high) < 1e-9;
}

/// Two causes, one control on the link of the first, one hazard.
Sketch plant(const char* more = "")
{
    Sketch sketch("C1 p=0.5 -> H1; C2 p=0.2 -> H1; K1 p=0.1 status=implemented rating=strong guards C1->H1");
    sketch.draw(more);
    const domain::Model untitled = sketch.model;
    untitled.nodes().forEach([&](const domain::Node& node) {
        sketch.edit<domain::Node>(node.id, [](domain::Node& named) { named.title = QStringLiteral("of the test"); });
    });
    return sketch;
}

scoring::RiskResult resultOf(const Sketch& sketch)
{
    return scoring::score(sketch.model, 1);
}

QString textOf(const scoring::RiskResult& result, const Id& node, Posture posture = Posture::Current)
{
    QStringList lines;
    for (const auto& reasoning : wording::reasoningOf(*scoring::derivationOf(result, node, posture), result))
        lines << (reasoning.isHeading ? QStringLiteral("# ") : QString()) + reasoning.text;
    return lines.join(u'\n');
}

} // namespace

class TestDerivation : public QObject {
    Q_OBJECT

private slots:
    /// Where nothing is said to be shared, the numbers shown multiply out to the number that is explained; where
    /// something is, they mostly do not.
    void whatIsShownGivesWhatIsExplained()
    {
        int multiplied = 0;
        int different = 0;
        int worst = 0;
        for (std::uint64_t seed = 1; seed <= 600; ++seed) {
            const RandomGraph random(seed, { .occurrences = seed % 3 == 0 });
            if (!commands::validate(random.model).empty())
                continue;
            const auto result = scoring::score(random.model, 1);
            for (const Posture posture : kPostures) {
                for (const scoring::NodeScore& score : result.in(posture).nodes) {
                    const auto derivation = scoring::derivationOf(result, score.id, posture);
                    QVERIFY(derivation && derivation->score == score);
                    const QByteArray where = QByteArray::number(qulonglong(seed));
                    if (derivation->multiplied && score.probability.exact) {
                        const bool isSame = isNear(*derivation->multiplied, score.probability.value);
                        if (derivation->shared.empty()) {
                            QVERIFY2(isSame, where);
                            ++multiplied;
                        } else if (!isSame) {
                            ++different;
                        }
                    }
                    for (const Derivation::Category& category : derivation->categories)
                        if (category.risk.worst && (score.kind == NodeKind::Cause || score.kind == NodeKind::Hazard)) {
                            QVERIFY2(category.worstConsequence.has_value(), where);
                            ++worst;
                        }
                }
            }
        }
        QVERIFY2(multiplied > 250 && different > 20 && worst > 500,
            qPrintable(QString("%1 %2 %3").arg(multiplied).arg(different).arg(worst)));
    }

    void independentInputsMultiplyOut()
    {
        const Sketch sketch = plant();
        const auto result = resultOf(sketch);
        const auto derivation = scoring::derivationOf(result, sketch["H1"], Posture::Current);
        QVERIFY(derivation->shared.empty());
        QCOMPARE(derivation->inputs.size(), 2U);
        const auto input = std::ranges::find(derivation->inputs, sketch["C1"], &Derivation::Input::from);
        QCOMPARE(input->guards.size(), 1U);
        QVERIFY(input->guards[0].isCredited && isNear(input->active, { 0.05, 0.05 }));
        QVERIFY(isNear(*derivation->multiplied, base::Interval::point(1.0 - 0.95 * 0.8)));
        const QString text = textOf(result, sketch["H1"]);
        QVERIFY2(text.contains("They share no event, so that multiplying them out is exact: 0.24"), qPrintable(text));
        QVERIFY2(text.contains("from C1 of the test, 0.5; K1 of the test fails with 0.1; multiplied: 0.05"),
            qPrintable(text));
    }

    void whatLeadsToItStandsByCode()
    {
        Sketch sketch = plant();
        QStringList codes{ "C1", "C2" };
        for (const char* code : { "C9", "C8", "C7", "C6", "C5", "C4", "C3" }) {
            sketch.draw(qPrintable(QString::fromLatin1(code) + QStringLiteral(" p=0.1 -> H1")));
            codes.insert(2, QString::fromLatin1(code));
        }
        const auto derivation = scoring::derivationOf(resultOf(sketch), sketch["H1"], Posture::Current);
        QStringList told;
        for (const auto& input : derivation->inputs)
            told << sketch.model.node(input.from)->code;
        QCOMPARE(told, codes);
    }

    void sharedEventsAreNamed()
    {
        const Sketch sketch = plant("K1 guards C2->H1");
        const auto result = resultOf(sketch);
        const auto derivation = scoring::derivationOf(result, sketch["H1"], Posture::Current);
        QCOMPARE(derivation->shared,
            (std::vector<scoring::BasicEvent>{ { scoring::BasicEvent::Kind::Fails, sketch["K1"] } }));
        const QString text = textOf(result, sketch["H1"]);
        QVERIFY2(text.contains("They share K1 of the test fails. Multiplied out as if they did not, they would give "
                               "0.069; counted once each, 0.06."),
            qPrintable(text));
    }

    void postureDecidesAboutCredit()
    {
        const Sketch sketch = plant();
        const auto result = resultOf(sketch);
        QVERIFY(textOf(result, sketch["H1"], Posture::Inherent).contains("K1 of the test is not credited"));
        QVERIFY(textOf(result, sketch["K1"], Posture::Inherent).contains("counts as failed"));
        QVERIFY(textOf(result, sketch["K1"]).startsWith("# Fails with probability 0.1\n"));
    }

    void frequenciesAreMadeProbabilities()
    {
        const Sketch sketch = plant("C3 p=\"0.2 per year\"; C4 p=unknown");
        const Id often = sketch["C3"];
        const Id unknown = sketch["C4"];
        const auto result = resultOf(sketch);
        const QString text = textOf(result, often);
        QVERIFY2(text.startsWith("# Expected number in 1 year: 0.2, which is 1 in 5 years\n"), qPrintable(text));
        QVERIFY2(text.contains("# Probability of at least one: 0.181"), qPrintable(text));
        QVERIFY(textOf(result, unknown).contains("not known, so anything from 0 to 1"));
    }

    void risksNameTheirCell()
    {
        const Sketch sketch = plant("H1 -> S1 T=2");
        const Id consequence = sketch["S1"];
        const auto result = resultOf(sketch);
        const auto* score = result.in(Posture::Current).find(consequence);
        const QString code = score->categories[0].code;
        QVERIFY(!code.isEmpty());
        const QString text = textOf(result, consequence);
        QVERIFY2(text.contains("meet in the cell " + code), qPrintable(text));
        QVERIFY2(text.contains("Expected loss: 0.24 expected × magnitude 100 (the scheme’s for this severity) = 24"),
            qPrintable(text));
        const QString above = textOf(result, sketch["H1"]);
        QVERIFY2(above.contains("is that of S1 of the test: severity 2"), qPrintable(above));
        QVERIFY2(
            above.contains("Removed by eliminating it: 24. So much of the expected loss of 24"), qPrintable(above));
        const QString control = textOf(result, sketch["K1"]);
        QVERIFY2(control.contains("Saved by it: 36. ") && control.contains("Still to be saved by perfecting it: 4. "),
            qPrintable(control));
    }

    void nothingIsSaidOfWhatIsNotThere()
    {
        const Sketch sketch = plant();
        QVERIFY(!scoring::derivationOf(resultOf(sketch), Id(), Posture::Current));
    }
};

QTEST_GUILESS_MAIN(TestDerivation)
#include "test_derivation.moc"
