#include "support/program.h"
#include "support/sketch.h"

#include "model/exchange/twin.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <cmath>

using namespace hz;
using testing::Outcome;
using testing::run;
using testing::Sketch;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// A project as a person would send it: a drawing, how many uses there are (kNone: no occasions at all), and the links
/// that the uses meet, as "C01->H01".
struct Drawing {
    QByteArray sketch{};
    double uses = kNone;
    QStringList met{};
};

Sketch drawn(const Drawing& drawing)
{
    Sketch made(drawing.sketch.constData());
    if (!std::isnan(drawing.uses))
        testing::putOccasion(made.model, drawing.uses);
    for (const QString& link : drawing.met) {
        const QByteArray from = link.section(QStringLiteral("->"), 0, 0).toUtf8();
        const QByteArray to = link.section(QStringLiteral("->"), 1).toUtf8();
        made.edit<domain::Link>(made.link(from.constData(), to.constData()),
            [&](domain::Link& each) { each.metBy = made.model.project().occasion; });
    }
    return made;
}

/// What is expected of a node, exactly or between bounds.
struct Wanted {
    const char* node = "H01";
    double occurrences = 0.0;
    double low = 0.0; // of the probability
    double high = 0.0;
};

Wanted exactly(const char* node, double occurrences, double probability)
{
    return { node, occurrences, probability, probability };
}

/// That something happens at least once at `count` moments of probability g each: 1 - (1 - g)^count.
double onceAmong(double count, double g)
{
    return -std::expm1(count * std::log1p(-g));
}

/// The same of a mean number of moments: 1 - e^-mean.
double onceOf(double mean)
{
    return -std::expm1(-mean);
}

QJsonObject postureOf(const Outcome& outcome)
{
    return outcome.json()["postures"].toObject()["current"].toObject();
}

/// Of whatever kind.
QJsonValue nodeOf(const QJsonObject& posture, const QString& code)
{
    for (const QString& list : { QStringLiteral("hazards"), QStringLiteral("causes"), QStringLiteral("consequences") })
        for (const QJsonValue each : posture[list].toArray())
            if (each["code"].toString() == code)
                return each;
    return {};
}

bool isNear(double value, double wanted)
{
    return std::abs(value - wanted) <= 1e-9 * std::max(std::abs(wanted), 1e-300);
}

bool isNear(const QJsonValue& interval, double low, double high)
{
    return isNear(interval["low"].toDouble(-1.0), low) && isNear(interval["high"].toDouble(-1.0), high);
}

QByteArray shown(const QJsonValue& value)
{
    return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

} // namespace

Q_DECLARE_METATYPE(Drawing)
Q_DECLARE_METATYPE(Wanted)

