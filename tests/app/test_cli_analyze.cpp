#include "support/analysis_answer.h"
#include "support/terminal.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <array>
#include <cmath>
#include <map>

using hz::testing::eventsOf;
using hz::testing::isNear;
using hz::testing::keysOf;
using hz::testing::Outcome;
using hz::testing::result;
using hz::testing::run;
using hz::testing::runAtTerminal;

namespace {

/// Two of three, or a fourth: {d}, {a, b}, {a, c}, {b, c}.
constexpr const char* kTwoOfThree = R"(<?xml version="1.0"?>
<opsa-mef>
<define-fault-tree name="F">
<define-gate name="top"><or><gate name="two"/><basic-event name="d"/></or></define-gate>
<define-gate name="two"><atleast min="2"><basic-event name="a"/><basic-event name="b"/><basic-event name="c"/></atleast></define-gate>
</define-fault-tree>
<model-data>
<define-basic-event name="a"><float value="0.5"/></define-basic-event>
<define-basic-event name="b"><float value="0.25"/></define-basic-event>
<define-basic-event name="c"><float value="0.125"/></define-basic-event>
<define-basic-event name="d"><float value="0.0625"/></define-basic-event>
</model-data>
</opsa-mef>
)";

constexpr const char* kEventTree = R"(<opsa-mef>
<define-initiating-event name="trip" event-tree="cooling"/>
<define-event-tree name="cooling">
<define-functional-event name="P"/>
<define-sequence name="safe"/><define-sequence name="lost"/>
<initial-state><fork functional-event="P">
<path state="works"><collect-formula><not><gate name="pump"/></not></collect-formula><sequence name="safe"/></path>
<path state="fails"><collect-formula><gate name="pump"/></collect-formula><sequence name="lost"/></path>
</fork></initial-state>
</define-event-tree>
<define-fault-tree name="F"><define-gate name="pump"><or><basic-event name="p"/></or></define-gate></define-fault-tree>
<model-data><define-basic-event name="p"><float value="0.25"/></define-basic-event></model-data>
</opsa-mef>)";

constexpr const char* kCommonCause = R"(<opsa-mef>
<define-fault-tree name="F">
<define-gate name="top"><and><basic-event name="a"/><basic-event name="b"/></and></define-gate>
<define-CCF-group name="twins" model="beta-factor">
<members><basic-event name="a"/><basic-event name="b"/></members>
<distribution><float value="0.1"/></distribution>
<factors><factor level="2"><float value="0.5"/></factor></factors>
</define-CCF-group>
</define-fault-tree></opsa-mef>)";

/// The conjunction of so many disjunctions of ten events each: 10^n minimal cut sets.
QByteArray manyCutSets(int factors)
{
    QByteArray text = "<opsa-mef><define-fault-tree name=\"F\"><define-gate name=\"top\"><and>\n";
    for (int i = 0; i < factors; ++i) {
        text += "<or>";
        for (int j = 0; j < 10; ++j)
            text += "<basic-event name=\"e" + QByteArray::number(10 * i + j) + "\"/>";
        text += "</or>\n";
    }
    text += "</and></define-gate></define-fault-tree><model-data>\n";
    for (int i = 0; i < 10 * factors; ++i)
        text += "<define-basic-event name=\"e" + QByteArray::number(i)
            + "\"><float value=\"0.01\"/></define-basic-event>\n";
    return text + "</model-data></opsa-mef>";
}

/// What may differ from run to run is the time that it took.
QByteArray withoutTiming(QByteArray json)
{
    return json.left(json.indexOf("\"timing\""));
}

} // namespace

