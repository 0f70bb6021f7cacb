#include "model/wording/agreement.h"
#include "model/wording/wording.h"
#include "model/wording/words.h"
#include "support/criterion_fields.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace hz;
using namespace hz::testing;

namespace {

scoring::Bounded bounded(double low, double high)
{
    return { { low, high }, low == high, {} };
}

} // namespace

class TestWording : public QObject {
    Q_OBJECT

private slots:
    void namesDoNotTurnTheirSentencesAround()
    {
        domain::Node node;
        node.code = "C02";
        node.title = QStringLiteral("\u202Eevil\u2066 \u05D0 mark");
        QCOMPARE(wording::nameOf(node), QStringLiteral("C02 evil \u05D0 mark"));
    }

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyMethodHasWords()
    {
        QSet<QString> words;
        for (const engine::Method method : engine::kMethods)
            words.insert(wording::methodText(method));
        QCOMPARE(words.size(), qsizetype(engine::kMethods.size()));
        QVERIFY(!words.contains(QString()));
        QCOMPARE(wording::methodText(engine::Method::Search | engine::Method::Bounds),
            QStringLiteral("a search, bounds for what resisted"));
        QVERIFY(wording::methodText({}).isEmpty());
    }

    void keysAreWhatTheyWere()
    {
        // They stand in files and in answers that scripts read: whatever an enumerator is called, its key stays.
        QCOMPARE(scoring::Finding({ scoring::FindingCode::KAboveInputs, {}, {}, {} }).key(), "k-above-inputs");
        QCOMPARE(base::keyOf(readiness::ReasonCode::SignOffMet), "sign-off-met");
        const auto areUnique = [](const auto& rows) {
            QSet<QString> keys;
            for (const auto& row : rows)
                keys.insert(QLatin1String(row.key));
            return keys.size() == qsizetype(rows.size());
        };
        QVERIFY(areUnique(base::kKeys<readiness::ReasonCode>));
        QVERIFY(areUnique(base::kKeys<scoring::FindingCode>));
    }

    void aCriterionSaysWhatItAsks()
    {
        domain::Criterion criterion;
        criterion.level = QStringLiteral("Medium");
        // The title that it was shipped with named another level.
        criterion.title = QStringLiteral("No hazard is worse than Serious, unless it is accepted");
        QCOMPARE(wording::titleOf(criterion), QStringLiteral("No hazard is worse than Medium, unless it is accepted"));
        criterion.category = QStringLiteral("social");
        criterion.posture = domain::Posture::Target;
        QCOMPARE(wording::titleOf(criterion),
            QStringLiteral("No social risk is worse than Medium, unless it is accepted (target)"));
        criterion.title = QStringLiteral("Our rule 4");
        QCOMPARE(wording::titleOf(criterion),
            QStringLiteral("Our rule 4: No social risk is worse than Medium, unless it is accepted (target)"));
    }

    /// Of every kind: each field that it asks for is heard in its sentence, and no other is.
    void aCriterionSaysAllThatItAsksAndNoMore()
    {
        int heard = 0;
        for (const domain::Choice& kind : domain::criterionKindChoices()) {
            const domain::Criterion plain = testing::ofKind(kind);
            const QString said = wording::sentence(plain);
            QVERIFY(!said.isEmpty() && said != wording::label(kind));
            for (const domain::Field& field : domain::fieldsOf(domain::EntityKind::Criterion)) {
                if (std::string_view(field.key) == "kind")
                    continue;
                const bool isHeard = wording::sentence(testing::withAnother(plain, field)) != said;
                QVERIFY2(isHeard == testing::isAskedFor(field, plain),
                    qPrintable(QLatin1String(kind.key) + u' ' + QLatin1String(field.key)));
                heard += isHeard;
            }
        }
        QVERIFY(heard > 20);
    }

