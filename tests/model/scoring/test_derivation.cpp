#include "model/scoring/random_graph.h"

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

/// Two causes, one control on both links, one hazard.
struct Plant {
    Plant()
    {
        scheme = putScheme(model, ids);
        hazard = put(NodeKind::Hazard, "H1", {});
        first = put(NodeKind::Cause, "C1", domain::Likelihood::probability(0.5));
        second = put(NodeKind::Cause, "C2", domain::Likelihood::probability(0.2));
        control = put(NodeKind::Control, "K1", domain::Likelihood::probability(0.1));
        toHazard = link(first, hazard);
        model.put(domain::Guard{ ids.next(), control, toHazard, {} });
        alsoToHazard = link(second, hazard);
    }

    Id put(NodeKind kind, const char* code, domain::Likelihood likelihood)
    {
        domain::Node node;
        node.id = ids.next();
        node.kind = kind;
        node.code = QString::fromLatin1(code);
        node.title = QStringLiteral("of the test");
        node.likelihood = likelihood;
        node.status = domain::ControlStatus::Implemented;
        node.rating = kind == NodeKind::Control ? scheme.ratings[2] : Id{};
        model.put(node);
        return node.id;
    }
    Id link(const Id& from, const Id& to)
    {
        domain::Link made;
        made.id = ids.next();
        made.from = from;
        made.to = to;
        model.put(made);
        return made.id;
    }
    void guard(const Id& onLink) { model.put(domain::Guard{ ids.next(), control, onLink, {} }); }
    [[nodiscard]] scoring::RiskResult result() const { return scoring::score(model, 1); }

    Ids ids{ 7 };
    domain::Model model;
    SchemeIds scheme;
    Id hazard, first, second, control, toHazard, alsoToHazard;
};

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
            const RandomGraph random(seed);
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
        QVERIFY2(multiplied > 500 && different > 100 && worst > 500,
            qPrintable(QString("%1 %2 %3").arg(multiplied).arg(different).arg(worst)));
    }

    void independentInputsMultiplyOut()
    {
        const Plant plant;
        const auto result = plant.result();
        const auto derivation = scoring::derivationOf(result, plant.hazard, Posture::Current);
        QVERIFY(derivation->shared.empty());
        QCOMPARE(derivation->inputs.size(), 2U);
        const auto input = std::ranges::find(derivation->inputs, plant.first, &Derivation::Input::from);
        QCOMPARE(input->guards.size(), 1U);
        QVERIFY(input->guards[0].isCredited && isNear(input->active, { 0.05, 0.05 }));
        QCOMPARE(input->steps, 2);
        QVERIFY(isNear(*derivation->multiplied, base::Interval::point(1.0 - 0.95 * 0.8)));
        const QString text = textOf(result, plant.hazard);
        QVERIFY2(text.contains("They share no event, so that multiplying them out is exact: 0.24"), qPrintable(text));
        QVERIFY2(
            text.contains("from C1 of the test, 0.5; K1 of the test fails 0.1; multiplied: 0.05"), qPrintable(text));
        QVERIFY2(text.contains("lowered by 2"), qPrintable(text));
    }

    void whatLeadsToItStandsByCode()
    {
        Plant plant;
        QStringList codes{ "C1", "C2" };
        for (const char* code : { "C9", "C8", "C7", "C6", "C5", "C4", "C3" }) {
            plant.link(plant.put(NodeKind::Cause, code, domain::Likelihood::probability(0.1)), plant.hazard);
            codes.insert(2, QString::fromLatin1(code));
        }
        const auto derivation = scoring::derivationOf(plant.result(), plant.hazard, Posture::Current);
        QStringList told;
        for (const auto& input : derivation->inputs)
            told << plant.model.node(input.from)->code;
        QCOMPARE(told, codes);
    }

    void sharedEventsAreNamed()
    {
        Plant plant;
        plant.guard(plant.alsoToHazard);
        const auto result = plant.result();
        const auto derivation = scoring::derivationOf(result, plant.hazard, Posture::Current);
        QCOMPARE(derivation->shared,
            (std::vector<scoring::BasicEvent>{ { scoring::BasicEvent::Kind::Fails, plant.control } }));
        const QString text = textOf(result, plant.hazard);
        QVERIFY2(text.contains("They share K1 of the test fails. Multiplied out as if they did not, they would give "
                               "0.069; counted once each, 0.06."),
            qPrintable(text));
    }

    void postureDecidesAboutCredit()
    {
        const Plant plant;
        const auto result = plant.result();
        QVERIFY(textOf(result, plant.hazard, Posture::Inherent).contains("K1 of the test is not credited"));
        QVERIFY(textOf(result, plant.control, Posture::Inherent).contains("counts as failed"));
        QVERIFY(textOf(result, plant.control).startsWith("# Probability of failing: 0.1\n"));
    }

    void frequenciesAreMadeProbabilities()
    {
        Plant plant;
        const Id often = plant.put(NodeKind::Cause, "C3", domain::Likelihood::frequency(0.2, domain::TimeUnit::Year));
        const Id unknown = plant.put(NodeKind::Cause, "C4", domain::Likelihood::unknown());
        const auto result = plant.result();
        QVERIFY2(textOf(result, often).contains("f = 0.2 per year, over T = 1 year; 1 − exp(−f T) = 0.181"),
            qPrintable(textOf(result, often)));
        QVERIFY(textOf(result, unknown).contains("not known, so anything from 0 to 1"));
    }

    void risksNameTheirCell()
    {
        Plant plant;
        const Id consequence = plant.put(NodeKind::Consequence, "S1", {});
        plant.link(plant.hazard, consequence);
        plant.model.put(domain::Impact{ plant.ids.next(), consequence, plant.scheme.categories[0],
            plant.scheme.severities[1], std::nullopt, domain::Basis::Unstated, {} });
        const auto result = plant.result();
        const auto* score = result.in(Posture::Current).find(consequence);
        const QString code = score->categories[0].code;
        QVERIFY(!code.isEmpty());
        const QString text = textOf(result, consequence);
        QVERIFY2(text.contains("meet in the cell " + code), qPrintable(text));
        QVERIFY2(text.contains("Loss: probability 0.24 × magnitude 100 (the scheme’s for this severity) = 24"),
            qPrintable(text));
        const QString above = textOf(result, plant.hazard);
        QVERIFY2(above.contains("is that of S1 of the test: severity 2"), qPrintable(above));
        QVERIFY2(above.contains("Worth 24: so much of the loss of 24"), qPrintable(above));
        const QString control = textOf(result, plant.control);
        QVERIFY2(control.contains("Saves 36: "), qPrintable(control));
    }

    void nothingIsSaidOfWhatIsNotThere()
    {
        const Plant plant;
        QVERIFY(!scoring::derivationOf(plant.result(), Id(), Posture::Current));
    }
};

QTEST_GUILESS_MAIN(TestDerivation)
#include "test_derivation.moc"