class TestCliAnalyze : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(write("small.xml", kTwoOfThree));
    }

    void aModelMayBeInSeveralFiles()
    {
        QVERIFY(write("gate.xml",
            "<opsa-mef><define-fault-tree name='T'><define-gate name='g'><and><event name='a'/><event name='b'/></and>"
            "</define-gate></define-fault-tree></opsa-mef>"));
        QVERIFY(write("events.xml",
            "<opsa-mef><define-CCF-group name='G' model='beta-factor'><members><basic-event name='a'/><basic-event "
            "name='b'/></members><distribution><float value='0.5'/></distribution><factor><float value='0.5'/></factor>"
            "</define-CCF-group></opsa-mef>"));
        QVERIFY(write("all.xml", "<opsa-mef><include file='gate.xml'/>\n<include file='events.xml'/></opsa-mef>"));
        QVERIFY(write("lost.xml", "<opsa-mef>\n<include file='none.xml'/></opsa-mef>"));
        const auto low = [](const Outcome& outcome) {
            return result(outcome).value("probability").toObject().value("low").toDouble();
        };
        const Outcome included = run({ "analyze", at("all.xml"), "--json" });
        QVERIFY2(included.status == 0, included.messages);
        QCOMPARE(low(included), 0.25 + 0.75 * 0.0625);
        const Outcome given = run({ "analyze", at("gate.xml"), "--with", at("events.xml"), "--ccf", "off", "--json" });
        QVERIFY2(given.status == 0, given.messages);
        QCOMPARE(low(given), 0.25);
        QCOMPARE(given.json().value("settings").toObject().value("ccf"), QJsonValue(false));
        const Outcome lost = run({ "analyze", at("lost.xml") });
        QCOMPARE(lost.status, 2);
        QVERIFY2(lost.messages.contains(at("lost.xml").toUtf8() + ":2: "), lost.messages);
    }

    void whatSimplificationSavedIsSaid()
    {
        QVERIFY(write("pairs.xml",
            "<opsa-mef><define-fault-tree name='F'><define-gate name='top'><or><and><event name='a'/><event name='b'/>"
            "</and><gate name='g'/></or></define-gate><define-gate name='g'><and><event name='b'/><event "
            "name='a'/></and>"
            "</define-gate></define-fault-tree><model-data><define-basic-event name='a'><float value='0.5'/>"
            "</define-basic-event><define-basic-event name='b'><float value='0.5'/></define-basic-event></model-data>"
            "</opsa-mef>"));
        const QStringList question{ "analyze", at("pairs.xml") };
        const QJsonObject saved = result(run(question + QStringList{ "--json" })).value("simplification").toObject();
        QCOMPARE(keysOf(saved), (QStringList{ "events_after", "events_before", "gates_after", "gates_before" }));
        QCOMPARE(saved.value("events_before").toInt(), 2);
        QCOMPARE(saved.value("gates_before").toInt(), 1); // equal ones are one
        const int events = saved.value("events_after").toInt();
        QVERIFY(events < 2);
        const QByteArray text = run(question).output;
        QVERIFY2(text.contains("2 to " + QByteArray::number(events)), text);
    }

    void jsonSaysWhatWasAskedOfWhat()
    {
        const Outcome outcome = run({ "analyze", at("small.xml"), "--json", "--probability", "--cut-sets" });
        QVERIFY2(outcome.status == 0, outcome.messages);
        QCOMPARE(outcome.messages, QByteArray());
        const QJsonObject json = outcome.json();
        QCOMPARE(keysOf(json), (QStringList{ "input", "results", "schema", "settings", "timing" }));
        QCOMPARE(json.value("schema").toString(), QStringLiteral("graphazard.analysis/1"));
        QCOMPARE(json.value("input"),
            QJsonValue(QJsonObject{ { "file", at("small.xml") }, { "basic_events", 4 }, { "gates", 2 } }));
        const QJsonObject settings = json.value("settings").toObject();
        QCOMPARE(settings.value("limit_seconds").toDouble(), 60.0);
        QVERIFY(settings.value("max_order").isNull() && settings.value("min_probability").isNull());
        QCOMPARE(keysOf(json.value("timing")), (QStringList{ "cut_sets_s", "load_s", "probability_s" }));
        QCOMPARE(json.value("results").toArray().size(), 1);
        QCOMPARE(keysOf(result(outcome)), (QStringList{ "cut_sets", "node", "probability", "simplification" }));
        QCOMPARE(result(outcome).value("node").toString(), QStringLiteral("top"));
    }

    void probabilityIsMeantWhenNothingIsSaid()
    {
        const Outcome outcome = run({ "analyze", at("small.xml"), "--json" });
        QCOMPARE(keysOf(result(outcome)), (QStringList{ "node", "probability", "simplification" }));
        const QJsonObject probability = result(outcome).value("probability").toObject();
        QCOMPARE(keysOf(probability), (QStringList{ "exact", "high", "low", "method" }));
        const double expected = 1.0 - (1.0 - 0.1875) * (1.0 - 0.0625);
        QCOMPARE(probability.value("low").toDouble(), expected);
        QCOMPARE(probability.value("high").toDouble(), expected);
        QCOMPARE(probability.value("exact"), QJsonValue(true));
        QCOMPARE(keysOf(outcome.json().value("timing")), (QStringList{ "load_s", "probability_s" }));
    }

    void cutSetsAreCountedAndListed()
    {
        const Outcome outcome = run({ "analyze", at("small.xml"), "--json", "--cut-sets", "--list", "3" });
        QCOMPARE(keysOf(result(outcome)), (QStringList{ "cut_sets", "node" }));
        const QJsonObject sets = result(outcome).value("cut_sets").toObject();
        QCOMPARE(keysOf(sets), (QStringList{ "by_order", "complete", "count", "cut_off", "list", "method" }));
        QCOMPARE(sets.value("count"), QJsonValue(4));
        QCOMPARE(sets.value("by_order"), QJsonValue(QJsonObject{ { "1", 1 }, { "2", 3 } }));
        QCOMPARE(sets.value("complete"), QJsonValue(true));
        QVERIFY(sets.value("cut_off").isNull());
        const QJsonArray list = sets.value("list").toArray();
        QCOMPARE(list.size(), 3);
        QCOMPARE(eventsOf(list[0]), (QStringList{ "a", "b" }));
        QCOMPARE(list[0].toObject().value("probability").toDouble(), 0.125);
        QCOMPARE(eventsOf(list[1]), (QStringList{ "d" })); // as probable as the next, and smaller
        QCOMPARE(eventsOf(list[2]), (QStringList{ "a", "c" }));
        const Outcome only = run({ "analyze", at("small.xml"), "--json", "--cut-sets" });
        QCOMPARE(result(only).value("cut_sets").toObject().value("list"), QJsonValue(QJsonArray()));
    }

    void everyEventIsMeasured()
    {
        const Outcome outcome = run({ "analyze", at("small.xml"), "--json", "--importance" });
        QCOMPARE(keysOf(result(outcome)), (QStringList{ "importance", "node" }));
        QCOMPARE(keysOf(outcome.json().value("timing")), (QStringList{ "importance_s", "load_s" }));
        const QJsonArray rows = result(outcome).value("importance").toArray();
        QCOMPARE(rows.size(), 4);
        const QJsonObject d = rows[3].toObject();
        QCOMPARE(keysOf(d), (QStringList{ "cif", "dif", "event", "fv", "mif", "raw", "rrw" }));
        QCOMPARE(d.value("event").toString(), QStringLiteral("d"));
        const double top = 0.23828125;
        QVERIFY(isNear(d.value("mif").toDouble(), 0.8125));
        QVERIFY(isNear(d.value("cif").toDouble(), 0.8125 * 0.0625 / top));
        QVERIFY(isNear(d.value("dif").toDouble(), 0.0625 / top));
        QVERIFY(isNear(d.value("raw").toDouble(), 1.0 / top));
        QVERIFY(isNear(d.value("rrw").toDouble(), top / 0.1875));
        const QByteArray text = run({ "analyze", at("small.xml"), "--importance" }).output;
        QVERIFY(text.indexOf("\n  a ") < text.indexOf("\n  c ")); // what matters most comes first
        for (const char* head : { "MIF", "CIF", "DIF", "FV", "RAW", "RRW" })
            QVERIFY(text.contains(head));
    }

    void uncertaintyThatIsNotThereIsSaidToBeMissing()
    {
        const QStringList question{ "analyze", at("small.xml"), "--uncertainty", "10", "--limit-seconds", "0" };
        const Outcome outcome = run(question + QStringList{ "--json" });
        QCOMPARE(outcome.status, 3);
        const QJsonObject found = result(outcome).value("uncertainty").toObject();
        QCOMPARE(keysOf(found), (QStringList{ "missing", "samples", "seed" }));
        QCOMPARE(found.value("missing").toString(), QStringLiteral("no time"));
        QVERIFY(run(question).output.contains("not drawn: the time was over"));
    }

    void uncertaintyIsReproducible()
    {
        const QStringList question{ "analyze", at("small.xml"), "--json", "--uncertainty", "1000", "--seed", "7" };
        const Outcome outcome = run(question);
        QCOMPARE(keysOf(result(outcome)), (QStringList{ "node", "uncertainty" }));
        const QJsonObject found = result(outcome).value("uncertainty").toObject();
        QCOMPARE(keysOf(found), (QStringList{ "clipped", "mean", "q05", "q50", "q95", "samples", "sd", "seed" }));
        QCOMPARE(found.value("samples"), QJsonValue(1000));
        QCOMPARE(found.value("seed"), QJsonValue(7));
        QVERIFY(std::abs(found.value("mean").toDouble() - 0.23828125) <= 1e-12); // nothing in it is uncertain
        QCOMPARE(keysOf(outcome.json().value("timing")), (QStringList{ "load_s", "uncertainty_s" }));
        QCOMPARE(withoutTiming(run(question).output), withoutTiming(outcome.output));
    }

    void primeImplicantsSayWhatMustNotOccur()
    {
        QVERIFY(write("xor.xml",
            "<opsa-mef><define-fault-tree name=\"F\"><define-gate name=\"top\"><xor><basic-event name=\"a\"/>"
            "<basic-event name=\"b\"/></xor></define-gate></define-fault-tree><model-data>"
            "<define-basic-event name=\"a\"><float value=\"0.5\"/></define-basic-event>"
            "<define-basic-event name=\"b\"><float value=\"0.25\"/></define-basic-event></model-data></opsa-mef>"));
        const QStringList question{ "analyze", at("xor.xml"), "--prime-implicants", "--list", "1" };
        const Outcome outcome = run(question + QStringList{ "--json" });
        QCOMPARE(keysOf(result(outcome)), (QStringList{ "node", "prime_implicants" }));
        const QJsonObject expected{ { "count", 2 }, { "by_order", QJsonObject{ { "2", 2 } } }, { "complete", true },
            { "list",
                QJsonArray{ QJsonObject{ { "literals", QJsonArray{ "a", "not b" } }, { "probability", 0.375 } } } } };
        QCOMPARE(result(outcome).value("prime_implicants").toObject(), expected);
        QVERIFY(run(question).output.contains("a, not b"));
    }

    /// A sequence is named by its initiating event and answered as gates are.
    void sequencesAreAnswered()
    {
        QVERIFY(write("trip.xml", kEventTree));
        const Outcome outcome = run({ "analyze", at("trip.xml"), "--json" });
        QVERIFY2(outcome.status == 0, outcome.messages);
        std::map<QString, double> found;
        for (const QJsonValue answer : outcome.json().value("results").toArray())
            found[answer.toObject().value("node").toString()] =
                answer.toObject().value("probability").toObject().value("high").toDouble();
        QCOMPARE(found.size(), std::size_t{ 3 });
        QCOMPARE(found.at("pump"), 0.25);
        QCOMPARE(found.at("trip > safe"), 0.75);
        QCOMPARE(found.at("trip > lost"), 0.25);
        const Outcome one = run({ "analyze", at("trip.xml"), "--json", "--node", "trip > lost" });
        QCOMPARE(result(one).value("node").toString(), QStringLiteral("trip > lost"));
    }

    void commonCauseCanBeLeftOut()
    {
        QVERIFY(write("common.xml", kCommonCause));
        const auto probability = [&](const char* word) {
            const Outcome outcome = run({ "analyze", at("common.xml"), "--json", "--ccf", word });
            return result(outcome).value("probability").toObject().value("high").toDouble();
        };
        QVERIFY(std::abs(probability("off") - 0.01) <= 1e-12); // both fail, each by itself
        QVERIFY(std::abs(probability("on") - (0.05 + 0.95 * 0.05 * 0.05)) <= 1e-12);
        QCOMPARE(run({ "analyze", at("common.xml"), "--json" }).json().value("settings").toObject().value("ccf"),
            QJsonValue(true));
    }

    void includedFilesLieBeside()
    {
        QVERIFY(write("whole.xml", "<opsa-mef><include file=\"small.xml\"/></opsa-mef>"));
        QCOMPARE(result(run({ "analyze", at("whole.xml"), "--json" })).value("node").toString(), QStringLiteral("top"));
    }

    void cutOffsArePartOfTheAnswer()
    {
        const Outcome outcome = run({ "analyze", at("small.xml"), "--json", "--cut-sets", "--max-order", "1" });
        const QJsonObject sets = result(outcome).value("cut_sets").toObject();
        QCOMPARE(sets.value("count"), QJsonValue(1));
        const QJsonObject cutOff = sets.value("cut_off").toObject();
        QCOMPARE(cutOff.value("order"), QJsonValue(1));
        QVERIFY(cutOff.value("probability").isNull());
        QVERIFY(cutOff.value("rest").toDouble() >= 0.21875);
        QCOMPARE(outcome.json().value("settings").toObject().value("max_order"), QJsonValue(1));
        const Outcome least = run({ "analyze", at("small.xml"), "--json", "--cut-sets", "--min-probability", "0.1" });
        const QJsonObject probable = result(least).value("cut_sets").toObject();
        QCOMPARE(probable.value("count"), QJsonValue(1));
        QCOMPARE(probable.value("cut_off").toObject().value("probability"), QJsonValue(0.1));
    }

    void countsPastDoublesAreTexts()
    {
        QVERIFY(write("many.xml", manyCutSets(20)));
        const Outcome outcome = run({ "analyze", at("many.xml"), "--json", "--cut-sets" });
        const QJsonObject sets = result(outcome).value("cut_sets").toObject();
        QCOMPARE(sets.value("count"), QJsonValue(QStringLiteral("100000000000000000000")));
        QCOMPARE(sets.value("by_order"), QJsonValue(QJsonObject{ { "20", QStringLiteral("100000000000000000000") } }));
        QVERIFY(run({ "analyze", at("many.xml"), "--cut-sets" }).output.contains("100,000,000,000,000,000,000"));
    }

    /// Probability alone comes without any enumeration, so no limit on it is met.
    void probabilityDoesNotEnumerate()
    {
        QVERIFY(write("many.xml", manyCutSets(200)));
        const Outcome outcome = run({ "analyze", at("many.xml"), "--json", "--limit-memory", "1" });
        QCOMPARE(outcome.status, 0);
        QCOMPARE(result(outcome).value("probability").toObject().value("exact"), QJsonValue(true));
    }

    void namedGatesAreAnsweredInOrder()
    {
        const Outcome outcome = run({ "analyze", at("small.xml"), "--json", "--node", "two", "--node", "top" });
        QCOMPARE(result(outcome, 0).value("node").toString(), QStringLiteral("two"));
        QCOMPARE(result(outcome, 0).value("probability").toObject().value("low").toDouble(), 0.1875);
        QCOMPARE(result(outcome, 1).value("node").toString(), QStringLiteral("top"));
        QCOMPARE(outcome.json().value("results").toArray().size(), 2);
    }

    void sameQuestionSameBytes()
    {
        const QStringList question{ "analyze", at("small.xml"), "--json", "--probability", "--cut-sets", "--list",
            "9" };
        QCOMPARE(withoutTiming(run(question).output), withoutTiming(run(question).output));
    }

    void formsAreToldApartByContent()
    {
        QVERIFY(QFile::rename(at("small.xml"), at("small.txt")));
        QCOMPARE(result(run({ "analyze", at("small.txt"), "--json" })).value("node").toString(), QStringLiteral("top"));
    }

    /// A bounded answer is no error; one that says nothing is.
    void limitsGiveIntervals()
    {
        QVERIFY(write("many.xml", manyCutSets(30)));
        const Outcome nothing = run({ "analyze", at("many.xml"), "--cut-sets", "--limit-seconds", "0", "--json" });
        QCOMPARE(nothing.status, 3);
        QVERIFY2(nothing.messages.contains("--limit-seconds"), nothing.messages);
        QCOMPARE(result(nothing).value("cut_sets").toObject().value("complete"), QJsonValue(false));
        QVERIFY(result(nothing).value("cut_sets").toObject().value("cut_off").toObject().value("rest").isNull());
        const Outcome bounded = run({ "analyze", at("small.xml"), "--limit-seconds", "0", "--json" });
        QCOMPARE(bounded.status, 0);
        const QJsonObject probability = result(bounded).value("probability").toObject();
        const double exact = 1.0 - (1.0 - 0.1875) * (1.0 - 0.0625);
        QVERIFY(probability.value("low").toDouble() <= exact && exact <= probability.value("high").toDouble());
        QVERIFY(probability.value("high").toDouble() < 1.0);
    }

    void badUsage()
    {
        EXPECT_REFUSED(run({ "analyze" }), "INPUT");
        EXPECT_REFUSED(run({ "analyze", at("small.xml"), "--nodes", "x" }), "--nodes");
        EXPECT_REFUSED(run({ "analyze", at("small.xml"), "--min-probability", "2" }), "--min-probability");
        EXPECT_REFUSED(run({ "analyze", at("small.xml"), "--list", "-1" }), "--list");
        EXPECT_REFUSED(run({ "analyze", at("small.xml"), "--list", "3", "--probability" }), "add --cut-sets");
        EXPECT_REFUSED(run({ "analyze", at("small.xml"), "--seed", "3", "--importance" }), "add --uncertainty");
        EXPECT_REFUSED(run({ "analyze", at("small.xml"), "--max-order", "few" }), "few");
        EXPECT_REFUSED(run({ "analyze", at("small.xml"), "--max-order", "2" }), "--max-order");
        EXPECT_REFUSED(run({ "analyze", at("small.xml"), "--min-probability", "0.1", "--importance" }), "--cut-sets");
        QCOMPARE(run({ "analyze", at("small.xml"), "--prime-implicants", "--max-order", "2" }).status, 0);
        EXPECT_REFUSED(run({ "analyze", at("small.xml"), "--limit-seconds", "1,000" }), "Write 1000 for the one");
        EXPECT_REFUSED(run({ "analyze", at("small.xml"), "--min-probability", "1e-400" }), "nearer to 0");
        EXPECT_REFUSED(run({ "analyze", at("small.xml"), "--limit-seconds", "nan" }), "no number");
        EXPECT_REFUSED(run({ "analyze", at("small.xml"), "--seed", "0x10" }), "no number");
        EXPECT_REFUSED(run({ "analyze", at("small.xml"), "--posture", "target" }), "--posture");
        // Not 8, as in the language that the program is written in.
        const QJsonObject octal =
            run({ "analyze", at("small.xml"), "--uncertainty", "1", "--seed", "010", "--json" }).json();
        QCOMPARE(octal["settings"].toObject()["seed"].toInt(), 10);
        EXPECT_REFUSED(run({ "analyze", at("small.xml"), "--node", "third" }), "third");
    }

    void badFiles()
    {
        EXPECT_REFUSED(run({ "analyze", at("none.xml") }), "none.xml");
        EXPECT_REFUSED(run({ "analyze", m_folder->path() }), "folder");
        QVERIFY(write("empty.xml", ""));
        EXPECT_REFUSED(run({ "analyze", at("empty.xml") }), "empty.xml:");
        QVERIFY(write("broken.xml",
            "<opsa-mef>\n<define-fault-tree name=\"F\">\n<define-gate name=\"g\"><or>"
            "<gate name=\"nowhere\"/></or></define-gate>\n</define-fault-tree></opsa-mef>"));
        EXPECT_REFUSED(run({ "analyze", at("broken.xml") }), "broken.xml:3: ");
        QVERIFY(write("bare.xml", "<opsa-mef/>"));
        EXPECT_REFUSED(run({ "analyze", at("bare.xml") }), "no gates");
        QCOMPARE(run({ "new", at("empty.hazard") }).status, 0);
        EXPECT_REFUSED(run({ "analyze", at("empty.hazard") }), "no hazards");
        EXPECT_REFUSED(run({ "analyze", at("empty.hazard"), "--node", "H99" }), "H99");
        EXPECT_REFUSED(run({ "analyze", at("empty.hazard"), "--mission-time", "10" }), "--mission-time");
    }

    void peopleReadATable()
    {
        const Outcome outcome = run({ "analyze", at("small.xml"), "--probability", "--cut-sets", "--list", "1" });
        const QString expected = at("small.xml") + QStringLiteral(R"(: 4 basic events, 2 gates
Mission time: 8760 h (unless --mission-time says otherwise); common cause groups: on

  Event  Probability  Found by        Events  Gates   Minimal cut sets
  top    0.23828125   modules, exact  4 to 1  2 to 0  4

Minimal cut sets of top

  Events  Cut sets
       1         1
       2         3

  0.125          a, b
)");
        // Columns are as wide as they have to be.
        const auto squeezed = [](QString text) { return text.replace(QRegularExpression(" +"), " "); };
        QCOMPARE(squeezed(QString::fromUtf8(outcome.output)), squeezed(expected));
    }

    /// A line that is taken back, and nothing else; in a pipeline nothing at all.
    void aTerminalIsToldOfProgress()
    {
        const QStringList arguments{ "analyze", at("small.xml"), "--cut-sets" };
        const Outcome piped = run(arguments);
        QCOMPARE(piped.messages, QByteArray());
        const Outcome outcome = runAtTerminal(arguments, 500);
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.output, piped.output);
        QVERIFY2(
            outcome.messages.startsWith("\rreading " + at("small.xml").toUtf8() + ", 0 s\x1b[K"), outcome.messages);
        QVERIFY2(outcome.messages.endsWith("\r\x1b[K"), outcome.messages);
        QVERIFY(!outcome.messages.contains('\n'));
    }

    /// A wider line could not be taken back.
    void progressFitsTheTerminal()
    {
        const Outcome outcome = runAtTerminal({ "analyze", at("small.xml") }, 20);
        const QByteArray name = "reading " + at("small.xml").toUtf8();
        QVERIFY2(outcome.messages.startsWith("\r" + name.left(14) + ", 0 s\x1b[K"), outcome.messages);
    }

    void progressMakesWayForAMessage()
    {
        const Outcome outcome = runAtTerminal({ "analyze", at("none.xml") }, 500);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.messages.contains("\r\x1b[Kgraphazard: "), outcome.messages);
    }

private:
    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] bool write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(at(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestCliAnalyze)
#include "test_cli_analyze.moc"