    /// Titles that a plan was shipped with once are no titles of one's own, so all of it changes with its parameters.
    void shippedTitlesGiveWay()
    {
        static const QRegularExpression written(QStringLiteral("\"title\": \"([^\"]+)\""));
        const auto titlesIn = [](const char* name) {
            QStringList titles;
            QFile file(QStringLiteral(SOURCE_DIR) + QLatin1String(name));
            if (!file.open(QIODevice::ReadOnly))
                return titles;
            const QString text = QString::fromUtf8(file.readAll());
            const auto criteria = text.mid(text.indexOf(QStringLiteral("\"criteria\": {")));
            for (auto match = written.globalMatch(criteria.left(criteria.indexOf(QStringLiteral("\n  }"))));
                 match.hasNext();)
                titles.append(match.next().captured(1));
            return titles;
        };
        const QStringList former = titlesIn("/resources/samples/codex.json");
        QVERIFY(former.size() > 30);
        for (const QString& title : former) {
            domain::Criterion criterion;
            criterion.kind = domain::CriterionKind::Acceptances;
            criterion.title = title;
            QCOMPARE(wording::ownTitleOf(criterion), QString());
            QCOMPARE(wording::titleOf(criterion), QStringLiteral("No acceptance is expired or stale"));
        }
        QCOMPARE(titlesIn("/resources/library/release-plan.json"), QStringList());
    }

    void titles()
    {
        using commands::CommandCode;
        for (const auto& [code, key] : base::kKeys<commands::CommandCode>)
            for (const int count : { 1, 3 })
                QVERIFY2(!wording::title({ code, count, {} }).isEmpty(), key);
        QCOMPARE(wording::title({ CommandCode::Move, 3, {} }), QStringLiteral("Move 3 nodes"));
        QCOMPARE(wording::title({ CommandCode::Move, 1, QStringLiteral("Leak") }), QStringLiteral("Move Leak"));
        QCOMPARE(wording::title({ CommandCode::Link, 1, QStringLiteral("C01\nH01 %1") }),
            QStringLiteral("Link C01 to H01 %1"));
        QCOMPARE(wording::title({ CommandCode::Insert, 1, QStringLiteral("H28") }), QStringLiteral("Insert H28"));
        QCOMPARE(wording::title({ CommandCode::Insert, 1, QStringLiteral("H28\nLeak %1") }),
            QStringLiteral("Insert H28 “Leak %1”"));
        QCOMPARE(wording::title({ CommandCode::Insert, 4, QStringLiteral("H28") }), QStringLiteral("Insert 4 nodes"));
        QCOMPARE(wording::title({ CommandCode::Edit, 1, QStringLiteral("node.likelihood\nC03") }),
            QStringLiteral("Change the likelihood of C03"));
        QCOMPARE(wording::title({ CommandCode::Edit, 3, QStringLiteral("node.owner\nC03") }),
            QStringLiteral("Change the owner of 3 entries"));
        QCOMPARE(wording::title({ CommandCode::Edit, 1, QStringLiteral("link.negated\nC01 → H01") }),
            QStringLiteral("Change the mark “Negated” of C01 → H01"));
        QCOMPARE(wording::title({ CommandCode::Edit, 1, QStringLiteral("evidence.\nAudit") }),
            QStringLiteral("Change the evidence of Audit"));
        QCOMPARE(wording::title(commands::editOf(domain::EntityKind::Node, "kind")), QStringLiteral("Change the kind"));
        QCOMPARE(wording::title(commands::editOf(domain::EntityKind::Criterion, "kind")),
            QStringLiteral("Change the criterion"));
        QCOMPARE(wording::title({ CommandCode::Edit, 1, QStringLiteral("criterion.level\nPilot\tresidual-level") }),
            QStringLiteral("Change the level of Pilot · Residual level within tolerance"));
        QCOMPARE(wording::title({ CommandCode::Remove, 1, QString(70, u'x') + QStringLiteral("\topen-actions") }),
            QStringLiteral("Remove ") + QString(70, u'x') + QStringLiteral(" · Open actions"));
        // Histories written before names stood in them: the graph's field is meant.
        QCOMPARE(wording::title({ CommandCode::Edit, 1, QStringLiteral("judged_by") }),
            QStringLiteral("Change the judged by"));
        QCOMPARE(wording::title({ CommandCode::Link, 1, QStringLiteral("Leak") }), QStringLiteral("Link to Leak"));
        QCOMPARE(wording::title({ CommandCode::Other, 1, {}, QStringLiteral("transmogrify") }),
            QStringLiteral("A change that this version does not know"));
    }