/// The worked figures of the scoring page and what numbers must withstand, from a project file to `score --json`.
class TestCliScore : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString at(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString fileOf(const Sketch& made) const
    {
        QFile file(at(QStringLiteral("p.json")));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return {};
        file.write(exchange::writeTwin(made.model));
        return file.fileName();
    }
    [[nodiscard]] Outcome scored(const Sketch& made) const { return run({ "score", fileOf(made), "--json" }); }
    [[nodiscard]] QStringList findingsOf(const Sketch& made) const
    {
        QStringList codes;
        for (const QJsonValue finding : run({ "check", fileOf(made), "--json" }).json()["findings"].toArray())
            codes << finding["code"].toString();
        return codes;
    }

    static void row(const char* name, const Drawing& drawing, const Wanted& wanted)
    {
        QTest::newRow(name) << drawing << wanted;
    }
    static void addTable()
    {
        QTest::addColumn<Drawing>("drawing");
        QTest::addColumn<Wanted>("wanted");
    }

private slots:
    void theFiguresOfThePage_data();
    void theFiguresOfThePage() { check(); }
    void whatIsTooSmallTooLargeOrCertain_data();
    void whatIsTooSmallTooLargeOrCertain() { check(); }

    /// 1,000 per year meet what is there 2 per year for 73 h: with 1 - e^(-2 * 73 / 8760) = 0.0165289 each, so N is
    /// 16.529; P lies between what blocks of the year give and 1 - e^-16.529.
    void momentsThatMeetTheSameThingGiveAnInterval()
    {
        const Outcome outcome =
            scored(Sketch("C01 p=\"2 per year lasting 73 h\" -> H01 all; C02 p=\"1000 per year\" -> H01"));
        const QJsonValue hazard = nodeOf(postureOf(outcome), "H01");
        const double n = 1000.0 * onceOf(2.0 * 73.0 / 8760.0);
        QVERIFY2(isNear(hazard["occurrences"], n, n), shown(hazard));
        const QJsonValue p = hazard["probability"];
        QVERIFY2(std::abs(p["low"].toDouble() - 0.7590) < 5e-5, shown(hazard)); // as printed on the page
        QVERIFY2(isNear(p["high"].toDouble(), onceOf(n)), shown(hazard));
    }

    /// Nothing is said of them as if it were safe: no letter, no level, and the others say that they are left out.
    void twoMomentaryOccurrencesNeverMeet()
    {
        const Sketch made("C01 p=\"2 per year\" -> H01 all -> S01 T=1:5; C02 p=\"3 per year\" -> H01");
        const QJsonObject posture = postureOf(scored(made));
        for (const char* code : { "H01", "S01" }) {
            const QJsonValue node = nodeOf(posture, code);
            QCOMPARE(node["decidable"].toBool(true), false);
            QVERIFY(isNear(node["occurrences"], 0.0, 0.0));
            for (const char* key : { "letter", "best", "nominal" })
                QVERIFY2(node["likelihood"][key].isNull(), shown(node));
            QVERIFY2(node["Technical"]["code"].isNull() && node["Technical"]["level"].isNull(), shown(node));
        }
        QVERIFY(findingsOf(made).contains("never-together"));
        const QByteArray text = run({ "score", fileOf(made) }).output;
        QVERIFY2(text.contains("not decidable"), text);
        QVERIFY2(text.contains("without what is not decidable: S01"), text);
        QVERIFY(!text.contains("never")); // as a frequency of 0 is shown
        const QJsonValue cause = nodeOf(posture, "C01");
        QCOMPARE(cause["decidable"].toBool(), true);
    }

    /// H01 is there for certain and S01 asks for it: all that comes to S01 comes through it, so eliminating it removes
    /// the whole loss, 10 occurrences of 7.
    void whatStandsCarriesAllThatComesThroughIt()
    {
        const Outcome outcome = scored(drawn({ "H01 p=1 -> S01 all T=1:7; C01 p=\"1 per occasion\" -> S01", 10.0 }));
        const QJsonObject posture = postureOf(outcome);
        const QJsonValue hazard = nodeOf(posture, "H01");
        QVERIFY(isNear(nodeOf(posture, "S01")["occurrences"], 10.0, 10.0));
        QVERIFY(isNear(nodeOf(posture, "S01")["Technical"]["loss"].toDouble(), 70.0));
        QVERIFY2(isNear(hazard["Technical"]["worth"].toDouble(), 70.0), shown(hazard));
        QCOMPARE(hazard["Technical"]["through"].toString(), QStringLiteral("S01"));
        QCOMPARE(hazard["Technical"]["code"], nodeOf(posture, "S01")["Technical"]["code"]);
    }

    /// Without "met by" what stands is asked once: 1e-3 * 0.1; a finding asks what meets it.
    void whatNobodyMeetsIsAskedOnce()
    {
        const Sketch made = drawn({ "C01 p=1 -0.001-> H01; K01 p=0.1 status=implemented guards C01->H01\n"
                                    "C02 p=\"1e-9 per occasion\" -> H02",
            1e6 });
        QVERIFY(isNear(nodeOf(postureOf(scored(made)), "H01")["occurrences"], 1e-4, 1e-4));
        QVERIFY(findingsOf(made).contains("once-asked"));
    }

    /// Each use brings it about with 0.1 behind a control that fails with 0.5; nobody is credited in the first posture.
    void perOccasionIsOfOneMoment()
    {
        const Sketch made =
            drawn({ "C01 p=\"0.1 per occasion\" -> H01; K01 p=0.5 status=implemented guards C01->H01", 8.0 });
        const QJsonObject scores = run({ "score", fileOf(made), "--json", "--posture", "all" }).json();
        QCOMPARE(scores["exposure"]["occasions"]["use"].toDouble(), 8.0);
        const QJsonValue inherent = nodeOf(scores["postures"]["inherent"].toObject(), "H01");
        const QJsonValue current = nodeOf(scores["postures"]["current"].toObject(), "H01");
        QVERIFY(isNear(inherent["per_occasion"]["use"], 0.1, 0.1));
        QVERIFY(isNear(current["per_occasion"]["use"], 0.05, 0.05));
        QVERIFY(isNear(inherent["occurrences"], 0.8, 0.8));
        QVERIFY(isNear(current["occurrences"], 0.4, 0.4));
        QVERIFY(isNear(current["probability"], onceAmong(8.0, 0.05), onceAmong(8.0, 0.05)));
    }

    /// Half a year of 3 occurrences: 6 a year.
    void theFrequencyIsByTheYear()
    {
        const Sketch made("project exposure=\"6 months\"; C01 p=\"0.5 per month\" -> H01");
        const QJsonValue hazard = nodeOf(postureOf(scored(made)), "H01");
        QVERIFY(isNear(hazard["occurrences"], 3.0, 3.0));
        QVERIFY2(isNear(hazard["frequency"], 6.0, 6.0), shown(hazard));
        QCOMPARE(hazard["frequency"]["unit"].toString(), QStringLiteral("1/year"));
        const QByteArray text = run({ "score", fileOf(made) }).output;
        QVERIFY2(text.contains("6 a year") && text.contains("0.95"), text); // 1 - e^-3 = 0.950
    }

    /// From none to no end; P from never to its limit for endless moments.
    void anOccasionThatNobodyCountsHasNoUpperEnd()
    {
        Sketch made("C01 p=\"0.001 per occasion\" -> H01; C02 p=\"0.5 per year\" -> H01");
        testing::putOccasion(made.model, std::nullopt);
        const Outcome outcome = scored(made);
        const QJsonValue hazard = nodeOf(postureOf(outcome), "H01");
        const QJsonObject scores = outcome.json();
        QVERIFY(scores["exposure"]["occasions"]["use"].isNull());
        QCOMPARE(hazard["occurrences"]["low"].toDouble(), 0.5); // by the year, whatever the uses
        QVERIFY2(hazard["occurrences"]["high"].isNull() && hazard["frequency"]["high"].isNull(), shown(hazard));
        QCOMPARE(hazard["probability"]["high"].toDouble(), 1.0);
        QCOMPARE(hazard["likelihood"]["letter"].toString(), QStringLiteral("A"));
        QVERIFY(isNear(hazard["per_occasion"]["use"], 0.001, 0.001));
        QVERIFY(findingsOf(made).contains("occasion-without-count"));
        const QByteArray text = run({ "score", fileOf(made) }).output;
        QVERIFY2(text.contains("no upper end") && text.contains("any number of uses"), text);
    }

    /// Two occasions of one name, or of none, are told apart by their ids: no key stands twice.
    void occasionsOfOneNameAreToldApart()
    {
        Sketch made = drawn({ "C01 p=\"0.5 per occasion\" -> H01", 2.0 });
        domain::Occasion other;
        other.id = made.ids.next();
        other.name = QStringLiteral("use");
        other.count = domain::Quantity::point(3.0);
        made.model.put(other);
        made.edit<domain::Node>(made["C01"], [&](domain::Node& node) { node.likelihood.occasion = other.id; });
        const QJsonObject scores = scored(made).json();
        QCOMPARE(scores["exposure"]["occasions"].toObject().size(), 2);
        const QJsonValue hazard = nodeOf(scores["postures"]["current"].toObject(), "H01");
        QVERIFY2(isNear(hazard["per_occasion"][QString::fromStdString(other.id.text())], 0.5, 0.5), shown(hazard));
        QVERIFY(isNear(hazard["occurrences"], 1.5, 1.5));
    }

    /// Of a project without occasions: nobody has said what the default one is, nor how many there are.
    void whatIsPerOccasionWithoutAnyHasNoUpperEnd()
    {
        const QJsonValue hazard = nodeOf(postureOf(scored(Sketch("C01 p=\"0.5 per occasion\" -> H01"))), "H01");
        QVERIFY2(hazard["occurrences"]["high"].isNull(), shown(hazard));
        QCOMPARE(hazard["occurrences"]["low"].toDouble(-1.0), 0.0);
    }

    /// 1,000 uses, each with an unknown probability: between none and all of them.
    void everythingUnknownIsAnInterval()
    {
        const Sketch made = drawn({ "C01 p=unknown -> H01 -> S01 T=1; C02 p=\"unknown per occasion\" -> H02\n"
                                    "K01 status=implemented guards C01->H01",
            1000.0 });
        const QJsonObject posture = postureOf(scored(made));
        const QJsonValue condition = nodeOf(posture, "H01");
        QVERIFY(isNear(condition["occurrences"], 0.0, 1.0) && isNear(condition["probability"], 0.0, 1.0));
        QCOMPARE(condition["likelihood"]["letter"].toString(), QStringLiteral("A"));
        QCOMPARE(condition["likelihood"]["best"].toString(), QStringLiteral("E"));
        QVERIFY(condition["likelihood"]["nominal"].isNull());
        QCOMPARE(condition["Technical"]["code"].toString(), QStringLiteral("1A-1E"));
        const QJsonValue occurring = nodeOf(posture, "H02");
        QVERIFY2(isNear(occurring["occurrences"], 0.0, 1000.0), shown(occurring));
        QVERIFY(isNear(occurring["probability"], 0.0, 1.0));
        QVERIFY(run({ "score", fileOf(made) }).output.contains("unknown"));
    }

    /// Bands of MIL-STD-882E: B is 0.01 to 0.1, its middle sqrt(0.01 * 0.1) = 0.0316; behind a chance of 0.5 from
    /// 0.005 (C) to 0.05 (B), nominally 0.0158 (B).
    void lettersAreRangesWithAMiddle()
    {
        Sketch made("C01 -0.5-> H01");
        made.edit<domain::Node>(made["C01"],
            [&](domain::Node& node) { node.likelihood = domain::Likelihood::letter(made.scheme.likelihoods[1]); });
        const QJsonValue hazard = nodeOf(postureOf(scored(made)), "H01");
        QVERIFY2(isNear(hazard["probability"], 0.005, 0.05), shown(hazard));
        QCOMPARE(hazard["likelihood"].toObject(),
            QJsonObject({ { "letter", "B" }, { "nominal", "B" }, { "best", "C" }, { "judged", QJsonValue::Null } }));
        QVERIFY(run({ "score", fileOf(made) }).output.contains("B (B-C)"));
    }

    void branchesBeyondOneAreRefusedWithTheirSum()
    {
        const Outcome outcome = scored(Sketch("C01 p=\"4 per year\" exclusive=true -0.75-> H01; C01 -0.5-> H02"));
        QCOMPARE(outcome.status, 2);
        QCOMPARE(outcome.output, QByteArray());
        QVERIFY2(outcome.messages.contains("1.25"), outcome.messages);
    }

    /// A control fails with what it says; what it saves is over occurrences: 10 of 100 and 0.5 let through.
    void lossesAreOverOccurrences()
    {
        const QJsonObject posture = postureOf(scored(drawn(
            { "C01 p=\"0.2 per occasion\" -> S01 T=1:100; K01 p=0.5 status=implemented guards C01->S01", 100.0 })));
        QVERIFY(isNear(nodeOf(posture, "S01")["Technical"]["loss"].toDouble(), 100.0 * 0.2 * 0.5 * 100.0));
        const QJsonObject control = posture["controls"][0].toObject();
        QVERIFY(isNear(control["fails"], 0.5, 0.5));
        QVERIFY2(isNear(control["Technical"]["worth"].toDouble(), 1000.0), shown(control));
        QVERIFY2(isNear(control["Technical"]["offer"].toDouble(), 1000.0), shown(control));
        QVERIFY(isNear(posture["losses"]["Technical"].toDouble(), 1000.0));
    }

private:
    void check() const
    {
        QFETCH(Drawing, drawing);
        QFETCH(Wanted, wanted);
        const Outcome outcome = scored(drawn(drawing));
        QVERIFY2(outcome.status == 0, outcome.messages);
        const QJsonValue node = nodeOf(postureOf(outcome), wanted.node);
        QVERIFY2(isNear(node["occurrences"], wanted.occurrences, wanted.occurrences), shown(node));
        QVERIFY2(isNear(node["frequency"], wanted.occurrences, wanted.occurrences), shown(node)); // a year
        const QJsonValue p = node["probability"];
        QVERIFY2(p["low"].toDouble(-1.0) >= wanted.low * (1.0 - 1e-9), shown(node));
        QVERIFY2(p["high"].toDouble(2.0) <= wanted.high * (1.0 + 1e-9), shown(node));
        QCOMPARE(node["decidable"].toBool(), true);
    }
};

