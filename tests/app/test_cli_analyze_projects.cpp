#include "model/exchange/twin.h"
#include "support/analysis_answer.h"
#include "support/program.h"
#include "support/scratch.h"
#include "support/sketch.h"

#include <QJsonArray>

#include <cmath>
#include <optional>

using hz::testing::eventsOf;
using hz::testing::isNear;
using hz::testing::keysOf;
using hz::testing::Outcome;
using hz::testing::result;
using hz::testing::run;

/// What `analyze` answers about nodes of projects: over how often they are expected.
class TestCliAnalyzeProjects : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = hz::testing::scratchFolder(); }

    void projectsAreAnsweredByPosture()
    {
        QVERIFY(writeProject("p.json",
            "C01 p=0.5 -> H01; K01 p=0.5 status=planned guards C01->H01\n"
            "K02 p=0.5 status=implemented guards C01->H01"));
        const QStringList question{ "analyze", at("p.json"), "--json", "--node", "H01" };
        const Outcome current = run(question);
        QVERIFY2(current.status == 0, current.messages);
        QCOMPARE(result(current).value("posture").toString(), QStringLiteral("current"));
        const Outcome all = run(question + QStringList{ "--posture", "all" });
        QStringList postures;
        std::vector<double> probabilities;
        for (const QJsonValue answer : all.json().value("results").toArray()) {
            postures << answer.toObject().value("posture").toString();
            probabilities.push_back(answer.toObject().value("probability").toObject().value("high").toDouble());
        }
        QCOMPARE(postures, (QStringList{ "inherent", "current", "target" }));
        QCOMPARE(probabilities, (std::vector<double>{ 0.5, 0.25, 0.125 }));
        QCOMPARE(result(all, 1), result(current));
    }

    /// 8 uses, each with 0.5 * 0.25; and 2 a year. N = 1 + 2 = 3; P = 1 - (1 - 0.125)^8 e^-2.
    void whatOccursIsCounted()
    {
        QVERIFY(writeProject("p.json", "C01 p=\"0.5 per occasion\" -0.25-> H01; C02 p=\"2 per year\" -> H01", 8.0));
        const QStringList question{ "analyze", at("p.json"), "--probability", "--cut-sets", "--list", "9",
            "--importance" };
        const Outcome outcome = run(question + QStringList{ "--json" });
        QVERIFY2(outcome.status == 0, outcome.messages);
        QCOMPARE(outcome.json().value("schema").toString(), QStringLiteral("graphazard.analysis/2"));
        const QJsonObject found = result(outcome);
        QCOMPARE(keysOf(found),
            (QStringList{
                "cut_sets", "decidable", "frequency", "importance", "node", "occurrences", "posture", "probability" }));
        QVERIFY(isNear(found.value("occurrences").toObject().value("low").toDouble(), 3.0));
        QVERIFY(isNear(found.value("frequency").toObject().value("high").toDouble(), 3.0));
        QVERIFY(isNear(found.value("probability").toObject().value("low").toDouble(),
            1.0 - std::pow(0.875, 8.0) * std::exp(-2.0)));
        const QJsonArray list = found.value("cut_sets").toObject().value("list").toArray();
        QCOMPARE(list.size(), 2); // the most often expected first
        QCOMPARE(eventsOf(list[0]), (QStringList{ "C02" }));
        QCOMPARE(list[0].toObject().value("occurrences").toDouble(), 2.0);
        QCOMPARE(list[1].toObject().value("occurrences").toDouble(), 1.0);
        for (const QJsonValue row : found.value("importance").toArray())
            if (row.toObject().contains("share"))
                QVERIFY(isNear(row["share"].toDouble(), row["event"].toString() == u"C02" ? 2.0 / 3.0 : 1.0 / 3.0));
        const QByteArray text = run(question).output;
        QVERIFY2(text.contains("Expected") && text.contains("Probability"), text);
        QVERIFY2(text.contains("Minimal cut sets of H01, current, with how often each is expected"), text);
    }

    /// What is there or not counts once at most; a control is not counted, as it does not come about.
    void whatStandsIsCountedOnce()
    {
        QVERIFY(writeProject("p.json", "C01 p=0.5 -> H01; K01 p=0.25 status=implemented guards C01->H01"));
        const Outcome outcome = run({ "analyze", at("p.json"), "--json", "--node", "H01", "--node", "K01" });
        QCOMPARE(result(outcome).value("occurrences").toObject().value("low").toDouble(), 0.125);
        QVERIFY(!result(outcome, 1).contains("occurrences"));
        QCOMPARE(result(outcome, 1).value("probability").toObject().value("low").toDouble(), 0.25);
    }

    void whatCannotBeDecidedIsSaid()
    {
        QVERIFY(writeProject("p.json", "C01 p=\"2 per year\" -> H01 all; C02 p=\"3 per year\" -> H01"));
        const Outcome outcome = run({ "analyze", at("p.json"), "--json" });
        QCOMPARE(result(outcome).value("decidable"), QJsonValue(false));
        const QJsonValue note = outcome.json().value("notes").toArray().at(0);
        QCOMPARE(note["code"].toString(), QStringLiteral("project/never-together"));
        QVERIFY(note["text"].toString().contains("H01"));
        const QByteArray text = run({ "analyze", at("p.json") }).output;
        QVERIFY2(text.contains("not decidable") && text.contains("never meet"), text);
    }

    void whatNobodyCountsHasNoUpperEnd()
    {
        QVERIFY(writeProject("p.json", "C01 p=\"0.5 per occasion\" -> H01"));
        const Outcome outcome = run({ "analyze", at("p.json"), "--json" });
        QVERIFY2(outcome.status == 0, outcome.messages);
        QVERIFY(result(outcome).value("occurrences").toObject().value("high").isNull());
        QVERIFY(result(outcome).value("frequency").toObject().value("high").isNull());
        const QStringList question{ "analyze", at("p.json"), "--cut-sets", "--list", "1", "--importance" };
        const QJsonObject sets = result(run(question + QStringList{ "--json" })).value("cut_sets").toObject();
        QVERIFY(sets.value("list").toArray().at(0)["occurrences"].isNull());
        for (const QStringList& words : { QStringList{ "analyze", at("p.json") }, question }) {
            const QByteArray text = run(words).output;
            QVERIFY2(text.contains("no upper end") && !text.contains("e+"), text); // nor a number in its place
        }
    }

    /// Both spread: N is 10 q, and P 1 - (1 - q)^10, over q uniform between 0 and 0.2; N has the mean 1.
    void whatOccursIsUncertain()
    {
        QVERIFY(writeProject("p.json", "C01 p=\"uniform(0, 0.2) per occasion\" -> H01", 10.0));
        const QStringList question{ "analyze", at("p.json"), "--uncertainty", "20000" };
        const Outcome outcome = run(question + QStringList{ "--json" });
        QVERIFY2(outcome.status == 0, outcome.messages);
        const QJsonObject number = result(outcome).value("uncertainty_of_occurrences").toObject();
        QVERIFY(std::abs(number.value("mean").toDouble() - 1.0) < 0.02); // 5 standard errors: 0.577 / sqrt(20000)
        QVERIFY(std::abs(number.value("q95").toDouble() - 1.9) < 0.02);
        const double q95 = result(outcome).value("uncertainty").toObject().value("q95").toDouble();
        QVERIFY(std::abs(q95 - (1.0 - std::pow(1.0 - 0.19, 10.0))) < 0.01);
        const QByteArray text = run(question).output;
        QVERIFY2(text.contains("expected") && text.contains("probability"), text);
    }

    /// What `score` shows of each hazard is what `analyze` finds, in a sample with all that there is.
    void agreesWithScore()
    {
        QCOMPARE(run({ "new", at("codex.hazard"), "--template", "codex" }).status, 0);
        const QJsonObject scores = run({ "score", at("codex.hazard"), "--json" }).json();
        const QJsonArray hazards =
            scores.value("postures").toObject().value("current").toObject().value("hazards").toArray();
        QVERIFY(hazards.size() > 10);
        const Outcome outcome = run({ "analyze", at("codex.hazard"), "--json" });
        for (int i = 0; i < hazards.size(); ++i) {
            const QJsonObject hazard = hazards[i].toObject();
            const QJsonObject found = result(outcome, i);
            QCOMPARE(found.value("node"), hazard.value("code"));
            for (const char* figure : { "occurrences", "probability", "frequency" })
                for (const char* end : { "low", "high" }) {
                    const QJsonValue scored = hazard.value(figure).toObject().value(end);
                    const QJsonValue analyzed = found.value(figure).toObject().value(end);
                    QCOMPARE(analyzed.isNull(), scored.isNull());
                    QVERIFY(std::abs(scored.toDouble() - analyzed.toDouble()) <= 1e-9 * std::abs(scored.toDouble()));
                }
        }
    }

    /// By its conditions as gates; by what occurs as sequences, which have the frequency that the project has.
    void anExportedProjectIsAnalysedAsOne()
    {
        const QString project = at("plant.json");
        QVERIFY(writeProject("plant.json", "C01 p=0.25 -> H01; C02 p=\"12 per year\" -0.5-> H02"));
        const Outcome exported = run({ "export", project, "-o", at("plant.xml") });
        QVERIFY2(exported.status == 0, exported.messages);
        QCOMPARE(run({ "export", project, "-o", at("plant.xml") }).status, 2); // it is there already
        QCOMPARE(run({ "export", project, "-o", at("plant.xml"), "--force", "--format", "openpsa" }).status, 0);
        QCOMPARE(run({ "import", project, "-o", at("other.xml") }).status, 2);
        const Outcome theirs = run({ "analyze", at("plant.xml"), "--json", "--node", "H01_inherent", "--node",
            "C02_to_H02_inherent > H02_inherent_by_C02" });
        QVERIFY2(theirs.status == 0, theirs.messages);
        const Outcome ours = run({ "analyze", project, "--posture", "inherent", "--json" });
        QVERIFY2(ours.status == 0, ours.messages);
        QCOMPARE(result(theirs).value("probability"), result(ours).value("probability"));
        QCOMPARE(result(theirs, 1).value("probability").toObject().value("low").toDouble(), 0.5);
        for (const Outcome& outcome : { theirs, ours })
            QCOMPARE(result(outcome, 1).value("frequency").toObject().value("low").toDouble(), 6.0);
    }

private:
    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }
    /// A project drawn in words; with a number, so many uses are its default occasion.
    [[nodiscard]] bool writeProject(const QString& name, const char* sketch, std::optional<double> uses = {}) const
    {
        hz::testing::Sketch made(sketch);
        if (uses)
            hz::testing::putOccasion(made.model, uses);
        return hz::testing::writeFile(at(name), hz::exchange::writeTwin(made.model));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestCliAnalyzeProjects)
#include "test_cli_analyze_projects.moc"