    void probabilities()
    {
        QCOMPARE(wording::probabilityText(bounded(0.0, 1.0)), QStringLiteral("unknown"));
        QCOMPARE(wording::probabilityText(bounded(0.0, 0.0)), QStringLiteral("0"));
        QCOMPARE(wording::probabilityText(bounded(1.0, 1.0)), QStringLiteral("1"));
        QCOMPARE(wording::probabilityText(bounded(0.123456, 0.123456)), QStringLiteral("0.123"));
        QCOMPARE(wording::probabilityText(bounded(0.99999, 0.99999)), QStringLiteral("0.99999"));
        QCOMPARE(wording::probabilityText(bounded(0.000123456, 0.000123456)), QStringLiteral("1.23e-4"));
        QCOMPARE(wording::probabilityText(bounded(1e-12, 1e-12)), QStringLiteral("1e-12"));
        QCOMPARE(wording::probabilityText(bounded(0.1, 0.4)), QStringLiteral("0.1 – 0.4"));
        QCOMPARE(wording::probabilityText(bounded(0.12341, 0.12342)), QStringLiteral("0.12341 – 0.12342"));
        // Narrower than five digits: rounded away from each other. Narrower than rounding: one number.
        QCOMPARE(wording::lossText(bounded(12.667811, 12.667815)), QStringLiteral("12.667 – 12.668"));
        QCOMPARE(wording::lossText(bounded(12.5, 12.5 * (1.0 + 1e-8))), QStringLiteral("12.5 – 12.501"));
        QCOMPARE(wording::lossText(bounded(12.667811, 12.667811 * (1.0 + 1e-11))), QStringLiteral("12.7"));
        QCOMPARE(wording::lossText(bounded(-12.667815, -12.667811)), QStringLiteral("-12.668 – -12.667"));
        QCOMPARE(wording::lossText(bounded(1234.5, 1234.5)), QStringLiteral("1235"));
        QCOMPARE(wording::lossText(bounded(2.5e7, 2.5e7)), QStringLiteral("2.5e7"));
        QCOMPARE(wording::numberText(-0.5), QStringLiteral("-0.5"));
    }

    void whatIsNotCertainDoesNotReadAsOne()
    {
        QCOMPARE(wording::probabilityText(bounded(0.999999995, 0.999999995)), QStringLiteral("0.999999995"));
        const double nearly = 1.0 - std::ldexp(1.0, -40); // 9.09e-13 less
        QCOMPARE(wording::probabilityText(bounded(nearly, nearly)), QStringLiteral("1 \u2212 9.09e-13"));
        QCOMPARE(wording::probabilityText(bounded(nearly, 1.0)), QStringLiteral("1 \u2212 9.09e-13"));
        QCOMPARE(wording::probabilityText(bounded(0.5, nearly)), QStringLiteral("0.5 – (1 \u2212 9.09e-13)"));
        QCOMPARE(wording::probabilityText(bounded(0.9996, 0.99999)), QStringLiteral("0.9996 – 0.99999"));
        QCOMPARE(wording::shareText(base::Interval::point(0.99999999)), QStringLiteral("99.999999 %"));
        QCOMPARE(wording::numberText(0.99999), QStringLiteral("0.99999"));
        QCOMPARE(wording::numberText(0.99999999999), QStringLiteral("1")); // of numbers that add up to 1
        QCOMPARE(wording::numberText(1.00001), QStringLiteral("1"));
        QCOMPARE(wording::probabilityText(bounded(1e-300, 1e-300)), QStringLiteral("1e-300"));
    }

    /// However near to 0 or 1 a probability is, and in whatever it stands.
    void onlyWhatIsCertainReadsSo()
    {
        const auto reads = [](const QString& text, const QString& as) {
            const QStringList ends = text.split(QStringLiteral(" – "));
            return ends.contains(as) || ends.contains(as + QStringLiteral(" %"));
        };
        std::vector<double> numbers;
        for (int exponent = 1; exponent <= 53; ++exponent)
            for (const double factor : { 1.0, 1.4, 1.9 })
                numbers.insert(
                    numbers.end(), { std::ldexp(factor, -exponent - 1), 1.0 - std::ldexp(factor, -exponent - 1) });
        for (const double number : numbers) {
            if (number <= 0.0 || number >= 1.0)
                continue;
            for (const double other : { number, 0.5, 0.0, 1.0, 0.9999, 1e-9 }) {
                const base::Interval range{ std::min(number, other), std::max(number, other) };
                scoring::NodeScore score;
                score.kind = domain::NodeKind::Control;
                score.probability = bounded(range.low, range.high);
                for (const QString& text : { wording::probabilityText(score.probability), wording::shareText(range),
                         wording::expectedText(score) }) {
                    const bool isOfShare = text.endsWith(u'%');
                    QVERIFY2(!reads(text, isOfShare ? QStringLiteral("100") : QStringLiteral("1")) || range.high == 1.0,
                        qPrintable(text));
                    QVERIFY2(!reads(text, QStringLiteral("0")) || range.low == 0.0, qPrintable(text));
                    QVERIFY2(text != QStringLiteral("1") && text != QStringLiteral("100 %"), qPrintable(text));
                    QVERIFY2(text != QStringLiteral("0") && text != QStringLiteral("0 %"), qPrintable(text));
                }
            }
            scoring::NodeScore often; // more of it than anybody waits for
            often.occurrences = bounded(50.0, 50.0);
            often.probability = bounded(number, number);
            const QString text = wording::expectedText(often);
            QVERIFY2(
                !text.contains(QStringLiteral("(100 %)")) && !text.contains(QStringLiteral("(0 %)")), qPrintable(text));
        }
    }

