#include "support/first_edition.h"
#include "support/program.h"
#include "support/scratch.h"

#include <QJsonArray>

#include <cmath>

using namespace hz;
using testing::Outcome;
using testing::run;

/// Files of the first edition open with every verb, and it is said that they count differently now.
class TestCliEditions : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }

private slots:
    void init() { m_folder = testing::scratchFolder(); }

    void theyOpenAndAreSaidToCountDifferently_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* version : { "version-1", "version-2", "version-3" })
            for (const char* ending : { ".hazard", ".json" })
                QTest::addRow("%s%s", version, ending) << QString::fromLatin1(version) + QLatin1String(ending);
    }

    void theyOpenAndAreSaidToCountDifferently()
    {
        QFETCH(QString, name);
        const QString file = at(name);
        QVERIFY(QFile::copy(QStringLiteral(HZ_DATA "/") + name, file));
        const QByteArray before = testing::contentOf(file);
        const Outcome text = run({ "check", file });
        QVERIFY2(text.status < 2, text.messages);
        QVERIFY2(text.output.startsWith("This was written before numbers scaled with use"), text.output);
        const QJsonObject former = run({ "check", file, "--json" }).json()["former_edition"].toObject();
        QVERIFY(!former["text"].toString().isEmpty());
        QVERIFY(!former["counted_differently"].toArray().isEmpty());
        for (const QJsonValue each : former["counted_differently"].toArray())
            QVERIFY(!each["code"].toString().isEmpty() && !each["kind"].toString().isEmpty()
                && !each["text"].toString().isEmpty());
        QCOMPARE(text.output.count("counted differently: "), former["counted_differently"].toArray().size());
        for (const QStringList& question : { QStringList{ "score", file }, QStringList{ "score", file, "--json" },
                 QStringList{ "diff", file, file } }) {
            const Outcome outcome = run(question);
            QVERIFY2(outcome.status == 0, outcome.messages);
            QVERIFY2(outcome.messages.contains(file.toUtf8() + ": This was written before"), outcome.messages);
        }
        const Outcome analysed = run({ "analyze", file, "--json" });
        QVERIFY2(analysed.status == 0, analysed.messages);
        QCOMPARE(analysed.json()["notes"][0]["code"].toString(), QStringLiteral("project/former-edition"));
        QCOMPARE(testing::contentOf(file), before); // reading changes nothing
    }

    /// What an import wrote is of this edition, and says no more about it.
    void whatIsImportedIsOfThisEdition()
    {
        const QString file = QStringLiteral(HZ_DATA "/version-3.json");
        QCOMPARE(run({ "import", file, "-o", at("new.hazard") }).status, 0);
        const QJsonObject checked = run({ "check", at("new.hazard"), "--json" }).json();
        QVERIFY(checked.contains("former_edition") && checked["former_edition"].isNull());
        QCOMPARE(run({ "score", at("new.hazard") }).messages, QByteArray());
        QCOMPARE(run({ "score", at("new.hazard"), "--json" }).output, run({ "score", file, "--json" }).output);
    }

    /// What was written then is compared as it was counted then, and that is said: 1000 (1 - 0.9^10) = 651.3 became
    /// 1000 without an edit. Where no risk is asked for, nothing is counted.
    void formerStatesAreComparedAsTheyWereCounted_data()
    {
        QTest::addColumn<bool>("isBaseline");
        QTest::newRow("a file") << false;
        QTest::newRow("a baseline") << true;
    }
    void formerStatesAreComparedAsTheyWereCounted()
    {
        QFETCH(bool, isBaseline);
        const auto read = exchange::readTwin(testing::writtenInFirstEdition(), QStringLiteral("then.json"));
        QVERIFY(read.ok());
        domain::Model model = *read;
        if (isBaseline) {
            domain::Baseline baseline;
            baseline.id = base::Id::random();
            baseline.name = QStringLiteral("Then");
            baseline.person = QStringLiteral("Ada");
            baseline.content = qCompress(testing::writtenInFirstEdition());
            model.put(baseline);
        }
        QVERIFY(testing::writeFile(at("now.json"), exchange::writeTwin(model)));
        QVERIFY(testing::writeFile(at("then.json"), testing::writtenInFirstEdition()));
        const QString then = isBaseline ? at("now.json#Then") : at("then.json");
        const QStringList question{ "diff", then, at("now.json") };
        const Outcome edits = run(question);
        QVERIFY2(edits.status == 0, edits.output + edits.messages);
        QVERIFY2(edits.messages.contains(then.toUtf8() + ": This was written before"), edits.messages);
        const Outcome text = run(question + QStringList{ "--risk" });
        QVERIFY2(text.messages.contains("compared as it was counted then"), text.messages);
        QVERIFY2(text.output.contains("Counted as things are counted now"), text.output);
        const QJsonObject json = run(question + QStringList{ "--risk", "--json" }).json();
        QCOMPARE(json["former_edition"]["from"].toBool(), true);
        QCOMPARE(json["former_edition"]["to"].toBool(true), false);
        const QJsonObject current = json["risk"]["current"].toObject();
        const QJsonValue total = current["totals"]["Technical"];
        QVERIFY2(std::abs(total["before"].toDouble() - 651.3215599) < 1e-6, text.output);
        QVERIFY2(std::abs(total["after"].toDouble() - 1000.0) < 1e-6, text.output);
        QCOMPARE(current["waterfall"]["steps"].toArray().size(), 1);
        const QJsonValue consequence = current["occurrences"][0];
        QVERIFY(std::abs(consequence["before"]["occurrences"]["high"].toDouble() - 0.6513215599) < 1e-9);
        QVERIFY(std::abs(consequence["after"]["occurrences"]["high"].toDouble() - 1.0) < 1e-9);
        const QJsonObject now = run({ "diff", at("now.json"), at("now.json"), "--json" }).json();
        QVERIFY(now.contains("former_edition") && now["former_edition"].isNull());
    }
};

QTEST_GUILESS_MAIN(TestCliEditions)
#include "test_cli_editions.moc"
