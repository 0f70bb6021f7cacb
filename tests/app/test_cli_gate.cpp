#include "model/readiness/gate_fixture.h"
#include "support/program.h"

#include "model/exchange/twin.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <cmath>

using namespace hz::testing;

namespace {

/// How many elements of the name there are.
int countOf(const QByteArray& document, const char* element)
{
    QXmlStreamReader xml(document);
    int count = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        count += xml.isStartElement() && xml.name() == QLatin1String(element) ? 1 : 0;
    }
    return xml.hasError() ? -1 : count;
}

} // namespace

class TestCliGate : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString at(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString write(const GateFixture& f, const char* name) const
    {
        QFile file(at(name));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(hz::exchange::writeTwin(f.model));
        return file.fileName();
    }
    /// Fails by its level, has an overdue action, is not reviewed (which does not block), and a name that is gone.
    static GateFixture failing()
    {
        GateFixture f;
        f.putLevels("Serious");
        Criterion review = f.criterion(CriterionKind::ReviewAge);
        review.blocking = false;
        review.position = 1;
        review.title = QStringLiteral("Reviewed <lately> & well");
        f.put(review);
        Criterion group = f.criterion(CriterionKind::Checklist);
        group.position = 2;
        group.group = QStringLiteral("gone");
        f.put(group);
        Criterion actions = f.criterion(CriterionKind::OpenActions);
        actions.position = 3;
        f.put(actions);
        return f;
    }

private slots:
    void goIsStatusZeroAndNoGoStatusOne()
    {
        GateFixture f;
        const hz::base::Id criterion = f.putLevels("High");
        QCOMPARE(run({ "check", write(f, "a.json"), "--gate", "Pilot", "--today", "2026-03-01" }).status, 0);
        QVERIFY(run({ "check", at("a.json"), "--gate", "pilot" }).output.startsWith("Pilot: GO on "));
        QCOMPARE(run({ "check", at("a.json"), "--gate", QString::fromStdString(f.stage.id.text()) }).status, 0);
        Criterion stricter = *f.model.table<Criterion>().find(criterion);
        stricter.level = QStringLiteral("Low");
        f.put(stricter);
        QCOMPARE(run({ "check", write(f, "a.json"), "--gate", "Pilot" }).status, 1);
        stricter.level = QStringLiteral("gone");
        f.put(stricter);
        QCOMPARE(run({ "check", write(f, "a.json"), "--gate", "Pilot" }).status, 1);
        stricter.blocking = false;
        f.put(stricter);
        QCOMPARE(run({ "check", write(f, "a.json"), "--gate", "Pilot" }).status, 0);
    }
    void whatIsNotThereIsRefused()
    {
        GateFixture f;
        const QString file = write(f, "b.json");
        EXPECT_REFUSED(run({ "check", file, "--gate", "Beta" }), "Pilot");
        EXPECT_REFUSED(run({ "check", file, "--gate", "Pilot", "--today", "yesterday" }), "yesterday");
        EXPECT_REFUSED(run({ "check", file, "--gate", "Pilot", "--format", "pdf" }), "pdf");
        EXPECT_REFUSED(run({ "check", file, "--format", "sarif" }), "--gate");
        QCOMPARE(run({ "new", at("empty.json") }).status, 0);
        EXPECT_REFUSED(run({ "check", at("empty.json"), "--gate", "Pilot" }), "no release plan");
    }
    void jsonSaysWhyAndWhere()
    {
        const QString file = write(failing(), "c.json");
        const Outcome outcome = run({ "check", file, "--gate", "Pilot", "--format", "json", "--today", "2026-03-01" });
        QCOMPARE(outcome.status, 1);
        const QJsonObject gate = outcome.json();
        QCOMPARE(gate["schema"].toString(), QStringLiteral("graphazard.gate/1"));
        QCOMPARE(gate["gate"].toString(), QStringLiteral("Pilot"));
        QCOMPARE(gate["verdict"].toString(), QStringLiteral("NO-GO"));
        QCOMPARE(gate["today"].toString(), QStringLiteral("2026-03-01"));
        QCOMPARE(gate["criteria"].toArray().size(), 4);
        const QJsonObject first = gate["criteria"][0].toObject();
        QCOMPARE(first["result"].toString(), QStringLiteral("failed"));
        QCOMPARE(first["kind"].toString(), QStringLiteral("residual-level"));
        QCOMPARE(first["blocking"].toBool(), true);
        QVERIFY(!first["id"].toString().isEmpty());
        QCOMPARE(first["title"].toString(), QStringLiteral("No hazard is worse than Serious, unless it is accepted"));
        QCOMPARE(gate["criteria"][1]["title"].toString(),
            QStringLiteral("Reviewed <lately> & well: The analysis was reviewed in the last 0 days"));
        const QJsonObject reason = first["reasons"][0].toObject();
        QCOMPARE(reason["code"].toString(), QStringLiteral("residual-above"));
        QCOMPARE(reason["nodes"].toArray(), QJsonArray{ QStringLiteral("H01") });
        QVERIFY(reason["text"].toString().startsWith(QStringLiteral("H01")));
        QCOMPARE(gate["criteria"][2]["result"].toString(), QStringLiteral("unknown"));
        QVERIFY(gate["flip_points"].isArray());
        QCOMPARE(run({ "check", file, "--gate", "Pilot", "--json", "--today", "2026-03-01" }).output, outcome.output);
    }
    /// 0.05 * 0.5 is Probable, and with Critical High; Serious begins below 0.01.
    void jsonSaysWhereTheVerdictFlips()
    {
        GateFixture f;
        f.putLevels("Serious");
        const Outcome outcome = run({ "check", write(f, "d.json"), "--gate", "Pilot", "--format", "json" });
        QHash<QString, QJsonObject> points;
        for (const QJsonValue point : outcome.json().value("flip_points").toArray())
            points[point["node"].toString()] = point.toObject();
        QVERIFY2(points.contains("C01") && points.contains("K01"), outcome.output);
        const QJsonObject cause = points["C01"];
        QCOMPARE(cause["input"].toString(), QStringLiteral("likelihood"));
        QCOMPARE(cause["now"].toDouble(), 0.05);
        constexpr double kPrecision = 1e-6; // relative
        QVERIFY(std::abs(cause["at"].toDouble() - 0.02) <= kPrecision * 0.02);
        QVERIFY(std::abs(points["K01"]["at"].toDouble() - 0.2) <= kPrecision * 0.2);
        QCOMPARE(cause["side"].toString(), QStringLiteral("below"));
        QCOMPARE(cause["verdict"].toString(), QStringLiteral("GO"));
    }
    /// The stage has 1,000 uses, of which each brings about the hazard with 0.1: expected 100 times. Half as many may
    /// be: the count of the uses turns the verdict at 500.
    void aGateCountsTheOccasionsOfItsStage()
    {
        GateFixture f;
        putOccasion(f.model, 10.0);
        f.setLikelihood(f.cause, Likelihood::perOccasion(0.1));
        f.setLikelihood(f.control, Likelihood::condition(1.0));
        Stage stage = f.stage;
        stage.exposure = { 90.0, TimeUnit::Day };
        f.model.put(stage);
        f.model.put(StageOccasion{ f.ids.next(), stage.id, f.model.project().occasion, Quantity::point(1000.0) });
        Criterion criterion = f.criterion(CriterionKind::Occurrences);
        criterion.category = QStringLiteral("Technical");
        criterion.limit = 50.0;
        f.put(criterion);
        const QString file = write(f, "e1.json");
        const Outcome outcome = run({ "check", file, "--gate", "Pilot", "--json", "--today", "2026-03-01" });
        QCOMPARE(outcome.status, 1);
        const QJsonObject gate = outcome.json();
        QCOMPARE(gate["verdict"].toString(), QStringLiteral("NO-GO"));
        QCOMPARE(gate["exposure"]["length"].toDouble(), 90.0);
        QCOMPARE(gate["exposure"]["unit"].toString(), QStringLiteral("day"));
        QCOMPARE(gate["exposure"]["occasions"]["use"].toDouble(), 1000.0);
        bool isFound = false;
        for (const QJsonValue point : gate["flip_points"].toArray())
            if (point["input"] == QStringLiteral("occasions")) {
                isFound = true;
                QCOMPARE(point["node"].toString(), QStringLiteral("use"));
                QCOMPARE(point["now"].toDouble(), 1000.0);
                QVERIFY(std::abs(point["at"].toDouble() - 500.0) < 0.01);
            }
        QVERIFY2(isFound, outcome.output);
        QVERIFY(run({ "check", file, "--gate", "Pilot" }).output.contains("exposure 90 days, 1000 uses\n"));
    }
    /// Of a stage that says neither how many users nor how many uses there are, nothing is decided.
    void aStageThatLacksAnOccasionIsNotDecidable()
    {
        GateFixture f;
        putOccasion(f.model, 10.0);
        f.setLikelihood(f.cause, Likelihood::perOccasion(0.1));
        f.putLevels("Medium");
        const Outcome outcome = run({ "check", write(f, "e2.json"), "--gate", "Pilot", "--json" });
        QCOMPARE(outcome.status, 1);
        const QJsonObject gate = outcome.json();
        QCOMPARE(gate["verdict"].toString(), QStringLiteral("NOT DECIDABLE"));
        QVERIFY(gate["exposure"]["occasions"]["use"].isNull());
        QVERIFY2(outcome.output.contains("“use”"), outcome.output);
    }
    /// Whatever its figures are, every stage of the sample has a verdict, and the status says the same.
    void everyStageOfTheSampleHasAVerdict()
    {
        QCOMPARE(run({ "new", at("codex.json"), "--template", "codex" }).status, 0);
        QFile file(at("codex.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject stages = QJsonDocument::fromJson(file.readAll())["stages"].toObject();
        QVERIFY(stages.size() > 1);
        for (const QJsonValue stage : stages) {
            const Outcome outcome = run({ "check", at("codex.json"), "--gate", stage["name"].toString(), "--today",
                "2026-11-01", "--format", "json", "--limit-seconds", "10" });
            QVERIFY2(outcome.status < 2, outcome.messages);
            const QString verdict = outcome.json()["verdict"].toString();
            QCOMPARE(verdict.startsWith(QStringLiteral("GO")), outcome.status == 0);
            QVERIFY(!outcome.json()["criteria"].toArray().isEmpty());
        }
    }
    void junitHasOneCaseForEachCriterion()
    {
        const Outcome outcome = run({ "check", write(failing(), "e.json"), "--gate", "Pilot", "--format", "junit" });
        QCOMPARE(outcome.status, 1);
        QCOMPARE(countOf(outcome.output, "testcase"), 4);
        QCOMPARE(countOf(outcome.output, "failure"), 1);
        QCOMPARE(countOf(outcome.output, "error"), 1);
        QCOMPARE(countOf(outcome.output, "skipped"), 1);
        QXmlStreamReader xml(outcome.output);
        QVERIFY(xml.readNextStartElement());
        QCOMPARE(xml.name(), QStringLiteral("testsuites"));
        QVERIFY(xml.readNextStartElement());
        QCOMPARE(xml.name(), QStringLiteral("testsuite"));
        for (const auto& [name, value] : { std::pair("tests", "4"), { "failures", "1" }, { "errors", "1" },
                 { "skipped", "1" }, { "name", "Pilot" } })
            QCOMPARE(xml.attributes().value(QLatin1String(name)), QLatin1String(value));
        QVERIFY(outcome.output.contains("Reviewed &lt;lately&gt; &amp; well"));
    }
    void sarifHasWhatItsSchemaRequires()
    {
        const Outcome outcome = run({ "check", write(failing(), "a b.json"), "--gate", "Pilot", "--format", "sarif" });
        QCOMPARE(outcome.status, 1);
        const QJsonObject log = outcome.json();
        QCOMPARE(log["version"].toString(), QStringLiteral("2.1.0"));
        QVERIFY(log["$schema"].toString().contains(QStringLiteral("sarif")));
        QCOMPARE(log["runs"].toArray().size(), 1);
        const QJsonObject driver = log["runs"][0]["tool"]["driver"].toObject();
        QVERIFY(!driver["name"].toString().isEmpty());
        const QJsonArray rules = driver["rules"].toArray();
        QCOMPARE(rules.size(), 4);
        for (const QJsonValue& rule : rules)
            QVERIFY(!rule["id"].toString().isEmpty() && !rule["shortDescription"]["text"].toString().isEmpty());
        const QJsonArray results = log["runs"][0]["results"].toArray();
        QCOMPARE(results.size(), 3);
        for (const QJsonValue& result : results) {
            QCOMPARE(rules[result["ruleIndex"].toInt()]["id"], result["ruleId"]);
            QVERIFY(!result["message"]["text"].toString().isEmpty());
            QVERIFY(QStringList({ "error", "warning", "note" }).contains(result["level"].toString()));
            const QJsonValue location = result["locations"][0];
            QVERIFY(location["physicalLocation"]["artifactLocation"]["uri"].toString().endsWith("/a%20b.json"));
        }
        QCOMPARE(results[0]["locations"][0]["logicalLocations"][0]["name"].toString(), QStringLiteral("H01"));
        const QString message = results[0]["message"]["text"].toString(); // with what carries it, which is no result
        QVERIFY2(message.contains(QStringLiteral("expected occurrences")), qPrintable(message));
        QCOMPARE(results[1]["level"].toString(), QStringLiteral("warning"));
    }
};

QTEST_GUILESS_MAIN(TestCliGate)
#include "test_cli_gate.moc"