    /// Above 0.1 the probability of at least one stands beside the number, and never in its place.
    void neitherStandsAlone()
    {
        for (const double number : { 0.11, 0.5, 1.0, 2.0, 1e6 }) {
            scoring::NodeScore score;
            score.occurrences = bounded(number, number);
            score.probability = bounded(-std::expm1(-number), -std::expm1(-number));
            const QString often = wording::frequencyText(score.occurrences, 1.0);
            QVERIFY(wording::expectedText(score).startsWith(
                wording::occurrencesText(score.occurrences) + QStringLiteral(" (")));
            QVERIFY(wording::recurrenceText(score, 1.0).startsWith(often + QStringLiteral(" (")));
            QVERIFY(wording::recurrenceText(score, 1.0).endsWith(QStringLiteral(" %)")));
        }
    }

    /// Of 2,000 pairs one that changes places is 0.999: no full agreement.
    void agreementThatIsNotFullDoesNotReadSo()
    {
        QCOMPARE(wording::tauText(0.874, QLocale::c()), QStringLiteral("0.87"));
        QCOMPARE(wording::tauText(0.999, QLocale::c()), QStringLiteral("0.999"));
        QCOMPARE(wording::tauText(-0.99996, QLocale::c()), QStringLiteral("-0.99996"));
        QCOMPARE(wording::tauText(1.0, QLocale::c()), QStringLiteral("1.00"));
        QCOMPARE(wording::tauText(0.5, QLocale(QLocale::French)), QStringLiteral("0,50"));
    }

    void numbersFollowTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::French));
        QCOMPARE(wording::numberText(0.25), QStringLiteral("0,25"));
        QLocale::setDefault(QLocale::c());
    }

    void letters()
    {
        scoring::SchemeTables scheme;
        for (const char* letter : { "A", "B", "C", "D", "E" })
            scheme.likelihoods.push_back({ base::Id::random(), 0, QString::fromLatin1(letter), {}, 0.0 });
        scoring::NodeScore score;
        score.derived = { 1, 1, false };
        QCOMPARE(wording::letterText(score, scheme), QStringLiteral("B"));
        score.judged = 2;
        QCOMPARE(wording::letterText(score, scheme), QStringLiteral("B > C"));
        score.derived = { 1, 3, false };
        score.judged.reset();
        QCOMPARE(wording::letterText(score, scheme), QStringLiteral("B-D"));
        score.derived.eliminated = true;
        QCOMPARE(wording::letterText(score, scheme), QStringLiteral("F"));
    }

    void accessibleNames()
    {
        scoring::RiskResult result;
        const auto hazard = node("H07", "data exposure", domain::NodeKind::Hazard);
        result.model.put(hazard);
        for (int i = 0; i < 3; ++i)
            result.model.put(domain::Link{ base::Id::random(), base::Id::random(), hazard.id, false, {}, {} });
        result.scheme.levels.push_back({ base::Id::random(), 0, QStringLiteral("High"), {}, {}, {}, {} });
        scoring::NodeScore score;
        score.id = hazard.id;
        score.categories.emplace_back().worst = scoring::Cell{ 1, 0, 0 };
        result.postures[1].nodes.push_back(score);
        QCOMPARE(wording::accessibleName(hazard, &result, domain::Posture::Current),
            QStringLiteral("Hazard H07, data exposure, current risk High, 3 causes"));
        QCOMPARE(wording::accessibleName(hazard, nullptr, domain::Posture::Current),
            QStringLiteral("Hazard H07, data exposure"));
        const auto control = node("K01", "filter", domain::NodeKind::Control);
        QCOMPARE(wording::accessibleName(control, &result, domain::Posture::Current),
            QStringLiteral("Control K01, filter, planned"));
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "test_wording.moc"
