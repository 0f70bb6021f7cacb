#include "model/exchange/library.h"
#include "model/exchange/twin.h"
#include "support/program.h"
#include "support/reviewed.h"
#include "support/scratch.h"
#include "support/sketch.h"

#include <QJsonArray>

using namespace hz;
using testing::Outcome;
using testing::run;
using testing::Sketch;

namespace {

QStringList keysOf(const QJsonObject& object)
{
    return object.keys(); // sorted
}

} // namespace

/// What `diff` says of two projects, of baselines, and of the risk.
class TestCliDiff : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = testing::scratchFolder(); }

    void differencesAreNamedInWords()
    {
        const QString project = at("p.json");
        QVERIFY(write(project, exchange::writeTwin(signedSince())));
        const Outcome text = run({ "diff", project, "--baseline", "Review before the beta" });
        QCOMPARE(text.status, 1);
        QVERIFY2(text.output.contains("+ sign-off Limited beta, Head of the product area\n"), text.output);
        QVERIFY2(!text.output.contains('_'), text.output);
    }

    void diffNamesWhatChanged()
    {
        domain::Model model = exchange::newProject("chlorine-storage").value();
        QVERIFY(write(at("a.json"), exchange::writeTwin(model)));
        domain::Node changed = *model.nodes().all().front();
        changed.title = QStringLiteral("Another title");
        model.put(changed);
        domain::Node added;
        added.id = base::Id::random();
        added.code = QStringLiteral("C99");
        model.put(added);
        QVERIFY(write(at("b.json"), exchange::writeTwin(model)));
        const Outcome text = run({ "diff", at("a.json"), at("b.json") });
        QCOMPARE(text.status, 1);
        QVERIFY2(text.output.contains("+ node C99\n"), text.output);
        QVERIFY2(text.output.contains("→ “Another title”\n"), text.output);
        const QJsonObject json = run({ "diff", at("a.json"), at("b.json"), "--json" }).json();
        QCOMPARE(json["schema"].toString(), QStringLiteral("graphazard.difference/1"));
        QCOMPARE(json["changes"].toArray().size(), 2);
        const Outcome back = run({ "diff", at("b.json"), at("a.json") });
        QVERIFY(back.output.contains("- node C99\n"));
        const Outcome same = run({ "diff", at("a.json"), at("a.json"), "--json" });
        QCOMPARE(same.status, 0);
        QCOMPARE(same.json()["changes"].toArray().size(), 0);
    }

    void diffSaysWhatItDidToTheRisk()
    {
        domain::Model model = exchange::newProject("chlorine-storage").value();
        QVERIFY(write(at("a.json"), exchange::writeTwin(model)));
        domain::Node control;
        model.nodes().forEach([&](const domain::Node& node) {
            if (node.kind == domain::NodeKind::Control && node.status == domain::ControlStatus::Implemented)
                control = node;
        });
        QVERIFY(!control.id.isNull());
        control.status = domain::ControlStatus::Failed;
        model.put(control);
        QVERIFY(write(at("b.json"), exchange::writeTwin(model)));
        const QStringList question{ "diff", at("a.json"), at("b.json"), "--risk" };
        const Outcome text = run(question);
        QCOMPARE(text.status, 1);
        QVERIFY2(text.output.contains("Effect on the current risk\n"), text.output);
        QVERIFY2(text.output.contains(control.code.toUtf8()), text.output);
        const QJsonObject json = run(question + QStringList{ "--json", "--posture", "all" }).json();
        QCOMPARE(keysOf(json), QStringList({ "changes", "former_edition", "from", "risk", "schema", "to" }));
        QCOMPARE(keysOf(json["risk"].toObject()), QStringList({ "current", "inherent", "target" }));
        const QJsonObject current = json["risk"]["current"].toObject();
        QCOMPARE(keysOf(current), QStringList({ "hazards", "occurrences", "totals", "waterfall" }));
        const QJsonArray steps = current["waterfall"]["steps"].toArray();
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps[0]["change"].toString(), QStringLiteral("changed"));
        QCOMPARE(steps[0]["title"].toString(), control.code + u' ' + control.title);
        for (const QString& category : current["totals"].toObject().keys()) {
            QCOMPARE(current["totals"][category]["before"], current["waterfall"]["before"][category]);
            QCOMPARE(current["totals"][category]["after"], steps[0]["after"][category]);
        }
        QCOMPARE(keysOf(run({ "diff", at("a.json"), at("b.json"), "--json" }).json()),
            QStringList({ "changes", "former_edition", "from", "schema", "to" }));
        QCOMPARE(run({ "diff", at("a.json"), at("a.json"), "--risk" }).status, 0);
    }

    void diffFindsBaselinesInAFile()
    {
        domain::Model model = exchange::newProject("chlorine-storage").value();
        domain::Baseline baseline;
        baseline.id = base::Id::random();
        baseline.name = QStringLiteral("Pilot #1");
        baseline.person = QStringLiteral("Ada");
        baseline.content = qCompress(exchange::writeTwin(model));
        model.put(baseline);
        domain::Node changed = *model.nodes().all().front();
        changed.title = QStringLiteral("Another title");
        model.put(changed);
        QVERIFY(write(at("a.json"), exchange::writeTwin(model)));
        const Outcome since = run({ "diff", at("a.json"), "--baseline", "pilot #1", "--json" });
        QCOMPARE(since.status, 1);
        QCOMPARE(since.json()["from"].toString(), at("a.json") + QStringLiteral("#pilot #1"));
        QCOMPARE(since.json()["to"].toString(), at("a.json"));
        QCOMPARE(since.json()["changes"].toArray().size(), 1);
        QCOMPARE(run({ "diff", at("a.json#Pilot #1"), at("a.json") }).output,
            run({ "diff", at("a.json"), "--baseline", "Pilot #1" }).output);
        QCOMPARE(run({ "diff", at("a.json#Pilot #1"), at("a.json#Pilot #1") }).status, 0);
        QVERIFY(write(at("b#Pilot.json"), exchange::writeTwin(model)));
        QCOMPARE(run({ "diff", at("b#Pilot.json"), at("a.json") }).status, 0);
        EXPECT_REFUSED(run({ "diff", at("a.json"), "--baseline", "Launch" }), "Launch");
        EXPECT_REFUSED(run({ "diff", at("a.json") }), "--baseline");
        baseline.content.chop(9);
        model.put(baseline);
        QVERIFY(write(at("c.json"), exchange::writeTwin(model)));
        EXPECT_REFUSED(run({ "diff", at("c.json"), "--baseline", "Pilot #1" }), "damaged");
    }

    /// The uses go from 100 to 400: N from 10 to 40, P from 1 - 0.9^100 to 1 - 0.9^400, and nothing else.
    void diffSaysHowOftenThingsAreExpected()
    {
        Sketch made("C01 p=\"0.1 per occasion\" -> H01 -> S01 T=1:3; C02 p=0.2 -> H02");
        testing::putOccasion(made.model, 100.0);
        QVERIFY(write(at("a.json"), exchange::writeTwin(made.model)));
        testing::putOccasion(made.model, 400.0);
        QVERIFY(write(at("b.json"), exchange::writeTwin(made.model)));
        const Outcome outcome = run({ "diff", at("a.json"), at("b.json"), "--risk", "--json" });
        QCOMPARE(outcome.status, 1);
        QStringList names;
        const QJsonObject difference = outcome.json();
        const QJsonValue current = difference["risk"]["current"];
        for (const QJsonValue move : current["occurrences"].toArray()) {
            names << move["name"].toString();
            QCOMPARE(move["before"]["occurrences"]["high"].toDouble(), 10.0);
            QCOMPARE(move["after"]["occurrences"]["high"].toDouble(), 40.0);
            QCOMPARE(move["after"]["frequency"]["low"].toDouble(), 40.0);
            QCOMPARE(move["before"]["probability"]["low"].toDouble(), -std::expm1(100.0 * std::log1p(-0.1)));
        }
        QCOMPARE(names, QStringList({ "H01 H01", "S01 S01" }));
        QCOMPARE(current["totals"]["Technical"]["before"].toDouble(), 30.0);
        QCOMPARE(current["totals"]["Technical"]["after"].toDouble(), 120.0);
        const QByteArray text = run({ "diff", at("a.json"), at("b.json"), "--risk" }).output;
        QVERIFY2(text.contains("10, 10 a year") && text.contains("40, 40 a year"), text);
    }

    /// What got worse without an end, and what cannot be decided any more, does not look as if it had got better.
    void diffSaysWhatHasNoEndAndNoAnswer()
    {
        Sketch made("C01 p=\"0.1 per occasion\" -> H01 -> S01 T=1:3");
        testing::putOccasion(made.model, 100.0);
        QVERIFY(write(at("a.json"), exchange::writeTwin(made.model)));
        testing::putOccasion(made.model, std::nullopt);
        QVERIFY(write(at("b.json"), exchange::writeTwin(made.model)));
        const QByteArray endless = run({ "diff", at("a.json"), at("b.json"), "--risk" }).output;
        QVERIFY2(endless.contains("+∞"), endless);
        testing::putOccasion(made.model, 100.0);
        made.draw("C02 p=\"2 per year\" -> H01 all");
        QVERIFY(write(at("c.json"), exchange::writeTwin(made.model)));
        const QStringList question{ "diff", at("a.json"), at("c.json"), "--risk" };
        const QJsonObject difference = run(question + QStringList{ "--json" }).json();
        const QJsonValue moved = difference["risk"]["current"]["hazards"][0];
        QCOMPARE(moved["before"]["decidable"].toBool(), true);
        QCOMPARE(moved["before"]["code"].toString(), QStringLiteral("1A"));
        QCOMPARE(moved["after"]["decidable"].toBool(true), false);
        QVERIFY(moved["after"]["code"].isNull() && moved["after"]["level"].isNull());
        QVERIFY(run(question).output.contains("not decidable"));
    }

private:
    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] static bool write(const QString& path, const QByteArray& bytes)
    {
        return testing::writeFile(path, bytes);
    }

    /// A project with a stage and a baseline, which somebody has signed since.
    static domain::Model signedSince()
    {
        testing::Sketch made = testing::reviewed();
        domain::SignOff signOff;
        signOff.id = made.ids.next();
        signOff.stage = made.model.table<domain::Stage>().all().front()->id;
        signOff.role = QStringLiteral("Head of the product area");
        signOff.person = QStringLiteral("Ada");
        made.model.put(signOff);
        return made.model;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestCliDiff)
#include "test_cli_diff.moc"