void TestCliScore::theFiguresOfThePage_data()
{
    addTable();
    row("uses behind three controls", // 1e6 * 0.02 * 0.1 * 0.05 * 0.02
        { "C01 p=\"0.02 per occasion\" -> H01; K01 p=0.1 status=verified guards C01->H01\n"
          "K02 p=0.05 status=verified guards C01->H01; K03 p=0.02 status=verified guards C01->H01",
            1e6 },
        exactly("H01", 2.0, onceAmong(1e6, 2e-6)));
    const QByteArray guarded = "C01 p=\"12 per year\" -0.1-> H01; K01 p=0.2 status=verified guards C01->H01";
    row("a frequency behind a chance and a control", { guarded }, exactly("H01", 0.24, onceOf(0.24)));
    // Where the control has failed, which is so with 0.2, 1.2 come through.
    row("the same with a hidden failure", { guarded + "; K01 hidden=true" }, exactly("H01", 0.24, 0.2 * onceOf(1.2)));
    row("a condition and a frequency", { "C01 p=0.3 -> H01 all; C02 p=\"2 per year\" -> H01" },
        exactly("H01", 0.6, 0.3 * onceOf(2.0)));
    // Each of 3 meets it with 1 - e^(-2 * 73 / 8760). P at most as if each met another one, at least as if one lasted
    // all the year.
    const double there = onceOf(2.0 * 73.0 / 8760.0);
    row("one that lasts", { "C01 p=\"2 per year lasting 73 h\" -> H01 all; C02 p=\"3 per year\" -> H01" },
        { "H01", 3.0 * there, there * onceOf(3.0), onceOf(3.0 * there) });
    row("one that lasts a quarter", // 4 * 0.25 = 1
        { "C01 p=\"4 per year lasting 2190 h\" -> H01 all; C02 p=\"3 per year\" -> H01" },
        { "H01", 3.0 * onceOf(1.0), onceOf(1.0) * onceOf(3.0), onceOf(3.0 * onceOf(1.0)) });
    row("what stands is met by uses", // 1e6 * 1e-3 * 0.1
        { "C01 p=1 -0.001-> H01; K01 p=0.1 status=verified guards C01->H01", 1e6, { "C01->H01" } },
        exactly("H01", 100.0, onceAmong(1e6, 1e-4)));
    row("a degraded control", // fails with 1 - 0.9 * 0.8 = 0.28
        { "C01 p=\"5 per year\" -> H01; K01 p=0.1 status=verified guards C01->H01; C02 p=0.2 -> K01" },
        exactly("H01", 1.4, 0.2 * onceOf(5.0) + 0.8 * onceOf(0.5)));
    // Common part 0.05; own part 0.05 / 0.95 of each. Both fail with 0.05 + 0.95 * (0.05 / 0.95)^2 = 0.05 / 0.95.
    row("hidden controls with a common cause",
        { "C01 p=\"5 per year\" -> H01; K01 p=0.1 hidden=true status=verified guards C01->H01\n"
          "K02 p=0.1 hidden=true status=verified guards C01->H01; G01 beta=0.5 groups K01 K02" },
        exactly("H01", 5.0 * 0.05 / 0.95, 0.05 / 0.95 * onceOf(5.0)));
    row("an exclusive branch joined with a condition", // 4 * 0.3 * 0.5
        { "C01 p=\"4 per year\" exclusive=true -0.3-> H01 all; C01 -0.7-> H02; C02 p=0.5 -> H01" },
        exactly("H01", 0.6, 0.5 * onceOf(1.2)));
    const QByteArray loop = "C01 p=\"0.1 per occasion\" -> H01 -0.5-> H02 -0.5-> H01";
    row("into a loop", { loop, 10.0 }, exactly("H01", 1.0, onceAmong(10.0, 0.1)));
    row("further in a loop", { loop, 10.0 }, exactly("H02", 0.5, onceAmong(10.0, 0.05)));
    // Once as it stands, and at each of the three moments at which what degrades the control recurs.
    row("what degrades is there and recurs",
        { "C01 p=1 -> H01; K01 p=0 status=verified guards C01->H01; C02 p=\"3 per year\"; C03 p=1 -> C02 -> K01" },
        exactly("H01", 4.0, 1.0));
    // Given the condition: 0.1 standing; each degradation lets it through unless the control fails by itself, 0.9.
    row("a condition behind a control that is degraded twice",
        { "C01 p=0.5 -> H01; K01 p=0.1 status=verified guards C01->H01; C02 p=\"2 per year\" -> K01" },
        exactly("H01", 0.95, 0.5 * (1.0 - 0.9 * std::exp(-1.8))));
    const QByteArray negated = "C01 p=\"0.4 per occasion\" -> H01 all; C02 p=\"0.5 per occasion\" ";
    row("one and not the other", { negated + "-not-> H01", 10.0 }, exactly("H01", 2.0, onceAmong(10.0, 0.2)));
    row("the same, split by a node", { negated + "-> C03 -not-> H01", 10.0 },
        exactly("H01", 2.0, onceAmong(10.0, 0.2)));
    row("two causes per use", { "C01 p=\"0.1 per occasion\" -> H01 all; C02 p=\"0.2 per occasion\" -> H01", 1000.0 },
        exactly("H01", 20.0, onceAmong(1000.0, 0.02)));
    row("one control on both links of a chain",
        { "C01 p=\"5 per year\" -> H01 -> S01; K01 p=0.1 status=verified guards C01->H01 H01->S01" },
        exactly("S01", 0.5, onceOf(0.5)));
    const QByteArray ignition = "C01 p=\"0.05 per year\" -0.5-> H01 -0.07-> S01";
    row("enabling and ignition", { ignition }, exactly("S01", 1.75e-3, onceOf(1.75e-3)));
    row("the same with a layer", { ignition + "; K01 p=0.01 status=verified guards H01->S01" },
        exactly("S01", 1.75e-5, onceOf(1.75e-5)));
    const QByteArray separator =
        "C01 p=\"4 per year\" exclusive=true -0.3-> H01 -> S01 at-least=2; C01 -0.2-> H02 -> S01\n"
        "C01 -0.5-> H03 -> S01";
    row("a separator, first", { separator }, exactly("H01", 1.2, onceOf(1.2)));
    row("a separator, second", { separator }, exactly("H02", 0.8, onceOf(0.8)));
    row("a separator, third", { separator }, exactly("H03", 2.0, onceOf(2.0)));
    row("a separator, two at once", { separator }, exactly("S01", 0.0, 0.0));
}

void TestCliScore::whatIsTooSmallTooLargeOrCertain_data()
{
    addTable();
    row("no uses", { "C01 p=\"0.5 per occasion\" -> H01", 0.0 }, exactly("H01", 0.0, 0.0));
    row("no uses, certain at each", { "C01 p=\"1 per occasion\" -> H01", 0.0 }, exactly("H01", 0.0, 0.0));
    row("a million million uses", { "C01 p=\"1e-9 per occasion\" -> H01", 1e12 }, exactly("H01", 1000.0, 1.0));
    // (1 - 1e-12)^1e12 = e^(-1 - 5e-13)
    row("a million million uses, rare", { "C01 p=\"1e-12 per occasion\" -> H01", 1e12 },
        exactly("H01", 1.0, onceAmong(1e12, 1e-12)));
    row("less than one use", { "C01 p=\"0.5 per occasion\" -> H01", 0.5 }, exactly("H01", 0.25, 0.25)); // m g
    row("the rarest", { "C01 p=\"1e-12 per year\" -> H01" }, exactly("H01", 1e-12, onceOf(1e-12)));
    row("the most frequent", { "C01 p=\"1e9 per year\" -> H01" }, exactly("H01", 1e9, 1.0));
    row("the most frequent behind a control", // 1e9 * 1e-12
        { "C01 p=\"1e9 per year\" -> H01; K01 p=1e-12 status=verified guards C01->H01" },
        exactly("H01", 1e-3, onceOf(1e-3)));
    row("what is never so", { "C01 p=0 -> H01" }, exactly("H01", 0.0, 0.0));
    row("what is always so", { "C01 p=1 -> H01" }, exactly("H01", 1.0, 1.0));
    row("always so and occurring", { "C01 p=1 -> H01 all; C02 p=\"2 per year\" -> H01" },
        exactly("H01", 2.0, onceOf(2.0)));
    row("a control that never fails", { "C01 p=\"9 per year\" -> H01; K01 p=0 status=verified guards C01->H01" },
        exactly("H01", 0.0, 0.0));
    // It lasts three years: there with 1 - e^-3 at any moment; those that began before are not counted, but are there.
    const double there = onceOf(3.0);
    row("lasting longer than the exposure",
        { "C01 p=\"1 per year lasting 26280 h\" -> H01 all; C02 p=\"2 per year\" -> H01" },
        { "H01", 2.0 * there, there * onceOf(2.0), onceOf(2.0 * there) });
    row("lasting longer than the exposure, counted", { "C01 p=\"1 per year lasting 26280 h\" -> H01" },
        exactly("H01", 1.0, onceOf(1.0)));
    // a 0.5 comes to H01, half of that to H02; back from there it brings about nothing new at the same moment.
    row("a loop with frequencies", { "C01 p=\"8 per year\" -0.5-> H01 -0.5-> H02 -> H01" },
        exactly("H02", 2.0, onceOf(2.0)));
}

QTEST_GUILESS_MAIN(TestCliScore)
#include "test_cli_score.moc"
